"""What failed formulas leave in the cells of a workbook, which the library that reads workbooks gives as empty."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

#: What spreadsheets show for a formula that failed.
ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

#: Row and column, each from 0, and what the cell shows.
Cells = Mapping[tuple[int, int], str]


def error_cells(path: Path) -> dict[str, Cells]:
    """Return the cells of an XLSX or ODS workbook that hold the error of a formula, by sheet; other kinds have none.

    Raises:
        zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError: the workbook is damaged.
    """
    kind = path.suffix.casefold()
    if kind not in (".xlsx", ".xlsm", ".ods"):
        return {}
    with zipfile.ZipFile(path) as book:
        if kind == ".ods":
            return _ods_errors(book.read("content.xml"))
        return {name: dict(_errors(book, part)) for name, part in _sheets(book)}


def _sheets(book: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet and of the part that holds it."""
    relations = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        part = posixpath.normpath(posixpath.join("/xl", targets.get(sheet.get(_RELATION), "")))[1:]
        if part in book.namelist():
            yield sheet.get("name", ""), part


def _errors(book: zipfile.ZipFile, part: str) -> Iterator[tuple[tuple[int, int], str]]:
    held = book.read(part)
    if b't="e"' in held or b"t='e'" in held:
        for _, element in ElementTree.iterparse(io.BytesIO(held)):
            if element.tag == f"{_MAIN}c" and element.get("t") == "e":
                yield _place(element.get("r", "")), element.findtext(f"{_MAIN}v", "#VALUE!")
            elif element.tag == f"{_MAIN}row":
                element.clear()


def _place(name: str) -> tuple[int, int]:
    found = _PLACE.fullmatch(name)
    if found is None:
        raise KeyError(name)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _ods_errors(content: bytes) -> dict[str, Cells]:
    """Return the same of an ODS file, in which LibreOffice marks such cells by an attribute of its own."""
    if b'calcext:value-type="error"' not in content:
        return {}
    found: dict[str, Cells] = {}
    for sheet in ElementTree.fromstring(content).iter(f"{_TABLE}table"):
        cells: dict[tuple[int, int], str] = {}
        row_at = 0
        for row in sheet.iter(f"{_TABLE}table-row"):
            cells |= {(row_at, column): shown for column, shown in _ods_row(row)}
            row_at += int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        found[sheet.get(f"{_TABLE}name", "")] = cells
    return found


def _ods_row(row: ElementTree.Element) -> Iterator[tuple[int, str]]:
    column = 0
    for cell in row:
        if cell.get(f"{_CALC}value-type") == "error":
            yield column, "".join(cell.itertext()).strip() or "#VALUE!"
        column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
