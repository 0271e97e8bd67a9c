"""``ncs formula pooled``: the NHS money beside councils' own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.formula import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

Minimum = Annotated[
    Path | None,
    typer.Option("--minimum", metavar="FILE", help="NHS minimum contributions as published: council, year, pounds."),
]
PlanFile = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FILE", help="A plan (YAML): title, core, preventive, other in percent, source."),
]


def pooled(
    minimum: Minimum = None,
    plan: PlanFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set the NHS money beside councils' own: a pooled plan by council, and £4,410.5m beside around £4.6 billion.

    Example: `ncs formula pooled --out pooled.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.pooled import pooled as ask

    way = way_out(form, out, replace=replace, read=[minimum, plan], several=True)
    found = ask(minimum=minimum, plan=plan)
    give(way, found.tables(), short=None if minimum else found.table())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of the formula
    """Add the command to the ``formula`` group."""
    group.command("pooled")(pooled)
