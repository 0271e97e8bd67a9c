"""The manual of the waiting lists on a day."""

from __future__ import annotations

from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_lists
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of, parameters
from support.events import event
from support.waits import assessment, request, service


def waits(days: int, **more: Any) -> dict[str, Any]:
    """On the list for so many days."""
    return {"in_numerator": True, "detail": f"{days} days", **more}


def review(start: str, **said: Any) -> dict[str, Any]:
    """A planned review of long-term support on one day."""
    more = {"kind": "Review", "end": start, "review_type": "Planned review of long term support"}
    return event(**{"start": start, **more, **said})


FOR_ASSESSMENT = (
    Case(
        says="A request that leads to an assessment waits until one is complete.",
        events=[
            request("2026-03-01", person="A", record=1),
            request("2026-03-01", person="B"),
            assessment("2026-03-20", person="B"),
            request("2026-03-01", person="C"),
            assessment("2026-03-20", person="C", end="2026-04-02"),
            request("2026-04-01", person="D"),
        ],
        people=[waits(30, person_id="A", record_ids=[1]), waits(30, person_id="C")],
    ),
    Case(
        says="Over six months means begun before 30 September.",
        events=[request("2025-09-29", person="A"), request("2025-09-30", person="B")],
        people=[waits(183, cohort="over 6 months"), waits(182, cohort="up to 6 months")],
    ),
    Case(
        says="Other outcomes, conversations before July 2025, long-term support and no further action end the wait.",
        events=[
            request("2026-03-01", person="A", outcome="Progress to support planning or services", record=1),
            service("2026-03-02", person="A"),
            request("2025-06-30", person="B", conversation=1),
            request("2026-03-01", person="C"),
            service("2026-03-02", person="C"),
            request("2026-03-01", person="D"),
            request("2026-03-02", person="D", outcome="NFA: Other"),
            request("2026-03-01", person="E"),
            service("2026-03-02", person="E", kind="Short term support: Ongoing low level", record=2),
        ],
        people=[waits(30, person_id="E")],
    ),
    Case(
        says="A request on the day of one without further action still waits.",
        events=[request("2026-03-01"), request("2026-03-01", outcome="NFA: Other")],
        people=[waits(30)],
    ),
    Case(
        says="Those who have died, carers and people under 18 are not counted; an unknown age is.",
        events=[
            request("2026-03-01", person="A", died="2026-03-31"),
            request("2026-03-01", person="B", client="Unpaid carer"),
            request("2026-03-01", person="C", born="2010-01-01"),
            request("2026-03-01", person="D", born=None),
            request("2026-03-01", person="E", died="2026-04-01"),
        ],
        people=[waits(30, person_id="D", age_group="unknown"), waits(30, person_id="E", age_group="65+")],
    ),
)

FOR_SERVICE = (
    Case(
        says="A person sent on to services waits from the end of the decision until any service begins.",
        events=[
            assessment("2026-03-01", end="2026-03-11", person="A"),
            assessment("2026-03-01", end="2026-03-11", person="B"),
            service("2026-03-05", person="B", kind="Short term support: Ongoing low level"),
            request("2026-03-01", outcome="Progress to reablement/ST-Max", person="C"),
            assessment("2026-03-01", outcome="Continuation of support or services", person="D"),
            assessment("2026-03-01", person="E"),
            service("2020-01-01", person="E"),
        ],
        people=[waits(20, person_id="A"), waits(30, person_id="C")],
        measure="waiting_for_service",
    ),
    Case(
        says="Long-term support that ended before the day is no service still open.",
        events=[assessment("2026-03-01"), service("2020-01-01", "2026-03-30")],
        people=[waits(30)],
        measure="waiting_for_service",
    ),
)

OVERDUE = (
    Case(
        says="A review is overdue when the last is more than 12 calendar months ago.",
        events=[
            service("2020-01-01", person="A", record=1),
            review("2025-03-30", person="A", record=2),
            service("2020-01-01", person="B"),
            review("2025-03-31", person="B"),
        ],
        people=[waits(366, person_id="A", cohort="up to 6 months", record_ids=[1, 2])],
        measure="review_overdue",
    ),
    Case(
        says="The records named are the latest review and the support open longest, however high other record numbers "
        "are.",
        events=[
            service("2020-01-01", "2026-12-31", record=1),
            service("2020-02-01", "2026-06-30", record=80_000_000_000_000_000),
            review("2025-03-30", record=2),
            review("2025-03-29", record=90_000_000_000_000_000),
        ],
        people=[waits(366, record_ids=[1, 2])],
        measure="review_overdue",
    ),
    Case(
        says="Over six months overdue means more than 18 calendar months since.",
        events=[
            service("2020-01-01", person="A"),
            review("2024-09-29", person="A"),
            service("2020-01-01", person="B"),
            review("2024-09-30", person="B"),
        ],
        people=[waits(548, cohort="over 6 months"), waits(547, cohort="up to 6 months")],
        measure="review_overdue",
    ),
    Case(
        says="Without a review it counts from the start of the spell of support, which a gap of a day ends.",
        events=[
            service("2020-01-01", "2025-06-30", person="A"),
            service("2025-07-01", person="A"),
            service("2020-01-01", "2025-06-29", person="B"),
            service("2025-07-01", person="B"),
        ],
        people=[waits(2281, person_id="A")],
        measure="review_overdue",
    ),
    Case(
        says="A long-term assessment counts as a review; a review of short term support does not.",
        events=[
            service("2020-01-01", person="A"),
            assessment("2026-01-01", person="A"),
            service("2020-01-01", person="B"),
            review("2026-01-01", person="B", review_type="Review of short term support"),
        ],
        people=[waits(2281, person_id="B")],
        measure="review_overdue",
    ),
    Case(
        says="Support that has ended needs no review; short-term support neither.",
        events=[
            service("2020-01-01", "2026-03-30", person="A"),
            service("2020-01-01", "2026-03-31", person="B"),
            service("2020-01-01", person="C", kind="Short term support: ST-Max"),
        ],
        people=[waits(2281, person_id="B")],
        measure="review_overdue",
    ),
)

CASES = tuple(
    Case(**{**vars(case), "measure": case.measure or "waiting_for_assessment"})
    for case in (*FOR_ASSESSMENT, *FOR_SERVICE, *OVERDUE)
)

BENCH = Bench(module=waiting_lists, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_waiting_lists(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)


def test_a_council_with_events_and_nobody_waiting_has_a_zero(duckdb: Engine) -> None:
    rows = [
        request("2026-03-01", born="1980-01-01"),
        request("2025-01-01", person="Q"),
        service("2026-01-01", la="102"),
    ]
    found = waiting_lists.compute(context_of(rows, duckdb, edition=SEPTEMBER, period=YEAR)).figures
    numbers = {(item.measure, item.area, item.group): int(item.value) for item in found}
    assert numbers["waiting_for_assessment", "E06000101", "total"] == 2
    assert numbers["waiting_for_assessment", "E06000101", "waited=over 6 months"] == 1
    assert numbers["waiting_for_assessment", "E06000101", "age=18-64"] == 1
    assert numbers["waiting_for_assessment", "E06000102", "total"] == 0
    assert {item.period for item in found} == {YEAR}
