"""What the library that reads ODS does not give as a sheet shows it: what failed formulas leave (it gives nothing),
percentages (it gives 0.05 for 5%) and percent signs that are mere text; and cells so far from the others that it would
need more memory than there is."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from itertools import product
from pathlib import Path

from ncs.tables.reading.sheet_size import Extent
from ncs.tables.reading.xlsx.cells import InPercent, finite
from ncs.tables.reading.xlsx.parts import refuse_bomb, xml_parser
from ncs.tables.reading.xlsx.sheets import percentage

#: What spreadsheets show for a formula that failed.
ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!")
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
#: The usual names, without which the quick look sees nothing.
_USUAL = b'xmlns:table="' + _TABLE.strip().encode()
_ERROR, _VALUE, _TABLE_ENDS = b'calcext:value-type="error"', b"office:value-type", b"</table:table>"
_PERCENT = b'office:value-type="percentage"'
#: A number that is shown with a percent sign, which it has not by its kind; a comment may stand before what is shown.
_SIGNED = re.compile(
    rb'office:value-type="float"[^>]*>(?:<office:annotation\b.{0,4000}?</office:annotation>)?<text:p[^>]*>[^<]*%',
    re.DOTALL,
)
#: Stands for a number that the library gives right, and that is in percent by the sign beside it.
IN_PERCENT = InPercent("%")
#: Many rows or cells written as one, other than blank cells at the end of a row.
_MANY = re.compile(
    rb'<table:(?:table-row|table-cell|covered-table-cell)\b[^>]*number-(?:rows|columns)-repeated="[0-9]{3,}"'
    rb"(?![^>]*/>\s*</table:table-row>)"
)

#: Row and column, each from 0, and what the cell shows.
Cells = Mapping[tuple[int, int], str]


def error_cells(path: Path) -> Mapping[str, Cells]:
    """Return the cells of an ODS workbook that hold the error of a formula or a percentage, by sheet, as they show it.

    :data:`IN_PERCENT` stands for a number that has a percent sign as mere text.

    Raises:
        DamagedWorkbook: it would unpack to far more than it can hold, or a cell lies far away from all others.
        zipfile.BadZipFile, expat.ExpatError, KeyError, ValueError: the workbook is damaged.
    """
    with zipfile.ZipFile(path) as book:
        refuse_bomb(path, book.getinfo("content.xml"))
        content = book.read("content.xml")
    if not _is_worth_a_look(content):
        return {}
    reader = _OdsReader(path)
    xml_parser(start=reader.start, end=reader.end, text=reader.text).Parse(content, True)
    return reader.found


def _is_worth_a_look(content: bytes) -> bool:
    """Whether a cell may hold an error or a percentage, or lie far away: only behind many rows or cells, or among them.

    What LibreOffice repeats to the end of each sheet has no value behind it.
    """
    if _USUAL not in content or _ERROR in content or _PERCENT in content or _SIGNED.search(content):
        return True
    begin = 0
    while begin < len(content):
        end = _found(content, _TABLE_ENDS, begin)
        last = content.rfind(_VALUE, begin, end)
        if last >= 0 and _MANY.search(content, begin, _found(content, b">", last)):
            return True
        begin = end + len(_TABLE_ENDS)
    return False


def _found(content: bytes, what: bytes, begin: int) -> int:
    """Return the place where something begins next, or the end."""
    place = content.find(what, begin)
    return place if place >= 0 else len(content)


class _OdsReader:
    """Handlers of XML events of an ODS file's sheets. LibreOffice marks failed formulas by an attribute of its own."""

    def __init__(self, path: Path) -> None:
        self.found: dict[str, dict[tuple[int, int], str]] = {}
        self._path = path
        self._extent = Extent(path.name, "")
        self._row = self._rows = self._column = self._columns = 0
        self._failed: list[str] | None = None
        self._percent = ""
        self._number = self._comment = False
        #: Columns that show something, how many, and what; the same of whole rows. They are spread out when it is
        #: known that the sheet is no larger than its cells.
        self._row_shows: list[tuple[int, int, str]] = []
        self._shows: list[tuple[int, int, int, int, str]] = []

    def start(self, name: str, held: dict[str, str]) -> None:
        """A tag opens."""
        if name == "table":
            sheet = held.get(f"{_TABLE}name", "")
            self._extent, self._row = Extent(self._path.name, sheet), 0
            self.found.setdefault(sheet, {})
        elif name == "table-row":
            self._rows, self._column = _repeated(held, "rows"), 0
        elif name in ("table-cell", "covered-table-cell"):
            self._columns = _repeated(held, "columns")
            if f"{_OFFICE}value-type" in held:
                self._extent.add(self._row + self._rows - 1, self._column + self._columns - 1)
            self._failed = [] if held.get(f"{_CALC}value-type") == "error" else None
            is_percent = held.get(f"{_OFFICE}value-type") == "percentage" and f"{_OFFICE}value" in held
            self._percent = percentage(finite(held[f"{_OFFICE}value"])) if is_percent else ""
            self._number = held.get(f"{_OFFICE}value-type") == "float"
        elif name == "annotation":
            self._comment = True

    def text(self, text: str) -> None:
        """Text of a cell."""
        if self._failed is not None:
            self._failed.append(text)
        elif self._number and not self._comment and "%" in text:
            self._percent = IN_PERCENT

    def end(self, name: str) -> None:
        """A tag closes."""
        if name in ("table-cell", "covered-table-cell"):
            shown = self._percent if self._failed is None else "".join(self._failed).strip() or "#VALUE!"
            if shown:
                self._row_shows.append((self._column, self._columns, shown))
            self._column += self._columns
            self._failed, self._percent, self._number = None, "", False
        elif name == "annotation":
            self._comment = False
        elif name == "table-row":
            self._shows += [(self._row, self._rows, *cells) for cells in self._row_shows]
            self._row += self._rows
            self._row_shows.clear()
        elif name == "table":
            self._extent.check()
            found = self.found[self._extent.sheet]
            for row, rows, column, columns, shown in self._shows:
                for down, right in product(range(row, row + rows), range(column, column + columns)):
                    found[down, right] = shown
            self._shows.clear()


def _repeated(held: dict[str, str], of: str) -> int:
    return int(held.get(f"{_TABLE}number-{of}-repeated", "1"))
