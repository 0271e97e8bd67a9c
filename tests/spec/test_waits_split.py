"""The manual of waits to the first service by what it is, and by primary support reason as a proxy for complex need."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import waits_split
from support.cases import SEPTEMBER, YEAR, Bench, Case, context_of, parameters
from support.events import Row
from support.waits import assessment, request, service

BY_SERVICE, BY_REASON = "wait_by_first_service", "wait_by_support_reason"
NO_REASON = "the primary support reason is not known, or is support to an unpaid carer"
OTHER_AGE = "the age band of the event that ended the wait is neither 18 to 64 nor 65 and above"


def waited(cohort: str | None, days: int, **more: Any) -> dict[str, Any]:
    """In the median of a group, with this many days."""
    said = f"{days} day{'' if days == 1 else 's'}"
    return {"in_denominator": True, "cohort": cohort, "detail": said, "reason": None, **more}


def served(kind: str, *, person: str, start: str = "2025-08-11", **more: Any) -> list[Row]:
    """A request of 1 August, and the service of this kind that follows it."""
    return [request(person=person, **more), service(start, kind=kind, person=person, **more)]


def because(reason: str | None, *, person: str) -> list[Row]:
    """A request and the community service that follows it ten days later, of a person with this support reason."""
    return served("Long term support: Community", person=person, reason=reason)


CASES = (
    Case(
        says="Nursing and residential care are a placement, community support is community, the rest is short term.",
        events=[
            *served("Long term support: Nursing care", person="A"),
            *served("Long term support: Residential care", person="B", start="2025-08-02"),
            *served("Long term support: Community", person="C"),
            *served("Short term support: ST-Max", person="D"),
            *served("Short term support: Ongoing low level", person="E"),
            *served("Short term support: Other short term", person="F"),
        ],
        people=[
            waited("placement", 10, age_group="65+"),
            waited("placement", 1),
            waited("community", 10),
            *(waited("short term", 10),) * 3,
        ],
        measure=BY_SERVICE,
    ),
    Case(
        says="Support in prison is in the total alone.",
        events=served("Long term support: Prison", person="A"),
        people=[waited(None, 10)],
        measure=BY_SERVICE,
    ),
    Case(
        says="The wait runs to the first service, whatever comes later, and starts in the period, not before or after.",
        events=[
            *served("Long term support: Community", person="A"),
            service("2025-09-01", kind="Long term support: Nursing care", person="A", record=30),
            *[request("2025-03-01", person="B"), service("2025-03-31", person="B")],
            *[request("2025-03-01", person="C"), service("2025-04-01", person="C")],
            *[request("2026-03-01", person="D"), service("2026-03-31", person="D")],
            *[request("2026-03-01", person="E"), service("2026-04-01", person="E")],
        ],
        people=[waited("community", 10), waited("community", 31), waited("community", 30)],
        measure=BY_SERVICE,
    ),
    Case(
        says="Waits that the official median does not have are not here: no service, a request of the same service, an "
        "assessment that leads to none.",
        events=[
            request(person="A"),
            request("2025-08-01", person="B"),
            request("2025-08-05", person="B"),
            service("2025-08-11", person="B"),
            request(person="C"),
            assessment("2025-08-05", outcome="NFA: Other", person="C"),
            service("2025-08-11", person="C"),
        ],
        people=[waited("community", 10, person_id="B")],
        measure=BY_SERVICE,
    ),
    Case(
        says="A service of an age band that is not reported is left out, as officially.",
        events=served("Long term support: Community", person="A", working_age_band="Unknown"),
        people=[{"in_denominator": False, "reason": OTHER_AGE}],
        measure=BY_SERVICE,
    ),
    Case(
        says="Support reasons are taken together by how they begin, in either release, without regard to case.",
        events=[
            *because("Physical support: Personal care support", person="A"),
            *because("PHYSICAL SUPPORT - Access and Mobility Only", person="B"),
            *because("Sensory support: Support for dual impairment", person="C"),
            *because("Support with memory and cognition", person="D"),
            *because("Learning disability support", person="E"),
            *because("Mental health support", person="F"),
            *because("Social support: Substance misuse support", person="G"),
        ],
        people=[
            *(waited("physical support", 10),) * 2,
            waited("sensory support", 10),
            waited("support with memory and cognition", 10),
            waited("learning disability support", 10),
            waited("mental health support", 10),
            waited("social support", 10),
        ],
        measure=BY_REASON,
    ),
    Case(
        says="An unknown reason, and support to an unpaid carer, say nothing of the person's need.",
        events=[
            *because(None, person="A"),
            *because("Unknown", person="B"),
            *because("Social support: Support to unpaid carer", person="C"),
        ],
        people=[{"in_denominator": False, "reason": NO_REASON, "cohort": None}] * 3,
        measure=BY_REASON,
    ),
)
BENCH = Bench(module=waits_split, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_waits_split(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)


def test_medians_of_each_group(duckdb: Engine) -> None:
    """Placements after 10 and 1 days: 5.5. Community after 10, 2 and 4: 4. All of these and a prison after 9: 6.5."""
    rows = [
        *served("Long term support: Nursing care", person="A", reason="Mental health support"),
        *served("Long term support: Residential care", person="B", start="2025-08-02"),
        *served("Long term support: Community", person="C", reason="Mental health support"),
        *served("Long term support: Community", person="D", start="2025-08-03"),
        *served("Long term support: Community", person="E", start="2025-08-05"),
        *served("Long term support: Prison", person="F", start="2025-08-10"),
    ]
    found = waits_split.compute(context_of(rows, duckdb, edition=SEPTEMBER, period=YEAR)).figures
    assert {(one.measure, one.group): (one.value, one.denominator) for one in found} == {
        (BY_SERVICE, "total"): (Decimal("6.5"), 6),
        (BY_SERVICE, "first_service=placement"): (Decimal("5.5"), 2),
        (BY_SERVICE, "first_service=community"): (Decimal(4), 3),
        (BY_REASON, "support_reason=mental health support"): (Decimal(10), 2),
    }
    assert {one.period for one in found} == {YEAR}
