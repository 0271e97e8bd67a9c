"""Writers of tables: CSV and JSON for machines, XLSX and ODS for people. Each file is written whole or not at all.

The spreadsheets follow the UK government's guidance on accessible spreadsheets (Government Analysis Function,
"Releasing statistics in spreadsheets"). The same tables give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from ncs.core.errors import UnknownName
from ncs.core.files import atomic_path
from ncs.core.naming import slug
from ncs.tables.tables import Table
from ncs.tables.writers.layout import sheets
from ncs.tables.writers.plain import csv_text, json_text

__all__ = ["FORMATS", "write_csv", "write_json", "write_tables", "write_workbook"]

#: What tables can be written as.
FORMATS = ("csv", "json", "xlsx", "ods")

_Fill = Callable[[Path], None]


def write_csv(table: Table, target: Path) -> None:
    """Write one table as CSV: column keys, UTF-8, ``\\n`` line ends, exact numbers, ISO dates, gaps empty.

    Raises:
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    _write([(target, partial(_fill, csv_text(table)))])


def write_json(tables: Sequence[Table], target: Path, *, title: str) -> None:
    """Write tables with their columns, notes and sources as JSON; decimals are text so that they stay exact.

    Raises:
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    _write([(target, partial(_fill, json_text(tables, title=title)))])


def write_workbook(tables: Sequence[Table], target: Path, *, title: str, notes: Sequence[str] = ()) -> None:
    """Write an accessible XLSX or ODS workbook, by the suffix of ``target``: cover, contents, notes, then the tables.

    Raises:
        UnknownName: the suffix is neither ``.xlsx`` nor ``.ods``.
        BadWorkbook: two tables or two headings share a name, or a table does not fit a worksheet.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    suffix = target.suffix.lower().lstrip(".")
    if suffix not in ("xlsx", "ods"):
        raise UnknownName("workbook format", suffix, ("xlsx", "ods"))
    _write([(target, _workbook(tables, suffix, title=title, notes=notes))])


def write_tables(tables: Sequence[Table], folder: Path, *, title: str, formats: Sequence[str]) -> list[Path]:
    """Write tables into ``folder`` in each of ``formats``: a CSV a table, and one JSON, XLSX or ODS for all.

    All files are filled before any takes its place, so a fault leaves the folder as it was.

    Returns:
        The files written, in order of format, then table.

    Raises:
        UnknownName: a format that is not one of :data:`FORMATS`.
        BadWorkbook, CannotWrite: as for the single writers.
    """
    for name in formats:
        if name not in FORMATS:
            raise UnknownName("format", name, FORMATS)
    jobs: list[tuple[Path, _Fill]] = []
    for name in dict.fromkeys(formats):
        if name == "csv":
            jobs += [(folder / f"{table.name}.csv", partial(_fill, csv_text(table))) for table in tables]
        elif name == "json":
            jobs.append((folder / f"{_file_name(title)}.json", partial(_fill, json_text(tables, title=title))))
        else:
            jobs.append((folder / f"{_file_name(title)}.{name}", _workbook(tables, name, title=title, notes=())))
    _write(jobs)
    return [target for target, _ in jobs]


def _write(jobs: Sequence[tuple[Path, _Fill]]) -> None:
    with ExitStack() as places:
        for target, fill in jobs:
            fill(places.enter_context(atomic_path(target)))


def _fill(text: str, scratch: Path) -> None:
    scratch.write_text(text, encoding="utf-8", newline="\n")


def _workbook(tables: Sequence[Table], kind: str, *, title: str, notes: Sequence[str]) -> _Fill:
    """Return what fills a file; the spreadsheet libraries are loaded only when one is asked for."""
    from ncs.tables.writers import ods, xlsx

    write = xlsx.fill if kind == "xlsx" else ods.fill
    return partial(write, sheets(tables, title=title, notes=notes), title=title)


def _file_name(title: str) -> str:
    return slug(title)[:60].strip("-") or "tables"
