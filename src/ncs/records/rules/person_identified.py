"""A row belongs to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local":
        yield Finding(
            field="la_person_id",
            where="nhs_submitted IS NULL AND la_person_id IS NULL",
            message="The row has neither an NHS number nor an LA Person Unique Identifier.",
        )


RULE = Rule(
    id="person-identified",
    title="Every row names a person",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="Without an NHS number and without the council's own person id the row is dropped.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Fill LA Person Unique Identifier.",
    find=_find,
    examples=(
        Example(
            says="Neither number.", rows=(service(nhs_submitted="", la_person_id=""),), found=((2, "la_person_id"),)
        ),
        Example(says="Only one of them.", rows=(service(nhs_submitted=""), service(la_person_id=""))),
    ),
)
