"""Section 13(1): after the assessment comes the decision."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, EligibilityDecided
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import assessed, eligible


def _asks(state: State) -> Iterator[Ask]:
    made = state.last(AssessmentCompleted)
    if made is None or state.closed or state.done([EligibilityDecided], since=made.on):
        return
    words = "Decide by the national criteria whether needs are eligible."
    yield Ask(kinds=("eligibility-decided",), since=made.on, clock="eligibility", words=words)


RULE = Rule(
    id="decide-eligibility",
    title="A decision after every assessment",
    section="Care Act 2014 s13(1)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words="Where an assessment finds needs, the council decides whether any of them meet the eligibility criteria.",
    asks=_asks,
    examples=(
        Example(
            said="Assessed on 20 April 2026; ten working days end on 5 May, for 4 May is a bank holiday.",
            story=assessed(),
            asks=[("eligibility-decided", day("2026-05-05"))],
        ),
        Example(said="Decided.", story=eligible(), asks=[]),
    ),
)
