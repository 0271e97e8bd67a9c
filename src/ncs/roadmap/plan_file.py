"""A programme's own plan: other dates, other durations, needs added or taken out; and the facts a plan must keep to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, near_matches
from ncs.roadmap.actions import Action, Actions, Need
from ncs.roadmap.network import circles
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

_FROZEN = ConfigDict(frozen=True, extra="forbid")
_GUIDE = "See docs/how-to/programme-office-keep-the-roadmap.md."


class Change(BaseModel):
    """What a plan file changes of one action.

    Attributes:
        months: how long it takes.
        not_before: the day before which it cannot start.
        needs: needs added, each with its ground.
        without: ids of needs taken out.
        why: the reason; every change has one.
    """

    model_config = _FROZEN

    months: int | None = Field(default=None, ge=0, le=240)
    not_before: date | None = None
    needs: tuple[Need, ...] = ()
    without: tuple[str, ...] = ()
    why: str = Field(min_length=1)


class PlanFile(BaseModel):
    """A plan file: whose it is, dates that replace the source's, and changes by action."""

    model_config = _FROZEN

    source: str = Field(min_length=1)
    election: date | None = None
    act: date | None = None
    launch: date | None = None
    actions: dict[str, Change] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a plan must keep to, by action: ``done`` on a day, ``begun`` on a day, or ``held`` until a day.

    ``today`` is the day before which nothing else can be done; None where the plan starts from the election.
    """

    done: Mapping[str, date] = field(default_factory=dict)
    begun: Mapping[str, date] = field(default_factory=dict)
    held: Mapping[str, date] = field(default_factory=dict)
    today: date | None = None

    def with_held(self, more: Mapping[str, date]) -> Facts:
        """Return the facts with more actions held until a day; the later day of two counts."""
        both = {name: max(day, self.held.get(name, day)) for name, day in more.items()}
        return replace(self, held={**self.held, **both})


def read_plan(file: Path, actions: Actions) -> tuple[PlanFile, Actions]:
    """Read a plan file and return it with the actions as it changes them.

    Raises:
        ProblemsFound: the file is wrong, names an action that is not there, takes out a need that is not there, or
            makes actions wait for one another in a circle; every problem at once.
    """
    made = read_yaml(
        file,
        PlanFile,
        kind="plan",
        next_step=_GUIDE,
        more=lambda made, loaded: () if made is None else _problems(made, actions, loaded),
    )
    return made, _as_changed(made, actions)


def _as_changed(made: PlanFile, actions: Actions) -> Actions:
    return {name: _changed(action, made.actions.get(name)) for name, action in actions.items()}


def held_until(made: PlanFile) -> dict[str, date]:
    """Return the day before which an action cannot start, by id, for those of which the file says so."""
    return {name: change.not_before for name, change in made.actions.items() if change.not_before is not None}


def unknown_action(name: str, among: Actions, loaded: Loaded, *at: str | int) -> Problem:
    """Return the problem that there is no action ``name``; ``at`` is the key in the file."""
    near = near_matches(name, among)
    return Problem(
        rule="unknown-action",
        message="The roadmap has no such action.",
        next_step=f"Did you mean: {'; '.join(near)}?" if near else "`ncs roadmap show` lists them.",
        file=loaded.file,
        row=loaded.row_of(*at),
        field=".".join(map(str, at)),
        value=name,
    )


def _problems(made: PlanFile, actions: Actions, loaded: Loaded) -> Iterator[Problem]:
    for name, change in made.actions.items():
        if name not in actions:
            yield unknown_action(name, actions, loaded, "actions", name)
            continue
        for number, need in enumerate(change.needs):
            if need.action not in actions:
                yield unknown_action(need.action, actions, loaded, "actions", name, "needs", number)
        had = {need.action for need in actions[name].needs}
        for other in sorted(set(change.without) - had):
            yield Problem(
                rule="no-such-need",
                message=f"{name} does not need it, so it cannot be taken out.",
                next_step=f"It needs: {', '.join(sorted(had)) or 'nothing'}.",
                file=loaded.file,
                row=loaded.row_of("actions", name, "without"),
                field=f"actions.{name}.without",
                value=other,
            )
    yield from circles(_as_changed(made, actions), file=loaded.file)


def _changed(action: Action, change: Change | None) -> Action:
    if change is None:
        return action
    kept = [need for need in action.needs if need.action not in change.without]
    months = action.months if change.months is None else change.months
    return action.model_copy(update={"months": months, "needs": (*kept, *change.needs)})
