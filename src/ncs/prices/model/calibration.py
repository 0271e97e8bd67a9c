"""The model beside the published minimum prices: two added up line by line, the years between by interpolation.

What had to be assumed: hours of workers, visits, sickness and travel as in the starter, alike in all years. What is
fitted: other paid minutes and costs of the business, at the two ends alone (2020-21 and 2025-26). Between them, and
one year on either side, each number lies on the straight line between the ends; pay and dated figures are
the year's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.periods import FinancialYear
from ncs.prices.model.reading import packaged
from ncs.prices.model.services import worked_out
from ncs.prices.model.values import Array, law, values
from ncs.tables.reading.table_files import Number, read_table

#: The inputs whose published lines are added up, by year; and the ends of the series with their years.
LINES = {"2014-15": "calibration_2014", "2020-21": "calibration_2020"}
FIRST, LAST = "series_2020", "homecare"
_HALF_PENNY = Decimal("0.005")


class Published(BaseModel):
    """One published minimum price, with the tolerance that was set before ours was worked out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    area: str
    wage: Number
    basis: str
    price: Number
    staff_cost: Number | None = None
    tolerance_percent: Number
    use: Literal["line", "end", "check"]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A published price beside the model's, in pounds an hour."""

    published: Published
    price: Decimal
    staff_cost: Decimal

    @property
    def difference_percent(self) -> Decimal:
        """How far the model lies above the published price."""
        return (self.price / self.published.price - 1) * 100

    @property
    def within(self) -> bool:
        """Whether it lies within the tolerance, or prints the same."""
        apart = abs(self.price - self.published.price)
        return apart <= _HALF_PENNY or abs(self.difference_percent) <= self.published.tolerance_percent


@cache
def published() -> tuple[Published, ...]:
    """Return the published prices in order of year."""
    rows = read_table(files("ncs.prices") / "data" / "minimum_price_series.csv", Published)
    return tuple(row.value for row in rows)


def series() -> Iterator[Beside]:
    """Yield each published price beside the model's."""
    for one in published():
        price, staff = _lines(one) if one.use == "line" else _between(one)
        yield Beside(published=one, price=_pounds(price), staff_cost=_pounds(staff))


def _pounds(number: Array) -> Decimal:
    return Decimal(f"{float(number):.6f}")


def _lines(one: Published) -> tuple[Array, Array]:
    given = packaged(LINES[one.year])
    found = worked_out(given, values(given))
    return found.price, found.steps["staff_cost"]


def _between(one: Published) -> tuple[Array, Array]:
    """Return price and staff cost from numbers on the straight line between the two ends."""
    first, last = packaged(FIRST), packaged(LAST)
    start, end = (FinancialYear.parse(each.year).starts for each in (first, last))
    here = (FinancialYear.parse(one.year).starts - start) / (end - start)
    ends = values(first), values(last)
    v = {name: np.asarray(number + here * (ends[1][name] - number)) for name, number in ends[0].items()}
    v |= {name: np.asarray(float(number)) for name, number in law(last.model_copy(update={"year": one.year}))}
    v["pay.basic"] = np.asarray(float(one.wage))
    found = worked_out(last, v)
    return found.price, found.steps["staff_cost"]
