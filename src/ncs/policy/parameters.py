"""Dated parameters: a value, its unit, its legal or published source, and how sure we are of it.

A file of parameters is YAML::

    parameters:
      personal_expenses_allowance:
        title: Personal expenses allowance
        unit: GBP/week
        values:
          - {from: 2015-04-06, value: "24.90", source: "SI 2014/2672 reg 6", confidence: published}

A value holds from its date until the day before the next one, or until ``to`` where that is given. It is stated only
when it changes: a later source that gives the same value is listed under it, and from its date the value is that
source's::

          - {from: 2015-04-01, value: "43.25", source: "SI 2014/2672 reg 7(7)", confidence: published,
             confirmed: [{from: 2021-04-06, source: "LAC(DHSC)(2021)1"}]}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from ncs.core.errors import NotModelled, Problem, ProblemsFound, UnknownName, near_matches, raise_if
from ncs.core.provenance import Confidence
from ncs.policy.figure_files import GivenFigure, GivenValue, read_figures
from ncs.tables.reading.text import TextFile


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """One value of a parameter from ``start`` to ``end`` (both included; ``end`` None means until further notice)."""

    start: date
    end: date | None
    value: Decimal
    source: str
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A named quantity with its values in order of date; values never overlap."""

    name: str
    title: str
    unit: str
    values: tuple[DatedValue, ...]

    def at(self, day: date) -> DatedValue:
        """Return the value in force on ``day``.

        Raises:
            NotModelled: before the first value, in a gap, or after the last value's end. Never zero.
        """
        if not self.values or day < self.values[0].start:
            first = self.values[0].start if self.values else "any date"
            raise NotModelled(f"{self.title} ({self.name}) is not modelled before {first}; asked for {day}.")
        for value in reversed(self.values):
            if value.start <= day:
                if value.end is not None and day > value.end:
                    raise NotModelled(f"{self.title} ({self.name}) has no value on {day}: the last ended {value.end}.")
                return value
        raise AssertionError("unreachable: the first value starts on or before the day")  # pragma: no cover


@dataclass(frozen=True, slots=True)
class Parameters(Mapping[str, Parameter]):
    """Parameters by name. Looking up a name that is not there says which names are near."""

    by_name: Mapping[str, Parameter] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Parameter:
        try:
            return self.by_name[name]
        except KeyError:
            raise UnknownName("parameter", name, near_matches(name, self.by_name)) from None

    def __contains__(self, name: object) -> bool:
        return name in self.by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_name)

    def __len__(self) -> int:
        return len(self.by_name)

    def at(self, name: str, day: date) -> DatedValue:
        """Return the value of ``name`` in force on ``day``.

        Raises:
            UnknownName: there is no such parameter.
            NotModelled: it has no value on that day.
        """
        return self[name].at(day)

    def with_overrides(self, other: Parameters) -> Parameters:
        """Return these parameters with those of ``other`` in place of any of the same name."""
        return Parameters({**self.by_name, **other.by_name})


def load_parameters(*files: TextFile) -> Parameters:
    """Read parameter files.

    Raises:
        ProblemsFound: with every problem in every file: unreadable YAML, a missing or unknown key, a value that is
            not a plain decimal in quotes, a missing source, an unknown confidence, overlapping dates, a name twice.
    """
    problems: list[Problem] = []
    found: dict[str, Parameter] = {}
    for file in files:
        for parameter in _read(file, problems):
            if parameter.name in found:
                problems.append(_twice(file.name, parameter.name))
            found[parameter.name] = parameter
    raise_if(problems, "The parameter files have problems")
    return Parameters(found)


def _read(file: TextFile, problems: list[Problem]) -> list[Parameter]:
    try:
        return [_parameter(name, given) for name, given in read_figures(file).parameters.items()]
    except ProblemsFound as error:
        problems += error.problems
        return []


def _parameter(name: str, given: GivenFigure) -> Parameter:
    values = [dated for value in given.values for dated in _with_confirmations(value)]
    return Parameter(name=name, title=given.title or name, unit=given.unit, values=_closed(values))


def _with_confirmations(given: GivenValue) -> Iterator[DatedValue]:
    """Yield a value, then the same value again from each day on which a later source confirms it."""
    starts = [given.start, *(one.start for one in given.confirmed)]
    sources = [given.source, *(one.source for one in given.confirmed)]
    ends = [*(start - timedelta(days=1) for start in starts[1:]), given.end]
    for start, end, source in zip(starts, ends, sources, strict=True):
        yield DatedValue(
            start=start, end=end, value=given.value, source=source, confidence=given.confidence, note=given.note
        )


def _closed(values: Iterable[DatedValue]) -> tuple[DatedValue, ...]:
    """Put values in order of date and give each without an end the one that the next one sets."""
    ordered = sorted(values, key=lambda value: value.start)
    ends = [*(following.start - timedelta(days=1) for following in ordered[1:]), None]
    return tuple(replace(value, end=value.end or end) for value, end in zip(ordered, ends, strict=False))


def _twice(file: str, name: str) -> Problem:
    message = f"{name} is given twice."
    return Problem(rule="duplicate-parameter", message=message, next_step="Keep one.", file=file, field=name)
