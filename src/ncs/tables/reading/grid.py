"""A published table as rows of text, from CSV, ODS or XLSX, with the number of each row kept."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.tables.reading.csv_text import FAULTS, open_rows
from ncs.tables.reading.error_cells import IN_PERCENT, Cells, error_cells
from ncs.tables.reading.text import NotText, check_file, encoding_of, reading_as
from ncs.tables.reading.xlsx.cells import InPercent
from ncs.tables.reading.xlsx.parts import DamagedWorkbook
from ncs.tables.reading.xlsx.sheets import xlsx_sheets

_CSV = "Check the path, and that the file is CSV; save the sheet of a workbook as CSV (.csv) first."
_BOOK = "Check the path, and that it is the workbook as published (ODS or XLSX)."
#: Of the old format (.xls) the library gives failed formulas as blank, so it is refused in words.
_XLSX = {".xlsx", ".xlsm", ".xls"}
_SHEETS = {".ods", *_XLSX}
#: What is another number where the dot stands between thousands.
_DOTTED = re.compile(r"-?£?[1-9]\d{0,2}\.\d{3}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row: its number as a spreadsheet counts, its cells by heading, and how its length misses the headings'."""

    row: int
    cells: dict[str, str]
    misses: str = ""

    def __getitem__(self, heading: str) -> str:
        return self.cells[heading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of text.

    Attributes:
        file: its name.
        sheet: of a workbook; None for a CSV.
        rows: the cells.
        commas: whether a comma in a number stands between thousands and a dot before decimals. Where semicolons lie
            between cells it may be the other way round.
        first: the first row of a CSV that was read by :func:`read_csv`, whatever columns of it are kept.
    """

    file: str
    sheet: str | None
    rows: Sequence[Sequence[str]]
    commas: bool = True
    first: Sequence[str] = ()

    def heading_row(self, first: str) -> int | None:
        """Return the index of the first row whose first cell is ``first``, without regard to case."""
        for index, row in enumerate(self.rows):
            if row and row[0].strip().casefold() == first.casefold():
                return index
        return None

    def has_two_meanings(self, number: str) -> bool:
        """Say whether a number would be another one with the comma as decimal mark, as in a file with semicolons."""
        return not self.commas and ("," in number or bool(_DOTTED.fullmatch(number)))

    def misses(self, row: Sequence[str], heading: int) -> str:
        """Say whether a row of a text has fewer or more cells than the heading row: what stands in it has then moved.

        Rows of a sheet keep their places however long they are. Empty headings at the end need no cells; an empty cell
        beyond the headings may be what an unquoted comma pushed there.
        """
        names = self.rows[heading]
        if self.sheet is not None:
            return ""
        filled = max((at for at, cell in enumerate(names, start=1) if cell.strip()), default=0)
        return "fewer" if len(row) < filled else "more" if len(row) > len(names) else ""

    def lines(self, heading: int) -> Iterable[Line]:
        """Yield each row below the heading row that is not empty, by the headings."""
        names = [" ".join(cell.split()) for cell in self.rows[heading]]
        for index, row in enumerate(self.rows[heading + 1 :], start=heading + 2):
            if any(cell.strip() for cell in row):
                padded = [*row, *[""] * (len(names) - len(row))]
                cells = {name: cell.strip() for name, cell in zip(names, padded, strict=False)}
                yield Line(row=index, cells=cells, misses=self.misses(row, heading))


def read_csv(path: Path, *, only: Collection[str] = ()) -> Grid:
    """Read a CSV file as text, with any delimiter that is known.

    Of a very wide file, keep ``only`` the columns with these headings.

    Raises:
        ProblemsFound: the file is not there, is not text, or is empty; with ``only``, a row has more cells than there
            are headings.
    """
    return _read(path, only, most=None)


def read_headings(path: Path) -> Sequence[str]:
    """Read the first row of a CSV file.

    Raises:
        ProblemsFound: as :func:`read_csv`.
    """
    return _read(path, (), most=1).rows[0]


def _read(path: Path, only: Collection[str], *, most: int | None) -> Grid:
    """Read row by row, for a file may be too large for memory until columns are left out."""
    try:
        with path.open(encoding=reading_as(encoding_of(path)), newline="") as stream:
            delimiter, found = open_rows(stream, headings={name.casefold() for name in only})
            first = next(found, [])
            rows = list(islice(_kept(path, chain([first], found), only), most))
    except (OSError, UnicodeDecodeError, FAULTS) as error:
        raise _unreadable(path, str(error)) from error
    except NotText as error:
        raise _unreadable(path, error.why, row=error.row) from error
    if not rows:
        raise _unreadable(path, "the file is empty")
    return Grid(file=path.name, sheet=None, rows=rows, commas=delimiter != ";", first=tuple(first))


def _kept(path: Path, rows: Iterator[list[str]], only: Collection[str]) -> Iterator[Sequence[str]]:
    """Yield rows; with ``only``, the columns so headed, which a very wide file would not fit in memory without.

    Columns are taken by their place, so a row longer than the headings (``83,622`` without quotes) would give the
    figure of another column. A row that is shorter stays so.

    Raises:
        ProblemsFound: after the last row, with every row that has more cells than there are headings.
    """
    heading = [cell.strip() for cell in next(rows, [])]
    places = [at for at, cell in enumerate(heading) if cell in only] if only else []
    if not places:
        if heading:
            yield heading
        yield from rows
        return
    yield [heading[at] for at in places]
    longer: list[Problem] = []
    for number, row in enumerate(rows, start=2):
        if len(row) > len(heading):
            longer.append(_too_long(path, number, len(row), len(heading)))
        yield [row[at] for at in places if at < len(row)]
    raise_if(longer, f"Some rows of {path.name} do not fit the headings")


def _too_long(path: Path, row: int, cells: int, headings: int) -> Problem:
    return Problem(
        rule="cells",
        message=f"The row has {cells} cells, but there are {headings} headings.",
        next_step="Look for an extra comma or a missing quote, such as 1,234 for 1234.",
        file=path.name,
        row=row,
    )


def read_sheets(path: Path) -> dict[str, Grid]:
    """Read every sheet of an ODS or XLSX workbook as text, by sheet name; links to other files are left out.

    Fractions are written with at most twelve significant digits, which takes off the noise of binary ones
    (``91.10000000000001`` is 91.1); whole numbers have all of theirs. A number shown as a percentage has its sign:
    ``5%`` where the file holds 0.05. A formula that failed leaves what it shows, such as ``#N/A``: it is not blank.

    Raises:
        ProblemsFound: the file is not there or is not a workbook.
    """
    try:
        check_file(path)
        read = xlsx_sheets(path) if path.suffix.casefold() in _XLSX else _other_sheets(path)
    except NotText as error:
        raise _unreadable(path, error.why, next_step=_BOOK) from error
    except DamagedWorkbook as error:
        raise _unreadable(path, error.why, next_step=error.next_step) from error
    return {name: Grid(file=path.name, sheet=name, rows=rows) for name, rows in read.items() if _is_own(name)}


def _is_own(sheet: str) -> bool:
    return not sheet.startswith("'file:")


def _other_sheets(path: Path) -> dict[str, Sequence[Sequence[str]]]:
    import python_calamine

    try:
        failed = error_cells(path) if path.suffix.casefold() == ".ods" else {}
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        names = filter(_is_own, book.sheet_names)
        return {name: _sheet_rows(book.get_sheet_by_name(name), failed.get(name, {})) for name in names}
    except (
        OSError, ValueError, KeyError, ExpatError, zipfile.BadZipFile, zlib.error, python_calamine.CalamineError
    ) as error:  # fmt: skip
        raise _unreadable(path, str(error), next_step=_BOOK) from error


def _sheet_rows(sheet: Any, failed: Cells) -> list[tuple[str, ...]]:
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for (row, column), shown in failed.items():
        rows += [[] for _ in range(row + 1 - len(rows))]
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = InPercent(rows[row][column]) if shown is IN_PERCENT else shown
    return [tuple(row) for row in rows]


def is_workbook(path: Path) -> bool:
    """Say whether a file's name is that of a workbook."""
    return path.suffix.casefold() in _SHEETS


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{Decimal(f'{cell:.12g}'):f}"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()


def _unreadable(path: Path, why: str, *, row: int | None = None, next_step: str = _CSV) -> ProblemsFound:
    problem = Problem(
        rule="unreadable-file",
        message=f"The file cannot be read: {why}.",
        next_step=next_step[:1].upper() + next_step[1:],
        file=path.name,
        row=row,
    )
    return ProblemsFound("The file could not be read", [problem])
