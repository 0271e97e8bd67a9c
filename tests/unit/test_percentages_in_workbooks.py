"""A number that a sheet shows as a percentage: the file holds 0.05, the person wrote and sees 5%.

Every reader of workbooks gets what the sheet shows. A column that counts in parts of one or in percent reads it as
what it is; any other column refuses it.
"""

from __future__ import annotations

import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from pydantic import BaseModel

from ncs.core.errors import ProblemsFound
from ncs.observations.mapped.cells import NotANumber, read_cell
from ncs.tables.reading.grid import read_sheets
from ncs.tables.reading.table_files import Number, PartOfOne, Percent, Whole, read_table
from ncs.tables.reading.xlsx.sheets import percentage

#: A format, the number that the file holds, and what is read. Formats as ECMA-376, part 1, section 18.8.30 has them;
#: the sign counts only where the format means it, not as text that stands beside a number.
FORMATS: list[tuple[str | int, float, str]] = [
    (9, 0.05, "5%"),  # 0%, built in
    (10, 0.0525, "5.25%"),  # 0.00%, built in
    (46, 1.5625, "37:30:00"),  # [h]:mm:ss, built in
    (14, 45748, "2025-04-01"),  # a date, built in
    ("0%", 0.05, "5%"),
    ("0%", 0.0525, "5.25%"),  # all digits are kept, whatever is shown
    ("0.0%", 0.07, "7%"),  # 0.07 * 100 is 7.000000000000001 as binary fractions
    ("0%", 1, "100%"),
    ("0%", 10, "1000%"),
    ("0%", 0, "0%"),
    ("0%", -0.031, "-3.1%"),
    ('0%;[Red]-0%;"none"', 0.25, "25%"),
    ("General", 0.05, "0.05"),
    ("0.00", 0.05, "0.05"),
    ('0.0"%"', 5, "5"),  # mere text: the number is 5
    ("0.0\\%", 5, "5"),
    ("yyyy-mm-dd", 45748, "2025-04-01"),  # 45,748 days from 30 December 1899
    ("[$-809]dd mmmm yyyy;@", 45748, "2025-04-01"),
    ("[Magenta]mm/dd/yy", 45748, "2025-04-01"),  # github.com/nao1215/filesql/issues/386: letters of a colour
    ("0.00;[Red]0.00", 5, "5"),  # github.com/tidyverse/readxl/pull/559: the d of a colour is no day
    ("[h]:mm", 1.5625, "37:30:00"),  # github.com/nao1215/filesql/pull/301: 37 hours and a half, no day of 1900
    ("[hh]:mm:ss", 0.25, "6:00:00"),
    ("[mm]", 0.5, "12:00:00"),
    ("[h]:mm;@", -0.5, "-12:00:00"),
    ('[Red]0"[h]"', 3, "3"),  # text alone
    ("@", 0.05, "0.05"),  # text alone would be quoted; a number stays one
]


def workbook(path: Path, *cells: tuple[str | int, float | str], heads: tuple[str, ...] = ("name",)) -> Path:
    """A workbook with a heading row, and a row of cells with formats."""
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("Data")
    page.write_row(0, 0, heads)
    for at, (shown, value) in enumerate(cells):
        write = page.write_string if isinstance(value, str) else page.write_number
        write(1, at, value, book.add_format({"num_format": shown}))
    book.close()
    return path


@pytest.mark.parametrize(("shown", "held", "said"), FORMATS)
def test_a_cell_says_what_its_format_means(tmp_path: Path, shown: str | int, held: float, said: str) -> None:
    path = workbook(tmp_path / "a.xlsx", (shown, held))
    assert read_sheets(path)["Data"].rows[1][0] == said


def test_a_percentage_has_no_noise_of_binary_fractions() -> None:
    assert [percentage(part) for part in (0.1 + 0.2, 0.07, 0.29, 1.1)] == ["30%", "7%", "29%", "110%"]


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Data"><table:table-row>{row}</table:table-row></table:table>'
    '<table:table table:name="More"><table:table-row table:number-rows-repeated="2">{row}</table:table-row>'
    "</table:table></office:spreadsheet></office:body></office:document-content>"
)


def document(path: Path, row: str) -> Path:
    """An OpenDocument workbook with the row in one sheet, and twice in another."""
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr("content.xml", _ODS.format(row=row))
    return path


def test_the_same_in_an_open_document(tmp_path: Path) -> None:
    """LibreOffice writes equal neighbours, and equal rows, as one that is repeated."""
    row = (
        '<table:table-cell office:value-type="string"><text:p>Leeds</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.0525">'
        "<text:p>5%</text:p></table:table-cell>"
        '<table:table-cell office:value-type="float" office:value="0.05"><text:p>0.05</text:p></table:table-cell>'
    )
    sheets = read_sheets(document(tmp_path / "a.ods", row))
    read = ("Leeds", "5.25%", "5.25%", "0.05")
    assert list(sheets["Data"].rows) == [read] and list(sheets["More"].rows) == [read, read]


class Row(BaseModel):
    """A row with a column of each kind."""

    part: PartOfOne | None = None
    percent: Percent | None = None
    pounds: Number | None = None
    people: Whole | None = None
    text: str | None = None


@pytest.mark.parametrize(
    ("column", "cell", "read"),
    [
        ("part", ("0%", 0.05), "0.05"),
        ("part", ("0.00", 0.05), "0.05"),
        ("part", ("@", "5 %"), "0.05"),
        ("part", ("@", "1,250%"), "12.5"),
        ("percent", ("0.0%", 0.0525), "5.25"),
        ("percent", ("0.00", 5.25), "5.25"),
        ("percent", ("@", "5.25 %"), "5.25"),
    ],
)
def test_a_column_whose_unit_is_known_reads_it(
    tmp_path: Path, column: str, cell: tuple[str, float | str], read: str
) -> None:
    (row,) = read_table(workbook(tmp_path / "a.xlsx", cell, heads=(column,)), Row)
    assert getattr(row.value, column) == Decimal(read)


#: Formats whose percent sign is text beside the number (ECMA-376, part 1, 18.8.30: quoted, or behind a backslash): the
#: sheet shows 0.5% and holds 0.5. In the last two the sign is one of the format's own, or no part of what is shown.
BESIDE = [('0.0"%"', True), ("0.0\\%", True), ('0.0" % of pay"', True), ('"; "0.0"%";"none"', True), ("0.0%", False)]
BESIDE += [('0.0;"%"', False)]


@pytest.mark.parametrize(("shown", "beside"), BESIDE)
@pytest.mark.parametrize("column", ["part", "percent", "pounds", "text"])
def test_a_percent_sign_that_is_text_says_that_the_number_is_in_percent(
    tmp_path: Path, column: str, shown: str, beside: bool
) -> None:
    """Written by another program than our own tests use: openpyxl."""
    book = openpyxl.Workbook()
    book.active.append([column])
    book.active.append([0.5])
    book.active["A2"].number_format = shown
    book.save(tmp_path / "a.xlsx")
    found = "50%" if shown == "0.0%" else "0.5"
    assert read_sheets(tmp_path / "a.xlsx")["Sheet"].rows[1][0] == found
    if column == "pounds" and shown == "0.0%":
        with pytest.raises(ProblemsFound):
            read_table(tmp_path / "a.xlsx", Row)
        return
    (row,) = read_table(tmp_path / "a.xlsx", Row)
    half_percent = {"part": Decimal("0.005"), "percent": Decimal("0.5"), "pounds": Decimal("0.5"), "text": "0.5"}
    half = {"part": Decimal("0.5"), "percent": Decimal(50), "pounds": Decimal("0.5"), "text": found}
    plain = {"percent": Decimal("0.5")} if shown != "0.0%" else {}
    assert getattr(row.value, column) == (half_percent if beside else half | plain)[column]


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Data">
<table:table-row><table:table-cell office:value-type="string"><text:p>COLUMN</text:p></table:table-cell>
</table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="0.5">COMMENT<text:p>SHOWN</text:p>
</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>""".replace(
    "\n", ""
)
COMMENT = "<office:annotation><text:p>in percent, as 5%</text:p></office:annotation>"


def ods(path: Path, content: str) -> None:
    """Write an ODS workbook of which only the cells are given."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", kind)
        book.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        book.writestr("content.xml", content)


@pytest.mark.parametrize(
    ("shown", "comment", "beside"),
    [
        ("0.5%", "", True),
        ("0.5 % of pay", "", True),
        ("0.5%", COMMENT, True),
        ("0.5", COMMENT, False),  # the sign is the comment's alone
        ("0.5", "", False),
    ],
)
@pytest.mark.parametrize("column", ["part", "percent", "pounds", "text"])
def test_a_percent_sign_that_is_text_counts_in_ods_too(
    tmp_path: Path, column: str, shown: str, comment: str, beside: bool
) -> None:
    """OpenDocument 1.3, part 3, 19.384 (office:value): a number is in its attribute, what is shown in the text."""
    ods(tmp_path / "a.ods", ODS.replace("COLUMN", column).replace("COMMENT", comment).replace("SHOWN", shown))
    assert read_sheets(tmp_path / "a.ods")["Data"].rows[1][0] == "0.5"
    (row,) = read_table(tmp_path / "a.ods", Row)
    half_percent = {"part": Decimal("0.005"), "percent": Decimal("0.5"), "pounds": Decimal("0.5"), "text": "0.5"}
    half = half_percent | {"part": Decimal("0.5")}
    assert getattr(row.value, column) == (half_percent if beside else half)[column]


def test_the_sign_in_a_comment_is_not_that_of_its_cell_where_another_cell_has_one(tmp_path: Path) -> None:
    first = ODS.replace("COLUMN", "part").replace("COMMENT", COMMENT).replace("SHOWN", "0.5")
    second = '<table:table-row><table:table-cell office:value-type="float" office:value="0.25"><text:p>0.25%</text:p>'
    ods(
        tmp_path / "a.ods",
        first.replace("</table:table>", f"{second}</table:table-cell></table:table-row></table:table>"),
    )
    assert [row.value.part for row in read_table(tmp_path / "a.ods", Row)] == [Decimal("0.5"), Decimal("0.0025")]


@pytest.mark.parametrize("column", ["part", "percent"])
@pytest.mark.parametrize("text", ["%", "5%%", "% 5", "5 percent", "1e2%", "5,5%"])
def test_what_is_no_percentage_is_refused(tmp_path: Path, column: str, text: str) -> None:
    with pytest.raises(ProblemsFound):
        read_table(workbook(tmp_path / "a.xlsx", ("@", text), heads=(column,)), Row)


@pytest.mark.parametrize("column", ["pounds", "people"])
def test_a_column_of_another_unit_refuses_it_and_says_how_to_go_on(tmp_path: Path, column: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_table(workbook(tmp_path / "a.xlsx", ("0%", 0.05), heads=(column,)), Row)
    (problem,) = found.value.problems
    assert (problem.row, problem.field, problem.value) == (2, column, "5%")
    assert "it has the sign %" in problem.message and "take the format of percentages off" in problem.next_step


def test_a_mapped_table_takes_it_as_the_sheet_holds_it_unless_its_sign_is_taken_off() -> None:
    """``multiply: 100`` in mappings makes percent of what the sheet holds; in text the sign must be taken off."""
    assert read_cell("5.1%", marks={}, percentages=True).number == Decimal("0.051")
    assert read_cell("5.1%", marks={}, percentages=True, take_off=("%",)).number == Decimal("5.1")
    assert str(read_cell("0.10", marks={}, percentages=True).number) == "0.10"
    for text, percentages in (("5.1%", False), ("%", True), ("5%%", True)):
        with pytest.raises(NotANumber):
            read_cell(text, marks={}, percentages=percentages)
