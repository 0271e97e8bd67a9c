"""The manual of the dashboard tables: costs to the penny, the flag of long-term support, and data quality."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from ncs.core.periods import Quarter
from ncs.engine.engine import Engine
from ncs.measures.dashboard.dashboard import dashboard_tables
from ncs.measures.dashboard.job import last_quarter
from support.events import Row, event, events_table

QUARTER = Quarter.parse("2025-26 Q4")  # 90 days from 1 January to 31 March 2026


def table(name: str, rows: list[Row], running: Engine) -> list[dict[str, Any]]:
    numbered = [{"event_key": number, **row} for number, row in enumerate(rows)]
    found = dashboard_tables(running.load(events_table(numbered)), QUARTER)[name]
    return sorted(running.fetch(found).to_pylist(), key=lambda row: (str(row.get("person_id")), str(row)))


def care(person: str = "P", *, start: str = "2025-01-01", end: str | None = None, **said: Any) -> Row:
    """Open community support at £100."""
    cost = {"unit_cost": Decimal(100), "service": "Long term support: Community"}
    return event(**{"kind": "Service", "person": person, "start": start, "end": end, **cost, **said})


@pytest.mark.parametrize(
    ("frequency", "units", "weekly", "total"),
    [
        ("Weekly", None, 10_000, 128_571),  # 100 × 90 / 7 = 1,285.714…
        ("Weekly", Decimal(5), 10_000, 128_571),  # the frequency overrides the units
        ("Fortnightly", None, 5_000, 64_286),
        ("4-weekly", None, 2_500, 32_143),
        ("Monthly", None, 2_308, 29_670),  # 100 × 12 / 52 = 23.0769…; × 90 / 7 = 296.703…
        ("Quarterly", None, 769, 9_890),
        ("Annually", None, 192, 2_473),
        ("Hourly", Decimal("2.50"), 25_000, 321_429),
        ("Hourly", Decimal("-2.50"), 25_000, 321_429),
        (None, Decimal(1), 10_000, 128_571),
    ],
)
def test_costs_by_frequency(
    frequency: str | None, units: Decimal | None, weekly: int, total: int, duckdb: Engine
) -> None:
    [row] = table("costs", [care(cost_frequency=frequency, planned_units_per_week=units)], duckdb)
    assert (row["weekly_pence"], row["quarter_pence"], row["days"]) == (weekly, total, 90)


def test_a_one_off_cost_counts_in_full_and_has_no_week(duckdb: Engine) -> None:
    [row] = table("costs", [care(cost_frequency="One-off", end="2026-01-01")], duckdb)
    assert (row["weekly_pence"], row["quarter_pence"]) == (None, 10_000)


def test_only_days_in_the_quarter_cost(duckdb: Engine) -> None:
    rows = [
        care("A", start="2026-03-25", cost_frequency="Weekly"),
        care("B", end="2026-01-07", cost_frequency="Weekly"),
        care("C", end="2025-12-31", cost_frequency="Weekly"),
        care("D", start="2026-04-01", cost_frequency="Weekly"),
        care("E", start="2026-02-02", end="2026-02-01", cost_frequency="Weekly"),
        care("F", start="2026-03-31", cost_frequency="One-off"),
    ]
    found = {row["person_id"]: (row["days"], row["quarter_pence"]) for row in table("costs", rows, duckdb)}
    assert found == {"A": (7, 10_000), "B": (7, 10_000), "F": (1, 10_000)}


def test_without_a_cost_or_units_there_is_no_row_and_a_sign_is_ignored(duckdb: Engine) -> None:
    rows = [
        care("A", unit_cost=None, cost_frequency="Weekly"),
        care("B", unit_cost=Decimal(0), cost_frequency="Weekly"),
        care("C", cost_frequency="Hourly"),
        care("D", unit_cost=Decimal(-100), cost_frequency="Weekly"),
    ]
    assert [(row["person_id"], row["weekly_pence"]) for row in table("costs", rows, duckdb)] == [("D", 10_000)]


def test_events_are_flagged_where_long_term_support_was_open_when_they_began(duckdb: Engine) -> None:
    asked = {"kind": "Request", "start": "2025-06-01"}
    rows = [
        event(person="A", **asked),
        care("A", start="2025-06-01", end="2025-06-01"),
        event(person="B", **asked),
        care("B", start="2025-06-02"),
        event(person="C", **asked),
        care("C", end="2025-05-31"),
        event(person="D", **asked),
        care("D", service="Short term support: ST-Max"),
        event(person="E", **asked),
        care("E", la="102"),
        event(person="F", **asked),
        care("F", import_time=datetime(2026, 2, 1)),  # in another file
    ]
    flags = {row["person_id"]: (row["long_term_support"], row["records"]) for row in table("requests", rows, duckdb)}
    assert flags == {"A": ("Yes", 1), **dict.fromkeys("BCDEF", ("No", 1))}


def test_each_kind_of_event_has_its_table(duckdb: Engine) -> None:
    rows = [
        event(kind="Assessment", assessment_type="Long term assessment"),
        event(kind="Review", review_type="Unplanned"),
        care(),
    ]
    assert [row["assessment_type"] for row in table("assessments", rows, duckdb)] == ["Long term assessment"]
    assert [row["review_type"] for row in table("reviews", rows, duckdb)] == ["Unplanned"]
    assert [row["unit_cost"] for row in table("services", rows, duckdb)] == [Decimal(100)]


def test_data_quality_counts_records_by_value_and_never_shows_what_identifies(duckdb: Engine) -> None:
    rows = [event(gender="Male"), event(gender="Invalid and not mapped"), event(gender=None, la_person_id="secret")]
    found = table("data_quality", rows, duckdb)
    gender = {(row["validity"], row["value"]): row["records"] for row in found if row["field"] == "gender"}
    assert gender == {
        ("valid", "Male"): 1,
        ("not mapped", "Invalid and not mapped"): 1,
        ("blank", None): 1,
    }
    person = {(row["validity"], row["value"]): row["records"] for row in found if row["field"] == "la_person_id"}
    assert person == {("valid", None): 1, ("blank", None): 2}
    assert "secret" not in str(found)


def test_the_quarter_of_the_costs_is_the_last_that_has_ended() -> None:
    assert last_quarter(date(2026, 3, 31)) == QUARTER
    assert last_quarter(date(2026, 4, 30)) == QUARTER
