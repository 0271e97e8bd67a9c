"""A field is filled on a row it does not apply to."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.conditions import condition
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import carer, request, service


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields():
        if field.applicable != "all":
            applies = condition(field.applicable)
            yield Finding(
                field=field.name,
                where=f"{identifier(field.name)} IS NOT NULL AND NOT {applies.sql}",
                message=f"{field.header} is filled. It applies only to {applies.words}.",
            )


RULE = Rule(
    id="not-applicable",
    title="Fields are filled only where they apply",
    severity=Severity.WARNING,
    certainty=Certainty.RELEASE_1,
    why="The value is ignored, or it shows that the type of event or of client is wrong.",
    next_step="Check the type of event and of client; if they are right, leave the field blank.",
    find=_find,
    examples=(
        Example(
            says="A request with a service type.",
            rows=(request(service_type="Long term support: Community"),),
            found=((2, "service_type"),),
        ),
        Example(
            says="A carer known by association has no event.",
            rows=(carer(event_type="Review"),),
            found=((2, "event_type"),),
        ),
        Example(
            says="A linked person on a service user's row.",
            rows=(service(adult_1_linked_person_id="P2"),),
            found=((2, "adult_1_linked_person_id"),),
        ),
        Example(says="Blank where it does not apply.", rows=(request(), carer(), service())),
    ),
)
