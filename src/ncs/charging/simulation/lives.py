"""The same lives under one scheme: years of money by payer, and numbers, weighted up to England."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.policy import Policy
from ncs.charging.simulation.people import People
from ncs.charging.simulation.schemes import Named
from ncs.charging.simulation.take_up import years
from ncs.charging.simulation.totals import MEASURES, Numbers, Spent, YearResult, measured
from ncs.charging.simulation.worlds import World
from ncs.charging.vector.journey import PAYERS, Year
from ncs.charging.vector.population import Pence
from ncs.core.arrays import Floats
from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.statistics.sampling import Replicates

#: Threads that share a year's weeks; how many there are changes no result.
WORKERS = min(4, os.cpu_count() or 1)
#: Told after each year of a scheme.
Tell = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From when to when lives are lived, and which years are counted.

    Attributes:
        first, last: the financial years counted; chosen: the one in which winners and losers are looked for.
        weeks: from the day on which the people stand until the last week that begins in the last year.
    """

    first: FinancialYear
    last: FinancialYear
    chosen: FinancialYear
    weeks: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lived:
    """What one scheme comes to.

    Attributes:
        years: in order, from the first counted.
        replicates: pence by replicate, year and measure (in the order of ``MEASURES``).
        weekly: pence a week that each row pays, now or deferred, or loses in disability benefit, in the chosen year.
        had, left: savings less charges not met, in pence, at the start and the end of the chosen year.
    """

    years: tuple[YearResult, ...]
    replicates: Floats
    weekly: Floats
    had: Pence
    left: Pence


def live(made: World, named: Named, *, span: Span, policy: Policy, replicates: Replicates | None, tell: Tell) -> Lived:
    """Live the lives of a world under one of its schemes, and count the years of the span; without replicates none are
    totalled.
    """
    people = made.people
    found: list[YearResult] = []
    totals: list[Floats] = []
    weekly, had, left = np.zeros(len(people)), people.now.savings, people.now.savings
    ever = Decimal(0)
    for year in years(made, named, weeks=span.weeks, policy=policy, workers=WORKERS):
        tell()
        ever += _count(people.weight * year.reached_cap)
        if year.year <= span.chosen:
            had, left = left, year.savings - year.arrears
        if year.year < span.first:
            continue
        found.append(
            YearResult(
                year=year.year,
                weeks=year.weeks,
                spent=_spent(year, people.weight),
                numbers=_numbers(people, year, ever),
            )
        )
        totals.append(_resampled(year, replicates))
        if year.year == span.chosen:
            weekly = measured(year, "people") / year.weeks
    return Lived(years=tuple(found), replicates=np.stack(totals, axis=1), weekly=weekly, had=had, left=left)


def _resampled(year: Year, replicates: Replicates | None) -> Floats:
    """Return the pence of each measure in each replicate."""
    if replicates is None:
        return np.zeros((0, len(MEASURES)))
    return replicates.totals(np.stack([measured(year, name) for name in MEASURES], axis=1).astype(np.float64))


def _spent(year: Year, weight: Floats) -> Spent:
    """Return the weighted pence of each payer, each rounded to a whole penny; the cost is their sum."""
    names = (*PAYERS, "benefits_stopped")
    return Spent(**{name: round(float((getattr(year, name) * weight).sum())) for name in names})


def _numbers(people: People, year: Year, ever: Decimal) -> Numbers:
    weight = people.weight
    met = weight * (year.reached_cap > 0)
    first = float(met.sum())
    waited = float((met * np.maximum(year.reached_cap_weeks, 0)).sum())
    return Numbers(
        receiving=_count(weight),
        helped=_count(weight * year.helped_weeks / year.weeks),
        above_limit=_count(weight * year.above_limit_weeks / year.weeks),
        met=_count(weight * year.reached_cap),
        ever=ever,
        beyond=_count(weight * year.capped_weeks / year.weeks),
        weeks_to_cap=round_half_away(Decimal(repr(waited / first)), 1) if first else None,
    )


def _count(people: NDArray[np.float64]) -> Decimal:
    """Return a weighted number of people, to a tenth of a person."""
    return round_half_away(Decimal(repr(float(people.sum()))), 1)
