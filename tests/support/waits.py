"""Requests, assessments and services, as the specs of the waiting times tell them."""

from __future__ import annotations

from typing import Any

from support.events import Row, event

COMMUNITY = "Long term support: Community"
TO_ASSESSMENT = "Progress to assessment, review or reassessment"
TO_PLANNING = "Progress to support planning or services"
_PLAIN: Row = {"age_at_event_start": 80, "working_age_band": "65 and above"}


def _group(outcome: str | None) -> str | None:
    return "NFA" if outcome and outcome.startswith("NFA") else outcome


def request(start: str = "2025-08-01", *, outcome: str | None = TO_ASSESSMENT, **said: Any) -> Row:
    """A request of a service user of 80 that leads to an assessment."""
    more = {"kind": "Request", "start": start, "end": start, "outcome": outcome, "conversation": 0}
    return event(**{**_PLAIN, **more, "event_outcome_group": _group(outcome), **said})


def assessment(start: str, *, outcome: str | None = TO_PLANNING, **said: Any) -> Row:
    """A long-term assessment that leads to a service."""
    more = {"kind": "Assessment", "start": start, "end": start, "outcome": outcome}
    return event(**{**_PLAIN, **more, "assessment_type": "Long term assessment", **said})


def service(start: str, end: str | None = None, *, kind: str = COMMUNITY, **said: Any) -> Row:
    """An open community service."""
    return event(**{**_PLAIN, "kind": "Service", "start": start, "end": end, "service": kind, **said})
