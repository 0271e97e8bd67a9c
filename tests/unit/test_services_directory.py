"""Open Referral UK: the standard's own samples, its validator's faults, and faults that schemas let pass."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound, UnknownName
from ncs.journeys.exchange.directory import faults, gaps, read_directory, search
from ncs.journeys.views.directory import matches_table

DATA = Path(__file__).parents[1] / "data" / "open_referral_uk"
ON = date(2005, 6, 1)


def service() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "service_full.json").read_text(encoding="utf-8"))
    return found


def wrong(held: dict[str, Any], on: date = ON) -> list[tuple[str, str]]:
    return [(one.severity, one.where) for one in faults(held, on=on)]


def test_the_standards_own_sample_has_no_error() -> None:
    assert [one for one in wrong(service()) if one[0] == "error"] == []


def test_the_validators_faulty_sample_is_found_faulty() -> None:
    """Its README of samples: a web address and an email address that are none; a schema alone lets the first pass."""
    (held,), _ = read_directory(DATA / "service_full_with_faults.json")
    found = {one.where for one in faults(held, on=ON) if one.severity == "error"}
    assert {"url", "email"} <= found


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"descripton": "x"}, ("warning", "descripton")),
        ({"name": ""}, ("error", "name")),
        ({"status": "open"}, ("error", "status")),
        ({"id": "17"}, ("error", "id")),
        ({"assured_date": "2005-02-30"}, ("error", "assured_date")),
        ({"minimum_age": 80, "maximum_age": 18}, ("error", "minimum_age")),
        ({"organization_id": "aaaaaaaa-0000-4000-8000-000000000000"}, ("error", "organization_id")),
        ({"cost_options": [{"id": "aaaaaaaa-0000-4000-8000-000000000000"}]}, ("warning", "cost_options 1")),
        ({"contacts": [{"id": "aaaaaaaa-0000-4000-8000-000000000000", "name": "A"}]}, ("warning", "contacts 1")),
    ],
)
def test_what_schemas_let_pass_is_found(change: dict[str, Any], fault: tuple[str, str]) -> None:
    assert fault not in wrong(service()) or fault[1] == "contacts 1"
    assert fault in wrong({**service(), **change})


def test_what_nobody_has_checked_for_a_year_is_stale_the_day_after() -> None:
    """The sample was assured on 1 January 2005."""
    stale = ("warning", "assured_date")
    assert stale not in wrong(service(), date(2006, 1, 1)) and stale in wrong(service(), date(2006, 1, 2))


def test_a_list_whose_numbers_are_not_its_length_is_told(tmp_path: Path) -> None:
    """The validator's own test answer says 31 and holds 128."""
    file = tmp_path / "list.json"
    whole = json.loads((DATA / "service_list.json").read_text(encoding="utf-8"))
    assert read_directory(DATA / "service_list.json")[1] == ()
    file.write_text(json.dumps({**whole, "total_items": 0, "size": 31}))
    assert [one.where for one in read_directory(file)[1]] == ["size", "total_items"]


def test_gaps_are_what_a_person_would_miss() -> None:
    assert gaps(service(), on=ON) == ()
    bare = {"id": service()["id"], "name": "x", "status": "active"}
    assert len(gaps(bare, on=ON)) == 8
    assert "what it costs" in gaps({**service(), "fees": "", "cost_options": []}, on=ON)


def test_services_are_found_by_need_place_and_age() -> None:
    held = service()
    other = {**held, "id": "x", "name": "Lunch club", "description": "Eat together; counselling on request"}
    assert [one.service["name"] for one in search([other, held], "anxiety counselling")] == [held["name"], "Lunch club"]
    assert search([held], "gardening") == ()
    assert search([{**held, "status": "defunct"}], "counselling") == ()
    assert search([held], "counselling", age=5) == () and search([held], "counselling", age=12)
    (found,) = search([held], "counselling", near="MyCity")
    assert found.places
    elsewhere = {**held, "service_at_locations": [], "service_areas": [{"name": "Cornwall"}], "name": "Chess"}
    assert search([held, {**elsewhere, "description": "Play"}], "counselling", near="Cornwall") == ()
    assert "No active service was found" in matches_table((), "counselling").notes[0]
    assert matches_table((found,), "counselling").notes == ()


def test_a_place_where_the_directory_has_nothing_is_no_answer() -> None:
    """A place that is misspelt looked like a place without services: nothing was found, with exit code 0."""
    for services in ([], [service()]):
        with pytest.raises(UnknownName, match="no place in the directory 'Truro'"):
            search(services, "counselling", near="Truro")
    with pytest.raises(UnknownName, match=r"Did you mean: .*MyCity"):
        search([service()], "counselling", near="MyCty")
    assert search([service()], "gardening", near="mycity") == () == search([service()], "gardening", near=" ")


def test_the_commands_answer_and_refuse_in_words(tmp_path: Path) -> None:
    def run(*words: str) -> Any:
        return CliRunner().invoke(app, ["services", *words])

    assert run("search", "counselling", str(DATA / "service_full.json")).exit_code == 0
    near = run("search", "counselling", str(DATA / "service_full.json"), "--near", "Truro")
    assert isinstance(near.exception, UnknownName)
    assert run("check", str(DATA / "service_full_with_faults.json")).exit_code == 1
    assert run("check", str(DATA / "service_full.json"), "--on", "2005-06-01").exit_code == 0
    file = tmp_path / "x.json"
    file.write_text('{"a": 1}')
    assert isinstance(run("check", str(file)).exception, ProblemsFound)
