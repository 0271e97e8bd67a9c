"""The manual of ASCOF 2B and 2C: whose admission is new, at which age, and why the others do not count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2b, ascof_2c
from support.admissions import stay
from support.cases import JUNE, SEPTEMBER, Bench, Case, parameters
from support.events import event

NURSING = "Long term support: Nursing care"
SELF_FUNDED = "NFA: Self-funded client or under 12wk disregard"
TWO_YEARS = Period(date(2024, 4, 1), date(2026, 3, 31))


def new(**more: Any) -> dict[str, Any]:
    """Counted."""
    return {"in_numerator": True, "in_denominator": None, "category": "New admission", "reason": None, **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """Not counted, and why."""
    return {"in_numerator": False, "in_denominator": None, "category": "Not counted", "reason": reason, **more}


EXISTING = "an earlier residential or nursing stay was open, or ended fewer than 365 days before"
COMPONENT = "the component is blank, short term, or neither residential nor nursing"
SELF = "the outcome is self-funded or under 12 week disregard"

OLDER = (
    Case(
        says="A stay in residential or nursing care that starts in the period is a new admission.",
        events=[
            stay(person="A"),
            stay(person="B", service=NURSING, component="Long term nursing care"),
        ],
        people=[new(person_id="A", record_ids=[1], age_group="65+"), new(person_id="B")],
    ),
    Case(
        says="The first and the last day of the period count, a day outside does not.",
        events=[
            stay(person="A", start="2025-03-31"),
            stay(person="B", start="2025-04-01"),
            stay(person="C", start="2026-03-31"),
            stay(person="D", start="2026-04-01"),
        ],
        people=[new(person_id="B"), new(person_id="C")],
    ),
    Case(
        says="Other service types, and events that are no services, are no candidates.",
        events=[
            stay(person="A", service="Long term support: Community"),
            stay(person="B", kind="Assessment"),
        ],
        people=[],
    ),
    Case(
        says="Only service users count.",
        events=[stay(client="Unpaid carer")],
        people=[out("the client type is not service user")],
    ),
    Case(
        says="A person without a birth date is left out.",
        events=[stay(born=None)],
        people=[out("the person's birth date is not known", age_group="unknown")],
    ),
    Case(
        says="A person who died before the period is left out; on its first day, not. End before start is not tested.",
        events=[
            stay(person="A", died="2025-03-31"),
            stay(person="B", died="2025-04-01", end="2025-05-01"),
        ],
        people=[out("the person died before the period began"), new()],
    ),
    Case(
        says="The earlier stays of somebody who died on the period's first day still make an admission existing.",
        events=[
            stay("2024-01-01", None, record=2, died="2025-04-01"),
            stay("2025-04-01", died="2025-04-01"),
        ],
        people=[out(EXISTING, record_ids=[1, 2])],
    ),
    Case(
        says="The component must name residential or nursing and not short term; a blank one fails the last test.",
        events=[
            stay(person="A", component=None),
            stay(person="B", component="Short term residential care"),
            stay(person="C", component="Extra care housing"),
            stay(person="D", component="LONG TERM NURSING CARE"),
        ],
        people=[out(COMPONENT), out(COMPONENT), out(COMPONENT), new()],
    ),
    Case(
        says="A self-funded stay is no admission in either edition.",
        events=[stay(outcome=SELF_FUNDED)],
        people=[out(SELF)],
    ),
    Case(
        says="June 2026: an earlier self-funded stay still makes a later one existing.",
        events=[
            stay("2025-01-01", "2025-03-01", outcome=SELF_FUNDED, record=2),
            stay("2025-06-01"),
        ],
        people=[out(EXISTING, record_ids=[1, 2])],
        editions=[JUNE],
    ),
    Case(
        says="September 2026: an earlier self-funded stay is left out altogether, so the later one is new.",
        events=[
            stay("2025-01-01", "2025-03-01", outcome=SELF_FUNDED, record=2),
            stay("2025-06-01"),
        ],
        people=[new(record_ids=[1])],
        editions=[SEPTEMBER],
    ),
    Case(
        says="An earlier stay that ended 364 days before makes it existing; 365 days before, new.",
        events=[
            # 1 June 2025 less 364 days is 2 June 2024.
            stay("2024-01-01", "2024-06-02", person="A", record=2),
            stay("2025-06-01", person="A"),
            stay("2024-01-01", "2024-06-01", person="B", record=2),
            stay("2025-06-01", person="B"),
        ],
        people=[out(EXISTING), new()],
    ),
    Case(
        says="An earlier stay that is open, or ends after the admission, makes it existing.",
        events=[
            stay("2020-01-01", None, person="A", record=2),
            stay("2025-06-01", person="A"),
            stay("2020-01-01", "2027-01-01", person="B", record=2),
            stay("2025-06-01", person="B"),
        ],
        people=[out(EXISTING), out(EXISTING)],
    ),
    Case(
        says="Earlier means strictly earlier: two stays from the same day are one new admission with both records.",
        events=[stay(record=1), stay(record=2, service=NURSING, component="Long term nursing care")],
        people=[new(record_ids=[1, 2])],
    ),
    Case(
        says="A person with a new and a later existing admission counts once, by the new one.",
        events=[stay("2025-05-01", "2025-05-31", record=1), stay("2025-06-15", record=2)],
        people=[new(record_ids=[1])],
    ),
    Case(
        says="An earlier stay of another component does not count against it.",
        events=[
            stay("2025-01-01", "2025-03-01", component="Short term residential care", record=2),
            stay("2025-06-01"),
        ],
        people=[new()],
    ),
    Case(
        says="June 2026: a person with two council person numbers counts once.",
        events=[
            stay("2025-06-01", record=1, la_person_id="11"),
            stay("2025-06-01", record=2, la_person_id="12"),
        ],
        people=[new(episode=None, record_ids=[1, 2])],
        editions=[JUNE],
    ),
    Case(
        says="September 2026: a person with two council person numbers counts twice.",
        events=[
            stay("2025-06-01", record=1, la_person_id="11"),
            stay("2025-06-01", record=2, la_person_id="12"),
        ],
        people=[new(episode="11", record_ids=[1]), new(episode="12", record_ids=[2])],
        editions=[SEPTEMBER],
    ),
    Case(
        says="A person newly admitted at 64 and again at 65 counts at 18 to 64; 2C lists the second with that reason.",
        events=[
            stay("2024-05-01", "2024-05-05", born="1960-06-01", record=1),
            stay("2025-07-01", born="1960-06-01", record=2),
        ],
        people=[out("counted at 18 to 64, which wins where a person was admitted at both ages", record_ids=[2])],
        period=TWO_YEARS,
    ),
    Case(
        says="The birth date is the earliest of the latest reference period that tells one.",
        events=[
            stay(person="A", born="1990-01-01", ref_period_end="2025-12-31"),
            event(person="A", kind="Request", born="1930-01-01", start="2025-04-02", end="2025-04-02", record=9),
            event(person="A", kind="Request", born="1935-01-01", start="2025-04-02", end="2025-04-02", record=10),
        ],
        people=[new(age_group="65+")],
    ),
)

YOUNGER = (
    Case(
        says="A person newly admitted at 64 and again at 65 counts at 18 to 64.",
        events=[
            stay("2024-05-01", "2024-05-05", born="1960-06-01", record=1),
            stay("2025-07-01", born="1960-06-01", record=2),
        ],
        people=[new(record_ids=[1])],
        period=TWO_YEARS,
    ),
    Case(
        says="At 64 by the official age the person counts in 2B: 23,740 days are 64.997 years.",
        # 1 June 1960 to 1 June 2025 is 23,741 days; 65 years take 23,741.25.
        events=[stay("2025-06-01", born="1960-06-01")],
        people=[new(age_group="18-64")],
    ),
    Case(
        says="A day later the official age is 65 and the person is left to 2C.",
        events=[stay("2025-06-02", born="1960-06-01")],
        people=[],
    ),
    Case(
        says="Under 18 at the start of the stay is left out: 6,574 days are 17.998 years.",
        events=[
            stay("2025-05-31", person="A", born="2007-06-01"),
            stay("2025-06-01", person="B", born="2007-06-01"),
        ],
        people=[out("under 18 at the start of the stay"), new()],
    ),
    Case(
        says="A person without a birth date is listed in 2B and in 2C, counted in neither.",
        events=[stay(born=None)],
        people=[out("the person's birth date is not known")],
    ),
)

TWO_B = Bench(module=ascof_2b, cases=YOUNGER)
TWO_C = Bench(module=ascof_2c, cases=OLDER)


@pytest.mark.parametrize(("case", "edition"), parameters(YOUNGER))
def test_ascof_2b(case: Case, edition: str, duckdb: Engine) -> None:
    TWO_B.check(case, edition, duckdb)


@pytest.mark.parametrize(("case", "edition"), parameters(OLDER))
def test_ascof_2c(case: Case, edition: str, duckdb: Engine) -> None:
    TWO_C.check(case, edition, duckdb)
