"""ASCOF 2E in plain Python, from section d4 of the method note."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from oracles.plain_events import (
    LONG_TERM,
    UNKNOWN,
    Row,
    accommodation,
    age,
    band,
    birth,
    by_person,
    death,
    end_of,
    kind_of,
    latest_value,
    low,
)

AT_HOME = {
    "owner occupier or shared ownership scheme",
    "tenant: local authority or other social housing provider",
    "tenant: private landlord",
    "settled mainstream housing with family or friends",
    "supported accommodation, supported lodgings or supported group home",
    "shared lives scheme",
    "approved premises for offenders released from prison or under probation supervision",
    "sheltered housing, extra care housing or other sheltered housing",
    "mobile accommodation for gypsy, roma and traveller communities",
    "unknown: presumed at home",
}


def answers(
    rows: Iterable[Row], edition: str, first: date, last: date, *, learning: bool
) -> dict[tuple[str, str], tuple[bool, str, str]]:
    """Everyone in the denominator: whether in the numerator, age group and gender."""
    found = {}
    for person, events in by_person(rows).items():
        services = [
            row
            for row in events
            if kind_of(row, edition) == "service"
            and low(row["client_type"]) == "service user"
            and low(row["service_type"]) in LONG_TERM
            and row["event_start_date"] <= last
            and end_of(row) >= first
            and end_of(row) >= row["event_start_date"]
        ]
        died = death(events)
        if not services or (died is not None and died < first):
            continue
        years = age(birth(events), max(min(end_of(row), last) for row in services))
        if years is None or years < 18:
            continue
        reason = latest_value(events, "primary_support_reason", UNKNOWN | {"social support: support to unpaid carer"})
        if learning and (reason != "learning disability support" or years > 64):
            continue
        gender = latest_value(events, "gender", UNKNOWN) or "unknown"
        found[person] = (accommodation(events, edition) in AT_HOME, band(years), gender)
    return found
