"""The two metrics of the Local Outcomes Framework in plain Python, from the words of their definitions alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from oracles.oracle_waits import months_before
from oracles.plain_events import LONG_TERM, Person, Row, age, band, birth, by_person, death, end_of, kind_of, low

NAMED = LONG_TERM - {"long term support: prison"}
ASSESSED = ("short term assessment", "long term assessment")


def in_long_term_support(rows: Iterable[Row], edition: str, first: date, last: date) -> dict[Person, str]:
    """Everybody who counts, with the age group."""
    found = {}
    for person, events in by_person(rows).items():
        open_in_period = [
            row
            for row in events
            if kind_of(row, edition) == "service"
            and low(row["service_type"]) in NAMED
            and low(row["client_type"]) == "service user"
            and max(row["event_start_date"], first) <= min(end_of(row), last)
        ]
        died, born = death(events), birth(events)
        if open_in_period and born is not None and (died is None or died >= first):
            years = age(born, max(min(end_of(row), last) for row in open_in_period))
            if years is not None and years >= 18:
                found[person] = band(years)
    return found


def newly_assessed(rows: Iterable[Row], edition: str, first: date, last: date) -> dict[Person, str]:
    """Everybody who counts, with the age group."""
    found: dict[Person, str] = {}
    for person, events in by_person(rows).items():
        died, born = death(events), birth(events)
        if born is None or (died is not None and died < first):
            continue
        for row in events:
            begins, ends = row["event_start_date"], end_of(row)
            if (
                kind_of(row, edition) == "assessment"
                and low(row["assessment_type"]) in ASSESSED
                and low(row["client_type"]) == "service user"
                and begins <= ends
                and first <= ends <= last
                and not had_support(events, edition, begins)
            ):
                years = age(born, ends)
                if years is not None and years >= 18:
                    found[person] = min(band(years), found.get(person, "65+"))
    return found


def had_support(events: Iterable[Row], edition: str, day: date) -> bool:
    """Whether long-term support that began before the day was open, or ended in the 12 months before it."""
    return any(
        kind_of(row, edition) == "service"
        and low(row["service_type"]) in LONG_TERM
        and row["event_start_date"] < day
        and end_of(row) >= months_before(day, 12)
        for row in events
    )
