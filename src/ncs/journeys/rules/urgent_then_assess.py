"""Section 19(3): urgent help comes before the assessment, not instead of it."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentRefused, AssessmentStarted
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import UrgentNeedMet
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_HELPED = [opened(), event("urgent-need-met", "2026-04-01", how="a night sitter")]


def _asks(state: State) -> Iterator[Ask]:
    helped = state.last(UrgentNeedMet)
    if helped is None or state.closed or state.done([AssessmentStarted, AssessmentRefused], since=helped.on):
        return
    words = "Assess the person whose urgent needs were met."
    yield Ask(kinds=("assessment-started",), since=helped.on, clock="urgent-assessment", words=words)


RULE = Rule(
    id="urgent-then-assess",
    title="Urgent help, then an assessment",
    section="Care Act 2014 s19(3)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "The council may meet needs that appear urgent before any assessment and wherever the person lives; "
        "the duty to assess stays."
    ),
    asks=_asks,
    examples=(
        Example(
            said=(
                "Helped on Wednesday 1 April 2026. Good Friday and Easter Monday do not count: five working "
                "days end on 10 April."
            ),
            story=_HELPED,
            asks=[("assessment-started", day("2026-04-10"))],
        ),
        Example(said="Assessed.", story=[*_HELPED, event("assessment-started", "2026-04-07", ref="a1")], asks=[]),
    ),
)
