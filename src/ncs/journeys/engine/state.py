"""Where a journey stands: a pure fold over its events, those that were corrected left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar, cast

from ncs.journeys.engine.stages import Stage, after
from ncs.journeys.events.assessing import AssessmentStarted
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.contact import JourneyOpened
from ncs.journeys.events.ends import Corrected, Died

E = TypeVar("E", bound=Event)
T = TypeVar("T", bound=Threaded)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a journey stands on the day of its last event.

    Attributes:
        given: every event in the order in which it was recorded; the first opens the journey.
        counted: those that count, by day.
        by_kind: the same by kind.
        stage: where the main line stands.
    """

    given: tuple[Event, ...]
    counted: tuple[Event, ...]
    by_kind: Mapping[str, tuple[Event, ...]]
    stage: Stage

    @property
    def opened(self) -> JourneyOpened:
        """The event with which the journey begins."""
        return cast("JourneyOpened", self.given[0])

    @property
    def died(self) -> date | None:
        """The day of death; None while the person lives."""
        found = self.last(Died)
        return found.on if found else None

    @property
    def closed(self) -> bool:
        """Whether the journey is closed, by death too."""
        return self.stage is Stage.CLOSED

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return the events of a kind, by day."""
        return cast("tuple[E, ...]", self.by_kind.get(_name(kind), ()))

    def last(self, kind: type[E]) -> E | None:
        """Return the latest event of a kind, if there is one."""
        found = self.all(kind)
        return found[-1] if found else None

    def first(self, kind: type[E], *, since: date | None = None) -> E | None:
        """Return the first event of a kind, on or after a day where one is given."""
        return next((one for one in self.all(kind) if since is None or one.on >= since), None)

    def done(self, kinds: Iterable[type[Event]], *, since: date) -> bool:
        """Say whether something of these kinds has happened on or after a day."""
        return any(one.on >= since for kind in kinds for one in self.all(kind))

    def open(self, start: type[T], *ends: type[Threaded]) -> tuple[T, ...]:
        """Return the threads of a kind that none of ``ends`` has ended."""
        over = {one.ref for end in ends for one in self.all(end)}
        return tuple(one for one in self.all(start) if one.ref not in over)

    def with_event(self, event: Event) -> State:
        """Return the state after one more event; what comes last in a journey without corrections is only added."""
        corrected = isinstance(event, Corrected) or len(self.given) != len(self.counted)
        if corrected or event.on < self.counted[-1].on:
            return state_of((*self.given, event))
        return State(
            given=(*self.given, event),
            counted=(*self.counted, event),
            by_kind={**self.by_kind, event.kind: (*self.by_kind.get(event.kind, ()), event)},
            stage=_stage_after(self.stage, event),
        )

    def until(self, day: date) -> State:
        """Return the state as it was at the end of a day, by what is recorded now."""
        if self.counted[-1].on <= day:
            return self
        opened, *rest = self.given
        wrong = {one.number for one in rest if isinstance(one, Corrected)}
        kept = (one for number, one in enumerate(rest, 2) if number not in wrong and not isinstance(one, Corrected))
        return state_of((opened, *(one for one in kept if one.on <= day)))


def state_of(events: Sequence[Event]) -> State:
    """Fold events, the first of which opens the journey, into the state.

    Raises:
        ValueError: there are none, or the first does not open a journey.
    """
    if not events or not isinstance(events[0], JourneyOpened):
        raise ValueError("the first event of a journey opens it")
    wrong = {one.number for one in events if isinstance(one, Corrected)}
    counted = sorted(
        (one for number, one in enumerate(events, 1) if number not in wrong and not isinstance(one, Corrected)),
        key=_day,
    )
    by_kind: dict[str, list[Event]] = {}
    stage = Stage.OPENED
    for one in counted:
        by_kind.setdefault(one.kind, []).append(one)
        stage = _stage_after(stage, one)
    return State(
        given=tuple(events),
        counted=tuple(counted),
        by_kind={kind: tuple(found) for kind, found in by_kind.items()},
        stage=stage,
    )


def _stage_after(stage: Stage, one: Event) -> Stage:
    return after(stage, one.kind, carer=isinstance(one, AssessmentStarted) and one.type == "carer")


@cache
def _name(kind: type[Event]) -> str:
    """Return the name of a kind of event; asked so often that looking it up each time is most of the work."""
    return str(kind.model_fields["kind"].default)


def _day(one: Event) -> date:
    return one.on
