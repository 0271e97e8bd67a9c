"""Whatever is tried in whatever order, a journey that took only what the rules let in never breaks what must hold."""

from __future__ import annotations

from datetime import date
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.errors import Problem
from ncs.journeys.engine.recording import Refused, record
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.engine.steps import next_steps
from ncs.journeys.events.base import Event
from ncs.journeys.events.planning import CoordinatorEnded, CoordinatorNamed, PlanAgreed, ServiceEnded, ServiceStarted
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.death import STILL
from ncs.journeys.rules.samples import opened

TODAY = date(2035, 1, 1)
#: Every event of every example of every rule, those that are refused too.
POOL = sorted(
    {
        one.model_dump_json(): one
        for rule in rules().values()
        for example in rule.examples
        for one in (*example.story, *([example.event] if example.event else []))
        if one.kind != "journey-opened"
    }.values(),
    key=lambda one: (one.on, one.kind, str(one)),
)


def let_in(tried: list[Event]) -> State:
    state, problems = state_of([opened()]), list[Problem]()
    for one in tried:
        try:
            state = record(state, one, today=TODAY)
        except Refused as refused:
            problems += refused.problems
    assert all(problem.rule in rules() and problem.next_step for problem in problems)
    return state


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(POOL), max_size=60))
def test_what_was_let_in_holds_together(tried: list[Event]) -> None:
    state = let_in(tried)
    assert state_of(state.given) == state, "the state is the fold of its events and of nothing else"
    assert len(state.open(CoordinatorNamed, CoordinatorEnded)) <= 1
    begun = {one.ref: one.on for one in state.all(ServiceStarted)}
    assert len(begun) == len(state.all(ServiceStarted))
    assert all(one.ref in begun and begun[one.ref] <= one.on for one in state.all(ServiceEnded))
    assert all(cast("PlanAgreed", one).involved for one in state.all(PlanAgreed))
    day = state.counted[-1].on
    steps = next_steps(state, day)
    assert steps and all(step.words and step.rule in rules() for step in steps), "no state is without a way out"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from([one for one in POOL if one.kind not in STILL]), max_size=30))
def test_nothing_begins_after_a_death(tried: list[Event]) -> None:
    """The death is recorded first, on the first day of the journey: nothing later may begin."""
    died = next(one for one in POOL if one.kind == "died").model_copy(update={"on": date(2026, 4, 1)})
    state = let_in([died, *tried])
    assert all(one.on <= died.on for one in state.counted)
