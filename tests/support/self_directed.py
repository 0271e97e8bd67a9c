"""Support by way of delivery, as the specs of ASCOF 3D tell it."""

from __future__ import annotations

from typing import Any

from support.events import Row, event

COMMUNITY = "Long term support: Community"
DIRECT = "Unpaid carer support: Direct to unpaid carer"
PAYMENT = "Direct payment"


def support(start: str = "2025-06-01", end: str | None = None, **said: Any) -> Row:
    """Open community support."""
    return event(**{"service": COMMUNITY, "record": 1, "start": start, "end": end, **said})


def carer(start: str = "2025-06-01", end: str | None = "2025-07-01", **said: Any) -> Row:
    """Direct support to a carer with a component."""
    usual = {"client": "Unpaid carer", "service": DIRECT, "component": "Other unpaid carer support", "record": 1}
    return event(**{**usual, "start": start, "end": end, **said})
