"""XLSX: one sheet as rows of text. Dates become ISO text; formulas, errors and cells outside the headings are refused.

The sheet is read as it stands in the file, so what a cell holds never depends on what a library makes of it, and a cell
in the far corner costs no more than any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.records.reading.headings import FEWEST_KNOWN, count_known
from ncs.tables.reading.xlsx.cells import Readers, Values, values_of
from ncs.tables.reading.xlsx.parts import DamagedWorkbook, Package, Sheet
from ncs.tables.reading.xlsx.places import letters
from ncs.tables.reading.xlsx.plain_rows import Mark, RawRow
from ncs.tables.reading.xlsx.rows import raw_rows

__all__ = ["DamagedWorkbook", "SheetRow", "find_sheet", "sheet_rows"]

#: At most so many cells are named.
MOST_NAMED = 20
_WHY = {
    "formula": ("The cell holds a formula, so what would be submitted is not fixed.", "Copy the sheet and paste it "
                "as values, then save."),
    "error-cell": ("The cell holds the error of a formula, which is neither a value nor blank.", "Put in what is "
                   "meant, or clear the cell if nothing is."),
    "outside-headings": ("The cell lies to the right of the headings, so it belongs to no field.", "Clear the cell, "
                         "or give its column a heading."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that holds anything: its number as a spreadsheet counts, and text by column, from 0."""

    number: int
    cells: dict[int, str]


@dataclass(slots=True)
class _Refused:
    """Cells that are no data: the first of each kind with their place, and a count."""

    problems: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, package: Package, sheet: str, *, row: int, column: int, mark: Mark, held: str) -> None:
        """Add a cell: a formula, an error, or one outside the headings."""
        rule = "error-cell" if mark.kind == "e" else "formula" if mark.formula else "outside-headings"
        self.count += 1
        if len(self.problems) < MOST_NAMED:
            said, step = _WHY[rule]
            value = (held.strip() or "#VALUE!") if rule == "error-cell" else None
            self.problems.append(
                Problem(
                    rule=rule,
                    message=said,
                    next_step=step,
                    file=package.path.name,
                    sheet=sheet,
                    row=row,
                    field=letters(column),
                    value=value,
                )
            )


def find_sheet(path: Path, wanted: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the sheet with the headings of client level data (or the ``wanted`` one) and its headings.

    Raises:
        DamagedWorkbook: the file cannot be opened, no sheet fits, several do, or the one that does is hidden.
        UnknownName: there is no sheet called ``wanted``.
    """
    with Package(path) as package:
        sheets, values = package.sheets(), values_of(package)
        if wanted is not None:
            found = next((sheet for sheet in sheets if sheet.name == wanted), None)
            if found is None:
                raise UnknownName("sheet", wanted, [sheet.name for sheet in sheets])
            return wanted, _headings(package, found, values)
        heads = {sheet: _headings(package, sheet, values) for sheet in sheets}
        fitting = [sheet for sheet in sheets if count_known(heads[sheet]) >= FEWEST_KNOWN]
        if len(fitting) != 1 or fitting[0].hidden:
            _refuse(path, fitting)
        return fitting[0].name, heads[fitting[0]]


def _refuse(path: Path, fitting: Sequence[Sheet]) -> NoReturn:
    """Nothing is chosen for the user: another sheet would be left out without a word."""
    if not fitting:
        raise DamagedWorkbook(
            path.name,
            "no sheet has the headings of client level data in its first row",
            "put the headings in row 1, with nothing above them.",
        )
    named = ", ".join(f"{sheet.name!r}{' (hidden)' if sheet.hidden else ''}" for sheet in fitting)
    said = "the sheet that has" if len(fitting) == 1 else f"{len(fitting)} sheets have"
    is_hidden = ", is hidden" if len(fitting) == 1 else ""
    raise DamagedWorkbook(
        path.name,
        f"{said} the headings of client level data{is_hidden}: {named}",
        "say which one is meant with --sheet NAME, or keep one sheet in the workbook.",
    )


def sheet_rows(path: Path, sheet: str, *, width: int) -> Iterator[SheetRow]:
    """Yield the rows below the headings that hold anything. ``width`` is the number of headings.

    Raises:
        DamagedWorkbook: the file cannot be opened.
        ProblemsFound: cells hold formulas or errors of formulas, or lie outside the headings. All rows are looked at.
    """
    refused = _Refused()
    with Package(path) as package:
        found = next(held for held in package.sheets() if held.name == sheet)
        rows = _rows(package, found, values_of(package), refused)
        next(rows, None)
        for row in rows:
            _refuse_outside(package, sheet, row, width, refused)
            yield row
    many = f"; the first {MOST_NAMED} of {refused.count:,} are named" if refused.count > MOST_NAMED else ""
    raise_if(refused.problems, f"{path.name}, sheet {sheet} holds cells that are no data{many}")


def _refuse_outside(package: Package, sheet: str, row: SheetRow, width: int, refused: _Refused) -> None:
    if next(reversed(row.cells)) >= width:  # cells stand in order
        for column in [column for column in row.cells if column >= width]:
            if held := row.cells.pop(column).strip():
                refused.add(package, sheet, row=row.number, column=column, mark=Mark("str", "0", False), held=held)


def _headings(package: Package, sheet: Sheet, values: Values) -> tuple[str, ...]:
    """Return the first row that holds anything, without blank cells at its end."""
    first = next(_rows(package, sheet, values, _Refused()), None)
    filled = {} if first is None else {place: text for place, text in first.cells.items() if text.strip()}
    return tuple(filled.get(place, "") for place in range(max(filled, default=-1) + 1))


class _NoData(Exception):
    """A row holds a formula or an error."""


def _rows(package: Package, sheet: Sheet, values: Values, refused: _Refused) -> Iterator[SheetRow]:
    readers = Readers(lambda mark: _no_data if _is_refused(mark) else values.reader(mark))
    for row in raw_rows(package, sheet.part):
        try:
            try:
                filled = _texts(readers, row)
            except _NoData:
                filled = _texts(readers, _without_refused(package, sheet, row, refused))
        except (ValueError, LookupError, OverflowError) as error:
            raise package.damaged() from error
        if filled:
            yield SheetRow(row.number, filled)


def _texts(readers: Readers, row: RawRow) -> dict[int, str]:
    cells = zip(row.columns, row.marks, row.held, strict=True)
    return {column: text for column, mark, held in cells if (text := readers[mark](held))}


def _without_refused(package: Package, sheet: Sheet, row: RawRow, refused: _Refused) -> RawRow:
    """Note the cells of a row that are no data, and return the others."""
    kept: list[tuple[int, Mark, str]] = []
    for column, mark, held in zip(row.columns, row.marks, row.held, strict=True):
        if _is_refused(mark):
            refused.add(package, sheet.name, row=row.number, column=column, mark=mark, held=held)
        else:
            kept.append((column, mark, held))
    columns, marks, texts = zip(*kept, strict=True) if kept else ((), (), ())
    return RawRow(row.number, columns, marks, texts)


def _is_refused(mark: Mark) -> bool:
    return mark.formula or mark.kind == "e"


def _no_data(_: str) -> NoReturn:
    raise _NoData
