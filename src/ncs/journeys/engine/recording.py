"""Whether an event can be recorded: in the future, against a rule, or against one that leaves discretion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from ncs.core.errors import NcsError, Problem, ProblemsFound
from ncs.journeys.engine.clocks import Clocks, Force, clocks
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import JourneyOpened
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.model import Rule
from ncs.journeys.rules.own_days import misdated


class Refused(ProblemsFound):
    """An event that breaks one or more rules. ``problems`` names each rule, its section, and the next step."""


class NotAJourney(NcsError):
    """Events of which the first does not open a journey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A rule that an event breaks, and how; by which provision and whose word, which are the rule's or the step's."""

    rule: Rule
    how: str
    section: str
    force: Force


def _break(rule: Rule, event: Event, how: str) -> Broken:
    section, force = rule.by(event) if rule.by is not None else (rule.section, rule.force)
    return Broken(rule=rule, how=how, section=section, force=force)


def broken(state: State, event: Event) -> tuple[Broken, ...]:
    """Return the rules that an event would break in a state, whether or not they leave discretion."""
    found = []
    for rule, faults in _faulting(type(event)):
        how = faults(state, event)
        if how:
            found.append(_break(rule, event, how))
    return tuple(found)


@cache
def _faulting(kind: type[Event]) -> tuple[tuple[Rule, Callable[[State, Event], str]], ...]:
    """Return the rules that may refuse events of a kind, each with what does."""
    found = ((rule, rule.faults) for rule in rules().values() if not rule.of or kind in rule.of)
    return tuple((rule, faults) for rule, faults in found if faults is not None)


def late(state: State, event: Event, held: Clocks) -> tuple[Broken, ...]:
    """Return the rules whose limit of time an event comes too late for, by the clocks held."""
    found = ((rule, rule.limit(state, event)) for rule in rules().values() if rule.limit is not None)
    lasts = ((rule, limit, held[limit.clock].due(limit.since)) for rule, limit in found if limit is not None)
    return tuple(
        _break(rule, event, limit.words.format(since=limit.since, last=last))
        for rule, limit, last in lasts
        if event.on > last
    )


def record(state: State, event: Event, *, today: date, held: Clocks | None = None) -> State:
    """Return the state with one more event.

    Args:
        state: before it.
        event: what happened.
        today: the day on which it is recorded.
        held: the clocks, where a council has some of its own.

    Raises:
        Refused: it lies in the future, breaks a rule or comes too late; a rule that leaves discretion refuses only
            without a reason.
    """
    return _recorded(state, event, today, late(state, event, clocks() if held is None else held))


def _recorded(state: State, event: Event, today: date, found: tuple[Broken, ...]) -> State:
    broke = (*broken(state, event), *found)
    stops = [one for one in broke if not (one.rule.discretion and event.override.strip())]
    problems = [*_future(event, today), *(_problem(one) for one in stops)]
    if problems:
        raise Refused(f"{event.kind} on {event.on} was not recorded", problems)
    return state.with_event(event)


def replay(events: Sequence[Event], *, today: date, file: str = "") -> State:
    """Return the state after events that come from outside, each recorded under the rules.

    Limits of time are not looked at: they were held to on the day of recording, by the clocks of that day.

    Raises:
        NotAJourney: the first event does not open a journey.
        Refused: an event breaks a rule; the summary has its number.
    """
    if not events or not isinstance(events[0], JourneyOpened):
        raise NotAJourney("The first event of a journey is journey-opened. Begin with `ncs journeys new`.")
    state = state_of(events[:1])
    own_days = rules()["own-days"]
    how = misdated(events[0])
    first = [*_future(events[0], today), *([_problem(_break(own_days, events[0], how))] if how else [])]
    if first:
        raise Refused("The journey cannot be used", [_placed(one, file) for one in first])
    for number, event in enumerate(events[1:], 2):
        try:
            state = _recorded(state, event, today, ())
        except Refused as refused:
            placed = [_placed(one, file) for one in refused.problems]
            raise Refused(
                f"The journey cannot be used: event {number}, {event.kind} on {event.on}", placed
            ) from refused
    return state


def _placed(problem: Problem, file: str) -> Problem:
    return Problem(
        rule=problem.rule,
        message=problem.message,
        next_step=problem.next_step,
        file=file or None,
    )


def _future(event: Event, today: date) -> list[Problem]:
    if event.on <= today:
        return []
    step = f"Record it on the day, or give the right day. Today is {today}."
    return [Problem(rule="future", message="It lies in the future.", next_step=step, value=str(event.on))]


def _problem(one: Broken) -> Problem:
    rule = one.rule
    step = (
        f"`ncs journeys why {rule.id}` says what the rule asks. What was recorded wrongly is put right by `corrected`."
    )
    if rule.discretion:
        step = f"If there is good reason, record it with override=REASON. `ncs journeys why {rule.id}` says more."
    unread = f"; {rule.checked.words}" if rule.checked.doubt else ""
    message = f"{one.how} ({one.section}; {one.force.words}{unread}.)"
    return Problem(rule=rule.id, message=message, next_step=step)
