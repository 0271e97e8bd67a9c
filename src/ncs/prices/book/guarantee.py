"""The ten-year guarantee: prices rise each year at least as the sector's minimum pay does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.policy.on_costs import last_stated
from ncs.prices.book.changes import price_in
from ncs.prices.model.floors import with_floor
from ncs.prices.model.forward import Assumed, floor_of, moved_to
from ncs.prices.model.inputs import AnyInput

#: How long the guarantee lasts (Support Guaranteed 10.4).
YEARS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One year of the path, in pounds: sector minimum pay, the price by cost, the price that is guaranteed."""

    year: FinancialYear
    floor: Decimal
    by_cost: Decimal
    guaranteed: Decimal
    published: bool

    @property
    def binds(self) -> bool:
        """Whether the guarantee lifts the price above cost."""
        return self.guaranteed > self.by_cost


def path(given: AnyInput, first: FinancialYear, assumed: Assumed, premium: Decimal) -> Iterator[Step]:
    """Yield the first year and the ten after it.

    Args:
        given: the input of the price.
        first: the first year.
        assumed: growth a year of pay floors and prices where none is held.
        premium: how far the sector's minimum pay lies above the legal one, in percent.
    """
    previous: Step | None = None
    for offset in range(YEARS + 1):
        year = first + offset
        floor = round_half_away(floor_of(year, assumed) * (1 + premium / 100), 2)
        cost = price_in(with_floor(moved_to(given, year, assumed), floor))
        least = cost if previous is None else previous.guaranteed * floor / previous.floor
        guaranteed = max(cost, round_half_away(least, 4))
        published = year <= last_stated("minimum_wage_adult")
        previous = Step(year=year, floor=floor, by_cost=cost, guaranteed=guaranteed, published=published)
        yield previous
