"""The chain of actions that decides when another can be done, and the order of a summary set beside the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.roadmap.actions import Actions, data_file
from ncs.roadmap.network import behind
from ncs.roadmap.planning import Plan, Planned
from ncs.tables.reading.yaml_files import read_yaml


class Step(BaseModel):
    """One step of the summary: its words and the ids of its actions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    step: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an action of the summary's order stands in the plan.

    Attributes:
        step: the step of the summary that it belongs to, counted from 1.
        planned: its days.
        on_path: whether it is on the critical path.
        why: why it is, or why not, in words.
    """

    step: int
    planned: Planned
    on_path: bool
    why: str


@cache
def summary_order() -> tuple[Step, ...]:
    """Return the steps of the summary in its order."""
    return read_yaml(data_file("summary_order.yaml"), tuple[Step, ...])


def critical_path(plan: Plan, target: str) -> tuple[Planned, ...]:
    """Return the chain that decides when ``target`` can be done, first action first, ``target`` last.

    Each link is the need that is done last of those that the next one waits for.
    """
    chain = [plan.planned[target]]
    while (need := _last_need(plan, chain[-1])) is not None:
        chain.append(need)
    return tuple(reversed(chain))


def _last_need(plan: Plan, one: Planned) -> Planned | None:
    """Return the need that decides the start; of an action with a fixed day, the last of its needs to be done."""
    if one.driver in plan.planned:
        return plan.planned[one.driver]
    if one.done == one.earliest or not one.action.needs:
        return None
    return max((plan.planned[need.action] for need in one.action.needs), key=lambda need: need.done)


def standings(actions: Actions, plan: Plan, target: str) -> tuple[Standing, ...]:
    """Return how each action of the summary's order stands: whether it is on the path to ``target``, and why not."""
    path = {one.name for one in critical_path(plan, target)}
    needed = behind(actions, target)
    return tuple(
        Standing(
            step=number,
            planned=plan.planned[name],
            on_path=name in path,
            why=_why(plan.planned[name], name, path, needed, target),
        )
        for number, step in enumerate(summary_order(), start=1)
        for name in step.actions
    )


def _why(one: Planned, name: str, path: set[str], needed: frozenset[str], target: str) -> str:
    if name == target:
        return "it is what the chain leads to"
    if name in path:
        return f"it decides when {target} can be done"
    if name in needed:
        if one.slack is not None and one.slack < 0:
            return f"{target} needs it, and it is {-one.slack} days too late; the chain is later still"
        return f"{target} needs it, but it may take {one.slack} days longer before anything waits for it"
    if target in {need.action for need in one.action.needs}:
        return f"it follows {target}"
    return (
        f"in the source's words nothing that {target} waits for rests on it; its own last day is {one.must or 'open'}"
    )


def out_of_order(found: Sequence[Standing]) -> tuple[tuple[Standing, Standing], ...]:
    """Return the pairs in which an action of an earlier step is planned to be done after one of the next step."""
    return tuple(
        (first, second)
        for first in found
        for second in found
        if second.step == first.step + 1 and first.planned.done > second.planned.done
    )
