"""ASCOF 3D in plain Python, from section d5 of the method note."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from oracles.plain_events import LONG_TERM, Row, age, band, birth, by_person, death, end_of, kind_of, low

ADVICE = "nfa: information and advice or signposting"
DIRECT = "unpaid carer support: direct to unpaid carer"
INVOLVING = "unpaid carer support: support involving the person cared-for"
PAYMENT, MANAGED, COMMISSIONED = "direct payment", "cassr managed personal budget", "cassr commissioned support"
COMMUNITY = {PAYMENT: 3, MANAGED: 4, COMMISSIONED: 5}
PRISON = {MANAGED: 7, COMMISSIONED: 8}


def clients(rows: Iterable[Row], first: date, last: date) -> dict[tuple[str, str], tuple[int, str]]:
    """The best rank (3 to 6: in the denominator) and age group of everyone in the snapshot."""
    found = {}
    for person, events in by_person(rows).items():
        died = death(events)
        years = age(birth(events), last)
        if (died is not None and died < last) or (years is not None and years < 18):
            continue
        ranks = [
            client_rank(row)
            for row in events
            if low(row["client_type"]) == "service user"
            and low(row["service_type"]) in LONG_TERM
            and row["event_start_date"] <= last
            and end_of(row) >= max(row["event_start_date"], last)
        ]
        if ranks:
            found[person] = (min(ranks), band(years))
    return found


def client_rank(row: Row) -> int:
    """Nursing 1 to prison with blank delivery 9."""
    kind = low(row["service_type"])
    delivery = PAYMENT if low(row["service_component"]) == PAYMENT else low(row["delivery_mechanism"])
    if kind == "long term support: nursing care":
        return 1
    if kind == "long term support: residential care":
        return 2
    if kind == "long term support: community":
        return COMMUNITY.get(delivery or "", 6)
    return PRISON.get(delivery or "", 9)


def carers(rows: Iterable[Row], edition: str, first: date, last: date) -> dict[tuple[str, str], tuple[int, str]]:
    """The best category (1 to 3: in the denominator) and age group of every carer with a category."""
    found = {}
    for person, events in by_person(rows).items():
        died = death(events)
        years = age(birth(events), last)
        if (died is not None and died < first) or (years is not None and years < 18):
            continue
        categories = [
            carer_category(row, edition)
            for row in events
            if "carer" in (low(row["client_type"]) or "")
            and row["event_start_date"] <= last
            and end_of(row) >= first
            and end_of(row) >= row["event_start_date"]
        ]
        known = [category for category in categories if category is not None]
        if known:
            found[person] = (min(known), band(years))
    return found


def carer_category(row: Row, edition: str) -> int | None:
    """1 direct payment only to 6 no direct support; None where the row is outside or gets no category."""
    service, kind = low(row["service_type"]), kind_of(row, edition)
    advised = low(row["event_outcome"]) == ADVICE
    delivery, component = low(row["delivery_mechanism"]), low(row["service_component"])
    if service == DIRECT:
        if PAYMENT in (delivery, component):
            return 1
        if component is not None:
            return {MANAGED: 2, COMMISSIONED: 3}.get(delivery or "", 4)
    elif service == INVOLVING:
        return 6
    elif service is not None or not (advised or kind in ("assessment", "review")):
        return None
    if kind in ("assessment", "review"):
        return 5 if advised else 6
    return 5 if kind == "request" else None
