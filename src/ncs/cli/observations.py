"""``ncs observations``: keep figures about places in one shape, and ask for them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import say, written
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

group = typer.Typer(
    name="observations",
    no_args_is_help=True,
    help="Figures about places in one shape: keep them, list them, ask for them."
    "\n\nExample: `ncs observations query figures.csv --area Leeds`",
)

_Where = Annotated[Path, typer.Argument(metavar="WHERE", help="A store's folder, or a .parquet, .csv or .json file.")]


@group.command("list")
def list_measures(
    where: _Where, form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False
) -> None:
    """List the measures there are, with the days, areas and gaps of each.

    Example: `ncs observations list store`
    """
    from ncs.cli.giving import give, way_out
    from ncs.observations.use import observations

    way = way_out(form, out, replace=replace, read=[where])
    give(way, observations(where).table("measures"))


@group.command("query")
def query(
    where: _Where,
    measure: Annotated[list[str] | None, typer.Option(help="Only this measure; may be repeated.")] = None,
    area: Annotated[
        list[str] | None, typer.Option(callback=named, help="Only this area, by name or code; may be repeated.")
    ] = None,
    period: Annotated[
        str | None, typer.Option(help="Periods that share a day with 2024-25, 2024-25 Q1 or FROM:TO.")
    ] = None,
    people: Annotated[str | None, typer.Option("--group", help="Only this group, such as total or age=65+.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Give the figures that fit everything asked for.

    Example: `ncs observations query store --measure ascof_2a --area Leeds --period 2024-25`
    """
    from ncs.cli.giving import give, way_out
    from ncs.observations.use import observations

    way = way_out(form, out, replace=replace, read=[where])
    found = observations(where, measure=measure, area=area, period=period, group=people)
    give(way, found.table(), short=found.for_screen())


@group.command("keep")
def keep(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Observations as .parquet, .csv or .json.")],
    store: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to keep them; made if need be.")],
    replace: ReplaceOption = False,
) -> None:
    """Add files of observations to a store; what is there already is refused, and then nothing is kept.

    With --replace, the measures in the files take the place of what is kept of them.

    Example: `ncs observations keep figures.csv --store store`
    """
    from ncs.observations.use import keep as keep_in

    new = keep_in(files, store, replace=replace).observations
    say(f"Kept {len(new):,} observations of {len(new.measures()):,} measures.")
    written(store)


def register(root: typer.Typer) -> None:
    """Add the ``observations`` group."""
    root.add_typer(group)
