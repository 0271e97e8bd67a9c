"""``ncs measures``: the official measures from client level data, and the people behind each number."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

if TYPE_CHECKING:
    from ncs.measures.use import Measured

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="measures",
    no_args_is_help=True,
    help="The official measures from client level data, and the people behind each number.\n\n"
    "Example: `ncs measures list`",
)

PublishOption = Annotated[
    bool, typer.Option("--publish", help="Suppress small numbers, round counts, leave out people and side tables.")
]
DisclosureOption = Annotated[
    str | None,
    typer.Option("--disclosure", help="With --publish: standard, or ascof (official style; gives counts away)."),
]
ReleasesOption = Annotated[
    Path | None, typer.Option("--releases", help="With --publish: the file that records what is out already.")
]


@group.command("list")
def list_measures(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """List every measure that can be computed.

    Example: `ncs measures list`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import definitions

    way = way_out(form, out, replace=replace)
    give(way, definitions().table())


@group.command("show")
def show_measure(
    measure: Annotated[str, typer.Argument(metavar="ID", help="The measure's id or code, such as ascof_2a or 2A.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show one measure's definition: who is in, who counts, what excludes, and where it is published.

    Example: `ncs measures show ascof_2a`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import definitions

    way = way_out(form, out, replace=replace)
    give(way, definitions(measure).table())


@group.command("run")
def run_measures(
    events: Annotated[
        list[Path], typer.Option("--events", help="Folder that `ncs records build` wrote; once for each edition.")
    ],
    period: Annotated[
        str, typer.Option("--period", help="START:END, a financial year, a quarter, or rolling (the last 12 months).")
    ],
    out: Annotated[Path, typer.Option("--out", help="Folder for the results.")],
    measure: Annotated[
        list[str] | None, typer.Option("--measure", help="A measure's id, code or module; repeat for more.")
    ] = None,
    edition: Annotated[
        list[str] | None, typer.Option("--edition", help="Method edition; the events must be built in it.")
    ] = None,
    councils: Annotated[Path | None, typer.Option("--councils", help="CSV that replaces the register.")] = None,
    population: Annotated[Path | None, typer.Option("--population", help="CSV of council, ages, population.")] = None,
    hospital: Annotated[
        Path | None, typer.Option("--hospital", help="Hospital spells in the national layout, CSV or Parquet.")
    ] = None,
    look_ups: Annotated[Path | None, typer.Option("--look-ups", help="Folder with lsoa_to_council.csv.")] = None,
    engine: Annotated[str, typer.Option("--engine", help="duckdb or spark.")] = "duckdb",
    official_grid: Annotated[
        bool,
        typer.Option(
            "--official-grid",
            help="Give figures where official grids do: whatever was counted, else zero, for every council.",
        ),
    ] = False,
    all_councils: Annotated[
        bool, typer.Option("--all-councils", help="Report also the councils of which the events hold nothing.")
    ] = False,
    publish: PublishOption = False,
    disclosure: DisclosureOption = None,
    releases: ReleasesOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Compute measures for every council and group, and keep the people behind each figure.

    Shows each council's figures beside last year, its region and England, also as figures.html and figures.xlsx. Writes
    observations.csv and .parquet, notes.csv (why a figure is missing), people/ID.parquet and side tables.

    Example: `ncs measures run --events build --period 2025-26 --measure 2A --out measures`
    """
    from ncs.cli.progress import stages
    from ncs.measures.use import compute

    with stages() as progress:
        found = compute(
            events, period, out, measures=measure or (), editions=edition or (), councils=councils,
            population=population, hospital=hospital, look_ups=look_ups, engine=engine, official_grid=official_grid,
            all_councils=all_councils, publish=publish, disclosure=disclosure,
            releases=releases, replace=replace, progress=progress,
        )  # fmt: skip
    _tell(found, out)


def _tell(found: Measured, out: Path) -> None:
    """Show the figures of a few councils, of many how many there are; and say for whom they are, and where."""
    from ncs.cli.console import say, written
    from ncs.cli.terminal import show

    for table in found.of_councils() or (found.summary(),):
        show(table)
        say("")
    say(f"These results are {found.standing}.")
    for remark in found.remarks:
        say(remark)
    written(out)


def register(root: typer.Typer) -> None:
    """Add the ``measures`` group."""
    from ncs.cli.measures_more import add_commands

    add_commands(group)
    root.add_typer(group)
