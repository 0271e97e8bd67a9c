"""What the benchmark of journeys measures, one piece a process: ``python -m benchmarks.journeys_work PIECE``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from datetime import date

from ncs.core.periods import Period
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.engine.steps import next_steps, owed_on, steps_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.exchange.cld import emitted
from ncs.journeys.rules.samples import served

TODAY = date(2030, 1, 1)
EVENTS, OPEN, YEAR = 1_000_000, 20_000, 10_000


def story() -> list[Event]:
    """Fifteen events from opening to close."""
    reviewed = {"planned": True, "involved": True, "outcome": "no change"}
    return [
        *served(),
        event("review-completed", "2026-06-20", **reviewed),
        event("review-asked", "2026-09-01"),
        event("review-completed", "2026-09-20", **{**reviewed, "planned": False}),
        event("service-ended", "2026-12-01", ref="s1"),
        event("closed", "2026-12-02", why="no further need"),
    ]


def _named(number: int) -> State:
    opened, *rest = served()
    return state_of([opened.model_copy(update={"person": f"P{number}"}), *rest])


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _each(times: int, work: Callable[[], object]) -> None:
    for _ in range(times):
        work()


def replayed() -> float:
    """Replay a million events, a journey after another."""
    events = story()
    replay(events, today=TODAY)
    return _timed(lambda: _each(EVENTS // len(events) + 1, lambda: replay(events, today=TODAY)))


def coming() -> float:
    """Work out the next steps of one person, a hundred times, and return the mean."""
    state = state_of(served())
    next_steps(state, TODAY)
    return _timed(lambda: _each(100, lambda: next_steps(state, TODAY))) / 100


def worklist() -> float:
    """List what 20,000 people are owed, from what was worked out when their events were recorded."""
    owed = [owed_on(_named(number), TODAY) for number in range(OPEN)]

    def listed() -> Iterable[object]:
        return sorted((step.due or date.max, one.person) for one in owed for step in steps_of(one.asks, TODAY))

    return _timed(listed)


def returned() -> float:
    """Write 10,000 journeys as client level data."""
    states = [_named(number) for number in range(YEAR)]
    period = Period(date(2026, 4, 1), date(2027, 3, 31))
    return _timed(lambda: emitted(states, period, cassr_code="211"))


PIECES = {"replay": replayed, "next": coming, "worklist": worklist, "emit": returned}

if __name__ == "__main__":
    print(f"work {PIECES[sys.argv[1]]():.4f}")
