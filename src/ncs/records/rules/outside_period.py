"""An event is not in the stated reporting period."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.reading.day_order import either_order
from ncs.records.rules.date_order import UNKNOWN_ORDER
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service


def _find(check: Check) -> Iterator[Finding]:
    if not check.has("stated_period_start", "stated_period_end", "event_start_date"):
        return
    late = "start_day > period_end"
    not_in = "start_day <= period_end AND (end_day < period_start OR (end_day > period_end AND kind <> 'service'))"
    yield from _either_way("event_start_date", late, "The event starts after the stated reporting period")
    yield from _either_way("event_end_date", not_in, "The event does not end in the stated reporting period")


def _either_way(field: str, where: str, said: str) -> Iterator[Finding]:
    """A date that fits both orders may be another day: then the finding says so."""
    either = f"coalesce({either_order(identifier(field))}, FALSE)"
    yield Finding(field=field, where=f"({where}) AND NOT {either}", message=f"{said}.")
    yield Finding(field=field, where=f"({where}) AND {either}", message=f"{said}, read day first; {UNKNOWN_ORDER}.")


RULE = Rule(
    id="outside-period",
    title="Events belong to the stated reporting period",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="Requests, assessments and reviews count in the period they end in, services in every period they touch. "
    "Other rows are dropped when the file is selected for that period.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Leave the row out, or correct its dates or the stated period.",
    find=_find,
    examples=(
        Example(
            says="A start after the period, an end before it, and a request that ends after it.",
            rows=(
                service(event_start_date="2026-04-01"),
                service(event_start_date="2024-01-01", event_end_date="2025-03-31"),
                request(event_start_date="2026-03-30", event_end_date="2026-04-02"),
            ),
            found=((2, "event_start_date"), (3, "event_end_date"), (4, "event_end_date")),
        ),
        Example(
            says="A service that starts before and ends after, one that ends on the first day, one that starts on the "
            "last, and requests that end on the first and the last day.",
            rows=(
                service(event_start_date="2020-01-01", event_end_date="2026-05-01"),
                service(event_start_date="2020-01-01", event_end_date="2025-04-01"),
                service(event_start_date="2026-03-31"),
                request(event_start_date="2025-01-01", event_end_date="2025-04-01"),
                request(event_start_date="2025-01-01", event_end_date="2026-03-31"),
            ),
        ),
    ),
)
