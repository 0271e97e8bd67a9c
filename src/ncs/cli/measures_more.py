"""``ncs measures why`` and its neighbours: the people behind a number, and the number beside others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

_ID = Annotated[str, typer.Argument(metavar="ID", help="The measure's id or code, such as ascof_2a or 2A.")]
_Results = Annotated[Path, typer.Option("--results", help="Folder that `ncs measures run` wrote.")]


def why(
    measure: _ID,
    person: Annotated[str, typer.Option("--person", help="Person id of the events, or the council's own number.")],
    results: _Results,
    events: Annotated[Path, typer.Option("--events", help="The events folder that the results were computed from.")],
    svg: Annotated[Path | None, typer.Option("--svg", help="Also draw the person's events as a timeline here.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show one person's events and the rule at each step. For use inside the council only.

    In any form but the screen's, each rule is a row.

    Example: `ncs measures why ascof_2a --person 9991933182 --results measures --events build`
    """
    from ncs.cli.console import written
    from ncs.cli.giving import give_lines, way_out
    from ncs.core.files import write_text
    from ncs.core.refusals import refuse_file
    from ncs.measures.use import why as ask

    way = way_out(form, out, replace=replace, private=True)
    if svg is not None:
        refuse_file(svg, replace=replace)
    found = ask(measure, person, results=results, events=events)
    if svg is not None:
        write_text(svg, found.timeline(), replace=replace, private=True)
    give_lines(way, found.table("explained"), found.in_words())
    if svg is not None:
        written(svg)


def compare(
    measure: _ID,
    results: _Results,
    official: Annotated[
        bool, typer.Option("--official", help="Beside the official figures of 2024-25 (the only ones held yet).")
    ] = False,
    area: Annotated[str | None, typer.Option("--area", help="Only this area, by name or code.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show own figures beside the official published ones, with the likely reasons for differences.

    Example: `ncs measures compare ascof_2e --official --results measures`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import compare as beside

    if not official:
        raise typer.BadParameter("Say what to compare with: --official.")
    way = way_out(form, out, replace=replace)
    give(way, beside(measure, results, area=area).table())


def dashboard(
    events: Annotated[Path, typer.Option("--events", help="Folder of `ncs records build --kind single`.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables.")],
    replace: ReplaceOption = False,
    engine: Annotated[str, typer.Option("--engine", help="duckdb or spark.")] = "duckdb",
) -> None:
    """Write the dashboard tables: services, requests, assessments, reviews, costs and data quality.

    They are nearly row by row and name persons: for use inside the council only.

    Example: `ncs measures dashboard --events single --out dashboard`
    """
    from ncs.cli.console import say, written
    from ncs.cli.progress import stages
    from ncs.measures.use import dashboard as make

    with stages() as progress:
        made = make(events, out, engine=engine, replace=replace, progress=progress)
    for name, rows in made.written.rows.items():
        say(f"{name:<14}{rows:>12,} rows")
    say(f"Costs are those of {made.written.quarter}. These tables are {made.standing}.")
    written(out)


def add_commands(group: typer.Typer) -> None:
    """Add the commands to the ``measures`` group."""
    group.command("why")(why)
    group.command("compare")(compare)
    group.command("dashboard")(dashboard)
