"""Stays in care homes, as the specs of ASCOF 2B and 2C tell them."""

from __future__ import annotations

from typing import Any

from support.events import Row, event

HOME = "Long term support: Residential care"


def stay(start: str = "2025-06-01", end: str | None = None, **said: Any) -> Row:
    """One stay in a care home, open by default, of somebody born in 1940."""
    usual = {"service": HOME, "component": "Long term residential care", "record": 1}
    return event(**{**usual, "start": start, "end": end, **said})
