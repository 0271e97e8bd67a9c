"""Days of examples, written as ISO dates."""

from __future__ import annotations

from datetime import date


def day(text: str) -> date:
    """Return the date of ``2026-04-30``."""
    return date.fromisoformat(text)
