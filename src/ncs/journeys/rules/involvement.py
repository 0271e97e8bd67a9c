"""The person is part of the assessment, the plan, the review, and of leaving hospital."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.health import DischargeStarted
from ncs.journeys.events.planning import PlanAgreed, ReviewCompleted
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import contact, eligible, opened, plan

_SECTIONS: Mapping[type[Event], str] = {
    AssessmentCompleted: "s9(5), and s10(7) for carers",
    PlanAgreed: "s25(3) and (4)",
    ReviewCompleted: "s27(2)",
    DischargeStarted: "s74",
}
_STARTED = event("assessment-started", "2026-04-13", ref="a1")
_ALONE = event("assessment-completed", "2026-04-20", ref="a1", method="telephone", involved=False)


def _faults(_state: State, one: Event) -> str:
    if isinstance(one, AssessmentCompleted | PlanAgreed | ReviewCompleted | DischargeStarted) and not one.involved:
        return (
            f"The person was not involved ({_SECTIONS[type(one)]}). If taking part is very hard, arrange an advocate."
        )
    return ""


RULE = Rule(
    id="involvement",
    title="Nothing about you without you",
    section="Care Act 2014 ss9(5), 10(7), 25(3), 27(2) and 74",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words="The person must be involved in their assessment, plan and review, and in plans for leaving hospital.",
    of=(AssessmentCompleted, PlanAgreed, ReviewCompleted, DischargeStarted),
    faults=_faults,
    examples=(
        Example(said="A plan made without the person.", story=eligible(), event=plan(involved=False), refused=True),
        Example(said="A plan made with them.", story=eligible(), event=plan()),
        Example(said="An assessment from papers alone.", story=[*contact(), _STARTED], event=_ALONE, refused=True),
        Example(
            said="Somebody is sent home without being asked.",
            story=[opened()],
            event=event("discharge-started", "2026-04-02", ref="d1", pathway=1, involved=False),
            refused=True,
        ),
    ),
)
