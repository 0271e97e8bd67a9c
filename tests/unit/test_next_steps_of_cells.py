"""The next step of a cell or row that is refused says what to write, by the type, and names Excel's habit."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, Field, field_validator

from ncs.core.errors import ProblemsFound
from ncs.observations.readers.outturn import read_outturn
from ncs.tables.reading.table_files import Day, Number, Whole, read_table


class _Line(BaseModel):
    area: str
    people: Whole
    rate: Number | None = Field(default=None, alias="the_rate")
    on: Day | None = None

    @field_validator("people")
    @classmethod
    def _even(cls, people: int) -> int:
        if people % 2:
            raise ValueError("people come in pairs")
        return people


def _step(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_table(path, _Line)
    [problem] = caught.value.problems
    return problem.next_step


@pytest.mark.parametrize(
    ("row", "step"),
    [
        ("E1,many,1,2026-04-06", "Write digits, such as 85."),
        ("E1,2,£5,2026-04-06", "Write digits, such as 230.25."),
        ("E1,2,1,12/04/2026", "Write the day as 2026-04-06."),
        ("E1,3,1,2026-04-06", "Correct the cell."),  # it is digits, and refused for another reason
    ],
)
def test_a_cell_is_told_how_it_is_written_by_its_type(tmp_path: Path, row: str, step: str) -> None:
    assert _step(tmp_path / "a.csv", f"area,people,the_rate,on\n{row}\n") == step


def test_a_row_that_is_short_names_the_habit_of_excel_and_a_long_one_does_not(tmp_path: Path) -> None:
    """Excel looks at 16 rows at a time; where the last cells of all are empty it leaves their delimiters out."""
    assert "Excel leaves delimiters of empty cells out" in _step(tmp_path / "a.csv", "area,people,on\nE1,2\n")
    assert "Excel" not in _step(tmp_path / "b.csv", "area,people\nE1,2,\n")


@pytest.mark.parametrize(("end", "says"), [("", True), (",1,1", False)])
def test_rows_of_official_tables_are_told_so_too(tmp_path: Path, end: str, says: bool) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"year,ons_code,adult_social_care_net_k,status\n2024-25,E06000001,50000{end}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_outturn(path, whole=False)
    assert any("Excel leaves" in problem.next_step for problem in caught.value.problems) is says
