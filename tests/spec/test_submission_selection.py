"""Which submissions are used, and for which reference period (method section c2)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.records.editions import JUNE_2026, SEPTEMBER_2026, Edition, Kind
from ncs.records.layout import SUBMISSIONS
from ncs.records.tables.selection import WrongPeriod, explained, windows

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))


def submission(moment: str, start: str | None, end: str | None, council: str = "716") -> dict[str, Any]:
    return {
        "la_code": council,
        "import_time": datetime.fromisoformat(moment),
        "derived_start": date.fromisoformat(start) if start else None,
        "derived_end": date.fromisoformat(end) if end else None,
        "first_file": "f.csv",
        "files": 1,
        "rows": 1,
        "stated_periods": 1,
    }


def choose(
    engine: Engine,
    submissions: list[dict[str, Any]],
    *,
    kind: Kind = Kind.SINGLE,
    period: Period = YEAR,
    as_of: str = "2026-05-05",
    edition: Edition = SEPTEMBER_2026,
) -> list[tuple[Any, ...]]:
    """Return (start, end, why not) of each submission in the order given."""
    names = [name for name in SUBMISSIONS.names if name in submissions[0]]
    schema = pa.schema([SUBMISSIONS.field(name) for name in names])
    listed = engine.load(pa.Table.from_pylist(submissions, schema=schema))
    wanted = engine.load(windows(kind=kind, period=period))
    found = engine.fetch(explained(listed, wanted, as_of=date.fromisoformat(as_of), edition=edition)).to_pylist()
    by_key = {(row["la_code"], row["import_time"]): row for row in found}
    ordered = [by_key[item["la_code"], item["import_time"]] for item in submissions]
    return [(_text(row["ref_period_start"]), _text(row["ref_period_end"]), row["why_not"]) for row in ordered]


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def test_single_tables_use_the_latest_file_that_covers_the_whole_period(duckdb_engine: Engine) -> None:
    """The newest file misses April 2025, so the one before it is used; each other file says why it is not."""
    assert choose(
        duckdb_engine,
        [
            submission("2026-04-10 09:00", "2025-04-01", "2026-03-31"),
            submission("2026-04-15 09:00", "2025-04-01", "2026-03-31"),
            submission("2026-04-20 09:00", "2025-05-01", "2026-03-31"),
            submission("2026-05-06 00:00", "2025-04-01", "2026-03-31"),
            submission("2026-04-25 09:00", None, None),
        ],
    ) == [
        (None, None, "later-file-covers"),
        ("2025-04-01", "2026-03-31", None),
        (None, None, "does-not-cover"),
        (None, None, "imported-after-as-of"),
        (None, None, "no-derived-period"),
    ]


def test_a_file_may_come_in_at_any_time_of_the_as_of_day(duckdb_engine: Engine) -> None:
    """Only the date of import is compared with the as-of date."""
    files = [submission("2026-05-05 23:59:59.999", "2025-04-01", "2026-03-31")]
    assert choose(duckdb_engine, files) == [("2025-04-01", "2026-03-31", None)]


def test_a_file_must_come_in_after_midnight_of_the_last_day(duckdb_engine: Engine) -> None:
    """The time of import is compared with midnight at the start of the last day, so nine o'clock that day passes."""
    files = [
        submission("2026-03-31 00:00", "2025-04-01", "2026-03-31"),
        submission("2026-03-31 09:00", "2025-04-01", "2026-03-31", "906"),
    ]
    assert choose(duckdb_engine, files) == [(None, None, "does-not-cover"), ("2025-04-01", "2026-03-31", None)]


def test_each_edition_has_its_own_list_of_bad_files(duckdb_engine: Engine) -> None:
    """One import time is on both lists, one only on the list of September 2026."""
    files = [
        submission("2026-04-23 13:28:24.253", "2025-04-01", "2026-03-31"),
        submission("2026-01-23 08:22:06.243", "2024-04-01", "2025-12-31"),
    ]
    year = Period(date(2025, 1, 1), date(2025, 12, 31))
    newer = choose(duckdb_engine, files, period=year)
    assert [reason for _, _, reason in newer] == ["known-bad-file", "known-bad-file"]
    older = choose(duckdb_engine, files, period=year, edition=JUNE_2026)
    assert [reason for _, _, reason in older] == ["known-bad-file", None]


def test_councils_are_selected_each_on_their_own(duckdb_engine: Engine) -> None:
    """A council without a file that qualifies is absent; it takes nothing from the others."""
    files = [
        submission("2026-04-10 09:00", "2025-04-01", "2026-03-31", "716"),
        submission("2026-04-10 09:00", "2025-10-01", "2026-03-31", "717"),
    ]
    assert choose(duckdb_engine, files) == [("2025-04-01", "2026-03-31", None), (None, None, "does-not-cover")]


def test_joined_tables_select_a_quarter_at_a_time_and_collapse(engine: Engine) -> None:
    """The April 2026 file wins April 2025 to March 2026 and gets one twelve-month reference period; the older file is
    left with the year before."""
    assert choose(
        engine,
        [
            submission("2025-04-20 09:00", "2024-04-01", "2025-03-31"),
            submission("2026-04-20 09:00", "2025-04-01", "2026-03-31"),
        ],
        kind=Kind.JOINED,
        period=Period(date(2024, 4, 1), date(2026, 3, 31)),
    ) == [("2024-04-01", "2025-03-31", None), ("2025-04-01", "2026-03-31", None)]


def test_joined_reference_periods_can_overlap(duckdb_engine: Engine) -> None:
    """The newest file lacks July to September, which the older one wins. The newest file wins the quarter before and
    the two after, so its reference period spans the whole year, and overlaps the older file's quarter."""
    files = [
        submission("2026-04-10 09:00", "2025-07-01", "2025-09-30"),
        submission("2026-04-12 09:00", "2025-10-01", "2026-03-31"),
        submission("2026-04-11 09:00", "2025-04-01", "2025-06-30"),
    ]
    assert choose(duckdb_engine, files, kind=Kind.JOINED) == [
        ("2025-07-01", "2025-09-30", None),
        ("2025-10-01", "2026-03-31", None),
        ("2025-04-01", "2025-06-30", None),
    ]
    # A derived period is one run of months, so a file wins quarters on both sides of another only when that other file
    # is the later one.
    files = [
        submission("2026-04-10 09:00", "2025-04-01", "2026-03-31"),
        submission("2026-04-20 09:00", "2025-07-01", "2025-09-30"),
    ]
    assert choose(duckdb_engine, files, kind=Kind.JOINED) == [
        ("2025-04-01", "2026-03-31", None),
        ("2025-07-01", "2025-09-30", None),
    ]


def test_a_quarter_that_no_file_covers_stays_empty(duckdb_engine: Engine) -> None:
    """July to September has no file: the neighbours keep their own quarters."""
    files = [
        submission("2025-07-20 09:00", "2025-04-01", "2025-06-30"),
        submission("2026-04-20 09:00", "2025-10-01", "2026-03-31"),
    ]
    assert choose(duckdb_engine, files, kind=Kind.JOINED) == [
        ("2025-04-01", "2025-06-30", None),
        ("2025-10-01", "2026-03-31", None),
    ]


def test_joined_tables_are_made_of_whole_quarters() -> None:
    with pytest.raises(WrongPeriod, match="whole quarters"):
        windows(kind=Kind.JOINED, period=Period(date(2025, 4, 2), date(2026, 3, 31)))
    with pytest.raises(WrongPeriod):
        windows(kind=Kind.JOINED, period=Period(date(2025, 4, 1), date(2025, 5, 31)))
    assert windows(kind=Kind.JOINED, period=YEAR).num_rows == 4
    assert windows(kind=Kind.SINGLE, period=YEAR).num_rows == 1
