"""A type of event is nearly or wholly absent."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import review, whole_year

_KINDS = ("request", "assessment", "service", "review")
_MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]


def _find(check: Check) -> Iterator[Finding]:
    if check.layout != "local" or not check.has("event_type"):
        return
    kinds = ", ".join(f"('{kind}')" for kind in _KINDS)
    yield Finding(
        field="event_type",
        source=f"(SELECT CAST(NULL AS BIGINT) AS file_row, known.kind FROM (VALUES {kinds}) AS known (kind) "
        "WHERE known.kind NOT IN (SELECT DISTINCT kind FROM rows WHERE kind IS NOT NULL))",
        where="TRUE",
        suggestion="concat('no ', kind, 's')",
        about_file=True,
        message="The file has no event of one type.",
    )


RULE = Rule(
    id="missing-event-type",
    title="The file has requests, assessments, services and reviews",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="Without requests, assessments or services no reporting period can be derived, so the file is not used at all.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Check the export: a whole table may be missing, or event types are worded another way.",
    find=_find,
    examples=(
        Example(
            says="No requests.",
            rows=(*whole_year(leave_out=frozenset(("Request", month) for month in _MONTHS)), review()),
            found=((0, "event_type"),),
        ),
        Example(says="All four types.", rows=(*whole_year(), review())),
    ),
)
