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
from ncs.journeys.exchange.fhir.bundle import bundle, read_bundle
from ncs.journeys.exchange.fhir.checks import wrong
from ncs.journeys.portraits import portraits
from ncs.journeys.rules.samples import served

ON = date(2026, 6, 1)
TODAY = date(2030, 1, 1)
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
        (lambda made: made.update(entry="x"), "A bundle holds entries"),
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
