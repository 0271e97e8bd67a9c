"""Recent trends, council by council."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ncs.core.periods import Period
from ncs.places.load import Series
from ncs.register.measures import Polarity
from ncs.statistics.runs import Trend, trend_of_estimates

#: The last so many periods are looked at, and at least so many are needed.
LONGEST, SHORTEST = 5, 3
#: A trend is claimed when chance alone would show one less often than this.
SIGNIFICANCE = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentTrend:
    """The trend of one council over its last periods; ``trend`` is None where there are too few figures.

    ``word`` is improving, worsening, rising, falling, ``no clear change``, or why there is none.
    """

    periods: tuple[Period, ...]
    trend: Trend | None
    word: str


def recent_trends(series: Series, until: Period) -> Mapping[str, RecentTrend]:
    """Return the recent trend of every council with a figure in ``until``, by ONS code.

    The last five periods with a figure and a standard error are used, each at its own date (the carers' survey is not
    yearly); fewer than three give no trend.
    """
    periods = [p for p in series.periods if p <= until]
    points: dict[str, list[tuple[Period, float, float]]] = {area: [] for area in series.at(until).areas}
    for period in periods:
        figures = series.at(period)
        errors = figures.standard_error(float(np.nanmean(figures.value)))
        for area, value, error in zip(figures.areas, figures.value, errors, strict=True):
            if area in points and not np.isnan(value) and not np.isnan(error):
                points[area].append((period, float(value), float(error)))
    return {area: _trend(series, found[-LONGEST:]) for area, found in points.items()}


def _trend(series: Series, found: list[tuple[Period, float, float]]) -> RecentTrend:
    periods = tuple(period for period, _, _ in found)
    if len(found) < SHORTEST:
        return RecentTrend(periods=periods, trend=None, word="too few years to tell")
    trend = trend_of_estimates(
        [v for _, v, _ in found],
        [e for _, _, e in found],
        when=[period.start.toordinal() for period in periods],
        significance=SIGNIFICANCE,
    )
    return RecentTrend(periods=periods, trend=trend, word=_word(trend.direction, series.measure.polarity))


def _word(direction: int, polarity: Polarity) -> str:
    if direction == 0:
        return "no clear change"
    if polarity is Polarity.NOT_ESTABLISHED:
        return "rising" if direction > 0 else "falling"
    return "improving" if (direction > 0) == (polarity is Polarity.HIGHER) else "worsening"
