"""The manual of ASCOF 3D: who is in the cohort, who counts, and why the others do not."""

from __future__ import annotations

from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_3d
from support.cases import JUNE, SEPTEMBER, Bench, Case, parameters
from support.self_directed import COMMUNITY, PAYMENT, carer, support

PRISON = "Long term support: Prison"
NURSING = "Long term support: Nursing care"
RESIDENTIAL = "Long term support: Residential care"
INVOLVING = "Unpaid carer support: Support involving the person cared-for"
MANAGED = "CASSR managed personal budget"
COMMISSIONED = "CASSR commissioned support"
ADVICE = "NFA: Information and advice or signposting"
SELF_DIRECTED = "ascof_3d_1a"
DIRECT_PAYMENTS = "ascof_3d_2a"
CARERS_SELF_DIRECTED = "ascof_3d_1b"
CARERS_PAYMENTS = "ascof_3d_2b"


def both(**more: Any) -> dict[str, Any]:
    """In both counts."""
    return {"in_denominator": True, "in_numerator": True, "reason": None, **more}


def below(**more: Any) -> dict[str, Any]:
    """In the denominator only."""
    return {"in_denominator": True, "in_numerator": False, "reason": None, **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """In neither."""
    return {"in_denominator": False, "in_numerator": False, "reason": reason, **more}


NOT_OPEN = "no long-term support was open on the last day of the period"
NOT_COMMUNITY = "the highest ranking service is not community support"
NO_DIRECT = "the highest ranking support has no known delivery, is advice only, or is not direct to the carer"
NO_CATEGORY = "direct support with a blank component, or advice that is not a request, assessment or review"
NOT_SUPPORT = "not carer support, an assessment, a review, or advice and information"

DELIVERIES = [
    support(person="A", delivery=PAYMENT),
    support(person="B", delivery=MANAGED),
    support(person="C", delivery=COMMISSIONED),
    support(person="D", delivery=None),
    support(person="E", delivery="Self-Funder Metering Only"),
]

CLIENTS = (
    Case(
        says="1a counts direct payments and managed budgets among community support of any delivery.",
        events=DELIVERIES,
        people=[
            both(category="Community: direct payment"),
            both(category="Community: CASSR managed personal budget"),
            below(category="Community: CASSR commissioned support"),
            below(category="Community: delivery not known"),
            below(category="Community: delivery not known"),
        ],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="2a counts direct payments only.",
        events=DELIVERIES,
        people=[both(), below(), below(), below(), below()],
        measure=DIRECT_PAYMENTS,
    ),
    Case(
        says="The component direct payment makes it a direct payment, whatever the delivery mechanism.",
        events=[support(component="DIRECT PAYMENT", delivery=COMMISSIONED)],
        people=[both(category="Community: direct payment")],
        measure=DIRECT_PAYMENTS,
    ),
    Case(
        says="It is a snapshot: support must be open on the last day of the period.",
        events=[
            support(person="A", end="2026-03-30"),
            support(person="B", end="2026-03-31"),
            support(person="C", start="2026-03-31"),
            support(person="D", start="2026-04-01"),
        ],
        people=[out(NOT_OPEN), below(person_id="B"), below(person_id="C")],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="Only service users; a death before the last day of the period, and an end before the start, leave out.",
        events=[
            support(person="A", client="Unpaid carer"),
            support(person="B", died="2026-03-30"),
            support(person="C", died="2026-03-31"),
            support(person="D", start="2025-06-02", end="2025-06-01"),
        ],
        people=[
            out("the client type is not service user"),
            out("the person died before the last day of the period"),
            below(),
            out("the service ends before it starts"),
        ],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="The event type is not tested: a review that names community support counts.",
        events=[support(kind="Review")],
        people=[below()],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="Nursing and residential care outrank community support, which outranks prison.",
        events=[
            support(person="A", delivery=PAYMENT),
            support(person="A", service=NURSING, record=2),
            support(person="B", delivery=PAYMENT),
            support(person="B", service=RESIDENTIAL, delivery=PAYMENT, record=2),
            support(person="C", service=PRISON, delivery=MANAGED),
            support(person="C", delivery=COMMISSIONED, record=2),
            support(person="D", service=PRISON, delivery=MANAGED),
        ],
        people=[
            out(NOT_COMMUNITY, category="Nursing care", record_ids=[2]),
            out(NOT_COMMUNITY, category="Residential care"),
            below(category="Community: CASSR commissioned support", record_ids=[2]),
            out(NOT_COMMUNITY, category="Prison: CASSR managed personal budget"),
        ],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="In prison a direct payment, by component or delivery, is no listed pair: the delivery is blank.",
        events=[
            support(person="A", service=PRISON, delivery=PAYMENT),
            support(person="B", service=PRISON, delivery=MANAGED, component=PAYMENT),
            support(person="C", service=PRISON, delivery=COMMISSIONED),
        ],
        people=[
            out(NOT_COMMUNITY, category="Prison: delivery not known"),
            out(NOT_COMMUNITY, category="Prison: delivery not known"),
            out(NOT_COMMUNITY, category="Prison: CASSR commissioned support"),
        ],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="Within community support the best delivery counts: direct payment, managed, commissioned, blank.",
        events=[
            support(delivery=None),
            support(delivery=COMMISSIONED, record=2),
            support(delivery=MANAGED, record=3),
        ],
        people=[both(record_ids=[3])],
        measure=SELF_DIRECTED,
    ),
    Case(
        says="Age is on the last day of the period; under 18 is left out, unknown ages stay (in the total).",
        events=[
            # 1 April 2008 to 31 March 2026 is 6,573 days: 17.996 years. 1 March 2008: 6,604 days.
            support(person="A", born="2008-04-01"),
            support(person="B", born="2008-03-01"),
            support(person="C", born=None),
        ],
        people=[
            out("under 18 on the last day of the period"),
            below(age_group="18-64"),
            below(age_group="unknown"),
        ],
        measure=SELF_DIRECTED,
    ),
)

MISWRITTEN = carer(kind="Assessment", event_type_raw="Assessed", service=None, component=None, outcome="NFA: Other")

CARERS = (
    Case(
        says="1b counts direct payments and managed budgets among direct support of known delivery.",
        events=[
            carer(person="A", delivery=PAYMENT),
            carer(person="B", delivery=MANAGED),
            carer(person="C", delivery=COMMISSIONED),
            carer(person="D", delivery=None),
            carer(person="E", delivery="Self-Funder Metering Only"),
        ],
        people=[
            both(category="Direct payment only"),
            both(category="CASSR managed personal budget"),
            below(category="CASSR commissioned support only"),
            out(NO_DIRECT, category="Direct to carer: delivery not known"),
            out(NO_DIRECT, category="Direct to carer: delivery not known"),
        ],
        measure=CARERS_SELF_DIRECTED,
    ),
    Case(
        says="2b counts direct payments only.",
        events=[carer(person="A", delivery=PAYMENT), carer(person="B", delivery=MANAGED)],
        people=[both(), below()],
        measure=CARERS_PAYMENTS,
    ),
    Case(
        says="A blank component keeps direct support out, except a direct payment: null logic of the official code.",
        events=[
            carer(person="A", component=None, delivery=PAYMENT),
            carer(person="B", component=None, delivery=MANAGED),
            carer(person="C", component=None, delivery=COMMISSIONED),
            carer(person="D", component=None, delivery=None),
        ],
        people=[both(category="Direct payment only"), out(NO_CATEGORY), out(NO_CATEGORY), out(NO_CATEGORY)],
        measure=CARERS_SELF_DIRECTED,
    ),
    Case(
        says="The component direct payment counts as one, whatever the delivery.",
        events=[carer(component=PAYMENT, delivery=COMMISSIONED)],
        people=[both(category="Direct payment only")],
        measure=CARERS_PAYMENTS,
    ),
    Case(
        says="Both kinds of carer count, known by association included; a service user does not appear.",
        events=[
            carer(person="A", client="Unpaid carer known by association", delivery=PAYMENT),
            carer(person="B", client="Carer", delivery=PAYMENT),
            carer(person="C", client="Service user", delivery=PAYMENT),
        ],
        people=[both(), both()],
        measure=CARERS_PAYMENTS,
    ),
    Case(
        says="Events must overlap the period and not end before they start; a death before the period leaves out.",
        events=[
            carer("2024-01-01", "2025-03-31", person="A", delivery=PAYMENT),
            carer("2024-01-01", "2025-04-01", person="B", delivery=PAYMENT),
            carer("2026-03-31", None, person="C", delivery=PAYMENT),
            carer("2025-06-02", "2025-06-01", person="D", delivery=PAYMENT),
            carer(person="E", delivery=PAYMENT, died="2025-03-31"),
            carer(person="F", delivery=PAYMENT, died="2025-04-01"),
        ],
        people=[
            both(person_id="B"),
            both(person_id="C"),
            out("the event ends before it starts"),
            out("the person died before the period began"),
            both(person_id="F"),
        ],
        measure=CARERS_PAYMENTS,
    ),
    Case(
        says="Advice, assessments and reviews without a service are in the cohort but not in the denominator.",
        events=[
            carer(person="A", kind="Request", service=None, component=None, outcome=ADVICE),
            carer(person="B", kind="Assessment", service=None, component=None, outcome=ADVICE),
            carer(person="C", kind="Review", service=None, component=None, outcome=None),
            carer(person="D", kind="Request", service=None, component=None, outcome="NFA: Other"),
            carer(person="E", kind="Service", service=None, component=None, outcome=ADVICE),
            carer(person="F", service=INVOLVING),
            carer(person="G", service=COMMUNITY),
            carer(person="H", kind="Review", service=COMMUNITY),
        ],
        people=[
            out(NO_DIRECT, category="Information, advice and other universal services or signposting"),
            out(NO_DIRECT, category="Information, advice and other universal services or signposting"),
            out(NO_DIRECT, category="No direct support provided to carer"),
            out(NOT_SUPPORT),
            out(NO_CATEGORY),
            out(NO_DIRECT, category="No direct support provided to carer"),
            out(NOT_SUPPORT),
            out(NOT_SUPPORT),
        ],
        measure=CARERS_SELF_DIRECTED,
    ),
    Case(
        says="The June 2026 edition reads assessments by the event type as submitted.",
        events=[
            carer(kind="Assessment", event_type_raw="Assessed", service=None, component=None, outcome="NFA: Other")
        ],
        people=[out(NOT_SUPPORT)],
        measure=CARERS_SELF_DIRECTED,
        editions=[JUNE],
    ),
    Case(
        says="The September 2026 edition reads assessments by the event type after cleaning.",
        events=[
            carer(kind="Assessment", event_type_raw="Assessed", service=None, component=None, outcome="NFA: Other")
        ],
        people=[out(NO_DIRECT)],
        measure=CARERS_SELF_DIRECTED,
        editions=[SEPTEMBER],
    ),
    Case(
        says="Each carer counts once, by the best support of the year.",
        events=[
            carer(kind="Review", service=None, component=None, outcome=None),
            carer(delivery=COMMISSIONED, record=2),
            carer(delivery=MANAGED, record=3),
        ],
        people=[both(category="CASSR managed personal budget", record_ids=[3])],
        measure=CARERS_SELF_DIRECTED,
    ),
    Case(
        says="Under 18 on the last day of the period is left out; an unknown age stays.",
        events=[
            carer(person="A", delivery=PAYMENT, born="2015-01-01"),
            carer(person="B", delivery=PAYMENT, born=None),
        ],
        people=[out("under 18 on the last day of the period"), both(age_group="unknown")],
        measure=CARERS_PAYMENTS,
    ),
)

CASES = (*CLIENTS, *CARERS)
BENCH = Bench(module=ascof_3d, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_3d(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
