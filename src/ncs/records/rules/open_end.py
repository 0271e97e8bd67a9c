"""An event that must have ended has no end date."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, service


def _find(check: Check) -> Iterator[Finding]:
    if not check.has("event_end_date", "event_type"):
        return
    blank = "event_end_date IS NULL AND client IS DISTINCT FROM 'association'"
    yield Finding(
        field="event_end_date",
        where=f"{blank} AND kind IN ('request', 'assessment', 'review')",
        message="The event has no end date. Only services may be open.",
    )
    yield Finding(
        field="event_end_date",
        where=f"{blank} AND kind = 'service' AND death_day IS NOT NULL",
        message="The service has no end date although the person has died.",
    )


RULE = Rule(
    id="open-end",
    title="Only services of living people are open",
    severity=Severity.ERROR,
    certainty=Certainty.RELEASE_1,
    why="A request, assessment or review without an end is in no reference period, so it drops out. A service left "
    "open after a death is cut at the date of death, if that is known.",
    affects=("2A", "waiting times", "dashboard"),
    next_step="Enter the day it was completed; leave it out of the file if it is not completed.",
    find=_find,
    examples=(
        Example(
            says="An open request, and an open service of a person who has died.",
            rows=(request(event_end_date=""), service(date_of_death="2025-09-01")),
            found=((2, "event_end_date"), (3, "event_end_date")),
        ),
        Example(says="An open service.", rows=(service(),)),
        Example(
            says="N/A as the date of death is no death: that cell has a finding of its own.",
            rows=(service(date_of_death="N/A"),),
        ),
    ),
)
