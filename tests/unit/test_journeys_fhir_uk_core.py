"""Resources in the shape of each UK Core profile are read: examples of our own, and the published ones where given.

UK Core's repository of examples (NHSDigital/FHIR-R4-UKCORE-STAGING-MAIN) has no licence, so none of it stands here.
With NCS_UK_CORE_EXAMPLES, the folder of a copy, every one of its examples of the kinds known here is read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ncs.core.errors import Problem
from ncs.journeys.exchange.fhir.checks import wrong
from ncs.journeys.exchange.fhir.tables import resource_kinds
from ncs.journeys.use.exchange import fhir_checked

GIVEN = os.environ.get("NCS_UK_CORE_EXAMPLES", "")
UK = "https://fhir.hl7.org.uk/StructureDefinition/"
UCUM = "http://unitsofmeasure.org"
SNOMED = "http://snomed.info/sct"
PERSON = {"reference": "Patient/p1", "display": "An invented person"}
WORKER = {"reference": "Practitioner/w1"}
COUNCIL = {"identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "XXX01"}}
TERM = {"coding": [{"system": SNOMED, "code": "123456789", "display": "an invented term"}]}
#: The number is the one that the NHS sets aside for tests: 9 times ten digits that check (modulus 11).
NHS_NUMBER = {
    "extension": [{"url": f"{UK}Extension-UKCore-NHSNumberVerificationStatus", "valueCodeableConcept": TERM}],
    "system": "https://fhir.nhs.uk/Id/nhs-number",
    "value": "9000000009",
}
#: By kind: what an example in the shape of its profile says, with the extensions and identifiers of UK Core.
SHAPES: dict[str, dict[str, Any]] = {
    "Patient": {
        "extension": [
            {"url": f"{UK}Extension-UKCore-EthnicCategory", "valueCodeableConcept": TERM},
            {"url": "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", "valueBoolean": True},
        ],
        "identifier": [NHS_NUMBER], "active": True, "gender": "female", "birthDate": "1948-05-02",
        "name": [{"use": "official", "family": "Invented", "given": ["Ann"], "prefix": ["Mrs"]}],
        "telecom": [{"system": "phone", "value": "01632 960587", "use": "home"}],
        "address": [{"use": "home", "line": ["1 Made-up Street"], "city": "Nowhere", "postalCode": "ZZ99 3WZ"}],
        "contact": [{"relationship": [TERM], "name": {"family": "Invented"}}],
        "communication": [{"language": TERM, "preferred": True}],
    },
    "RelatedPerson": {"identifier": [NHS_NUMBER], "active": True, "patient": PERSON, "relationship": [TERM],
                      "name": [{"family": "Invented"}], "period": {"start": "2020-01-01"}},
    "ServiceRequest": {"status": "active", "intent": "order", "category": [TERM], "priority": "routine", "code": TERM,
                       "orderDetail": [{"text": "twice a day"}], "subject": PERSON, "requester": WORKER,
                       "authoredOn": "2026-05-01T10:00:00+01:00", "occurrencePeriod": {"start": "2026-05-02"}},
    "EpisodeOfCare": {"status": "active", "type": [TERM], "patient": PERSON, "managingOrganization": COUNCIL,
                      "statusHistory": [{"status": "planned", "period": {"start": "2026-04-01"}}],
                      "period": {"start": "2026-04-01"}},
    "Encounter": {"status": "finished", "class": {"system": "http://x.example/class", "code": "HH"}, "subject": PERSON,
                  "participant": [{"type": [TERM], "individual": WORKER}],
                  "period": {"start": "2026-05-01T10:00:00Z", "end": "2026-05-01T11:00:00Z"},
                  "length": {"value": 1, "unit": "hour", "system": UCUM, "code": "h"}},
    "QuestionnaireResponse": {"status": "completed", "subject": PERSON, "authored": "2026-05-01", "author": WORKER,
                              "item": [{"linkId": "1", "text": "Can you cook?",
                                        "answer": [{"valueBoolean": False, "item": [{"linkId": "1.1"}]}]}]},
    "CarePlan": {"status": "active", "intent": "plan", "title": "Support", "subject": PERSON, "author": WORKER,
                 "activity": [{"detail": {"status": "scheduled", "description": "help to cook", "scheduledTiming":
                                          {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}}}]},
    "Goal": {"lifecycleStatus": "active", "description": {"text": "to cook again"}, "subject": PERSON,
             "target": [{"measure": TERM, "detailString": "a meal a day", "dueDate": "2026-09-01"}]},
    "CareTeam": {"status": "active", "name": "The east team", "subject": PERSON,
                 "participant": [{"role": [TERM], "member": WORKER}], "telecom": [{"system": "phone", "value": "1"}]},
    "Task": {"status": "requested", "intent": "order", "code": TERM, "for": PERSON, "authoredOn": "2026-05-01",
             "lastModified": "2026-05-02", "restriction": {"period": {"end": "2026-06-01"}},
             "input": [{"type": TERM, "valueDuration": {"value": 6, "system": UCUM, "code": "wk"}}]},
    "HealthcareService": {"active": True, "providedBy": COUNCIL, "type": [TERM], "name": "Meals",
                          "availableTime": [{"daysOfWeek": ["mon"], "availableStartTime": "09:00:00"}]},
    "Organization": {"identifier": [COUNCIL["identifier"]], "active": True, "name": "An invented council",
                     "address": [{"use": "work", "line": ["2 Made-up Street"]}]},
    "Consent": {"status": "active", "scope": TERM, "category": [TERM], "patient": PERSON, "policyRule": TERM,
                "dateTime": "2026-05-01", "provision": {"type": "permit", "period": {"end": "2027-05-01"}}},
    "Flag": {"status": "active", "category": [TERM], "code": TERM, "subject": PERSON,
             "period": {"start": "2026-05-01"}},
    "Provenance": {"target": [PERSON], "recorded": "2026-05-01T10:00:00Z", "activity": TERM,
                   "agent": [{"type": TERM, "who": WORKER}]},
    "Location": {"status": "active", "mode": "instance", "name": "A day centre", "type": [TERM],
                 "position": {"longitude": -1.5, "latitude": 53.8}, "managingOrganization": COUNCIL},
    "DocumentReference": {"status": "current", "docStatus": "final", "type": TERM, "subject": PERSON,
                          "content": [{"attachment": {"contentType": "text/html", "data": "PHA+"}}]},
    "Composition": {"status": "final", "type": TERM, "date": "2026-05-01", "author": [WORKER], "title": "A summary",
                    "subject": PERSON, "section": [{"title": "Needs", "code": TERM, "entry": [PERSON]}]},
    "AuditEvent": {"type": {"system": "http://x.example/t", "code": "rest"}, "action": "R",
                   "recorded": "2026-05-01T10:00:00.5Z", "agent": [{"who": WORKER, "requestor": True}],
                   "source": {"observer": COUNCIL}, "entity": [{"what": PERSON, "name": "the record"}]},
}  # fmt: skip


def example(kind: str) -> dict[str, Any]:
    address = resource_kinds()[kind].address
    meta = {} if "UKCore" not in address else {"meta": {"profile": [address]}}
    return {"resourceType": kind, "id": f"{kind}-1", **meta, **SHAPES[kind]}


def test_each_kind_that_is_known_has_an_example() -> None:
    assert set(SHAPES) == set(resource_kinds())


@pytest.mark.parametrize("kind", SHAPES)
def test_a_resource_in_the_shape_of_its_profile_is_read(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "one.json"
    file.write_text(json.dumps(example(kind)), encoding="utf-8")
    assert [(one.rule, one.field, one.message) for one in fhir_checked(file).found] == []


@pytest.mark.parametrize("kind", [kind for kind in SHAPES if "UKCore" in resource_kinds()[kind].address])
def test_in_the_shape_of_another_profile_it_is_told(kind: str) -> None:
    other = {**example(kind), "meta": {"profile": [f"{UK}UKCore-Wombat"]}}
    assert "fhir-profile" in [one.rule for one in wrong(other, file="x")]


@pytest.mark.skipif(not GIVEN, reason="NCS_UK_CORE_EXAMPLES names no folder: UK Core's own examples have no licence")
def test_the_published_examples_are_read() -> None:
    """Of the kinds that are known here; a kind that is not is told as such, and as nothing else.

    In one of those of November 2026, of a baby, the NHS number does not check: it is told, and rightly.
    """
    files = sorted(path for path in Path(GIVEN).rglob("*") if path.suffix in (".xml", ".json"))
    found = {file.name: fhir_checked(file).found for file in files}
    known = {name: faults for name, faults in found.items() if "fhir-unknown-resource" not in _rules(faults)}
    assert len(known) >= 20
    wrong_ones = {name: [one.message for one in faults] for name, faults in known.items() if faults}
    assert {name: said for name, said in wrong_ones.items() if _rules(known[name]) != {"fhir-nhs-number"}} == {}
    assert len(wrong_ones) <= 1


def _rules(faults: Sequence[Problem]) -> set[str]:
    return {one.rule for one in faults}
