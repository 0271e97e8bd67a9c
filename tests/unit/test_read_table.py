"""``read_table``: columns by name, and every cell either what the model allows or a problem with its place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest
import xlsxwriter
from pydantic import BaseModel, Field

from ncs.core.errors import Problem, ProblemsFound
from ncs.tables.reading.csv_text import delimiter_of, packaged_rows
from ncs.tables.reading.grid import read_sheets
from ncs.tables.reading.table_files import Day, Number, Row, Whole, read_table


class Line(BaseModel):
    area: str
    people: Whole = Field(ge=0)
    rate: Number | None = None
    on: Day | None = None
    kind: Literal["a", "b"] = "a"
    share: float | None = None


def csv_file(folder: Path, text: str | bytes) -> Path:
    path = folder / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def problems(path: Path) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        read_table(path, Line)
    assert all(problem.file == path.name and problem.next_step for problem in found.value.problems)
    return list(found.value.problems)


def places(path: Path) -> list[tuple[str, int | None, str | None]]:
    return [(problem.rule, problem.row, problem.field) for problem in problems(path)]


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_columns_are_found_by_name_in_any_order(tmp_path: Path, between: str) -> None:
    rows = (("Rate", " AREA ", "people", "on"), ("0.5", "E1", "12", "2026-04-06"), ("", "E2", "0", ""))
    path = csv_file(tmp_path, "\n".join(between.join(row) for row in rows))
    first, second = read_table(path, Line)
    assert (first.number, first.value.area, first.value.people, first.value.rate) == (2, "E1", 12, Decimal("0.5"))
    assert second.value == Line(area="E2", people=0) and second.number == 3


def test_other_headings_and_other_columns(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Council_code,people,notes\nE1,1,x\n")
    (row,) = read_table(path, Line, aliases={"area": ("council code",)}, others=True)
    assert row == Row(2, Line(area="E1", people=1))
    assert ("unknown-column", 1, "notes") in places(path)


def test_rows_keep_their_numbers_over_empty_ones(tmp_path: Path) -> None:
    """As a spreadsheet counts them, the empty rows before the headings too."""
    path = csv_file(tmp_path, "\n\narea,people\n\nE1,1\n,\nE2,x\n")
    assert places(path) == [("value-error", 7, "people")]


def test_thousands_are_read_and_decimal_commas_are_not_guessed(tmp_path: Path) -> None:
    (row,) = read_table(csv_file(tmp_path, 'area,people,rate\nE1,"1,200","12,345.5"\n'), Line)
    assert (row.value.people, row.value.rate) == (1200, Decimal("12345.5"))
    (problem,) = problems(csv_file(tmp_path, "area;people;rate\nE1;1;1,234\n"))
    assert "decimal point" in problem.message and problem.value == "1,234"
    assert places(csv_file(tmp_path, 'area,people\nE1,"1,20"\n')) == [("value-error", 2, "people")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("empty-file", 1, None)]),
        ("\n\n", [("empty-file", 1, None)]),
        ("area,peple\nE1,1\n", [("missing-column", 1, "people"), ("unknown-column", 1, "peple")]),
        ("area,people,Area\nE1,1,E1\n", [("repeated-column", 1, "Area")]),
        ("area,people,\nE1,1,x\n", [("cells", 2, None)]),
        ("area,people\nE1\nE1,1,2\n", [("cells", 2, None), ("cells", 3, None)]),
        ('area,people\n"E1,1\n', [("unreadable-csv", 2, None)]),
        ("area,people\n,1\n", [("missing", 2, "area")]),
        ("area,people\nE1,-1\n", [("greater-than-equal", 2, "people")]),
        ("area,people,on\nE1,1,20260406\n", [("value-error", 2, "on")]),
        ("area,people,on\nE1,1,2026-02-30\n", [("date-from-datetime-parsing", 2, "on")]),
        ("area,people,share\nE1,1,nan\n", [("number-too-large", 2, "share")]),
        ("area,people,rate\nE1,1,1e999999\n", [("value-error", 2, "rate")]),
        ("area,people,kind\nE1,1,c\n", [("literal-error", 2, "kind")]),
        ("area,people\nE1,#N/A\n", [("error-cell", 2, "people")]),
        ("area,people\nE1," + "9" * 20000 + "\n", [("int-parsing-size", 2, "people")]),
    ],
)
def test_each_problem_has_its_row_and_column(
    tmp_path: Path, text: str, found: Sequence[tuple[str, int | None, str | None]]
) -> None:
    assert places(csv_file(tmp_path, text)) == found


def test_problems_of_all_rows_come_at_once_with_those_between_rows(tmp_path: Path) -> None:
    def repeats(rows: Sequence[Row[Line]]) -> list[Problem]:
        areas = [row.value.area for row in rows]
        return [
            Problem(rule="twice", message="m", next_step="n", row=row.number)
            for at, row in enumerate(rows)
            if row.value.area in areas[:at]
        ]

    path = csv_file(tmp_path, "area,people\nE1,1\nE1,1\nE2,x\n,\n")
    with pytest.raises(ProblemsFound) as found:
        read_table(path, Line, check=repeats)
    assert [(problem.rule, problem.row) for problem in found.value.problems] == [("twice", 3), ("value-error", 4)]


def workbook(folder: Path) -> Path:
    """A sheet whose cells B3 and C4 are formulas that failed, and a second, empty one."""
    path = folder / "t.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Figures")
    book.add_worksheet("Empty")
    sheet.write_row(0, 0, ["area", "people", "rate"])
    sheet.write_row(1, 0, ["E1", 12, 0.5])
    sheet.write(2, 0, "E2")
    sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")
    sheet.write_row(3, 0, ["E3", 1])
    sheet.write_formula(3, 2, "=NA()", None, "#N/A")
    book.close()
    return path


def test_failed_formulas_are_never_blank(tmp_path: Path) -> None:
    """A blank rate would be no rate; the library that reads workbooks gives such cells as empty."""
    path = workbook(tmp_path)
    found = problems(path)
    assert [(problem.rule, problem.row, problem.field, problem.sheet) for problem in found] == [
        ("error-cell", 3, "people", "Figures"),
        ("error-cell", 4, "rate", "Figures"),
    ]
    assert "B3" in found[0].message and found[0].value == "#DIV/0!" and "C4" in found[1].message
    assert read_sheets(path)["Figures"].rows[2] == ("E2", "#DIV/0!", "")


def test_a_sheet_is_chosen_by_name_and_must_be_there(tmp_path: Path) -> None:
    for wanted, said in (("Sums", "no sheet 'Sums'"), ("Empty", "empty")):
        with pytest.raises(ProblemsFound, match=said):
            read_table(workbook(tmp_path), Line, sheet=wanted)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sep=;\nE1,1;2", ";"),
        # Commas make more cells of these rows, and neither makes them even: the first line settles it.
        ("sep=;\ntitle\na,b,c;d\n", ";"),
        ("area;note\nE1;a, b, c\n", ";"),
        ("a,b\n1,2", ","),
        ("a", ","),
        ("", ","),
    ],
)
def test_the_delimiter_is_that_which_fits(text: str, found: str) -> None:
    assert delimiter_of(text) == found


def test_headings_settle_which_delimiter(tmp_path: Path) -> None:
    """Each line has more commas than semicolons."""
    path = csv_file(tmp_path, "area;people;kind\nx, y, z, w;1;a\n")
    (row,) = read_table(path, Line)
    assert row.value.area == "x, y, z, w"


def test_a_damaged_file_of_the_package_is_said(tmp_path: Path) -> None:
    assert packaged_rows(csv_file(tmp_path, "a,b\n1,\n")) == ({"a": "1", "b": ""},)
    for text in ("a,b\n1\n", "a,a\n1,2\n"):
        with pytest.raises(ProblemsFound, match="damaged"):
            packaged_rows(csv_file(tmp_path, text))


@pytest.mark.parametrize("row", ["Leeds,1,200,", "Leeds,1,,,"])
def test_a_row_longer_than_the_headings_has_moved_even_where_its_last_cell_is_empty(tmp_path: Path, row: str) -> None:
    """1,200 without quotation marks before an empty last column: people 1, and the rate 200, in a row that 'fits'."""
    assert places(csv_file(tmp_path, f"area,people,rate\n{row}\n")) == [("cells", 2, None)]


def test_cells_below_empty_headings_at_the_end_may_be_empty_or_not_there(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "area,people,,\nLeeds,1,,\nYork,2\n")
    assert [row.value.people for row in read_table(file, Line)] == [1, 2]


@pytest.mark.parametrize("sign", ["£", "%"])
def test_a_number_with_a_sign_is_told_which_sign(tmp_path: Path, sign: str) -> None:
    (found,) = problems(csv_file(tmp_path, f"area,people,rate\nLeeds,1,{sign}2.50\n"))
    assert (found.row, found.field, found.value) == (2, "rate", f"{sign}2.50")
    assert found.message.endswith(f"it has the sign {sign}.")


class Since(BaseModel):
    start: Day = Field(alias="from")
    note: str = Field(default="xxx", min_length=3, alias="words")


@pytest.mark.parametrize(
    ("text", "field", "value", "said"),
    [
        ("from\nApril\n", "from", "April", "it is not a date such as 2026-04-06"),
        ("START\nApril\n", "START", "April", "it is not a date such as 2026-04-06"),
        ("Begins on\nApril\n", "Begins on", "April", "it is not a date such as 2026-04-06"),
        ("from,words\n2026-04-06,x\n", "words", "x", "is shorter than 3 characters"),
        ("from,words\n,xxx\n", "from", None, "is empty"),
    ],
)
def test_a_cell_is_told_with_its_value_and_the_heading_above_it(
    tmp_path: Path, text: str, field: str, value: str | None, said: str
) -> None:
    """A column may stand under the name of its field, an alias, or another heading that is known."""
    with pytest.raises(ProblemsFound) as caught:
        read_table(csv_file(tmp_path, text), Since, aliases={"start": ("begins on",)})
    (found,) = caught.value.problems
    assert (found.field, found.value) == (field, value) and said in found.message


def test_a_text_that_is_too_short_is_not_called_empty(tmp_path: Path) -> None:
    class Noted(BaseModel):
        note: str = Field(min_length=3)

    with pytest.raises(ProblemsFound) as caught:
        read_table(csv_file(tmp_path, "note\nx\n"), Noted)
    assert [one.message for one in caught.value.problems] == ["The cell is shorter than 3 characters."]
