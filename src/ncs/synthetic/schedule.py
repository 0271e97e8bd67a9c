"""When a synthetic council files, and for which twelve months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ncs.cld import Release
from ncs.core.periods import add_months, day_number
from ncs.synthetic.streams import stream
from ncs.synthetic.traits import Traits

#: Files that arrive from this day on use Release 2 wording (method note, section a).
RELEASE_2_FROM = date(2025, 10, 1)


@dataclass(frozen=True, slots=True)
class Submission:
    """One file of one council.

    Attributes:
        cassr_code: the council.
        start, end: the stated reporting period, twelve months at most.
        imported: when it was loaded centrally.
        again: whether it replaces an earlier file for the same period.
    """

    cassr_code: str
    start: date
    end: date
    imported: datetime
    again: bool

    @property
    def release(self) -> Release:
        """Release 1 wording before October 2025, Release 2 from then on."""
        return Release.TWO if self.imported.date() >= RELEASE_2_FROM else Release.ONE

    @property
    def extract_day(self) -> int:
        """Day number up to which the council's own system is read."""
        return day_number(self.imported.date()) - 1

    @property
    def label(self) -> str:
        """A name for the file, without council or suffix."""
        return f"{self.start:%Y%m%d}_{self.end:%Y%m%d}_imported_{self.imported:%Y%m%d}"


def submissions_of(
    traits: Traits, *, seed: int, cassr_code: str, first: date, last: date, every_months: int
) -> tuple[Submission, ...]:
    """Return a council's files in the order in which they arrive.

    A file is made every ``every_months`` months (every month by a council that files monthly, where that is three).
    It covers the twelve months to its end, fewer at the start of the records, and arrives in the month after.
    Some are sent again; a few councils miss one.
    """
    step = 1 if traits.monthly and every_months == 3 else every_months
    ends = _ends(first, last, step)
    found: list[Submission] = []
    for index, end in enumerate(ends):
        rng = stream(seed, cassr_code, f"arrival {end.isoformat()}")
        if index == traits.misses and index < len(ends) - 1:
            continue
        start = max(first, add_months(end + timedelta(days=1), -12))
        day = end + timedelta(days=min(28, max(3, traits.import_day + int(rng.integers(-3, 4)))))
        arrived = datetime(day.year, day.month, day.day, traits.import_hour, int(rng.integers(0, 60)))
        found.append(Submission(cassr_code, start, end, arrived, again=False))
        if rng.random() < 0.06:
            later = arrived + timedelta(days=int(rng.integers(4, 16)), minutes=int(rng.integers(1, 200)))
            found.append(Submission(cassr_code, start, end, later, again=True))
    return tuple(sorted(found, key=lambda submission: submission.imported))


def _ends(first: date, last: date, step: int) -> list[date]:
    """Return the last days of periods, counted back from ``last`` in months, after ``first``."""
    ends: list[date] = []
    opens = last + timedelta(days=1)
    while (end := add_months(opens, -step * len(ends)) - timedelta(days=1)) > first:
        ends.append(end)
    return ends[::-1]
