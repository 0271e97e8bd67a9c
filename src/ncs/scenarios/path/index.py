"""Sums at prices of other years, brought to the prices of a path's first year by a stated index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.scenarios.path.spread import Spread, drawn
from ncs.tables.reading.yaml_files import read_yaml


@cache
def held_growth() -> Mapping[str, Spread]:
    """Return growth of prices generally from each held year to the next, as fractions, by the earlier year."""
    return read_yaml(files("ncs.scenarios") / "data" / "path_prices.yaml", dict[str, Spread])


def reaches(year: str, span: Sequence[FinancialYear]) -> bool:
    """Say whether prices of a year can be brought to the first of a span: a year of it, or all steps to it are held."""
    steps = _before(year, span[0])
    return year in map(str, span) or (bool(steps) and all(one in held_growth() for one in steps))


def lift(year: str, span: Sequence[FinancialYear], general: Floats, *, seed: int) -> Floats:
    """Return by what a sum at prices of a year is multiplied to be at those of the first, one figure a draw.

    Args:
        year: whose prices the sum is at.
        span: the path's years.
        general: the path's own index of prices generally, by draw and year; 1 in the first.
        seed: of the draws.

    Raises:
        NotModelled: prices between that year and the first are not held.
    """
    if not reaches(year, span):
        raise NotModelled(f"Prices from {year} to {span[0]} are not held: they are from {min(held_growth())} on.")
    found: Floats = np.ones(len(general))
    for at, one in enumerate(span):
        if str(one) == year:
            found = 1 / general[:, at]
    for step in _before(year, span[0]):
        found = found * (1 + drawn(held_growth()[step], f"prices.{step}", draws=len(general) - 1, seed=seed))
    return found


def _before(year: str, first: FinancialYear) -> list[str]:
    """Return the years from one to the last before another."""
    starts = FinancialYear.parse(year).starts
    return [str(FinancialYear(one)) for one in range(starts, first.starts)]
