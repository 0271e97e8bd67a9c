"""The specification says what its sources say, and refuses to be built wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ncs.cld import ListStatus, heading_key, outcomes, renamings, specification, value_key
from ncs.cld.mappings import default_mappings, pass_through_fields
from ncs.core.errors import UnknownName
from ncs.records.layout import PLAIN_FIELDS, TEXT_FIELDS
from support.data import DATA, rows

SPEC = specification(2)
#: Outcomes that are in the wild in a second spelling: two Release 1 lists circulate.
SECOND_SPELLINGS = {
    ("event_outcome", "NFA - 100% NHS-funded care", "NFA: Referral to NHS services or NHS funded social care"),
    ("event_outcome", "NFA - No services offered - other reason", "NFA: No services offered for other reason"),
    ("event_outcome", "NFA - Support ended – other reason", "NFA: Support ended for other reason"),
}


def reference(name: str) -> list[dict[str, str]]:
    return rows(DATA / "client_level_data" / name)


def test_every_submitted_field_is_there_in_order() -> None:
    submitted = reference("fields.csv")
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


def test_conditions_are_those_of_the_reference() -> None:
    """The reference words each condition; here is the name it goes by. No field has another condition."""
    event = "all rows except client type 'Carer known by association'"
    applicable = {
        "all rows": "all",
        "service users": "service user",
        event: "event",
        "requests": "request",
        "assessments": "assessment",
        "carer client types": "carer",
        "services": "service",
        "reviews": "review",
    }
    mandatory = {
        "always": "all",
        "no": "never",
        "not established": "never",
        "all rows except event types Request/Referral": "not a request",
        "service users aged 18-64 (at reporting period end) with learning disability PSR": (
            "learning disability 18 to 64"
        ),
        "service users on services, reviews and financial assessments": "funding",
        event: "event",
        "all non-service events, plus any row with a date of death": "end date",
        f"{event} and not a financial assessment": "outcome",
        "requests": "request",
        "assessments": "assessment",
        "assessments other than financial": "assessment not financial",
        "services": "service",
        "reviews": "review",
        "reviews with reason 'Planned'": "planned review",
    }
    for row in reference("fields.csv"):
        field = SPEC.by_heading[heading_key(row["header"])]
        rule = row["mandatory_rule_r1"]
        must = "cost" if rule.startswith("R1: service rows where delivery") else mandatory[rule]
        assert (field.applicable, field.mandatory) == (applicable[row["applicable_rows_r1"]], must), field.name
        assert (field.type == "code list") == (row["defined_list"] == "Y"), field.name
        assert field.type == "date" or row["data_type"] != "date", field.name


def test_code_lists_hold_exactly_the_values_of_the_reference() -> None:
    """Values, groups, ranks and certainty of Release 2 are the reference's, and no list holds anything else. The
    Release 1 lists hold what the reference gives for Release 1 alone, what its renamings start from, or what did not
    change."""
    name_of = {field.header: field.name for field in SPEC.fields}
    wanted: dict[int, set[tuple[str, ...]]] = {1: set(), 2: set()}
    for row in reference("values.csv"):
        release = 1 if row["certainty"] in ("R1-only", "R1-inferred") else 2
        more = () if release == 1 else (row["group"], row["hierarchy"], row["certainty"])
        wanted[release].add((name_of[row["field"]], row["value"], *more))
    held = {
        (name, item.value, item.group, "" if item.hierarchy is None else str(item.hierarchy), item.certainty)
        for name, code_list in SPEC.lists.items()
        for item in (*code_list.values, *code_list.pseudo_values)
    }
    assert held == wanted[2]
    older = {(name, text) for name, code_list in specification(1).lists.items() for text in code_list.texts}
    renamed = {(name_of[row["field"]], row["r1_value"]) for row in reference("release_1_to_2.csv")}
    renamed |= {(name, text) for name, text, _ in SECOND_SPELLINGS}
    assert wanted[1] <= older <= wanted[1] | renamed | {(name, value) for name, value, *_ in wanted[2]}
    sizes = {name: len(code_list.values) for name, code_list in SPEC.lists.items()}
    assert sizes["ethnicity"] == 21 and sizes["accommodation_status"] == 20 and sizes["event_outcome"] == 16
    assert sizes["service_type"] == 9 and sizes["service_component"] == 25 and sizes["primary_support_reason"] == 13


def test_renamings_are_those_of_the_reference() -> None:
    """Every change the reference gives in full is here. Where it has no Release 2 value to give (only how it begins)
    there is nothing to rename to; what was dropped becomes the official pseudo-value; and three outcomes are in the
    wild in a second spelling, as the two Release 1 lists in circulation write them."""
    name_of = {field.header: field.name for field in SPEC.fields}
    wanted = {
        (name_of[row["field"]], row["r1_value"], row["r2_value"])
        for row in reference("release_1_to_2.csv")
        if row["r1_value"] != "(none)" and not row["r2_value"].startswith("(")
    }
    dropped = ("assessment_type", "Financial Assessment", "Release 1 specification only: Not mapped")
    assert {(item.field, item.release_1_value, item.release_2_value) for item in renamings()} == {
        *wanted,
        dropped,
        *SECOND_SPELLINGS,
    }


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
    """Seventeen ranks; a value that could not be mapped ranks last (999). Every use by measures is the reference's."""
    held = {item.event_outcome: item for item in outcomes()}
    ranked = reference("outcome_hierarchy.csv")
    assert set(held) == {row["event_outcome"] for row in ranked} and len(held) == 18
    for row in ranked:
        for name in row:
            value = getattr(held[row["event_outcome"]], name)
            assert row[name] == ({True: "Y", False: "N"}[value] if isinstance(value, bool) else str(value)), row


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
