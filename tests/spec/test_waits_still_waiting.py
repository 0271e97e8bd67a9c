"""The manual of waits with those still waiting counted, and what the official median hides."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import waits_still_waiting
from ncs.measures.run.context import Computed
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of, parameters
from support.events import Row
from support.waits import assessment, request, service

# The council's data reach to 30 June 2026, which is 333 days after 1 August 2025.
CASES = (
    Case(
        says="A request that nothing has followed counts as waiting to the end of the council's data, or to death.",
        events=[
            request(person="A"),
            request(person="B"),
            assessment("2025-08-11", person="B"),
            request(person="C", died="2025-08-31"),
            request(person="D", died="2026-06-30"),
            request(person="E", died="2026-07-01"),
        ],
        people=[
            {"category": "still waiting", "detail": "333 days", "in_numerator": False},
            {"category": "ended", "detail": "10 days", "in_numerator": True},
            {"category": "died waiting", "detail": "30 days", "in_numerator": False},
            {"category": "died waiting", "detail": "333 days", "in_numerator": False},
            {"category": "still waiting", "detail": "333 days", "in_numerator": False},
        ],
        measure="wait_response_all",
    ),
    Case(
        says="Only requests that began in the period are followed, also beyond its end.",
        events=[
            request("2025-03-31", person="A"),
            request("2025-04-01", person="B"),
            request("2026-03-31", person="C"),
            assessment("2026-04-10", person="C"),
            request("2026-04-01", person="D"),
        ],
        people=[{"person_id": "B"}, {"person_id": "C", "category": "ended", "detail": "10 days"}],
        measure="wait_response_all",
    ),
    Case(
        says="A request that the official method drops, or excludes for an earlier one, is not followed.",
        events=[
            request(person="A", outcome="NFA: Other"),
            request("2025-08-01", person="B"),
            request("2025-08-05", person="B"),
            assessment("2025-08-11", person="B"),
        ],
        people=[{"person_id": "B", "detail": "10 days"}],
        measure="wait_response_all",
    ),
    Case(
        says="Where assessments lead to no service the wait for one is followed to the first of them.",
        events=[request(), assessment("2025-08-11", outcome="NFA: Other"), service("2025-09-01")],
        people=[{"category": "assessed without a service", "detail": "10 days", "in_numerator": False}],
        measure="wait_service_all",
    ),
)
BENCH = Bench(module=waits_still_waiting, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_waits_still_waiting(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)


def computed(rows: list[Row], running: Engine) -> tuple[Computed, list[dict[str, Any]]]:
    found = waits_still_waiting.compute(context_of(rows, running, edition=SEPTEMBER, period=YEAR))
    return found, running.fetch(found.side["waits_still_waiting"]).to_pylist()


def test_what_the_official_median_hides(duckdb: Engine) -> None:
    """Three were answered in 2, 4 and 6 days and four never: officially 4 days; yet fewer than half are answered."""
    answered = [
        row
        for days in (2, 4, 6)
        for row in (request(person=f"A{days}"), assessment(f"2025-08-{1 + days:02d}", person=f"A{days}"))
    ]
    waiting = [request(person=f"B{number}", request_route_of_access="Prison") for number in range(4)]
    found, rows = computed([*answered, *waiting], duckdb)
    assert [item for item in found.figures if item.measure == "wait_response_all"] == []
    [row] = [row for row in rows if (row["measure"], row["group"]) == ("wait_response_all", "total")]
    assert (row["official_median"], row["official_waits"]) == (Decimal(4), 3)
    assert (row["requests"], row["ended"], row["still_waiting"], row["days_half"]) == (7, 3, 4, None)
    assert row["days_quarter"] == 4  # two of seven have ended: the first day with at least a quarter
    assert {row["group"] for row in rows} >= {"age=65+", "route=Prison", "route=Unknown"}


def test_the_median_with_half_answered(duckdb: Engine) -> None:
    rows = [request(person="A"), assessment("2025-08-04", person="A"), request(person="B")]
    found, _ = computed(rows, duckdb)
    [figure] = [item for item in found.figures if (item.measure, item.group) == ("wait_response_all", "total")]
    assert (figure.value, figure.numerator, figure.denominator) == (Decimal(3), 1, 2)
    assert figure.period.end == date(2026, 3, 31)
