"""What the events cover for each council, and so whether a figure can be given at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ncs.core.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A council's data: from the first to the last day of its reference periods."""

    first: date
    last: date

    def joined(self, other: Coverage) -> Coverage:
        """Return the days from the earlier start to the later end of both."""
        return Coverage(first=min(self.first, other.first), last=max(self.last, other.last))


def why_missing(found: Coverage | None, period: Period, *, has_events: bool, follow_up_days: int = 0) -> str | None:
    """Say why a council has no figure for a period; None when the data cover it and the days to follow up."""
    if found is None:
        return "the events hold no submission from this council"
    if found.first > period.start:
        return f"the council's data start on {found.first}, after the first day of the period"
    if found.last < period.end:
        return f"the council's data end on {found.last}, before the last day of the period"
    if found.last < period.end + timedelta(days=follow_up_days):
        return f"the council's data end on {found.last}, fewer than {follow_up_days} days after the period"
    if not has_events:
        return "the council has no events in the period"
    return None


def caveat(found: Coverage | None, period: Period, look_back_days: int) -> str | None:
    """Say what a reader must know of a figure whose measure looks further back than the council's data reach."""
    if found is None or found.first <= period.start - timedelta(days=look_back_days):
        return None
    return (
        f"the measure looks back {look_back_days} days before each start, but the council's data start on "
        f"{found.first}: what happened earlier is not seen, and some people may look new who are not"
    )
