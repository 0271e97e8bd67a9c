"""What can be asked of the roadmap. Typed answers; nothing printed or written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ncs.present.answer import Answer
from ncs.roadmap import actions as held
from ncs.roadmap.actions import LAUNCH, Actions
from ncs.roadmap.critical import Standing, critical_path, standings
from ncs.roadmap.dates import anchors
from ncs.roadmap.network import without_act
from ncs.roadmap.planning import Plan, Planned
from ncs.roadmap.planning import plan as made
from ncs.roadmap.views.actions import actions_table, needs_table
from ncs.roadmap.views.plan import conflicts_table, order_table, path_table, plan_table
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Shown(Answer):
    """Actions of the roadmap, and whether each can start without the founding Act."""

    actions: Actions
    free: Mapping[str, str]

    def tables(self) -> tuple[Table, ...]:
        """Return the actions, a row each, and what each needs, a row a need."""
        return actions_table(self.actions, self.free), needs_table(self.actions)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dated(Answer):
    """A dated plan of every action."""

    actions: Actions
    plan: Plan

    def tables(self) -> tuple[Table, ...]:
        """Return the plan, a row an action, and what cannot be met."""
        return plan_table(self.plan, without_act(self.actions)), conflicts_table(self.plan)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Critical(Answer):
    """The chain that decides when an action can be done, and the summary's order beside it."""

    target: str
    plan: Plan
    path: Sequence[Planned]
    order: Sequence[Standing]

    def tables(self) -> tuple[Table, ...]:
        """Return the chain, and each step of the summary's order with why it is on the chain or not."""
        return path_table(self.path, self.target), order_table(self.order, self.target)


def show(names: Sequence[str] = (), *, block: int | None = None, stage: str | None = None) -> Shown:
    """Give actions by id, or those of a block or stage; all 118 if nothing is said.

    Raises:
        UnknownName: there is no such action, block or stage.
    """
    found = held.chosen(tuple(names), block=block, stage=stage)
    free = without_act(held.actions())
    return Shown(actions=found, free={name: free[name] for name in found})


def plan(*, election: date | None = None, act: date | None = None, launch: date | None = None) -> Dated:
    """Give a dated plan from any of the three dates; those not given lie as far from the others as in the source.

    Raises:
        ProblemsFound: the dates are not in the order election, Act, launch, or too far away.
    """
    actions = held.actions()
    return Dated(actions=actions, plan=made(actions, anchors(election=election, act=act, launch=launch)))


def critical(
    target: str = LAUNCH, *, election: date | None = None, act: date | None = None, launch: date | None = None
) -> Critical:
    """Give the chain of actions that decides when ``target`` can be done, and its slack.

    Raises:
        UnknownName: there is no such action.
        ProblemsFound: as :func:`plan`.
    """
    name = held.known(target)
    found = plan(election=election, act=act, launch=launch)
    return Critical(
        target=name,
        plan=found.plan,
        path=critical_path(found.plan, name),
        order=standings(found.actions, found.plan, name),
    )
