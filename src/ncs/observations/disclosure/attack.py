"""What exact values beside rounded counts give away: the attack of somebody with a published table and a pencil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ncs.core.money import round_half_away
from ncs.observations.observation import Observation

#: What a ratio is multiplied by, by how its unit begins; figures in other units are no ratios of their counts.
SCALES: Mapping[str, int] = MappingProxyType({"percent": 100, "per 100,000": 100_000, "per 1,000": 1_000})


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAway:
    """How many ratios a table has beside rounded counts, and how many of them fit one pair of counts only."""

    ratios: int
    found: int


def scale_of(unit: str) -> int | None:
    """Return what a ratio in this unit is multiplied by; None for a unit of what is no ratio of its counts."""
    return next((scale for begins, scale in SCALES.items() if unit.startswith(begins)), None)


def given_away(observations: Sequence[Observation], *, round_to: int) -> GivenAway:
    """Return how many values of a published table give their counts away.

    Args:
        observations: as published, with exact values.
        round_to: what the counts beside them were rounded to.
    """
    fits = [pairs(one, round_to=round_to) for one in observations if _ratio(one)]
    return GivenAway(ratios=len(fits), found=sum(len(found) == 1 for found in fits))


def pairs(one: Observation, *, round_to: int) -> tuple[tuple[int, int], ...]:
    """Return the pairs of numerator and denominator that fit a value, and both counts as they are rounded."""
    scale = scale_of(one.unit)
    if not _ratio(one) or scale is None or one.value is None:
        return ()
    places = max(-int(one.value.as_tuple().exponent), 1)
    return tuple(
        (numerator, denominator)
        for denominator in _class(one.denominator, round_to)
        for numerator in _class(one.numerator, round_to)
        if 0 < denominator >= numerator
        and round_half_away(Fraction(scale * numerator, denominator), places) == one.value
    )


def _ratio(one: Observation) -> bool:
    given = (one.value, one.numerator, one.denominator)
    return scale_of(one.unit) is not None and all(number is not None for number in given)


def _class(count: Decimal | None, round_to: int) -> Iterator[int]:
    """Every count that is rounded to this one."""
    middle = int(count or 0)
    below, above = round_to // 2, (round_to - 1) // 2
    yield from range(max(0, middle - below), middle + above + 1)
