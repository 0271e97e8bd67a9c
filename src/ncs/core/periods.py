"""Financial years, quarters and periods as values with their own type.

An English financial year runs from 1 April to 31 March and is written ``2026-27``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from ncs.core.errors import NcsError

_FIRST = date(1970, 1, 1)
#: Financial years that begin and end on days that can be held.
_FIRST_YEAR, _LAST_YEAR = 1, 9998
_YEAR = re.compile(r"^\s*(?:FY\s*)?(\d{4})\s*(?:-|–|—|/|_|\s+to\s+)\s*(\d{2}|\d{4})\s*$", re.IGNORECASE)
_QUARTER = re.compile(r"^\s*(.+?)[\s-]*Q([1-4])\s*$|^\s*Q([1-4])[\s-]+(.+?)\s*$", re.IGNORECASE)


class BadPeriod(NcsError):
    """Text that is not a financial year, quarter, date or period."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from ``start`` to ``end``, both included.

    Raises:
        BadPeriod: the end is before the start.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise BadPeriod(f"A period cannot end ({self.end}) before it starts ({self.start}).")

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``START:END`` (ISO dates), a financial year or a quarter.

        Raises:
            BadPeriod: the text is none of these.
        """
        if ":" in text:
            start, _, end = text.partition(":")
            return cls(parse_date(start), parse_date(end))
        if _QUARTER.match(text):
            return Quarter.parse(text).period
        return FinancialYear.parse(text).period

    @property
    def days(self) -> int:
        """Number of days, both ends included."""
        return (self.end - self.start).days + 1

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return f"{self.start.isoformat()}:{self.end.isoformat()}"


@total_ordering
@dataclass(frozen=True, slots=True)
class FinancialYear:
    """A financial year by the calendar year in which it starts: ``FinancialYear(2026)`` is 2026-27.

    Raises:
        BadPeriod: the calendar has no such year; years are 1 to 9998.
    """

    starts: int

    def __post_init__(self) -> None:
        if not _FIRST_YEAR <= self.starts <= _LAST_YEAR:
            raise BadPeriod(f"The calendar has no financial year that starts in {self.starts}. Write it like 2026-27.")

    @classmethod
    def parse(cls, text: str) -> FinancialYear:
        """Read ``2026-27``, ``2026/27``, ``2026-2027``, ``2026 to 2027`` or ``FY 2026-27``.

        Raises:
            BadPeriod: the text is something else, the two years do not follow each other, or there is no such year.
        """
        match = _YEAR.match(text)
        if not match:
            raise BadPeriod(f"{text!r} is not a financial year. Write it like 2026-27.")
        first = int(match[1])
        second = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
        if second < first:
            second += 100
        if second != first + 1:
            raise BadPeriod(f"{text!r} is not one financial year: the second year must follow the first.")
        return cls(first)

    @classmethod
    def of(cls, day: date) -> FinancialYear:
        """Return the financial year that contains ``day``."""
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def start(self) -> date:
        """1 April."""
        return date(self.starts, 4, 1)

    @property
    def end(self) -> date:
        """31 March of the next calendar year."""
        return date(self.starts + 1, 3, 31)

    @property
    def period(self) -> Period:
        """The year as a :class:`Period`."""
        return Period(self.start, self.end)

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The four quarters, from April."""
        return tuple(Quarter(self, number) for number in (1, 2, 3, 4))

    @property
    def key(self) -> str:
        """The year as part of a column name: ``2026_27``."""
        return str(self).replace("-", "_")

    def __add__(self, years: int) -> FinancialYear:
        return FinancialYear(self.starts + years)

    def __sub__(self, years: int) -> FinancialYear:
        return FinancialYear(self.starts - years)

    def __lt__(self, other: FinancialYear) -> bool:
        return self.starts < other.starts

    def __str__(self) -> str:
        return f"{self.starts}-{(self.starts + 1) % 100:02d}"


@total_ordering
@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a financial year; number 1 starts on 1 April."""

    year: FinancialYear
    number: int

    def __post_init__(self) -> None:
        if self.number not in (1, 2, 3, 4):
            raise BadPeriod(f"A quarter is 1, 2, 3 or 4, not {self.number}.")

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """Read ``2026-27 Q1`` or ``Q1 2026-27``.

        Raises:
            BadPeriod: the text is something else.
        """
        match = _QUARTER.match(text)
        if not match:
            raise BadPeriod(f"{text!r} is not a quarter. Write it like 2026-27 Q1.")
        return cls(FinancialYear.parse(match[1] or match[4]), int(match[2] or match[3]))

    @classmethod
    def of(cls, day: date) -> Quarter:
        """Return the quarter that contains ``day``."""
        return cls(FinancialYear.of(day), (day.month - 4) % 12 // 3 + 1)

    @property
    def start(self) -> date:
        """First day."""
        return add_months(self.year.start, 3 * (self.number - 1))

    @property
    def end(self) -> date:
        """Last day."""
        return add_months(self.start, 3) - timedelta(days=1)

    @property
    def period(self) -> Period:
        """The quarter as a :class:`Period`."""
        return Period(self.start, self.end)

    @property
    def next(self) -> Quarter:
        """The quarter that follows."""
        return Quarter.of(self.end + timedelta(days=1))

    def __lt__(self, other: Quarter) -> bool:
        return self.start < other.start

    def __str__(self) -> str:
        return f"{self.year} Q{self.number}"


def add_months(day: date, months: int) -> date:
    """Return ``day`` moved by calendar ``months``; the day of the month is kept or cut to the month's last day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def aged(born: date, *, years: int, months: int = 0) -> date:
    """Return the day on which somebody reaches an age of ``years`` and ``months``.

    Whoever was born on 29 February reaches an age in whole years on 1 March of a year without that day.
    """
    reached = add_months(born, 12 * years + months)
    leapt = not months and reached.day < born.day
    return reached + timedelta(days=1) if leapt else reached


def quarters_between(start: date, end: date) -> Iterator[Quarter]:
    """Yield each quarter that lies wholly between ``start`` and ``end``, both included, in order."""
    quarter = Quarter.of(start)
    if quarter.start < start:
        quarter = quarter.next
    while quarter.end <= end:
        yield quarter
        quarter = quarter.next


def day_number(day: date) -> int:
    """Return the days from 1 January 1970 to ``day``; below zero before it."""
    return (day - _FIRST).days


def parse_date(text: str) -> date:
    """Read an ISO date (``2026-04-01``) or a UK date (``01/04/2026``, ``1-4-2026``, ``1.4.2026``).

    Raises:
        BadPeriod: it is neither, or there is no such day.
    """
    cleaned = text.strip()
    iso = re.match(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$", cleaned)
    uk = re.match(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$", cleaned)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if uk:
            return date(int(uk[3]), int(uk[2]), int(uk[1]))
    except ValueError as error:
        raise BadPeriod(f"{cleaned!r} is not a day in the calendar: {error}.") from error
    raise BadPeriod(f"{cleaned!r} is not a date. Write it like 2026-04-01 or 01/04/2026.")
