"""What must be given in writing: the assessment, the decision with its reasons, the plan, a charge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, CopyGiven, EligibilityDecided, FinancesAssessed
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import PlanAgreed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import assessed

#: What is given after what, by which clock, by which section.
_OWED: Sequence[tuple[type[Event], str, str, str]] = (
    (AssessmentCompleted, "assessment", "assessment-copy", "s12(3) and (4)"),
    (EligibilityDecided, "eligibility decision", "decision-copy", "s13(2)"),
    (FinancesAssessed, "financial assessment", "decision-copy", "s17"),
    (PlanAgreed, "plan", "plan-copy", "s25(9) and (10)"),
)


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    for kind, document, clock, section in _OWED:
        made = state.last(kind)
        if made is None or any(one.of == document and one.on >= made.on for one in state.all(CopyGiven)):
            continue
        words = f"Give the person the {document} in writing, and anyone whom they name ({section})."
        yield Ask(kinds=("copy-given",), since=made.on, clock=clock, words=words)


RULE = Rule(
    id="written-copies",
    title="In writing, without being asked",
    section="Care Act 2014 ss12(3) and (4), 13(2), 17(6), 25(9) and (10)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "The person gets the assessment, the decision with its reasons, the working of what they pay, and "
        "the plan, each in writing."
    ),
    asks=_asks,
    examples=(
        Example(
            said=(
                "Assessed on Monday 20 April 2026; ten working days, with the bank holiday on Monday 4 May, "
                "end on Tuesday 5 May."
            ),
            story=assessed(),
            asks=[("copy-given", day("2026-05-05"))],
        ),
        Example(
            said="It was given.",
            story=[*assessed(), event("copy-given", "2026-04-21", of="assessment")],
            asks=[],
        ),
    ),
)
