"""``ncs price scenario``: a pay floor followed into prices, budgets and charges."""

from __future__ import annotations

from typing import Annotated

import typer

from ncs.cli.price import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_beside


def scenario_command(
    context: typer.Context,
    scenario: Annotated[str, typer.Argument(metavar="FILE", help="A scenario (YAML), or `stabilise`, which is held.")],
    template: Annotated[
        bool, typer.Option("--template", help="Give the scenario that is held to start from, and stop.")
    ] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Follow a pay floor into prices, council budgets and what a person is charged.

    Example: `ncs price scenario stabilise --out stabilise.ods`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.scenarios.use.following import scenario as ask
    from ncs.scenarios.use.following import template_text
    from ncs.scenarios.views.scenario import short_budgets, short_prices

    if template:
        refuse_beside(context, "--template", but=("scenario", "out", "replace"))
        give_text(text_out(out, replace=replace), template_text(scenario))
        return
    way = way_out(form, out, replace=replace, read=[scenario], several=True)
    prices, budgets, charge = ask(scenario).tables()
    short = [short_prices(prices), short_budgets(budgets), *([charge] if charge.rows else [])]
    give(way, [prices, budgets, charge], short=short, title=prices.title)


def register(_root: typer.Typer) -> None:
    """Add the command to the ``price`` group."""
    group.command("scenario")(scenario_command)
