"""From values to pixels: scales that refuse what they cannot show, and rounded ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

Number = int | float | Decimal


class OutsideDomain(ValueError):
    """A value that the axis does not reach. A plot never cuts off or leaves out data unsaid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """What an axis says and how far it reaches.

    Attributes:
        title: what is measured.
        unit: shown after the title in brackets.
        domain: lowest and highest value; without it the axis reaches just past the data.
        zero: whether the axis must include nought (always so for bars).
        whole: whether it counts, so that no tick stands between two whole numbers.
        prefix, suffix: put around each number on the axis, such as ``£`` or ``%``.
    """

    title: str
    unit: str = ""
    domain: tuple[Number, Number] | None = None
    zero: bool = False
    whole: bool = False
    prefix: str = ""
    suffix: str = ""

    @property
    def words(self) -> str:
        """Title and unit."""
        return f"{self.title} ({self.unit})" if self.unit else self.title

    def number(self, value: Number, places: int | None = None) -> str:
        """Write a value as the axis does, with a minus before any prefix; in full unless ``places`` are given."""
        exact = decimal(value)
        size = f"{abs(exact):,f}" if places is None else f"{abs(exact):,.{places}f}"
        return f"{'-' if exact < 0 else ''}{self.prefix}{size}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight-line scale: ``low`` is drawn at pixel ``start`` and ``high`` at ``end``, with ticks between."""

    ticks: tuple[Decimal, ...]
    low: Decimal
    high: Decimal
    start: float
    end: float

    def __call__(self, value: Number) -> float:
        """Return the pixel of a value.

        Raises:
            OutsideDomain: the axis does not reach the value.
        """
        exact = decimal(value)
        if not self.low <= exact <= self.high:
            raise OutsideDomain(f"{value} is outside the axis, which runs from {self.low} to {self.high}")
        return self.start + float((exact - self.low) / (self.high - self.low)) * (self.end - self.start)

    @property
    def base(self) -> float:
        """The pixel from which bars start: nought if the axis includes it, else its nearer end."""
        return self(min(max(Decimal(0), self.low), self.high))

    @property
    def places(self) -> int:
        """Decimal places that the ticks need."""
        return max((max(0, -int(tick.normalize().as_tuple().exponent)) for tick in self.ticks), default=0)


def decimal(value: Number) -> Decimal:
    """Return a number as a decimal, a float by its shortest text.

    Raises:
        ValueError: the number is not finite.
    """
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    if not exact.is_finite():
        raise ValueError(f"{value} cannot be drawn")
    return exact


def scale(values: Iterable[Number], axis: Axis, *, start: float, end: float, about: int = 6) -> Scale:
    """Return a scale for ``values`` from pixel ``start`` to ``end`` with ``about`` this many rounded ticks.

    Raises:
        OutsideDomain: a value lies outside the axis' own domain.
        ValueError: there is no value and no domain, or the domain is reversed.
    """
    exact = [decimal(value) for value in values] + ([Decimal(0)] if axis.zero else [])
    if axis.domain is None:
        if not exact:
            raise ValueError(f"there is nothing to show on the axis {axis.title!r}")
        low, high, step = _rounded(min(exact), max(exact), about, axis)
    else:
        low, high = (decimal(value) for value in axis.domain)
        if low >= high:
            raise ValueError(f"the axis {axis.title!r} cannot run from {low} to {high}")
        step = _step((high - low) / about, axis)
    made = Scale(_ticks(low, high, step), low, high, start, end)
    for value in exact:
        made(value)
    return made


def _rounded(low: Decimal, high: Decimal, about: int, axis: Axis) -> tuple[Decimal, Decimal, Decimal]:
    """Widen a range to whole steps; a range of one value is widened to something that can be drawn."""
    if low == high:
        margin = abs(low) / 2 or Decimal(1)
        low, high = (low - margin, high + margin) if low else (low, high + margin)
    step = _step((high - low) / about, axis)
    return _whole(low, step, ROUND_FLOOR), _whole(high, step, ROUND_CEILING), step


def _step(rough: Decimal, axis: Axis) -> Decimal:
    return max(Decimal(1), nice_step(rough)) if axis.whole else nice_step(rough)


def _whole(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (value / step).to_integral_value(rounding) * step


def nice_step(rough: Decimal) -> Decimal:
    """Return the smallest of 1, 2 or 5 times a power of ten that is not less than ``rough``."""
    power = Decimal(1).scaleb(math.floor(rough.log10()))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= rough)


def _ticks(low: Decimal, high: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    first = _whole(low, step, ROUND_CEILING)
    count = int((high - first) / step) + 1
    return tuple(first + step * place for place in range(count))


def every(labels: Sequence[str], room: float, needed: float) -> int:
    """Return n such that showing each nth label leaves ``needed`` pixels for each."""
    return max(1, math.ceil(needed * len(labels) / room)) if labels else 1
