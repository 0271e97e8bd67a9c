"""Readers of CSV take any delimiter that is known, never take a number for another, and say what they take."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.observations.readers.kinds import recognise
from ncs.observations.readers.outturn import read_outturn
from ncs.tables.reading.grid import read_csv, read_headings
from support.data import DATA, rows

OUTTURN = DATA / "revenue_outturn" / "revenue_outturn_2022_23_to_2024_25.csv"


def _written(path: Path, delimiter: str, first: str = "", **changed: str) -> Path:
    table = rows(OUTTURN)
    table[0] |= changed
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(first)
        writer = csv.DictWriter(stream, fieldnames=list(table[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(table)
    return path


@pytest.mark.parametrize("first", ["", "sep={}\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_outturn_with_any_delimiter_is_the_same_outturn(tmp_path: Path, delimiter: str, first: str) -> None:
    path = _written(tmp_path / "a.csv", delimiter, first.format(delimiter))
    assert read_outturn(path) == read_outturn(OUTTURN)
    assert recognise(path) == "outturn"
    assert read_headings(path) == list(rows(OUTTURN)[0])


def test_rows_are_counted_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    """Excel shows the headings in row 1 of a file that begins with sep=; so the first council stands in row 2."""
    path = _written(tmp_path / "a.csv", ";", "sep=;\r\n", adult_social_care_net_k="many")
    with pytest.raises(ProblemsFound) as caught:
        read_outturn(path)
    assert [(item.row, item.value) for item in caught.value.problems] == [(2, "many")]


@pytest.mark.parametrize("text", ["84,036", "84.036", "84036,5", "84.036,5", "1,084,036", "84,036.5", "-84,036"])
def test_a_number_that_may_have_a_decimal_comma_is_refused(tmp_path: Path, text: str) -> None:
    path = _written(tmp_path / "a.csv", ";", adult_social_care_net_k=text)
    with pytest.raises(ProblemsFound) as caught:
        read_outturn(path)
    assert [(item.rule, item.row, item.value) for item in caught.value.problems] == [("not-a-number", 2, text)]


def test_a_decimal_point_is_read_with_semicolons_and_thousands_with_commas(tmp_path: Path) -> None:
    """A dot before one digit, or after a nought, cannot stand between thousands."""
    value = rows(OUTTURN)[0]["adult_social_care_net_k"]
    with_point = read_outturn(_written(tmp_path / "a.csv", ";", adult_social_care_net_k=f"{value}.0"))
    with_comma = read_outturn(_written(tmp_path / "b.csv", ",", adult_social_care_net_k=f"{int(value):,}"))
    assert [one.value for one in with_point] == [one.value for one in with_comma]
    assert [one.value for one in with_comma] == [one.value for one in read_outturn(OUTTURN)]


def test_commas_within_the_cells_of_a_semicolon_file_do_not_divide_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name;value\nBristol, City of;1\nHerefordshire, County of;2\n", encoding="utf-8")
    assert [line.cells for line in read_csv(path).lines(0)] == [
        {"name": "Bristol, City of", "value": "1"},
        {"name": "Herefordshire, County of", "value": "2"},
    ]


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.xls", "a.csv"])
def test_a_workbook_where_csv_is_wanted_is_refused_with_what_is_taken(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04 and so on")
    with pytest.raises(ProblemsFound) as caught:
        read_outturn(path)
    [problem] = caught.value.problems
    assert "workbook" in problem.message
    assert "save the sheet of a workbook as CSV" in problem.next_step
    assert "XLSX" not in problem.next_step
