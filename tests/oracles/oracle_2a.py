"""ASCOF 2A in plain Python, from section d1 of the method note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from oracles.plain_events import LONG_TERM, RANK, Row, age, band, birth, by_person, death, end_of, kind_of, low

ST_MAX = "short term support: st-max"
NOT_CONCLUDING = {
    "progress to reablement/st-max": 101,
    "progress to assessment, review or reassessment": 102,
    "release 1 specification only: not mapped": 103,
    "progress to support planning or services": 104,
    "continuation of support or services": 105,
}
USABLE = {
    "admitted to hospital": 6,
    "nfa: responsibility moved to another local authority": 7,
    "nfa: referral to nhs services or nhs funded social care": 8,
    "nfa: self-funded client or under 12wk disregard": 9,
    "nfa: information and advice or signposting": 10,
    "nfa: referral to other service within the local authority": 11,
    "nfa: support declined": 12,
    "nfa: deceased": 13,
    "nfa: support ended as planned": 14,
    "nfa: support ended for other reason": 15,
    "nfa: no services offered for other reason": 16,
    "nfa: other": 17,
}
SCALE = {**USABLE, **NOT_CONCLUDING}
NAME = {place: outcome for outcome, place in SCALE.items()} | {999: "invalid and not mapped"}
CARE_HOME = "short term support: residential or nursing care"
NUMERATOR = {
    "short term support: ongoing low level",
    "short term support: other short term",
    "nfa: information and advice or signposting",
    "nfa: support ended as planned",
    "nfa: responsibility moved to another local authority",
    "nfa: other",
    "nfa: no services offered for other reason",
    "nfa: support ended for other reason",
    "nfa: referral to other service within the local authority",
}
DENOMINATOR = NUMERATOR | LONG_TERM | {CARE_HOME}


class Episode(NamedTuple):
    """One cluster of ST-Max services and the place of its outcome."""

    start: date
    end: date
    place: int
    rows: tuple[Row, ...]


class Answer(NamedTuple):
    """What came of one episode."""

    in_denominator: bool
    in_numerator: bool
    sequel: str | None
    outcome: str | None
    age_group: str


def place(row: Row) -> int:
    """The place of the event's outcome."""
    return SCALE.get(low(row["event_outcome"]) or "", 999)


def clusters(services: list[Row]) -> Iterator[Episode]:
    """Services at most 7 days after the latest end so far belong together."""
    ordered = sorted(services, key=lambda row: (row["event_start_date"], end_of(row), place(row), -row["record_id"]))
    run: list[Row] = []
    for row in ordered:
        if run and (row["event_start_date"] - max(map(end_of, run))).days > 7:
            yield episode(run)
            run = []
        run.append(row)
    if run:
        yield episode(run)


def episode(run: list[Row]) -> Episode:
    """One cluster as an episode."""
    end = max(map(end_of, run))
    return Episode(
        start=min(row["event_start_date"] for row in run),
        end=end,
        place=min(place(row) for row in run if end_of(row) == end),
        rows=tuple(run),
    )


def answers(rows: Iterable[Row], edition: str, first: date, last: date) -> dict[tuple[str, str, str], Answer]:
    """Every episode that touches the period, by council, person and first day."""
    found = {}
    for (la_code, person), events in by_person(rows).items():
        build = [
            row
            for row in events
            if low(row["client_type"]) == "service user" and end_of(row) >= row["event_start_date"]
        ]
        services = [row for row in build if kind_of(row, edition) == "service" and low(row["service_type"]) == ST_MAX]
        for item in clusters(services):
            if item.start <= last and item.end >= first:
                answer = judge(item, build, birth(events), death(events), edition, first, last)
                found[la_code, person, item.start.isoformat()] = answer
    return found


def judge(
    item: Episode, build: list[Row], born: date | None, died: date | None, edition: str, first: date, last: date
) -> Answer:
    """Whether an episode counts."""
    years = age(born, item.end)
    supported = any(
        low(row["service_type"]) in LONG_TERM
        and row["event_start_date"] < item.start
        and (item.start - end_of(row)).days < 91
        for row in build
    )
    in_period = first <= item.end <= last
    dead_before = died is not None and died < item.start
    if not in_period or (years is not None and years < 18) or dead_before or supported:
        return Answer(False, False, None, None, band(years))
    sequel, outcome = follow(item, build, died, edition)
    return Answer(outcome in DENOMINATOR, outcome in NUMERATOR, sequel, outcome, band(years))


def follow(item: Episode, build: list[Row], died: date | None, edition: str) -> tuple[str, str]:
    """The six steps: which one decides, and the final outcome."""
    if died is not None and (died - item.end).days <= 7:
        return "1", "nfa: deceased"
    if NAME[item.place] == "admitted to hospital":
        return "2", "admitted to hospital"
    others = [
        row
        for row in build
        if not (
            kind_of(row, edition) == "service"
            and low(row["service_type"]) == ST_MAX
            and item.start <= row["event_start_date"] <= item.end
        )
    ]
    window = [
        row
        for row in others
        if item.start <= row["event_start_date"] <= item.end + timedelta(days=7) and end_of(row) > item.end
    ]
    further = [row["event_start_date"] for row in window if low(row["service_type"]) == ST_MAX]
    window = [row for row in window if not further or row["event_start_date"] < min(further)]
    recognised = [row for row in window if low(row["service_type"]) in RANK]
    if recognised:
        return "3", service_sequel(recognised)
    nested = [row for row in others if row["event_start_date"] >= item.start and item.start < end_of(row) <= item.end]
    best = step_4(item, window, nested, edition)
    if best is not None:
        return best[1], NAME[best[0]]
    if any(kind_of(row, edition) == "service" and low(row["service_component"]) == "equipment" for row in nested):
        return "5", "short term support: ongoing low level"
    return "6", NAME[item.place]


def service_sequel(services: list[Row]) -> str:
    """The highest ranking service type; other short term in a care home has a name of its own."""
    rank = min(RANK[low(row["service_type"]) or ""] for row in services)
    top = [row for row in services if RANK[low(row["service_type"]) or ""] == rank]
    in_care_home = any(
        low(row["service_component"]) in ("short term residential care", "short term nursing care") for row in top
    )
    if rank == 7 and in_care_home:
        return CARE_HOME
    return next(name for name, number in RANK.items() if number == rank)


def step_4(item: Episode, window: list[Row], nested: list[Row], edition: str) -> tuple[int, str] | None:
    """The best place among 4a, 4b and 4c, labelled in that order of preference; None when there is none."""
    candidates: list[tuple[int, str]] = []
    speaking = [
        row
        for row in window
        if kind_of(row, edition) not in (None, "service")
        and low(row["event_outcome"]) != "nfa: support ended as planned"
    ]
    if item.place < 100 and (not window or speaking):
        candidates.append((item.place, "4a"))
    candidates += [(place(row), "4b") for row in speaking if place(row) < 100]
    late = [
        row
        for row in nested
        if kind_of(row, edition) in ("assessment", "review") and (item.end - end_of(row)).days < 14 and place(row) < 100
    ]
    if late:
        latest = max(map(end_of, late))
        candidates.append((min(place(row) for row in late if end_of(row) == latest), "4c"))
    return min(candidates) if candidates else None
