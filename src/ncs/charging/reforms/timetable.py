"""A reform that comes in steps: rules that change by date, and a timetable announced beforehand.

A reform with steps is taken apart into reforms that each have a day of their own, so that whatever works with reforms
need not know of steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.charging.reforms.uprating import Uprating
from ncs.tables.wording import shown_date


class Change(BaseModel):
    """A figure's new value from a day, until further notice or ``to``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: date = Field(alias="from")
    end: date | None = Field(default=None, alias="to")
    value: Decimal


class Step(BaseModel):
    """One step of a timetable: what it adds, and when.

    Attributes:
        start: the day (``from``); or ``years_after``: years after the start of the reform, which moves with it.
        adds: reforms of the package, by name.
        title, note: what it is, if it has rules or figures of its own.
        figures, rules: as in a reform, from the day of the step.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: date | None = Field(default=None, alias="from")
    years_after: int | None = Field(default=None, ge=0, le=40)
    adds: tuple[str, ...] = ()
    title: str = ""
    note: str = ""
    figures: dict[str, Decimal] = Field(default_factory=dict)
    rules: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_day(self) -> Step:
        if (self.start is None) == (self.years_after is None):
            raise ValueError("a step has either from: or years_after:")
        if not (self.adds or self.figures or self.rules):
            raise ValueError("a step adds something: adds:, figures: or rules:")
        return self

    def day(self, launch: date) -> date:
        """Return the first day of the step, for a reform that starts on ``launch``."""
        if self.start is not None:
            return self.start
        year = launch.year + (self.years_after or 0)
        return launch.replace(year=year, day=28 if (launch.month, launch.day) == (2, 29) else launch.day)


class Reform(BaseModel):
    """One reform.

    Attributes:
        title, source: what it is and where it is set out.
        starts: the first day it is in force (``from`` says the same); without one it applies on any day, to ask "what
            if it were law".
        figures: new values of figures by name: one value from ``starts``, or a list of dated ones.
        uprate: figures that rise each year, by another figure's growth or a yearly rate.
        rules: switches of :class:`ncs.charging.law.rules.Rules`: one value from ``starts``, or a list of dated ones.
        timetable: further steps, announced with it.
        package: the title of the reform of which this is a step; empty for a reform of its own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    title: str
    source: str
    note: str = ""
    starts: date | None = None
    figures: dict[str, Decimal | list[Change]] = Field(default_factory=dict)
    uprate: tuple[Uprating, ...] = ()
    rules: dict[str, Any] = Field(default_factory=dict)
    timetable: tuple[Step, ...] = ()
    package: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from(cls, given: Any) -> Any:
        """Take ``from`` as another word for ``starts``."""
        if not isinstance(given, dict) or "from" not in given:
            return given
        if "starts" in given:
            raise ValueError("starts: and from: mean the same; give one")
        return {"starts" if key == "from" else key: value for key, value in given.items()}

    def in_force(self, day: date) -> bool:
        """Whether the reform's rules apply on a day."""
        return self.starts is None or day >= self.starts

    @property
    def dated_rules(self) -> Mapping[str, list[Any]]:
        """The switches that change by date, each with its dated values."""
        return {name: value for name, value in self.rules.items() if isinstance(value, list)}

    @property
    def fixed_days(self) -> bool:
        """Whether it states days of its own changes, which do not move with its start."""
        lists = any(isinstance(value, list) for value in self.figures.values())
        return lists or bool(self.dated_rules) or any(step.start is not None for step in self.timetable)


def steps_of(reform: Reform, *, known: Mapping[str, Reform], first_day: date) -> Iterator[Reform]:
    """Yield the reforms that a reform is made of, each with its own day: itself, then its steps in order of their days.

    Args:
        reform: with or without steps.
        known: the reforms that a step may add.
        first_day: the launch of a reform without a start.
    """
    if not reform.timetable and not reform.dated_rules:
        yield reform
        return
    plain = {name: value for name, value in reform.rules.items() if name not in reform.dated_rules}
    package = reform.package or reform.title
    if plain or reform.figures or reform.uprate or reform.dated_rules:
        yield reform.model_copy(update={"rules": plain, "timetable": (), "package": package})
    launch = reform.starts or first_day
    found = [*_dated(reform), *_timed(reform, known, launch)]
    for one in sorted(found, key=lambda one: one.starts or launch):
        yield one.model_copy(update={"package": package})


def _dated(reform: Reform) -> Iterator[Reform]:
    for name, values in reform.dated_rules.items():
        for given in values:
            title = f"{reform.title}: {name} {given['value']}"
            yield Reform(title=title, source=reform.source, starts=given["from"], rules={name: given["value"]})


def _timed(reform: Reform, known: Mapping[str, Reform], launch: date) -> Iterator[Reform]:
    for step in reform.timetable:
        day = step.day(launch)
        for name in step.adds:
            added = known[name].model_copy(update={"starts": day})
            yield from steps_of(added, known=known, first_day=day)
        if step.rules or step.figures:
            title = step.title or f"{reform.title}: step of {shown_date(day)}"
            own: dict[str, Decimal | list[Change]] = dict(step.figures)
            yield Reform(title=title, source=reform.source, note=step.note, starts=day, figures=own, rules=step.rules)
