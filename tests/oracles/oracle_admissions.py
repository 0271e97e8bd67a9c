"""ASCOF 2B and 2C in plain Python, from section d2 of the method note."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from oracles.plain_events import Row, age, birth, by_person, death, kind_of, low

CARE_HOMES = {"long term support: residential care", "long term support: nursing care"}
SELF_FUNDED = "nfa: self-funded client or under 12wk disregard"
JUNE = "dhsc-2026-06"


def new_admissions(
    rows: Iterable[Row], edition: str, first: date, last: date
) -> dict[tuple[str, str, str | None], str]:
    """The age group in which each unit counts; the unit is a person, in September a person's council number too."""
    found: dict[tuple[str, str, str | None], str] = {}
    for (la_code, person), events in by_person(rows).items():
        born = birth(events)
        build = stays(events, edition, born, death(events), first)
        for row in build:
            start = row["event_start_date"]
            if not first <= start <= last or low(row["event_outcome"]) == SELF_FUNDED:
                continue
            if any(makes_existing(other, start) for other in build):
                continue
            years = age(born, start)
            if years is None or years < 18:
                continue
            unit = (la_code, person, None if edition == JUNE else row["la_person_id"])
            group = "18-64" if years <= 64 else "65+"
            found[unit] = min(found.get(unit, group), group)
    return found


def makes_existing(other: Row, start: date) -> bool:
    """Strictly earlier start; open, or ended fewer than 365 days before."""
    end = other["event_end_date"]
    return other["event_start_date"] < start and (end is None or (start - end).days < 365)


def stays(events: list[Row], edition: str, born: date | None, died: date | None, first: date) -> list[Row]:
    """The build table of one person."""
    if born is None or (died is not None and died < first):
        return []
    kept = []
    for row in events:
        component = low(row["service_component"])
        right = component is not None and ("residential" in component or "nursing" in component)
        if (
            kind_of(row, edition) == "service"
            and low(row["client_type"]) == "service user"
            and low(row["service_type"]) in CARE_HOMES
            and right
            and component is not None
            and "short" not in component
            and (edition == JUNE or low(row["event_outcome"]) != SELF_FUNDED)
        ):
            kept.append(row)
    return kept
