"""The two waiting times in plain Python, written from section e of the method note alone."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

Row = Mapping[str, Any]

FAR = date(9999, 1, 1)
LONG = {f"long term support: {name}" for name in ("nursing care", "residential care", "community", "prison")}
SHORT = {"short term support: st-max", "short term support: other short term"}
LOW_LEVEL = "short term support: ongoing low level"
TO_SERVICE = {
    "progress to reablement/st-max",
    "progress to support planning or services",
    "continuation of support or services",
}
PROGRESS = TO_SERVICE | {
    "progress to assessment, review or reassessment",
    "release 1 specification only: not mapped",
}
BANDS = {"18 to 64": "25-64", "65 and above": "65+"}


@dataclass
class Request:
    """One request that stage 1 kept, by its place in the person's events."""

    row: Row
    place: int
    response: tuple[int, Row] | None = None
    service: tuple[int, Row] | None = None
    excluded: bool = False


@dataclass(frozen=True)
class Answer:
    """What became of one request: None for each end that never came."""

    excluded: bool
    response: int | None
    service: int | None
    response_days: int | None
    service_days: int | None


def folded(text: str | None) -> str:
    return (text or "").rstrip().lower()


def kind(row: Row, edition: str) -> str | None:
    if edition == "dhsc-2026-09":
        found = folded(row["event_type"])
        return found if found in ("service", "assessment", "request", "review") else None
    for word in ("service", "assessment", "request", "review"):
        if word in folded(row["event_type_raw"]):
            return word
    return None


def months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def kept(request: Row, services: Sequence[Row]) -> bool:
    """Stages 1.3 to 1.5."""
    age = request["age_at_event_start"]
    if folded(request["client_type"]) != "service user" or request["event_start_date"] < date(2023, 4, 1):
        return False
    if age is None or age < 25:
        return False
    for service in services:
        if service["event_start_date"] < request["event_start_date"]:
            end = service["event_end_date"] or FAR
            name = folded(service["service_type"])
            if name in LONG and end >= months_before(request["event_start_date"], 12):
                return False
            if name in SHORT and end >= months_before(request["event_start_date"], 3):
                return False
    group = request["event_outcome_group"]
    return group is not None and folded(group) not in ("nfa", "admitted to hospital")


def pooled(rows: Sequence[Row], edition: str) -> list[tuple[str, Row]]:
    """Stages 1.2 and 2.1: the numbered events of one person, of whom at least one request survives."""
    services = [row for row in rows if kind(row, edition) == "service"]
    pool: list[tuple[int, str, Row]] = []
    for row in rows:
        old = row["age_at_event_start"] is not None and row["age_at_event_start"] >= 25
        found = kind(row, edition)
        if found == "request" and kept(row, services):
            pool.append((1, "request", row))
        elif found == "assessment" and old:
            if folded(row["assessment_type"]) in ("short term assessment", "long term assessment"):
                pool.append((2, "assessment", row))
        elif found == "service" and old and folded(row["service_type"]) in LONG | SHORT | {LOW_LEVEL}:
            pool.append((3, "service", row))
    pool.sort(key=lambda item: item[2]["record_id"], reverse=True)
    pool.sort(key=lambda item: item[2]["import_time"], reverse=True)
    pool.sort(key=lambda item: (item[2]["event_start_date"], item[0]))
    return [(name, row) for _, name, row in pool]


def block_leads(events: Sequence[tuple[str, Row]], place: int) -> bool:
    """Stage 2.4: whether any assessment of the unbroken run around this one leads to a service."""
    first = last = place
    while first > 0 and events[first - 1][0] == "assessment":
        first -= 1
    while last + 1 < len(events) and events[last + 1][0] == "assessment":
        last += 1
    return any(folded(row["event_outcome"]) in TO_SERVICE for _, row in events[first : last + 1])


def next_of(events: Sequence[tuple[str, Row]], place: int, wanted: str) -> tuple[int, Row] | None:
    for later in range(place + 1, len(events)):
        if events[later][0] == wanted:
            return later, events[later][1]
    return None


def answer(events: Sequence[tuple[str, Row]], request: Request) -> None:
    """Stages 3.1 to 3.3."""
    assessment = next_of(events, request.place, "assessment")
    request.service = next_of(events, request.place, "service")
    request.response = assessment
    began = request.row["event_start_date"]
    if (
        began < date(2025, 7, 1)
        and request.row["conversation"] == 1
        and folded(request.row["event_outcome"]) in PROGRESS
        and (assessment is None or began < assessment[1]["event_start_date"])
    ):
        request.response = (request.place, request.row)
    if request.service and (request.response is None or request.service[0] < request.response[0]):
        request.response = request.service
    response = request.response
    if response and events[response[0]][0] == "assessment" and not block_leads(events, response[0]):
        request.service = None


def exclude(requests: Sequence[Request]) -> None:
    """Stage 3.4."""
    for number, request in enumerate(requests):
        earlier = requests[:number]
        if not earlier:
            continue
        before = [found[0] for found in (earlier[-1].response, earlier[-1].service) if found]
        responses = [one.response[0] for one in earlier if one.response]
        services = [one.service[0] for one in earlier if one.service]
        request.excluded = (
            bool(before and max(before) > request.place)
            or bool(request.response and responses and request.response[0] <= max(responses))
            or bool(request.service and services and request.service[0] <= max(services))
        )


def requests_of(rows: Iterable[Row], edition: str) -> list[Request]:
    """Every request that stage 1 keeps, of every council and person."""
    people: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        people[row["la_code"], row["person_id"]].append(row)
    found: list[Request] = []
    for mine in people.values():
        events = pooled(mine, edition)
        requests = [Request(row, place) for place, (name, row) in enumerate(events) if name == "request"]
        for request in requests:
            answer(events, request)
        exclude(requests)
        found += requests
    return found


def answers(rows: Iterable[Row], edition: str) -> dict[int, Answer]:
    """By record id of the request."""
    return {
        request.row["record_id"]: Answer(
            excluded=request.excluded,
            response=request.response[1]["record_id"] if request.response else None,
            service=request.service[1]["record_id"] if request.service else None,
            response_days=days(request, request.response),
            service_days=days(request, request.service),
        )
        for request in requests_of(rows, edition)
    }


def days(request: Request, end: tuple[int, Row] | None) -> int | None:
    return (end[1]["event_start_date"] - request.row["event_start_date"]).days if end else None


def medians(rows: Iterable[Row], edition: str, end: str) -> dict[tuple[str, date, str], tuple[float, int]]:
    """Median and number of waits by council, first day of the quarter, and age group."""
    waits: dict[tuple[str, date, str], list[int]] = defaultdict(list)
    for request in requests_of(rows, edition):
        found = request.response if end == "response" else request.service
        waited = days(request, found)
        if request.excluded or found is None or waited is None or found[1]["working_age_band"] not in BANDS:
            continue
        day = found[1]["event_start_date"]
        quarter = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        waits[request.row["la_code"], quarter, BANDS[found[1]["working_age_band"]]].append(waited)
    return {key: (median(found), len(found)) for key, found in waits.items()}
