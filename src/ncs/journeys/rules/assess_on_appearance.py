"""Section 9: an assessment is owed wherever needs appear to be there."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted, AssessmentRefused, AssessmentStarted
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import Screened
from ncs.journeys.events.ends import Closed
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import contact


def _owed(state: State) -> Screened | None:
    """Return the look that found needs, while neither an assessment nor a refusal has answered it."""
    look = next((one for one in reversed(state.all(Screened)) if one.appears_need), None)
    if look is None or state.done([AssessmentCompleted, AssessmentRefused], since=look.on):
        return None
    return look


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    look = _owed(state)
    if look is None:
        return
    kind = "assessment-completed" if state.done([AssessmentStarted], since=look.on) else "assessment-started"
    yield Ask(kinds=(kind, "assessment-refused"), since=look.on, clock="assessment", words="Assess the person's needs.")


def _faults(state: State, one: Event) -> str:
    if isinstance(one, Closed) and one.why not in ("died", "moved") and _owed(state):
        return "Needs appear to be there and have not been assessed, nor has the person refused."
    return ""


RULE = Rule(
    id="assess-on-appearance",
    title="An assessment where needs appear",
    section="Care Act 2014 s9(1) and (3)",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "Where it appears that an adult may have needs, the council must assess them, whatever the level of "
        "need or of money."
    ),
    of=(Closed,),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Needs appear on Thursday 2 April 2026; this program's own clock is 28 days, to 30 April.",
            story=contact(),
            asks=[("assessment-started", day("2026-04-30"))],
        ),
        Example(said="No needs appear.", story=contact(appears_need=False, leads_to="early help"), asks=[]),
        Example(
            said="It cannot be closed instead.",
            story=contact(),
            event=event("closed", "2026-04-10", why="not eligible"),
            refused=True,
        ),
        Example(
            said="The person, who can decide, refuses.",
            story=[*contact(), event("assessment-refused", "2026-04-09", has_capacity=True, abuse_suspected=False)],
            event=event("closed", "2026-04-10", why="declined"),
        ),
    ),
)
