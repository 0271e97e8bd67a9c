"""From every state that the examples and random journeys reach there is a way on and a way out, and every right is met.

What is asked for can be recorded: at once, or after what must come before it, which can. Everybody is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.errors import Problem
from ncs.journeys.engine.recording import Refused, record, replay
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.engine.steps import next_steps, owed_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReablementEnded, ReablementStarted
from ncs.journeys.events.health import DelegationEnded, DischargeEnded, DischargeStarted, TaskDelegated
from ncs.journeys.events.held_budgets import BudgetHeld, HeldBudgetEnded
from ncs.journeys.events.planning import CoordinatorEnded, CoordinatorNamed, ServiceEnded, ServiceStarted
from ncs.journeys.rights import catalogue
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.order import order
from ncs.journeys.rules.samples import opened
from ncs.journeys.rules.thread import FOLLOWS
from ncs.journeys.standing import rights_at

TODAY = date(2035, 1, 1)
MOVED_ON = "NFA: Responsibility moved to another local authority"
#: How what runs is ended, so that a journey may close.
ENDS: tuple[tuple[Any, Any, str, dict[str, Any]], ...] = (
    (ServiceStarted, ServiceEnded, "service-ended", {"outcome": MOVED_ON}),
    (ReablementStarted, ReablementEnded, "reablement-ended", {"outcome": "no further need"}),
    (DischargeStarted, DischargeEnded, "discharge-ended", {"outcome": "home with support"}),
    (BudgetHeld, HeldBudgetEnded, "held-budget-ended", {"why": "it is over"}),
    (CoordinatorNamed, CoordinatorEnded, "coordinator-ended", {"handover": "it is over"}),
    (TaskDelegated, DelegationEnded, "delegation-ended", {"why": "it is over"}),
)


@cache
def reached() -> tuple[State, ...]:
    """The state after each story of each rule's examples, and after each event of theirs that is recorded."""
    stories = [
        [*example.story, *([example.event] if example.event is not None and not example.refused else [])]
        for rule in rules().values()
        for example in rule.examples
    ]
    unique = {str([one.model_dump_json() for one in story]): story for story in stories}
    return tuple(replay(story, today=TODAY) for story in unique.values())


def possible(state: State, kind: str, seen: frozenset[str] = frozenset()) -> bool:
    """Say whether an event of a kind can be recorded in a state: at once, or after others that can."""
    day = state.counted[-1].on
    if kind in {name for step in next_steps(state, day) if step.standing == "allowed" for name in step.kinds}:
        return True
    before = [FOLLOWS[kind]] if kind in FOLLOWS else list(order()[kind].after) if kind in order() else []
    if kind in seen or not before:
        return kind not in seen and kind in {name for step in next_steps(state, day) for name in step.kinds}
    there = [name for name in before if state.by_kind.get(name)]
    return bool(there) or any(possible(state, name, seen | {kind}) for name in before)


def test_there_are_many_states() -> None:
    assert len(reached()) > 150 and len({state.stage for state in reached()}) >= 12


def test_what_is_asked_for_can_be_done() -> None:
    for state in reached():
        for step in owed_steps(state, state.counted[-1].on):
            assert any(possible(state, kind) for kind in step.kinds), (step.rule, [one.kind for one in state.counted])


def closing(state: State, day: date) -> Iterator[Event]:
    """Yield what ends all that runs, and closes the journey."""
    for start, end, kind, fields in ENDS:
        for one in state.open(start, end):
            yield event(kind, day.isoformat(), ref=one.ref, **fields)
    yield event("closed", day.isoformat(), why="moved")


def closed(state: State) -> State:
    day = state.counted[-1].on + timedelta(days=1)
    for one in closing(state, day):
        state = record(state, one, today=TODAY)
    return state


def test_every_journey_can_be_closed_and_opened_again() -> None:
    """Once what runs has ended; after a death it is closed too, and not opened again."""
    for state in reached():
        over = state if state.closed and state.died is None else closed(state)
        assert over.closed
        if over.died is None:
            again = event("referral-received", (over.counted[-1].on + timedelta(days=1)).isoformat())
            assert not record(over, again, today=TODAY).closed


def test_every_right_is_met_somewhere_on_the_way() -> None:
    met = {one.right.id for state in reached() for one in rights_at(state)}
    assert {one.id for one in catalogue()} - met == set()


POOL = sorted(
    {one.model_dump_json(): one for state in reached() for one in state.given[1:]}.values(),
    key=lambda one: (one.on, one.kind, str(one)),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=60))
def test_whatever_was_let_in_the_journey_can_be_closed(tried: list[Event]) -> None:
    state, problems = state_of([opened()]), list[Problem]()
    for one in sorted(tried, key=lambda one: one.on):
        try:
            state = record(state, one, today=TODAY)
        except Refused as refused:
            problems += refused.problems
    if not state.closed:
        assert closed(state).closed
    for step in owed_steps(state, state.counted[-1].on):
        assert any(possible(state, kind) for kind in step.kinds), step.rule


@pytest.mark.parametrize("kind", sorted(order()))
def test_what_comes_before_each_kind_is_itself_no_dead_end(kind: str) -> None:
    """From a journey that was only opened each kind that has an order can be come to."""
    assert possible(state_of([opened()]), kind)
