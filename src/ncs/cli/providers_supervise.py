"""``ncs providers supervise``: grades of providers by rules, from returns and accounts."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.providers import OnOption, group


def supervise_command(
    returns: Annotated[Path, typer.Argument(metavar="RETURNS", help="Financial returns (CSV), a row each.")],
    accounts: Annotated[
        list[Path] | None, typer.Option("--accounts", metavar="FILE", help="Accounts in iXBRL; repeat for more.")
    ] = None,
    rules: Annotated[
        Path | None, typer.Option("--rules", metavar="FILE", help="Stress, grades and flags of your own (YAML).")
    ] = None,
    scenario: Annotated[
        str | None,
        typer.Option("--scenario", metavar="FILE", help="A pay floor to stress by, as in `ncs price scenario`."),
    ] = None,
    on: OnOption = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Grade providers by rules, each with its reasons: ratios, trend, peers, stress, conduct, accounts held against.

    Grades are rules and not probabilities; the levels are a proposal. Closures by year stand beside, in files.

    Stresses of a scenario are shown and decide no grade.

    Example: `ncs providers supervise directory/records/returns.csv --scenario stabilise --out supervision.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.supervision import supervise
    from ncs.scenarios.use.following import stresses

    way = way_out(form, out, replace=replace, read=[returns, accounts, rules, scenario], several=True)
    shocks = partial(stresses, scenario) if scenario is not None else ()
    found = supervise(returns, accounts=accounts or (), rules_file=rules, shocks=shocks, on=on)
    tables = found.tables()
    short = [table for table in tables if table.name in ("grades", "stress", "differences")]
    give(way, tables, short=short, title="Financial supervision")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of providers
    """Add the command to the ``providers`` group."""
    group.command("supervise")(supervise_command)
