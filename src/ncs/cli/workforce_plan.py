"""``ncs workforce plan``: a council's need, supply, gap and bank, and training with expiry."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_beside, refuse_unused
from ncs.cli.workforce import group


def plan_command(
    context: typer.Context,
    plan: Annotated[Path | None, typer.Argument(metavar="PLAN", help="A plan (YAML); --template gives one.")] = None,
    training: Annotated[
        Path | None,
        typer.Option("--training", metavar="FILE", help="Training: worker, provider, certificate, achieved."),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help="Day on which certificates must hold.")] = None,
    template: Annotated[
        bool, typer.Option("--template", help="Give an invented plan to start from, and stop.")
    ] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out a council's plan: need, supply, gap, a bank for contingencies, and training that runs out.

    Example: `ncs workforce plan --template --out plan.yaml`, then `ncs workforce plan plan.yaml`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.workforce.use.planning import plan as ask
    from ncs.workforce.use.planning import template_text

    if template:
        refuse_beside(context, "--template")
        give_text(text_out(out, replace=replace), template_text())
        return
    if plan is None:
        raise typer.BadParameter("Name a plan, or ask for --template.")
    if training is None:
        refuse_unused(context, "on", because="without --training")
    way = way_out(form, out, replace=replace, read=[plan, training], private=training is not None, several=True)
    tables = ask(plan, training=training, on=on).tables()
    give(way, tables, short=tables[:4], title=tables[0].title)


def register(_root: typer.Typer) -> None:
    """Add the command to the ``workforce`` group."""
    group.command("plan")(plan_command)
