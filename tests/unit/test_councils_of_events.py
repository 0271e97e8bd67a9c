"""Measures take the councils that the events were built with, so a list need not be given twice. All invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.core.errors import ProblemsFound
from ncs.measures.run.asking import Options, asked
from ncs.measures.run.context import CannotMeasure
from ncs.measures.run.job import Job
from ncs.records.layout import COUNCILS, EVENTS, SUBMISSIONS

ALDER = {"la_code": "901", "council": "Alderbrook", "area": "E99000000", "population_18_64": 100_000}


def folder_of(path: Path, *, councils: str, listed: list[dict[str, Any]], edition: str = "dhsc-2026-09") -> Path:
    """An events folder without events that says how it was built."""
    path.mkdir()
    pq.write_table(EVENTS.empty_table(), path / "events.parquet")
    pq.write_table(SUBMISSIONS.empty_table(), path / "submissions.parquet")
    pq.write_table(pa.Table.from_pylist(listed, schema=COUNCILS), path / "councils.parquet")
    about = {"kind": "joined", "edition": {"name": edition}, "options": {"councils": councils}}
    (path / "run.json").write_text(json.dumps(about), encoding="utf-8")
    return path


def job(tmp_path: Path, *folders: Path, **options: Any) -> Job:
    return asked(Options(events=folders, period="2025-26", out=tmp_path / "out", **options))


def test_councils_of_the_list_come_with_their_populations(tmp_path: Path) -> None:
    found = job(tmp_path, folder_of(tmp_path / "run", councils="given", listed=[ALDER]))
    assert [(place.area, place.name, dict(place.population)) for place in found.places.places] == [
        ("E99000000", "Alderbrook", {"18-64": 100_000})  # 65+ was not given, and no figure is made up for it
    ]
    assert not found.places.all_of_england
    assert found.about["councils"] == "councils.parquet of the events"


def test_the_register_stays_where_the_events_were_built_with_it(tmp_path: Path) -> None:
    leeds = {"la_code": "211", "council": "Leeds", "area": "E08000035"}
    found = job(tmp_path, folder_of(tmp_path / "run", councils="register", listed=[leeds]))
    assert len(found.places.places) == 153 and found.about["councils"] == "register"


def test_a_list_or_populations_given_count_before_that_of_the_events(tmp_path: Path) -> None:
    run = folder_of(tmp_path / "run", councils="given", listed=[ALDER])
    other = tmp_path / "own.csv"
    other.write_text("code,name,area\n902,Birchley,E99000009\n", encoding="utf-8")
    found = job(tmp_path, run, councils=other)
    assert [place.name for place in found.places.places] == ["Birchley"] and found.about["councils"] == "own.csv"
    people = tmp_path / "people.csv"
    people.write_text("council,ages,population\nLeeds,65+,7\n", encoding="utf-8")
    found = job(tmp_path, run, population=people)
    assert found.places.by_area["E08000035"].population == {"65+": 7} and found.about["councils"] == "register"


def test_folders_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    one = folder_of(tmp_path / "one", councils="given", listed=[ALDER])
    more = {**ALDER, "population_18_64": 2}
    two = folder_of(tmp_path / "two", councils="given", listed=[more], edition="dhsc-2026-06")
    with pytest.raises(CannotMeasure, match="different things of the area E99000000"):
        job(tmp_path, one, two)
    three = folder_of(tmp_path / "three", councils="register", listed=[], edition="dhsc-2026-06")
    with pytest.raises(CannotMeasure, match="some with the register"):
        job(tmp_path, one, three)


def test_a_list_that_is_missing_or_holds_no_area_says_what_to_do(tmp_path: Path) -> None:
    run = folder_of(tmp_path / "run", councils="given", listed=[{**ALDER, "area": "901"}])
    with pytest.raises(ProblemsFound, match="build them again"):
        job(tmp_path, run)
    (run / "councils.parquet").unlink()
    with pytest.raises(ProblemsFound, match="missing or damaged"):
        job(tmp_path, run)
