"""What each council's published figures say: growth, spending per adult, real terms, and flags."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import UnknownName
from ncs.funding.allocations.flags import Flag, flags_of
from ncs.funding.allocations.intervals import Interval
from ncs.funding.allocations.minimum import MinimumPath, recover_path
from ncs.funding.allocations.published import Allocation, PublishedTable
from ncs.reference.councils import find_council
from ncs.reference.populations import populations
from ncs.reference.regions import find_region

#: The population by which spending per adult is divided, in every year: growth is then growth of money alone.
ADULTS = "mid-2023"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One council's figures, read. Everything is None where nothing is published.

    Attributes:
        allocation: the published figures.
        on_minimum: for each of the three years, whether it is on the minimum path; None where it cannot be told.
        growth: 2028-29 over the baseline less one, from the printed figures (0.1 is 10%).
        real_growth: the same after inflation along the minimum path, as all that rounding allows.
        adults: people aged 18 and over, mid-2023.
        flags: what to know.
    """

    allocation: Allocation
    on_minimum: tuple[bool | None, ...]
    growth: Fraction | None
    real_growth: Interval | None
    adults: int | None
    flags: tuple[Flag, ...]

    def per_adult(self, year: int) -> Fraction | None:
        """Return pounds per adult in year 0 (the baseline) to 3, all over mid-2023 adults."""
        if not self.allocation.published or not self.adults:
            return None
        return Fraction(self.allocation.figures[year]) * 1_000_000 / self.adults


def read_all(
    table: PublishedTable, path: MinimumPath | None = None, *, council: str | None = None, region: str | None = None
) -> tuple[Reading, ...]:
    """Return the readings of one council, or of one region, or of all, in the order of the table.

    Args:
        table: what was published.
        path: recovered from the table unless given.
        council: any name or code; region: the same.

    Raises:
        UnknownName: there is no such council or region; the nearest names are given.
    """
    path = path or recover_path(table)
    adults = populations(ages="18+", year=ADULTS)
    found = choose(table.allocations, council=council, region=region)
    return tuple(_read(item, path, adults.get(item.council.ons_code)) for item in found)


def choose(allocations: tuple[Allocation, ...], *, council: str | None, region: str | None) -> tuple[Allocation, ...]:
    """Return the allocations of one council, or of one region, or all.

    Raises:
        UnknownName: there is no such council or region; the nearest names are given.
    """
    if council is not None:
        code = find_council(council).ons_code
        allocations = tuple(item for item in allocations if item.council.ons_code == code)
    if region is not None:
        wanted = find_region(region).code
        allocations = tuple(item for item in allocations if item.council.region_code == wanted)
    if not allocations and (council or region):
        raise UnknownName("council in that region", council or region or "")
    return allocations


def _read(allocation: Allocation, path: MinimumPath, adults: int | None) -> Reading:
    if not allocation.published:
        unknown = (None, None, None)
        flags = flags_of(allocation, path)
        return Reading(
            allocation=allocation, on_minimum=unknown, growth=None, real_growth=None, adults=adults, flags=flags
        )
    growth = Fraction(allocation.figures[-1]) / Fraction(allocation.baseline) - 1
    one = Interval(Fraction(1), Fraction(1))
    return Reading(
        allocation=allocation,
        on_minimum=path.years_on_minimum(allocation),
        growth=growth,
        real_growth=allocation.growth_factor(3) / path.factors[2] - one,
        adults=adults,
        flags=flags_of(allocation, path),
    )
