"""Random raw rows that look enough like submissions to go all the way through the main tables."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa

from ncs.records.death_files import DEATHS
from ncs.records.layout import RAW

Row = dict[str, Any]
#: Councils whose files need few rows: no least count for the City of London, stated periods for the Isles of Scilly.
COUNCILS = ("714", "906")
TYPES = ("Request", "Assessment", "Service", "Review", "service ", "Services", "NULL", None)
TYPE_WEIGHTS = (25, 25, 30, 10, 4, 2, 2, 2)
FILES = (
    (date(2024, 4, 1), date(2025, 3, 31), datetime(2025, 4, 14, 9, 30)),
    (date(2024, 7, 1), date(2025, 6, 30), datetime(2025, 7, 15, 11, 0)),
    (date(2025, 4, 1), date(2025, 9, 30), datetime(2025, 10, 10, 9, 0)),
    (date(2025, 4, 1), date(2026, 3, 31), datetime(2026, 4, 20, 10, 0)),
    (date(2025, 10, 1), date(2026, 3, 31), datetime(2026, 4, 23, 13, 28, 24, 253000)),
)
#: What a field may hold: Release 1 and 2 wording, odd case and blanks, unknown values, and nothing.
TEXTS: dict[str, tuple[str | None, ...]] = {
    "client_type": ("Service user", "Service User ", "Carer", "Unpaid carer", "somebody", None),
    "event_outcome": (
        "Progress to reablement/ST-Max",
        "No change in package",
        "NFA: Other",
        "NFA- Other",
        "who knows",
        "null",
        None,
    ),
    "request_route_of_access": ("Prison", "prison ", "Self-Funder", "A new route", "NULL", None),
    "assessment_type": ("Long term assessment", "LONG TERM ASSESSMENT", "Financial Assessment", "odd", None),
    "service_type": ("Long term support: Community", "Long Term Support: Community", "unknown type", "Null ", None),
    "service_component": ("Home Support", "Home support or domiciliary care", "Meals", " Meals", "Pony", None),
    "delivery_mechanism": ("Direct payment", "DIRECT PAYMENT ", "other", None),
    "cost_frequency": ("Weekly", "weekly", None),
    "review_reason": ("Planned", "Unplanned - Other Reason", "Review of short term support", "x", None),
    "gender": ("Male", "female", " Male", None),
    "has_unpaid_carer": ("Yes", "NULL", None),
}
PEOPLE = ("P1", "p1 ", "P2", "P3", "P4", "", None)


def random_rows(seed: int, *, events: int = 60) -> list[Row]:
    """Return rows of several files of two councils, in which the same events come back, changed or not."""
    chance = random.Random(seed)
    rows: list[Row] = []
    for council in COUNCILS:
        pool = [_event(chance) for _ in range(events)]
        for number, (start, end, moment) in enumerate(FILES):
            if chance.random() < 0.85:
                stated = {"stated_period_start": start, "stated_period_end": end}
                about = {"la_code": council, "import_time": moment, "import_file": f"{council}-{number}.csv", **stated}
                rows += [{**row, **about} for row in _file(chance, pool, start, end)]
    chance.shuffle(rows)
    rows += [{**rows[0], "la_code": None}]
    records = chance.sample(range(1, 10 * len(rows)), len(rows))
    empty = dict.fromkeys(RAW.names)
    return [
        {**empty, **row, "row_id": place, "file_row": place + 1, "record_id": record}
        for place, (row, record) in enumerate(zip(rows, records, strict=True), start=1)
    ]


def as_table(rows: list[Row]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=RAW)


def random_deaths(seed: int) -> dict[str, list[tuple[date, date]]]:
    """Return (registered, died) by folded NHS identifier."""
    chance = random.Random(seed)
    return {
        f"n{number}": [(_day(chance, 2025, 400), _day(chance, 2025, 400)) for _ in range(chance.randint(1, 3))]
        for number in range(1, 3)
    }


def deaths_table(seed: int) -> pa.Table:
    """Return :func:`random_deaths` as a table of registered deaths."""
    rows = [
        {"nhs_id": who.upper(), "date_of_death": died, "registered": registered}
        for who, found in random_deaths(seed).items()
        for registered, died in found
    ]
    return pa.Table.from_pylist(rows, schema=DEATHS)


def _file(chance: random.Random, pool: list[Row], start: date, end: date) -> list[Row]:
    """The events that touch the file's period, some changed, some twice, and enough others to fill each month."""
    rows: list[Row] = []
    for event in pool:
        if chance.random() < 0.9:
            copies = 2 if chance.random() < 0.15 else 1
            rows += [_changed(chance, event) for _ in range(copies)]
    month = start
    while month < end:
        for kind in ("Request", "Assessment", "Service"):
            if chance.random() < 0.97:
                rows.append({**_event(chance), "event_type": kind, "event_start_date": month, "event_end_date": month})
        month = (month.replace(day=28) + timedelta(days=5)).replace(day=1)
    return rows


def _event(chance: random.Random) -> Row:
    kind = chance.choices(TYPES, TYPE_WEIGHTS)[0]
    start = _day(chance, 2024, 720) if chance.random() < 0.97 else None
    length = chance.choice((0, 5, 40, 200, -3))
    is_open = chance.random() < (0.45 if kind and "serv" in kind.lower() else 0.03)
    year = chance.choice((1930, 1955, 1960, 1961, 2000, 2007, None))
    return {
        "event_type": kind,
        "event_start_date": start,
        "event_end_date": None if is_open or start is None else start + timedelta(days=length),
        "date_of_death": _day(chance, 2024, 800) if chance.random() < 0.1 else None,
        "la_person_id": chance.choice(PEOPLE),
        "nhs_traced": chance.choice(("N1", None, None, None, None)),
        "nhs_submitted": chance.choice(("n2", "N2 ", None, None, None)),
        "birth_year": year,
        "birth_month": chance.randint(1, 12) if year else None,
        "conversation": chance.choice((0, 1, None)),
        "unit_cost": chance.choice((Decimal("10.00"), Decimal("12.50"), None)),
        "planned_units_per_week": chance.choice((Decimal("1.00"), None)),
        **{field: chance.choice(values) for field, values in TEXTS.items()},
    }


def _changed(chance: random.Random, event: Row) -> Row:
    row = dict(event)
    if chance.random() < 0.3:
        field = chance.choice(("event_outcome", "conversation", "unit_cost", "service_component", "gender"))
        row[field] = _event(chance)[field]
    if chance.random() < 0.15 and row["event_start_date"]:
        row["event_end_date"] = row["event_start_date"] + timedelta(days=chance.randint(0, 500))
    return row


def _day(chance: random.Random, year: int, days: int) -> date:
    return date(year, 1, 1) + timedelta(days=chance.randint(0, days))
