"""A carer known by association is linked to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import carer, service

_LINKS = ("adult_1_linked_person_id", "adult_2_linked_person_id", "adult_3_linked_person_id")


def _find(check: Check) -> Iterator[Finding]:
    held = [name for name in _LINKS if check.has(name)]
    if held:
        blank = " AND ".join(f"{name} IS NULL" for name in held)
        yield Finding(
            field=_LINKS[0],
            where=f"client = 'association' AND {blank}",
            message="The carer known by association is linked to nobody.",
        )


RULE = Rule(
    id="carer-link",
    title="Carers known by association are linked to somebody",
    severity=Severity.WARNING,
    certainty=Certainty.GUIDANCE,
    why="The row exists only to link a carer with the person cared for; without a link it says nothing.",
    affects=("has unpaid carer",),
    next_step="Enter the person cared for, or leave the row out.",
    find=_find,
    examples=(
        Example(
            says="No linked person.",
            rows=(service(), carer(adult_1_linked_person_id="")),
            found=((3, "adult_1_linked_person_id"),),
        ),
        Example(says="One linked person.", rows=(service(), carer())),
    ),
)
