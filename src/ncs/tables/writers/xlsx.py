"""Worksheets as XLSX, by XlsxWriter: marked tables, fixed creation date, title and language set."""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from ncs.tables.writers.layout import PROJECT, Link, Sheet, SheetCell, SheetColumn, Worked
from ncs.tables.writers.zips import write_zip

#: A fixed date of creation: the same tables give the same bytes.
CREATED = datetime(2026, 4, 1, tzinfo=UTC)
_FONT = {"font_name": "Arial", "font_size": 12, "valign": "top"}
_COVER_WIDTH = 80
#: A line of text at that size in points, and how many characters of it stand where one of a column's width does.
_LINE_HEIGHT, _CHARACTERS = 16, 0.85
_TITLE_HEIGHT = 22
_A4 = 9
#: The most lines that a row can show (409 points).
_MOST_LINES = 25


def fill(made: Sequence[Sheet], target: Path, *, title: str) -> None:
    """Write worksheets to ``target``. Text is written as text: nothing is ever taken for a formula or a link."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "default_date_format": "d mmmm yyyy"})
    book.set_properties({"title": title, "author": PROJECT, "created": CREATED})
    styles = _Styles(book)
    for number, sheet in enumerate(made):
        _write_sheet(book.add_worksheet(sheet.name), sheet, styles, f"table_{number}")
    book.close()
    write_zip(target, _with_language(stream))


def _with_language(stream: io.BytesIO) -> dict[str, bytes]:
    """Give the parts of the archive, with the language that XlsxWriter has no property for (Dublin Core, en-GB)."""
    end = b"</cp:coreProperties>"
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    core = parts["docProps/core.xml"]
    parts["docProps/core.xml"] = core.replace(end, b"<dc:language>en-GB</dc:language>" + end)
    return parts


class _Styles:
    """The few cell formats, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def get(self, **wanted: Any) -> Any:
        """Return the format with these properties besides the font."""
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({**_FONT, **wanted})
        return self._made[key]


def _write_sheet(page: Any, sheet: Sheet, styles: _Styles, table: str) -> None:
    _fit_to_paper(page, sheet)
    page.set_row(0, _TITLE_HEIGHT)
    page.write_string(0, 0, sheet.title, styles.get(bold=True, font_size=15))
    for place, line in enumerate(sheet.lines, start=1):
        page.write_string(place, 0, line, styles.get(text_wrap=not sheet.columns))
        if not sheet.columns:
            page.set_row(place, _height([line], [_COVER_WIDTH]))
    if not sheet.columns:
        page.set_column(0, 0, _COVER_WIDTH)
        return
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(sheet.head_row, place, column.head, _head_style(column, styles))
    widths = [column.width for column in sheet.columns]
    page.set_row(sheet.head_row, _height([column.head for column in sheet.columns], widths))
    for number, row in enumerate(sheet.rows, start=sheet.head_row + 1):
        page.set_row(number, _height([cell if isinstance(cell, str) else "" for cell in row], widths))
        for place, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
            _write_cell(page, number, place, cell, column, styles)
    _mark_table(page, sheet, styles, table)


def _fit_to_paper(page: Any, sheet: Sheet) -> None:
    """Print every column on the width of a page of A4, lying where there are many, with the headings on each page."""
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    if sum(column.width for column in sheet.columns) > _COVER_WIDTH:
        page.set_landscape()
    if sheet.columns:
        page.repeat_rows(sheet.head_row)


def _height(texts: Sequence[str], widths: Sequence[int]) -> int:
    """Return the height of a row, in points, in which the text of every cell is seen whole."""
    lines = (_lines(text, int(width * _CHARACTERS)) for text, width in zip(texts, widths, strict=True))
    return _LINE_HEIGHT * min(max(lines, default=1), _MOST_LINES)


def _lines(text: str, width: int) -> int:
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, len(textwrap.wrap(line, width))) for line in text.split("\n"))


def _head_style(column: SheetColumn, styles: _Styles) -> Any:
    return styles.get(bold=True, text_wrap=True, bottom=1, align="right" if column.numeric else "left")


def _mark_table(page: Any, sheet: Sheet, styles: _Styles, name: str) -> None:
    """Mark the range as a table. XLSX has no table without a row of data, so an empty one stays unmarked."""
    if not sheet.rows:
        return
    page.add_table(
        sheet.head_row,
        0,
        sheet.head_row + len(sheet.rows),
        len(sheet.columns) - 1,
        {
            "name": f"{name}_{sheet.name}",
            "style": None,
            "autofilter": False,
            "columns": [
                {"header": column.head, "header_format": _head_style(column, styles)} for column in sheet.columns
            ],
        },
    )


def _write_cell(page: Any, row: int, place: int, cell: SheetCell, column: SheetColumn, styles: _Styles) -> None:
    if isinstance(cell, Link):
        blue = styles.get(font_color="#0000EE", underline=1)
        page.write_url(row, place, f"internal:'{cell.sheet}'!A1", blue, cell.text)
    elif isinstance(cell, Worked):
        style = styles.get(align="right", num_format=_number_format(cell.number, column.places))
        page.write_formula(row, place, cell.formula, style, cell.number)
    elif isinstance(cell, (int, Decimal)):
        page.write_number(row, place, cell, styles.get(align="right", num_format=_number_format(cell, column.places)))
    elif isinstance(cell, date):
        page.write_datetime(row, place, cell, styles.get(align="left", num_format="d mmmm yyyy"))
    else:
        page.write_string(row, place, cell, styles.get(text_wrap=True, align="right" if column.numeric else "left"))


def _number_format(cell: int | Decimal, places: int | None) -> str:
    if places is None:
        return "#,##0" if isinstance(cell, int) else "General"
    return "#,##0" + ("." + "0" * places if places else "")
