"""A linked person is nobody in the file, or the person themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import carer, service

_LINKS = ("adult_1_linked_person_id", "adult_2_linked_person_id", "adult_3_linked_person_id")

_KEY = "lower(rtrim(text))"


def _find(check: Check) -> Iterator[Finding]:
    if not check.has("la_person_id"):
        return
    links = ", ".join(str(check.place(name)) for name in _LINKS)
    known = (
        f"SELECT DISTINCT {_KEY} AS person FROM cells WHERE place = {check.place('la_person_id')} "
        f"AND {_KEY} IN (SELECT {_KEY} FROM cells WHERE place IN ({links}))"
    )
    for name in _LINKS:
        if check.has(name):
            yield Finding(
                field=name,
                where=f"{name} IS NOT NULL AND lower(trim({name})) <> 'null' "
                f"AND lower(rtrim({name})) NOT IN (SELECT person FROM linked_people WHERE person IS NOT NULL)",
                tables=(("linked_people", known),),
                message="The linked person is not in this file.",
            )
            yield Finding(
                field=name,
                where=f"{name} IS NOT NULL AND lower(rtrim({name})) = lower(rtrim(la_person_id))",
                message="The person is linked to themselves.",
            )


RULE = Rule(
    id="linked-person",
    title="Linked people are other people in the same submission",
    severity=Severity.ERROR,
    certainty=Certainty.GUIDANCE,
    why="The link tells the official method that a person has an unpaid carer; a link to nobody is lost.",
    affects=("has unpaid carer",),
    next_step="Use the LA Person Unique Identifier of the person cared for, and include that person in the file.",
    find=_find,
    examples=(
        Example(
            says="A link to nobody, and to oneself.",
            rows=(service(), carer(adult_1_linked_person_id="P9"), carer(adult_1_linked_person_id="C1")),
            found=((3, "adult_1_linked_person_id"), (4, "adult_1_linked_person_id")),
        ),
        Example(says="A carer linked to a person in the file.", rows=(service(), carer())),
    ),
)
