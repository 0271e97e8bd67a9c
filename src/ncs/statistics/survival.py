"""Kaplan–Meier estimates for waits of which some have not ended: quartiles with confidence limits.

Kaplan and Meier, Nonparametric estimation from incomplete observations, Journal of the American Statistical Association
53 (1958) 457–481; variance by Greenwood (1926); limits of a quantile by inverting the pointwise limits on the scale
log(−log S), after Brookmeyer and Crowley, A confidence interval for the median survival time, Biometrics 38 (1982).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

#: Two shares closer than this are the same: sums of many fractions are not exact.
_SAME = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day on which waits ended: how many were still waiting before it, and the share still waiting after it.

    ``lower`` and ``upper`` are pointwise limits of the share.
    """

    day: int
    at_risk: int
    ended: int
    waiting: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantile:
    """The day by which a share of waits has ended, with limits; None where the data do not reach it."""

    day: int | None
    lower: int | None
    upper: int | None


def kaplan_meier(ended: Mapping[int, int], cut: Mapping[int, int], *, confidence: float = 0.95) -> tuple[Day, ...]:
    """Return the share still waiting after each day on which a wait ended.

    Args:
        ended: number of waits that ended, by days waited.
        cut: number of waits that had not ended when last seen, by days waited until then. One cut on the same day as
            another ended counts as at risk on that day.
        confidence: of the pointwise limits.
    """
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    at_risk = sum(ended.values()) + sum(cut.values())
    days: list[Day] = []
    share, greenwood = 1.0, 0.0
    for day in sorted({*ended, *cut}):
        events = ended.get(day, 0)
        if events:
            share *= (at_risk - events) / at_risk
            if at_risk > events:
                greenwood += events / (at_risk * (at_risk - events))
            before = days[-1].upper if days else 1.0
            lower, upper = _limits(share, sqrt(greenwood), z, before)
            days.append(Day(day=day, at_risk=at_risk, ended=events, waiting=share, lower=lower, upper=upper))
        at_risk -= events + cut.get(day, 0)
    return tuple(days)


def _limits(share: float, error: float, z: float, before: float) -> tuple[float, float]:
    """Limits on the scale log(−log S); when nobody is left the upper limit is unknown and stays what it was."""
    if share <= 0:
        return 0.0, before
    middle, width = log(-log(share)), z * error / abs(log(share))
    return exp(-exp(middle + width)), exp(-exp(middle - width))


def quantile(days: Sequence[Day], ended: float) -> Quantile:
    """Return the first day by which the share ``ended`` (such as 0.5 for the median) of waits has ended."""
    left = 1 - ended + _SAME
    return Quantile(
        day=next((item.day for item in days if item.waiting <= left), None),
        lower=next((item.day for item in days if item.lower <= left), None),
        upper=next((item.day for item in days if item.upper <= left), None),
    )
