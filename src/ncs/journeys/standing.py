"""What a person may ask for now: each right of the catalogue tied to the point of a journey from which it is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ncs.core.periods import aged
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import EligibilityDecided
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import kind_named
from ncs.journeys.rights import Right, catalogue
from ncs.tables.reading.yaml_files import read_yaml

_ELIGIBLE = "eligible"
_ADULT = 18
Who = Literal["adult", "carer", "child"]


class Guarantee(StrEnum):
    """The five guarantees of *Support Guaranteed*, under one of which each right falls."""

    ACCESS = "access"
    SUPPORT = "support"
    AFFORDABILITY = "affordability"
    CARERS = "carers"
    WORKFORCE = "workforce"


class Tie(BaseModel):
    """From which point in a journey a right is there, whose it is, and under which guarantee it falls.

    ``after_death`` says that somebody may still use it for the person once they have died.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    after: tuple[str, ...]
    who: tuple[Who, ...] = Field(min_length=1)
    guarantee: Guarantee
    after_death: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A right that is there now, and since what: an event, or None for one that is always there."""

    right: Right
    since: Event | None


@cache
def ties() -> Mapping[str, Tie]:
    """Return the tie of each right, by its id.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "rights_ties.yaml", TypeAdapter(dict[str, Tie]), kind="ties")


def rights_at(state: State, on: date | None = None) -> tuple[Standing, ...]:
    """Return the rights that a person has in a state on a day (that of its last event, where none is given).

    After a death those are left that somebody may use for the person.
    """
    found, who = [], who_on(state, on or state.counted[-1].on)
    gone = state.died is not None and (on is None or state.died <= on)
    for right in catalogue():
        tie = ties()[right.id]
        begun = since(state, tie.after)
        if who in tie.who and (begun is not None or not tie.after) and (tie.after_death or not gone):
            found.append(Standing(right=right, since=begun))
    return tuple(found)


def who_on(state: State, on: date) -> Who:
    """Return as what a person stands on a day: whoever was a child is an adult from their 18th birthday."""
    opened = state.opened
    if opened.who == "child" and opened.born is not None and on >= aged(opened.born, years=_ADULT):
        return "adult"
    return opened.who


def since(state: State, after: Sequence[str]) -> Event | None:
    """Return the first event of some kinds in a journey; ``eligible`` is a decision that needs are eligible."""
    events = [_first(state, name) for name in after]
    return min((one for one in events if one is not None), key=lambda one: one.on, default=None)


def _first(state: State, name: str) -> Event | None:
    if name == _ELIGIBLE:
        return next((one for one in state.all(EligibilityDecided) if one.eligible), None)
    return state.first(kind_named(name))
