"""``ncs records build`` and ``ncs records why``: the main tables and what became of each row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.records import LaCode, LayoutOf, Sheet, group

if TYPE_CHECKING:
    from ncs.records.use import Built

#: More warnings than this are counted, not listed, on the terminal.
MOST_WARNINGS = 20
Inputs = Annotated[list[Path], typer.Argument(metavar="INPUT…", help="Submissions, or folders of them.")]
KindOf = Annotated[str, typer.Option(help="single (latest file for the period) or joined (a quarter at a time).")]
EditionOf = Annotated[str, typer.Option(help="Version of the official method: dhsc-2026-06 or dhsc-2026-09.")]
First = Annotated[str, typer.Option("--from", help="First day of the period, such as 2025-04-01.")]
Last = Annotated[str, typer.Option("--to", help="Last day of the period, such as 2026-03-31.")]
AsOf = Annotated[str, typer.Option(help="Leave out files that came in after this day.")]
Out = Annotated[Path, typer.Option(help="Folder to make.")]
Mappings = Annotated[
    Path | None,
    typer.Option(help="CSV or Parquet, or a folder: field, raw_value, cleaned_value; or X_Raw, X_Cleaned_R2."),
]
Councils = Annotated[
    Path | None,
    typer.Option(help="CSV of councils in place of the register: code, name, area (ONS), populations."),
]
Deaths = Annotated[
    Path | None, typer.Option(help="Registered deaths, CSV or Parquet: nhs_id, date_of_death, registered.")
]
SubmittedDeaths = Annotated[
    bool, typer.Option("--submitted-deaths", help="Use submitted dates of death whatever the edition says.")
]
TrueBirthDates = Annotated[
    bool, typer.Option("--true-birth-dates", help="Count ages from true birth dates where submitted.")
]
NoConversations = Annotated[
    bool, typer.Option("--no-conversations", help="Do not take conversations in local files from event descriptions.")
]
Received = Annotated[
    str | None, typer.Option("--import-date", help="Day a local file was received, where its name does not say.")
]
EngineOf = Annotated[str, typer.Option(help="duckdb, or spark where the spark extra is installed.")]


@group.command("build")
def build(
    inputs: Inputs,
    kind: KindOf,
    edition: EditionOf,
    first: First,
    last: Last,
    as_of: AsOf,
    out: Out,
    replace: ReplaceOption = False,
    mappings: Mappings = None,
    councils: Councils = None,
    deaths: Deaths = None,
    submitted_deaths: SubmittedDeaths = False,
    true_birth_dates: TrueBirthDates = False,
    la_code: LaCode = None,
    received: Received = None,
    layout: LayoutOf = None,
    sheet: Sheet = None,
    no_conversations: NoConversations = False,
    engine: EngineOf = "duckdb",
) -> None:
    """Turn submissions into the unique events that government counts, with the fate of every row.

    Example: `ncs records build files/ --kind single --edition dhsc-2026-09 --from 2025-04-01 --to 2026-03-31
    --as-of 2026-05-05 --out run`
    """
    from ncs.cli.progress import stages
    from ncs.records.use import build as run

    with stages() as progress:
        built = run(
            inputs, out, kind=kind, edition=edition, first=first, last=last, as_of=as_of, mappings=mappings,
            councils=councils, deaths=deaths, submitted_deaths=submitted_deaths, true_birth_dates=true_birth_dates,
            la_code=la_code, import_date=received, layout=layout, sheet=sheet, conversations=not no_conversations,
            engine=engine, replace=replace, progress=progress,
        )  # fmt: skip
    _tell(built)


def _tell(built: Built) -> None:
    from ncs.cli.terminal import show

    for warning in built.warnings[:MOST_WARNINGS]:
        console.say_error(f"Warning: {warning}")
    hidden = len(built.warnings) - MOST_WARNINGS
    if hidden > 0:
        console.say_error(f"… and {hidden} more warnings, all in {built.folder / 'run.json'}.")
    show(built.table())
    console.written(built.folder)


@group.command("why")
def why(
    row: Annotated[str, typer.Argument(help="Number of the row in the run, or FILE:ROW (heading is row 1).")],
    run: Annotated[Path, typer.Option(help="Folder that a build wrote.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Explain what became of one submitted row, step by step; in any form but the screen's, each step is a row.

    Example: `ncs records why submission.csv:17 --run run`
    """
    from ncs.cli.giving import give_lines, way_out
    from ncs.records.use import why_row

    way = way_out(form, out, replace=replace, private=True)
    found = why_row(row, run)
    give_lines(way, found.table("explained"), found.in_words())
