"""Waits with those still waiting counted, in plain Python from the definitions and from Kaplan and Meier's paper.

One person at a time, shares as exact fractions; the limits are Greenwood's, on the scale log(-log S).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import exp, log, sqrt
from statistics import median

from oracles.oracle_waits import BANDS, Request, answer, exclude, next_of, pooled
from oracles.plain_events import Row, by_person, death

NORMAL_975 = 1.959963984540054  # tables of the normal distribution


@dataclass(frozen=True)
class Wait:
    """One request: days until its wait ended or was last seen, which of the two, and the groups it belongs to."""

    days: int
    became: str
    age: str
    route: str


@dataclass(frozen=True)
class Quartiles:
    """The days by which a quarter, half and three quarters had ended, each with its limits; None: not reached."""

    days: tuple[int | None, int | None, int | None]
    lower: tuple[int | None, int | None, int | None]
    upper: tuple[int | None, int | None, int | None]


def followed(rows: Iterable[Row], edition: str) -> list[tuple[Request, bool, date, date | None]]:
    """Requests that are kept and not excluded: each with whether a service came after idle assessments, the last day
    of the council's data, and the day of death."""
    rows = list(rows)
    seen: dict[str, date] = {}
    for row in rows:
        seen[row["la_code"]] = max(row["ref_period_end"], seen.get(row["la_code"], date.min))
    found = []
    for (la, _), mine in by_person(rows).items():
        events = pooled(mine, edition)
        requests = [Request(row, place) for place, (name, row) in enumerate(events) if name == "request"]
        for request in requests:
            answer(events, request)
        exclude(requests)
        for request in requests:
            if not request.excluded:
                idle = request.service is None and next_of(events, request.place, "service") is not None
                found.append((request, idle, seen[la], death(mine)))
    return found


def waits(rows: Iterable[Row], edition: str, end: str, first: date, last: date) -> dict[int, Wait]:
    """By record id: every request of the period, followed until its wait ended or was last seen."""
    found = {}
    for request, idle, seen, died in followed(rows, edition):
        row = request.row
        began = row["event_start_date"]
        if not first <= began <= last:
            continue
        ended = request.response if end == "response" else request.service
        if ended is not None:
            until, became = ended[1]["event_start_date"], "ended"
        elif end == "service" and idle and request.response is not None:
            until, became = request.response[1]["event_start_date"], "assessed without a service"
        elif died is not None and died <= seen:
            until, became = max(died, began), "died waiting"
        else:
            until, became = max(seen, began), "still waiting"
        age = "65+" if row["age_at_event_start"] >= 65 else "25-64"
        found[row["record_id"]] = Wait((until - began).days, became, age, row["request_route_of_access"] or "Unknown")
    return found


def official(rows: Iterable[Row], edition: str, end: str, first: date, last: date) -> list[tuple[str, str, str, int]]:
    """Council, age, route and days of the waits that ended in the period: all that the official median sees."""
    found = []
    for request, _, _, _ in followed(rows, edition):
        ended = request.response if end == "response" else request.service
        if ended is not None and first <= ended[1]["event_start_date"] <= last:
            age = BANDS.get(ended[1]["working_age_band"])
            if age is not None:
                days = (ended[1]["event_start_date"] - request.row["event_start_date"]).days
                route = request.row["request_route_of_access"] or "Unknown"
                found.append((request.row["la_code"], age, route, days))
    return found


def middle(days: list[int]) -> float | None:
    """The plain median."""
    return median(days) if days else None


def quartiles(found: list[Wait]) -> Quartiles:
    """Kaplan and Meier's estimate, one day after another."""
    share, greenwood, upper_before = Fraction(1), Fraction(0), 1.0
    steps: list[tuple[int, Fraction, float, float]] = []
    for day in sorted({wait.days for wait in found if wait.became == "ended"}):
        at_risk = sum(wait.days >= day for wait in found)
        ended = sum(wait.days == day and wait.became == "ended" for wait in found)
        share *= Fraction(at_risk - ended, at_risk)
        if share == 0:
            steps.append((day, share, 0.0, upper_before))
            break
        greenwood += Fraction(ended, at_risk * (at_risk - ended))
        spread = NORMAL_975 * sqrt(greenwood) / abs(log(share))
        scale = log(-log(share))
        upper_before = exp(-exp(scale - spread))
        steps.append((day, share, exp(-exp(scale + spread)), upper_before))
    left = [Fraction(3, 4), Fraction(1, 2), Fraction(1, 4)]
    return Quartiles(
        reached([(step[0], step[1]) for step in steps], left),
        reached([(step[0], Fraction(step[2])) for step in steps], left),
        reached([(step[0], Fraction(step[3])) for step in steps], left),
    )


def reached(curve: list[tuple[int, Fraction]], left: list[Fraction]) -> tuple[int | None, int | None, int | None]:
    """The first day on which the curve is at or below each share."""
    quarter, half, three = (next((day for day, share in curve if share <= limit), None) for limit in left)
    return quarter, half, three
