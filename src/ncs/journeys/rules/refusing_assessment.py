"""Section 11: when a refusal does not end the duty to assess; a carer's always does."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentRefused
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import contact, opened


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, AssessmentRefused) or state.opened.who == "carer":
        return ""
    if one.abuse_suspected:
        return "The adult is, or may be, abused or neglected: the assessment goes on, as far as it can."
    return "" if one.has_capacity else "The adult cannot make this decision: assess if it is in their best interests."


RULE = Rule(
    id="refusing-assessment",
    title="When a refusal counts",
    section="Care Act 2014 ss11(2), 11(5), 58(4) and 63(4)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "An adult may refuse an assessment, unless they lack capacity to refuse and it is in their best "
        "interests, or are at risk of abuse or neglect; so may a child, and a carer always."
    ),
    of=(AssessmentRefused,),
    faults=_faults,
    examples=(
        Example(
            said="An adult who can decide, and is safe.",
            story=contact(),
            event=event("assessment-refused", "2026-04-09", has_capacity=True, abuse_suspected=False),
        ),
        Example(
            said="An adult who may be abused.",
            story=contact(),
            event=event("assessment-refused", "2026-04-09", has_capacity=True, abuse_suspected=True),
            refused=True,
        ),
        Example(
            said="An adult who cannot make the decision.",
            story=contact(),
            event=event("assessment-refused", "2026-04-09", has_capacity=False, abuse_suspected=False),
            refused=True,
        ),
        Example(
            said="A carer may always refuse: s11(5) knows no exception.",
            story=[opened(who="carer")],
            event=event("assessment-refused", "2026-04-09", has_capacity=False, abuse_suspected=True),
        ),
    ),
)
