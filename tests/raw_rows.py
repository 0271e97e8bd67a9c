"""Small tables of raw rows for tests: a row is defaults plus what a test says about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pyarrow as pa

from ncs.records.layout import RAW

#: An assessment that ended inside 2025-26, in a file that came in after the year.
DEFAULTS: dict[str, Any] = {
    "import_file": "file.csv",
    "import_time": datetime(2026, 4, 20, 9, 0),
    "la_code": "716",
    "nhs_traced": None,
    "la_person_id": "P1",
    "birth_year": 1950,
    "birth_month": 6,
    "client_type": "Service user",
    "event_type": "Assessment",
    "event_start_date": date(2025, 5, 1),
    "event_end_date": date(2025, 5, 10),
    "event_outcome": "Progress to support planning or services",
    "assessment_type": "Long term assessment",
}


def raw_table(rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Return a RAW table; ``row_id``, ``record_id`` and ``file_row`` count from 1, 1 and 2 unless given."""
    full = [
        {"row_id": number, "record_id": number, "file_row": number + 1, **DEFAULTS, **row}
        for number, row in enumerate(rows, start=1)
    ]
    return pa.Table.from_pylist(full, schema=RAW)


def service(**overrides: Any) -> dict[str, Any]:
    """Return a long-term community service, open unless told otherwise."""
    return {
        "event_type": "Service",
        "event_end_date": None,
        "event_outcome": None,
        "assessment_type": None,
        "service_type": "Long term support: Community",
        "service_component": "Home support or domiciliary care",
        **overrides,
    }


def full_file(
    *, first: date, months: int, a_month: int = 12, person: str = "FILL", **overrides: Any
) -> list[dict[str, Any]]:
    """Return rows that make each of ``months`` months complete for requests, assessments and services.

    Each ends on day 1 to 28 of its month and is about another person, so the rows never compete with each other.
    """
    rows = []
    for number in range(months):
        year, month = first.year + (first.month - 1 + number) // 12, (first.month - 1 + number) % 12 + 1
        for count in range(a_month):
            day = date(year, month, count % 28 + 1)
            for kind in ("Request", "Assessment", "Service"):
                rows.append(
                    {
                        "event_type": kind,
                        "la_person_id": f"{person}{number}-{count}-{kind}",
                        "event_start_date": day,
                        "event_end_date": day,
                        **overrides,
                    }
                )
    return rows
