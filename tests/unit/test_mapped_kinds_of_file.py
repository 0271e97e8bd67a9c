"""Mapped tables as they come: with semicolons, in one of several sheets, about neighbourhoods and NHS boards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from ncs.core.errors import ProblemsFound
from ncs.observations.mapped.mapping import Mapping
from ncs.observations.mapped.reading import read_mapped

BASE: dict[str, Any] = {
    "title": "t",
    "source": "s",
    "method": "m",
    "area": {"column": "code", "kinds": ["council", "england"]},
    "period": {"column": "year"},
    "measure": {"value": "waits"},
    "unit": {"value": "days"},
    "figures": [{"value": "value"}],
}


def mapping(**changes: Any) -> Mapping:
    return Mapping.model_validate({**BASE, **changes})


def test_semicolons_are_read_and_a_number_with_a_comma_is_then_refused(tmp_path: Path) -> None:
    text = "code;year;cost\nLeeds;2024-25;1234.5\nYork;2024-25;{}\n"
    figures = [{"value": "cost"}]
    path = tmp_path / "t.csv"
    path.write_text(text.format("7"), encoding="utf-8")
    found = read_mapped(path, mapping(figures=figures)).table
    assert [str(one.value) for one in found] == ["7", "1234.5"]  # York, then Leeds: by code
    path.write_text(text.format("1,234"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_mapped(path, mapping(figures=figures))
    (one,) = refused.value.problems
    assert (one.rule, one.row, one.field, one.value) == ("not-a-number", 3, "cost", "1,234")
    assert "file with semicolons" in one.message


def test_neighbourhoods_are_known_by_their_codes(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("code,year,cost\nE01000001,2024-25,1\ne02000001,2024-25,2\n", encoding="utf-8")
    both = mapping(figures=[{"value": "cost"}], area={"column": "code", "kinds": ["lsoa", "msoa"]})
    assert [one.area for one in read_mapped(path, both).table] == ["E01000001", "E02000001"]
    alone = mapping(figures=[{"value": "cost"}], area={"column": "code", "kinds": ["lsoa"]})
    with pytest.raises(ProblemsFound) as refused:
        read_mapped(path, alone)
    assert [(item.rule, item.row) for item in refused.value.problems] == [("unknown-area", 3)]


def test_a_board_has_the_code_of_the_day(tmp_path: Path) -> None:
    """Sussex: E54000053 until March 2023, then E54000064, and from April 2026 part of Surrey and Sussex."""
    path = tmp_path / "t.csv"
    path.write_text(
        "code,year,cost\nNHS Sussex ICB,2022-23,1\nNHS Sussex ICB,2024-25,2\nE54000069,2026-27,3\n", encoding="utf-8"
    )
    boards = mapping(figures=[{"value": "cost"}], area={"column": "code", "kinds": ["icb"]})
    assert [one.area for one in read_mapped(path, boards).table] == ["E54000053", "E54000064", "E54000069"]


def test_of_several_sheets_the_first_that_is_there_is_read(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "t.xlsx")
    sheet = book.add_worksheet("Data 2025")
    for row, cells in enumerate([("code", "year", "cost"), ("Leeds", "2024-25", 5)]):
        sheet.write_row(row, 0, cells)
    book.close()
    figures = [{"value": "cost"}]
    found = read_mapped(tmp_path / "t.xlsx", mapping(figures=figures, sheet=["Data 2026", "Data 2025"])).table
    assert [one.area for one in found] == ["E08000035"]
    with pytest.raises(ProblemsFound, match="There is no sheet 'Data 2026' or 'Data 2027'"):
        read_mapped(tmp_path / "t.xlsx", mapping(figures=figures, sheet=["Data 2026", "Data 2027"]))
