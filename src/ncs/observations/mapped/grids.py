"""A file as a grid of text: CSV in any encoding that is known, or a sheet of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, near_matches
from ncs.observations.mapped.mapping import Heading
from ncs.tables.reading.csv_text import delimiter_of, text_rows
from ncs.tables.reading.grid import Grid, is_workbook, read_sheets
from ncs.tables.reading.text import open_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A table as it was read.

    Attributes:
        note: what to know of how it is written; empty for the usual UTF-8 and for workbooks.
        commas: whether a comma in a number stands between thousands. In a file with semicolons it may be a decimal
            comma too, so that a number with one cannot be read.
    """

    grid: Grid
    note: str = ""
    commas: bool = True


_NO_SHEET = "The mapping does not say which sheet."


def read_grid(path: Path, sheet: Heading | None) -> Opened:
    """Return the table of a CSV file, or of the named sheet of a workbook (of several names the first that is there).

    Raises:
        ProblemsFound: the file cannot be read, it or the sheet is empty, or there is no such sheet.
    """
    if is_workbook(path):
        found = _sheet(path, (sheet,) if isinstance(sheet, str) else sheet or ())
        if not any(any(row) for row in found.rows):
            raise _refused(path, "empty-sheet", f"The sheet {found.sheet!r} is empty.", "Say the sheet with the table.")
        return Opened(grid=found)
    opened = open_text(path, kind="table")
    delimiter = delimiter_of(opened.text)
    rows = text_rows(opened.text, file=path.name, delimiter=delimiter, strict=False)
    if not any(any(row) for row in rows):
        raise _refused(path, "empty-file", "The file is empty.", "Give the file as published.")
    grid = Grid(file=path.name, sheet=None, rows=rows)
    return Opened(grid=grid, note=opened.note, commas=delimiter != ";")


def largest_sheet(path: Path) -> str | None:
    """Return the name of the sheet of a workbook with the most rows; None for a file that is no workbook.

    Raises:
        ProblemsFound: the workbook cannot be read.
    """
    if not is_workbook(path):
        return None
    sheets = read_sheets(path)
    return max(sheets, key=lambda name: len(sheets[name].rows))


def _sheet(path: Path, wanted: Sequence[str]) -> Grid:
    sheets = read_sheets(path)
    for name in wanted:
        if name in sheets:
            return sheets[name]
    near = near_matches(wanted[0], sheets) if wanted else ()
    message = f"There is no sheet {' or '.join(map(repr, wanted))}." if wanted else _NO_SHEET
    raise _refused(path, "missing-sheet", message, f"There are: {'; '.join(near or sheets)}. Say one as sheet.")


def _refused(path: Path, rule: str, message: str, next_step: str) -> ProblemsFound:
    return ProblemsFound(
        "The table could not be read", [Problem(rule=rule, message=message, next_step=next_step, file=path.name)]
    )
