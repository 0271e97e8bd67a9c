"""Clocks: how long things may take, by whose word, in calendar or working days, with England's bank holidays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ncs.core.errors import Problem, UnknownName, near_matches, raise_if
from ncs.core.periods import add_months
from ncs.journeys.citation import Checked
from ncs.tables.reading.yaml_files import read_yaml

SATURDAY = 5
#: Beginnings in four years: a length in days is longer than one in months only if it is so in each of them.
_BEGINNINGS = tuple(date(year, month, 1) for year in range(2024, 2028) for month in range(1, 13))
_NOT_YOURS = "Only clocks without an official limit may be set. Remove it."


class Force(StrEnum):
    """By whose word something must be done."""

    STATUTORY = "statutory"
    GUIDANCE = "guidance"
    CONFIGURED = "configured"
    PROPOSED = "proposed"
    RECORD = "record"

    @property
    def words(self) -> str:
        """The force in words."""
        return _WORDS[self]


_WORDS = {
    Force.STATUTORY: "law: an Act or regulations",
    Force.GUIDANCE: "guidance, to be followed unless there is good reason",
    Force.CONFIGURED: "no official limit; the council's own, or this program's default",
    Force.PROPOSED: "proposed for the National Care Service; not law",
    Force.RECORD: "what a record must be to be true",
}


class Clock(BaseModel):
    """One clock: its length and unit, the provision, and how far that was checked.

    ``first_counts`` says that the period begins with the day of the trigger, which is then its first. ``pause``,
    ``extend`` and ``longer`` say by what the clock may be stopped, or a later day agreed, in one case, and by what a
    council may give everybody longer; each is empty where nothing allows it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str
    section: str
    force: Force
    length: Annotated[int, Field(ge=1, le=400)]
    unit: Literal["days", "working-days", "weeks", "months"]
    checked: Checked
    note: str
    first_counts: bool = False
    pause: str = ""
    extend: str = ""
    longer: str = ""

    def due(self, since: date) -> date:
        """Return the last day in time: the day of the trigger is not counted, unless the provision counts it."""
        return self._after(since) - timedelta(days=self.first_counts)

    def put_off(self, due: date, begun: date, over: date) -> date:
        """Return the last day where it was ``due``, and the clock stood from ``begun`` until it ran again on ``over``.

        Of a clock of working days only those count for which it stood.
        """
        days = max((over - begun).days, 0)
        if self.unit != "working-days":
            return due + timedelta(days=days)
        stood = (begun + timedelta(days=number) for number in range(1, days + 1))
        return add_working_days(due, sum(is_working_day(day) for day in stood))

    def _after(self, since: date) -> date:
        match self.unit:
            case "days":
                return since + timedelta(days=self.length)
            case "weeks":
                return since + timedelta(weeks=self.length)
            case "months":
                return add_months(since, self.length)
            case _:
                return add_working_days(since, self.length)

    @property
    def words(self) -> str:
        """The length in words, such as ``5 working days``."""
        unit = self.unit.replace("-", " ")
        first = ", the first day counted" if self.first_counts else ""
        return f"{self.length} {unit[:-1] if self.length == 1 else unit}{first}"


class OwnClock(BaseModel):
    """What a council may set of a clock that no law sets."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    length: Annotated[int, Field(ge=1, le=400)]
    unit: Literal["days", "working-days", "weeks", "months"]
    source: str = Field(min_length=3)


Clocks = Mapping[str, Clock]


@cache
def clocks() -> Clocks:
    """Return every clock that comes with the program, by name.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "clocks.yaml", TypeAdapter(dict[str, Clock]), kind="clocks")


def clocks_with(file: Path | None) -> Clocks:
    """Return the clocks with a council's own lengths, from a YAML file of ``name: {length, unit, source}``.

    Raises:
        ProblemsFound: the file cannot be read, names no clock, or would change one that law or guidance sets.
    """
    if file is None:
        return clocks()
    own = read_yaml(file, TypeAdapter(dict[str, OwnClock]), kind="file of clocks")
    refused = [_refusal(name, file) for name, one in own.items() if not _free(name, one)]
    raise_if(refused, "The file of clocks cannot be used")
    changed = {
        name: clocks()[name].model_copy(
            update={"length": one.length, "unit": one.unit, "note": f"The council's own: {one.source}"}
        )
        for name, one in own.items()
    }
    return {**clocks(), **changed}


def _free(name: str, own: OwnClock) -> bool:
    """Say whether a council may set a clock so: one that nobody sets, or a longer one where the law allows that."""
    held = clocks().get(name)
    if held is None or held.force is Force.CONFIGURED:
        return held is not None
    changed = held.model_copy(update={"length": own.length, "unit": own.unit})
    return bool(held.longer) and all(changed.due(day) >= held.due(day) for day in _BEGINNINGS)


def _refusal(name: str, file: Path) -> Problem:
    if name not in clocks():
        near = near_matches(name, clocks())
        said, step = f"There is no clock {name}.", f"Did you mean {', '.join(near)}?" if near else "Remove it."
        return Problem(rule="unknown-clock", message=said, next_step=step, file=str(file), field=name)
    held = clocks()[name]
    return Problem(
        rule="clock-is-set",
        message=f"{held.title} is set by {held.section} ({held.force.words}).",
        next_step="It may be longer, and not shorter." if held.longer else _NOT_YOURS,
        file=str(file),
        field=name,
    )


def clock_named(name: str) -> Clock:
    """Return a clock.

    Raises:
        UnknownName: there is none; the nearest are named.
    """
    if name not in clocks():
        raise UnknownName("clock", name, near_matches(name, clocks()))
    return clocks()[name]


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """Return the bank holidays of a year in England, as the library ``holidays`` knows them."""
    from holidays import country_holidays  # heavy, and wanted by few clocks

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day: date) -> bool:
    """Say whether a day is Monday to Friday and no bank holiday in England."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


@cache
def add_working_days(day: date, number: int) -> date:
    """Return the day that is ``number`` working days after ``day``, which is not counted itself."""
    while number:
        day += timedelta(days=1)
        number -= is_working_day(day)
    return day
