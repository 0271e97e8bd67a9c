"""What may, must and should have happened next in a journey, each with its rule, section and plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ncs.journeys.engine.clocks import Clock, Clocks, Force, clocks
from ncs.journeys.engine.pauses import running, with_pauses
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import kind_named, kinds
from ncs.journeys.events.imported import IMPORT
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.death import STILL
from ncs.journeys.rules.model import Ask, Rule
from ncs.journeys.rules.order import order, too_early
from ncs.journeys.rules.thread import FOLLOWS, REPEATED
from ncs.tables.wording import shown_date


class Standing(StrEnum):
    """What a step is on a day."""

    OVERDUE = "overdue"
    REQUIRED = "required"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One next step.

    Attributes:
        standing: overdue, required or allowed.
        kinds: the kinds of event that would do it.
        words: what to do, in plain English.
        rule: the id of the rule that asks for it, or under which it is allowed.
        section: the provision of the rule.
        force: by whose word the step must be done.
        since: the day from which it is asked for; None for what is only allowed.
        due: the last day in time; None where no day is set.
        clock: the clock, with its own section, force and length; None where there is none.
    """

    standing: Standing
    kinds: tuple[str, ...]
    words: str
    rule: str
    section: str
    force: Force
    since: date | None = None
    due: date | None = None
    clock: Clock | None = None


def next_steps(state: State, on: date, held: Clocks | None = None) -> tuple[Step, ...]:
    """Return what is overdue, then what is required by its day, then what is allowed.

    Args:
        state: of the journey; what is dated after ``on`` is not looked at.
        on: the day.
        held: the clocks, where a council has some of its own.
    """
    asked = owed_steps(state, on, held)
    return (*asked, *_allowed(_at(state, on), {kind for step in asked for kind in step.kinds}))


def owed_steps(state: State, on: date, held: Clocks | None = None) -> tuple[Step, ...]:
    """Return what is overdue and what is required, the most urgent first; as :func:`next_steps` without what may be."""
    return steps_of(asks_of(_at(state, on)), on, held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What a person is owed after the last of their events: their number, its day, and what each rule asks for.

    ``by`` is the team, or the role, that recorded the last event that was not imported; empty where there is none.
    """

    person: str
    last: date
    by: str
    asks: tuple[tuple[str, Ask], ...]


def owed_on(state: State, on: date) -> Owed:
    """Return what a person is owed by what had happened by a day."""
    then = _at(state, on)
    return Owed(person=state.opened.person, last=then.counted[-1].on, by=team_of(then), asks=asks_of(then))


def team_of(state: State) -> str:
    """Return who recorded the last event that was not imported, as events say in ``by``; empty where there is none."""
    return next((one.by for one in reversed(state.counted) if one.by != IMPORT), "")


def asks_of(state: State) -> tuple[tuple[str, Ask], ...]:
    """Return what each rule asks for in a state, by the rule's id. No day and no clock is looked at."""
    asking = ((rule.id, ask) for rule in rules().values() if rule.asks is not None for ask in rule.asks(state))
    return tuple((rule, with_pauses(state, ask)) for rule, ask in asking)


def steps_of(asks: Iterable[tuple[str, Ask]], on: date, held: Clocks | None = None) -> tuple[Step, ...]:
    """Return what is asked for as steps, overdue or required on a day, the most urgent first."""
    known = clocks() if held is None else held
    return tuple(sorted((_step(rules()[rule], ask, on, known) for rule, ask in asks), key=_urgency))


def _at(state: State, on: date) -> State:
    return state.until(on) if state.counted[-1].on > on else state


def _step(rule: Rule, ask: Ask, on: date, held: Clocks) -> Step:
    clock = held[ask.clock] if ask.clock else None
    due, stopped = running(ask, clock)
    return Step(
        standing=Standing.OVERDUE if due is not None and due < on else Standing.REQUIRED,
        kinds=ask.kinds,
        words=f"{ask.words} The clock is stopped since {shown_date(stopped)}." if stopped else ask.words,
        rule=rule.id,
        section=ask.section or rule.section,
        force=ask.force or rule.force,
        since=ask.since,
        due=due,
        clock=clock,
    )


def _urgency(step: Step) -> tuple[bool, date, str, tuple[str, ...]]:
    return (step.due is None, step.due or date.max, step.rule, step.kinds)


def _allowed(state: State, asked: set[str]) -> Iterator[Step]:
    for name in kinds():
        if name not in asked and name != "journey-opened" and _may(state, name):
            before = order().get(name)
            yield Step(
                standing=Standing.ALLOWED,
                kinds=(name,),
                words=_said(kind_named(name)),
                rule="order" if before else "thread" if name in FOLLOWS else "opened",
                section=before.section if before else "",
                force=before.force if before else Force.RECORD,
            )


def _said(kind: type[Event]) -> str:
    return (kind.__doc__ or kind.__name__).split("\n", 1)[0].replace("``", "")


def _may(state: State, name: str) -> bool:
    """Say whether some event of a kind could be recorded: nothing that must come before is missing."""
    if state.died is not None and name not in STILL:
        return False
    if state.closed and state.died is None and name not in STILL | {"referral-received", "died", "appeal-lodged"}:
        return False
    if too_early(state, name) is not None:
        return False
    start = FOLLOWS.get(name)
    if start is None:
        return True
    begun, over = _refs(state, start), _refs(state, name)
    return bool(begun if name in REPEATED else begun - over)


def _refs(state: State, name: str) -> set[str]:
    return {one.ref for one in state.all(kind_named(name)) if isinstance(one, Threaded)}
