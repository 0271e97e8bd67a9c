"""A reform, and how several compose into one scheme of rules and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, Field

from ncs.charging.law.figures import figures, with_changes
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.reforms.uprating import Uprating, uprated
from ncs.core.errors import Problem, UnknownName, near_matches, raise_if
from ncs.core.provenance import Confidence
from ncs.policy.parameters import DatedValue, Parameter, Parameters
from ncs.tables.reading.named_files import find_named, packaged
from ncs.tables.reading.yaml_files import validated
from ncs.tables.reading.yaml_values import Loaded

#: A reform without a start changes figures from the first day that the law is modelled.
FIRST_DAY = date(2015, 4, 1)


class Change(BaseModel):
    """A figure's new value from a day, until further notice or ``to``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: date = Field(alias="from")
    end: date | None = Field(default=None, alias="to")
    value: Decimal


class Reform(BaseModel):
    """One reform.

    Attributes:
        title, source: what it is and where it is set out.
        starts: the first day it is in force; without one it applies on any day, to ask "what if it were law".
        figures: new values of figures by name: one value from ``starts``, or a list of dated ones.
        uprate: figures that rise each year, by another figure's growth or a yearly rate.
        rules: switches of :class:`ncs.charging.law.rules.Rules`, exactly as set here.
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

    def in_force(self, day: date) -> bool:
        """Whether the reform's rules apply on a day."""
        return self.starts is None or day >= self.starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """Reforms put together. Figures are dated; the rules depend on the day."""

    reforms: tuple[Reform, ...]
    figures: Parameters

    def rules(self, day: date) -> Rules:
        """Return the rules on a day: the law, then each reform in force in order; a later one wins over an earlier."""
        switches: dict[str, Any] = {}
        for reform in self.reforms:
            if reform.in_force(day):
                switches |= reform.rules
        return Rules.model_validate(switches) if switches else LAW

    def title_on(self, day: date) -> str:
        """Return the title, saying which reforms are not yet in force on a day."""
        late = [reform for reform in self.reforms if not reform.in_force(day)]
        waits = [f"{reform.title} starts on {reform.starts} and is not in force on this day" for reform in late]
        return f"{self.title} ({'; '.join(waits)})" if waits else self.title

    def notes_on(self, day: date) -> tuple[str, ...]:
        """Return what each reform in force on a day leaves open or takes from elsewhere."""
        known = [reform for reform in self.reforms if reform.in_force(day) and reform.note]
        return tuple(f"{reform.title}: {reform.note}" for reform in known)

    @property
    def title(self) -> str:
        """The reforms' titles, or the law as it stands."""
        return " + ".join(reform.title for reform in self.reforms) or "The law as it stands"


def combine(chosen: Sequence[Reform], *, base: Parameters | None = None) -> Scheme:
    """Put reforms together, in order, on top of ``base`` (the package's figures).

    Raises:
        UnknownName: a reform changes a figure that does not exist.
    """
    found = figures() if base is None else base
    for reform in chosen:
        found = with_changes(found, Parameters({name: _changed(reform, name) for name in reform.figures}))
        for uprating in reform.uprate:
            found = with_changes(
                found, uprated(found, uprating, start=reform.starts or FIRST_DAY, source=reform.source)
            )
    return Scheme(reforms=tuple(chosen), figures=found)


@cache
def reforms() -> dict[str, Reform]:
    """Return the reforms in the package by name, in order of name."""
    return packaged("ncs.charging", "reforms", _parsed)


def find_reform(name: str) -> Reform:
    """Return a reform by its name in the package, or read it from a path that ends in .yaml.

    Raises:
        UnknownName: no reform has that name.
        ProblemsFound: the file is wrong.
    """
    return find_named("reform", name, reforms(), _parsed)


def _changed(reform: Reform, name: str) -> Parameter:
    if name not in figures():
        raise UnknownName("figure", name, near_matches(name, figures()))
    given = reform.figures[name]
    changes = (
        given
        if isinstance(given, list)
        else [Change.model_validate({"from": reform.starts or FIRST_DAY, "value": given})]
    )
    values = tuple(
        DatedValue(
            start=change.start,
            end=change.end,
            value=change.value,
            source=reform.source,
            confidence=Confidence.PUBLISHED,
        )
        for change in sorted(changes, key=lambda change: change.start)
    )
    return Parameter(name=name, title=figures()[name].title, unit=figures()[name].unit, values=_closed(values))


def _closed(values: tuple[DatedValue, ...]) -> tuple[DatedValue, ...]:
    """Let each value end the day before the next begins."""
    ends = [value.start - timedelta(days=1) for value in values[1:]] + [None]
    return tuple(replace(value, end=value.end or end) for value, end in zip(values, ends, strict=True))


def _parsed(loaded: Loaded) -> Reform:
    """Check a reform, its figures' names and its switches, and collect every problem."""
    step = "See `ncs charge reforms --switches`."
    reform, problems = validated(loaded, Reform, next_step=step)
    problems += validated(loaded.part("rules"), Rules, next_step=step)[1]
    problems += _unknown_figures(loaded)
    raise_if(problems, "The reform cannot be used")
    return cast("Reform", reform).model_copy(update={"name": (loaded.file or "").rsplit(".", 1)[0]})


def _unknown_figures(loaded: Loaded) -> list[Problem]:
    given = loaded.part("figures")
    names = [name for name in given.content if name not in figures()] if isinstance(given.content, dict) else []
    return [
        Problem(
            rule="unknown-figure",
            message=f"There is no figure {name!r}.",
            file=loaded.file,
            row=given.rows.get((name,)),
            field=f"figures.{name}",
            next_step=f"Did you mean {', '.join(near_matches(name, figures())) or 'one of `ncs charge parameters`'}?",
        )
        for name in names
    ]
