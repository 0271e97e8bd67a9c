"""The reporting period a submission really covers, as the official method derives it, for rules to compare."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import starmap
from typing import Any

from ncs.engine.duck import quoted
from ncs.engine.schemas import Column, Schema
from ncs.engine.statements import Statements
from ncs.engine.written import Leaf, table
from ncs.records.editions import SEPTEMBER_2026, PeriodsV2
from ncs.records.prepared import prepared
from ncs.records.tables.periods import derive, month_counts, submissions

TABLE = "derived_periods"
#: Its columns. What the derivation says besides, such as of files, is not worked out.
_COLUMNS = ("la_code", "stated_start", "stated_end", "derived_start", "derived_end", "has_gaps", "lacks_type")
_SUBMITTED = {
    "la_code": "VARCHAR",
    "event_type": "VARCHAR",
    "import_file": "VARCHAR",
    "import_time": "TIMESTAMP",
    "event_end_date": "DATE",
    "stated_period_start": "DATE",
    "stated_period_end": "DATE",
}


def constants() -> PeriodsV2:
    """Return the constants of the current derivation."""
    periods = SEPTEMBER_2026.periods
    if not isinstance(periods, PeriodsV2):
        raise TypeError("the current edition derives periods another way")
    return periods


def make_periods(con: Any, *, import_day: date) -> None:
    """Make the table ``derived_periods`` from ``rows``: one row a council, taking the file as one submission."""
    con.execute(
        f"""CREATE OR REPLACE VIEW submitted AS SELECT la_code, event_type, '' AS import_file,
        TIMESTAMP {quoted(import_day.isoformat())} AS import_time, end_day AS event_end_date,
        period_start AS stated_period_start, period_end AS stated_period_end FROM rows WHERE la_code IS NOT NULL"""
    )
    con.execute(f"CREATE OR REPLACE TABLE {TABLE} AS SELECT {', '.join(_COLUMNS)} FROM ({_derivation()})")


@cache
def _derivation() -> str:
    """The SQL of the derivation, the same for every file: working it out takes longer than running it."""
    return derivation(Statements(prepared()))


def derivation(statements: Statements) -> str:
    """Return the SQL of the derivation as the edition defines it."""
    raw = table(Leaf("submitted", Schema(tuple(starmap(Column, _SUBMITTED.items()))), statements))
    return statements.sql(derive(month_counts(raw, constants()), submissions(raw), constants()))
