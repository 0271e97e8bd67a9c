"""What one council's printed figures allow to be inferred about Annex B steps 2 to 4, and how precisely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.periods import FinancialYear
from ncs.funding.allocations.intervals import Interval
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.published import YEARS, Allocation

#: What the table cannot give, for any council: each printed year is one equation in at least three unknowns.
UNKNOWN = (
    "the council's core spending power and its four excluded parts, by year",
    "the upper-tier share that the 37.24% control total becomes in each year",
    "the council's share of the adult social care relative needs formula",
    "how much of the £900 million is paid in each year",
    "how much transition funding counts for adult social care",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearInference:
    """What one printed year allows, GBP million.

    Attributes:
        year: the financial year.
        printed: all that the printed allocation can stand for.
        minimum: all that the minimum path can be.
        on_minimum: whether the allocation is on the path; None where it cannot be told.
        formula_low: least that the formula result can be; None on the path, where it may be anything below.
        formula_high: most that the formula result can be.
        added_low, added_high: the same for what steps 2 and 3 add to the baseline.
    """

    year: FinancialYear
    printed: Interval
    minimum: Interval
    on_minimum: bool | None
    formula_low: Fraction | None
    formula_high: Fraction
    added_low: Fraction | None
    added_high: Fraction


def infer(allocation: Allocation, path: MinimumPath) -> tuple[YearInference, ...]:
    """Return what can be inferred for each of the three years.

    Above the path the allocation is the formula result. On it the formula result is the path or less.

    Raises:
        NotModelled: nothing is published for the council.
    """
    return tuple(_years(allocation, path))


def _years(allocation: Allocation, path: MinimumPath) -> Iterator[YearInference]:
    base = Interval.of_printed(allocation.baseline)
    for number, year in enumerate(YEARS, start=1):
        printed = Interval.of_printed(allocation.notional[number - 1])
        on_minimum = path.on_minimum(allocation, number)
        added = printed - base
        above = on_minimum is False
        yield YearInference(
            year=year,
            printed=printed,
            minimum=base * path.factors[number - 1],
            on_minimum=on_minimum,
            formula_low=printed.low if above else None,
            formula_high=printed.high,
            added_low=added.low if above else None,
            added_high=added.high,
        )
