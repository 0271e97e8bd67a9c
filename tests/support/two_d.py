"""Reablement and hospital stays, as the specs of ASCOF 2D tell them."""

from __future__ import annotations

from typing import Any

from support.events import Row, event
from support.hospital import spell

HOME = "E06000101"
RESIDENCE = "E06000102"

LOOK_UP = [
    {"lsoa": "E01000001", "area": HOME},
    {"lsoa": "E01000002", "area": RESIDENCE},
    {"lsoa": "W01000001", "area": "W06000001"},
]


def reabled(start: str = "2025-06-03", end: str | None = "2025-07-01", **said: Any) -> Row:
    """One reablement service."""
    usual = {"service": "Short term support: ST-Max", "component": "Reablement", "record": 1}
    return event(**{**usual, "start": start, "end": end, **said})


def ordinary(**said: Any) -> dict[str, Any]:
    """Discharged on 1 June 2025 after ten days."""
    return spell("2025-05-22", "2025-06-01", **said)
