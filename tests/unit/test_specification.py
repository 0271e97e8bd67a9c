"""The specification says what its sources say, and refuses to be built wrong."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from ncs.core.errors import UnknownName
from ncs.records.layout import PLAIN_FIELDS, TEXT_FIELDS
from ncs.records.spec import ListStatus, heading_key, outcomes, renamings, specification, value_key
from ncs.records.spec.mappings import default_mappings, pass_through_fields

REFERENCE = Path(__file__).parents[2].parent / "shared" / "reference"
SPEC = specification(2)


def reference(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_submitted_field_is_there_in_order() -> None:
    submitted = [row for row in reference("cld_r2_fields.csv") if row["kind"] == "submitted"]
    assert [field.header for field in SPEC.fields] == [row["header"] for row in submitted]
    assert [field.module for field in SPEC.fields] == [row["dq_module"] for row in submitted]
    assert [field.checked for field in SPEC.fields] == [row["in_r2_dq_checks"] == "Y" for row in submitted]


def test_46_fields_in_nine_modules_are_checked_under_release_2() -> None:
    """The method note counts 46 checked fields: 3, 18, 6, 1, 3, 5, 4, 3 and 3 by module."""
    counts: dict[str, int] = {}
    for field in SPEC.fields:
        if field.checked:
            counts[field.module] = counts.get(field.module, 0) + 1
    assert sorted(counts.values()) == sorted([3, 18, 6, 1, 3, 5, 4, 3, 3]) and sum(counts.values()) == 46


def test_code_lists_hold_exactly_the_values_of_the_reference() -> None:
    name_of = {field.header: field.name for field in SPEC.fields}
    for row in reference("cld_r2_values.csv"):
        release = 1 if row["certainty"] in ("R1-only", "R1-inferred") else 2
        code_list = specification(release).lists[name_of[row["field"]]]
        pseudo = row["certainty"] == "dhsc-pseudo-value"
        held = [item.value for item in (code_list.pseudo_values if pseudo else code_list.values)]
        assert row["value"] in held
    sizes = {name: len(code_list.values) for name, code_list in SPEC.lists.items()}
    assert sizes["ethnicity"] == 21 and sizes["accommodation_status"] == 20 and sizes["event_outcome"] == 16
    assert sizes["service_type"] == 9 and sizes["service_component"] == 25 and sizes["primary_support_reason"] == 13


def test_every_code_list_field_says_how_sure_we_are() -> None:
    assert {field.name for field in SPEC.fields if field.type == "code list"} == set(SPEC.lists)
    assert SPEC.lists["dementia"].status is ListStatus.NOT_ESTABLISHED
    assert not SPEC.lists["request_route_of_access"].is_checked and SPEC.lists["client_type"].is_checked


def test_the_fields_that_events_carry_are_fields_of_the_specification() -> None:
    assert {*TEXT_FIELDS, *PLAIN_FIELDS} <= set(SPEC.by_name)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Request: Route of Access", "request_route_of_access"),
        ("request_route_of_access", "request_route_of_access"),
        ("Unit cost", "unit_cost"),
        (" COST FREQUENCY (UNIT TYPE) ", "cost_frequency"),
        ("Adult 1 Linked Person_ID", "adult_1_linked_person_id"),
        ("Autism_Spectrum_Disorder_ASD", "autism_spectrum_disorder"),
        ("Der_NHS_Number_Pseudo", "nhs_submitted"),
    ],
)
def test_headings_match_without_case_spaces_or_punctuation(heading: str, name: str) -> None:
    assert SPEC.by_heading[heading_key(heading)].name == name


def test_no_heading_fits_two_fields() -> None:
    fits = [(heading_key(text), field.name) for field in SPEC.fields for text in field.headings]
    assert len(dict(fits)) == len({key for key, _ in fits}) == len(set(fits))


def test_outcomes_rank_as_published() -> None:
    """Seventeen ranks; a value that could not be mapped ranks last (999)."""
    ranks = {item.event_outcome: item.hierarchy for item in outcomes()}
    assert ranks["Progress to reablement/ST-Max"] == 1 and ranks["Admitted to hospital"] == 6
    assert ranks["NFA: Other"] == 17 and ranks["Invalid and not mapped"] == 999 and len(ranks) == 18


def test_mappings_turn_release_1_into_release_2() -> None:
    table = {(item.field, value_key(item.raw_value)): item.cleaned_value for item in default_mappings()}
    assert table["client_type", "carer"] == "Unpaid carer"
    assert table["service_component", "home support"] == "Home support or domiciliary care"
    assert table["accommodation_status", "tenant"] == "Tenant: Local authority or other social housing provider"
    assert table["event_outcome", "progress to end of life care"] == "Release 1 specification only: Not mapped"
    assert table["event_outcome", "nfa: other"] == "NFA: Other"
    assert table["review_reason", "planned"] == "Planned"


def test_mappings_have_one_answer_and_cover_every_known_value() -> None:
    keys = [(item.field, value_key(item.raw_value)) for item in default_mappings()]
    assert len(keys) == len(set(keys))
    known = {(name, value_key(text)) for name, code_list in SPEC.lists.items() for text in code_list.texts}
    known |= {(item.field, value_key(item.release_1_value)) for item in renamings()}
    assert known <= set(keys)


def test_cleaned_values_are_release_2_values_or_pseudo_values() -> None:
    for item in default_mappings():
        if item.field not in pass_through_fields():
            code_list = SPEC.lists[item.field]
            allowed = {*code_list.texts, *(value.value for value in code_list.pseudo_values)}
            assert item.cleaned_value in allowed or item.cleaned_value == "Release 1 specification only: Not mapped"


def test_unknown_names_are_refused_with_near_matches() -> None:
    with pytest.raises(UnknownName, match="event_outcome"):
        SPEC.field("event_outcom")
    with pytest.raises(UnknownName):
        specification(3)


def test_a_field_refuses_an_unknown_type() -> None:
    with pytest.raises(ValueError, match="not a type"):
        replace(SPEC.fields[0], type="colour")
