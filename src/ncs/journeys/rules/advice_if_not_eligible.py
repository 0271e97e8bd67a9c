"""Section 24(2): whoever is not eligible is told why, and what else can be done."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AdviceGiven, EligibilityDecided
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import assessed, decision, eligible

_NOT = [*assessed(), decision(outcomes=["work"], eligible=False)]


def _asks(state: State) -> Iterator[Ask]:
    made = state.last(EligibilityDecided)
    if made is None or made.eligible or state.died or state.done([AdviceGiven], since=made.on):
        return
    words = "Write to the person why, and what can be done to meet, reduce, prevent or delay needs."
    yield Ask(kinds=("advice-given",), since=made.on, clock="advice", words=words)


RULE = Rule(
    id="advice-if-not-eligible",
    title="Advice where needs are not met",
    section="Care Act 2014 ss13(5) and 24(2)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Where needs are not eligible, the person gets written reasons, and advice on what can meet, reduce, "
        "prevent or delay needs."
    ),
    asks=_asks,
    examples=(
        Example(
            said="Not eligible on Wednesday 22 April 2026; five working days end on Wednesday 29 April.",
            story=_NOT,
            asks=[("advice-given", day("2026-04-29"))],
        ),
        Example(said="Given.", story=[*_NOT, event("advice-given", "2026-04-24", about="work coaches")], asks=[]),
        Example(said="Eligible.", story=eligible(), asks=[]),
    ),
)
