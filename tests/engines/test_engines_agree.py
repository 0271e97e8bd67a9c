"""DuckDB and Spark give the same main tables, to the byte of every value, on random submissions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from main_tables import run
from ncs.core.periods import Period
from ncs.records.editions import JUNE_2026, SEPTEMBER_2026, Edition, Kind
from random_rows import as_table, deaths_table, random_rows
from run_engines import quick_spark

PERIOD = Period(date(2024, 4, 1), date(2026, 3, 31))


@pytest.mark.spark
@pytest.mark.parametrize(("edition", "kind"), [(JUNE_2026, Kind.SINGLE), (SEPTEMBER_2026, Kind.JOINED)])
def test_random_submissions_give_the_same_tables(edition: Edition, kind: Kind, tmp_path: Path) -> None:
    quick_spark()
    rows = as_table(random_rows(7, events=30))
    deaths = deaths_table(7) if edition.ons_deaths else None
    period = PERIOD if kind is Kind.JOINED else Period(date(2025, 4, 1), PERIOD.end)
    built = {
        name: run(rows, tmp_path / name, edition=edition, kind=kind, period=period, engine=name, deaths=deaths)
        for name in ("duckdb", "spark")
    }
    assert built["duckdb"].outcome.events > 20
    for table in ("events", "fate", "submissions", "unmapped", "councils"):
        assert built["duckdb"].table(table).equals(built["spark"].table(table)), table
    assert built["duckdb"].outcome.fates == built["spark"].outcome.fates
