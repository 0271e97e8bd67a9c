"""``ncs survey``: the yearly survey of directors, from the bank of questions to the figures."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named
from ncs.cli.unused import refuse_unused

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="survey",
    no_args_is_help=True,
    help="The yearly survey of directors: its questions, returns, figures, report and audit.\n\n"
    "Example: `ncs survey bank show --year 2025`",
)
bank_group = typer.Typer(
    name="bank",
    no_args_is_help=True,
    help="What each year's survey asks.\n\nExample: `ncs survey bank compare 2025 2026`",
)

Year = Annotated[int, typer.Option("--year", help="Year of the survey.")]
BankFile = Annotated[
    Path | None, typer.Option("--bank", metavar="FILE", help="A later year's bank of your own (YAML).")
]
FrameFile = Annotated[
    Path | None,
    typer.Option("--frame", metavar="FILE", help="The councils asked (CSV), in place of England's 153."),
]
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="What `ncs survey read` made.")]


@bank_group.command("show")
def bank_show(
    context: typer.Context,
    items: Annotated[list[str] | None, typer.Argument(help="Items by number or concept; all without it.")] = None,
    year: Year = 2025,
    bank: BankFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show what a year's survey asks: wording, answers, routing, figure, printed base, comparability.

    Example: `ncs survey bank show --year 2025 --out bank.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use import bank as ask
    from ncs.survey.views.bank import bank_table, short_bank

    _one_year(context, bank)
    way = way_out(form, out, replace=replace, read=[bank])
    found = ask(year, bank).bank
    table = bank_table(found, [found.item(name) for name in items] if items else None)
    give(way, table, short=short_bank(table))


@bank_group.command("check")
def bank_check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A year's bank (YAML) that says what changed.")],
) -> None:
    """Check a later year's bank: nothing in it may break a series without saying so.

    Example: `ncs survey bank check bank_2026.yaml`
    """
    from ncs.survey.use import bank as ask

    found = ask(0, file).bank
    console.say(f"The bank of {found.year} holds {len(found.items)} items and can be used.")


@bank_group.command("compare")
def bank_compare(
    earlier: Annotated[int, typer.Argument(help="A year, such as 2025.")],
    later: Annotated[int, typer.Argument(help="A later year.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what a later year asks otherwise, and whether figures may be set side by side.

    Example: `ncs survey bank compare 2025 2026`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use import compare_banks

    way = way_out(form, out, replace=replace)
    give(way, compare_banks(earlier, later).tables())


def read_command(
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILES", help="Workbooks of councils, or tables with a row a council.")
    ],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make; it holds what councils answered.")],
    year: Year = 2025,
    bank: BankFile = None,
    frame: FrameFile = None,
    last_year: Annotated[
        Path | None, typer.Option("--last-year", metavar="FOLDER", help="Last year's reading, to set answers beside.")
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option("--decisions", metavar="FILE", help="How queries of an earlier reading were settled.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Read returns: each whole or not at all, with a query for everything that is out of order.

    Nothing is corrected in silence. Exit code 1 if a return could not be read.

    Example: `ncs survey read returns/*.xlsx --year 2025 --out read`
    """
    from ncs.cli.terminal import show
    from ncs.survey.use import read
    from ncs.survey.views.reading import reading_lines, refused_short

    _one_year(context, bank)
    found = read(
        files,
        out,
        year=year,
        bank_file=bank,
        frame_file=frame,
        last_year=last_year,
        decisions=decisions,
        replace=replace,
    )
    for line in reading_lines(found.read):
        console.say(line)
    console.written(out)
    if found.read.refused:
        show(refused_short(found.read))
        raise typer.Exit(1)


def instrument_command(
    context: typer.Context,
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="A file: .xlsx workbook, .json form, .html page, .txt LimeSurvey.")
    ],
    year: Year = 2025,
    kind: Annotated[
        str | None, typer.Option("--as", metavar="FORM", help="workbook, form, page, xlsform or limesurvey.")
    ] = None,
    council: Annotated[str | None, typer.Option(callback=named, help="For one council, by name or code.")] = None,
    bank: BankFile = None,
    frame: FrameFile = None,
    last_year: Annotated[
        Path | None,
        typer.Option("--last-year", metavar="FOLDER", help="Last year's reading: its numbers stand beside."),
    ] = None,
    consents: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Register of consents: which councils allow that.")
    ] = None,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day on which it goes out.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Write the instrument: a workbook with validation and routing, a form, a page, or for other survey programs.

    Example: `ncs survey instrument leeds.xlsx --year 2025 --council Leeds`
    """
    from ncs.survey.use import instrument

    _one_year(context, bank)
    made = instrument(
        out,
        year=year,
        kind=kind,
        council=council,
        bank_file=bank,
        frame_file=frame,
        last_year=last_year,
        consents=consents,
        on=on.date() if on is not None else None,
        say=console.say,
        replace=replace,
    )
    console.written(made)


def estimate_command(
    folder: Folder,
    recommended: Annotated[
        bool, typer.Option("--recommended", help="Totals by the recommended estimators, not as the published series.")
    ] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out figures for all councils: intervals, the effect of the estimator, and what is missing.

    Example: `ncs survey estimate read --out figures.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use import estimate
    from ncs.survey.views.estimates import short_figures

    way = way_out(form, out, replace=replace, read=[folder], several=True)
    found = estimate(folder, recommended=recommended)
    give(way, found.tables(), short=short_figures(found.table()), title="Figures of the survey")


def _one_year(context: typer.Context, bank: Path | None) -> None:
    if bank is not None:
        refuse_unused(context, "year", because="with --bank, whose file says its year")


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.add_typer(bank_group)
    group.command("instrument")(instrument_command)
    group.command("read")(read_command)
    group.command("estimate")(estimate_command)
    root.add_typer(group)
