"""An event goes on after the person died."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.has("date_of_death", "event_end_date"):
        yield Finding(
            field="event_end_date",
            where="death_day >= start_day AND end_day > death_day",
            message="The event ends after the person died.",
        )


RULE = Rule(
    id="end-after-death",
    title="Events end by the day of death",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="The official method takes the date of death as the end, which may change the outcome in 2A.",
    affects=("2A",),
    next_step="End the event on the day of death, or correct the date of death.",
    find=_find,
    examples=(
        Example(
            says="A service that ends a week after the death.",
            rows=(service(date_of_death="2025-09-01", event_end_date="2025-09-08"),),
            found=((2, "event_end_date"),),
        ),
        Example(
            says="A service that ends on the day of death.",
            rows=(service(date_of_death="2025-09-01", event_end_date="2025-09-01"),),
        ),
    ),
)
