"""A projection of the workforce: England, or areas whose figures are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.arrays import Floats
from ncs.core.errors import Problem
from ncs.core.periods import FinancialYear
from ncs.policy.uncertain import Input, drawn, middle, packaged_inputs, read_inputs
from ncs.tables.reading.table_files import PartOfOne, Row, Whole, read_table
from ncs.workforce.held import data_file
from ncs.workforce.pay.cost import Change, linked, new_pay
from ncs.workforce.pay.inputs import inputs as pay_inputs
from ncs.workforce.pay.run import Question, base_wages, floats
from ncs.workforce.stock.cases import start
from ncs.workforce.stock.flow import NO_RISE, Pay, Stock, project

ENGLAND = "England"
INTERVAL = (5, 95)


class AreaStock(BaseModel):
    """An area's posts: filled, vacant, turnover (a fraction) and yearly starters from within the country."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    area: str
    filled: Whole
    vacant: Whole
    turnover: PartOfOne
    starters: Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a year of an area: the middle, and the range that nine draws in ten lie in."""

    area: str
    year: FinancialYear
    line: str
    middle: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Lines by area and year, the inputs they rest on, and the rise of pay that was assumed."""

    lines: tuple[Line, ...]
    known: Mapping[str, Input]
    pay: Pay
    draws: int
    seed: int


@cache
def inputs() -> Mapping[str, Input]:
    """Return the uncertain inputs of a projection that come with the program, by name."""
    return packaged_inputs(data_file("stock_inputs.yaml"))


def inputs_with(file: Path | None) -> Mapping[str, Input]:
    """Return the inputs with those of a user's file in their place.

    Raises:
        ProblemsFound: the file cannot be used.
    """
    return inputs() if file is None else read_inputs(file, inputs())


def read_areas(file: Path) -> tuple[AreaStock, ...]:
    """Read areas' posts: ``area, filled, vacant, turnover, starters``.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    rows = read_table(file, AreaStock, kind="posts of areas", check=lambda rows: _wrong(rows, file.name), some=True)
    return tuple(row.value for row in rows)


def _wrong(rows: Sequence[Row[AreaStock]], file: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        one = row.value
        if one.area.casefold() in seen:
            yield _problem("twice", f"{one.area} is there twice.", "Keep one row an area.", file, row.number, "area")
        seen.add(one.area.casefold())
        if not 0 <= one.turnover <= 1:
            step = "Write 24% as 0.24."
            yield _problem("not-a-share", "Turnover lies from 0 to 1.", step, file, row.number, "turnover")
        if one.filled <= 0 or one.vacant < 0 or one.starters < 0:
            yield _problem(
                "posts", "Posts cannot be negative, nor none filled.", "Check it.", file, row.number, "filled"
            )


def _problem(rule: str, message: str, step: str, file: str, row: int, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row, field=field)


def rise_of(floor: str, since: FinancialYear) -> Pay:
    """Return what a sector minimum does to care workers' pay on average, at the middle of the inputs of pay.

    Raises:
        UnknownName, ProblemsFound, NotModelled: the floor cannot be used.
    """
    mid = middle(pay_inputs())
    least, amount = Question(given=floor, year=since, first=since).floors(mid)
    values = floats(mid)
    wages = base_wages(since, values, float(least.amount)).people()
    change = Change(floor=float(amount.amount))
    after = new_pay(wages, change, minimum=float(least.amount), kept=values["ripple.kept"])
    rise = float(np.mean(after - wages))
    share = rise / float(np.mean(wages))
    return Pay(rise=rise, share=share, linked=linked(wages, after, float(least.amount)), since=since)


def run(
    *,
    last: FinancialYear,
    known: Mapping[str, Input],
    areas: Sequence[AreaStock] = (),
    pay: Pay = NO_RISE,
    draws: int,
    seed: int,
) -> Projection:
    """Project posts to a year.

    Args:
        last: the year to project to.
        known: inputs with their ranges.
        areas: whose posts are given; without them, England.
        pay: a rise of pay.
        draws: of the inputs; seed: of the draws.
    """
    rng = np.random.default_rng(seed)
    taken = [middle(known), *(drawn(known, rng) for _ in range(draws))]
    values = {name: np.array([float(one[name]) for one in taken]) for name in known}
    for name in ("starters.home", "starters.abroad"):
        values[name] = values[name] * 1e6
    first = FinancialYear.parse(start().year)
    at: list[tuple[Stock, Mapping[str, Floats]]] = [
        (Stock(area=ENGLAND, filled=float(start().filled), vacant=float(start().vacant)), values)
    ]
    if areas:
        at = [_of_area(one, values) for one in areas]
    lines = [
        line
        for stock, own in at
        for later, row in enumerate(project(stock, first, last.starts - first.starts, own, pay))
        for line in _lines(stock.area, first + later, row)
    ]
    return Projection(lines=tuple(lines), known=known, pay=pay, draws=draws, seed=seed)


def _of_area(area: AreaStock, values: Mapping[str, Floats]) -> tuple[Stock, Mapping[str, Floats]]:
    """Return an area's posts, and the inputs with its own turnover and starters; from abroad it has its share."""
    share = area.filled / float(start().filled)
    own = {
        **values,
        "turnover.start": np.full_like(values["turnover.start"], float(area.turnover)),
        "starters.home": np.full_like(values["starters.home"], float(area.starters)),
        "starters.abroad": values["starters.abroad"] * share,
    }
    return Stock(area=area.area, filled=float(area.filled), vacant=float(area.vacant)), own


def _lines(area: str, year: FinancialYear, row: Mapping[str, Floats]) -> Iterator[Line]:
    for line, amounts in row.items():
        drawn_only = amounts[1:] if amounts.size > 1 else amounts
        low, high = np.percentile(drawn_only, INTERVAL)
        yield Line(area=area, year=year, line=line, middle=float(amounts[0]), low=float(low), high=float(high))
