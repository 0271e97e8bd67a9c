"""Rows of XLSX files: what a pattern reads quickly is what the XML parser reads, and what is refused stays refused."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
import xlsxwriter

from ncs.core.errors import ProblemsFound
from ncs.tables.reading import error_cells
from ncs.tables.reading.grid import Grid, read_sheets
from ncs.tables.reading.xlsx.cells import Values, as_written
from ncs.tables.reading.xlsx.parts import DamagedWorkbook, Package
from ncs.tables.reading.xlsx.plain_rows import Mark, PlainRows, RawRow
from ncs.tables.reading.xlsx.rows import raw_rows

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{_MAIN}" xmlns:x="urn:x"><sheetData>'
_ENDS = "</sheetData></worksheet>"
#: The first row, which the parser reads, and from which the pattern learns how tags are written.
_FIRST = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>4.5</v></c><c r="C1" s="2"/>'
    '<c r="D1" t="inlineStr"><is><t>A</t></is></c><c r="E1"><v>7</v></c></row>'
)


def _book(path: Path, sheet: str | bytes, *, main: str = _MAIN) -> Path:
    """A workbook of one sheet, Data, with the least that a reader needs."""
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{kind}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="b"/></sheets>'
            "</workbook>",
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{kind}"><Relationship Id="b" Type="{_OFFICE}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        book.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def _read(path: Path, sheet: str | bytes) -> Sequence[RawRow] | None:
    """The rows of a sheet; None where it is damaged."""
    try:
        with Package(_book(path, sheet)) as package:
            return [
                RawRow(row.number, tuple(row.columns), tuple(row.marks), tuple(row.held))
                for row in raw_rows(package, "xl/worksheets/sheet1.xml")
            ]
    except DamagedWorkbook:
        return None


#: A second row, and how many cells of it are read; None where the whole is no workbook.
_SECOND: MappingProxyType[str, tuple[str, int | None]] = MappingProxyType({
    "as the first": (_FIRST.replace('1"', '2"'), 4),
    "more attributes": ('<row r="2" spans="1:4" x:dy="0.2"><c r="A2" t="s"><v>3</v></c></row>', 1),
    "styled and blank": ('<row r="2"><c r="A2" s="2"/><c r="B2" s="2"></c><c r="C2" s="2"><v></v></c></row>', 0),
    "own lines": ('<row r="2">\n <c r="A2" t="s"><v>3</v></c>\n\t<c r="B2"><v>1</v></c>\r\n</row>', 2),
    "another order": ('<row r="2"><c r="A2" t="s" s="2"><v>3</v></c><c t="s" r="B2"><v>1</v></c></row>', 2),
    "single quotes": ("<row r='2'><c r='A2' t='s'><v>3</v></c></row>", 1),
    "in line with an entity": ('<row r="2"><c r="D2" t="inlineStr"><is><t>A &amp; B</t></is></c></row>', 1),
    "runs": ('<row r="2"><c r="D2" t="inlineStr"><is><r><t>A</t></r><r><t> B</t></r></is></c></row>', 1),
    "a return": ('<row r="2"><c r="D2" t="inlineStr"><is><t>A\r\nB</t></is></c></row>', 1),
    "letters beyond ASCII": ('<row r="2"><c r="D2" t="inlineStr"><is><t>Ynys Môn 😀</t></is></c></row>', 1),
    "a formula": ('<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1</f></c></row>', 2),
    "an error": ('<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"/></row>', 2),
    "a row and cells without names": ("<row><c><v>5</v></c><c><v>6</v></c></row>", 2),
    "a row left out": ('<row r="9"><c r="C9"><v>5</v></c></row>', 1),
    "blank rows that close themselves": ('<row r="2"/><row r="3"><c r="C3"><v>5</v></c></row>', 1),
    "a comment that holds a row": ('<!--<row r="2"><c r="A2"><v>1</v></c></row>--><row r="2"></row>', 0),
    "rows after such a comment": ('<!--\n<row r="2"></row>\n<row r="3"><c r="A3"><v>1</v></c></row>-->', 0),
    "unparsed text": ('<row r="2"><c r="D2" t="str"><v><![CDATA[a<row r="3"></row>]]></v></c></row>', 1),
    "an instruction that holds rows": ('<?a </row>\n<row r="2"><c r="E2"><v>1</v></c></row>?>', 0),
    "a cell of another row": ('<row r="2"><c r="A2"><v>1</v></c><c r="B3"><v>1</v></c></row>', None),
    "cells out of order": ('<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>', None),
    "one cell twice": ('<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>1</v></c></row>', None),
    "a column that is not there": ('<row r="2"><c r="XFE2"><v>1</v></c></row>', None),
    "a row again": ('<row r="1"><c r="A1"><v>1</v></c></row>', None),
    "a row beyond the last": ('<row r="1048577"><c r="A1048577"><v>1</v></c></row>', None),
    "a cell not closed": ('<row r="2"><c r="A2"><v>1</v></row>', None),
    "an attribute twice": ('<row r="2"><c r="A2" s="2" s="2"><v>1</v></c></row>', None),
    "a prefix of nothing": ('<row r="2" y:dy="0.2"><c r="A2"><v>1</v></c></row>', None),
    "a character that XML cannot hold": ('<row r="2"><c r="A2" t="inlineStr"><is><t>\x01</t></is></c></row>', None),
    "a bare ampersand": ('<row r="2"><c r="A2" t="inlineStr"><is><t>A & B</t></is></c></row>', None),
    "a place that is none": ('<row r="2"><c r="a2"><v>1</v></c></row>', None),
    "a row in a row": ('<row r="2"><c r="A2"><v>1</v></c><row r="3"><c r="A3"><v>1</v></c></row>', None),
})  # fmt: skip


@pytest.mark.parametrize("second", _SECOND)
def test_a_row_is_read_alike_with_and_without_the_pattern(tmp_path: Path, second: str) -> None:
    """A comment at the start of the sheet leaves all to the XML parser, whose word counts."""
    row, cells = _SECOND[second]
    third = '<row r="20"><c r="E20"><v>8</v></c></row>'
    quick = _read(tmp_path / "a.xlsx", _HEAD + _FIRST + row + third + _ENDS)
    slow = _read(
        tmp_path / "a.xlsx", _HEAD.replace("<sheetData>", "<!-- --><sheetData>") + _FIRST + row + third + _ENDS
    )
    assert quick == slow
    assert (None if quick is None else sum(len(found.columns) for found in quick)) == (
        None if cells is None else 4 + cells + 1
    ), "four cells of the first row, those of the second, and one of the third"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "utf-8"), ("utf-16", "UTF-16"), ("latin-1", "ISO-8859-1")],
)
def test_letters_mean_what_the_file_declares(tmp_path: Path, encoding: str, declared: str) -> None:
    """Ã© is two letters in ISO-8859-1, though the same bytes are one letter in UTF-8."""
    rows = "".join(f'<row r="{n}"><c r="D{n}" t="inlineStr"><is><t>Ã©</t></is></c></row>' for n in (1, 2, 3))
    sheet = _HEAD.replace("UTF-8", declared) + rows + _ENDS
    read = _read(tmp_path / "a.xlsx", sheet.encode(encoding))
    assert read is not None and [row.held for row in read] == [("Ã©",)] * 3


@pytest.mark.parametrize("declared", ["Shift_JIS", "x-none"])
def test_an_encoding_that_is_not_known_is_damage(tmp_path: Path, declared: str) -> None:
    """The XML parser has errors of other kinds for encodings of several bytes, and for those it has never heard of."""
    assert _read(tmp_path / "a.xlsx", (_HEAD.replace("UTF-8", declared) + _FIRST + _ENDS).encode()) is None


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    """The declared encoding is UTF-8, in which 0xff is nothing."""
    row = b'<row r="2"><c r="D2" t="inlineStr"><is><t>\xff</t></is></c></row>'
    assert _read(tmp_path / "a.xlsx", (_HEAD + _FIRST).encode() + row + _ENDS.encode()) is None


def test_a_row_longer_than_what_is_read_at_once(tmp_path: Path) -> None:
    """Two million letters in one cell, and an ordinary row after it."""
    row = f'<row r="2"><c r="D2" t="inlineStr"><is><t>{"a" * 2_000_000}</t></is></c></row>'
    read = _read(tmp_path / "a.xlsx", _HEAD + _FIRST + row + '<row r="3"><c r="E3"><v>8</v></c></row>' + _ENDS)
    assert read is not None and [row.number for row in read] == [1, 2, 3] and len(read[1].held[0]) == 2_000_000


@pytest.mark.parametrize("cut", [0, 1, 3, 40])
def test_a_sheet_cut_short_is_damaged(tmp_path: Path, cut: int) -> None:
    """Its rows are whole, but what follows them is not."""
    sheet = _HEAD + _FIRST + '<row r="2"><c r="E2"><v>8</v></c></row>' + _ENDS
    assert (_read(tmp_path / "a.xlsx", sheet[: len(sheet) - cut]) is None) is (cut > 0)


#: The second row as programs write it: XlsxWriter; LibreOffice; Apache POI; SheetJS.
_PROGRAMS = (
    '<row r="{n}" spans="1:2"><c r="A{n}" t="s"><v>1</v></c><c r="B{n}" s="1"><v>45000</v></c></row>',
    '<row r="{n}" customFormat="false" ht="12.8" hidden="false"><c r="A{n}" s="0" t="s"><v>1</v></c>'
    '<c r="B{n}" s="1" t="n"><v>45000</v></c></row>',
    '<row r="{n}"><c r="A{n}" t="s" s="0"><v>1</v></c><c r="B{n}" s="1"><v>45000</v></c></row>',
    '<row r="{n}"><c r="A{n}" t="s"><v>1</v></c><c r="B{n}" t="n" s="1"><v>45000</v></c></row>',
)


@pytest.mark.parametrize("written", _PROGRAMS)
def test_rows_as_programs_write_them_are_read_by_the_pattern(written: str) -> None:
    """That is what makes a large sheet quick; the first row is learnt from."""
    plain = PlainRows()
    plain.learn(_HEAD + written.format(n=1))
    kinds = [Mark("s", "0", formula=False), Mark("n", "1", formula=False)]
    assert plain.read(written.format(n=2)) == RawRow(2, [0, 1], kinds, ["1", "45000"])


# Every other table: published workbooks, returns, figures -----------------------------------------------------------


def _written(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["council", "share"])
        sheet.write_row(1, 0, [" Leeds ", 91.10000000000001])
        sheet.write_datetime(2, 1, date(2025, 4, 1), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_boolean(3, 0, True)
        sheet.write_formula(3, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(4, 1, "=1+1", None, 2)
    return path


def test_a_sheet_is_read_as_a_spreadsheet_shows_it(tmp_path: Path) -> None:
    """Twelve significant digits, days in ISO, the value of a formula, and the error of one that failed."""
    rows = [("council", "share"), ("Leeds", "91.1"), ("", "2025-04-01"), ("TRUE", "#DIV/0!"), ("", "2")]
    assert read_sheets(_written(tmp_path / "a.xlsx")) == {"Data": Grid(file="a.xlsx", sheet="Data", rows=rows)}


def _one_cell(tmp_path: Path, cell: str) -> str:
    grid = read_sheets(_book(tmp_path / "a.xlsx", f'{_HEAD}<row r="1">{cell}</row>{_ENDS}'))
    return grid["Data"].rows[0][0]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("<c><v>12345678901234567</v></c>", "12345678901234567"),  # more than a binary fraction keeps
        ("<c><v>1.5E3</v></c>", "1500"),
        ('<c t="b"><v>0</v></c>', "FALSE"),
        ('<c t="b"><v>TRUE</v></c>', "TRUE"),
        ('<c t="str"><v>a_xD800_b</v></c>', "a_xD800_b"),  # half a character, which no file can hold
        ('<c t="str"><v>a_x0041_b</v></c>', "aAb"),
    ],
)
def test_what_a_cell_says(tmp_path: Path, cell: str, said: str) -> None:
    """ECMA-376, part 1, sections 18.18.11 (kinds of cells) and 22.9.2.19 (``_x0041_``)."""
    assert _one_cell(tmp_path, cell) == said


@pytest.mark.parametrize("cell", ['<c t="b"><v>2</v></c>', "<c><v>nan</v></c>", "<c><v>1e999</v></c>"])
def test_what_is_no_value_is_damage_not_another_value(tmp_path: Path, cell: str) -> None:
    """Two is neither true nor false, and no number is without end."""
    with pytest.raises(ProblemsFound, match="the workbook is damaged"):
        _one_cell(tmp_path, cell)


@pytest.mark.parametrize(
    ("from_1904", "held", "said"),
    [
        (False, "45000", "2023-03-15"),
        (False, "45000.5", "2023-03-15T12:00:00"),
        (False, "59", "1900-02-28"),
        (False, "2958465", "9999-12-31"),
        (False, "2958466", "2958466"),
        (False, "-1", "-1"),
        (False, "9434765919", "9434765919"),
        (True, "0", "1904-01-01"),
        (True, "2957003", "9999-12-31"),
        (True, "2957004", "2957004"),
    ],
)
def test_a_number_beyond_all_dates_stays_a_number(from_1904: bool, held: str, said: str) -> None:
    """An identifier in a column that shows dates is no damage to the workbook; Excel's last day is 31 December 9999."""
    values = Values(
        strings=(),
        dates=frozenset({"1"}),
        percents=frozenset(),
        signed=frozenset(),
        durations=frozenset(),
        from_1904=from_1904,
        number=as_written,
    )
    assert values.reader(Mark("n", "1", formula=False))(held) == said


@pytest.mark.parametrize("name", ["XFD1048576", "B1048576"])
def test_a_stray_cell_far_away_is_named_in_any_table(tmp_path: Path, name: str) -> None:
    """The library that reads workbooks would ask for 550 GB of memory and end the process."""
    first = '<row r="1"><c r="E1"><v>7</v></c></row>'
    sheet = f'{_HEAD}{first}<row r="1048576"><c r="{name}"><v>1</v></c></row>{_ENDS}'
    with pytest.raises(ProblemsFound, match=rf"cell {name} of sheet Data lies far away"):
        read_sheets(_book(tmp_path / "a.xlsx", sheet))


def test_a_wide_row_in_a_small_sheet_is_read(tmp_path: Path) -> None:
    """Six rows and all 16,384 columns are few places, so nothing is refused."""
    sheet = f'{_HEAD}<row r="6"><c r="XFD6"><v>1</v></c></row>{_ENDS}'
    rows = read_sheets(_book(tmp_path / "a.xlsx", sheet))["Data"].rows
    assert len(rows) == 6 and {len(row) for row in rows} == {16_384} and rows[5][-1] == "1"


_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    f'xmlns:table="{_TABLE}" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="Data"><table:table-row><table:table-cell '
    'office:value-type="string"><text:p>council</text:p></table:table-cell>{cell}</table:table-row>{rows}'
    "</table:table></office:spreadsheet></office:body></office:document-content>"
)
_STRAY = '<table:table-cell office:value-type="string"><text:p>stray</text:p></table:table-cell>'


def _ods(path: Path, *, cell: str = "", rows: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        book.writestr("content.xml", _ODS.format(cell=cell, rows=rows))
    return path


@pytest.mark.parametrize(
    ("cell", "rows", "named"),
    [
        (
            "",
            '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
            f'<table:table-row><table:table-cell table:number-columns-repeated="500"/>{_STRAY}</table:table-row>',
            "SG1048576",
        ),
        (  # a value that is repeated over all the sheet
            "",
            '<table:table-row table:number-rows-repeated="1048575">'
            + _STRAY.replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="16384" ')
            + "</table:table-row>",
            "XFD1048576",
        ),
    ],
    ids=["stray", "repeated"],
)
def test_the_same_in_an_open_document(tmp_path: Path, cell: str, rows: str, named: str) -> None:
    """LibreOffice writes blank rows and columns as one that is repeated."""
    with pytest.raises(ProblemsFound, match=f"cell {named} of sheet Data lies far away"):
        read_sheets(_ods(tmp_path / "a.ods", cell=cell, rows=rows))


def test_blank_rows_to_the_end_of_an_open_document_cost_nothing(tmp_path: Path) -> None:
    """As LibreOffice leaves them in every sheet with a format; and the error of a formula beside them is kept."""
    failed = (
        '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p>'
        "</table:table-cell>"
    )
    blank = (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_sheets(_ods(tmp_path / "a.ods", cell=failed, rows=blank))["Data"].rows == [("council", "#N/A")]


_FULL = '<table:table-cell table:number-columns-repeated="1020"/></table:table-row>'


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ("", False),
        (f"<table:table-row>{_STRAY}{_FULL}<table:table-row>{_STRAY}</table:table-row>", False),
        (f'<table:table-row table:number-rows-repeated="1048000">{_FULL}', False),
        (f'<table:table-row table:number-rows-repeated="100">{_FULL}<table:table-row>{_STRAY}</table:table-row>', True),
        (f'</table:table><table:table table:name="B"><table:table-row table:number-rows-repeated="100">{_FULL}'
         f"<table:table-row>{_STRAY}</table:table-row>", True),
    ],
    ids=["small", "blank cells end a row", "blank rows end the sheet", "a value behind blank rows", "in another sheet"],
)  # fmt: skip
def test_an_open_document_is_parsed_twice_only_where_a_cell_may_be_far_away(
    tmp_path: Path, rows: str, whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nearly every sheet of LibreOffice repeats blank cells to its last row and column; parsing takes four times as
    long as reading."""
    asked: list[bool] = []
    parser = error_cells.xml_parser
    monkeypatch.setattr(error_cells, "xml_parser", lambda **given: (asked.append(True), parser(**given))[1])
    assert error_cells.error_cells(_ods(tmp_path / "a.ods", rows=rows)) in ({}, {"Data": {}}, {"Data": {}, "B": {}})
    assert asked == [True] * whole


@pytest.mark.parametrize("kind", ["a.xlsx", "a.ods"])
def test_what_unpacks_without_end_is_not_read(tmp_path: Path, kind: str) -> None:
    """Thirty million blanks in thirty kilobytes: refused by the sizes that the archive states."""
    if kind == "a.ods":
        path = _ods(tmp_path / kind, cell=" " * 30_000_000)
    else:
        path = _book(tmp_path / kind, _HEAD + " " * 30_000_000 + _ENDS)
    with pytest.raises(ProblemsFound, match="would unpack to 28 MB"):
        read_sheets(path)


@pytest.mark.parametrize("main", [_MAIN, _STRICT])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_errors_are_seen_whatever_stands_before_the_names(tmp_path: Path, main: str, prefix: str) -> None:
    """A strict workbook has another namespace, and some programs write prefixes."""
    sheet = (
        f'<worksheet xmlns="{main}" xmlns:x="{main}"><sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c>'
        '<c r="B1" t="e"/><c r="C1" t="inlineStr"><is><t>C</t></is></c></row></sheetData></worksheet>'
    )
    named = re.sub(r"<(/?)(?=[a-z])", rf"<\1{prefix}", sheet)
    grid = read_sheets(_book(tmp_path / "a.xlsx", named, main=main))["Data"]
    assert grid.rows == [("#N/A", "#VALUE!", "C")]


@pytest.mark.parametrize(
    ("cell", "said"), [("<c r='B2'><f>1+1</f></c>", None), ("<c r='B2' t='str'><f>A1</f></c>", "")]
)
def test_a_formula_whose_value_was_never_saved_is_not_blank(tmp_path: Path, cell: str, said: str | None) -> None:
    """Programs that write formulas do not work them out; one that gives empty text has been worked out."""
    sheet = f'{_HEAD}<row r="2">{cell}<c r="C2"><v>1</v></c></row>{_ENDS}'
    path = _book(tmp_path / "a.xlsx", sheet)
    if said is None:
        with pytest.raises(ProblemsFound, match="cell B2 of sheet Data holds a formula whose value was never saved"):
            read_sheets(path)
    else:
        assert read_sheets(path)["Data"].rows[1] == ("", said, "1")


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls"])
def test_a_password_and_the_old_format_are_named_as_what_they_are(tmp_path: Path, name: str) -> None:
    """Such a workbook is a compound file (MS-CFB 2.2), as those before 2007 are."""
    path = tmp_path / name
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    with pytest.raises(ProblemsFound, match="a workbook with a password"):
        read_sheets(path)
