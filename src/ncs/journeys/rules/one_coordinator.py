"""Exactly one named coordinator at a time."""

from __future__ import annotations

from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import CoordinatorEnded, CoordinatorNamed
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import served

_FIRST = event("coordinator-named", "2026-05-06", ref="k1", contact="the west team", cover="the duty worker")
_SECOND = event("coordinator-named", "2026-06-01", ref="k2", contact="the east team", cover="the duty worker")


def _faults(state: State, one: Event) -> str:
    active = state.open(CoordinatorNamed, CoordinatorEnded)
    if not isinstance(one, CoordinatorNamed) or not active:
        return ""
    return f"There is a coordinator already ({active[0].ref}, since {active[0].on}). End that with its handover first."


RULE = Rule(
    id="one-coordinator",
    title="One named coordinator",
    section="Support Guaranteed proposal 7.4",
    force=Force.PROPOSED,
    words=(
        "A person with a complex plan has exactly one coordinator at a time, with a way to reach them and "
        "somebody who stands in."
    ),
    faults=_faults,
    checked=True,
    examples=(
        Example(said="The first.", story=served(), event=_FIRST),
        Example(said="A second beside the first.", story=[*served(), _FIRST], event=_SECOND, refused=True),
        Example(
            said="A second after a handover.",
            story=[*served(), _FIRST, event("coordinator-ended", "2026-06-01", ref="k1", handover="met together")],
            event=_SECOND,
        ),
    ),
)
