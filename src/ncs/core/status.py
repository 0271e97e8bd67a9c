"""Why there is, or is not, a value."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Why there is, or is not, a value. A value and its status are separate columns."""

    OK = "ok"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"
