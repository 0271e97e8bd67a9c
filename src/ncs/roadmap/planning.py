"""A dated plan: the earliest and the latest that each action can be done, its slack, and what cannot be met.

The critical path method, on calendar months. Forward: an action starts on the first day on which its stage is open and
everything that it needs is done. Backward from the ends of stages and the three dates: the latest day on which it may
be done without moving any of them. Slack is the days between. A day "done by" is the first day on which it is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ncs.core.periods import add_months
from ncs.roadmap.actions import ACT, LAUNCH, Action, Actions, Stage
from ncs.roadmap.dates import Anchors, first_april, window
from ncs.roadmap.network import in_order
from ncs.roadmap.plan_file import Facts

#: What decides when an action starts, where it is no other action.
BY_STAGE, BY_DATE = "its stage", "a date of the plan"
DONE, BEGUN = "it is done", "it has begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One action with its days.

    Attributes:
        name, action: which.
        start: the earliest day on which it can start.
        earliest: the day by which it can be done at the earliest.
        done: the day by which it is planned to be done: the earliest, or the day fixed for the Act and the launch.
        latest: the last day by which it must be done; None where nothing ends it.
        must: what sets that last day, in words.
        driver: the id of the need that decides its start; else :data:`BY_STAGE` or :data:`BY_DATE`.
    """

    name: str
    action: Action
    start: date
    earliest: date
    done: date
    latest: date | None
    must: str
    driver: str

    @property
    def slack(self) -> int | None:
        """Days to spare; below zero it cannot be met; None where nothing ends it."""
        return None if self.latest is None else (self.latest - self.earliest).days


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Every action with its days, in the source's order."""

    at: Anchors
    planned: Mapping[str, Planned]

    @property
    def conflicts(self) -> tuple[Planned, ...]:
        """The actions that cannot be done in time, in the source's order."""
        open_still = (one for one in self.planned.values() if one.driver != DONE)
        return tuple(one for one in open_still if one.slack is not None and one.slack < 0)


def plan(actions: Actions, at: Anchors, *, facts: Facts | None = None) -> Plan:
    """Return the plan from three dates.

    Args:
        actions: without circles.
        at: the dates; those of the Act and the launch are kept even where they cannot be met, and the plan says so.
        facts: days on which actions were done or begun, or before which they cannot start.
    """
    order, kept = in_order(actions), facts or Facts()
    forward: dict[str, tuple[date, date, str]] = {}
    done: dict[str, date] = {}
    for name in order:
        forward[name] = _forward(name, actions[name], at, done, kept)
        done[name] = kept.done.get(name) or _fixed(name, at) or forward[name][1]
    latest: dict[str, tuple[date, str] | None] = {}
    for name in reversed(order):
        followers = [each for each in actions if any(need.action == name for need in actions[each].needs)]
        latest[name] = _backward(name, actions, at, {each: latest[each] for each in followers})
    return Plan(at=at, planned={n: _planned(n, actions[n], forward[n], done[n], latest[n]) for n in actions})


def soonest(actions: Actions, at: Anchors, *, facts: Facts | None = None) -> Anchors:
    """Return the dates with the Act and the launch as early as what they need allows, from the same election."""
    kept, done = facts or Facts(), dict[str, date]()
    for name in in_order(actions):
        done[name] = _forward(name, actions[name], at, done, kept)[1]
    act = done[ACT]
    return Anchors(election=at.election, act=act, launch=max(done[LAUNCH], act + timedelta(days=1)))


def _planned(
    name: str, action: Action, found: tuple[date, date, str], done: date, latest: tuple[date, str] | None
) -> Planned:
    start, earliest, driver = found
    last, must = latest or (None, "")
    return Planned(
        name=name, action=action, start=start, earliest=earliest, done=done, latest=last, must=must, driver=driver
    )


def _fixed(name: str, at: Anchors) -> date | None:
    return {ACT: at.act, LAUNCH: at.launch}.get(name)


def _forward(name: str, action: Action, at: Anchors, done: Mapping[str, date], facts: Facts) -> tuple[date, date, str]:
    """Return the first day, the day it is done, and what decides that."""
    if name in facts.done:
        return facts.done[name], facts.done[name], DONE
    if name in facts.begun:
        ends = add_months(facts.begun[name], action.months)
        return facts.begun[name], max(ends, facts.today or ends), BEGUN
    held = facts.held.get(name)
    opens, driver = _opens(name, action, at), BY_STAGE
    if action.years_after_launch is not None:
        opens, driver = add_months(at.launch, 12 * action.years_after_launch - action.months), BY_DATE
    if held is not None and held > opens:
        opens, driver = held, BY_DATE
    for need in action.needs:
        if done[need.action] > opens or (done[need.action] == opens and driver in (BY_STAGE, BY_DATE)):
            opens, driver = done[need.action], need.action
    return opens, add_months(opens, action.months), driver


def _opens(name: str, action: Action, at: Anchors) -> date:
    """Return the first day of the stage; what must be ready by launch, and the launch itself, is prepared sooner."""
    ready = action.by_launch or name == LAUNCH
    return window(Stage.PREPARE if action.stage is Stage.LAUNCH and ready else action.stage, at).start


def _backward(
    name: str, actions: Actions, at: Anchors, followers: Mapping[str, tuple[date, str] | None]
) -> tuple[date, str] | None:
    """Return the last day by which an action must be done, and what sets it; the earliest of all that do."""
    action = actions[name]
    if (fixed := _fixed(name, at)) is not None:
        return fixed, "the plan's own date"
    if action.stage is Stage.INHERIT:
        return None  # it is there already
    ends: list[tuple[date, str]] = []
    if action.by_launch:
        ends.append((at.launch, "launch day"))
    if action.by:
        ends.append((first_april(at), "the first 1 April"))
    if (end := window(action.stage, at).end) is not None and action.years_after_launch is None:
        ends.append((end, f"the end of {action.stage}"))
    for each, last in followers.items():
        if last is not None:
            ends.append((add_months(last[0], -actions[each].months), each))
    return min(ends, key=lambda one: one[0], default=None)
