"""A person died before the event or the period."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service


def _find(check: Check) -> Iterator[Finding]:
    if not check.has("date_of_death"):
        return
    yield Finding(
        field="date_of_death",
        where="death_day < start_day",
        message="The person died before the event started.",
    )
    yield Finding(
        field="date_of_death",
        where="death_day < period_start AND coalesce(death_day >= start_day, TRUE)",
        message="The person died before the reporting period.",
    )


RULE = Rule(
    id="death-before-event",
    title="Nobody has an event after death",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The row is dropped when the file is filtered to its reference period.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Correct the date of death, or end or remove the event.",
    find=_find,
    examples=(
        Example(
            says="A death before the start, and one before the period.",
            rows=(
                request(date_of_death="2025-05-31"),
                service(event_start_date="2024-01-01", event_end_date="2025-03-01", date_of_death="2025-03-01"),
            ),
            found=((2, "date_of_death"), (3, "date_of_death")),
        ),
        Example(
            says="A death on the day of the start, and one on the first day of the period.",
            rows=(
                request(date_of_death="2025-06-01"),
                service(event_start_date="2024-01-01", event_end_date="2025-04-01", date_of_death="2025-04-01"),
            ),
        ),
    ),
)
