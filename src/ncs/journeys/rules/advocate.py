"""Sections 67 and 68: an advocate before anything is decided, where taking part is very hard and nobody can help."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AdvocacyConsidered, AdvocateArranged, AssessmentCompleted
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import PlanAgreed, ReviewCompleted
from ncs.journeys.events.safety import EnquiryClosed
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import contact

_HARD = event("advocacy-considered", "2026-04-13", substantial_difficulty=True, appropriate_person=False)
_DONE = event("assessment-completed", "2026-04-20", ref="a1", method="face to face", involved=True)
_START = event("assessment-started", "2026-04-13", ref="a1")


_ENQUIRY = [
    event("concern-raised", "2026-04-03", ref="c1"),
    event("concern-decided", "2026-04-03", ref="c1", has_needs=True, at_risk=True, cannot_protect=True, enquiry=True),
]
_CLOSED = event("enquiry-closed", "2026-05-01", ref="c1", asked=True, wanted="fully achieved", risk="removed")


def _owed(state: State) -> AdvocacyConsidered | None:
    test = state.last(AdvocacyConsidered)
    if test is None or not test.substantial_difficulty or test.appropriate_person:
        return None
    return None if state.done([AdvocateArranged], since=test.on) else test


def _asks(state: State) -> Iterator[Ask]:
    test = _owed(state)
    if test is not None and not state.closed:
        words = "Arrange an independent advocate before the assessment, plan, review or enquiry goes on."
        yield Ask(kinds=("advocate-arranged",), since=test.on, due=test.on, words=words)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, AssessmentCompleted | PlanAgreed | ReviewCompleted | EnquiryClosed) and _owed(state):
        return "It is very hard for the person to take part, nobody suitable can help, and no advocate was arranged."
    return ""


RULE = Rule(
    id="advocate",
    title="An independent advocate first",
    section="Care Act 2014 ss67 and 68; SI 2014/2889",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Where a person would find it substantially difficult to take part and there is no appropriate "
        "person, the council arranges an advocate: for assessment, plan, review and safeguarding. An urgent enquiry "
        "may begin before, and is not closed without."
    ),
    of=(AssessmentCompleted, PlanAgreed, ReviewCompleted, EnquiryClosed),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="No advocate yet.", story=[*contact(), _START, _HARD], event=_DONE, refused=True),
        Example(
            said="An advocate is there.",
            story=[*contact(), _START, _HARD, event("advocate-arranged", "2026-04-15")],
            event=_DONE,
        ),
        Example(
            said="An enquiry that began at once is not closed without one (s68(6)).",
            story=[*contact(), *_ENQUIRY, _HARD],
            event=_CLOSED,
            refused=True,
        ),
        Example(
            said="With one it is.",
            story=[*contact(), *_ENQUIRY, _HARD, event("advocate-arranged", "2026-04-15")],
            event=_CLOSED,
        ),
        Example(
            said="It is owed from the day on which the test was looked at, for nothing may be decided before.",
            story=[*contact(), _HARD],
            asks=[("advocate-arranged", _HARD.on)],
        ),
    ),
)
