"""A refusal of a column that is not there names what is, and the row of the headings under a title."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from pydantic import BaseModel

from ncs.core.errors import Problem, ProblemsFound
from ncs.observations.readers.outturn import read_outturn
from ncs.observations.readers.population import read_population
from ncs.survey.returns.files import read_file
from ncs.tables.reading.column_files import open_columns
from ncs.tables.reading.headings import listed, row_below
from ncs.tables.reading.table_files import read_table
from support.survey_files import BANK

TITLE = "Spending by council\nPublished in May 2026\n\n"
OUTTURN = "year,ons_code,name,status,adult_social_care_net_k\n2024-25,E06000001,Hartlepool,submitted,1\n"


class _Line(BaseModel):
    area: str
    people: int


def _problems(path: Path, text: str, read: str = "outturn") -> list[Problem]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_outturn(path) if read == "outturn" else read_table(path, _Line)
    return list(caught.value.problems)


def test_title_rows_above_official_headings_are_told_by_the_row_of_the_headings(tmp_path: Path) -> None:
    """Three lines stand above, so the headings are in row 4."""
    text = OUTTURN.replace("adult_social_care_net_k", "RS_asc_net_exp").replace("ons_code", "ONS_code")
    found = _problems(tmp_path / "a.csv", TITLE + text.replace("year,", "year_ending,"))
    assert {item.rule for item in found[:3]} == {"missing-column"}
    assert all("stand in row 4: delete the rows above" in item.next_step for item in found[:3])


def test_headings_that_are_there_are_named_also_where_columns_are_left_out_on_reading(tmp_path: Path) -> None:
    found = _problems(tmp_path / "a.csv", OUTTURN.replace("ons_code", "council_key"))
    assert "There are: year; council_key; name; status; adult_social_care_net_k." in found[0].next_step


def test_the_first_ten_headings_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",".join(f"h{at}" for at in range(13)) + "\n1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_population(path, year=2023)
    assert "There are: h0; h1; h2; h3; h4; h5; h6; h7; h8; h9 and 3 more." in caught.value.problems[0].next_step
    assert listed(["", " "]) == "none"


def test_title_rows_above_a_users_own_table_are_told_and_not_taken_for_headings(tmp_path: Path) -> None:
    found = _problems(tmp_path / "a.csv", TITLE + "Area,PEOPLE\nE1,1\n", "own")
    assert [(item.rule, item.field) for item in found] == [("missing-column", "area"), ("missing-column", "people")]
    assert all("stand in row 4" in item.next_step for item in found)


def test_a_row_with_some_of_the_headings_is_not_taken_for_them(tmp_path: Path) -> None:
    found = _problems(tmp_path / "a.csv", "first,second\narea,1\n", "own")
    assert "There are: first; second." in found[0].next_step
    assert row_below([["x"], ["a"], ["a", "b"], ["a", "b"]], 0, {"a", "b"}) == 3
    assert row_below([["a", "b"], ["x"]], 0, {"a", "b"}) is None
    assert row_below([["x"], ["y"]], 0, ()) is None


def _columns(path: Path, text: str, *, persons: bool = False) -> Problem:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        open_columns(path, {"place": pa.string(), "wait": pa.int64()}, kind="look-up", values_shown=not persons)
    return caught.value.problems[0]


def test_columns_of_a_large_file_are_told_alike(tmp_path: Path) -> None:
    found = _columns(tmp_path / "a.csv", "Area;Wait\nE1;2\n")
    assert (found.rule, found.field) == ("missing-column", "place") and "There are: Area; Wait." in found.next_step
    below = _columns(tmp_path / "a.csv", "Waits\n\nPlace,Wait\nE1,2\n")
    assert below.next_step == "The headings stand in row 3: delete the rows above them."


def test_a_file_about_persons_without_headings_does_not_show_the_first_of_them(tmp_path: Path) -> None:
    found = _columns(tmp_path / "a.csv", "9434765919,Ann\n9434765870,Bob\n", persons=True)
    assert "9434765919" not in str(found) and found.next_step == "Give a file with the columns place, wait."


def test_answers_of_a_survey_whose_rows_do_not_fit_the_headings_are_refused_by_row(tmp_path: Path) -> None:
    """A row that is cut off, or in which 1,120 is not quoted, put answers under other questions without a word."""
    path = tmp_path / "answers.csv"
    path.write_text("A01,C04,C05\nE99000001,1000000,5\n\nE99000002,1000000\nE99000002,1,120,5\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_file(path, BANK)
    short, long = caught.value.problems
    assert (short.rule, short.row, long.rule, long.row) == ("cells", 4, "cells", 5)
    assert "2 cells for 3 headings" in short.message and "Excel" in short.next_step and "Excel" not in long.next_step


def test_answers_of_a_survey_name_the_headings_that_there_are(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Who,C04\nE99000001,1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_file(path, BANK)
    assert "There are: Who; C04." in caught.value.problems[0].next_step
    path.write_text("Answers of 2025\nA01,C04\nE99000001,1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_file(path, BANK)
    assert caught.value.problems[0].next_step.startswith("The headings stand in row 2")
