"""The manual of ASCOF 2A: a few events in, which episodes count and why the others do not."""

from __future__ import annotations

from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2a
from support.cases import JUNE, SEPTEMBER, Bench, Case, parameters
from support.two_a import CONTINUES, PLANNED, ST_MAX, later, st_max

COMMUNITY = "Long term support: Community"
ADVICE = "NFA: Information and advice or signposting"
DECLINED = "NFA: Support declined"


def counts(outcome: str, sequel: str, **more: Any) -> dict[str, Any]:
    """In numerator and denominator."""
    return {"in_denominator": True, "in_numerator": True, "category": outcome, "detail": sequel, "reason": None, **more}


def ongoing(outcome: str, sequel: str, **more: Any) -> dict[str, Any]:
    """In the denominator only."""
    return {**counts(outcome, sequel), "in_numerator": False, **more}


def neither(outcome: str, sequel: str, **more: Any) -> dict[str, Any]:
    """Followed, but the final outcome is in neither count."""
    why = "the final outcome is in neither the numerator nor the denominator"
    return {**counts(outcome, sequel), "in_denominator": False, "in_numerator": False, "reason": why, **more}


def unclear(outcome: str, sequel: str = "6", **more: Any) -> dict[str, Any]:
    """The outcome cannot be classified."""
    return {**neither(outcome, sequel), "reason": "the outcome cannot be classified", **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """Stopped before any sequel was looked for."""
    return {"in_denominator": False, "in_numerator": False, "category": None, "reason": reason, **more}


NOT_ENDED = "the episode did not end in the period"
EXISTING = "long-term support was open, or ended fewer than 91 days before the episode"

WHO = (
    Case(
        says="An episode that ends in the period with nothing after it counts, by its own outcome.",
        events=[st_max()],
        people=[counts(PLANNED, "4a", episode="2025-05-01", record_ids=[1], age_group="65+")],
    ),
    Case(
        says="Labels are compared without regard to case and trailing blanks.",
        events=[st_max(client="SERVICE USER ", service="short term support: ST-MAX  ", outcome="nfa: OTHER ")],
        people=[counts("NFA: Other", "4a")],
    ),
    Case(
        says="Only service users count; a carer's service is listed with its reason.",
        events=[st_max(client="Unpaid carer")],
        people=[out("the client type is not service user", record_ids=[1])],
    ),
    Case(
        says="A blank client type is no service user.",
        events=[st_max(client=None)],
        people=[out("the client type is not service user")],
    ),
    Case(
        says="A service that ends before it starts is left out; one that ends on the day it starts is not.",
        events=[
            st_max(person="A", start="2025-06-02", end="2025-06-01"),
            st_max(person="B", start="2025-06-02", end="2025-06-02"),
        ],
        people=[out("the service ends before it starts"), counts(PLANNED, "4a")],
    ),
    Case(
        says="The event must be a service: an assessment that names ST-Max makes no episode.",
        events=[st_max(kind="Assessment")],
        people=[],
    ),
    Case(
        says="The June 2026 edition compares the event type as submitted.",
        events=[st_max(event_type_raw="Service provided")],
        people=[],
        editions=[JUNE],
    ),
    Case(
        says="The September 2026 edition compares the event type after cleaning.",
        events=[st_max(event_type_raw="Service provided")],
        people=[counts(PLANNED, "4a")],
        editions=[SEPTEMBER],
    ),
    Case(
        says="An episode counts if it ends on the first or the last day of the period, not a day outside.",
        events=[
            st_max(person="A", start="2025-03-01", end="2025-03-31"),
            st_max(person="B", start="2025-03-01", end="2025-04-01"),
            st_max(person="C", start="2026-03-01", end="2026-03-31"),
            st_max(person="D", start="2026-03-01", end="2026-04-01"),
        ],
        people=[counts(PLANNED, "4a"), counts(PLANNED, "4a"), out(NOT_ENDED)],
    ),
    Case(
        says="An open service never ends, and swallows what comes later.",
        events=[st_max(end=None), st_max(start="2025-09-01", end="2025-10-01", record=2)],
        people=[out(NOT_ENDED, episode="2025-05-01", record_ids=[1, 2])],
    ),
    Case(
        says="Under 18 at the end of the episode is left out; an unknown age is not. Age is floor(days / 365.25): 18 "
        "years take 6,575 days.",
        events=[
            # 1 June 2007 to 1 June 2025 is 6,575 days: 18.001 years. To 31 May 2025 it is 6,574: 17.998.
            st_max(person="A", end="2025-05-31", born="2007-06-01"),
            st_max(person="B", end="2025-06-01", born="2007-06-01"),
            st_max(person="C", end="2025-06-01", born=None),
        ],
        people=[
            out("under 18 at the end of the episode", age_group="under 18"),
            counts(PLANNED, "4a", age_group="18-64"),
            counts(PLANNED, "4a", age_group="unknown"),
        ],
    ),
    Case(
        says="On a 65th birthday the official age can still be 64: 65 * 365.25 = 23,741.25 days are needed.",
        events=[
            # 1 June 1960 to 1 June 2025: 65 * 365 + 16 leap days (1964 to 2024) = 23,741 days: 64.9993 years.
            st_max(person="A", end="2025-06-01", born="1960-06-01"),
            st_max(person="B", end="2025-06-02", born="1960-06-01"),
        ],
        people=[counts(PLANNED, "4a", age_group="18-64"), counts(PLANNED, "4a", age_group="65+")],
    ),
    Case(
        says="A person who died before the episode began is left out; a death on its first day is a sequel.",
        events=[st_max(person="A", died="2025-04-30"), st_max(person="B", died="2025-05-01")],
        people=[out("the person died before the episode began"), neither("NFA: Deceased", "1")],
    ),
)

CLUSTERS = (
    Case(
        says="Services at most 7 days apart are one episode; 8 days apart they are two.",
        events=[
            st_max(person="A", start="2025-05-01", end="2025-05-10"),
            st_max(person="A", start="2025-05-17", end="2025-05-20", record=2),
            st_max(person="B", start="2025-05-01", end="2025-05-10"),
            st_max(person="B", start="2025-05-18", end="2025-05-20", record=2),
        ],
        people=[
            counts(PLANNED, "4a", person_id="A", episode="2025-05-01", record_ids=[1, 2]),
            counts(PLANNED, "4a", person_id="B", episode="2025-05-01", record_ids=[1]),
            counts(PLANNED, "4a", person_id="B", episode="2025-05-18", record_ids=[2]),
        ],
    ),
    Case(
        says="The gap is measured from the latest end so far, not from the service just before.",
        events=[
            st_max(start="2025-05-01", end="2025-07-31", record=1),
            st_max(start="2025-05-05", end="2025-05-06", record=2),
            st_max(start="2025-08-07", end="2025-08-20", record=3),
        ],
        people=[counts(PLANNED, "4a", episode="2025-05-01", record_ids=[1, 2, 3])],
    ),
    Case(
        says="The episode's outcome is that of the service with the latest end.",
        events=[st_max(outcome=DECLINED), st_max(start="2025-05-10", end="2025-06-05", outcome=ADVICE, record=2)],
        people=[counts(ADVICE, "4a")],
    ),
    Case(
        says="Of services with the same end the better outcome counts: advice (10) before ended as planned (14), and a "
        "usable one before any that concludes nothing (101 to 105).",
        events=[
            st_max(person="A", outcome=PLANNED),
            st_max(person="A", outcome=ADVICE, record=2),
            st_max(person="B", outcome=CONTINUES),
            st_max(person="B", outcome="NFA: Other", record=2),
        ],
        people=[counts(ADVICE, "4a"), counts("NFA: Other", "4a")],
    ),
    Case(
        says="People are kept apart, and so are councils: each case here is a council with a person of the same name.",
        events=[st_max(person="A", end="2025-05-10"), st_max(person="B", start="2025-05-11", end="2025-05-20")],
        people=[counts(PLANNED, "4a"), counts(PLANNED, "4a")],
    ),
)

NEW_CLIENTS = (
    Case(
        says="Long-term support open before the episode makes the person an existing client, with the record that says "
        "so.",
        events=[st_max(), later("2025-01-01", None, service=COMMUNITY)],
        people=[out(EXISTING, record_ids=[1, 2])],
    ),
    Case(
        says="Support that ended 90 days before the episode makes an existing client; 91 days before, a new one.",
        events=[
            # 1 May 2025 less 90 days is 31 January 2025.
            st_max(person="A"),
            later("2024-01-01", "2025-01-31", person="A", service=COMMUNITY),
            st_max(person="B"),
            later("2024-01-01", "2025-01-30", person="B", service=COMMUNITY),
        ],
        people=[out(EXISTING), counts(PLANNED, "4a")],
    ),
    Case(
        says="Support must start strictly before the episode: from the same day on it is a sequel.",
        events=[st_max(), later("2025-05-01", None, service=COMMUNITY)],
        people=[ongoing(COMMUNITY, "3", record_ids=[1, 2])],
    ),
    Case(
        says="All four long-term types make an existing client; short-term support and carer support do not.",
        events=[
            row
            for person, service in zip(
                "ABCDEF",
                (
                    "Long term support: Nursing care",
                    "Long term support: Residential care",
                    "Long term support: Prison",
                    COMMUNITY,
                    "Short term support: Ongoing low level",
                    "Unpaid carer support: Direct to unpaid carer",
                ),
                strict=True,
            )
            for row in (st_max(person=person), later("2025-01-01", "2025-05-20", person=person, service=service))
        ],
        people=[out(EXISTING)] * 4 + [counts(PLANNED, "4a")] * 2,
    ),
    Case(
        says="Support whose end comes before its start tells nothing.",
        events=[st_max(), later("2025-04-20", "2025-04-10", service=COMMUNITY)],
        people=[counts(PLANNED, "4a")],
    ),
)

SEQUELS = (
    Case(
        says="1. A death up to 7 days after the episode ends is its sequel; 8 days after, it is not.",
        events=[st_max(person="A", died="2025-06-08"), st_max(person="B", died="2025-06-09")],
        people=[neither("NFA: Deceased", "1"), counts(PLANNED, "4a")],
    ),
    Case(
        says="1 goes before 2: death comes before hospital.",
        events=[st_max(died="2025-06-01", outcome="Admitted to hospital")],
        people=[neither("NFA: Deceased", "1")],
    ),
    Case(
        says="2. The outcome hospital goes before any service that follows.",
        events=[st_max(outcome="Admitted to hospital"), later("2025-06-02", service=COMMUNITY)],
        people=[neither("Admitted to hospital", "2", record_ids=[1])],
    ),
    Case(
        says="3. A service that starts up to 7 days after the end and goes on beyond it is the sequel; 8 days, not.",
        events=[
            st_max(person="A"),
            later("2025-06-08", person="A", service=COMMUNITY),
            st_max(person="B"),
            later("2025-06-09", person="B", service=COMMUNITY),
        ],
        people=[ongoing(COMMUNITY, "3"), counts(PLANNED, "4a")],
    ),
    Case(
        says="3. A service that began inside the episode is a sequel only if it ends after the episode, strictly.",
        events=[
            st_max(person="A"),
            later("2025-05-10", "2025-06-02", person="A", service=COMMUNITY),
            st_max(person="B"),
            later("2025-05-10", "2025-06-01", person="B", service=COMMUNITY),
        ],
        people=[ongoing(COMMUNITY, "3"), counts(PLANNED, "4a")],
    ),
    Case(
        says="3. Of several services the highest ranking type counts: nursing, residential, community, prison, low "
        "level, other.",
        events=[
            st_max(),
            later("2025-06-02", service="Short term support: Other short term", record=2),
            later("2025-06-03", service=COMMUNITY, record=3),
            later("2025-06-04", service="Long term support: Residential care", record=4),
        ],
        people=[ongoing("Long term support: Residential care", "3", record_ids=[1, 4])],
    ),
    Case(
        says="3. Low level and other short-term support count in the numerator.",
        events=[
            st_max(person="A"),
            later("2025-06-02", person="A", service="Short term support: Ongoing low level"),
            st_max(person="B"),
            later("2025-06-02", person="B", service="Short term support: Other short term", component="Meals"),
        ],
        people=[
            counts("Short term support: Ongoing low level", "3"),
            counts("Short term support: Other short term", "3"),
        ],
    ),
    Case(
        says="3. Other short-term support in a care home is a category of its own, preferred within its type, and in "
        "the denominator only.",
        events=[
            st_max(person="A"),
            later("2025-06-02", person="A", service="Short term support: Other short term", component="Meals"),
            later(
                "2025-06-02",
                person="A",
                service="Short term support: Other short term",
                component="Short term nursing care",
                record=3,
            ),
            st_max(person="B"),
            later(
                "2025-06-02",
                person="B",
                service="Long term support: Community",
                component="Short term residential care",
            ),
        ],
        people=[ongoing("Short term support: Residential or Nursing care", "3"), ongoing(COMMUNITY, "3")],
    ),
    Case(
        says="3. Support to a carer is no recognised service, so it is no sequel of this kind.",
        events=[st_max(), later("2025-06-02", service="Unpaid carer support: Direct to unpaid carer")],
        people=[counts(PLANNED, "6")],
    ),
    Case(
        says="4a. With no event after it the episode's own usable outcome counts.",
        events=[st_max(outcome="NFA: Responsibility moved to another local authority")],
        people=[counts("NFA: Responsibility moved to another local authority", "4a")],
    ),
    Case(
        says="4b. A better usable outcome of a non-service event in the window takes its place; of the same place, 4a.",
        events=[
            st_max(person="A", outcome="NFA: Other"),
            later("2025-06-03", person="A", kind="Request", outcome=DECLINED),
            st_max(person="B", outcome=DECLINED),
            later("2025-06-03", person="B", kind="Request", outcome=DECLINED),
            st_max(person="C", outcome=ADVICE),
            later("2025-06-03", person="C", kind="Review", outcome=DECLINED),
        ],
        people=[neither(DECLINED, "4b", record_ids=[1, 2]), neither(DECLINED, "4a"), counts(ADVICE, "4a")],
    ),
    Case(
        says="4a stays a candidate beside a non-service event that concludes nothing.",
        events=[st_max(), later("2025-06-03", kind="Assessment", outcome=CONTINUES)],
        people=[counts(PLANNED, "4a")],
    ),
    Case(
        says="4b ignores a window event that ended as planned. If nothing else speaks the episode's outcome stands by "
        "step 6.",
        events=[st_max(outcome=ADVICE), later("2025-06-03", kind="Review", outcome=PLANNED)],
        people=[counts(ADVICE, "6")],
    ),
    Case(
        says="4b: an event inside the window must end after the episode, so a one-day event on its last day is none.",
        events=[
            st_max(outcome=CONTINUES),
            later("2025-06-01", "2025-06-01", kind="Request", outcome=ADVICE),
        ],
        people=[unclear(CONTINUES)],
    ),
    Case(
        says="4c. The usable outcome of an assessment or review inside the episode that ended 13 days before its end "
        "counts; 14 days before, it does not.",
        events=[
            # 1 June less 13 days is 19 May.
            st_max(person="A", outcome=CONTINUES),
            later("2025-05-10", "2025-05-19", person="A", kind="Review", outcome=ADVICE),
            st_max(person="B", outcome=CONTINUES),
            later("2025-05-10", "2025-05-18", person="B", kind="Review", outcome=ADVICE),
        ],
        people=[counts(ADVICE, "4c", record_ids=[1, 2]), unclear(CONTINUES)],
    ),
    Case(
        says="4c takes the latest end, then the better outcome, among those that are usable.",
        events=[
            st_max(outcome=CONTINUES),
            later("2025-05-10", "2025-05-25", kind="Review", outcome=ADVICE, record=2),
            later("2025-05-10", "2025-05-28", kind="Assessment", outcome="NFA: Other", record=3),
            later("2025-05-10", "2025-05-28", kind="Review", outcome=DECLINED, record=4),
            later("2025-05-10", "2025-05-30", kind="Review", outcome=CONTINUES, record=5),
        ],
        people=[neither(DECLINED, "4c", record_ids=[1, 4])],
    ),
    Case(
        says="4c: it must start on or after the episode's first day and end after it; requests do not speak.",
        events=[
            st_max(person="A", end="2025-05-10", outcome=CONTINUES),
            later("2025-04-30", "2025-05-05", person="A", kind="Review", outcome=ADVICE),
            st_max(person="B", end="2025-05-10", outcome=CONTINUES),
            later("2025-05-01", "2025-05-01", person="B", kind="Review", outcome=ADVICE),
            st_max(person="C", end="2025-05-10", outcome=CONTINUES),
            later("2025-05-01", "2025-05-02", person="C", kind="Request", outcome=ADVICE),
            st_max(person="D", end="2025-05-10", outcome=CONTINUES),
            later("2025-05-01", "2025-05-02", person="D", kind="Review", outcome=ADVICE),
        ],
        people=[unclear(CONTINUES), unclear(CONTINUES), unclear(CONTINUES), counts(ADVICE, "4c")],
    ),
    Case(
        says="Step 4 takes the best place of all: 4a advice (10) before 4c declined (12); 4c moved (7) before 4a.",
        events=[
            st_max(person="A", outcome=ADVICE),
            later("2025-05-10", "2025-05-30", person="A", kind="Review", outcome=DECLINED),
            st_max(person="B", outcome=ADVICE),
            later(
                "2025-05-10",
                "2025-05-30",
                person="B",
                kind="Review",
                outcome="NFA: Responsibility moved to another local authority",
            ),
        ],
        people=[counts(ADVICE, "4a"), counts("NFA: Responsibility moved to another local authority", "4c")],
    ),
    Case(
        says="5. Equipment provided inside an episode that concludes nothing makes it ongoing low level support.",
        events=[
            st_max(outcome=CONTINUES),
            later(
                "2025-05-05",
                "2025-05-20",
                service="Short term support: Ongoing low level",
                component="Equipment",
            ),
        ],
        people=[counts("Short term support: Ongoing low level", "5", record_ids=[1, 2])],
    ),
    Case(
        says="5: the episode's own services do not count as equipment, and a usable outcome (step 4) goes first.",
        events=[
            st_max(person="A", outcome=CONTINUES, component="Equipment"),
            st_max(person="B", outcome=DECLINED),
            later("2025-05-05", "2025-05-20", person="B", component="Equipment"),
        ],
        people=[unclear(CONTINUES), neither(DECLINED, "4a")],
    ),
    Case(
        says="6. The rest keep the episode's outcome; a blank or unknown one is invalid and cannot be classified.",
        events=[
            st_max(person="A", outcome=None),
            st_max(person="B", outcome="Not in any list"),
            st_max(person="C", outcome="Progress to reablement/ST-Max"),
            st_max(person="D", outcome="Release 1 specification only: Not mapped"),
        ],
        people=[
            unclear("Invalid and not mapped"),
            unclear("Invalid and not mapped"),
            unclear("Progress to reablement/ST-Max"),
            unclear("Release 1 specification only: Not mapped"),
        ],
    ),
    Case(
        says="Final outcomes in neither count: hospital, NHS referral, self-funded, declined, deceased.",
        events=[
            st_max(person="A", outcome="NFA: Referral to NHS services or NHS funded social care"),
            st_max(person="B", outcome="NFA: Self-funded client or under 12wk disregard"),
            st_max(person="C", outcome=DECLINED),
            st_max(person="D", outcome="NFA: Deceased"),
        ],
        people=[
            neither("NFA: Referral to NHS services or NHS funded social care", "4a"),
            neither("NFA: Self-funded client or under 12wk disregard", "4a"),
            neither(DECLINED, "4a"),
            neither("NFA: Deceased", "4a"),
        ],
    ),
    Case(
        says="Final outcomes in both counts: the seven ways of ending without ongoing support.",
        events=[
            st_max(person=person, outcome=outcome)
            for person, outcome in zip(
                "ABCDEFG",
                (
                    ADVICE,
                    PLANNED,
                    "NFA: Responsibility moved to another local authority",
                    "NFA: Other",
                    "NFA: No services offered for other reason",
                    "NFA: Support ended for other reason",
                    "NFA: Referral to other service within the local authority",
                ),
                strict=True,
            )
        ],
        people=[{"in_denominator": True, "in_numerator": True}] * 7,
    ),
    Case(
        says="All four long-term types are in the denominator only.",
        events=[
            row
            for person, service in zip(
                "ABCD",
                ("Nursing care", "Residential care", "Community", "Prison"),
                strict=True,
            )
            for row in (
                st_max(person=person),
                later("2025-06-02", None, person=person, service=f"Long term support: {service}"),
            )
        ],
        people=[{"in_denominator": True, "in_numerator": False, "detail": "3"}] * 4,
    ),
    Case(
        says="A person's later facts are used: the death that the latest reference period tells decides.",
        events=[
            st_max(died="2025-06-02", ref_period_end="2025-09-30"),
            later("2025-09-01", "2025-09-02", kind="Request", died="2025-12-01", ref_period_end="2026-06-30"),
        ],
        people=[counts(PLANNED, "4a")],
    ),
    Case(
        says="A further ST-Max never is a sequel: within 7 days it is the same episode, whose window moves with it.",
        events=[
            st_max(record=1),
            st_max(start="2025-06-05", end="2025-06-20", record=2, outcome=ADVICE),
            later("2025-06-25", service=COMMUNITY, record=3),
        ],
        people=[ongoing(COMMUNITY, "3", record_ids=[1, 2, 3])],
    ),
    Case(
        says="Events from an entry that names ST-Max on, though no service, are ignored in the window.",
        events=[
            st_max(outcome=ADVICE),
            later("2025-06-03", kind="Review", service=ST_MAX, outcome=DECLINED, record=2),
            later("2025-06-04", service=COMMUNITY, record=3),
        ],
        people=[counts(ADVICE, "4a")],
    ),
)

CASES = (*WHO, *CLUSTERS, *NEW_CLIENTS, *SEQUELS)
BENCH = Bench(module=ascof_2a, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_2a(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
