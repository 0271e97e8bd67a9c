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
#: The rows of people of whom different things are said, found once for all that may differ.
_ROWS = (
    "rows_of_unlike",
    "SELECT file_row, unlike FROM rows JOIN unlike_people AS unlike ON rows.person = unlike.person",
)


def _find(check: Check) -> Iterator[Finding]:
    held = [name for name in _FIXED if check.layout == "local" and check.has(name)]
    several = {name: f"coalesce(min({_FIXED[name]}) <> max({_FIXED[name]}), FALSE)" for name in held}
    listed = ", ".join(f"{sql} AS {name}" for name, sql in several.items())
    # of nearly all people all rows say the same, which numbers of what they say show sooner than its texts
    said = f"hash({', '.join(_FIXED[name] for name in held)})"
    unlike = f"SELECT person FROM people GROUP BY person HAVING min({said}) <> max({said})"
    people = f"SELECT person, {listed} FROM people WHERE person IN ({unlike}) GROUP BY person"
    for name in held:
        yield Finding(
            field=name,
            where=f"{name} IS NOT NULL AND file_row IN (SELECT file_row FROM rows_of_unlike WHERE unlike.{name})",
            message="The person has another value on another row.",
            tables=(("unlike_people", people), _ROWS),
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
        Example(
            says="Each of what should be one; where it is blank nothing is said.",
            rows=(
                service(ethnicity="", date_of_death="2025-06-01"),
                service(gender="Male"),
                service(gender="Female", date_of_death="2025-06-02"),
                service(nhs_submitted="9434765870", la_person_id="P2", gender="Other"),
            ),
            found=(
                (2, "date_of_death"),
                (4, "date_of_death"),
                (2, "gender"),
                (3, "gender"),
                (4, "gender"),
            ),
        ),
        Example(says="The same date written two ways.", rows=(service(), service(date_of_birth="15/03/1950"))),
    ),
)
