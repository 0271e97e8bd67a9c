"""``ncs observations``: keep figures about places in one shape, and ask for them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import say, written
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

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
    from ncs.observations.opening import open_observations
    from ncs.observations.views import summary_table

    way = way_out(form, out, replace=replace, read=[where])
    give(way, summary_table(open_observations(where)))


@group.command("query")
def query(
    where: _Where,
    measure: Annotated[list[str] | None, typer.Option(help="Only this measure; may be repeated.")] = None,
    area: Annotated[list[str] | None, typer.Option(help="Only this area, by name or code; may be repeated.")] = None,
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
    from ncs.core.periods import Period
    from ncs.observations.opening import open_observations
    from ncs.observations.views import full_table, short_table
    from ncs.reference.areas import find_area

    way = way_out(form, out, replace=replace, read=[where])
    found = open_observations(where).select(
        measure=measure,
        area=[find_area(text).code for text in area] if area else None,
        overlapping=Period.parse(period) if period else None,
        group=people,
    )
    give(way, full_table(found), short=short_table(found))


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
    from functools import reduce

    from ncs.observations.opening import open_observations
    from ncs.observations.store import ObservationStore, ObservationTable

    new = reduce(ObservationTable.joined, map(open_observations, files))
    kept = ObservationStore(store)
    if replace:
        kept.write(new)
    else:
        kept.append(new)
    say(f"Kept {len(new):,} observations of {len(new.measures()):,} measures.")
    written(store)


def register(root: typer.Typer) -> None:
    """Add the ``observations`` group."""
    root.add_typer(group)
