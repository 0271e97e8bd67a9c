"""How far the roadmap is on a day: counts by stage and block, what is late, and what could begin now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ncs.roadmap.actions import Action, Actions, Stage, block_of, blocks
from ncs.roadmap.planning import Plan
from ncs.roadmap.status import State, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Counts of one stage or block, or of all: how many actions, and how many in each state and late."""

    name: str
    actions: int
    states: Mapping[State, int]
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """One action on the day of a status.

    Attributes:
        name, action, state: which, and how far.
        due: the last day by which the source's dates want it done; None where nothing ends it.
        late: days past that; 0 where it is in time.
        waits: the ids of needs that are not settled.
    """

    name: str
    action: Action
    state: State
    due: date | None
    late: int
    waits: tuple[str, ...]

    @property
    def can_begin(self) -> bool:
        """Whether it has not started and nothing stands in its way."""
        return self.state is State.NOT_STARTED and not self.waits


def standing(status: Status, actions: Actions, plan: Plan) -> tuple[Now, ...]:
    """Return every action on the day of the status, in the source's order.

    Args:
        status: what is done.
        actions: all of them.
        plan: from the dates alone, without the status: what was due by when.
    """
    return tuple(_now(name, status, actions, plan) for name in actions)


def parts(found: tuple[Now, ...]) -> Iterator[Part]:
    """Yield the counts of all, then of each stage, then of each block."""
    yield _part("All", found)
    for stage in Stage:
        yield _part(stage.value.capitalize(), tuple(one for one in found if one.action.stage is stage))
    for block in blocks():
        mine = tuple(one for one in found if block_of(one.name) is block)
        yield _part(f"{block.block}. {block.name}", mine)


def _part(name: str, found: tuple[Now, ...]) -> Part:
    return Part(
        name=name,
        actions=len(found),
        states={state: sum(one.state is state for one in found) for state in State},
        late=sum(one.late > 0 for one in found),
    )


def _now(name: str, status: Status, actions: Actions, plan: Plan) -> Now:
    state, due = status.state(name, actions), plan.planned[name].latest
    until = status.held[name].on if name in status.held and state.settled else None
    day = until or status.as_of
    settled_before = state.settled and until is None
    waits = tuple(n.action for n in actions[name].needs if not status.state(n.action, actions).settled)
    late = 0 if due is None or settled_before or state is State.OVERTAKEN else max(0, (day - due).days)
    return Now(name=name, action=actions[name], state=state, due=due, late=late, waits=waits)
