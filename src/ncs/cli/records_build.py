"""``ncs records build`` and ``ncs records why``: the main tables and what became of each row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption
from ncs.cli.records import LaCode, LayoutOf, Sheet, group

if TYPE_CHECKING:
    from ncs.records.run_plan import Outcome

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
    Path | None, typer.Option(help="CSV or Parquet (or a folder of them): field, raw_value, cleaned_value.")
]
Councils = Annotated[
    Path | None, typer.Option(help="CSV of councils in place of the register: code, name, area, populations.")
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
    from ncs.core.periods import Period, parse_date
    from ncs.records.build import build as run
    from ncs.records.council_list import read_council_list
    from ncs.records.death_files import read_deaths
    from ncs.records.editions import find_edition, find_kind
    from ncs.records.mapping_files import cleaning
    from ncs.records.reading import ReadOptions, find_layout
    from ncs.records.run_plan import Plan

    plan = Plan(
        kind=find_kind(kind),
        edition=find_edition(edition),
        period=Period(parse_date(first), parse_date(last)),
        as_of=parse_date(as_of),
        cleaning=cleaning(mappings),
        councils=None if councils is None else read_council_list(councils),
        deaths=None if deaths is None else read_deaths(deaths),
        submitted_deaths=submitted_deaths,
        true_birth_dates=true_birth_dates,
        engine=engine,
    )
    reading = ReadOptions(
        la_code=la_code,
        import_date=None if received is None else parse_date(received),
        true_birth_dates=true_birth_dates,
        conversations=not no_conversations,
        layout=None if layout is None else find_layout(layout),
        sheet=sheet,
    )
    with stages() as progress:
        outcome = run(inputs, out, plan, reading=reading, replace=replace, progress=progress)
    _tell(outcome)


def _tell(outcome: Outcome) -> None:
    from ncs.cli.terminal import show
    from ncs.records.views.main_tables import fates_table

    for warning in outcome.warnings[:MOST_WARNINGS]:
        console.say_error(f"Warning: {warning}")
    hidden = len(outcome.warnings) - MOST_WARNINGS
    if hidden > 0:
        console.say_error(f"… and {hidden} more warnings, all in {outcome.folder / 'run.json'}.")
    show(fates_table(outcome))
    console.written(outcome.folder)


@group.command("why")
def why(
    row: Annotated[str, typer.Argument(help="Number of the row in the run, or FILE:ROW (heading is row 1).")],
    run: Annotated[Path, typer.Option(help="Folder that a build wrote.")],
) -> None:
    """Explain what became of one submitted row, step by step.

    Example: `ncs records why submission.csv:17 --run run`
    """
    from ncs.records.views.main_tables import why_words
    from ncs.records.why import why as explain

    for line in why_words(explain(row, run)):
        console.say(line)
