"""XLSX: one sheet as rows of text. Dates become ISO text; a sheet with formulas is refused."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import python_calamine

from ncs.core.errors import NcsError, Problem, UnknownName, raise_if
from ncs.records.reading.headings import FEWEST_KNOWN, count_known

#: At most so many formula cells are named.
MOST_NAMED = 20
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class DamagedWorkbook(NcsError):
    """A workbook that cannot be opened or holds no sheet with the headings of client level data."""


def find_sheet(path: Path, wanted: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the sheet with the headings of client level data (or the ``wanted`` one) and its headings.

    Raises:
        DamagedWorkbook: the file cannot be opened, or no sheet fits.
        UnknownName: there is no sheet called ``wanted``.
    """
    book = _open(path)
    if wanted is not None and wanted not in book.sheet_names:
        raise UnknownName("sheet", wanted, book.sheet_names)
    for name in [wanted] if wanted is not None else book.sheet_names:
        headings = next(_rows_of(book, name), ())
        if wanted is not None or count_known(headings) >= FEWEST_KNOWN:
            return name, headings
    raise DamagedWorkbook(
        f"{path.name}: no sheet has the headings of client level data in its first row. "
        "Next: put the headings in row 1, with nothing above them."
    )


def sheet_rows(path: Path, sheet: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows below the headings as text, all as long as the sheet is wide.

    Raises:
        DamagedWorkbook: the file cannot be opened.
        ProblemsFound: cells hold formulas, whose results are not data.
    """
    raise_if(_formulas(path, sheet), f"{path.name}, sheet {sheet} holds formulas")
    rows = _rows_of(_open(path), sheet)
    next(rows, None)
    yield from rows


def _open(path: Path) -> Any:
    try:
        return python_calamine.CalamineWorkbook.from_path(str(path))
    except (python_calamine.CalamineError, OSError) as error:
        raise DamagedWorkbook(
            f"{path.name}: the workbook is damaged, cut short, or not an XLSX file. Next: save it again."
        ) from error


def _rows_of(book: Any, sheet: str) -> Iterator[tuple[str, ...]]:
    try:
        for row in book.get_sheet_by_name(sheet).iter_rows():
            yield tuple(_text(cell) for cell in row)
    except python_calamine.CalamineError as error:
        raise DamagedWorkbook(f"Sheet {sheet} is damaged. Next: save the workbook again.") from error


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, date | datetime | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell.total_seconds())
    return str(cell)


def _formulas(path: Path, sheet: str) -> list[Problem]:
    problems: list[Problem] = []
    with zipfile.ZipFile(path) as archive:
        part = _sheet_part(archive, sheet)
        if part is None or not _has_formula(archive, part):
            return problems
        with archive.open(part) as stream:
            for _, element in ElementTree.iterparse(stream):
                if element.tag == f"{_MAIN}c":
                    if element.find(f"{_MAIN}f") is not None and len(problems) < MOST_NAMED:
                        problems.append(_formula_problem(path, sheet, element.get("r", "")))
                    element.clear()
    return problems


def _formula_problem(path: Path, sheet: str, cell: str) -> Problem:
    found = re.match(r"([A-Z]+)(\d+)$", cell)
    return Problem(
        rule="formula",
        message="The cell holds a formula, so what would be submitted is not fixed.",
        next_step="Copy the sheet and paste it as values, then save.",
        file=path.name,
        sheet=sheet,
        row=int(found[2]) if found else None,
        field=found[1] if found else None,
    )


def _has_formula(archive: zipfile.ZipFile, part: str) -> bool:
    last = b""
    with archive.open(part) as stream:
        while piece := stream.read(1 << 20):
            if re.search(rb"<f[ >/]", last + piece):
                return True
            last = piece[-3:]
    return False


def _sheet_part(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Return the name of the part that holds ``sheet``; ``None`` where the workbook does not follow the standard."""
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return None
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for element in book.iter(f"{_MAIN}sheet"):
        if element.get("name") == sheet:
            target = targets.get(element.get(_LINK), "").lstrip("/")
            part = target if target.startswith("xl/") else f"xl/{target}"
            return part if part in names else None
    return None
