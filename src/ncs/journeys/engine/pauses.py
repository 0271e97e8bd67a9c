"""What pauses and later days do to what is asked for: a stopped clock does not run, and a day agreed is the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ncs.journeys.engine.clocks import Clock
from ncs.journeys.engine.state import State
from ncs.journeys.events.clocks import ClockExtended, ClockPaused, ClockResumed
from ncs.journeys.rules.model import Ask

_STOPPED = "clock-paused"
_LONGER = "clock-extended"


def with_pauses(state: State, ask: Ask) -> Ask:
    """Return what is asked for with the times for which its clock stood, or with the later day that was agreed."""
    if not ask.clock or not (_STOPPED in state.by_kind or _LONGER in state.by_kind):
        return ask
    longer = [one for one in state.all(ClockExtended) if (one.clock, one.of) == (ask.clock, ask.of)]
    return replace(ask, due=longer[-1].until if longer else ask.due, pauses=_stood(state, ask))


def _stood(state: State, ask: Ask) -> tuple[tuple[date, date | None], ...]:
    """Return from when until when the clock of an ask stood, the earliest first; None where it stands."""
    again = {one.ref: one.on for one in state.all(ClockResumed)}
    mine = (one for one in state.all(ClockPaused) if one.clock == ask.clock)
    found = ((max(one.on, ask.since), again.get(one.ref)) for one in mine)
    return tuple(
        sorted(((begun, over) for begun, over in found if over is None or over > begun), key=lambda one: one[0])
    )


def running(ask: Ask, clock: Clock | None) -> tuple[date | None, date | None]:
    """Return the last day for what is asked, None where none is set or its clock stands; and since when it stands.

    What had run out before a clock was stopped stays overdue; days for which two pauses stood count once.
    """
    if ask.due is not None or clock is None:
        return ask.due, None
    due, seen = clock.due(ask.since), ask.since
    for begun, over in ask.pauses:
        if begun > due:
            break
        if over is None:
            return None, begun
        due, seen = clock.put_off(due, max(begun, seen), over), max(seen, over)
    return due, None
