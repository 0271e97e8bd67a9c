"""One person with different facts."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service

_FIXED = {
    "date_of_birth": "birth_day",
    "date_of_death": "death_day",
    "ethnicity": "lower(trim(ethnicity))",
    "gender": "lower(trim(gender))",
}


def _find(check: Check) -> Iterator[Finding]:
    for name, sql in _FIXED.items():
        if check.layout == "local" and check.has(name):
            yield Finding(
                field=name,
                source=f"(SELECT * FROM rows WHERE person IN (SELECT person FROM rows GROUP BY person "
                f"HAVING count(DISTINCT {sql}) > 1))",
                where=f"{name} IS NOT NULL",
                message="The person has another value on another row.",
            )


RULE = Rule(
    id="person-details",
    title="A person has one date of birth, date of death, gender and ethnicity",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="Where the latest rows of a person disagree, the official person table says 'Unknown'; of two dates of birth "
    "it takes the earliest, of two dates of death the latest.",
    affects=("2A", "2E"),
    next_step="Export person details from the person record, the same on every row.",
    find=_find,
    examples=(
        Example(
            says="Two dates of birth.",
            rows=(service(), service(date_of_birth="1951-03-15")),
            found=((2, "date_of_birth"), (3, "date_of_birth")),
        ),
        Example(says="The same date written two ways.", rows=(service(), service(date_of_birth="15/03/1950"))),
    ),
)
