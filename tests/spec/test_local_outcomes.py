"""The manual of the two metrics of the Local Outcomes Framework that are computed from records here.

The framework names them: people in long-term support "(nursing, residential, and community) per 100,000 adults, split
by age", and people assessed "who've not received local authority long-term support in the previous 12 months".
"""

from __future__ import annotations

from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import lof_long_term_support, lof_new_assessments
from support.cases import Bench, Case, parameters
from support.long_term import support
from support.waits import assessment

HAD_SUPPORT = "long-term support that began earlier was open, or ended within 12 months before the assessment"


def counts(**more: Any) -> dict[str, Any]:
    """In the numerator; the denominator is a population."""
    return {"in_denominator": None, "in_numerator": True, "reason": None, **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """Not counted."""
    return {"in_denominator": None, "in_numerator": False, "reason": reason, **more}


SUPPORT = (
    Case(
        says="Somebody with several services counts once, wherever they live.",
        events=[
            support(person="A", home="Refuge", record=1),
            support(person="A", service="Long term support: Residential care", record=2),
        ],
        people=[counts(age_group="65+", record_ids=[1, 2])],
    ),
    Case(
        says="As in 2E the service must overlap the period: end on its first day or start on its last.",
        events=[
            support("2024-01-01", "2025-03-31", person="A"),
            support("2024-01-01", "2025-04-01", person="B"),
            support("2026-03-31", None, person="C"),
            support("2026-04-01", None, person="D"),
        ],
        people=[counts(person_id="B"), counts(person_id="C")],
    ),
    Case(
        says="The framework names nursing, residential and community support: no prison, no short-term support.",
        events=[
            support(person="A", service="Long term support: Nursing care"),
            support(person="B", service="Long term support: Prison"),
            support(person="C", service="Short term support: ST-Max"),
            support(person="D", service="Long term support: Prison", record=1),
            support(person="D", record=2),
        ],
        people=[counts(person_id="A"), counts(person_id="D", record_ids=[2])],
    ),
    Case(
        says="Carers, services that end before they start, people who died before the period, and children do not "
        "count; nor does anybody of unknown age.",
        events=[
            support(person="A", client="Unpaid carer"),
            support("2025-06-02", "2025-06-01", person="B"),
            support(person="C", died="2025-03-31"),
            support(person="D", born="2015-01-01"),
            support(person="E", born=None),
        ],
        people=[
            out("the client type is not service user"),
            out("the service ends before it starts"),
            out("the person died before the period began"),
            out("under 18 at the end of the latest service, or of the period"),
            out("the person's age is not known"),
        ],
    ),
    Case(
        says="Age is at the end of the latest service, or of the period: 65 years take 23,742 whole days.",
        events=[
            # From 1 June 1960 to 2 June 2025 are 23,742 days.
            support("2025-01-01", "2025-06-01", person="A", born="1960-06-01"),
            support("2025-01-01", "2025-06-02", person="B", born="1960-06-01"),
        ],
        people=[counts(age_group="18-64"), counts(age_group="65+")],
    ),
)

ASSESSED = (
    Case(
        says="Somebody assessed in the period who had no long-term support before counts.",
        events=[assessment("2025-08-15", record=1)],
        people=[counts(age_group="65+", record_ids=[1])],
    ),
    Case(
        says="The assessment must be complete in the period, whenever it began.",
        events=[
            assessment("2025-03-01", end="2025-03-31", person="A"),
            assessment("2025-03-01", end="2025-04-01", person="B"),
            assessment("2026-03-01", end="2026-03-31", person="C"),
            assessment("2026-03-01", end="2026-04-01", person="D"),
            assessment("2025-08-15", end=None, person="E"),
        ],
        people=[counts(person_id="B"), counts(person_id="C")],
    ),
    Case(
        says="Support that was open when the assessment began, or ended in the 12 months before, stops it; one day "
        "longer ago does not.",
        events=[
            support("2020-01-01", None, person="A", record=1),
            assessment("2025-08-15", person="A", record=2),
            support("2020-01-01", "2024-08-15", person="B", record=3),
            assessment("2025-08-15", person="B", record=4),
            support("2020-01-01", "2024-08-14", person="C", record=5),
            assessment("2025-08-15", person="C", record=6),
        ],
        people=[
            out(HAD_SUPPORT, record_ids=[1, 2]),
            out(HAD_SUPPORT, record_ids=[3, 4]),
            counts(record_ids=[6]),
        ],
    ),
    Case(
        says="The 12 months run back from the day on which the assessment began, not from its end.",
        events=[
            support("2020-01-01", "2024-08-15", person="A"),
            assessment("2025-08-15", end="2025-09-30", person="A", record=2),
            support("2025-08-20", None, person="B"),
            assessment("2025-08-15", end="2025-09-30", person="B", record=2),
        ],
        people=[out(HAD_SUPPORT), counts(person_id="B")],
    ),
    Case(
        says="Support that begins on the day of the assessment comes of it.",
        events=[support("2025-08-15", None), assessment("2025-08-15", record=2)],
        people=[counts(record_ids=[2])],
    ),
    Case(
        says="All long-term support stops it, also in prison; short-term support does not, nor another person's.",
        events=[
            support("2025-05-01", None, person="A", service="Long term support: Prison"),
            assessment("2025-08-15", person="A", record=2),
            support("2025-05-01", None, person="B", service="Short term support: ST-Max"),
            assessment("2025-08-15", person="B", record=2),
            support("2025-05-01", None, person="C"),
        ],
        people=[out(HAD_SUPPORT), counts(person_id="B")],
    ),
    Case(
        says="Who is assessed twice counts once, also where long-term support began between the two.",
        events=[
            assessment("2025-05-01", record=1),
            support("2025-06-01", None, record=2),
            assessment("2025-11-01", record=3),
        ],
        people=[counts(record_ids=[1])],
    ),
    Case(
        says="Short and long term assessments count; financial ones, and other events, do not.",
        events=[
            assessment("2025-08-15", person="A", assessment_type="Short term assessment"),
            assessment("2025-08-15", person="B", assessment_type="Financial assessment"),
            assessment("2025-08-15", person="C", kind="Review"),
            assessment("2025-08-15", person="D", assessment_type=None),
        ],
        people=[counts(person_id="A")],
    ),
    Case(
        says="Carers, backward dates, people who died before the period, children and unknown ages do not count.",
        events=[
            assessment("2025-08-15", person="A", client="Unpaid carer"),
            assessment("2025-08-15", end="2025-08-14", person="B"),
            assessment("2025-08-15", person="C", died="2025-03-31"),
            assessment("2025-08-15", person="D", born="2015-01-01"),
            assessment("2025-08-15", person="E", born=None),
        ],
        people=[
            out("the client type is not service user"),
            out("the assessment ends before it starts"),
            out("the person died before the period began"),
            out("under 18 when the assessment was complete"),
            out("the person's age is not known"),
        ],
    ),
    Case(
        says="Age is on the day on which the assessment was complete; somebody assessed before and after the 65th "
        "birthday counts at 18 to 64.",
        events=[
            # 1 June 1960 and 23,742 days, 65 years, are 2 June 2025.
            assessment("2025-05-01", end="2025-06-01", person="A", born="1960-06-01"),
            assessment("2025-05-01", end="2025-06-02", person="B", born="1960-06-01"),
            assessment("2025-05-01", person="C", born="1960-06-01", record=1),
            assessment("2025-11-01", person="C", born="1960-06-01", record=2),
        ],
        people=[counts(age_group="18-64"), counts(age_group="65+"), counts(age_group="18-64", record_ids=[1, 2])],
    ),
)

BENCHES = {
    "support": Bench(module=lof_long_term_support, cases=SUPPORT),
    "assessed": Bench(module=lof_new_assessments, cases=ASSESSED),
}


@pytest.mark.parametrize(("case", "edition"), parameters(SUPPORT))
def test_people_in_long_term_support(case: Case, edition: str, duckdb: Engine) -> None:
    BENCHES["support"].check(case, edition, duckdb)


@pytest.mark.parametrize(("case", "edition"), parameters(ASSESSED))
def test_people_assessed_without_support_before(case: Case, edition: str, duckdb: Engine) -> None:
    BENCHES["assessed"].check(case, edition, duckdb)
