"""An event ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request


def _find(check: Check) -> Iterator[Finding]:
    if check.has("event_start_date", "event_end_date"):
        yield Finding(
            field="event_end_date",
            where="end_day < start_day",
            message="The event ends before it starts.",
        )


RULE = Rule(
    id="end-before-start",
    title="Events end on or after the day they start",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="2A, 2D, 2E and 3D leave the row out; 2B and 2C still count it.",
    affects=("2A", "2D", "2E", "3D"),
    next_step="Correct the start or the end date.",
    find=_find,
    examples=(
        Example(
            says="An end two days before the start.",
            rows=(request(event_start_date="2025-06-03", event_end_date="2025-06-01"),),
            found=((2, "event_end_date"),),
        ),
        Example(says="The same day.", rows=(request(event_start_date="2025-06-03", event_end_date="2025-06-03"),)),
    ),
)
