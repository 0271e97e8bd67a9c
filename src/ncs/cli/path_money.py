"""``ncs path invest`` and ``ncs path benefits``: investment, and the shift to social security."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.path import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

Programme = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A programme (YAML); else the one held.")]
Places = Annotated[
    Path | None, typer.Option("--places", metavar="FILE", help="Stock and pipeline: council, kind, stock, pipeline.")
]
Values = Annotated[Path | None, typer.Option("--values", metavar="FILE", help="Prices of homes: council, pounds.")]
ShiftFile = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A shift (YAML); else the one held.")]


def invest(
    programme: Programme = None,
    places: Places = None,
    values: Values = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out places needed by council, what they cost, grants, loans and leverage, and a revolving fund's balance.

    Example: `ncs path invest --out invest.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.scenarios.use.path_money import investment

    way = way_out(form, out, replace=replace, read=[programme, places, values], several=True)
    found = investment(programme, places=places, values=values)
    give(way, found.tables(), short=found.table())


def benefits(
    shift: ShiftFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Move benefits in care homes from councils to social security: neutral at the start, and buoyant afterwards.

    Example: `ncs path benefits`
    """
    from ncs.cli.giving import give, way_out
    from ncs.scenarios.use.path_money import benefits as ask

    way = way_out(form, out, replace=replace, read=[shift])
    give(way, ask(shift).tables())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of the path
    """Add the commands to the ``path`` group."""
    group.command("invest")(invest)
    group.command("benefits")(benefits)
