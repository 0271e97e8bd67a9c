"""A date that is no date."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request
from ncs.records.rules.validity import not_a_date


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("date"):
        yield Finding(
            field=field.name,
            where=not_a_date(field),
            message=f"{field.header} is not a date: there is no such day, or it is written another way.",
        )


RULE = Rule(
    id="date-type",
    title="Dates are days of the calendar, written 2026-03-31 or 31/03/2026",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The date is read as blank. A row without a start drops out; one without an end counts as open.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Correct the date.",
    find=_find,
    examples=(
        Example(
            says="31 February, words, two digits of a year.",
            rows=(
                request(event_start_date="2025-02-31"),
                request(event_end_date="31/02/2025"),
                request(date_of_birth="1/4/50"),
            ),
            found=((2, "event_start_date"), (3, "event_end_date"), (4, "date_of_birth")),
        ),
        Example(
            says="ISO and UK dates, with or without a time.",
            rows=(request(event_start_date="2025-06-01 00:00:00", event_end_date="03/06/2025 00:00"),),
        ),
    ),
)
