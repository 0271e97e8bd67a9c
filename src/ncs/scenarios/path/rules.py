"""Rules of budgets beside needs: so much real growth each year; when it falls short; what growth would do."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.scenarios.path.run import Followed


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A budget that grows by so much a year in real terms, beside what is needed; £ million, real.

    Attributes:
        growth: a fraction a year.
        budget, gap: by year; the gap is what is needed less the budget.
        short_from: the first year in which the budget is below need; None if it never is.
        whole_gap: the sum of the years' gaps.
        enough: the part of the draws in which the budget of the last year is enough; None without draws.
    """

    growth: Decimal
    budget: tuple[float, ...]
    gap: tuple[float, ...]
    short_from: FinancialYear | None
    whole_gap: float
    enough: float | None


def budget_of(found: Followed, growth: Decimal | float) -> Floats:
    """Return a budget of present spending that grows by so much a year, £ million at prices of the first year."""
    years = np.arange(found.path.years, dtype=np.float64)
    budget: Floats = float(found.path.spending.million) * (1 + float(growth)) ** years
    return budget


def rule_of(found: Followed, growth: Decimal) -> Rule:
    """Return a rule of budgets beside the path."""
    budget, need = budget_of(found, growth), found.real
    gap = need[0] - budget
    short = np.flatnonzero(gap > 0.05)  # a gap that is not £0.1 million is none
    return Rule(
        growth=growth,
        budget=tuple(map(float, budget)),
        gap=tuple(map(float, gap)),
        short_from=found.path.span[int(short[0])] if len(short) else None,
        whole_gap=float(gap.sum()),
        enough=float(np.mean(need[1:, -1] <= budget[-1])) if found.draws else None,
    )


def growth_to_the_last(found: Followed) -> Floats:
    """Return the yearly real growth that ends at what is needed in the last year, one figure a draw (solved)."""
    needed = found.real[:, -1] / float(found.path.spending.million)
    growth: Floats = needed ** (1 / (found.path.years - 1)) - 1
    return growth


def growth_in_all(found: Followed) -> float:
    """Return the yearly real growth whose budgets sum to what is needed over all years, of the middle."""
    whole = float(found.real[0].sum())
    low, high = -0.5, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if budget_of(found, middle).sum() < whole else (low, middle)
    return (low + high) / 2
