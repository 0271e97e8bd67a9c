"""The register describes every measure once, and agrees with the official workbook and with Annex A."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from ncs.core.errors import UnknownName
from ncs.measures.run.registry import measures
from ncs.register.measures import Given, Kind, Polarity, Register, register
from support.data import DATA, rows

#: The Local Outcomes Framework's metrics (a transcription): outcome, how many, and those where less is better.
LOCAL_OUTCOMES = {9: 6, 10: 8, 11: 2}


def test_the_25_official_measures_are_all_there() -> None:
    official = {row["measure"] for row in rows(DATA / "ascof_2024_25" / "measure_list.csv")}
    assert {entry.code for entry in register().published_in("ascof_2024_25")} == official
    assert len(official) == 25


def test_the_21_measures_of_2020_21_have_their_titles_as_published() -> None:
    """The descriptions of measure groups in NHS Digital's open data file, where codes have no brackets."""
    published = {row["measure"]: row["title"] for row in rows(DATA / "ascof_2020_21" / "measure_titles.csv")}
    held = register().published_in("ascof_2020_21")
    assert {re.sub(r"\W", "", one.code.split()[-1]): one.full_title for one in held} == published
    assert len(published) == 21


def test_every_measure_says_where_it_is_from_and_how_often() -> None:
    """The carers' survey is every two years; a closed edition is once; official waits are given each quarter."""
    for one in register().measures.values():
        closed = one.publication == "ascof_2020_21" or one.id == "adult_social_care_baseline"
        carers, waits = one.collection == "SACE", one.id in ("wait_first_response", "wait_first_service")
        assert one.collection.strip(), one.id
        expected = "once" if closed else "every_two_years" if carers else "quarterly" if waits else "yearly"
        assert one.cadence == expected, one.id
    assert {one.code for one in register().measures.values() if one.collection == "SACE"} == {
        "1C", "1E", "3B", "3C(2)", "5A(2)",
    }  # fmt: skip


def test_pages_that_say_how_many_measures_there_are_say_it_right() -> None:
    pages = [page.read_text(encoding="utf-8") for page in sorted((Path(__file__).parents[2] / "docs").rglob("*.md"))]
    words = re.compile(r"\b(\d+) measures of (?:ASCOF|the outcomes framework) 2024-25")
    said = [number for page in pages for number in words.findall(page)]
    assert len(said) >= 2 and set(said) == {str(len(register().published_in("ascof_2024_25")))}


def test_the_expectations_are_those_of_annex_a() -> None:
    read = rows(DATA / "priorities" / "annex_a_expectations.csv")
    official = {row["expectation_id"]: int(row["outcome_no"]) for row in read}
    assert {key: entry.outcome for key, entry in register().expectations.items()} == official


def test_an_expectation_without_a_measure_says_none_yet() -> None:
    said = {key: register().measures_of(entry) for key, entry in register().expectations.items()}
    assert {key for key, words in said.items() if words == "none yet"} == {"1.5", "2.5", "3.1"}
    codes = ("Waiting times 1", "Waiting times 2", "own: wait 1", "own: wait 2", "own: wait 3", "own: wait 4")
    found = [part.partition(" (") for part in said["1.4"].split("; ")]
    assert tuple(code for code, _, _ in found) == codes and all(name[0].islower() for _, _, name in found)
    assert said["1.3"] == "6A (care staff who left their role in the year)"


def test_only_measures_from_client_level_data_are_in_development() -> None:
    """Workbook note 9."""
    published = register().published_in("ascof_2024_25")
    in_development = {e.code for e in published if e.standing == "in_development"}
    assert in_development == {"2A", "2B", "2C", "2D(1)", "2D(2)", "2E(1)", "2E(2A)", "2E(2B)", "3D(1A)", "3D(2A)"}


def test_a_measure_is_found_by_id_or_code_and_never_guessed() -> None:
    assert register().measure("2a") is register().measure("ascof_2a") is register().measure("ASCOF 2A")
    assert register().measure("2D(1)").id == "ascof_2d_1" == register().measure("ASCOF 2D part 1").id
    assert register().measure("2C").polarity is Polarity.LOWER
    assert register().measure("6A").kind is Kind.PERCENT_WITHOUT_MARGIN
    with pytest.raises(UnknownName, match="2D"):
        register().measure("2D")
    with pytest.raises(UnknownName):
        register().for_outcome(4)


def test_our_own_groups_meet_the_official_figures() -> None:
    """Workbook: 2B is 18 to 64, 2C 65 and over, 2E(1) learning disability at 18 to 64, 2E(2A) 18 to 64, 2E(2B) 65+."""
    own = {
        "ascof_2b": ("ascof_2b", "age=18-64"),
        "ascof_2c": ("ascof_2c", "age=65+"),
        "ascof_2e_1": ("ascof_2e_ld", "age=18-64"),
        "ascof_2e_2a": ("ascof_2e", "age=18-64"),
        "ascof_2e_2b": ("ascof_2e", "age=65+"),
        "ascof_3d_2a": ("ascof_3d_2a", "total"),
    }
    assert {name: register().own_of(name) for name in own} == {name: (place,) for name, place in own.items()}
    assert all(register().counterpart(*place) == (name, "total") for name, place in own.items())
    assert register().counterpart("ascof_2e", "age=65+;gender=male") is None


def test_own_groups_that_meet_a_group_of_an_official_figure_are_not_taken_for_its_total() -> None:
    held = asdict(register())
    held["measures"]["ascof_2e"]["counterparts"]["age=65+;gender=male"] = ("ascof_2e_2b", "sex=male")
    assert TypeAdapter(Register).validate_python(held).own_of("ascof_2e_2b") == (("ascof_2e", "age=65+"),)


def test_what_is_computed_here_is_what_the_definitions_compute() -> None:
    """Each has rules, or is a group of one that has; what others publish has none."""
    computed = {item.id: {group.name for group in item.groups} for item in measures()}
    for entry in register().measures.values():
        own = dict(register().own_of(entry.id))
        assert (entry.given is Given.COMPUTED) == (entry.id in computed or bool(own)), entry.id
        assert set(entry.counterparts) <= computed.get(entry.id, set()), entry.id


def test_what_others_publish_has_a_standing_of_its_own() -> None:
    for code in ("1A", "4B", "6A", "6B", "RO3", "Fee rates", "New client requests"):
        assert register().measure(code).standing_words.endswith("; published, not computed here")


def test_a_nearest_figure_is_not_taken_for_the_same_one() -> None:
    """Requests from new clients are not people assessed: set beside, and no more."""
    place = ("new_client_requests", "age=65+")
    assert register().nearest("lof_new_assessments", "age=65+") == place
    assert register().counterpart("lof_new_assessments", "age=65+") is None
    same = ("lof_long_term_support", "age=65+")
    assert register().counterpart(*same) == register().nearest(*same) == same


def test_the_local_outcomes_are_the_transcription_and_agree_on_direction() -> None:
    metrics = register().local_outcomes
    assert {outcome: sum(m.outcome == outcome for m in metrics) for outcome in LOCAL_OUTCOMES} == LOCAL_OUTCOMES
    signs = {"+": 1, "-": -1, "none": 0}
    for metric in metrics:
        assert {register().measures[name].direction for name in metric.measures} == {signs[metric.direction]}
    assert [metric.measures for metric in metrics if not metric.wording] == [("ascof_1e",), ("ascof_3a",)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"outcomes": [9]}, "no such outcome"),
        ({"counterparts": {"total": ["ascof_9z", "total"]}}, "no such measure"),
        ({"nearest": {"total": ["ascof_9z", "total"]}}, "no such measure"),
        ({"aliases": ["2B"]}, "two measures of one name"),
        ({"places": -1}, "greater than or equal"),
        ({"polarity": "upwards"}, "higher_is_better"),
        ({"colour": "red"}, "Unexpected keyword"),
    ],
)
def test_the_register_refuses_what_contradicts_itself(change: dict[str, object], said: str) -> None:
    held = asdict(register())
    held["measures"]["ascof_2a"] |= change
    with pytest.raises(ValidationError, match=said):
        TypeAdapter(Register).validate_python(held)
