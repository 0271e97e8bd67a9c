"""XmR charts with the rules of the NHS *Making data count* programme, and tests of recent trend."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.special import chdtrc, ndtr, stdtr

from ncs.core.arrays import Floats
from ncs.statistics.arrays import ArrayLike, BadStatistic, counts, floats

#: 3 divided by 1.128 (d2 for ranges of two), and D4: Wheeler (2000), Understanding Variation.
LIMIT, RANGE_LIMIT = 2.66, 3.267
#: A shift or a trend needs this many points in a row (Making data count).
RUN = 7
#: With fewer points the limits of a chart rest on too few moving ranges to mean anything.
FEWEST = 7
#: A straight line is said not to fit when chance would leave such a scatter less often than this.
LACK_OF_FIT = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """An XmR chart.

    Attributes:
        values: in order of time.
        mean, lower, upper: centre line and natural process limits, in the units of the values.
        outside: points beyond the limits.
        shift: points in a run of seven or more on one side of the mean.
        trend: points in a run of seven or more that all rise, or all fall.
        two_in_three: points of two in three that lie beyond two thirds of the way to the same limit.
    """

    values: Floats
    mean: float
    lower: float
    upper: float
    outside: tuple[int, ...]
    shift: tuple[int, ...]
    trend: tuple[int, ...]
    two_in_three: tuple[int, ...]

    @property
    def special(self) -> tuple[int, ...]:
        """Positions of every point with special cause variation."""
        return tuple(sorted({*self.outside, *self.shift, *self.trend, *self.two_in_three}))


def xmr(values: ArrayLike, *, screen: bool = True) -> Chart:
    """Draw up an XmR chart.

    Moving ranges above 3.267 times their mean are left out of the limits when ``screen`` is on, as the
    programme's tools do.
    Source: NHS England, Making data count; Wheeler (2000).

    Raises:
        BadStatistic: fewer than two values, or a gap among them.
    """
    x = floats(values)
    if x.size < 2 or np.isnan(x).any():
        raise BadStatistic("A run chart needs at least two values and no gaps.")
    ranges = np.abs(np.diff(x))
    if screen:
        ranges = ranges[ranges <= RANGE_LIMIT * ranges.mean()]
    centre, half = float(x.mean()), float(LIMIT * ranges.mean())
    sides = np.sign(x - centre)
    return Chart(
        values=x,
        mean=centre,
        lower=centre - half,
        upper=centre + half,
        outside=tuple(int(i) for i in np.flatnonzero(np.abs(x - centre) > half)),
        shift=_shift(sides),
        trend=_trend(x),
        two_in_three=_two_in_three(x - centre, half),
    )


def _shift(sides: Floats) -> tuple[int, ...]:
    found: set[int] = set()
    for start, stop in _stretches(sides):
        if sides[start] != 0 and stop - start >= RUN:
            found.update(range(start, stop))
    return tuple(sorted(found))


def _trend(x: Floats) -> tuple[int, ...]:
    """Seven points in a row that all rise make six steps of one sign."""
    steps = np.sign(np.diff(x))
    found: set[int] = set()
    for start, stop in _stretches(steps):
        if steps[start] != 0 and stop - start >= RUN - 1:
            found.update(range(start, stop + 1))
    return tuple(sorted(found))


def _two_in_three(away: Floats, half: float) -> tuple[int, ...]:
    """Beyond two thirds of the way to the limit, but not past it (that is another rule)."""
    found: set[int] = set()
    for side in (1, -1):
        near = (side * away > half * 2 / 3) & (side * away <= half)
        for first in range(len(away) - 2):
            window = [i for i in range(first, first + 3) if near[i]]
            if len(window) >= 2:
                found.update(window)
    return tuple(sorted(found))


def _stretches(signs: Floats) -> list[tuple[int, int]]:
    """Return start and stop of each stretch of equal signs."""
    edges = [0, *(int(i) + 1 for i in np.flatnonzero(np.diff(signs))), len(signs)]
    return list(pairwise(edges))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A recent trend.

    Attributes:
        direction: 1 (rising), -1 (falling) or 0 (no significant change).
        p_value: two-sided, of no change; where a line does not fit, its scatter is counted in.
        points: how many periods.
        fits: whether a straight line fits the points within their own uncertainty, at 5%.
        step: place of the first point after the one step that fits where a line does not; None where there is none.
    """

    direction: int
    p_value: float
    points: int
    fits: bool = True
    step: int | None = None


def trend_of_estimates(
    value: ArrayLike, standard_error: ArrayLike, *, when: ArrayLike, significance: float = 0.002
) -> Trend:
    """Test for a linear trend in estimates with known standard errors, by weighted least squares.

    Where the points scatter about the line more than their errors allow (chi-squared of the residuals, 5%), the line
    does not fit: its test is then made with the scatter that there is (Birge 1932) and Student's t, and one step at one
    period is tried in its place.

    Args:
        value: the estimates.
        standard_error: of each.
        when: the time of each, in any unit; surveys are not a year apart every time.
        significance: a smaller two-sided p-value than this is a trend.

    Raises:
        BadStatistic: fewer than three periods, a standard error that is not positive, or times that do not increase.
    """
    x, s, t = floats(value), counts(standard_error, "A standard error"), floats(when)
    _enough(x)
    if not np.all(s > 0):
        raise BadStatistic("Every standard error must be positive.")
    if t.size != x.size or np.any(np.diff(t) <= 0):
        raise BadStatistic("There must be one time for each value, in increasing order.")
    weight = 1 / s**2
    time = t - np.average(t, weights=weight)
    statistic, variance = float((weight * x * time).sum()), float((weight * time**2).sum())
    left = x - np.average(x, weights=weight) - statistic / variance * time
    scatter, free = float((weight * left**2).sum()), x.size - 2
    if chdtrc(free, scatter) >= LACK_OF_FIT:
        return _trend_of(statistic, variance, x.size, significance)
    p_value = float(2 * stdtr(free, -abs(statistic) / np.sqrt(variance * scatter / free)))
    direction = int(np.sign(statistic)) if p_value < significance else 0
    return Trend(direction=direction, p_value=p_value, points=x.size, fits=False, step=_step(x, weight))


def _step(x: Floats, weight: Floats) -> int | None:
    """Return the place after the step that leaves least scatter, if what is left is no more than chance."""

    def _scatter(at: int) -> float:
        parts = (slice(None, at), slice(at, None))
        return sum(float((weight[p] * (x[p] - np.average(x[p], weights=weight[p])) ** 2).sum()) for p in parts)

    best = min(range(1, x.size), key=_scatter)
    return best if chdtrc(x.size - 2, _scatter(best)) >= LACK_OF_FIT else None


def _enough(x: Floats) -> None:
    if x.size < 3 or np.isnan(x).any():
        raise BadStatistic("A trend needs at least three periods and no gaps.")


def _trend_of(statistic: float, variance: float, points: int, significance: float) -> Trend:
    z = statistic / np.sqrt(variance)
    p_value = float(2 * ndtr(-abs(z)))
    return Trend(direction=int(np.sign(z)) if p_value < significance else 0, p_value=p_value, points=points)
