"""One invented person's journey from referral to review, with what care costs them handed over by the caller."""

from __future__ import annotations

from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event

_DETAILS = {
    "gender": "Female",
    "ethnicity": "White: English, Welsh, Scottish, Northern Irish or British",
    "postcode": "ZZ99 3AA",
    "support_reason": "Physical support: Personal care support",
    "accommodation": "Registered care home",
    "employment": "Not in paid employment: Not actively seeking work or retired",
    "has_unpaid_carer": "Yes",
    "visual_impairment": "No visual impairment",
    "hearing_impairment": "Hard of hearing",
}
_FINDINGS = {
    "hygiene": {"unable": True, "how": "danger to self or others", "impact": "has fallen twice in the bathroom"},
    "nutrition": {"unable": True, "how": "cannot without help", "impact": "has lost weight since the winter"},
    "relationships": {"unable": False},
}
_NEEDS = [
    {"outcome": "hygiene", "by": "council", "how": "A care home, with help in the morning and evening"},
    {
        "outcome": "nutrition",
        "by": "carer",
        "how": "The home cooks, a daughter on Sundays",
        "willing": "with limits",
    },
]


def example_state(*, council: str, cost_pence: int, person_pence: int) -> State:
    """Return the journey of an invented person who was born in 1941 and moves to a care home in March 2026.

    Args:
        council: the council that is responsible.
        cost_pence: what the place costs a week.
        person_pence: what the person pays of it a week, as charging works it out.

    Raises:
        Refused: the amounts do not add up to a budget.
    """
    story = [*_beginning(council), *_deciding(), *_supported(cost_pence, person_pence)]
    return replay(story, today=story[-1].on)


def _beginning(council: str) -> list[Event]:
    return [
        event("journey-opened", "2026-02-02", person="EXAMPLE1", born="1941-05-02", council=council),
        event("details-recorded", "2026-02-02", **_DETAILS),
        event("referral-received", "2026-02-02", source="family", asks="She has fallen again."),
        event("screened", "2026-02-03", appears_need=True, carer_appears=True, risk="high", leads_to="assessment"),
        event("information-given", "2026-02-03", about=["a carer's assessment, for her daughter"]),
        event("urgent-need-met", "2026-02-03", how="a night sitter for a week"),
        event("advocacy-considered", "2026-02-05", substantial_difficulty=False, appropriate_person=True),
        event("assessment-started", "2026-02-09", ref="a1"),
    ]


def _deciding() -> list[Event]:
    wishes = "To be warm, to eat with others, and to see her daughter."
    done = {"ref": "a1", "method": "face to face", "involved": True, "carers_involved": True, "wishes": wishes}
    found = {"cause": True, "impact": True, "eligible": True}
    reasons = "She cannot wash safely or prepare food, and has fallen and lost weight."
    home = {
        "wished_home": "at home",
        "wish_met": False,
        "wish_reason": "No night care could be found in time; looked at again at the first review.",
    }
    return [
        event("assessment-completed", "2026-02-13", **done),
        event("copy-given", "2026-02-16", of="assessment", also_to=["daughter"]),
        event("eligibility-decided", "2026-02-16", **found, reasons=reasons, findings=_FINDINGS),
        event("copy-given", "2026-02-17", of="eligibility decision"),
        event("plan-agreed", "2026-02-24", ref="p1", involved=True, carer_involved=True, needs=_NEEDS, **home,
              contingency="If the home cannot go on, call the duty team.", inclusion="The choir on Tuesdays."),
        event("copy-given", "2026-02-25", of="plan", also_to=["daughter"]),
    ]  # fmt: skip


def _supported(cost_pence: int, person_pence: int) -> list[Event]:
    place = {"type": "Long term support: Residential care", "component": "Long term residential care"}
    cost = {
        "unit_pence": cost_pence,
        "frequency": "Weekly",
        "units_weekly": 1,
        "mechanism": "CASSR commissioned support",
    }
    paid = {"person_pence": person_pence, "council_pence": cost_pence - person_pence}
    return [
        event("service-started", "2026-03-02", ref="s1", **place, **cost),
        event("coordinator-named", "2026-03-03", ref="k1", contact="the east team", cover="the duty worker"),
        event("review-completed", "2026-04-20", planned=True, involved=True, outcome="no change", achieved="partly"),
        event(
            "finances-assessed", "2026-05-01", way="full", contribution_pence=person_pence, statement="statement.txt"
        ),
        event("copy-given", "2026-05-01", of="financial assessment"),
        event("budget-agreed", "2026-05-01", cost_pence=cost_pence, **paid),
    ]
