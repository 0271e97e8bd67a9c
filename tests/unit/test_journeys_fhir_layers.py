"""The layers that check FHIR, each against another's: R4's own JSON Schema, R4B models, FHIRPath. All invented."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class
from fhirpathpy import evaluate
from jsonschema import Draft6Validator

from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.catalogue import event
from ncs.journeys.example import example_state
from ncs.journeys.exchange.fhir.audit import audit_bundle
from ncs.journeys.exchange.fhir.bundle import bundle
from ncs.journeys.exchange.fhir.checks import wrong
from ncs.journeys.exchange.fhir.invariants import unkept
from ncs.journeys.exchange.fhir.structure import is_written, misshapen, shapes
from ncs.journeys.exchange.fhir.tables import resource_kinds
from ncs.journeys.portraits import portraits
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.samples import served
from support.data import DATA

ON, TODAY = date(2027, 6, 1), date(2035, 1, 1)
SCHEMA = json.loads((DATA / "fhir" / "r4.schema.json").read_text(encoding="utf-8"))
DEFINED = SCHEMA["definitions"]
LOOK = {"seq": 7, "at": "2026-05-01T10:00:00.000000+00:00", "actor": "w1", "role": "practitioner", "act": "read"}


@cache
def states() -> tuple[State, ...]:
    """The example, the portraits that have a story, and the story of each example of each rule."""
    told = [example_state(council="Leeds", cost_pence=95_000, person_pence=10_000)]
    told += [state for one in portraits().values() if (state := one.state())]
    stories = [list(one.story) + ([one.event] if one.event and not one.refused else [])
               for rule in rules().values() for one in rule.examples]  # fmt: skip
    more = [
        event("service-started", "2026-05-20", ref="s2", location="1-123456789", type="Long term support: Community",
              component="Home support or domiciliary care"),
        event("concern-raised", "2026-05-20", ref="c1", source="neighbour"),
        event("coordinator-named", "2026-05-21", ref="k1", contact="the east team", cover="the duty worker"),
        event("move-intended", "2026-05-22", council="Durham", genuine=True),
        event("pack-sent", "2026-05-25", digest="0" * 64),
    ]  # fmt: skip
    return (*told, *(replay(story, today=TODAY) for story in [*stories, [*served(), *more]]))


@cache
def bundles() -> tuple[Any, ...]:
    looks = [{**LOOK, "basis": "public task", "why": ""}, {**LOOK, "seq": 8, "basis": "legal duty", "why": "x"}]
    return (*(bundle(state, on=ON) for state in states()), audit_bundle("P1", looks))


def resources() -> dict[str, Any]:
    """The richest resource of each kind that is written."""
    found: dict[str, Any] = {}
    for one in (entry["resource"] for made in bundles() for entry in made["entry"]):
        found[one["resourceType"]] = max(one, found.get(one["resourceType"], {}), key=lambda each: len(str(each)))
    return found


def test_every_kind_that_is_known_is_written_by_some_story() -> None:
    written = set(resources())
    assert written >= {"Patient", "CarePlan", "Task", "AuditEvent", "Composition", "Location", "Consent", "Flag"}
    assert len(bundles()) > 150 and len(written) >= 18, sorted(written)


@cache
def schema_of(kind: str) -> Draft6Validator:
    return Draft6Validator({"$ref": f"#/definitions/{kind}", "definitions": DEFINED})


def test_every_bundle_is_valid_by_the_json_schema_of_r4_and_by_the_layers_here() -> None:
    """Each bundle without its resources, each resource by the schema of its kind, once, and the richest bundle whole.

    The schema of a bundle says of a resource that it is of one kind of many, and each kind names itself: so it is the
    schema of its own kind that decides, and the others need not be tried on every resource of every bundle.
    """
    errors: list[str] = []
    distinct = {json.dumps(entry["resource"], sort_keys=True) for made in bundles() for entry in made["entry"]}
    for one in map(json.loads, distinct):
        errors += [error.message for error in schema_of(one["resourceType"]).iter_errors(one)]
    for made in bundles():
        entries = [{key: said for key, said in entry.items() if key != "resource"} for entry in made["entry"]]
        bare = {**made, "entry": entries}
        errors += [error.message for error in schema_of("Bundle").iter_errors(bare)]
        assert list(wrong(made, file="x")) == []
    richest = max(bundles(), key=lambda made: len({entry["resource"]["resourceType"] for entry in made["entry"]}))
    errors += [error.message for error in schema_of("Bundle").iter_errors(richest)]
    assert errors == []


def test_each_kind_of_resource_names_itself_in_the_json_schema() -> None:
    """What the test above takes for granted."""
    kinds = [one["$ref"].rpartition("/")[2] for one in DEFINED["ResourceList"]["oneOf"]]
    assert len(kinds) == len(set(kinds)) >= 20
    for kind in kinds:
        assert DEFINED[kind]["properties"]["resourceType"]["const"] == kind
        assert "resourceType" in DEFINED[kind]["required"]


def test_every_resource_is_read_by_the_models_of_r4b() -> None:
    """R4B is R4 but for a few kinds that are not written here."""
    for one in {json.dumps(entry["resource"]) for made in bundles() for entry in made["entry"]}:
        said = json.loads(one)
        model = get_fhir_model_class(said["resourceType"])
        assert model.model_validate(said).model_dump(mode="json", exclude_none=True)["resourceType"]


def test_the_table_of_elements_is_the_json_schema_of_r4() -> None:
    """Type by type: the same elements, the same are lists, the same must be there, and the same codes are bound."""
    assert set(shapes()) == {name for name, said in DEFINED.items() if "properties" in said}
    for kind, shape in shapes().items():
        said = {name: one for name, one in DEFINED[kind]["properties"].items() if name[0] != "_"}
        said.pop("resourceType", None)
        assert set(shape) == set(said), kind
        assert {name for name, part in shape.items() if part.required} == set(DEFINED[kind].get("required", ())) - {
            "resourceType"
        }
        for name, part in shape.items():
            one = said[name].get("items", said[name])
            assert part.many is (said[name].get("type") == "array")
            assert list(part.codes) == one.get("enum", []), (kind, name)
            if "$ref" in one:
                wanted = one["$ref"].rpartition("/")[2]
                assert part.of == {"ResourceList": "Resource"}.get(wanted, wanted)
            made = "properties" in DEFINED.get(one.get("$ref", "").rpartition("/")[2], {})
            assert part.simple is not (made or part.of == "Resource"), (kind, name)


SPOILS: tuple[Any, ...] = ("", "  ", 7, -1, True, None, [], {}, ["x"], [{}], {"x": 1}, "2026-13-01", "wombat wombat")


def spoiled(value: Any) -> Iterator[Any]:
    """Copies of a value with one place in it spoiled: every place, in every way."""
    places = list(paths(value))
    for path in places:
        for spoil in SPOILS:
            yield changed(value, path, spoil)
        yield changed(value, path, ...)
    for path in [(), *places]:
        yield changed(value, (*path, "wombat"), 1)


def paths(value: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        if name != "resourceType":
            yield (*before, name)
            yield from paths(part, (*before, name))


def changed(value: Any, path: tuple[Any, ...], to: Any) -> Any:
    made = deepcopy(value)
    inner = made
    for name in path[:-1]:
        inner = inner[name]
    if to is ...:
        del inner[path[-1]]
    elif isinstance(inner, dict | list) and (isinstance(inner, dict) or path[-1] != "wombat"):
        inner[path[-1]] = to
    return made


KINDS = sorted(resource_kinds())


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_the_json_schema_refuses_is_refused_here(kind: str) -> None:
    """Every place of a resource, spoiled in every way: what R4's schema finds is found, and no more.

    But for more values: an empty list, a day that is not in the calendar, a number that is not whole.
    """
    one = resources().get(kind)
    if one is None:
        pytest.skip(f"no story writes a {kind}")
    validator, tried, refused = schema_of(kind), 0, 0
    for made in spoiled(one):
        tried += 1
        found = [fault.rule for fault in misshapen(made, kind, kind)]
        list(wrong(made, file="x"))  # which is never stopped by what it finds
        if not validator.is_valid(made):
            refused += 1
            assert found, f"the schema refuses {next(validator.iter_errors(made)).message[:200]}"
        elif "unknown-element" in found or "missing" in found:
            raise AssertionError(f"the schema takes what is refused here: {found}")
    assert tried > 50 and refused > tried / 3


def test_long_text_in_base64_is_read_to_its_end_in_one_pass() -> None:
    """With R4's own expression a wrong sign after thirty gaps is looked for in a thousand million ways."""
    lines = "AAAA AAAA\r\n" * 5_000
    assert is_written(lines, "base64Binary") and not is_written(f"{lines}!", "base64Binary")


@pytest.mark.parametrize(
    ("of", "value", "well"),
    [
        ("decimal", float("nan"), False),
        ("decimal", 1e400, False),
        ("positiveInt", 0, False),
        ("positiveInt", 1.5, False),
        ("positiveInt", 1.0, True),
        ("integer", True, False),
        ("unsignedInt", 0, True),
        ("boolean", 1, False),
        ("time", "24:00:00", False),
        ("time", "23:59:60", True),
        ("id", "a_b", False),
        ("id", "x" * 64, True),
        ("id", "x" * 65, False),
        ("code", " x", False),
        ("code", "a b", True),
        ("string", "", False),
        ("base64Binary", "AAA", False),
        ("base64Binary", "AAA=", True),
    ],
)
def test_simple_values_are_written_as_r4_says(of: str, value: Any, well: bool) -> None:
    """Source: the table of simple types at hl7.org/fhir/R4/datatypes.html."""
    assert is_written(value, of) is well


PERIOD = {"start": "2026-05-02", "end": "2026-05-01"}
#: Number, type, a value that breaks it, one that keeps it, and its expression, as R4 publishes it; `exists` stands for
#: `hasValue`, and the name of a kind for its type, which the reader of FHIRPath here does not have.
UCUM = "http://unitsofmeasure.org"
INVARIANTS = [
    ("age-1", "Age", {"value": 0, "code": "a", "system": UCUM}, {"value": 1, "code": "a", "system": UCUM},
     f"(code.exists() or value.empty()) and (system.empty() or system = '{UCUM}') and (value.empty() or value > 0)"),
    ("cnt-3", "Count", {"value": 2, "code": "2"}, {"value": 2, "code": "1", "system": UCUM},
     f"(code.exists() or value.empty()) and (system.empty() or system = '{UCUM}') and (code.empty() or code = '1')"),
    ("dis-1", "Distance", {"value": 2, "unit": "km"}, {"value": 2, "code": "km"},
     f"(code.exists() or value.empty()) and (system.empty() or system = '{UCUM}')"),
    ("drt-1", "Duration", {"value": 2, "code": "h", "system": "x:y"}, {"value": 2, "code": "h", "system": UCUM},
     f"code.exists() implies ((system = '{UCUM}') and value.exists())"),
    ("trd-1", "TriggerDefinition", {"type": "periodic", "timingDate": "2026-05-01", "data": [{"type": "Patient"}]},
     {"type": "periodic", "timingDate": "2026-05-01"}, "data.empty() or timingDate.empty()"),
    ("trd-2", "TriggerDefinition", {"type": "named-event", "name": "x", "condition": {"language": "text/cql"}},
     {"type": "data-added", "data": [{"type": "Patient"}], "condition": {"language": "text/cql"}},
     "condition.exists() implies data.exists()"),
    ("trd-3", "TriggerDefinition", {"type": "periodic", "name": "x"}, {"type": "named-event", "name": "x"},
     "(type = 'named-event' implies name.exists()) and (type = 'periodic' implies timingDate.exists()) "
     "and (type.startsWith('data-') implies data.exists())"),
    ("att-1", "Attachment", {"data": "AAAA"}, {"data": "AAAA", "contentType": "a/b"},
     "data.empty() or contentType.exists()"),
    ("sev-1", "AuditEvent_Entity", {"name": "a", "query": "AAAA"}, {"name": "a"}, "name.empty() or query.empty()"),
    ("bdl-1", "Bundle", {"type": "collection", "total": 1}, {"type": "searchset", "total": 1},
     "total.empty() or (type = 'searchset') or (type = 'history')"),
    ("bdl-2", "Bundle", {"type": "batch", "entry": [{"search": {"mode": "match"}, "request": {"url": "x"}}]},
     {"type": "searchset", "entry": [{"search": {"mode": "match"}, "resource": {"resourceType": "Patient"}}]},
     "entry.search.empty() or (type = 'searchset')"),
    ("bdl-3", "Bundle", {"type": "batch", "entry": [{"resource": {"resourceType": "Patient"}}]},
     {"type": "batch", "entry": [{"request": {"url": "x"}}]},
     "entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' "
     "or %resource.type = 'history'))"),
    ("bdl-4", "Bundle", {"type": "collection", "entry": [{"response": {"status": "200"}}]},
     {"type": "batch-response", "entry": [{"response": {"status": "200"}}]},
     "entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = 'transaction-response' "
     "or %resource.type = 'history'))"),
    ("bdl-7", "Bundle",
     {"type": "collection", "entry": [{"fullUrl": "a", "resource": {"resourceType": "Patient"}}] * 2},
     {"type": "collection", "entry": [{"fullUrl": name, "resource": {"resourceType": "Patient"}} for name in "ab"]},
     "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()"),
    ("bdl-9", "Bundle", {"type": "document", "timestamp": "x", "identifier": {"value": "1"},
                         "entry": [{"resource": {"resourceType": "Composition"}}]},
     {"type": "document", "timestamp": "x", "identifier": {"value": "1", "system": "s"},
      "entry": [{"resource": {"resourceType": "Composition"}}]},
     "type = 'document' implies (identifier.system.exists() and identifier.value.exists())"),
    ("bdl-10", "Bundle", {"type": "document", "identifier": {"value": "1", "system": "s"},
                          "entry": [{"resource": {"resourceType": "Composition"}}]},
     {"type": "document", "timestamp": "2026-05-01T00:00:00Z", "identifier": {"value": "1", "system": "s"},
      "entry": [{"resource": {"resourceType": "Composition"}}]},
     "type = 'document' implies (timestamp.exists())"),
    ("bdl-11", "Bundle", {"type": "document", "timestamp": "x", "identifier": {"value": "1", "system": "s"},
                          "entry": [{"resource": {"resourceType": "Patient"}}]},
     {"type": "document", "timestamp": "x", "identifier": {"value": "1", "system": "s"},
      "entry": [{"resource": {"resourceType": "Composition"}}]},
     "type = 'document' implies entry.first().resource.resourceType = 'Composition'"),
    ("bdl-12", "Bundle", {"type": "message", "entry": [{"resource": {"resourceType": "Patient"}}]},
     {"type": "message", "entry": [{"resource": {"resourceType": "MessageHeader"}}]},
     "type = 'message' implies entry.first().resource.resourceType = 'MessageHeader'"),
    ("bdl-5", "Bundle_Entry", {"fullUrl": "x"}, {"request": {"url": "x"}},
     "resource.exists() or request.exists() or response.exists()"),
    ("bdl-8", "Bundle_Entry", {"resource": {"resourceType": "Patient"}, "fullUrl": "http://a/_history/1"},
     {"resource": {"resourceType": "Patient"}, "fullUrl": "http://a/1"}, "fullUrl.contains('/_history/').not()"),
    ("cpl-3", "CarePlan_Activity", {"detail": {"status": "x"}, "reference": {"display": "x"}},
     {"detail": {"status": "x"}}, "detail.empty() or reference.empty()"),
    ("cmp-1", "Composition_Section", {"title": "x"}, {"entry": [{"display": "x"}]},
     "text.exists() or entry.exists() or section.exists()"),
    ("cmp-2", "Composition_Section", {"emptyReason": {"text": "x"}, "entry": [{"display": "x"}]},
     {"emptyReason": {"text": "x"}, "text": {"status": "x"}}, "emptyReason.empty() or entry.empty()"),
    ("ppc-1", "Consent", {"status": "active"}, {"policyRule": {"text": "x"}}, "policy.exists() or policyRule.exists()"),
    ("cpt-2", "ContactPoint", {"value": "1"}, {"value": "1", "system": "phone"}, "value.empty() or system.exists()"),
    ("exp-1", "Expression", {"language": "text/cql"}, {"language": "text/cql", "expression": "1"},
     "expression.exists() or reference.exists()"),
    ("ext-1", "Extension", {"url": "x"}, {"url": "x", "valueString": "y"},
     "extension.exists() != (valueString.exists() or valueCode.exists())"),
    ("gol-1", "Goal_Target", {"detailString": "x"}, {"detailString": "x", "measure": {"text": "y"}},
     "(detailString.exists() and measure.exists()) or detailString.exists().not()"),
    ("org-1", "Organization", {"active": True}, {"name": "x"}, "(identifier.count() + name.count()) > 0"),
    ("org-2", "Organization", {"name": "x", "address": [{"use": "home"}]}, {"name": "x", "address": [{"use": "work"}]},
     "address.where(use = 'home').empty()"),
    ("org-3", "Organization", {"name": "x", "telecom": [{"use": "home"}]}, {"name": "x", "telecom": [{"use": "work"}]},
     "telecom.where(use = 'home').empty()"),
    ("pat-1", "Patient_Contact", {"gender": "male"}, {"name": {"text": "x"}},
     "name.exists() or telecom.exists() or address.exists() or organization.exists()"),
    ("per-1", "Period", PERIOD, {"start": "2026-05-01", "end": "2026-05-01"},
     "start.exists().not() or end.exists().not() or (start <= end)"),
    ("qty-3", "Quantity", {"code": "x"}, {"code": "x", "system": "y"}, "code.empty() or system.exists()"),
    ("qrs-1", "QuestionnaireResponse_Item", {"answer": [{"valueString": "x"}], "item": [{"linkId": "y"}]},
     {"answer": [{"valueString": "x"}]}, "(answer.exists() and item.exists()).not()"),
    ("rat-1", "Ratio", {"numerator": {"value": 1}}, {"numerator": {"value": 1}, "denominator": {"value": 2}},
     "(numerator.empty() xor denominator.exists()) and (numerator.exists() or extension.exists())"),
    ("rng-2", "Range", {"low": {"value": 3}, "high": {"value": 2}}, {"low": {"value": 2}, "high": {"value": 2}},
     "low.empty() or high.empty() or (low.value <= high.value)"),
    ("tim-1", "Timing_Repeat", {"duration": 1}, {"duration": 1, "durationUnit": "h"},
     "duration.empty() or durationUnit.exists()"),
    ("tim-2", "Timing_Repeat", {"period": 1}, {"period": 1, "periodUnit": "d"},
     "period.empty() or periodUnit.exists()"),
    ("tim-4", "Timing_Repeat", {"duration": -1, "durationUnit": "h"}, {"duration": 0, "durationUnit": "h"},
     "duration.exists() implies duration >= 0"),
    ("tim-5", "Timing_Repeat", {"period": -1, "periodUnit": "h"}, {"period": 0, "periodUnit": "h"},
     "period.exists() implies period >= 0"),
    ("tim-6", "Timing_Repeat", {"periodMax": 2}, {"periodMax": 2, "period": 1}, "periodMax.empty() or period.exists()"),
    ("tim-7", "Timing_Repeat", {"durationMax": 2}, {"durationMax": 2, "duration": 1},
     "durationMax.empty() or duration.exists()"),
    ("tim-8", "Timing_Repeat", {"countMax": 2}, {"countMax": 2, "count": 1}, "countMax.empty() or count.exists()"),
    ("tim-9", "Timing_Repeat", {"offset": 5, "when": ["CM"]}, {"offset": 5, "when": ["ACM"]},
     "offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))"),
    ("tim-10", "Timing_Repeat", {"timeOfDay": ["10:00:00"], "when": ["ACM"]}, {"timeOfDay": ["10:00:00"]},
     "timeOfDay.empty() or when.empty()"),
    ("prr-1", "ServiceRequest", {"orderDetail": [{"text": "x"}]},
     {"orderDetail": [{"text": "x"}], "code": {"text": "y"}},
     "orderDetail.empty() or code.exists()"),
    ("inv-1", "Task", {"lastModified": "2026-05-01", "authoredOn": "2026-05-02"},
     {"lastModified": "2026-05-02", "authoredOn": "2026-05-02"},
     "lastModified.exists().not() or authoredOn.exists().not() or lastModified >= authoredOn"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "kind", "bad", "good", "expression"), INVARIANTS, ids=lambda one: str(one)[:12])
def test_a_rule_of_r4_says_what_its_fhirpath_says(number: str, kind: str, bad: Any, good: Any, expression: str) -> None:
    for value, holds in ((bad, False), (good, True)):
        assert (number in [fault.rule for fault in unkept(value, kind, kind)]) is not holds
        assert evaluate(value, expression, {"resource": value}) == [holds]


def test_each_rule_that_is_held_is_among_them() -> None:
    from ncs.journeys.exchange.fhir import invariants

    assert sorted(one[0] for one in invariants._ALL) == sorted(one[0] for one in INVARIANTS)


def test_a_value_that_says_nothing_is_told() -> None:
    """ele-1 of R4: every element has a value or others within; an id alone is neither."""
    for name in ({}, {"id": "n1"}):
        (fault,) = wrong({"resourceType": "Patient", "name": [name]}, file="x")
        assert (fault.rule, fault.field) == ("fhir-ele-1", "Patient.name[0]")


def test_ends_of_a_range_in_two_units_are_not_compared() -> None:
    ends = {"low": {"value": 100, "unit": "g"}, "high": {"value": 1, "unit": "kg"}}
    assert list(unkept(ends, "Range", "x")) == []
    assert [fault.rule for fault in unkept({**ends, "high": {"value": 1, "unit": "g"}}, "Range", "x")] == ["rng-2"]


@pytest.mark.parametrize(
    ("start", "end", "well"),
    [
        ("2026", "2026-05-01", True),
        ("2027", "2026-05-01", False),
        ("2026-05", "2026-05-01", True),  # as far as both are told they are one month
        ("2026-06", "2026-05-31", False),
        ("2026-05-02", "2026-05", True),
        ("2026-05-01T10:00:00Z", "2026-05-01", True),
        ("2026-05-01T10:00:00Z", "2026-05-01T09:59:59Z", False),
        ("2026-05-01T10:00:00.5Z", "2026-05-01T10:00:00Z", True),  # within a second nobody is held to it
        (
            "2026-05-01T10:00:00+01:00",
            "2026-05-01T09:30:00Z",
            True,
        ),  # the zones differ
    ],
)
def test_a_period_is_held_to_what_both_ends_tell(start: str, end: str, well: bool) -> None:
    assert ([fault.rule for fault in unkept({"start": start, "end": end}, "Period", "x")] == []) is well


def test_what_is_contained_is_checked_and_found_by_its_name() -> None:
    inner = {"resourceType": "Patient", "id": "p", "gender": "wombat", "contained": [{"resourceType": "Patient"}]}
    plan = {"resourceType": "CarePlan", "status": "active", "intent": "plan", "contained": [inner],
            "subject": {"reference": "#q"}}  # fmt: skip
    assert {fault.rule for fault in wrong(plan, file="x")} == {
        "fhir-code",
        "fhir-ref-1",
        "fhir-dom-2",
        "fhir-dom-3",
    }
    inner |= {"gender": "male", "meta": {"versionId": "1", "security": [{"code": "x"}]}}
    inner.pop("contained")
    rules_broken = {fault.rule for fault in wrong({**plan, "subject": {"reference": "#p"}}, file="x")}
    assert rules_broken == {"fhir-dom-4", "fhir-dom-5"}
    inner.pop("meta")
    assert list(wrong({**plan, "subject": {"reference": "#p"}}, file="x")) == []


def test_a_value_may_be_left_out_where_something_is_said_beside_it() -> None:
    """Such as that it is asked for and not known; in a list, beside the one of its place."""
    beside = {
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]
    }
    name = {"given": ["Ann", None], "_given": [None, beside]}
    patient = {"resourceType": "Patient", "_birthDate": beside, "name": [name]}
    assert list(wrong(patient, file="x")) == []
    for spoilt in ({"_birthDate": [beside]}, {"name": [{"given": ["Ann", None]}]}, {"_name": beside}):
        assert list(wrong({**patient, **spoilt}, file="x")) != []


def test_a_bundle_without_entries_and_one_that_asks_are_no_fault_of_theirs(tmp_path: Path) -> None:
    assert list(wrong({"resourceType": "Bundle", "type": "collection"}, file="x")) == []
    asks = {"resourceType": "Bundle", "type": "batch", "entry": [{"request": {"method": "GET", "url": "Patient/1"}}]}
    assert list(wrong(asks, file="x")) == []
    (fault,) = wrong({"resourceType": "Bundle", "type": "wombat"}, file="x")
    assert fault.rule == "fhir-code"


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ({"name": []}, "fhir-structure"),  # a list of one or more
        ({"_name": [{"id": "n"}]}, "fhir-unknown-element"),  # what is made of elements has nothing beside it
        ({"telecom": [{"system": "phone", "value": "1", "rank": 2**31}]}, "fhir-structure"),  # 31 bits
    ],
)
def test_what_the_schema_of_r4_leaves_open_is_told(said: dict[str, Any], rule: str) -> None:
    assert [fault.rule for fault in wrong({"resourceType": "Patient", **said}, file="x")] == [rule]


@pytest.mark.parametrize(
    ("of", "value", "rule"),
    [
        ("Age", {"value": -1, "code": "a"}, "age-1"),
        ("Age", {"value": 3, "code": "a", "system": "http://other.example"}, "age-1"),
        ("Age", {"value": 3}, "age-1"),
        ("Age", {"unit": "years"}, ""),
        ("Count", {"value": 2.5, "code": "1"}, "cnt-3"),
        ("Count", {"value": 2.0, "code": "1"}, "cnt-3"),  # R4 asks for no point in it
        ("Duration", {"code": "h", "system": UCUM}, "drt-1"),
        ("Duration", {"value": 3, "unit": "h"}, ""),  # as R4 has it, although its words ask for a code
        ("TriggerDefinition", {"type": "named-event"}, "trd-3"),
        ("TriggerDefinition", {"type": "data-removed", "name": "x"}, "trd-3"),
        ("TriggerDefinition", {"type": "periodic", "_timingDate": {"id": "t"}}, ""),
    ],
)
def test_ages_counts_durations_and_triggers_are_held_to_r4(of: str, value: dict[str, Any], rule: str) -> None:
    assert [fault.rule for fault in unkept(value, of, "x")] == ([rule] if rule else [])


def test_what_is_contained_is_referred_to_or_refers_back() -> None:
    """dom-3 of R4: by a reference, or by the address of a definition; or what is contained refers to ``#``."""
    inner = {"resourceType": "Organization", "id": "o", "name": "x"}
    flag = {"resourceType": "Flag", "status": "active", "code": {"text": "x"}, "subject": {"display": "x"}}
    held = {**flag, "contained": [inner]}
    assert [fault.rule for fault in wrong(held, file="x")] == ["fhir-dom-3"]
    assert list(wrong({**held, "author": {"reference": "#o"}}, file="x")) == []
    by_address = {"resourceType": "CarePlan", "status": "active", "intent": "plan", "subject": {"display": "x"}}
    assert list(wrong({**by_address, "contained": [inner], "instantiatesUri": ["#o"]}, file="x")) == []
    back = {**inner, "partOf": {"reference": "#"}}
    assert list(wrong({**held, "contained": [back]}, file="x")) == []
    nameless = {key: value for key, value in inner.items() if key != "id"}
    assert [fault.rule for fault in wrong({**held, "contained": [nameless]}, file="x")] == ["fhir-dom-3"]


def test_what_must_be_there_may_stand_beside_its_value_alone() -> None:
    """A required value that is asked for and not known has an extension in its place: url is required of a link."""
    beside = {
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]
    }
    kind, name = next((kind, name) for kind, shape in shapes().items() for name, part in shape.items()
                      if part.required and part.simple and kind in DEFINED)  # fmt: skip
    assert [fault.rule for fault in misshapen({}, kind, "x")].count("missing") >= 1
    told = [fault.message for fault in misshapen({f"_{name}": beside}, kind, "x") if fault.rule == "missing"]
    assert f"{name} must be there." not in told


def test_a_reference_to_what_contains_it_is_no_fault() -> None:
    """``#`` alone is the resource around it: ref-1 of R4."""
    inner = {"resourceType": "Patient", "id": "p", "link": [{"other": {"reference": "#"}, "type": "seealso"}]}
    plan = {"resourceType": "CarePlan", "status": "active", "intent": "plan", "contained": [inner],
            "subject": {"reference": "#p"}}  # fmt: skip
    assert list(wrong(plan, file="x")) == []
