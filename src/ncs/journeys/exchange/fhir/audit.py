"""Who looked at a record, as FHIR audit events."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ncs.journeys.exchange.fhir.tables import LOOK, OWN, PERSON, resource_kinds

_TYPE = {
    "system": "http://dicom.nema.org/resources/ontology/DCM",
    "code": "110110",
    "display": "Patient Record",
}
#: The action of R4 for what was done: reading, or handling; what is in neither is a reading of everybody.
_ACTIONS = {"held": "U", "let go": "U", "linked": "U", "parted": "U", "erasing": "D", "erased": "D"}


def audit_bundle(person: str, looks: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the looks at a person's record as a bundle of audit events (R4, ``collection``).

    Args:
        person: the person's number.
        looks: rows of who looked, as the journal gives them.
    """
    made = [_look(person, one) for one in looks]
    entries = [{"fullUrl": f"{OWN}/AuditEvent/{one['id']}", "resource": one} for one in made]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def audit_text(person: str, looks: Sequence[Mapping[str, Any]]) -> str:
    """Return the bundle as JSON."""
    return json.dumps(audit_bundle(person, looks), ensure_ascii=False, indent=2) + "\n"


def _look(person: str, one: Mapping[str, Any]) -> dict[str, Any]:
    why = [{"text": f"{one['basis']}{': ' if one['why'] else ''}{one['why']}"}]
    return {
        "resourceType": "AuditEvent",
        "id": f"look-{one['seq']}",
        "meta": {"profile": [resource_kinds()["AuditEvent"].address]},
        "type": _TYPE,
        "subtype": [{"system": LOOK, "code": str(one["act"]).replace(" ", "-"), "display": one["act"]}],
        "action": _ACTIONS.get(str(one["act"]), "R"),
        "recorded": one["at"],
        "outcome": "0",
        "purposeOfEvent": why,
        "agent": [{"who": {"display": one["actor"]}, "role": [{"text": one["role"]}], "requestor": True}],
        "source": {"observer": {"display": "the journal"}},
        "entity": [{"what": {"identifier": {"system": PERSON, "value": person}}}],
    }
