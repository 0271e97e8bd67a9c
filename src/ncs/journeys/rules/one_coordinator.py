"""Exactly one named coordinator at a time."""

from __future__ import annotations

from datetime import date

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.ends import Corrected
from ncs.journeys.events.planning import CoordinatorEnded, CoordinatorNamed
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import served

_FIRST = event("coordinator-named", "2026-05-06", ref="k1", contact="the west team", cover="the duty worker")
_SECOND = event("coordinator-named", "2026-06-01", ref="k2", contact="the east team", cover="the duty worker")
_HANDOVER = event("coordinator-ended", "2026-06-01", ref="k1", handover="met together")


def _faults(state: State, one: Event) -> str:
    if isinstance(one, Corrected):
        active = state.with_event(one).open(CoordinatorNamed, CoordinatorEnded)
        return f"Two coordinators would be active: {active[0].ref} and {active[1].ref}." if active[1:] else ""
    beside = _beside(state, one.on) if isinstance(one, CoordinatorNamed) else None
    if beside is None:
        return ""
    return f"There is a coordinator already ({beside.ref}, since {beside.on}). End that with its handover first."


def _beside(state: State, day: date) -> CoordinatorNamed | None:
    """Return a coordinator who is or was there on a day or after it; handing over and taking over share a day."""
    over = {one.ref: one.on for one in state.all(CoordinatorEnded)}
    return next((one for one in state.all(CoordinatorNamed) if over.get(one.ref, date.max) > day), None)


RULE = Rule(
    id="one-coordinator",
    title="One named coordinator",
    section="Support Guaranteed proposal 7.4",
    force=Force.PROPOSED,
    checked=Checked.SOURCE,
    words=(
        "A person with a complex plan has exactly one coordinator at a time, with a way to reach them and "
        "somebody who stands in."
    ),
    of=(Corrected, CoordinatorNamed),
    faults=_faults,
    examples=(
        Example(said="The first.", story=served(), event=_FIRST),
        Example(said="A second beside the first.", story=[*served(), _FIRST], event=_SECOND, refused=True),
        Example(
            said="A second after a handover.",
            story=[*served(), _FIRST, _HANDOVER],
            event=_SECOND,
        ),
        Example(
            said="A second dated back to a day on which the first was still there.",
            story=[*served(), _FIRST, _HANDOVER],
            event=event("coordinator-named", "2026-05-20", ref="k2", contact="the east team", cover="the duty worker"),
            refused=True,
        ),
        Example(
            said="The handover is taken back, and two would be active.",
            story=[*served(), _FIRST, _HANDOVER, _SECOND],
            event=event("corrected", "2026-06-02", number=len(served()) + 2, why="no handover took place"),
            refused=True,
        ),
    ),
)
