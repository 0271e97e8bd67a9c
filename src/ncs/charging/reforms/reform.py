"""A reform, and how several compose into one scheme of rules and figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from ncs.charging.law.figures import figures, with_changes
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.reforms.naming import launch_of
from ncs.charging.reforms.step_checks import rule_problems, step_problems
from ncs.charging.reforms.timetable import Change, Reform, steps_of
from ncs.charging.reforms.uprating import uprated
from ncs.core.errors import Problem, UnknownName, near_matches, raise_if
from ncs.core.provenance import Confidence
from ncs.policy.parameters import DatedValue, Parameter, Parameters
from ncs.tables.reading.named_files import find_named, packaged
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded
from ncs.tables.wording import shown_date

#: A reform without a start changes figures from the first day that the law is modelled.
FIRST_DAY = date(2015, 4, 1)
_STEP = "See `ncs charge reforms --switches`."


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
        starts = [(reform.title, shown_date(reform.starts)) for reform in late if reform.starts]
        waits = [f"{title} starts on {start} and is not in force on this day" for title, start in starts]
        return f"{self.title} ({'; '.join(waits)})" if waits else self.title

    def notes_on(self, day: date) -> tuple[str, ...]:
        """Return what each reform in force on a day leaves open or takes from elsewhere."""
        known = [reform for reform in self.reforms if reform.in_force(day) and reform.note]
        return tuple(f"{reform.title}: {reform.note}" for reform in known)

    @property
    def title(self) -> str:
        """The reforms' titles, those of steps by their package, or the law as it stands."""
        titles = dict.fromkeys(reform.package or reform.title for reform in self.reforms)
        return " + ".join(titles) or "The law as it stands"


def combine(chosen: Sequence[Reform], *, base: Parameters | None = None) -> Scheme:
    """Put reforms together, in order, on top of ``base`` (the package's figures).

    Raises:
        UnknownName: a reform changes a figure that does not exist.
    """
    found = figures() if base is None else base
    stepped = any(reform.timetable or reform.dated_rules for reform in chosen)
    known = reforms() if stepped else {}
    apart = [part for reform in chosen for part in steps_of(reform, known=known, first_day=FIRST_DAY)]
    for reform in apart:
        found = with_changes(found, Parameters({name: _changed(reform, name) for name in reform.figures}))
        for uprating in reform.uprate:
            found = with_changes(
                found, uprated(found, uprating, start=reform.starts or FIRST_DAY, source=reform.source)
            )
    return Scheme(reforms=tuple(apart), figures=found)


@cache
def reforms() -> Mapping[str, Reform]:
    """Return the reforms in the package by name, in order of name."""
    return packaged("ncs.charging", "reforms", _read)


def find_reform(name: str) -> Reform:
    """Return a reform by its name in the package, or read it from a path that ends in .yaml.

    ``NAME@2028-07-05`` is the same reform launched on that day; steps of its timetable in years after move with it.

    Raises:
        UnknownName: no reform has that name.
        ProblemsFound: the file is wrong, or the launch cannot be moved.
    """
    plain, launch = launch_of(name)
    reform = find_named("reform", plain, reforms(), _read)
    return reform if launch is None else _launched(reform, launch, name)


def _launched(reform: Reform, day: date, given: str) -> Reform:
    if reform.fixed_days:
        problem = Problem(
            rule="launch-of-dated",
            message=f"{reform.title} gives the days of its changes itself, which a launch cannot move.",
            next_step="Use it as it is, or write steps with years_after: in a file of your own.",
            field="--reform",
            value=given,
        )
        raise_if([problem], "The reform cannot be used")
    return reform.model_copy(update={"starts": day})


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


def _read(file: TextFile) -> Reform:
    """Read a reform and check its figures' names and its switches, with every problem at once."""
    summary = "The reform cannot be used"
    found = read_yaml(file, Reform, kind="reform file", summary=summary, next_step=_STEP, more=_more)
    return found.model_copy(update={"name": file.name.rsplit(".", 1)[0]})


def _more(reform: Reform | None, loaded: Loaded) -> Iterable[Problem]:
    yield from rule_problems(loaded, next_step=_STEP)
    yield from _unknown_figures(loaded)
    if reform is not None:
        yield from step_problems(reform, loaded)


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
