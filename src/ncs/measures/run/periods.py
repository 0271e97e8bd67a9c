"""The periods that measures are published for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ncs.core.periods import BadPeriod, Period, Quarter, add_months, quarters_between
from ncs.measures.run.definition import Measure

ROLLING = "rolling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolling:
    """The rolling periods: the latest 12 months and a revision of the 12 months a quarter earlier.

    ``lagged`` are those of measures that need a further quarter of data to see what followed.
    """

    usual: tuple[Period, Period]
    lagged: tuple[Period, Period]

    def of(self, measure: Measure) -> tuple[Period, Period]:
        """Return the two periods of a measure."""
        return self.lagged if measure.lagged else self.usual


def rolling(last_day: date) -> Rolling:
    """Return the rolling periods of data that reach to ``last_day``.

    The latest period ends with the last whole quarter. The earlier lagged period follows the published script, which
    steps its end back three months without going to the month's end: 30 June steps to 30 March.
    """
    quarter = Quarter.of(last_day)
    end = quarter.end if quarter.end == last_day else quarter.start - timedelta(days=1)
    latest = Period(add_months(end + timedelta(days=1), -12), end)
    previous = Period(add_months(latest.start, -3), add_months(end + timedelta(days=1), -3) - timedelta(days=1))
    before = Period(add_months(previous.start, -3), add_months(previous.end, -3))
    return Rolling(usual=(latest, previous), lagged=(previous, before))


def read_period(text: str) -> Period | None:
    """Return the period that ``text`` means: ``START:END``, a financial year or a quarter; None for ``rolling``.

    Raises:
        BadPeriod: the text is none of these.
    """
    if text.strip().casefold() == ROLLING:
        return None
    try:
        return Period.parse(text)
    except BadPeriod as error:
        raise BadPeriod(
            f"{error} The period may be a financial year (2025-26), a quarter (2025-26 Q1), two dates "
            "(2025-04-01:2026-03-31), or rolling."
        ) from error


def periods_for(asked: Period | None, measure: Measure, last_day: date) -> tuple[Period, ...]:
    """Return the periods of a measure: the one asked for, or without one the rolling periods to ``last_day``.

    For a quarterly measure the two rolling periods are one, so that each quarter comes once.
    """
    if asked is not None:
        return (asked,)
    latest, earlier = rolling(last_day).of(measure)
    return (Period(earlier.start, latest.end),) if measure.quarterly else (latest, earlier)


def figure_periods(measure: Measure, period: Period) -> tuple[Period, ...]:
    """Return the periods of a measure's figures: the quarters within ``period`` if quarterly, else itself."""
    if not measure.quarterly:
        return (period,)
    return tuple(item.period for item in quarters_between(period.start, period.end))
