"""The national growth at which every council is at its target after so many years: solved, not tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.money import share_out

#: Decimal places to which growth is given, rounded up so that it suffices: enough for tens of billions to the penny.
PLACES = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """What convergence in so many years takes.

    Attributes:
        years: in how many.
        pot: pence of the last year at which no floor is above its target: one penny less does not do.
        growth: yearly national growth that leads there, a fraction, rounded up at its last place.
        slowest: the council furthest above target, whose floor decides.
        ceiling: the least ceiling under which the council furthest below target arrives; rounded up likewise.
        furthest_below: that council.
    """

    years: int
    pot: int
    growth: Fraction
    slowest: str
    ceiling: Fraction
    furthest_below: str


def growth_needed(
    present: Mapping[str, int], shares: Mapping[str, Fraction], *, years: int, floor_growth: Fraction
) -> Solved:
    """Return the least national growth with which every council, no faster down than its floor, arrives in ``years``.

    A council above target follows its floor; it has arrived when its target has grown to meet it. The last year's pot
    is found exactly: no floor of that year is above the target that :func:`share_out` gives, and a penny less fails.

    Args:
        present: pence by code.
        shares: need of the same codes.
        years: one or more.
        floor_growth: least yearly growth of a council in cash, a fraction.

    Raises:
        ProblemsFound: fewer than one year, or a council has no need, so that no growth does.
    """
    _refuse(shares, years)
    floors = {code: _followed(amount, floor_growth, years) for code, amount in present.items()}
    whole = sum(shares.values(), Fraction(0))
    ideal = {code: Fraction(floors[code]) * whole / shares[code] for code in present}
    slowest = max(sorted(ideal), key=lambda code: ideal[code])
    short = (floors[slowest] - 1) * whole / shares[slowest]  # a penny too little for the slowest, however rounded
    pot = _least_pot(floors, shares, short=floor(short), enough=ceil(ideal[slowest]))
    begins = sum(present.values())
    targets = share_out(pot, shares)
    furthest = max(sorted(present), key=lambda code: Fraction(targets[code], present[code]))
    return Solved(
        years=years,
        pot=pot,
        growth=_root_up(Fraction(pot, begins), years),
        slowest=slowest,
        ceiling=_root_up(Fraction(targets[furthest], present[furthest]), years),
        furthest_below=furthest,
    )


def _refuse(shares: Mapping[str, Fraction], years: int) -> None:
    problems = []
    if years < 1:
        message, step = "Convergence takes one year at least.", "Write --within 5, for five years."
        problems.append(Problem(rule="years", message=message, next_step=step, field="--within", value=str(years)))
    for code in sorted(code for code, share in shares.items() if share <= 0):
        message, step = f"{code} has no need, so no growth brings it to target.", "Leave it out of the spending."
        problems.append(Problem(rule="no-need", message=message, next_step=step, field="--spending", value=code))
    if problems:
        raise ProblemsFound("Convergence cannot be solved", problems)


def _followed(amount: int, growth: Fraction, years: int) -> int:
    for _ in range(years):
        amount = ceil(amount * (1 + growth))
    return amount


def _least_pot(floors: Mapping[str, int], shares: Mapping[str, Fraction], *, short: int, enough: int) -> int:
    """Return a pot between two whose shares, as rounded, are no lower than the floors, while a penny less is."""
    while enough - short > 1:
        middle = (short + enough) // 2
        given = share_out(middle, shares)
        pays = all(given[code] >= low for code, low in floors.items())
        short, enough = (short, middle) if pays else (middle, enough)
    return enough


def _root_up(ratio: Fraction, years: int) -> Fraction:
    """Return the yearly growth that makes ``ratio`` in so many years, rounded up at its last place."""
    unit = 10**PLACES
    low, high = 0, 1
    while Fraction(high, unit) ** years < ratio:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if Fraction(middle, unit) ** years >= ratio else (middle, high)
    return Fraction(high, unit) - 1
