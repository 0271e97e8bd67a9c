"""Periods as tables write them, each read in one declared way: ``2021 - 22`` is not the same in every table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from ncs.core.periods import BadPeriod, FinancialYear, Period, Quarter, parse_date
from ncs.observations.mapped.mapping import PeriodKind

_YEAR = re.compile(r"^\d{4}$", re.ASCII)
_SPAN = re.compile(r"^(\d{4}) ?[-–] ?(\d{2}|\d{4})$", re.ASCII)
_FINANCIAL_SPAN = re.compile(r"^(\d{4}/\d{2}) ?[-–] ?(\d{2}/\d{2}|\d{4}/\d{2})$", re.ASCII)
_MONTH_ENDING = re.compile(r"^(\d{4})-?03$", re.ASCII)


def read_period(text: str, kind: PeriodKind) -> Period:
    """Return the days that a text means.

    ``financial_year``: 2024-25, 2024/25, 2024 to 2025. ``year_ending``: the financial year that ends in it: 2025,
    202503, 31/03/2025. ``calendar_year``: 2024. ``mid_year``: 30 June of a year. ``quarter``: 2024-25 Q1. ``day``: a
    date. ``dates``: 2024-01-01:2024-12-31. ``fingertips``: 2024 and 2022 - 24 are calendar years, 2024/25 and
    2022/23 - 24/25 financial years.

    Raises:
        BadPeriod: the text is not written in this way.
    """
    return _READERS[kind](" ".join(text.split()))


def _financial_year(text: str) -> Period:
    return FinancialYear.parse(text).period


def _year_ending(text: str) -> Period:
    month = _MONTH_ENDING.match(text)
    if month or _YEAR.match(text):
        return FinancialYear(int(text[:4]) - 1).period
    day = parse_date(text)
    if (day.month, day.day) != (3, 31):
        raise BadPeriod(f"{text!r} is not the end of a financial year (31 March).")
    return FinancialYear.of(day).period


def _calendar_year(text: str) -> Period:
    year = _whole_year(text)
    return Period(date(year, 1, 1), date(year, 12, 31))


def _mid_year(text: str) -> Period:
    year = _whole_year(text)
    return Period(date(year, 6, 30), date(year, 6, 30))


def _whole_year(text: str) -> int:
    if not _YEAR.match(text) or not 1900 <= int(text) <= 2100:
        raise BadPeriod(f"{text!r} is not a calendar year. Write it like 2024.")
    return int(text)


def _quarter(text: str) -> Period:
    return Quarter.parse(text).period


def _day(text: str) -> Period:
    day = parse_date(text)
    return Period(day, day)


def _dates(text: str) -> Period:
    start, colon, end = text.partition(":")
    if not colon:
        raise BadPeriod(f"{text!r} is not a first and last day. Write them like 2024-01-01:2024-12-31.")
    return Period(parse_date(start), parse_date(end))


def _fingertips(text: str) -> Period:
    span, years = _SPAN.match(text), _FINANCIAL_SPAN.match(text)
    if years:
        first = FinancialYear.parse(years[1])
        return Period(first.start, FinancialYear.parse(_same_century(years[2], years[1])).end)
    if span:
        first_year, last_year = _whole_year(span[1]), _whole_year(_same_century(span[2], span[1]))
        return Period(date(first_year, 1, 1), date(last_year, 12, 31))
    return _financial_year(text) if "/" in text else _calendar_year(text)


def _same_century(text: str, earlier: str) -> str:
    """Return ``24/25`` or ``24`` as ``2024/25`` or ``2024``: the first such year that is not before ``earlier``."""
    if len(text) >= len(earlier):
        return text
    year = int(earlier[:2] + text[:2])
    return f"{year if year >= int(earlier[:4]) else year + 100}{text[2:]}"


_READERS: Mapping[PeriodKind, Callable[[str], Period]] = {
    PeriodKind.FINANCIAL_YEAR: _financial_year,
    PeriodKind.YEAR_ENDING: _year_ending,
    PeriodKind.CALENDAR_YEAR: _calendar_year,
    PeriodKind.MID_YEAR: _mid_year,
    PeriodKind.QUARTER: _quarter,
    PeriodKind.DAY: _day,
    PeriodKind.FINGERTIPS: _fingertips,
    PeriodKind.DATES: _dates,
}
