"""What is left of means after the care so far: people above the limit pay for all of it until they reach the limit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.synthetic.care.kinds import Yes

#: Tariff income takes a 250th of savings above the lower limit each week.
_TARIFF_WEEKS = 250.0
#: Pounds a week so small that capital lasts for ever.
_NO_COST = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left: savings in pounds, and weeks with council money so far."""

    savings: Floats
    weeks_funded: Floats


def run_down(
    *, savings: Floats, keeps_home: Yes, cost: Floats, weeks: Floats, lower: float, upper: float, first_weeks: float
) -> Left:
    """Return what is left after some weeks of care, in closed form: an outline of a journey, not the journey itself.

    Args:
        savings: when care began, in pounds, with what a home that was sold brought in.
        keeps_home: owns a home that counts, so that they pay for all of their care however low their savings are.
        cost: what care takes from savings each week while a person pays for all of it.
        weeks: of care so far.
        lower, upper: capital limits in pounds.
        first_weeks: for which a home is left out of the capital of people with savings up to the upper limit.
    """
    lasts = np.maximum(savings - upper, 0.0) / np.maximum(cost, _NO_COST)
    helped = np.maximum(weeks - lasts, 0.0)
    left = np.where(savings > upper, np.maximum(savings - cost * weeks, upper), savings)
    tariff = np.exp(-np.where(keeps_home, 0.0, helped) / _TARIFF_WEEKS)
    at_first = np.where(savings <= upper, np.minimum(weeks, first_weeks), 0.0)
    return Left(
        savings=np.where(left > lower, lower + (left - lower) * tariff, left),
        weeks_funded=np.where(keeps_home, at_first, helped),
    )
