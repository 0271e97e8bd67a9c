"""One person under two numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service

#: Each two numbers that stand in a row together, with their keys: far fewer than rows.
_PAIRS = (
    "pairs_of_numbers",
    "SELECT *, replace(nhs_submitted, ' ', '') AS nhs, lower(rtrim(la_person_id)) AS council "
    "FROM (SELECT DISTINCT nhs_submitted, la_person_id FROM people)",
)


def _of_several(name: str, key: str, unlike: str) -> str:
    """Return SQL of rows whose number called ``name`` stands in several pairs, which are ``unlike``.

    Nearly all stand in one: only the few others are compared.
    """
    again = f"SELECT {key} FROM pairs_of_numbers GROUP BY 1 HAVING count(*) > 1"
    found = (
        f"SELECT {key} FROM pairs_of_numbers WHERE {key} IN ({again}) AND lower(trim({name})) <> 'null' "
        f"GROUP BY 1 HAVING {unlike}"
    )
    return f"(SELECT * FROM rows WHERE {name} IN (SELECT {name} FROM pairs_of_numbers WHERE {key} IN ({found})))"


def _find(check: Check) -> Iterator[Finding]:
    if check.layout != "local" or not check.has("la_person_id", "nhs_submitted"):
        return
    yield Finding(
        field="la_person_id",
        source=_of_several("nhs_submitted", "nhs", "min(council) <> max(council)"),
        where="TRUE",
        tables=(_PAIRS,),
        message="The NHS number appears with more than one LA Person Unique Identifier.",
    )
    yield Finding(
        field="nhs_submitted",
        source=_of_several(
            "la_person_id", "council", "min(nhs) <> max(nhs) OR count(nhs_submitted) BETWEEN 1 AND count(*) - 1"
        ),
        where="TRUE",
        tables=(_PAIRS,),
        message="The LA Person Unique Identifier appears with more than one NHS number, or with and without one.",
    )


RULE = Rule(
    id="person-numbers",
    title="A person has one NHS number and one LA Person Unique Identifier",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="The official method does not fill in missing numbers: the same person with and without an NHS number is two "
    "people, and a person with two council ids can count twice in 2B and 2C.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Export the same pair of numbers on every row of the person.",
    find=_find,
    examples=(
        Example(
            says="One NHS number with two council ids.",
            rows=(service(), service(la_person_id="P2")),
            found=((2, "la_person_id"), (3, "la_person_id")),
        ),
        Example(
            says="One council id with and without an NHS number.",
            rows=(service(), service(nhs_submitted="")),
            found=((2, "nhs_submitted"), (3, "nhs_submitted")),
        ),
        Example(
            says="One NHS number, written in two ways, with two council ids.",
            rows=(service(), service(nhs_submitted="943 476 5919", la_person_id="P2"), service()),
            found=((2, "la_person_id"), (3, "la_person_id"), (4, "la_person_id")),
        ),
        Example(
            says="One council id, written in two ways, with two NHS numbers; the word NULL is nobody's id.",
            rows=(
                service(la_person_id="p1 "),
                service(la_person_id="P1", nhs_submitted="9434765870"),
                service(la_person_id="NULL", nhs_submitted="9434765838"),
                service(la_person_id="NULL", nhs_submitted="9434765846"),
            ),
            found=((2, "nhs_submitted"), (3, "nhs_submitted")),
        ),
        Example(says="The same pair.", rows=(service(), service(nhs_submitted="943 476 5919"))),
    ),
)
