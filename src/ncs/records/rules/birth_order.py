"""A date of birth that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if not check.has("date_of_birth"):
        return
    yield Finding(
        field="date_of_birth",
        where="birth_day > start_day OR birth_day > death_day",
        message="The person was born after the event or after the date of death.",
    )
    yield Finding(
        field="date_of_birth",
        where="date_diff('day', birth_day, coalesce(death_day, period_end)) > 115 * 365.25",
        message="The person would be more than 115 years old.",
    )
    yield Finding(
        field="date_of_birth",
        where="date_diff('day', birth_day, start_day) BETWEEN 0 AND 16 * 365.25 AND client = 'service user' "
        "AND kind = 'service'",
        message="A service user under 16 receives an adult service.",
    )


RULE = Rule(
    id="birth-order",
    title="Dates of birth give an adult's age",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="The person falls in the wrong age band or out of the measure: people under 18 are left out, unknown ages are "
    "counted in totals only.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Correct the date of birth. Fillers such as 1900-01-01 must not be submitted.",
    find=_find,
    examples=(
        Example(
            says="Born after the start; 125 years old; a child.",
            rows=(
                service(date_of_birth="2025-08-01"),
                service(date_of_birth="1900-01-01"),
                service(date_of_birth="2015-01-01"),
            ),
            found=((2, "date_of_birth"), (3, "date_of_birth"), (4, "date_of_birth")),
        ),
        Example(says="75 years old.", rows=(service(),)),
    ),
)
