"""What the events cover for each council, and so whether a figure can be given at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pyarrow as pa
from ibis.expr import types as ir

from ncs.core.periods import Period, day_number
from ncs.measures.run.context import CannotMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A council's data: from the first to the last day of its reference periods."""

    first: date
    last: date

    def joined(self, other: Coverage) -> Coverage:
        """Return the days from the earlier start to the later end of both."""
        return Coverage(first=min(self.first, other.first), last=max(self.last, other.last))


def areas_with_events(
    prepared: ir.Table, periods: Sequence[Period], fetch: Callable[[ir.Table], pa.Table]
) -> dict[Period, frozenset[str]]:
    """Return, for each period, the areas with an event that touches it."""
    touching = {
        f"period_{number}": (
            (prepared.start <= day_number(period.end)) & (prepared.end >= day_number(period.start))
        ).any()
        for number, period in enumerate(periods)
    }
    rows = fetch(prepared.group_by("area").agg(**touching)).to_pylist() if periods else []
    return {
        period: frozenset(row["area"] for row in rows if row[f"period_{number}"])
        for number, period in enumerate(periods)
    }


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


def latest_day(covered: Mapping[str, Coverage]) -> date:
    """Return the last day that any council's data reach.

    Raises:
        CannotMeasure: there are no events at all.
    """
    if not covered:
        raise CannotMeasure("The events folder holds no events, so there is nothing to measure.")
    return max(item.last for item in covered.values())
