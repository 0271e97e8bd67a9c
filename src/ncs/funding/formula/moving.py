"""How far published allocations already move towards need by a formula."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.money import share_out

#: Within this part of its target a council counts as near.
NEAR = Fraction(5, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One year of published money beside need.

    Attributes:
        year: financial year.
        pot: pence of all councils.
        misplaced: pence that would have to change councils for everyone to be at need.
        near: councils within 5% of need.
        distances: money over target less one, by code.
    """

    year: str
    pot: int
    misplaced: int
    near: int
    distances: Mapping[str, Fraction]

    @property
    def misplaced_share(self) -> Fraction:
        """The part of the money that is misplaced."""
        return Fraction(self.misplaced, self.pot)


def moments(years: Mapping[str, Mapping[str, int]], shares: Mapping[str, Fraction]) -> tuple[Moment, ...]:
    """Return each year's published money beside need; targets share out that year's own money.

    Args:
        years: pence by code for each year, of the councils of ``shares``.
        shares: need in any unit.
    """
    return tuple(_moment(year, {code: amounts[code] for code in shares}, shares) for year, amounts in years.items())


def _moment(year: str, amounts: Mapping[str, int], shares: Mapping[str, Fraction]) -> Moment:
    pot = sum(amounts.values())
    goals = share_out(pot, shares)
    distances = {code: Fraction(amounts[code], goal) - 1 for code, goal in goals.items() if goal}
    return Moment(
        year=year,
        pot=pot,
        misplaced=sum(max(0, amounts[code] - goal) for code, goal in goals.items()),
        near=sum(abs(distance) <= NEAR for distance in distances.values()),
        distances=distances,
    )


def way_gone(found: Sequence[Moment]) -> Fraction | None:
    """Return the part of the first year's misplaced share that is gone by the last; None if nothing was misplaced."""
    first, last = found[0].misplaced_share, found[-1].misplaced_share
    return None if first == 0 else 1 - last / first
