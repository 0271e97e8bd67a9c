"""Long-term support, as the specs of ASCOF 2E tell it."""

from __future__ import annotations

from typing import Any

from support.events import Row, event

COMMUNITY = "Long term support: Community"
OWNER = "Owner occupier or shared ownership scheme"
LEARNING = "Learning disability support"


def support(start: str = "2025-06-01", end: str | None = None, **said: Any) -> Row:
    """Open community support of an owner occupier."""
    return event(**{"service": COMMUNITY, "home": OWNER, "record": 1, "start": start, "end": end, **said})
