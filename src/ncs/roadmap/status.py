"""What is done of the roadmap: a file that its office keeps, in which "done" needs evidence that exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem
from ncs.core.looking import is_below, is_file
from ncs.roadmap.actions import Actions, Stage
from ncs.roadmap.plan_file import Facts, unknown_action
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

_FROZEN = ConfigDict(frozen=True, extra="forbid")
_WEB = r"^(https?://\S+)?$"


class State(StrEnum):
    """How far an action is."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE = "done"
    OVERTAKEN = "overtaken"

    @property
    def words(self) -> str:
        """As people say it."""
        return self.value.replace("_", " ")

    @property
    def settled(self) -> bool:
        """Whether nothing waits for it any more."""
        return self in (State.DONE, State.OVERTAKEN)


class Evidence(BaseModel):
    """One thing that shows it: a file beside the status file, or a web address with the day on which it was seen."""

    model_config = _FROZEN

    what: str = Field(min_length=1)
    file: str = ""
    web: str = Field(default="", pattern=_WEB)
    seen: date | None = None


class Held(BaseModel):
    """How far one action is.

    Attributes:
        state: how far.
        begun, on: the day on which it began, and on which it was done or overtaken.
        evidence: what shows it.
        owner: who does it, where that is not who the roadmap says.
        despite: why it was done before what it needs.
        note: anything else.
    """

    model_config = _FROZEN

    state: State
    begun: date | None = None
    on: date | None = None
    evidence: tuple[Evidence, ...] = ()
    owner: str = ""
    despite: str = ""
    note: str = ""


class StatusFile(BaseModel):
    """The file: whose it is, the day it tells of, and how far actions are; those left out have not started."""

    model_config = _FROZEN

    source: str = Field(min_length=1)
    as_of: date
    actions: dict[str, Held]


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What is done on a day, by action; what the file leaves out has not started, or was inherited."""

    as_of: date
    source: str
    held: Mapping[str, Held]

    def state(self, name: str, actions: Actions) -> State:
        """Return how far an action is. What was inherited is there unless the file says otherwise."""
        if name in self.held:
            return self.held[name].state
        return State.DONE if actions[name].stage is Stage.INHERIT else State.NOT_STARTED

    def facts(self, actions: Actions) -> Facts:
        """Return what a plan must keep to: days done and begun; nothing else starts before the day of the file."""
        done = {name: one.on for name, one in self.held.items() if one.state.settled and one.on is not None}
        begun = {
            name: one.begun for name, one in self.held.items() if one.state is State.UNDER_WAY and one.begun is not None
        }
        waiting = (name for name in actions if not self.state(name, actions).settled and name not in begun)
        return Facts(done=done, begun=begun, held=dict.fromkeys(waiting, self.as_of), today=self.as_of)


def read_status(file: Path, actions: Actions) -> Status:
    """Read a status file.

    Raises:
        ProblemsFound: the file is wrong; an action is unknown; what is done has no day or no evidence; a file named as
            evidence is not there; an address has no day on which it was seen; days do not follow one another; or an
            action is done before what it needs, and no reason is given. Every problem at once.
    """
    made = read_yaml(
        file,
        StatusFile,
        kind="status file",
        next_step="`ncs roadmap template` writes one to start from.",
        more=lambda made, loaded: () if made is None else _problems(made, actions, loaded, file.parent),
    )
    return Status(as_of=made.as_of, source=made.source, held=made.actions)


def flagged(status: Status, actions: Actions) -> tuple[tuple[str, str], ...]:
    """Return the ids of actions done before what they need, with the reason that the file gives."""
    return tuple(
        (name, f"done before {', '.join(early)}: {one.despite}")
        for name, one in status.held.items()
        if one.state is State.DONE and (early := _unmet(name, one, status, actions))
    )


def _unmet(name: str, one: Held, status: Status, actions: Actions) -> list[str]:
    """Return the needs that are not settled, or were only after the action was done."""
    found = []
    for need in actions[name].needs:
        settled = status.held[need.action].on if need.action in status.held else None
        later = settled is not None and one.on is not None and settled > one.on
        if later or not status.state(need.action, actions).settled:
            found.append(need.action)
    return found


def _problems(made: StatusFile, actions: Actions, loaded: Loaded, beside: Path) -> Iterator[Problem]:
    status = Status(as_of=made.as_of, source=made.source, held=made.actions)
    for name, one in made.actions.items():
        if name not in actions:
            yield unknown_action(name, actions, loaded, "actions", name)
            continue
        for rule, key, message, step in (
            *_days(one, made.as_of),
            *_shown(one, beside),
            *_order(name, one, status, actions),
        ):
            yield Problem(
                rule=rule,
                message=message,
                next_step=step,
                file=loaded.file,
                row=loaded.row_of("actions", name),
                field=f"actions.{name}.{key}",
            )


_Said = tuple[str, str, str, str]


def _days(one: Held, as_of: date) -> Iterator[_Said]:
    if one.state.settled and one.on is None:
        yield "day-missing", "on", f"It is {one.state.words}, but not since when.", "Give the day: `on: 2026-05-01`."
    if not one.state.settled and one.on is not None:
        yield "day-too-many", "on", f"It has a day, but is {one.state.words}.", "Take `on` out, or say `state: done`."
    if one.state is State.UNDER_WAY and one.begun is None:
        yield "day-missing", "begun", "It is under way, but not since when.", "Give the day: `begun: 2026-05-01`."
    days = [day for day in (one.begun, one.on) if day is not None]
    if days != sorted(days):
        yield "days-out-of-order", "on", "It was done before it began.", "Put the two days right."
    if any(day > as_of for day in days):
        yield "day-to-come", "on", f"A day lies after {as_of}, the day of the file.", "Only what has been is a status."


def _shown(one: Held, beside: Path) -> Iterator[_Said]:
    if one.state is State.DONE and not one.evidence:
        yield "evidence-missing", "evidence", "It is done, but nothing shows it.", "Name a file or a web address."
    for each in one.evidence:
        if bool(each.file) == bool(each.web):
            yield "evidence-of-one-kind", "evidence", f"{each.what}: a file or an address, not both.", "Name one."
        if each.file and not is_below(beside, each.file):
            yield (
                "evidence-outside",
                "evidence",
                f"{each.what}: {each.file} does not lie beside the status file or below.",
                "Put a copy there and name that: no `/` at the start, and no `..`.",
            )
        elif each.file and not is_file(beside / each.file):
            yield (
                "evidence-not-there",
                "evidence",
                f"{each.what}: there is no file {each.file} beside the status file.",
                "Put it there, or name one that is.",
            )
        if each.web and each.seen is None:
            yield "evidence-not-seen", "evidence", f"{each.what}: nobody says when it was seen.", "Add `seen:` a day."


def _order(name: str, one: Held, status: Status, actions: Actions) -> Iterator[_Said]:
    if one.state is not State.DONE or one.despite:
        return
    for need in _unmet(name, one, status, actions):
        ground = next(each.ground for each in actions[name].needs if each.action == need)
        yield (
            "done-before-needed",
            "state",
            f"It is done, but {need}, which it needs ({ground}), was not.",
            f"Put {need} right, or say why under `despite:`.",
        )
