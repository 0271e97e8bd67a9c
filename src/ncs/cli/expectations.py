"""``ncs expectations``: what is expected of councils, and a council's own assessment beside the data."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.engagement import Notes
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption
from ncs.cli.unused import refuse_unused

group = typer.Typer(
    name="expectations",
    no_args_is_help=True,
    help="What is expected of councils, and a council's own assessment beside the data.\n\n"
    "Example: `ncs expectations show 1.4 2.4`",
)

EditionFile = Annotated[
    Path | None, typer.Option("--edition", metavar="FILE", help="A later edition (YAML) that says what it changes.")
]
AssessmentFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="An assessment; `ncs expectations template` writes one to fill in.")
]
LastYear = Annotated[Path | None, typer.Option("--last-year", metavar="FILE", help="Last year's assessment.")]
Cqc = Annotated[
    Path | None,
    typer.Option("--cqc", metavar="FILE", help="CQC's assessments: council, published, rating, statement, score."),
]
Observations = Annotated[
    Path | None, typer.Option("--observations", metavar="PATH", help="Your own observations, before the official ones.")
]


@group.command("show")
def show(
    numbers: Annotated[list[str] | None, typer.Argument(help="Expectations by number; all without it.")] = None,
    edition: EditionFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show an edition's expectations with measures, duties, CQC's statements, support, and what must exist.

    Example: `ncs expectations show 1.1 --out expectations.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import edition as ask
    from ncs.places.views.expectations import edition_table, short_edition

    way = way_out(form, out, replace=replace, read=[edition])
    table = edition_table(ask(edition), numbers or ())
    give(way, table, short=short_edition(table))


@group.command("support")
def support(
    council: Annotated[str | None, typer.Argument(help="The council that asks, for its region's contact.")] = None,
    edition: EditionFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the support on offer: what, by whom, at which levels, for which expectations, and whom to ask.

    Example: `ncs expectations support Torbay`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import edition as ask
    from ncs.places.views.strategies import support_table
    from ncs.reference.councils import find_council

    way = way_out(form, out, replace=replace, read=[edition])
    give(way, support_table(ask(edition), None if council is None else find_council(council)))


@group.command("strategies")
def strategies(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILES]", help="Councils' assessments.")] = None,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="Overdue on this day; each file's without it.")
    ] = None,
    edition: EditionFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show strategies that must exist; of councils' assessments, which do, whose, where, and when they are reviewed.

    Example: `ncs expectations strategies torbay.yaml --on 2027-06-01`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import assessments
    from ncs.places.use.expected import edition as held
    from ncs.places.views.strategies import held_tables, must_exist_table

    if not files:
        refuse_unused(context, "on", because="without assessments")
    way = way_out(form, out, replace=replace, read=[*(files or ()), edition], several=bool(files))
    among, made = assessments(files or (), of=held(edition))
    day = on.date() if on else None
    give(way, held_tables(among, made, on=day) if made else must_exist_table(among))


@group.command("compare")
def compare(
    earlier: Annotated[str, typer.Argument(help="An edition, such as 2026-27, or a file.")],
    later: Annotated[str, typer.Argument(help="A later one.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what a later edition expects otherwise: added, withdrawn, reworded.

    Example: `ncs expectations compare 2026-27 2026-27`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import compare_editions
    from ncs.places.views.expectations import differences_table

    way = way_out(form, out, replace=replace, read=[earlier, later])
    give(way, differences_table(*compare_editions(earlier, later)))


@group.command("template")
def template(
    council: Annotated[str, typer.Argument(help="The council, by any name or code.")],
    edition: EditionFile = None,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="Its day; today without it.")
    ] = None,
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write an assessment to fill in, with every expectation of an edition.

    Example: `ncs expectations template Torbay --out torbay.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.places.use.expected import edition as ask
    from ncs.places.views.expectations import template_text
    from ncs.reference.councils import find_council

    way = text_out(out, replace=replace, read=[edition])
    give_text(way, template_text(ask(edition), find_council(council), on.date() if on else date.today()))


@group.command("assess")
def assess(
    file: AssessmentFile,
    edition: EditionFile = None,
    last_year: LastYear = None,
    cqc: Cqc = None,
    observations: Observations = None,
    quality_notes: Notes = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set a council's own assessment beside the data: where they agree, where they differ, both ways.

    Example: `ncs expectations assess torbay.yaml --last-year torbay_2025.yaml --out assessment.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import assess as ask
    from ncs.places.use.expected import edition as held
    from ncs.places.views.expectations import assessment_tables, short_assessment
    from ncs.places.views.lists import landscape

    read = [file, edition, last_year, cqc, observations, quality_notes]
    way = way_out(form, out, replace=replace, read=read, several=True)
    data = partial(landscape, observations, quality_notes)
    found = ask(file, data, of=held(edition), last_year=last_year, cqc=cqc)
    tables = assessment_tables(found)
    give(way, tables, short=short_assessment(tables))


@group.command("brief")
def brief(
    file: AssessmentFile,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write the page.")] = Path("expectations.html"),
    edition: EditionFile = None,
    last_year: LastYear = None,
    cqc: Cqc = None,
    observations: Observations = None,
    quality_notes: Notes = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a page for the meeting on an assessment: where word and data differ, questions, actions, support.

    Example: `ncs expectations brief torbay.yaml --out torbay.html`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.places.use.expected import assess as ask
    from ncs.places.use.expected import edition as held
    from ncs.places.views.expectations import assessment_page
    from ncs.places.views.lists import landscape

    way = text_out(out, replace=replace, read=[file, edition, last_year, cqc, observations, quality_notes])
    data = partial(landscape, observations, quality_notes)
    give_text(way, assessment_page(ask(file, data, of=held(edition), last_year=last_year, cqc=cqc)))


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(group)
