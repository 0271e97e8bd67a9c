"""The minimum path of Annex B step 4, recovered from the published table, and the rule that the table obeys.

Annex B says that some councils grow "in line with inflation (… 6.3%)" and prints no yearly path. Every printed figure
stands for an interval, so each council allows a range of growth factors. No council may be below the path, and those
on it must all allow it: the path lies where most councils agree, at or below the smallest growth that any allows.

Two rules would fit the prose. H1: a council that grows by less than inflation over the three years is put on the path
in every year. H2: each year takes the larger of the formula result and the path, ``max(B * PI, F)``. H1 fails for four
councils; H2 holds for all 450 council-years.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from ncs.core.errors import NotModelled
from ncs.core.money import round_half_away
from ncs.funding.allocations.intervals import Interval, common_part
from ncs.funding.allocations.published import YEARS, Allocation, PublishedTable, published_table

#: A growth factor not known to within two percentage points, about a year's inflation, cannot be put on the path.
TOO_WIDE = Fraction(2, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumPath:
    """Cumulative inflation factors from 2025-26 to each of the three years, each known to within an interval."""

    factors: tuple[Interval, ...]

    @property
    def working(self) -> tuple[Decimal, ...]:
        """One factor a year to calculate with: the middle of the interval, to four places (1.0222, 1.0429, 1.0626)."""
        return tuple(round_half_away(factor.middle, 4) for factor in self.factors)

    def yearly_rates(self) -> tuple[Interval, ...]:
        """Return each year's own inflation rate, as all that the intervals allow (0.02 is 2%)."""
        one = Interval(Fraction(1), Fraction(1))
        pairs = zip((one, *self.factors), self.factors, strict=False)
        return tuple(after / before - one for before, after in pairs)

    def on_minimum(self, allocation: Allocation, year: int) -> bool | None:
        """Say whether the allocation of year 1, 2 or 3 is on the path; None when its rounding is too coarse to tell."""
        growth = allocation.growth_factor(year)
        if not growth.meets(self.factors[year - 1]):
            return False
        return None if growth.width > TOO_WIDE else True

    def years_on_minimum(self, allocation: Allocation) -> tuple[bool | None, ...]:
        """Say for each of the three years whether the allocation is on the path (see :meth:`on_minimum`)."""
        return tuple(self.on_minimum(allocation, year) for year in (1, 2, 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCheck:
    """What the two readings of step 4 predict, against the table.

    Attributes:
        council_years: how many were looked at.
        below_path: council-years that no rounding brings up to the path; H2 holds when there are none.
        against_whole_profile: councils that end on the path and were above it in an earlier year, against H1.
    """

    council_years: int
    below_path: tuple[tuple[Allocation, int], ...]
    against_whole_profile: tuple[Allocation, ...]


def recover_path(table: PublishedTable) -> MinimumPath:
    """Return the path on which most councils agree, in exact fractions.

    Raises:
        NotModelled: the table has too few councils on a common path (fewer than five) to recover one.
    """
    return MinimumPath(factors=tuple(_factor(table.with_figures, year) for year in range(1, len(YEARS) + 1)))


@cache
def published_path() -> MinimumPath:
    """Return the path recovered from the table carried in the package."""
    return recover_path(published_table())


def check_rules(table: PublishedTable, path: MinimumPath) -> RuleCheck:
    """Return how the table agrees with the two readings of step 4."""
    both = [(item, year) for item in table.with_figures for year in range(1, len(YEARS) + 1)]
    below = tuple((item, year) for item, year in both if item.growth_factor(year).high < path.factors[year - 1].low)
    on_path = {item.council.ons_code: path.years_on_minimum(item) for item in table.with_figures}
    against = tuple(item for item in table.with_figures if _ends_on_path_only(on_path[item.council.ons_code]))
    return RuleCheck(council_years=len(both), below_path=below, against_whole_profile=against)


def _ends_on_path_only(years: Sequence[bool | None]) -> bool:
    return years[-1] is True and False in years[:-1]


def _factor(allocations: Sequence[Allocation], year: int) -> Interval:
    growth = [item.growth_factor(year) for item in allocations]
    growth = [item for item in growth if item.width <= TOO_WIDE]
    ceiling = min((item.high for item in growth), default=Fraction(0))
    starts = sorted({item.low for item in growth if item.low <= ceiling})
    lows, highs = sorted(item.low for item in growth), sorted(item.high for item in growth)
    best = max(starts, key=lambda start: bisect_right(lows, start) - bisect_left(highs, start), default=None)
    most = [] if best is None else [item for item in growth if best in item]
    shared = common_part(most)
    if shared is None or len(most) < 5:
        raise NotModelled("Too few councils share a path: the minimum path cannot be recovered from this table.")
    return shared
