"""The manual of the two waiting times: which requests are kept, what ends a wait, and what is published."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_times
from ncs.measures.run.context import Figure
from support.cases import JUNE, SEPTEMBER, YEAR, Bench, Case, context_of, parameters
from support.events import Row
from support.waits import assessment, request, service

NFA = "NFA: Other"
HAD_LONG = "long-term support that began earlier was open, or ended within 12 months before the request"
HAD_SHORT = "short-term support that began earlier was open, or ended within 3 months before the request"
TOO_YOUNG = "younger than 25 when the request began, or of unknown age"
NO_OUTCOME = "the outcome of the request is blank or belongs to no group"
NEVER = "no response has followed yet"
NO_SERVICE = "no service has followed yet"
IDLE = "the assessments that came first did not lead to a service"
ANSWERED_LATER = "an event that followed an earlier request comes after this request too"
SAME_SERVICE = "the first service is that of an earlier request"
SAME_RESPONSE = "the first response is that of an earlier request"
OTHER_QUARTER = "it ended outside the quarters of the period"
OTHER_AGE = "the age band of the event that ended the wait is neither 18 to 64 nor 65 and above"


def waited(days: int, **more: Any) -> dict[str, Any]:
    """Counted, with this many days."""
    return {"in_denominator": True, "detail": f"{days} day{'' if days == 1 else 's'}", "reason": None, **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """Not counted."""
    return {"in_denominator": False, "reason": reason, **more}


STAGE_1 = (
    Case(
        says="The wait runs from the start of the request to the start of the first assessment or service.",
        events=[request(record=1), assessment("2025-08-15", record=2), service("2025-09-01", record=3)],
        people=[
            waited(14, cohort="assessment", category="2025-07-01 to 2025-09-30", age_group="65+", record_ids=[1, 2])
        ],
    ),
    Case(
        says="In the edition of June 2026 the event type is found by words in it, service first.",
        events=[
            request(event_type_raw="A request for support", record=1),
            assessment("2025-08-03", event_type_raw="Assessment of a service", record=2),
            assessment("2025-08-05", event_type_raw="assessment", record=3),
        ],
        people=[waited(4, record_ids=[1, 3])],  # record 2 counts as a service, of no type that counts
        editions=[JUNE],
    ),
    Case(
        says="In the edition of September 2026 the cleaned event type counts.",
        events=[
            request(event_type_raw="Contact", record=1),
            assessment("2025-08-03", event_type_raw="Assessment of a service", record=2),
        ],
        people=[waited(2, record_ids=[1, 2])],
        editions=[SEPTEMBER],
    ),
    Case(
        says="Only short and long term assessments answer a request.",
        events=[request(), assessment("2025-08-02", assessment_type="Financial assessment")],
        people=[out(NEVER)],
    ),
    Case(
        says="Seven service types answer a request; support to an unpaid carer does not.",
        events=[
            request(person="A"),
            service("2025-08-02", person="A", kind="Unpaid carer support: Direct to unpaid carer"),
            request(person="B"),
            service("2025-08-02", person="B", kind="Short term support: Ongoing low level"),
            request(person="C"),
            service("2025-08-02", person="C", kind="Short term support: ST-Max"),
            request(person="D"),
            service("2025-08-02", person="D", kind="Short term support: Other short term"),
            request(person="E"),
            service("2025-08-02", person="E", kind="Long term support: Prison"),
        ],
        people=[out(NEVER), waited(1), waited(1), waited(1), waited(1)],
    ),
    Case(
        says="The client type is tested for requests and not for what follows them.",
        events=[
            request(person="A", client="Unpaid carer"),
            request(person="B"),
            assessment("2025-08-03", person="B", client="Unpaid carer"),
        ],
        people=[out("the client type is not service user"), waited(2)],
    ),
    Case(
        says="A request counts from 1 April 2023. Requests before the period are listed where their wait ends in it.",
        events=[
            request("2023-03-31", person="A"),
            assessment("2025-04-01", person="A"),
            request("2023-04-01", person="B"),
            assessment("2025-04-01", person="B"),
        ],
        people=[waited(731, person_id="B")],
    ),
    Case(
        says="The person must be 25 at the start of the request; an unknown age drops it.",
        events=[
            request(person="A", age_at_event_start=24),
            request(person="B", age_at_event_start=None),
            request(person="C", age_at_event_start=25),
            assessment("2025-08-02", person="C"),
        ],
        people=[out(TOO_YOUNG), out(TOO_YOUNG), waited(1)],
    ),
    Case(
        says="An assessment or service before the age of 25, or at an unknown age, answers nothing.",
        events=[
            request(),
            assessment("2025-08-02", age_at_event_start=24),
            service("2025-08-03", age_at_event_start=None),
            assessment("2025-08-04"),
        ],
        people=[waited(3)],
    ),
    Case(
        says="Open long-term support that began earlier drops a request; that which begins on the same day does not.",
        events=[
            request(person="A", record=1),
            service("2025-07-31", person="A", record=2),
            request(person="B"),
            service("2025-08-01", person="B"),
        ],
        people=[out(HAD_LONG, record_ids=[1, 2]), waited(0)],
    ),
    Case(
        says="Long-term support must have ended more than 12 calendar months before; 29 February counts as the 28th.",
        events=[
            request("2025-08-01", person="A"),
            service("2024-01-01", "2024-08-01", person="A"),
            request("2025-08-01", person="B"),
            service("2024-01-01", "2024-07-31", person="B"),
            request("2024-02-29", person="C"),
            service("2023-01-01", "2023-02-28", person="C"),
            assessment("2025-08-02", person="C"),
            request("2024-02-29", person="D"),
            service("2023-01-01", "2023-02-27", person="D"),
            assessment("2025-08-02", person="D"),
        ],
        people=[out(HAD_LONG), out(NEVER), waited(520)],
    ),
    Case(
        says="Short-term support must have ended more than 3 calendar months before, cut to the end of the month.",
        events=[
            request("2025-05-31", person="A"),
            service("2025-01-01", "2025-02-28", person="A", kind="Short term support: ST-Max"),
            request("2025-05-31", person="B"),
            service("2025-01-01", "2025-02-27", person="B", kind="Short term support: Other short term"),
            request("2025-05-31", person="C"),
            service("2025-01-01", None, person="C", kind="Short term support: ST-Max"),
        ],
        people=[out(HAD_SHORT), out(NEVER), out(HAD_SHORT)],
    ),
    Case(
        says="Ongoing low level support never drops a request.",
        events=[
            request(),
            service("2025-01-01", None, kind="Short term support: Ongoing low level"),
            assessment("2025-08-02"),
        ],
        people=[waited(1)],
    ),
    Case(
        says="Support at any age drops a request, also below 25.",
        events=[request(), service("2025-01-01", age_at_event_start=24)],
        people=[out(HAD_LONG)],
    ),
    Case(
        says="No further action, hospital and a blank outcome drop a request; an invalid one does not.",
        events=[
            request(person="A", outcome=NFA),
            request(person="B", outcome="Admitted to hospital"),
            request(person="C", outcome=None),
            request(person="D", outcome="Invalid and not mapped"),
            assessment("2025-08-02", person="D"),
        ],
        people=[
            out("the request ended with no further action"),
            out("the request ended with admission to hospital"),
            out(NO_OUTCOME),
            waited(1),
        ],
    ),
)

STAGES_2_AND_3 = (
    Case(
        says="On one day the request comes first, so that an assessment of the same day answers it in 0 days.",
        events=[assessment("2025-08-01"), request()],
        people=[waited(0, cohort="assessment")],
    ),
    Case(
        says="Of an assessment and a service on one day the assessment is the response.",
        events=[request(), service("2025-08-04"), assessment("2025-08-04")],
        people=[waited(3, cohort="assessment")],
    ),
    Case(
        says="Of two assessments on one day the later import comes first, then the higher record.",
        events=[
            request(record=1),
            assessment("2025-08-04", record=9, import_time=datetime(2026, 5, 1)),
            assessment("2025-08-04", record=2, import_time=datetime(2026, 8, 1)),
            assessment("2025-08-04", record=3, import_time=datetime(2026, 8, 1)),
        ],
        people=[waited(3, record_ids=[1, 3])],
    ),
    Case(
        says="Before July 2025 a conversation that shows progress answers its own request at once.",
        events=[
            request("2025-06-30", person="A", conversation=1),
            request("2025-07-01", person="B", conversation=1),
            assessment("2025-07-08", person="B"),
        ],
        people=[waited(0, cohort="conversation"), waited(7, cohort="assessment")],
    ),
    Case(
        says="A conversation without progress, or without the flag, answers nothing.",
        events=[
            request("2025-06-01", person="A", conversation=1, outcome="Invalid and not mapped"),
            request("2025-06-01", person="B", conversation=None),
        ],
        people=[out(NEVER), out(NEVER)],
    ),
    Case(
        says="A conversation must start strictly before the next assessment.",
        events=[
            request("2025-06-01", person="A", conversation=1),
            assessment("2025-06-01", person="A"),
            request("2025-06-01", person="B", conversation=1),
            assessment("2025-06-02", person="B"),
        ],
        people=[waited(0, cohort="assessment"), waited(0, cohort="conversation")],
    ),
    Case(
        says="Of two requests answered by one assessment the earlier keeps it.",
        events=[
            request("2025-08-01", record=1),
            request("2025-08-11", record=2),
            assessment("2025-08-15", record=3),
        ],
        people=[waited(14, record_ids=[1, 3]), out(ANSWERED_LATER, record_ids=[1, 2, 3])],
    ),
    Case(
        says="A request that shares its response with an earlier one is excluded, although the one between is done.",
        events=[
            request("2025-06-01", record=1),
            request("2025-06-05", record=2, conversation=1),
            request("2025-06-10", record=3),
            assessment("2025-06-20", record=4),
        ],
        # Request 2 lies before the end of request 1; its own response is itself, so it does not reach over request 3.
        people=[waited(19), out(ANSWERED_LATER), out(SAME_RESPONSE, record_ids=[1, 3, 4])],
    ),
    Case(
        says="A request that shares only its service with an earlier one is excluded: the one between gave up that "
        "service, and its response came before.",
        events=[
            request("2025-06-01", record=1, conversation=1),
            request("2025-06-05", record=2),
            assessment("2025-06-10", record=3, outcome=NFA),
            request("2025-06-15", record=4),
            service("2025-06-20", record=5),
        ],
        # Request 1 answers itself (0 days) and keeps the service, event 5. Request 2 has the response 3 and no service,
        # because no assessment of its block leads to one. So for request 4 the last before it reaches only to event 3,
        # no earlier response is 5 or more, and the service alone is shared.
        people=[waited(0), out(ANSWERED_LATER), out(SAME_SERVICE, record_ids=[1, 4, 5])],
    ),
    Case(
        says="A second request after the first was answered has a wait of its own.",
        events=[
            request("2025-08-01"),
            assessment("2025-08-02", outcome="NFA: Other"),
            request("2025-09-01"),
            assessment("2025-09-11"),
        ],
        people=[waited(1), waited(10)],
    ),
    Case(
        says="Records of other people, and of the same person in another council, answer nothing.",
        events=[request(person="A"), assessment("2025-08-02", person="B")],
        people=[out(NEVER, person_id="A")],
    ),
)

SERVICES = (
    Case(
        says="The wait for a service runs to the first service after the request.",
        events=[request(record=1), assessment("2025-08-15", record=2), service("2025-09-01", record=3)],
        people=[waited(31, record_ids=[1, 3])],
        measure="wait_first_service",
    ),
    Case(
        says="A service after assessments that lead to none is not a response to the request.",
        events=[
            request(person="A"),
            assessment("2025-08-02", person="A", outcome=NFA),
            assessment("2025-08-03", person="A", outcome=None),
            service("2025-09-01", person="A"),
            request(person="B"),
            assessment("2025-08-02", person="B", outcome=NFA),
            assessment("2025-08-03", person="B", outcome="Continuation of support or services"),
            service("2025-09-01", person="B"),
        ],
        people=[out(IDLE), waited(31)],
        measure="wait_first_service",
    ),
    Case(
        says="A block of assessments ends at the next request, kept or not in the count.",
        events=[
            request("2025-08-01", person="A"),
            assessment("2025-08-02", person="A", outcome=NFA),
            request("2025-08-03", person="A"),
            assessment("2025-08-04", person="A"),
            service("2025-09-01", person="A"),
        ],
        people=[out(IDLE), waited(29)],
        measure="wait_first_service",
    ),
    Case(
        says="Where the service comes before any assessment it is kept whatever the assessment leads to.",
        events=[request(), service("2025-08-03"), assessment("2025-08-04", outcome=NFA)],
        people=[waited(2)],
        measure="wait_first_service",
    ),
    Case(
        says="A request without a service has no wait for one.",
        events=[request(), assessment("2025-08-15")],
        people=[out(NO_SERVICE)],
        measure="wait_first_service",
    ),
)

STAGE_4 = (
    Case(
        says="A wait counts in the quarter in which it ended, however long ago it began.",
        events=[
            request("2024-01-01", person="A"),
            assessment("2025-04-01", person="A"),
            request("2026-03-01", person="B"),
            assessment("2026-04-01", person="B"),
            request("2026-03-01", person="C"),
            assessment("2026-03-31", person="C"),
        ],
        people=[
            waited(456, category="2025-04-01 to 2025-06-30"),
            out(OTHER_QUARTER),
            waited(30, category="2026-01-01 to 2026-03-31"),
        ],
    ),
    Case(
        says="The age group is that of the event that ended the wait; under 18 and unknown are not reported.",
        events=[
            request(person="A", working_age_band="18 to 64"),
            assessment("2025-08-02", person="A", working_age_band="65 and above"),
            request(person="B"),
            assessment("2025-08-02", person="B", working_age_band="18 to 64"),
            request(person="C"),
            assessment("2025-08-02", person="C", working_age_band="Unknown"),
        ],
        people=[waited(1, age_group="65+"), waited(1, age_group="25-64"), out(OTHER_AGE)],
    ),
)

CASES = tuple(
    Case(**{**vars(case), "measure": case.measure or "wait_first_response"})
    for case in (*STAGE_1, *STAGES_2_AND_3, *SERVICES, *STAGE_4)
)

BENCH = Bench(module=waiting_times, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_waiting_times(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)


def figures(rows: list[Row], running: Engine, period: Period = YEAR) -> list[Figure]:
    found = waiting_times.compute(context_of(rows, running, edition=SEPTEMBER, period=period)).figures
    return [figure for figure in found if figure.measure == "wait_first_response"]


def waits(*days: int) -> list[Row]:
    """One person for each wait, all ending in August 2025."""
    return [
        row
        for number, length in enumerate(days)
        for row in (
            request("2025-08-01", person=str(number)),
            assessment(f"2025-08-{1 + length:02d}", person=str(number)),
        )
    ]


def test_the_median_of_an_odd_number_is_the_middle_one(duckdb: Engine) -> None:
    [figure] = figures(waits(0, 3, 20), duckdb)
    assert (figure.value, figure.denominator, figure.group) == (Decimal(3), 3, "age=65+")
    assert figure.period == Period(date(2025, 7, 1), date(2025, 9, 30))


def test_the_median_of_an_even_number_is_the_mean_of_the_middle_two(duckdb: Engine) -> None:
    [figure] = figures(waits(0, 3, 6, 20), duckdb)
    assert (figure.value, figure.denominator) == (Decimal("4.5"), 4)


def test_only_whole_quarters_of_the_period_are_reported(duckdb: Engine) -> None:
    assert figures(waits(3), duckdb, Period(date(2025, 7, 2), date(2025, 9, 30))) == []


def test_tables_of_context_count_first_responses_and_services_waited_for_by_type_quarter_and_age(
    duckdb: Engine,
) -> None:
    """Stage 5: events of the pool by their own quarter; types only of the assessments and services that ended waits.

    A is 85 and her wait for a service ends in the next quarter; B is 45, and a service is the first response. The
    assessment of C, who never asked, is in the pool alone; so is the second assessment of A.
    """
    working_age: Row = {"age_at_event_start": 45, "working_age_band": "18 to 64"}
    rows = [
        request("2025-08-01", person="A"),
        assessment("2025-08-04", person="A"),
        assessment("2025-09-01", person="A", assessment_type="Short term assessment"),
        service("2025-10-02", person="A", kind="Long term support: Nursing care"),
        request("2025-08-01", person="B", **working_age),
        service("2025-08-09", person="B", kind="Short term support: ST-Max", **working_age),
        assessment("2025-10-01", person="C", assessment_type="Short term assessment"),
    ]
    found = waiting_times.compute(context_of(rows, duckdb, edition=SEPTEMBER, period=YEAR)).side["waits_context"]
    got = {
        (row["quarter"][5:7], row["age_group"], row["breakdown"], row["value"]): row["events"]
        for row in duckdb.fetch(found).to_pylist()
    }
    assert got == {
        ("07", "65+", "events", "request"): 1,
        ("07", "65+", "events", "assessment"): 2,
        ("10", "65+", "events", "assessment"): 1,
        ("10", "65+", "events", "service"): 1,
        ("07", "25-64", "events", "request"): 1,
        ("07", "25-64", "events", "service"): 1,
        ("07", "65+", "responses", "assessment"): 1,
        ("07", "25-64", "responses", "service"): 1,
        ("07", "65+", "assessments", "long term assessment"): 1,
        ("10", "65+", "services", "long term support: nursing care"): 1,
        ("07", "25-64", "services", "short term support: st-max"): 1,
    }


def test_whether_assessments_lead_to_a_service_is_told_of_each_request(duckdb: Engine) -> None:
    """An unbroken run of assessments leads to one if any of it does; B's, which nothing follows, does not."""
    rows = [
        request(person="A"),
        assessment("2025-08-04", person="A", outcome=NFA),
        assessment("2025-08-20", person="A"),
        request(person="B"),
        assessment("2025-08-04", person="B", outcome=NFA),
        request(person="C"),
        assessment("2025-08-04", person="C", outcome=NFA),
        service("2025-08-09", person="C"),
        assessment("2025-08-20", person="C"),
        request(person="D"),
    ]
    found = waiting_times.compute(context_of(rows, duckdb, edition=SEPTEMBER, period=YEAR)).side["waits_requests"]
    leads = {row["person_id"]: row["block_leads"] for row in duckdb.fetch(found).to_pylist()}
    assert [leads[one] for one in sorted(leads)] == [1, 0, 0, None]
