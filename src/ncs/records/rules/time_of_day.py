"""A date holds a time of day, or an offset that moves it to another day."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service

#: A cell no longer than this is a date alone.
_DATE_ALONE = 10


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("date"):
        name = identifier(field.name)
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"length(trim({name})) > {_DATE_ALONE} AND ncs_odd_time({name})",
            message=f"{field.header} holds a time of day or an offset. It is read as the day in England then.",
        )


RULE = Rule(
    id="time-of-day",
    title="Dates are days, without a time or an offset",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="Days of summer exported in universal time begin at 23:00 of the day before. Whoever reads such a date without "
    "its offset is a day out.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Export dates as days of England, such as 2025-06-02.",
    find=_find,
    examples=(
        Example(
            says="The night before in universal time, the afternoon, and a UK date with a time.",
            rows=(
                request(event_start_date="2025-05-31T23:00:00Z"),
                request(event_start_date="2025-06-01 14:30:00"),
                service(date_of_birth="15/03/1950 23:00"),
            ),
            found=((2, "event_start_date"), (3, "event_start_date"), (4, "date_of_birth")),
        ),
        Example(
            says="Midnight, with or without the offset of England.",
            rows=(
                request(event_start_date="2025-06-01 00:00:00"),
                request(event_start_date="2025-06-01T00:00:00+01:00", date_of_birth="1950-01-15T00:00:00Z"),
            ),
        ),
    ),
)
