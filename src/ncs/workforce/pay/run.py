"""A floor costed: by year, with the range that uncertain inputs give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress, silent
from ncs.policy.on_costs import on_costs, tax_year_starts
from ncs.policy.uncertain import Input, Values, drawn, middle, one_changed
from ncs.workforce.pay.cost import Change, Cost, cost
from ncs.workforce.pay.floors import Floor, floor_in, minimum_in
from ncs.workforce.pay.given import GivenRole, groups
from ncs.workforce.pay.wages import Wages, fitted, nearest

#: The middle nine draws of ten.
INTERVAL = (5, 95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year of a floor: the minimum by law, the floor, the cost at middle inputs, each line's range in pounds."""

    minimum: Floor
    floor: Floor
    wages: Wages
    middle: Cost
    ranges: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Costed:
    """A floor over years, what it rests on, and how far each input moves the first year's total."""

    given: str
    years: tuple[Year, ...]
    known: Mapping[str, Input]
    draws: int
    seed: int
    roles: tuple[GivenRole, ...]
    swings: Mapping[str, tuple[float, float]]


def base_wages(year: FinancialYear, values: Mapping[str, float], minimum: float) -> Wages:
    """Return care workers' pay in a year before any floor: the nearest fit, moved to the year's legal minimum."""
    points, apart = nearest(year)
    return fitted(points, values["pay.shape"]).in_year(minimum, values["pay.excess"] ** apart)


def floats(values: Values) -> dict[str, float]:
    """Return inputs as floats, for arrays."""
    return {name: float(value) for name, value in values.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A floor in a year: everything that a draw of inputs does not change.

    Attributes:
        given: the floor; year: that it is costed in; first: that it begins in.
        roles: posts and pay of the first year of roles that are not held; their pay grows with the legal minimum.
    """

    given: str
    year: FinancialYear
    first: FinancialYear
    roles: tuple[GivenRole, ...] = ()

    def floors(self, values: Values) -> tuple[Floor, Floor]:
        """Return the legal minimum and the floor, under these inputs."""
        growth = values["growth.minimum_wage"]
        least = minimum_in(self.year, growth=growth)
        return least, floor_in(self.given, self.year, growth=growth, first=self.first)

    def cost(self, values: Values) -> Cost:
        """Return the cost under these inputs."""
        least, floor = self.floors(values)
        given = floats(values)
        base = base_wages(self.year, given, float(least.amount))
        began = minimum_in(self.first, growth=values["growth.minimum_wage"]).amount
        more = groups(self.roles, least.amount / began)
        return cost(base, Change(floor=float(floor.amount)), given, on_costs(tax_year_starts(self.year)), more)


def run(
    given: str,
    first: FinancialYear,
    *,
    years: int,
    known: Mapping[str, Input],
    roles: Sequence[GivenRole] = (),
    draws: int,
    seed: int,
    progress: Progress = silent,
) -> Costed:
    """Cost a floor for some years.

    Args:
        given: pounds an hour, or a rate by name.
        first: year; years: how many.
        known: inputs with their ranges.
        roles: posts and pay of roles that are not held.
        draws: of the inputs, for the ranges.
        seed: of the draws.
        progress: is told how many draws of all years are costed.

    Raises:
        UnknownName, ProblemsFound, NotModelled: the floor cannot be used, or a year is not modelled.
    """
    mid = middle(known)
    asked = [Question(given=given, year=first + later, first=first, roles=tuple(roles)) for later in range(years)]
    rng = np.random.default_rng(seed)
    taken = [drawn(known, rng) for _ in range(draws)]
    found = tuple(
        _year(question, mid, taken, done=later * draws, of=years * draws, progress=progress)
        for later, question in enumerate(asked)
    )
    swings = {
        name: (
            asked[0].cost(one_changed(known, name, high=False)).lines["total"],
            asked[0].cost(one_changed(known, name, high=True)).lines["total"],
        )
        for name, one in known.items()
        if one.low != one.high
    }
    return Costed(given=given, years=found, known=known, draws=draws, seed=seed, roles=tuple(roles), swings=swings)


def _year(question: Question, mid: Values, taken: list[Values], *, done: int, of: int, progress: Progress) -> Year:
    least, floor = question.floors(mid)
    at = question.cost(mid)
    costs = []
    for number, values in enumerate(taken):
        progress("Draws costed", done + number, of)
        costs.append(question.cost(values).lines)
    ranges = {line: _range(np.array([one[line] for one in costs])) for line in at.lines} if costs else {}
    wages = base_wages(question.year, floats(mid), float(least.amount))
    return Year(minimum=least, floor=floor, wages=wages, middle=at, ranges=ranges)


def _range(amounts: Floats) -> tuple[float, float]:
    low, high = np.percentile(amounts, INTERVAL)
    return float(low), float(high)
