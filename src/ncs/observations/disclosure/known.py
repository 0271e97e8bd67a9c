"""What anybody may come to know of a count: the range that a protected count stands for, and never less than a range.

Everything that is published is worked out from these ranges and from nothing else. So nothing that is published, and no
sum, difference, percentage or rate of it, can say more of the people behind it than the ranges do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product

#: Counts of one figure: one count alone, or numerator, denominator and the rest (denominator less numerator).
Counts = tuple[int, ...]

#: How far to look for what may be said in place of a count, in multiples of what counts are rounded to.
_STEPS = range(-4, 5)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the counts of one figure, count by count.

    Attributes:
        low, high: the least and greatest that each can be.
        shown: what stands for each in figures that are worked out from it, in people.
    """

    low: Counts
    high: Counts
    shown: tuple[Fraction, ...]

    def small(self, threshold: int) -> bool:
        """Whether a count could be of 1 to one below the threshold: then none of the figure is published."""
        return any(low < threshold and high > 0 for low, high in zip(self.low, self.high, strict=True))


def together(parts: Iterable[Known], *, counts: int) -> Known:
    """Return what is known of the sum of figures that have ``counts`` counts each; of none it is known to be 0."""
    low, high, shown = [0] * counts, [0] * counts, [Fraction(0)] * counts
    for part in parts:
        for at in range(counts):
            low[at] += part.low[at]
            high[at] += part.high[at]
            shown[at] += part.shown[at]
    return Known(tuple(low), tuple(high), tuple(shown))


@lru_cache(maxsize=65536)
def known(counts: Counts, *, base: int, threshold: int) -> Known:
    """Return what may be known of the counts of a figure: the same for all counts that must not be told apart.

    Each count stands in a class: nought, 1 to one below the threshold, or all that round to the same multiple of
    ``base``. Where a count or the rest is below the threshold, less than the classes is told: which side is small only
    if the denominator is not small itself. ``tests/properties/test_disclosure.py`` goes through all pairs.

    Args:
        counts: one count; two that do not add up; or numerator, denominator and the rest.
        base: counts are rounded to the nearest multiple of it.
        threshold: the least count that may be shown.
    """
    if len(counts) != 3:
        return _joined(*(_class(count, base, threshold) for count in counts))
    numerator, denominator, _ = counts
    if any(0 < count < threshold for count in counts):
        return _hidden(numerator, _class(denominator, base, threshold), threshold)
    return _open(_class(numerator, base, threshold), _class(denominator, base, threshold), threshold)


def neighbours(found: Known, *, base: int, threshold: int) -> Iterator[Known]:
    """Yield what may be said in place of ``found``: itself, then what lies around it, the nearest first.

    It is the same for all counts of which ``found`` is what may be known.
    """
    yield found
    middle = typical(found)
    steps = sorted(product(_STEPS, repeat=min(len(middle), 2)), key=lambda by: (sum(map(abs, by)), by))
    seen = {found}
    for step in steps[1:]:
        counts = tuple(max(0, count + by * base) for count, by in zip(middle, step, strict=False))
        if len(middle) == 3:
            counts = (*counts, counts[1] - counts[0])
        if min(counts) >= 0:
            other = known(counts, base=base, threshold=threshold)
            if other not in seen:
                seen.add(other)
                yield other


def typical(found: Known) -> Counts:
    """Return counts of which ``found`` is what may be known."""
    numerator, *more = (int(shown) for shown in found.shown)
    return (numerator, more[0], more[0] - numerator) if len(more) == 2 else (numerator, *more)


@dataclass(frozen=True, slots=True)
class _Class:
    low: int
    high: int
    shown: Fraction


def _class(count: int, base: int, threshold: int) -> _Class:
    if count == 0:
        return _Class(0, 0, Fraction(0))
    if count < threshold:
        return _Class(1, threshold - 1, Fraction(threshold, 2))
    middle = max((count + base // 2) // base * base, base)
    low = threshold if middle == base else max(middle - base // 2, threshold)
    return _Class(low, middle - base // 2 + base - 1, Fraction(middle))


def _joined(*classes: _Class) -> Known:
    return Known(
        tuple(one.low for one in classes), tuple(one.high for one in classes), tuple(one.shown for one in classes)
    )


def _open(numerator: _Class, denominator: _Class, threshold: int) -> Known:
    """Neither count is small, and the rest is nobody or not few."""
    most = denominator.high - numerator.low
    nobody = numerator == denominator
    least = 0 if nobody else max(threshold, denominator.low - numerator.high)
    if nobody and most < threshold:  # so few that they would be hidden: there is nobody
        most = 0
    fewest = max(denominator.low, numerator.low + least)
    highest = min(numerator.high, denominator.high - least)
    shown = denominator.shown - numerator.shown
    return _joined(
        _Class(numerator.low, highest, numerator.shown),
        _Class(fewest, denominator.high, denominator.shown),
        _Class(least, most, shown),
    )


def _hidden(numerator: int, denominator: _Class, threshold: int) -> Known:
    """A small count somewhere: the lower the denominator, the less is told of where."""
    few = _Class(1, threshold - 1, Fraction(threshold, 2))
    many = _Class(denominator.low - threshold + 1, denominator.high - 1, denominator.shown - few.shown)
    if denominator.low < threshold:
        some = _Class(0, threshold - 1, denominator.shown / 2)
        return _joined(some, denominator, some)
    if denominator.low == threshold:
        some = _Class(1, denominator.high - 1, denominator.shown / 2)
        return _joined(some, denominator, some)
    if 0 < numerator < threshold:
        return _joined(few, denominator, many)
    least = max(many.low, threshold)  # a smaller numerator would be the small count itself
    most = min(few.high, denominator.high - least)
    return _joined(_Class(least, many.high, many.shown), denominator, _Class(few.low, most, few.shown))
