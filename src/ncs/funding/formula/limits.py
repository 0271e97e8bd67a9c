"""One year's money, from last year's to the target, between floors and ceilings; exact, in pence.

England's floors of 2006 to 2013 were paid for by scaling back growth above the floor (``pot`` here), those of 2003 by
ceilings, and those of Wales by new money (``neither``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.money import in_percent, nearest_whole, round_half_away


class PaidBy(StrEnum):
    """Who pays for floors: everyone above the floor (the pot), the fastest growers (ceilings), or new money."""

    POT = "pot"
    CEILINGS = "ceilings"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Least and most growth of a council in one year, as fractions of last year's money; None is no limit."""

    floor: Fraction | None = None
    ceiling: Fraction | None = None

    def __post_init__(self) -> None:
        if self.floor is not None and self.ceiling is not None and self.floor > self.ceiling:
            raise_limits(self.floor, self.ceiling)


def raise_limits(low: Fraction, high: Fraction) -> None:
    """Refuse a floor above its ceiling.

    Raises:
        ProblemsFound: always.
    """
    message = f"The floor, {in_percent(low, 2)}%, is above the ceiling, {in_percent(high, 2)}%."
    step = "Lower the floor or raise the ceiling."
    problem = Problem(rule="floor-above-ceiling", message=message, next_step=step, field="--floor")
    raise ProblemsFound("The limits cannot be used", [problem])


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year's money in pence by code.

    Attributes:
        amounts: what each council has; they sum to ``pot``.
        pot: the money there is; with new money, what floors add is in it.
        new_money: what floors add beyond the pot that was given; below zero where ceilings save more.
        damping: what councils held up by the floor have beyond what they would have without limits.
        on_floor, on_ceiling: how many councils the limits hold.
    """

    amounts: Mapping[str, int]
    pot: int
    new_money: int
    damping: int
    on_floor: int
    on_ceiling: int


@dataclass(frozen=True, slots=True)
class _One:
    """One council: last year, what it would have without limits, and its limits, in pence."""

    last: int
    wanted: Fraction
    low: int
    high: int | None

    @property
    def held(self) -> Fraction:
        """What is wanted, held between the limits; pence."""
        top = self.wanted if self.high is None else min(self.wanted, Fraction(self.high))
        return max(top, Fraction(self.low))


def move(last: Mapping[str, int], wanted: Mapping[str, Fraction], pot: int, limits: Limits, paid_by: PaidBy) -> Year:
    """Return a year's money: what is ``wanted``, held between limits, and made to sum.

    Args:
        last: last year's pence by code.
        wanted: what each would have without limits, pence; they sum to the pot.
        pot: pence there are.
        limits: least and most growth.
        paid_by: who pays for the floors.

    Raises:
        ProblemsFound: the pot does not pay the floors, or the ceilings leave some of it unspent; by how much.
    """
    each = {code: _one(last[code], wanted[code], limits) for code in sorted(last)}
    if paid_by is PaidBy.NEITHER:
        given: Mapping[str, int] = {code: _rounded(one) for code, one in each.items()}
    else:
        _refuse_unpayable(each, pot)
        given = whole_pence(_fitted(each, pot, paid_by), pot)
    return Year(
        amounts=given,
        pot=sum(given.values()),
        new_money=sum(given.values()) - pot,
        damping=nearest_whole(
            sum((one.low - one.wanted for one in each.values() if one.low > one.wanted), Fraction(0))
        ),
        on_floor=sum(limits.floor is not None and given[code] <= one.low for code, one in each.items()),
        on_ceiling=sum(one.high is not None and given[code] >= one.high for code, one in each.items()),
    )


def _one(last: int, wanted: Fraction, limits: Limits) -> _One:
    low = 0 if limits.floor is None else ceil(last * (1 + limits.floor))
    high = None if limits.ceiling is None else max(floor(last * (1 + limits.ceiling)), low)
    return _One(last, wanted, low, high)


def _rounded(one: _One) -> int:
    return floor(one.held + Fraction(1, 2))


def _refuse_unpayable(each: Mapping[str, _One], pot: int) -> None:
    low = sum(one.low for one in each.values())
    if low > pot:
        message = (
            f"The floors cost £{round_half_away((low - pot) / 100, 2):,} more than there is: "
            f"£{round_half_away(low / 100, 2):,} of £{round_half_away(pot / 100, 2):,}."
        )
        step = "Lower the floor, raise national growth, or have it paid by new money (--paid-by neither)."
        problem = Problem(rule="floors-unpayable", message=message, next_step=step, field="--floor")
        raise ProblemsFound("The floors cannot be paid", [problem])
    if any(one.high is None for one in each.values()):
        return
    high = sum(one.high or 0 for one in each.values())
    if high < pot:
        message = (
            f"With these ceilings £{round_half_away((pot - high) / 100, 2):,} of "
            f"£{round_half_away(pot / 100, 2):,} cannot be spent."
        )
        step = "Raise the ceiling or lower national growth."
        problem = Problem(rule="ceilings-unspent", message=message, next_step=step, field="--ceiling")
        raise ProblemsFound("The money cannot be spent", [problem])


def _fitted(each: Mapping[str, _One], pot: int, paid_by: PaidBy) -> Mapping[str, Fraction]:
    held = {code: one.held for code, one in each.items()}
    over = sum(held.values(), Fraction(0)) - pot
    if over > 0:
        return _scaled_back(each, pot) if paid_by is PaidBy.POT else _capped(each, pot)
    return held if over == 0 else _spent(each, held, -over)


def _scaled_back(each: Mapping[str, _One], pot: int) -> Mapping[str, Fraction]:
    """Keep the same part of everyone's growth above the floor."""
    low = sum(one.low for one in each.values())
    above = sum((one.held - one.low for one in each.values()), Fraction(0))
    part = (pot - low) / above
    return {code: one.low + (one.held - one.low) * part for code, one in each.items()}


def _capped(each: Mapping[str, _One], pot: int) -> Mapping[str, Fraction]:
    """Hold the fastest growers to the one ceiling at which the pot is spent: solved on its pieces, so exact."""

    def _at(growth: Fraction) -> dict[str, Fraction]:
        return {code: min(one.held, max(Fraction(one.low), one.last * growth)) for code, one in each.items()}

    some = [one for one in each.values() if one.last]
    pieces = sorted({part / one.last for one in some for part in (Fraction(one.low), one.held)})
    below = _last_where(pieces, lambda growth: sum(_at(growth).values()) <= pot)
    found = _at(below)
    moving = sum(one.last for code, one in each.items() if found[code] == one.last * below and one.held > found[code])
    left = pot - sum(found.values(), Fraction(0))
    return found if left == 0 else _at(below + left / moving)


def _last_where(pieces: Sequence[Fraction], true: Callable[[Fraction], bool]) -> Fraction:
    """Return the last piece for which something holds that holds for the first and, from some piece on, no more."""
    low, high = 1, len(pieces)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if true(pieces[middle]) else (low, middle)
    return pieces[low - 1]


def _spent(each: Mapping[str, _One], held: Mapping[str, Fraction], left: Fraction) -> Mapping[str, Fraction]:
    """Share what ceilings leave among those with room under theirs, by their room."""
    if any(one.high is None for one in each.values()):
        whole = sum(one.last for one in each.values())
        return {code: held[code] + left * one.last / whole for code, one in each.items()}
    room = {code: (one.high or 0) - held[code] for code, one in each.items()}
    whole_room = sum(room.values(), Fraction(0))
    return {code: held[code] + left * room[code] / whole_room for code in each}


def whole_pence(exact: Mapping[str, Fraction], pot: int) -> Mapping[str, int]:
    """Return exact amounts as whole pence that sum to ``pot``: rounded down, the rest by largest remainder."""
    given = {code: floor(amount) for code, amount in exact.items()}
    left = pot - sum(given.values())
    order = sorted(exact, key=lambda code: (given[code] - exact[code], code))
    return given | {code: given[code] + 1 for code in order[:left]}
