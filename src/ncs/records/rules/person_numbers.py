"""One person under two numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service

_NHS, _COUNCIL = "replace(nhs_submitted, ' ', '')", "lower(rtrim(la_person_id))"
#: Each two numbers that stand in a row together: far fewer than rows.
_PAIRS = ("pairs_of_numbers", "SELECT DISTINCT nhs_submitted, la_person_id FROM rows")


def _find(check: Check) -> Iterator[Finding]:
    if check.layout != "local" or not check.has("la_person_id", "nhs_submitted"):
        return
    yield Finding(
        field="la_person_id",
        source=f"(SELECT * FROM rows WHERE {_NHS} IN (SELECT {_NHS} FROM pairs_of_numbers "
        f"WHERE lower(trim(nhs_submitted)) <> 'null' GROUP BY 1 HAVING min({_COUNCIL}) <> max({_COUNCIL})))",
        where="TRUE",
        tables=(_PAIRS,),
        message="The NHS number appears with more than one LA Person Unique Identifier.",
    )
    yield Finding(
        field="nhs_submitted",
        source=f"(SELECT * FROM rows WHERE {_COUNCIL} IN (SELECT {_COUNCIL} FROM pairs_of_numbers "
        "WHERE lower(trim(la_person_id)) <> 'null' GROUP BY 1 "
        f"HAVING min({_NHS}) <> max({_NHS}) OR count(nhs_submitted) BETWEEN 1 AND count(*) - 1))",
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
        Example(says="The same pair.", rows=(service(), service(nhs_submitted="943 476 5919"))),
    ),
)
