"""Which counts a printed percentage can stand for, and whether a row of them can be a whole number of councils.

The idea is that of the GRIM test (Brown and Heathers, 2017): means and percentages of whole numbers cannot take every
value, so some printed figures are impossible at their printed base.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A percentage as printed: its value, its decimals, or ``below`` for "less than" that value (and not nought)."""

    value: Decimal
    below: bool = False

    @property
    def half(self) -> Fraction:
        """Half of its last digit, in points."""
        places = max(0, -int(self.value.as_tuple().exponent))
        return Fraction(1, 2 * 10**places)

    def __str__(self) -> str:
        return f"{'<' if self.below else ''}{self.value}%"


def counts_for(printed: Printed, base: int) -> range:
    """Return the whole numbers out of ``base`` that are printed so; halves may have been rounded either way."""
    value = Fraction(printed.value)
    if printed.below:
        return range(1, math.ceil(value * base / 100))
    low = max(0, math.ceil((value - printed.half) * base / 100))
    high = min(base, math.floor((value + printed.half) * base / 100))
    return range(low, high + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attained:
    """What a row of percentages of one base allows.

    Attributes:
        base: the printed number of responses.
        low, high: the least and greatest sum of counts; None where one of the percentages fits no count.
        missing: percentages that fit no count at all.
    """

    base: int
    low: int | None
    high: int | None
    missing: tuple[Printed, ...]

    @property
    def exact(self) -> bool:
        """Whether counts that sum to the base exist."""
        return self.low is not None and self.high is not None and self.low <= self.base <= self.high

    @property
    def possible(self) -> bool:
        """Whether counts that do not exceed the base exist: the rest then stands outside the row."""
        return self.low is not None and self.low <= self.base

    def proof(self) -> str:
        """Say why the row cannot be, or what must stand outside it; empty where counts sum to the base."""
        if self.missing:
            said = ", ".join(map(str, self.missing))
            return f"no whole number out of {self.base} is printed as {said}"
        assert self.low is not None and self.high is not None
        if self.low > self.base:
            return f"the least counts that are printed so sum to {self.low}, above {self.base}"
        if self.high < self.base:
            outside = f"{self.base - self.high} of {self.base} stand outside"
            return f"the greatest counts that are printed so sum to {self.high}: {outside}"
        return ""


def attained(row: Sequence[Printed], base: int) -> Attained:
    """Return what a row of percentages allows at a base."""
    ranges = [counts_for(one, base) for one in row]
    missing = tuple(one for one, found in zip(row, ranges, strict=True) if not found)
    if missing:
        return Attained(base=base, low=None, high=None, missing=missing)
    low, high = sum(found[0] for found in ranges), sum(found[-1] for found in ranges)
    return Attained(base=base, low=low, high=high, missing=())


def grossed(total: int, *, answered: int, frame: int) -> int | None:
    """Return a whole sum that, times ``frame / answered``, is printed as ``total``; None if there is none.

    Halves may have been rounded either way.
    """
    low = math.ceil(Fraction(2 * total - 1, 2) * answered / frame)
    high = math.floor(Fraction(2 * total + 1, 2) * answered / frame)
    return low if low <= high else None


def common_bases(
    totals: Sequence[int], *, frame: int, most: int, parts: Sequence[int] = (), whole: int | None = None
) -> tuple[int, ...]:
    """Return the numbers of answers, largest first, at which every total can be a grossed-up sum of whole numbers.

    Args:
        totals: as printed, rounded to the unit.
        frame: how many councils they are grossed up to.
        most: the largest number of answers to try.
        parts: some of the totals, whose unrounded sum is printed as ``whole``.
    """
    return tuple(
        answered
        for answered in range(most, 0, -1)
        if all(grossed(total, answered=answered, frame=frame) is not None for total in totals)
        and (whole is None or _adds(parts, whole, answered, frame))
    )


def _adds(parts: Sequence[int], whole: int, answered: int, frame: int) -> bool:
    """Whether whole numbers behind the parts sum to one that is printed as the whole."""
    found = [grossed(part, answered=answered, frame=frame) for part in parts]
    total = Fraction(sum(one for one in found if one is not None) * frame, answered)
    return abs(total - whole) <= Fraction(1, 2)
