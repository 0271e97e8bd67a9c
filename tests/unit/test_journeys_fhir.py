"""A journey as FHIR: checked in layers, in again without loss, and nothing of another kind taken in. All invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ncs.core.errors import ProblemsFound
from ncs.journeys.engine.recording import replay
from ncs.journeys.events.catalogue import event
from ncs.journeys.example import example_state
from ncs.journeys.exchange.fhir.audit import audit_bundle
from ncs.journeys.exchange.fhir.bundle import bundle, read_bundle
from ncs.journeys.exchange.fhir.checks import wrong
from ncs.journeys.exchange.fhir.from_xml import plain
from ncs.journeys.portraits import portraits
from ncs.journeys.rules.samples import served
from ncs.journeys.use.exchange import fhir_checked
from ncs.tables.reading.xml_files import read_xml

ON = date(2026, 6, 1)
UK = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-"
TODAY = date(2030, 1, 1)
HOME = {"type": "Long term support: Community", "component": "Home support or domiciliary care"}
STATE = replay(
    [
        *served(),
        event("concern-raised", "2026-05-20", ref="c1", source="neighbour"),
        event("coordinator-named", "2026-05-21", ref="k1", contact="the east team", cover="the duty worker"),
        event("corrected", "2026-05-22", number=len(served()) + 2, why="another person"),
    ],
    today=TODAY,
)


def written(tmp_path: Path, made: Any) -> Path:
    path = tmp_path / "bundle.json"
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def kinds(made: Any) -> list[str]:
    return [one["resource"]["resourceType"] for one in made["entry"]]


def test_a_bundle_out_and_in_again_loses_nothing(tmp_path: Path) -> None:
    made = bundle(STATE, on=ON)
    assert list(wrong(made, file="x")) == []
    assert read_bundle(written(tmp_path, made), today=TODAY).given == STATE.given


@pytest.mark.parametrize("name", ["david", "zamila", "june", "maise"])
def test_so_do_the_portraits(tmp_path: Path, name: str) -> None:
    state = portraits()[name].state()
    assert state is not None
    made = bundle(state, on=ON)
    assert list(wrong(made, file="x")) == []
    assert read_bundle(written(tmp_path, made), today=TODAY).given == state.given


def test_each_step_is_told_by_its_resource() -> None:
    """The table of our notes: what Care Act steps are in UK Core."""
    found = kinds(bundle(STATE, on=ON))
    assert found.count("Patient") == 1 and found.count("EpisodeOfCare") == 1
    assert found.count("ServiceRequest") == 2, "the referral, and the service"
    assert found.count("QuestionnaireResponse") == 2, "the assessment, and the decision"
    assert found.count("Goal") == 2 and found.count("CarePlan") == found.count("HealthcareService") == 1
    assert found.count("Flag") == found.count("Consent") == 1 and "CareTeam" not in found, "it was corrected"
    assert found.count("Provenance") == len(STATE.given) and "Task" in found


def test_a_carer_is_related_to_whom_they_care_for() -> None:
    state = portraits()["maise"].state()
    assert state is not None
    (one,) = [each["resource"] for each in bundle(state, on=ON)["entry"]
              if each["resource"]["resourceType"] == "RelatedPerson"]  # fmt: skip
    assert one["patient"]["identifier"]["value"] == "HER-FATHER"


def test_the_flag_never_tells_the_story_and_ends_with_the_enquiry() -> None:
    met = {"has_needs": True, "at_risk": True, "cannot_protect": True}
    more = [
        event("concern-decided", "2026-05-22", ref="c1", enquiry=True, **met),
        event("enquiry-closed", "2026-05-30", ref="c1", asked=True, wanted="fully achieved", risk="removed"),
    ]
    for events, status in ((STATE.given, "active"), ((*STATE.given, *more), "inactive")):
        made = bundle(replay(events, today=TODAY), on=ON)
        (flag,) = [one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == "Flag"]
        assert flag["status"] == status and "neighbour" not in json.dumps(flag)


def spoiled(change: Callable[[Any], None]) -> Any:
    made = json.loads(json.dumps(bundle(example_state(council="Leeds", cost_pence=95_000, person_pence=10_000), on=ON)))
    change(made)
    return made


def first(made: Any, kind: str) -> Any:
    return next(one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == kind)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda made: first(made, "Patient").update(gender="wombat"), "gender is none of male"),
        (lambda made: first(made, "CarePlan").update(intent="nonsense"), "intent is none of"),
        (lambda made: first(made, "CarePlan").pop("intent"), "intent must be there"),
        (lambda made: first(made, "Task").update(wombat=1), "wombat is no element of Task"),
        (lambda made: first(made, "Patient").update(birthDate="2 May 1941"), "birthDate is no date"),
        (lambda made: first(made, "Goal").update(meta={"profile": ["http://hl7.org/other"]}), "Of another profile"),
        (lambda made: made["entry"].append({"resource": {"resourceType": "Claim"}}), "A resource Claim"),
        (lambda made: first(made, "CarePlan").update(subject={"reference": "urn:uuid:0"}), "not in the bundle"),
        (lambda made: made.update(entry="x"), "entry is a list of one or more"),
        (lambda made: first(made, "Patient").update(birthDate="1942-05-02"), "differ: Patient"),
        (lambda made: made["entry"].pop(1), "differ: "),
        (lambda made: first(made, "Provenance").pop("extension"), "without the event"),
        (lambda made: made.pop("timestamp"), "when it was made"),
    ],
)
def test_what_is_wrong_changed_or_of_another_profile_is_refused(
    tmp_path: Path, change: Callable[[Any], None], said: str
) -> None:
    with pytest.raises(ProblemsFound, match=said):
        read_bundle(written(tmp_path, spoiled(change)), today=TODAY)


@pytest.mark.parametrize(("number", "well"), [("9990000018", True), ("9990000019", False), ("999000001", False)])
def test_an_nhs_number_has_its_check_digit(number: str, well: bool) -> None:
    """Modulus 11: 9×10 + 9×9 + 9×8 + 1×2 = 245 = 22×11 + 3, and 11 − 3 = 8."""
    one = {"resourceType": "Patient", "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": number}]}
    assert (list(wrong(one, file="x")) == []) is well


def test_one_resource_is_no_bundle_and_odd_values_are_told(tmp_path: Path) -> None:
    for one in ({"resourceType": "Patient"}, {"resourceType": "Patient", "meta": {"profile": None}}):
        with pytest.raises(ProblemsFound, match="not a bundle"):
            read_bundle(written(tmp_path, one), today=TODAY)
    (odd,) = wrong({"resourceType": "Patient", "birthDate": "2026-02-30"}, file="x")
    assert odd.rule == "fhir-date"
    good = ("1941", "1941-05", "1941-05-02")
    assert [list(wrong({"resourceType": "Patient", "birthDate": one}, file="x")) for one in good] == [[], [], []]
    with pytest.raises(ProblemsFound, match="extension is a list of one or more"):
        changed = spoiled(lambda made: first(made, "Provenance").update(extension="x"))
        read_bundle(written(tmp_path, changed), today=TODAY)
    with pytest.raises(ProblemsFound, match="differ"):
        changed = spoiled(lambda made: made["entry"][-1].pop("fullUrl"))
        read_bundle(written(tmp_path, changed), today=TODAY)


def test_a_number_that_is_no_nhs_number_is_kept_and_not_told(tmp_path: Path) -> None:
    """9990000019 fails its check digit (9990000018 has the right one): the event keeps it, the Patient does not."""
    told = event("details-recorded", "2026-05-10", nhs_number="9990000019")
    made = bundle(replay([*served(), told], today=TODAY), on=ON)
    assert "nhs-number" not in json.dumps(first(made, "Patient")) and list(wrong(made, file="x")) == []
    assert read_bundle(written(tmp_path, made), today=TODAY).given[-1] == told


def test_an_episode_ends_when_the_journey_closes_not_with_what_is_said_later() -> None:
    more = [
        event("service-ended", "2026-06-01", ref="s1"),
        event("closed", "2026-06-02", why="no further need"),
        event("complaint-made", "2026-07-01", ref="c", about="the end"),
    ]
    made = bundle(replay([*served(), *more], today=TODAY), on=date(2026, 8, 1))
    assert first(made, "EpisodeOfCare")["period"]["end"] == "2026-06-02"


def test_a_decision_is_a_document_whose_digest_is_of_its_words() -> None:
    """UK Core has no profile for a decision; R4 asks for the SHA-1 of the data in base64."""
    from base64 import b64decode, b64encode
    from hashlib import sha1

    again = event("eligibility-decided", "2026-05-25", **served()[5].model_dump(exclude={"kind", "on"}))
    made = bundle(replay([*served(), again], today=TODAY), on=ON)
    old, new = [one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == "DocumentReference"]
    assert (old["status"], new["status"]) == ("superseded", "current") and list(wrong(made, file="x")) == []
    attached = new["content"][0]["attachment"]
    words = b64decode(attached["data"])
    assert b64encode(sha1(words, usedforsecurity=False).digest()).decode() == attached["hash"]
    assert words.decode().startswith("Eligible") and "Two outcomes cannot be achieved." in words.decode()


def test_a_service_at_a_location_and_a_pack_have_resources_of_their_own(tmp_path: Path) -> None:
    more = [
        event("service-started", "2026-05-20", ref="s2", location="1-123456789", **HOME),
        event("move-intended", "2026-05-22", council="Durham", genuine=True),
        event("pack-sent", "2026-05-25", digest="0" * 64),
    ]
    made = bundle(replay([*served(), *more], today=TODAY), on=ON)
    assert list(wrong(made, file="x")) == []
    place, pack = first(made, "Location"), first(made, "Composition")
    services = [one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == "HealthcareService"]
    assert services[1]["location"] == [{"reference": f"urn:uuid:{place['id']}"}] and "location" not in services[0]
    assert place["identifier"][0]["value"] == "1-123456789" and pack["identifier"]["value"] == "0" * 64
    assert "The plan of 2026-05-01." in json.dumps(pack["section"])
    assert read_bundle(written(tmp_path, made), today=TODAY).given[-1].kind == "pack-sent"


def test_who_looked_is_told_as_audit_events() -> None:
    row = {"seq": 7, "at": "2026-05-01T10:00:00.000000+00:00", "actor": "w1", "role": "practitioner"}
    looks = [
        {**row, "basis": "public task", "act": "read", "why": ""},
        {**row, "seq": 8, "basis": "legal duty", "act": "erased", "why": "retention ended"},
    ]
    made = audit_bundle("P1", looks)
    assert list(wrong(made, file="x")) == []
    read, erased = [one["resource"] for one in made["entry"]]
    assert (read["action"], erased["action"]) == ("R", "D")
    assert erased["purposeOfEvent"] == [{"text": "legal duty: retention ended"}]
    assert read["agent"][0]["requestor"] is True and read["entity"][0]["what"]["identifier"]["value"] == "P1"


XML = """<CarePlan xmlns="http://hl7.org/fhir"><id value="a1"/>
<meta><profile value="https://fhir.hl7.org.uk/StructureDefinition/UKCore-CarePlan"/></meta>
<text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>A plan</p></div></text>
<contained><Patient><id value="p"/><gender value="female"/></Patient></contained>
<extension url="http://example.org/e"><valueBoolean value="true"/></extension>
<status value="active"/><intent value="plan"/><subject><reference value="#p"/></subject>
<created value="2026-05-01"><extension url="http://example.org/t"/></created>
<activity><detail><status value="in-progress"/></detail></activity>
<activity><detail><status value="completed"/></detail></activity></CarePlan>"""


def test_xml_of_another_kind_is_no_resource(tmp_path: Path) -> None:
    (said,) = xml_problems(tmp_path, "<CarePlan/>".replace("CarePlan", "Feed"))
    assert said.startswith("A resource Feed; known are ")


def xml_problems(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "resource.xml"
    file.write_text(text, encoding="utf-8")
    return [one.message for one in fhir_checked(file).found]


def test_a_resource_in_xml_is_read_as_the_same_values_as_in_json(tmp_path: Path) -> None:
    file = tmp_path / "resource.xml"
    file.write_text(XML, encoding="utf-8")
    made = plain(read_xml(file))
    assert made["status"] == "active" and made["meta"] == {"profile": [f"{UK}CarePlan"]}
    assert made["activity"] == [{"detail": {"status": "in-progress"}}, {"detail": {"status": "completed"}}]
    assert made["contained"] == [{"resourceType": "Patient", "id": "p", "gender": "female"}]
    assert made["extension"] == [{"url": "http://example.org/e", "valueBoolean": True}]
    assert xml_problems(tmp_path, XML) == []


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('<intent value="plan"/>', '<intent value="nonsense"/>', "intent is none of"),
        ('<intent value="plan"/>', "", "intent must be there"),
        ('<created value="2026-05-01">', '<created value="2026-05-32">', "created is no date"),
        ('<status value="active"/>', '<wombat value="1"/><status value="active"/>', "wombat is no element"),
        ("UKCore-CarePlan", "UKCore-Goal", "Of another profile"),
    ],
)
def test_what_is_wrong_in_xml_is_told_as_in_json(tmp_path: Path, was: str, now: str, said: str) -> None:
    assert [said in one for one in xml_problems(tmp_path, XML.replace(was, now, 1))] == [True]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares a document type"),
        ("<a><b></a>", "it is not XML"),
        ("<a>" * 200 + "</a>" * 200, "nested too deeply"),
    ],
)
def test_xml_that_could_do_harm_or_is_none_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ProblemsFound, match=said):
        xml_problems(tmp_path, text)


def test_numbers_in_xml_are_numbers_where_r4_says_so(tmp_path: Path) -> None:
    """A rank is a positiveInt, a latitude a decimal; what is no number of R4 stays text and is told."""
    text = """<Location xmlns="http://hl7.org/fhir"><telecom><system value="phone"/><value value="1"/>
<rank value="{}"/></telecom><position><longitude value="-0.12"/><latitude value="51.5"/></position></Location>"""
    assert xml_problems(tmp_path, text.format("2")) == []
    for rank in ("two", "0", "1e9999", "NaN"):
        (said,) = xml_problems(tmp_path, text.format(rank))
        assert said.startswith("rank is not written")
