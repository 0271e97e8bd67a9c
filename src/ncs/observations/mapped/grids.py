"""A file as a grid of text: CSV in any encoding that is known, or a sheet of a workbook."""

from __future__ import annotations

from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, near_matches
from ncs.tables.reading.csv_text import delimiter_of, text_rows
from ncs.tables.reading.grid import Grid, is_workbook, read_sheets
from ncs.tables.reading.text import open_text


def read_grid(path: Path, sheet: str | None) -> tuple[Grid, str]:
    """Return the table of a CSV file, or of the named sheet of a workbook, and what to know of how it was read.

    Raises:
        ProblemsFound: the file cannot be read or is empty, has semicolons between cells, or has no such sheet.
    """
    if is_workbook(path):
        return _sheet(path, sheet), ""
    opened = open_text(path, kind="table")
    delimiter = delimiter_of(opened.text)
    if delimiter == ";":
        step = "Save it with commas or tabs between cells: in a file with semicolons 1,234 may mean two things."
        raise _refused(path, "semicolons", "The cells are divided by semicolons.", step)
    rows = text_rows(opened.text, file=path.name, delimiter=delimiter, strict=False)
    if not any(any(row) for row in rows):
        raise _refused(path, "empty-file", "The file is empty.", "Give the file as published.")
    return Grid(file=path.name, sheet=None, rows=rows), opened.note


def largest_sheet(path: Path) -> str | None:
    """Return the name of the sheet of a workbook with the most rows; None for a file that is no workbook.

    Raises:
        ProblemsFound: the workbook cannot be read.
    """
    if not is_workbook(path):
        return None
    sheets = read_sheets(path)
    return max(sheets, key=lambda name: len(sheets[name].rows))


def _sheet(path: Path, wanted: str | None) -> Grid:
    sheets = read_sheets(path)
    if wanted in sheets:
        return sheets[wanted]
    near = near_matches(wanted, sheets) if wanted else ()
    message = f"There is no sheet {wanted!r}." if wanted else "The mapping does not say which sheet."
    raise _refused(path, "missing-sheet", message, f"There are: {'; '.join(near or sheets)}. Say one as sheet.")


def _refused(path: Path, rule: str, message: str, next_step: str) -> ProblemsFound:
    return ProblemsFound(
        "The table could not be read", [Problem(rule=rule, message=message, next_step=next_step, file=path.name)]
    )
