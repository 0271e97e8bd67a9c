"""``ncs measures why`` and its neighbours: the people behind a number, and the number beside others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

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
    area: Annotated[str | None, typer.Option("--area", callback=named, help="Only this area, by name or code.")] = None,
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


def figures(
    results: _Results,
    council: Annotated[
        str | None, typer.Option("--council", callback=named, help="Only this council, by name or code.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the figures of a run again, council by council, beside last year, the region and England.

    Example: `ncs measures figures --results measures --council Leeds`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import opened

    way = way_out(form, out, replace=replace, private=True)
    found = opened(results)
    give(way, found.figures(council), short=found.of_councils(council) or found.summary())


def outcomes_framework(
    results: Annotated[
        Path | None, typer.Option("--results", help="Folder that `ncs measures run` wrote, for own figures.")
    ] = None,
    council: Annotated[
        str | None, typer.Option("--council", callback=named, help="A council, by name or code.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the Local Outcomes Framework's adult social care metrics, own figures beside the published ones.

    Without a run it shows what is published; without a council, England. Files have the framework's own words too.

    Example: `ncs measures outcomes-framework --council Leeds`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import outcomes_framework as ask

    way = way_out(form, out, replace=replace, private=results is not None, read=[results])
    found = ask(council, results=results)
    give(way, found.table(), short=found.on_screen())


def people(
    measure: _ID,
    results: _Results,
    counted: Annotated[
        bool | None, typer.Option("--counted/--left-out", help="Only those who count, or only those who do not.")
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Text of the rule that left them out.")] = None,
    category: Annotated[str | None, typer.Option("--category", help="Text of the category.")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", help="Text of the cohort, such as over 6 months.")] = None,
    council: Annotated[
        str | None, typer.Option("--council", callback=named, help="Only this council, by name or code.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", help="Count them by reason, category, detail, cohort, age_group or gender.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List the people behind a measure, or count them with --by. For use inside the council only.

    Example: `ncs measures people ascof_2a --results measures --left-out --by reason`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import people as ask

    way = way_out(form, out, replace=replace, private=True, read=[results])
    values = {"reason": reason, "category": category, "cohort": cohort}
    holding = {column: text for column, text in values.items() if text is not None}
    found = ask(measure, results, counted=counted, holding=holding, council=council, by=by)
    give(way, found.table(), short=found.on_screen())


def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT over the run's tables.")],
    results: _Results,
    events: Annotated[Path | None, typer.Option("--events", help="The events folder, as the table events.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Ask a question in SQL of a run's tables: observations, people_ID, the side tables and, with --events, events.

    The question reads these tables alone. What it gives may be about persons: a file it is written to is yours alone.

    Example: `ncs measures query "select reason, count(*) from people_ascof_2a group by reason" --results measures`
    """
    from ncs.cli.giving import give, way_out
    from ncs.measures.use import query as ask

    way = way_out(form, out, replace=replace, private=True, read=[results, events])
    give(way, ask(sql, results, events=events).table())


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
    group.command("figures")(figures)
    group.command("outcomes-framework")(outcomes_framework)
    group.command("people")(people)
    group.command("query")(query)
    group.command("why")(why)
    group.command("compare")(compare)
    group.command("dashboard")(dashboard)
