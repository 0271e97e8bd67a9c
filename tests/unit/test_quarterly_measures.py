"""Periods and statuses of measures that are given by quarter."""

from __future__ import annotations

from datetime import date

from ncs.core.periods import FinancialYear, Period
from ncs.measures.definitions.waiting_times import RESPONSE
from ncs.measures.run.periods import figure_periods, periods_for


def test_rolling_gives_each_quarter_once() -> None:
    [period] = periods_for(None, RESPONSE, date(2026, 3, 31))
    assert period == Period(date(2025, 1, 1), date(2026, 3, 31))
    assert len(figure_periods(RESPONSE, period)) == 5


def test_only_whole_quarters_have_figures() -> None:
    assert [item.start for item in figure_periods(RESPONSE, FinancialYear(2025).period)] == [
        date(2025, 4, 1),
        date(2025, 7, 1),
        date(2025, 10, 1),
        date(2026, 1, 1),
    ]
    assert figure_periods(RESPONSE, Period(date(2025, 4, 2), date(2025, 9, 29))) == ()
