"""The published table read together: growth by kind of council, region and deprivation, and the spread of spending."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ncs.funding.allocations.intervals import Interval
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.reading import Reading
from ncs.reference.deprivation import deprivation

_ONE = Interval(Fraction(1), Fraction(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupGrowth:
    """Growth of the money of a group of councils taken together.

    Attributes:
        group: its name.
        councils: how many councils with figures.
        baseline, final: sums of the printed figures for 2025-26 and 2028-29, GBP million.
        growth: final over baseline less one (0.1 is 10%).
        real_growth: the same after inflation along the minimum path, as all that the path's interval allows.
    """

    group: str
    councils: int
    baseline: Fraction
    final: Fraction
    growth: Fraction
    real_growth: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How spending per adult differs between councils in one year.

    Attributes:
        year: 0 (2025-26 baseline) to 3 (2028-29).
        councils: how many.
        mean: unweighted mean of councils, pounds per adult.
        variation: coefficient of variation, the standard deviation over the mean.
        with_deprivation: correlation with the average IMD 2025 score.
    """

    year: int
    councils: int
    mean: float
    variation: float
    with_deprivation: float


def tenths_by_deprivation(readings: Sequence[Reading]) -> dict[str, int]:
    """Return for each council with figures its tenth by IMD 2025 average score, by ONS code: 1 is the most deprived.

    Tenths hold as equal numbers of councils as can be.
    """
    scores = deprivation()
    known = [item.allocation.council.ons_code for item in readings if item.allocation.published]
    ranked = sorted(known, key=lambda code: (-scores[code].average_score, code))
    return {code: rank * 10 // len(ranked) + 1 for rank, code in enumerate(ranked)}


def growth_by(
    readings: Sequence[Reading], path: MinimumPath, group_of: Callable[[Reading], str]
) -> tuple[GroupGrowth, ...]:
    """Return growth by group, in order of the groups' names; councils without figures are left out."""
    groups: dict[str, list[Reading]] = {}
    for item in readings:
        if item.allocation.published:
            groups.setdefault(group_of(item), []).append(item)
    return tuple(_group(name, groups[name], path) for name in sorted(groups))


def growth_by_kind(readings: Sequence[Reading], path: MinimumPath) -> tuple[GroupGrowth, ...]:
    """Return growth by kind of council: county, London borough, metropolitan district, unitary."""
    return growth_by(readings, path, lambda item: item.allocation.council.kind)


def growth_by_region(readings: Sequence[Reading], path: MinimumPath) -> tuple[GroupGrowth, ...]:
    """Return growth by region."""
    return growth_by(readings, path, lambda item: item.allocation.council.region)


def growth_by_deprivation(readings: Sequence[Reading], path: MinimumPath) -> tuple[GroupGrowth, ...]:
    """Return growth by tenth of councils, the most deprived tenth (``01``) first."""
    tenths = tenths_by_deprivation(readings)
    return growth_by(readings, path, lambda item: f"{tenths[item.allocation.council.ons_code]:02d}")


def england(readings: Sequence[Reading], path: MinimumPath) -> GroupGrowth:
    """Return growth of all councils with figures together."""
    return growth_by(readings, path, lambda _: "England, councils with figures")[0]


def spread(readings: Sequence[Reading], year: int) -> Spread:
    """Return the spread of spending per adult in year 0 (baseline) to 3, over councils with figures and population."""
    scores = deprivation()
    known = [(item, per) for item in readings if (per := item.per_adult(year)) is not None]
    values = [float(per) for _, per in known]
    imd = [float(scores[item.allocation.council.ons_code].average_score) for item, _ in known]
    mean = math.fsum(values) / len(values)
    return Spread(
        year=year,
        councils=len(values),
        mean=mean,
        variation=statistics.pstdev(values) / mean,
        with_deprivation=statistics.correlation(values, imd),
    )


def _group(name: str, items: Sequence[Reading], path: MinimumPath) -> GroupGrowth:
    baseline = sum((Fraction(item.allocation.baseline) for item in items), Fraction(0))
    final = sum((Fraction(item.allocation.figures[-1]) for item in items), Fraction(0))
    factor = Interval(final / baseline, final / baseline)
    return GroupGrowth(
        group=name,
        councils=len(items),
        baseline=baseline,
        final=final,
        growth=final / baseline - 1,
        real_growth=factor / path.factors[-1] - _ONE,
    )
