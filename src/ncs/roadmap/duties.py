"""The register of national duties, functions and what a founding Act could provide; and a year's report on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.periods import FinancialYear
from ncs.roadmap.actions import Actions, data_file
from ncs.roadmap.progress import Now
from ncs.roadmap.status import State, Status
from ncs.tables.reading.yaml_files import read_yaml


class Kind(StrEnum):
    """What an entry of the register is."""

    DUTY = "duty"
    FUNCTION = "function"
    PROVISION = "provision"


class Duty(BaseModel):
    """One duty, function or provision: what it is, the actions that carry it out, and the measures that bear on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    what: str
    actions: tuple[str, ...] = Field(min_length=1)
    measures: tuple[str, ...]


class Year(StrEnum):
    """What happened to an action in a year."""

    DONE = "done in the year"
    BEFORE = "done before"
    OVERTAKEN = "overtaken"
    LATE = "late at the end of the year"
    UNDER_WAY = "under way"
    WAITING = "not started"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One action in a year's report, and what happened to it."""

    now: Now
    year: Year


@cache
def duties() -> Mapping[str, Duty]:
    """Return the register by id: D1 to D15 duties, F1 to F8 functions, P1 to P11 provisions."""
    return read_yaml(data_file("duties.yaml"), dict[str, Duty])


def measures_named(actions: Actions) -> tuple[str, ...]:
    """Return the measures that duties, functions and measurable milestones name, each once, in that order."""
    of_duties = (name for one in duties().values() for name in one.measures)
    of_milestones = (name for one in actions.values() if one.measured_by for name in one.measured_by.measures)
    return tuple(dict.fromkeys([*of_duties, *of_milestones]))


def told(found: tuple[Now, ...], status: Status, actions: Actions, year: FinancialYear) -> Mapping[str, Told]:
    """Return what happened to every action in a financial year, by id.

    Args:
        found: every action on the day of the status.
        status: what is done; its day should lie in the year or after it.
        actions: all of them.
        year: the year that is reported on.
    """
    return {one.name: Told(now=one, year=_year(one, status, actions, year)) for one in found}


def _year(one: Now, status: Status, actions: Actions, year: FinancialYear) -> Year:
    held = status.held.get(one.name)
    on = None if held is None else held.on
    if status.state(one.name, actions) is State.OVERTAKEN and on is not None and on <= year.end:
        return Year.OVERTAKEN
    if one.state is State.DONE and (on is None or on < year.start):
        return Year.BEFORE
    if one.state is State.DONE and on is not None and on <= year.end:
        return Year.DONE
    if one.due is not None and one.due <= year.end and one.due < status.as_of:  # what is due today is not late
        return Year.LATE
    begun = held is not None and held.begun is not None and held.begun <= year.end
    return Year.UNDER_WAY if begun else Year.WAITING
