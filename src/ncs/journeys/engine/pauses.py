"""What pauses and later days do to what is asked for: a stopped clock does not run, and a day agreed is the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ncs.journeys.engine.clocks import Clock
from ncs.journeys.engine.state import State
from ncs.journeys.events.clocks import ClockExtended, ClockPaused, ClockResumed
from ncs.journeys.rules.model import Ask

_STOPPED = "clock-paused"
_LONGER = "clock-extended"


def with_pauses(state: State, ask: Ask) -> Ask:
    """Return what is asked for with the days for which its clock stood, or with the later day that was agreed."""
    if not ask.clock or not (_STOPPED in state.by_kind or _LONGER in state.by_kind):
        return ask
    longer = [one for one in state.all(ClockExtended) if (one.clock, one.of) == (ask.clock, ask.of)]
    days, since = _stood(state, ask)
    return replace(ask, due=longer[-1].until if longer else ask.due, days_stopped=days, stopped=since)


def _stood(state: State, ask: Ask) -> tuple[int, date | None]:
    """Return for how many days the clock of an ask stood, and since when it stands, if it does."""
    again = {one.ref: one.on for one in state.all(ClockResumed)}
    days, stopped = 0, None
    for one in state.all(ClockPaused):
        begun = max(one.on, ask.since)
        if one.clock == ask.clock and one.ref not in again:
            stopped = begun
        elif one.clock == ask.clock:
            days += max((again[one.ref] - begun).days, 0)
    return days, stopped


def due_of(ask: Ask, clock: Clock | None) -> date | None:
    """Return the last day for what is asked; None where no day is set, or while its clock stands."""
    if ask.due is not None or clock is None:
        return ask.due
    return None if ask.stopped else clock.due(ask.since + timedelta(days=ask.days_stopped))
