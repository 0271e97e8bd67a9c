"""People waiting on a day in plain Python, written from the words of the three definitions alone.

The survey of directors (ADASS) asks for the counts without defining them; the words are those that
``ncs measures show waiting_for_assessment`` and its neighbours print.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from oracles.oracle_waits import folded, kind, months_before
from oracles.plain_events import FAR, LONG_TERM, Person, Row, age, band, birth, by_person, death

ASSESSED = ("short term assessment", "long term assessment")
ANY_SERVICE = LONG_TERM | {
    f"short term support: {name}" for name in ("st-max", "ongoing low level", "other short term")
}
SENT_ON = ("progress to reablement/st-max", "progress to support planning or services")


@dataclass(frozen=True)
class Waiting:
    """One person on a list: the days, whether that is long, the age group and the records it rests on."""

    days: int
    long: bool
    age: str
    records: tuple[int, ...]


def lists(rows: Iterable[Row], edition: str, day: date) -> dict[str, dict[Person, Waiting]]:
    """Everybody on each of the three lists."""
    found: dict[str, dict[Person, Waiting]] = {
        "waiting_for_assessment": {},
        "waiting_for_service": {},
        "review_overdue": {},
    }
    for person, mine in by_person(rows).items():
        died, years = death(mine), age(birth(mine), day)
        if (died is not None and died <= day) or (years is not None and years < 18):
            continue
        known = known_on(mine, edition, day)
        for name, open_since in (
            ("waiting_for_assessment", for_assessment(known)),
            ("waiting_for_service", for_service(known, day)),
            ("review_overdue", overdue(known, day)),
        ):
            if open_since is not None:
                since, records = open_since
                limit = months_before(day, 18 if name == "review_overdue" else 6)
                found[name][person] = Waiting((day - since).days, since < limit, band(years), records)
    return found


def known_on(mine: list[Row], edition: str, day: date) -> list[tuple[str | None, Row]]:
    """The service user's events that had begun by the day; all but services count once they are complete."""
    known = []
    for row in mine:
        name = kind(row, edition)
        complete = name == "service" or (row["event_end_date"] or FAR) <= day
        if folded(row["client_type"]) == "service user" and row["event_start_date"] <= day and complete:
            known.append((name, row))
    return known


def no_action_after(known: list[tuple[str | None, Row]], opened: Row) -> bool:
    """A later request or assessment without further action closed the matter."""
    return any(
        name in ("request", "assessment")
        and folded(row["event_outcome_group"]) == "nfa"
        and row["event_start_date"] > opened["event_start_date"]
        for name, row in known
    )


def for_assessment(known: list[tuple[str | None, Row]]) -> tuple[date, tuple[int, ...]] | None:
    still = []
    for name, row in known:
        if name != "request" or folded(row["event_outcome"]) != "progress to assessment, review or reassessment":
            continue
        began = row["event_start_date"]
        if began < date(2025, 7, 1) and row["conversation"] == 1:
            continue
        answered = any(
            other["event_start_date"] >= began
            and (
                (what == "assessment" and folded(other["assessment_type"]) in ASSESSED)
                or (what == "service" and folded(other["service_type"]) in LONG_TERM)
            )
            for what, other in known
        )
        if not answered and not no_action_after(known, row):
            still.append(row)
    return since_earliest(still, "event_start_date")


def for_service(known: list[tuple[str | None, Row]], day: date) -> tuple[date, tuple[int, ...]] | None:
    if any(end >= day for _, end, _ in long_term(known)):
        return None
    still = []
    for name, row in known:
        if name not in ("request", "assessment") or folded(row["event_outcome"]) not in SENT_ON:
            continue
        served = any(
            what == "service"
            and folded(other["service_type"]) in ANY_SERVICE
            and other["event_start_date"] >= row["event_start_date"]
            for what, other in known
        )
        if not served and not no_action_after(known, row):
            still.append(row)
    return since_earliest(still, "event_end_date")


def since_earliest(still: list[Row], column: str) -> tuple[date, tuple[int, ...]] | None:
    if not still:
        return None
    return min(row[column] for row in still), tuple(sorted({row["record_id"] for row in still}))


def long_term(known: list[tuple[str | None, Row]]) -> list[tuple[date, date, int]]:
    """Start, end and record of long-term support that does not end before it starts."""
    found = [
        (row["event_start_date"], row["event_end_date"] or FAR, row["record_id"])
        for name, row in known
        if name == "service" and folded(row["service_type"]) in LONG_TERM
    ]
    return sorted((start, end, record) for start, end, record in found if end >= start)


def overdue(known: list[tuple[str | None, Row]], day: date) -> tuple[date, tuple[int, ...]] | None:
    spell: list[tuple[date, date, int]] = []
    for item in long_term(known):
        if spell and item[0] > max(end for _, end, _ in spell) + timedelta(days=1):
            spell = []
        spell.append(item)
    if not spell or max(end for _, end, _ in spell) < day:
        return None
    began = min(start for start, _, _ in spell)
    longest = max(spell, key=lambda item: (item[1], item[2]))
    reviews = [
        (row["event_end_date"], row["record_id"])
        for name, row in known
        if (name == "review" and folded(row["review_type"]) != "review of short term support")
        or (name == "assessment" and folded(row["assessment_type"]) == "long term assessment")
    ]
    since = max(began, max(reviews)[0]) if reviews else began
    if since >= months_before(day, 12):
        return None
    return since, tuple(sorted({longest[2], *([max(reviews)[1]] if reviews else [])}))
