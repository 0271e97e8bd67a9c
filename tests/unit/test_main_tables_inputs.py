"""What a run of the main tables reads besides submissions, and what it refuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from main_tables import plan
from ncs.core.errors import NcsError, ProblemsFound, UnknownName
from ncs.engine.engine import engine
from ncs.records.council_file import read_council_list
from ncs.records.council_list import councils_of
from ncs.records.death_files import DEATHS, read_deaths
from ncs.records.editions import CLEANED_FIELDS, EDITIONS, JUNE_2026, Kind, find_edition, find_kind
from ncs.records.mapping_files import BadMappings, cleaning
from ncs.records.raw_input import NoInput, raw_input
from ncs.records.run_plan import WrongOptions
from raw_rows import raw_table


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_editions_say_who_published_them_and_where_documents_and_code_differ() -> None:
    for edition in EDITIONS.values():
        assert edition.publisher == "Department of Health and Social Care"
        assert edition.code_version in ("9bee728", "e6f5749")
        assert len(edition.mismatches) >= 4
    assert [len(edition.bad_imports) for edition in EDITIONS.values()] == [1, 9]
    assert len(CLEANED_FIELDS) == len(set(CLEANED_FIELDS)) == 22


def test_unknown_names_offer_what_there_is() -> None:
    with pytest.raises(UnknownName, match="dhsc-2026-09"):
        find_edition("dhsc-2026-9")
    with pytest.raises(UnknownName, match="single"):
        find_kind("double")
    with pytest.raises(UnknownName, match="spark"), engine("postgres"):
        pass
    assert find_kind("joined") is Kind.JOINED


def test_councils_come_from_the_register_and_unknown_codes_are_named() -> None:
    table = councils_of(["716", "906"]).to_pylist()
    assert [(row["council"], row["area"]) for row in table] == [
        ("Barking and Dagenham", "E09000002"),
        ("Isles of Scilly", "E06000053"),
    ]
    with pytest.raises(ProblemsFound) as found:
        councils_of(["716", "000", "x1"])
    assert [problem.value for problem in found.value.problems] == ["000", "x1"]
    assert "--councils" in str(found.value)


def test_a_list_of_councils_replaces_the_register(tmp_path: Path) -> None:
    """So that invented or future councils work. Without an area a code of that form stands for it."""
    heading = "Code,Name,area,population_18_64,population_65_plus"
    text = f'{heading}\n001,Oakshire,E99000001,"1,000",200\n002,Ashton,E99000002,,\nE99000003,Elmby,,,\n'
    listed = read_council_list(written(tmp_path / "councils.csv", text))
    rows = councils_of(["001", "002"], listed).to_pylist()
    assert rows[0] == {
        "la_code": "001",
        "council": "Oakshire",
        "area": "E99000001",
        "population_18_64": 1000,
        "population_65_plus": 200,
    }
    assert rows[1]["population_18_64"] is None
    assert listed[2].area == "E99000003"
    with pytest.raises(ProblemsFound, match="not in the list of councils given"):
        councils_of(["716"], listed)


def test_mistakes_in_a_list_of_councils_are_collected(tmp_path: Path) -> None:
    text = "code,name,area,population_18_64\n001,Oakshire,E99000001,ten\n,Ashton,,\n"
    text += "003,Elmby,E99000003,1\n003,Elmby,E99000003,1\n"
    with pytest.raises(ProblemsFound) as found:
        read_council_list(written(tmp_path / "councils.csv", text))
    assert [(problem.row, problem.rule) for problem in found.value.problems] == [
        (2, "value-error"),
        (3, "missing"),
        (5, "repeated-council"),
    ]
    with pytest.raises(ProblemsFound, match="There is no column 'name'"):
        read_council_list(written(tmp_path / "short.csv", "code\n001\n"))
    with pytest.raises(ProblemsFound, match="Cannot read the list of councils"):
        read_council_list(tmp_path / "absent.csv")


def test_an_area_that_is_no_councils_is_refused_before_a_build(tmp_path: Path) -> None:
    """A build took any text, and only measures refused it. Two councils of one area would be counted as one."""
    areas = ("E99000001", "", "Leeds", "E9900001", "E12000003", "E92000001", "K04000001", "E99000001")
    rows = "".join(f"{number},Council {number},{area}\n" for number, area in enumerate(areas))
    with pytest.raises(ProblemsFound, match="E10000014") as found:
        read_council_list(written(tmp_path / "councils.csv", "code,name,area\n" + rows))
    assert [(problem.row, problem.rule) for problem in found.value.problems] == [
        *((row, "area-code") for row in range(3, 9)),
        (9, "repeated-area"),
    ]


def test_mappings_from_a_folder_of_csv_and_parquet(tmp_path: Path) -> None:
    written(tmp_path / "gender.csv", "field,raw_value,cleaned_value\ngender,M ,Male\ngender,m,Male\n")
    rows = {"field": ["delivery_mechanism"], "raw_value": ["DP"], "cleaned_value": ["Direct payment"]}
    pq.write_table(pa.table(rows), tmp_path / "delivery.parquet")
    made = cleaning(tmp_path)
    own = [row for row in made.table.to_pylist() if row["field"] in made.replaced]
    assert made.replaced == ("delivery_mechanism", "gender")
    assert [(row["field"], row["raw_value"], row["cleaned_value"]) for row in own] == [
        ("delivery_mechanism", "dp", "Direct payment"),
        ("gender", "m", "Male"),
    ]


def test_mistakes_in_mappings_are_collected(tmp_path: Path) -> None:
    text = "field,raw_value,cleaned_value\ncolour,red,Red\ngender,M,Male\ngender,m ,Female\n"
    with pytest.raises(ProblemsFound) as found:
        cleaning(written(tmp_path / "own.csv", text))
    assert [(problem.row, problem.rule) for problem in found.value.problems] == [
        (2, "unknown-field"),
        (4, "two-cleaned-values"),
    ]
    with pytest.raises(ProblemsFound, match="column cleaned_value: The file lacks a column"):
        cleaning(written(tmp_path / "short.csv", "field,raw_value\n"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadMappings, match="holds no CSV or Parquet"):
        cleaning(tmp_path / "empty")


def test_tables_of_deaths(tmp_path: Path) -> None:
    text = "nhs_id,date_of_death,registered\nA1,2025-05-01,2025-05-03\n"
    table = read_deaths(written(tmp_path / "deaths.csv", text))
    assert table.schema == DEATHS
    assert table.to_pylist() == [
        {"nhs_id": "A1", "date_of_death": date(2025, 5, 1), "registered": date(2025, 5, 3)},
    ]
    with pytest.raises(ProblemsFound, match="row 2, column date_of_death: The cell is not a date"):
        read_deaths(written(tmp_path / "bad.csv", "nhs_id,date_of_death,registered\nA1,yesterday,2025-05-03\n"))
    with pytest.raises(ProblemsFound, match="column registered: The file lacks a column"):
        read_deaths(written(tmp_path / "short.csv", "nhs_id,date_of_death\nA1,2025-05-01\n"))
    with pytest.raises(ProblemsFound, match="1 rows have no nhs_id"):
        read_deaths(written(tmp_path / "blank.csv", "nhs_id,date_of_death,registered\n,2025-05-01,2025-05-03\n"))


def test_options_that_contradict_each_other() -> None:
    deaths = DEATHS.empty_table()
    with pytest.raises(WrongOptions, match="Choose one"):
        plan(deaths=deaths, submitted_deaths=True)
    with pytest.raises(WrongOptions, match="uses submitted dates of death"):
        plan(deaths=deaths, edition=JUNE_2026)


def test_what_is_no_input(tmp_path: Path) -> None:
    with pytest.raises(NoInput, match="no file or folder"):
        raw_input([tmp_path / "absent"], tmp_path)
    (tmp_path / "folder").mkdir()
    written(tmp_path / "folder" / "README.txt", "notes")
    with pytest.raises(NoInput, match="No submission was found"):
        raw_input([tmp_path / "folder"], tmp_path)
    pq.write_table(raw_table([{}]), tmp_path / "one.parquet")
    written(tmp_path / "two.csv", "LA Code,Event Type\n716,Request\n")
    with pytest.raises(NoInput, match="one sort at a time"):
        raw_input([tmp_path / "one.parquet", tmp_path / "two.csv"], tmp_path)


def test_working_files_beside_submissions_are_not_taken_for_submissions(tmp_path: Path) -> None:
    """A run that was killed leaves hidden folders; a spreadsheet that is open leaves a lock file."""
    for name in (".ncs-1-x/raw.parquet", ".run.1-x/events.parquet", "~$submission.xlsx", ".hidden.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"PAR1")
    with pytest.raises(NoInput, match="No submission was found"):
        raw_input([tmp_path], tmp_path / "scratch")


def test_a_truncated_parquet_file_is_named(tmp_path: Path) -> None:
    whole = tmp_path / "whole.parquet"
    pq.write_table(raw_table([{}]), whole)
    cut = tmp_path / "cut.parquet"
    cut.write_bytes(whole.read_bytes()[:-100])
    with pytest.raises(NcsError, match=r"cut\.parquet"):
        raw_input([cut], tmp_path)


def test_raw_tables_must_not_repeat_a_row_number(tmp_path: Path) -> None:
    for name in ("one", "two"):
        pq.write_table(raw_table([{}]), tmp_path / f"{name}.parquet")
    with pytest.raises(ProblemsFound, match="repeated-row-number"):
        raw_input([tmp_path / "one.parquet", tmp_path / "two.parquet"], tmp_path)
