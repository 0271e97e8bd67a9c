"""What the events cover for each council, and so whether a figure can be given at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ncs.core.periods import Period
from ncs.measures.context import CannotMeasure, day_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A council's data: from the first to the last day of its reference periods."""

    first: date
    last: date


def coverage(events: Any, fetch: Any) -> Mapping[str, Coverage]:
    """Return what the events (in the layout EVENTS) cover, by ONS code."""
    found = events.group_by("area").agg(first=events.ref_period_start.min(), last=events.ref_period_end.max())
    return {
        row["area"]: Coverage(first=row["first"], last=row["last"]) for row in fetch(found.order_by("area")).to_pylist()
    }


def areas_with_events(prepared: Any, period: Period, fetch: Any) -> frozenset[str]:
    """Return the areas with an event that touches the period."""
    touching = (prepared.start <= day_number(period.end)) & (prepared.end >= day_number(period.start))
    rows = fetch(prepared.filter(touching).select("area").distinct().order_by("area")).to_pylist()
    return frozenset(row["area"] for row in rows)


def why_missing(found: Coverage | None, period: Period, *, has_events: bool) -> str | None:
    """Say why a council has no figure for a period; None when the data cover it."""
    if found is None:
        return "the events hold nothing from this council"
    if found.first > period.start:
        return f"the council's data start on {found.first}, after the first day of the period"
    if found.last < period.end:
        return f"the council's data end on {found.last}, before the last day of the period"
    if not has_events:
        return "the council has no events in the period"
    return None


def latest_day(covered: Mapping[str, Coverage]) -> date:
    """Return the last day that any council's data reach.

    Raises:
        CannotMeasure: there are no events at all.
    """
    if not covered:
        raise CannotMeasure("The events folder holds no events, so there is nothing to measure.")
    return max(item.last for item in covered.values())
