"""A correction names an event that is there, and not itself a correction."""

from __future__ import annotations

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.ends import Corrected
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import contact


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, Corrected):
        return ""
    if one.number == 1:
        return "The opening of a journey is not corrected; open the right journey and close this one."
    if one.number > len(state.given):
        return f"There is no event {one.number}; the journal holds {len(state.given)}."
    named = state.given[one.number - 1]
    if isinstance(named, Corrected):
        return "That event is a correction itself. Record again what was right after all."
    twice = any(isinstance(found, Corrected) and found.number == one.number for found in state.given)
    return f"Event {one.number} was corrected already." if twice else ""


RULE = Rule(
    id="correction",
    title="Corrected, never changed",
    section="UK GDPR article 5(1)(d); of the record itself",
    force=Force.RECORD,
    checked=Checked.UNREAD,
    words="What was recorded wrongly stays in the journal and no longer counts; a further event says so, and why.",
    of=(Corrected,),
    faults=_faults,
    examples=(
        Example(
            said="The third event was wrong.",
            story=contact(),
            event=event("corrected", "2026-04-03", number=3, why="another person's"),
        ),
        Example(
            said="There is no fourth.",
            story=contact(),
            event=event("corrected", "2026-04-03", number=4, why="another person's"),
            refused=True,
        ),
    ),
)
