"""Small tables of events for tests: only what a case is about is said, everything else has a plain default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import pyarrow as pa

from ncs.records.layout import EVENTS

Row = dict[str, Any]

_SHORT = {
    "person": "person_id",
    "start": "event_start_date",
    "end": "event_end_date",
    "kind": "event_type",
    "service": "service_type",
    "component": "service_component",
    "delivery": "delivery_mechanism",
    "client": "client_type",
    "outcome": "event_outcome",
    "born": "birth_date",
    "died": "date_of_death",
    "la": "la_code",
    "record": "record_id",
    "home": "accommodation_status",
    "reason": "primary_support_reason",
}
_DEFAULTS: Row = {
    "import_file": "submission.csv",
    "import_time": datetime(2026, 8, 1),
    "ref_period_start": date(2023, 4, 1),
    "ref_period_end": date(2026, 6, 30),
    "la_code": "101",
    "council": "Testshire",
    "person_id": "P",
    "event_type": "Service",
    "event_start_date": date(2025, 6, 1),
    "client_type": "Service user",
    "birth_date": date(1940, 1, 1),
    "event_key": 0,
    "age_band": "Unknown",
    "working_age_band": "Unknown",
}
DATES = {field.name for field in EVENTS if field.type == pa.date32()}


def event(**said: Any) -> Row:
    """Return one event; short names such as ``person``, ``start`` and ``service`` are taken, dates as ISO text."""
    row = {_SHORT.get(name, name): value for name, value in said.items()}
    unknown = set(row) - set(EVENTS.names)
    if unknown:
        raise ValueError(f"no such column: {sorted(unknown)}")
    return {
        name: date.fromisoformat(value) if name in DATES and isinstance(value, str) else value
        for name, value in row.items()
    }


def area_of(la_code: str) -> str:
    """Return the invented ONS code of a council code made of digits."""
    return f"E06{int(la_code):06d}"


def complete(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return every row with every column of the events layout; records are numbered from 1 where not given."""
    full = []
    for number, row in enumerate(rows, start=1):
        item = {**dict.fromkeys(EVENTS.names), **_DEFAULTS, "record_id": number, **row}
        item["row_id"] = item["row_id"] or item["record_id"]
        item["area"] = item["area"] or area_of(item["la_code"])
        item["event_type_raw"] = row.get("event_type_raw", item["event_type"])
        full.append(item)
    return full


def events_table(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Return the rows as an Arrow table in the events layout."""
    return pa.Table.from_pylist(complete(rows), schema=EVENTS)
