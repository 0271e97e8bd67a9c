"""What a printed figure can stand for: rounding intervals, in exact fractions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ncs.core.errors import NcsError


class BadInterval(NcsError):
    """An interval whose lower end is above its upper end."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``, both included.

    Raises:
        BadInterval: the ends are the wrong way round.
    """

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise BadInterval(f"An interval cannot run from {float(self.low)} to {float(self.high)}.")

    @classmethod
    def of_printed(cls, figure: Decimal) -> Interval:
        """Return everything that would be printed as ``figure``: half a unit of its last decimal place either side."""
        exponent = int(figure.as_tuple().exponent)
        half = Fraction(10) ** exponent / 2
        return cls(Fraction(figure) - half, Fraction(figure) + half)

    @property
    def width(self) -> Fraction:
        """Upper end less lower end."""
        return self.high - self.low

    @property
    def middle(self) -> Fraction:
        """Half way between the ends."""
        return (self.low + self.high) / 2

    def meets(self, other: Interval) -> bool:
        """Say whether a number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def __contains__(self, number: Fraction) -> bool:
        return self.low <= number <= self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        """Return every product; both intervals must be of positive numbers."""
        return Interval(self.low * other.low, self.high * other.high)

    def __truediv__(self, other: Interval) -> Interval:
        """Return every quotient; both intervals must be of positive numbers."""
        return Interval(self.low / other.high, self.high / other.low)


def common_part(intervals: Iterable[Interval]) -> Interval | None:
    """Return what all the intervals share, or None when nothing (or when there are none)."""
    found = tuple(intervals)
    if not found:
        return None
    low, high = max(item.low for item in found), min(item.high for item in found)
    return Interval(low, high) if low <= high else None
