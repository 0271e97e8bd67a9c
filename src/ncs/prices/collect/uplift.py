"""Raising each line of a return from its price date to a common day, by its own index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.core.errors import NcsError, NotModelled, Problem, raise_if
from ncs.policy.payroll import payroll
from ncs.prices.collect.form import cost_lines
from ncs.prices.collect.returns_made import Return
from ncs.tables.reading.yaml_files import read_yaml

_DAYS = Decimal(365)


class Index(BaseModel):
    """How a line is raised: by a dated figure of ncs, by dated values, or by percent a year; with the source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure: str | None = None
    values: dict[date, Annotated[Decimal, Field(gt=0, allow_inf_nan=False)]] | None = None
    percent_a_year: Annotated[Decimal, Field(ge=-20, le=50, allow_inf_nan=False)] | None = None
    source: Annotated[str, Field(min_length=3)]

    @model_validator(mode="after")
    def _one(self) -> Index:
        given = [one for one in (self.figure, self.values, self.percent_a_year) if one is not None]
        if len(given) != 1:
            raise ValueError("give exactly one of figure, values, percent_a_year")
        return self


class Uplift(BaseModel):
    """To which day, and by which index: of a line, else of its part, else the one for everything else."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    to: date
    everything_else: Index | None = None
    parts: dict[str, Index] = Field(default_factory=dict)
    lines: dict[str, Index] = Field(default_factory=dict)

    def of(self, name: str, part: str) -> Index | None:
        """Return the index of a line; None if none is given."""
        return self.lines.get(name) or self.parts.get(part) or self.everything_else


def read_uplift(path: Path, service: str) -> Uplift:
    """Read which index raises which line.

    Raises:
        ProblemsFound: the file cannot be used, names a line or part that is not collected, or leaves a line out.
    """
    made = read_yaml(path, Uplift, kind="file of indices", summary="The indices cannot be used")
    lines = cost_lines(service)
    known = {"lines": {one.name for one in lines}, "parts": {one.part for one in lines}}
    problems = [
        Problem(rule="unknown-line", message=f"There is no {kind[:-1]} {name!r}.", field=f"{kind}.{name}",
                next_step="Use a name of the return.", file=path.name)
        for kind in known
        for name in getattr(made, kind)
        if name not in known[kind]
    ]  # fmt: skip
    problems += [
        Problem(rule="no-index", message=f"No index is given for {one.name}.", field=one.name, file=path.name,
                next_step="Give one in lines or parts, or everything_else.")
        for one in lines
        if made.of(one.name, one.part) is None
    ]  # fmt: skip
    raise_if(problems, "The indices cannot be used")
    return made


def factor(index: Index, start: date, end: date) -> Decimal:
    """Return by what prices of ``start`` are multiplied to be prices of ``end``.

    Raises:
        NotModelled: the index has no value on one of the days.
        UnknownName: there is no such dated figure.
    """
    if index.figure is not None:
        return payroll().at(index.figure, end).value / payroll().at(index.figure, start).value
    if index.percent_a_year is not None:
        years = Decimal((end - start).days) / _DAYS
        return (1 + index.percent_a_year / 100) ** years
    values = index.values or {}
    return _at(values, end) / _at(values, start)


def _at(values: Mapping[date, Decimal], day: date) -> Decimal:
    held = [known for known in sorted(values) if known <= day]
    if not held:
        raise NotModelled(f"The index has no value on {day}: its first is of {min(values)}.")
    return values[held[-1]]


def raised(found: Sequence[Return], uplift: Uplift) -> tuple[Return, ...]:
    """Return returns with every line raised to the common day.

    Raises:
        ProblemsFound: an index cannot be used on a return's price date; with every one.
    """
    problems: list[Problem] = []
    made = tuple(_raised(one, uplift, problems) for one in found)
    raise_if(problems, "The indices cannot be used")
    return made


def _raised(one: Return, uplift: Uplift, problems: list[Problem]) -> Return:
    parts = {line.name: line.part for line in cost_lines(one.service)}
    lines = {name: pounds * _factor(one, name, parts[name], uplift, problems) for name, pounds in one.lines.items()}
    return replace(one, lines=lines, price_date=uplift.to)


def _factor(one: Return, name: str, part: str, uplift: Uplift, problems: list[Problem]) -> Decimal:
    index = uplift.of(name, part)
    assert index is not None  # checked when it was read
    try:
        return factor(index, one.price_date, uplift.to)
    except NcsError as error:
        step = "Give values from the price date on."
        problems.append(Problem(rule="no-index-value", message=str(error), next_step=step, field=name, file=one.file))
        return Decimal(1)
