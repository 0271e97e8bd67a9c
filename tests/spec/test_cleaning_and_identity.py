"""Cleaned values, people, review types and the event key (method section c5)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from main_tables import steps
from ncs.engine.engine import Engine
from ncs.records.editions import JUNE_2026, SEPTEMBER_2026, Edition
from ncs.records.mapping_files import cleaning
from ncs.records.tables.pipeline import unmapped
from raw_rows import service


def review(reason: str | None, kind: str = "Review") -> dict[str, Any]:
    return {"event_type": kind, "review_reason": reason, "assessment_type": None}


def test_release_1_wording_becomes_release_2_without_regard_to_case_and_trailing_blanks(
    duckdb_engine: Engine,
) -> None:
    """A leading blank is part of the value, so ' Male' fits nothing and becomes blank."""
    found = steps(
        duckdb_engine,
        [
            service(la_person_id="1", service_type="LONG TERM SUPPORT: nursing CARE  ", gender="male"),
            service(la_person_id="2", service_type="Nursing", gender=" Male"),
            service(la_person_id="3", service_type=None, gender="Female", has_unpaid_carer="whatever"),
        ],
    )
    assert found.column("service_type") == ["Long term support: Nursing care", None, None]
    assert found.column("gender") == ["Male", None, "Female"]
    assert found.column("has_unpaid_carer") == [None, None, "whatever"]
    by_row = {row["row_id"]: row for row in found.events}
    assert dict(unmapped(by_row[2]["unmapped"])) == {"service_type": "Nursing", "gender": " Male"}
    assert by_row[1]["unmapped"] is None and by_row[3]["unmapped"] is None


@pytest.mark.parametrize("text", ["4:9", ":", "gender:1:x", "é—😀", "two\nlines", "1"])
def test_a_value_without_a_mapping_may_hold_anything(duckdb_engine: Engine, text: str) -> None:
    """Values are counted as they were submitted, whatever they are taken for."""
    found = steps(duckdb_engine, [service(service_type=text, gender=text, dementia=text)])
    assert dict(unmapped(found.events[0]["unmapped"])) == {"service_type": text, "gender": text}


def test_values_of_a_list_that_is_not_established_stay_as_submitted(duckdb_engine: Engine) -> None:
    """The Release 2 routes of access are not published, so an unknown route is accepted, never turned into nothing."""
    request = {"event_type": "Request", "request_route_of_access": "Some new route", "assessment_type": None}
    assert steps(duckdb_engine, [request]).column("request_route_of_access") == ["Some new route"]


def test_a_field_can_be_given_another_cleaning_table(duckdb_engine: Engine, tmp_path: Path) -> None:
    """The file replaces gender alone; in a replaced field only its own values count. Other fields keep the default."""
    file = tmp_path / "own.csv"
    file.write_text("field,raw_value,cleaned_value\ngender,M,Male\ngender,W ,Female\n", encoding="utf-8")
    rows = [
        service(la_person_id=str(number), gender=text, service_type="long term support: prison")
        for number, text in enumerate(["m", "w", "Male"])
    ]
    found = steps(duckdb_engine, rows, cleaned=cleaning(file))
    assert found.column("gender") == ["Male", "Female", None]
    assert set(found.column("service_type")) == {"Long term support: Prison"}


def test_the_word_null_is_blank_in_the_newer_edition_only(duckdb_engine: Engine) -> None:
    """It is read as blank in 30 columns, in any case and with trailing blanks, but not in a person's identifier."""
    row = {"la_person_id": "NULL", "adult_1_linked_person_id": "null ", "dementia": "NULL", "event_reference": "NULL"}
    (newer,) = steps(duckdb_engine, [row]).events
    assert (newer["adult_1_linked_person_id"], newer["dementia"]) == (None, None)
    assert (newer["la_person_id"], newer["person_id"], newer["event_reference"]) == ("NULL", "716_NULL", "NULL")
    (older,) = steps(duckdb_engine, [row], edition=JUNE_2026).events
    assert (older["adult_1_linked_person_id"], older["dementia"]) == ("null ", "NULL")
    assert len(SEPTEMBER_2026.null_text_fields) == 30


def test_the_word_null_fits_no_mapping_and_is_no_value_that_lacks_one(duckdb_engine: Engine, tmp_path: Path) -> None:
    """The newer edition reads it as blank before it cleans, also where values without a mapping stay, and whatever a
    table of somebody's own says of it. To the older it is a word like others."""
    file = tmp_path / "own.csv"
    file.write_text("field,raw_value,cleaned_value\ngender,Null,Other\n", encoding="utf-8")
    request = {"event_type": "Request", "assessment_type": None, "request_route_of_access": "null"}
    row = {**request, "gender": "NULL ", "ethnicity": "NULL"}
    (newer,) = steps(duckdb_engine, [row], cleaned=cleaning(file)).events
    fields = ("gender", "ethnicity", "request_route_of_access", "unmapped")
    assert [newer[name] for name in fields] == [None, None, None, None]
    (older,) = steps(duckdb_engine, [row], cleaned=cleaning(file), edition=JUNE_2026).events
    assert [older[name] for name in fields[:3]] == ["Other", None, "null"]
    assert dict(unmapped(older["unmapped"])) == {"ethnicity": "NULL"}


def test_the_word_null_as_event_type_passes_the_filter(duckdb_engine: Engine) -> None:
    """It is read as blank only after filtering, so the row stays as an event without a type and without an age."""
    (event,) = steps(duckdb_engine, [{"event_type": "NULL"}]).events
    assert (event["event_type"], event["event_type_raw"], event["latest_age"]) == (None, None, None)


def test_who_a_row_is_about(duckdb_engine: Engine) -> None:
    """Traced NHS number, else submitted, else council code and person identifier. Nobody named: dropped. An empty text
    is not blank and passes. The same person with and without an NHS number is two people."""
    found = steps(
        duckdb_engine,
        [
            {"nhs_traced": "T1", "nhs_submitted": "S1", "la_person_id": "L1"},
            {"nhs_submitted": "S1", "la_person_id": "L1"},
            {"la_person_id": "L1"},
            {"la_person_id": None},
            {"la_person_id": ""},
        ],
    )
    assert found.column("person_id") == ["T1", "S1", "716_L1", "716_"]
    assert found.column("nhs_id") == ["T1", "S1", None, None]
    assert found.fates()[4] == ("dropped", "no-person-id")


def test_identifiers_that_differ_in_case_or_trailing_blanks_are_one_person(duckdb_engine: Engine) -> None:
    """The first spelling in alphabetical order stands for all, so that later steps can compare exactly."""
    rows = [
        {"la_person_id": "ab1", "event_start_date": date(2025, 5, 2)},
        {"la_person_id": "AB1 "},
        {"la_person_id": " AB1"},
    ]
    assert steps(duckdb_engine, rows).column("person_id") == ["716_AB1 ", "716_AB1 ", "716_ AB1"]


@pytest.mark.parametrize("edition", [JUNE_2026, SEPTEMBER_2026], ids=lambda edition: edition.name)
def test_types_of_review(duckdb_engine: Engine, edition: Edition) -> None:
    rows = [
        review("Planned"),
        review("unplanned - Hospital (Planned and unplanned episodes)"),
        review("Review of Short Term Support"),
        review(None),
        review("Something else"),
        review("Planned", kind="Assessment"),
    ]
    rows = [{**row, "la_person_id": str(number)} for number, row in enumerate(rows)]
    assert steps(duckdb_engine, rows, edition=edition).column("review_type") == [
        "Planned review of long term support",
        "Unplanned",
        "Review of short term support",
        None,
        "Review Type Unknown",
        None,
    ]


def test_records_of_one_event_share_a_key(engine: Engine) -> None:
    """Rows 1 and 2 are one assessment, whatever their outcome and reference. Each other row differs in one part of the
    key. Services 7 and 8 differ only in their end, which is no part of a service's key; 9 differs in component."""
    other = [
        {"event_start_date": date(2025, 5, 2)},
        {"event_end_date": date(2025, 5, 11)},
        {"client_type": "Unpaid carer"},
        {"assessment_type": "Short term assessment"},
    ]
    rows = [
        {"event_reference": "R1"},
        {"event_reference": "R2", "event_outcome": "NFA: Other"},
        *other,
        service(),
        service(event_end_date=date(2025, 6, 1)),
        service(service_component="Meals"),
        {"event_type": "Review", "assessment_type": "ignored here"},
        {"event_type": "Review", "assessment_type": None},
        {"la_person_id": "P2"},
    ]
    assert steps(engine, rows).groups() == [{1, 2}, {3}, {4}, {5}, {6}, {7, 8}, {9}, {10, 11}, {12}]


def test_a_relabelled_service_is_one_event_only_in_the_newer_edition(duckdb_engine: Engine) -> None:
    """The older edition compares text as submitted, so renaming a service for Release 2 makes a second event. Case and
    trailing blanks make no difference in either."""
    rows = [
        service(service_component="Home Support"),
        service(service_component="Home support or domiciliary care"),
        service(service_component="HOME SUPPORT "),
    ]
    assert steps(duckdb_engine, rows).groups() == [{1, 2, 3}]
    assert steps(duckdb_engine, rows, edition=JUNE_2026).groups() == [{1, 3}, {2}]


@pytest.mark.parametrize("edition", [JUNE_2026, SEPTEMBER_2026], ids=lambda edition: edition.name)
def test_no_part_of_the_key_minds_case_or_trailing_blanks(duckdb_engine: Engine, edition: Edition) -> None:
    """Each pair differs in the case and trailing blanks of one part alone, and is one event in both editions."""
    request = {"event_type": "Request", "request_route_of_access": "Prison", "assessment_type": None}
    pairs = [
        ({}, {"client_type": "SERVICE USER "}),
        ({"la_person_id": "P2"}, {"la_person_id": "p2 "}),
        ({"la_person_id": "P3"}, {"la_person_id": "P3", "event_type": "assessment "}),
        ({"la_person_id": "P4"}, {"la_person_id": "P4", "assessment_type": "LONG TERM assessment "}),
        ({**request, "la_person_id": "P5"}, {**request, "la_person_id": "P5", "request_route_of_access": "prison "}),
        (service(la_person_id="P6"), service(la_person_id="P6", service_type="LONG TERM SUPPORT: community ")),
    ]
    found = steps(duckdb_engine, [row for pair in pairs for row in pair], edition=edition)
    assert found.groups() == [{number, number + 1} for number in range(1, 2 * len(pairs), 2)]


def test_values_without_a_mapping_merge_in_the_newer_edition(duckdb_engine: Engine) -> None:
    """Two different unknown components both become blank, and blanks are equal: one event, where there were two."""
    rows = [service(service_component="Pony"), service(service_component="Donkey")]
    assert steps(duckdb_engine, rows).groups() == [{1, 2}]
    assert steps(duckdb_engine, rows, edition=JUNE_2026).groups() == [{1}, {2}]


def test_keys_count_from_one_in_the_order_of_their_parts(duckdb_engine: Engine) -> None:
    """Start date first; blanks come before anything else."""
    rows = [
        {"event_start_date": date(2025, 5, 3)},
        {"event_start_date": date(2025, 5, 1)},
        {"event_start_date": date(2025, 5, 1), "client_type": None},
    ]
    found = steps(duckdb_engine, rows)
    assert {number: row["event_key"] for number, row in found.compared.items()} == {1: 3, 2: 2, 3: 1}
