"""Events and people in plain Python, for the oracles: no Ibis, no code of the program but its column names.

The oracles restate the method note (sections c8, d and g) slowly and on their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from math import floor
from typing import Any

FAR = date(9999, 1, 1)
Row = Mapping[str, Any]
Person = tuple[str, str]


def low(text: str | None) -> str | None:
    """Text as the official collation compares it."""
    return None if text is None else text.rstrip(" ").lower()


def end_of(row: Row) -> date:
    """The end, far away for an open event."""
    return row["event_end_date"] or FAR


def kind_of(row: Row, edition: str) -> str | None:
    """The event type: as submitted in June 2026, cleaned in September 2026."""
    return low(row["event_type_raw"] if edition == "dhsc-2026-06" else row["event_type"])


def by_person(rows: Iterable[Row]) -> dict[Person, list[Row]]:
    """The rows of each council and person."""
    found: dict[Person, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["la_code"], row["person_id"]].append(row)
    return dict(found)


def age(born: date | None, day: date) -> int | None:
    """floor(days / 365.25)."""
    return None if born is None else floor((day - born).days / 365.25)


def band(years: int | None) -> str:
    """The age group of a result."""
    if years is None:
        return "unknown"
    return "under 18" if years < 18 else "18-64" if years < 65 else "65+"


def birth(rows: list[Row]) -> date | None:
    """Complete first, then the latest reference period, then the earliest date."""
    given = [row for row in rows if row["birth_date"] is not None]
    if not given:
        return None
    latest = max(row["ref_period_end"] for row in given)
    return min(row["birth_date"] for row in given if row["ref_period_end"] == latest)


def death(rows: list[Row]) -> date | None:
    """Given first, then the latest reference period, then the latest date."""
    given = [row for row in rows if row["date_of_death"] is not None]
    if not given:
        return None
    latest = max(row["ref_period_end"] for row in given)
    return max(row["date_of_death"] for row in given if row["ref_period_end"] == latest)


def latest_value(rows: list[Row], column: str, unknown: set[str | None]) -> str | None:
    """The value of the rows that come first; None when they disagree or tell nothing."""

    def place(row: Row) -> tuple[bool, date, date, date]:
        return (low(row[column]) not in unknown, row["ref_period_end"], end_of(row), row["event_start_date"])

    first = max(place(row) for row in rows)
    values = {low(row[column]) for row in rows if place(row) == first}
    value = values.pop() if len(values) == 1 else None
    return None if value in unknown else value


UNKNOWN: set[str | None] = {None, "unknown", "invalid and not mapped"}
RANK = {
    "long term support: nursing care": 1,
    "long term support: residential care": 2,
    "long term support: community": 3,
    "long term support: prison": 4,
    "short term support: st-max": 5,
    "short term support: ongoing low level": 6,
    "short term support: other short term": 7,
}
LONG_TERM = {name for name, rank in RANK.items() if rank <= 4}
TELLING = {"shared lives", "community supported living", "extra care housing", "home support or domiciliary care"}


def accommodation(rows: list[Row], edition: str) -> str:
    """Where the person lives: told, or worked out from the latest services, else unknown. Folded."""
    told = latest_value(rows, "accommodation_status", UNKNOWN)
    if told is not None:
        return told
    services = [row for row in rows if kind_of(row, edition) == "service"]
    if not services:
        return "unknown"

    def place(row: Row) -> tuple[date, int, bool, date]:
        rank = RANK.get(low(row["service_type"]) or "", 99)
        return (end_of(row), -rank, low(row["service_component"]) in TELLING, row["event_start_date"])

    first = [row for row in services if place(row) == max(map(place, services))]
    kinds = {low(row["service_type"]) for row in first if low(row["service_type"]) in RANK}
    components = {low(row["service_component"]) for row in first if low(row["service_component"]) in TELLING}
    return inferred(kinds.pop() if len(kinds) == 1 else None, components.pop() if len(components) == 1 else None)


def inferred(kind: str | None, component: str | None) -> str:
    """The accommodation that a type and component point to."""
    if kind == "long term support: nursing care":
        return "registered nursing home"
    if kind == "long term support: residential care":
        return "registered care home"
    if component == "shared lives":
        return "shared lives scheme"
    if component == "extra care housing":
        return "sheltered housing, extra care housing or other sheltered housing"
    if component == "community supported living":
        return "supported accommodation, supported lodgings or supported group home"
    if kind == "long term support: community" and component == "home support or domiciliary care":
        return "unknown: presumed at home"
    if kind == "long term support: community" and component is None:
        return "unknown: presumed in community"
    if kind == "long term support: prison":
        return "prison, young offenders institution or detention centre"
    return "unknown"
