"""What is left of means after the care so far: people above the limit pay for all of it until they reach the limit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic.care.kinds import Floats, Yes

#: Tariff income takes a 250th of savings above the lower limit each week.
_TARIFF_WEEKS = 250.0
#: Pounds a week so small that capital lasts for ever.
_NO_COST = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left: savings in pounds, who still has the home, and weeks with council money so far."""

    savings: Floats
    keeps_home: Yes
    weeks_funded: Floats


def run_down(
    *,
    savings: Floats,
    home: Floats,
    counted: Yes,
    cost: Floats,
    weeks: Floats,
    lower: float,
    upper: float,
    sold_after: float,
    first_weeks: float,
) -> Left:
    """Return what is left after some weeks of care, in closed form: an outline of a journey, not the journey itself.

    Args:
        savings, home: when care began, in pounds; home net of debts.
        counted: the home counts as capital after the first weeks, and is sold if savings run low.
        cost: what care takes from capital each week while a person pays for all of it.
        weeks: of care so far.
        lower, upper: capital limits in pounds.
        sold_after: weeks after which a home that counts is sold.
        first_weeks: for which a home is left out of the capital of people with savings up to the upper limit.
    """
    spent = cost * weeks
    sold = counted & (weeks >= sold_after) & (savings - spent < upper)
    start = savings + np.where(sold, home, 0.0)
    lasts = np.maximum(start - upper, 0.0) / np.maximum(cost, _NO_COST)
    funded = np.maximum(weeks - lasts, 0.0)
    unsold = counted & ~sold
    left = np.where(start > upper, np.maximum(start - spent, upper), start)
    falling = np.maximum(left - lower, 0) * np.exp(-np.where(unsold, 0.0, funded) / _TARIFF_WEEKS)
    at_first = np.where(savings <= upper, np.minimum(weeks, first_weeks), 0.0)
    return Left(
        savings=np.where(left > lower, lower + falling, left),
        keeps_home=~sold,
        weeks_funded=np.where(unsold, at_first, funded),
    )
