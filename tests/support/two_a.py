"""Services and what follows them, as the specs of ASCOF 2A tell them."""

from __future__ import annotations

from typing import Any

from support.events import Row, event

ST_MAX = "Short term support: ST-Max"
PLANNED = "NFA: Support ended as planned"
CONTINUES = "Continuation of support or services"


def st_max(start: str = "2025-05-01", end: str | None = "2025-06-01", **said: Any) -> Row:
    """One ST-Max service, by default of a month in the period with a usable outcome."""
    return event(**{"service": ST_MAX, "start": start, "end": end, "outcome": PLANNED, "record": 1, **said})


def later(start: str, end: str | None = "2025-12-31", **said: Any) -> Row:
    """One event after or beside the episode."""
    return event(**{"start": start, "end": end, "record": 2, **said})
