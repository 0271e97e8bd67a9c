"""The register of measures and expectations agrees with the official workbook and with Annex A."""

from __future__ import annotations

import pytest

from ncs.core.errors import UnknownName
from ncs.register.measures import Kind, Polarity, register
from support.data import DATA, rows


def test_the_25_official_measures_are_all_there() -> None:
    official = {row["measure"] for row in rows(DATA / "ascof_2024_25" / "measure_list.csv")}
    assert {entry.code for entry in register().measures.values()} == official
    assert len(official) == 25


def test_the_expectations_are_those_of_annex_a() -> None:
    read = rows(DATA / "priorities" / "annex_a_expectations.csv")
    official = {row["expectation_id"]: int(row["outcome_no"]) for row in read}
    assert {key: entry.outcome for key, entry in register().expectations.items()} == official


def test_every_linked_measure_is_held_or_is_a_waiting_time() -> None:
    linked = {name for entry in register().expectations.values() for name in entry.measures}
    assert linked - set(register().measures) == {"wait_first_response", "wait_first_service"}


def test_only_measures_from_client_level_data_are_in_development() -> None:
    """Workbook note 9."""
    in_development = {e.code for e in register().measures.values() if e.standing == "in_development"}
    assert in_development == {"2A", "2B", "2C", "2D(1)", "2D(2)", "2E(1)", "2E(2A)", "2E(2B)", "3D(1A)", "3D(2A)"}


def test_a_measure_is_found_by_id_or_code_and_never_guessed() -> None:
    assert register().measure("2a") is register().measure("ascof_2a")
    assert register().measure("2D(1)").id == "ascof_2d_1"
    assert register().measure("2C").polarity is Polarity.LOWER
    assert register().measure("6A").kind is Kind.PERCENT_WITHOUT_MARGIN
    with pytest.raises(UnknownName, match="2D"):
        register().measure("2D")
    with pytest.raises(UnknownName):
        register().for_outcome(4)
