"""``ncs records build`` and ``ncs records why``: the main tables and what became of each row."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.records import group


@group.command("build")
def build(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT…", help="Submissions, or folders of them.")],
    kind: Annotated[str, typer.Option(help="single (latest file for the period) or joined (a quarter at a time).")],
    edition: Annotated[str, typer.Option(help="Version of the official method: dhsc-2026-06 or dhsc-2026-09.")],
    first: Annotated[str, typer.Option("--from", help="First day of the period, such as 2025-04-01.")],
    last: Annotated[str, typer.Option("--to", help="Last day of the period, such as 2026-03-31.")],
    as_of: Annotated[str, typer.Option(help="Leave out files that came in after this day.")],
    out: Annotated[Path, typer.Option(help="Folder to make; an earlier run there is replaced.")],
    mappings: Annotated[
        Path | None, typer.Option(help="CSV or Parquet (or a folder): field, raw_value, cleaned_value.")
    ] = None,
    councils: Annotated[
        Path | None, typer.Option(help="CSV of councils in place of the register: code, name, area, populations.")
    ] = None,
    deaths: Annotated[
        Path | None, typer.Option(help="Registered deaths, CSV or Parquet: nhs_id, date_of_death, registered.")
    ] = None,
    submitted_deaths: Annotated[
        bool, typer.Option("--submitted-deaths", help="Use submitted dates of death whatever the edition says.")
    ] = False,
    true_birth_dates: Annotated[
        bool, typer.Option("--true-birth-dates", help="Count ages from true birth dates where submitted.")
    ] = False,
    la_code: Annotated[str | None, typer.Option(help="Council code, for files without the column.")] = None,
    engine: Annotated[str, typer.Option(help="duckdb, or spark where the spark extra is installed.")] = "duckdb",
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
    from ncs.records.run_plan import Plan
    from ncs.report.main_tables import fates_table
    from ncs.report.terminal import show

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
    with stages() as progress:
        outcome = run(inputs, out, plan, la_code=la_code, progress=progress)
    for warning in outcome.warnings:
        console.say_error(f"Warning: {warning}")
    show(fates_table(outcome))
    console.say(f"Written to {out}")


@group.command("why")
def why(
    row: Annotated[str, typer.Argument(help="Number of the row in the run, or FILE:ROW (heading is row 1).")],
    run: Annotated[Path, typer.Option(help="Folder that a build wrote.")],
) -> None:
    """Explain what became of one submitted row, step by step.

    Example: `ncs records why submission.csv:17 --run run`
    """
    from ncs.records.why import why as explain
    from ncs.report.main_tables import why_words

    for line in why_words(explain(row, run)):
        console.say(line)
