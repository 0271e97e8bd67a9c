"""A date far away."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service


def _find(check: Check) -> Iterator[Finding]:
    last = f"DATE '{check.import_day.isoformat()}'"
    for name, day in (("event_start_date", "start_day"), ("event_end_date", "end_day")):
        if check.has(name):
            yield Finding(
                field=name,
                where=f"year({day}) < 1948",
                message="The date is before 1948, which looks like a filler.",
            )
    if check.has("event_start_date"):
        yield Finding(
            field="event_start_date",
            where=f"start_day > {last}",
            message=f"The event starts after the file was received ({check.import_day}).",
        )
    if check.has("event_end_date"):
        yield Finding(
            field="event_end_date",
            where=f"end_day > {last} + INTERVAL 1 YEAR",
            message=f"The event ends more than a year after the file was received ({check.import_day}): later than any "
            "date it could hold, which looks like a filler for an open service.",
        )
    if check.has("date_of_death"):
        yield Finding(field="date_of_death", where=f"death_day > {last}", message="The date of death is in the future.")


RULE = Rule(
    id="implausible-date",
    title="Dates can be right",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="A filler such as 9999-12-31 for an open service makes it end, and the person an adult of any age.",
    affects=("2A", "2E", "3D"),
    next_step="Leave the end of an open service blank; correct the others.",
    find=_find,
    examples=(
        Example(
            says="A filler for an open end, and a death to come.",
            rows=(service(event_end_date="9999-12-31"), request(date_of_death="2050-01-01")),
            found=((2, "event_end_date"), (3, "date_of_death")),
        ),
        Example(
            says="A filler for an unknown start.",
            rows=(service(event_start_date="1900-01-01"), service(event_start_date="1948-01-01")),
            found=((2, "event_start_date"),),
        ),
        Example(
            says="Fillers that are judged by the day of receipt (20 April 2026), not by the century; a planned end "
            "within the year is let be.",
            rows=(
                service(event_end_date="2099-12-31"),
                service(event_end_date="2030-01-01"),
                service(event_start_date="2026-04-21"),
                service(event_end_date="2027-04-20", event_start_date="2026-04-20"),
            ),
            found=((2, "event_end_date"), (3, "event_end_date"), (4, "event_start_date")),
        ),
        Example(says="Dates of this century.", rows=(service(),)),
    ),
)
