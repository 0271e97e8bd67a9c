"""Recent trends, council by council."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from ncs.core.lazy import WhenAsked
from ncs.core.periods import FinancialYear, Period
from ncs.places.figures import Figures
from ncs.places.load import Series
from ncs.places.signals import MODERATE, against_past, distances
from ncs.reference.regions import ENGLAND
from ncs.register.measures import Polarity
from ncs.statistics.runs import Trend, trend_of_estimates

#: The last so many periods are looked at, and at least so many are needed.
LONGEST, SHORTEST = 5, 3
#: A trend is claimed when chance alone would show one less often than this.
SIGNIFICANCE = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentTrend:
    """The trend of one council over its last periods; ``trend`` is None where there are too few figures.

    ``word`` is improving, worsening, rising, falling, ``no clear change``, or why none of them is said: ``up and down``
    where no straight line fits, ``one step up in 2022-23`` where one step does, ``turned in 2024-25`` where the last
    change goes against the line.
    """

    periods: tuple[Period, ...]
    trend: Trend | None
    word: str

    @property
    def goes(self) -> bool:
        """Whether a direction is said."""
        return self.word in ("improving", "worsening", "rising", "falling")


@dataclass(frozen=True, slots=True)
class _Point:
    period: Period
    value: float
    error: float


def recent_trends(series: Series, until: Period) -> Mapping[str, RecentTrend]:
    """Return the recent trend of every council with a figure in ``until``, by ONS code.

    The last five periods with a figure and a standard error are used, each at its own date (the carers' survey is not
    yearly), each judged at the council's own mean; one that rests on too little to be judged is left out, and fewer
    than three give no trend. Where some periods have a figure for England and others none, those without
    are left out: the publisher breaks the series there (2020-21, when 18 councils chose to take part in the survey).
    """
    return WhenAsked(_ways(series, until))


def shown_trends(series: Series) -> Mapping[str, RecentTrend]:
    """Return the recent trend of every council until its own latest period (:attr:`Series.shown`), by ONS code."""
    return WhenAsked(
        {
            area: way
            for when, areas in series.shown.items()
            for area, way in _ways(series, when).items()
            if area in areas
        }
    )


def _ways(series: Series, until: Period) -> dict[str, Callable[[], RecentTrend]]:
    """Return what works out the trend of each council with a figure in ``until``."""
    held = [series.at(p) for p in _unbroken(series, [p for p in series.periods if p <= until])]
    points: dict[str, list[_Point]] = {area: [] for area in series.at(until).areas}
    levels = _levels(held)
    for figures in held:
        own = np.array([levels.get(area, np.nan) for area in figures.areas])
        errors = np.where(figures.too_few(own), np.nan, figures.standard_error(own))
        for area, value, error in zip(figures.areas, figures.value, errors, strict=True):
            if area in points and not np.isnan(value) and not np.isnan(error):
                points[area].append(_Point(figures.period, float(value), float(error)))
    last = _last_changes(series, until)
    return {area: partial(_trend, series, found[-LONGEST:], last.get(area, np.nan)) for area, found in points.items()}


def _levels(held: Sequence[Figures]) -> dict[str, float]:
    """Return each council's own mean over its last five figures: what it would be at if nothing had changed.

    Chance is judged there and not at the mean of councils, for the question is whether a council moved, wherever it is.
    """
    values: dict[str, list[float]] = {}
    for figures in held:
        for area, value in zip(figures.areas, figures.value.tolist(), strict=True):
            if not np.isnan(value):
                values.setdefault(area, []).append(value)
    return {area: float(np.mean(found[-LONGEST:])) for area, found in values.items()}


def _unbroken(series: Series, periods: Sequence[Period]) -> list[Period]:
    printed = [period for period in periods if series.printed(ENGLAND, period) is not None]
    return list(periods) if not printed else [period for period in periods if period in printed or period > printed[-1]]


def _last_changes(series: Series, until: Period) -> Mapping[str, float]:
    """Return how far each council's last figure is from the one before, in standard errors, as beside its own past."""
    earlier = [period for period in series.periods if period < until]
    if not earlier:
        return {}
    figures = series.at(until)
    z = distances(figures, against_past(figures, series.at(earlier[-1]), name="its own earlier figure"))
    return dict(zip(figures.areas, map(float, z), strict=True))


def _trend(series: Series, found: Sequence[_Point], last: float) -> RecentTrend:
    periods = tuple(point.period for point in found)
    if len(found) < SHORTEST:
        return RecentTrend(periods=periods, trend=None, word="too few years to tell")
    trend = trend_of_estimates(
        [point.value for point in found],
        [point.error for point in found],
        when=[period.start.toordinal() for period in periods],
        significance=SIGNIFICANCE,
    )
    return RecentTrend(periods=periods, trend=trend, word=_word(trend, found, last, series.measure.polarity))


def _word(trend: Trend, found: Sequence[_Point], last: float, polarity: Polarity) -> str:
    if trend.step is not None:
        way = "up" if found[trend.step].value > found[trend.step - 1].value else "down"
        return f"one step {way} in {_said(found[trend.step].period)}"
    if trend.direction == 0:
        return "no clear change" if trend.fits else "up and down"
    if last * trend.direction < -MODERATE:
        return f"turned in {_said(found[-1].period)}"
    if polarity is Polarity.NOT_ESTABLISHED:
        return "rising" if trend.direction > 0 else "falling"
    return "improving" if (trend.direction > 0) == (polarity is Polarity.HIGHER) else "worsening"


def _said(period: Period) -> str:
    year = FinancialYear.of(period.start)
    return str(year) if year.period == period else str(period)
