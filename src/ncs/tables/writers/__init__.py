"""Writers of tables: CSV and JSON for machines, XLSX and ODS for people. Each file is written whole or not at all.

The spreadsheets follow the UK government's guidance on accessible spreadsheets (Government Analysis Function,
"Releasing statistics in spreadsheets"). The same tables give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from ncs.core.errors import UnknownName
from ncs.core.naming import slug
from ncs.core.outputs import together
from ncs.tables.tables import Table
from ncs.tables.writers.layout import sheets
from ncs.tables.writers.plain import csv_text, json_text

__all__ = ["FORMATS", "ONE_A_FILE", "Fill", "filling", "write_csv", "write_json", "write_tables", "write_workbook"]

#: What tables can be written as.
FORMATS = ("csv", "json", "xlsx", "ods", "parquet")
#: Formats of which a file holds one table.
ONE_A_FILE = ("csv", "parquet")

#: What fills a file that is not yet in its place.
Fill = Callable[[Path], None]


def write_csv(table: Table, target: Path, *, replace: bool = False) -> None:
    """Write one table as CSV: column keys, UTF-8, ``\\n`` line ends, exact numbers, ISO dates, gaps empty.

    Raises:
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    _write([(target, partial(_fill, csv_text(table)))], replace=replace)


def write_json(tables: Sequence[Table], target: Path, *, title: str, replace: bool = False) -> None:
    """Write tables with their columns, notes and sources as JSON; decimals are text so that they stay exact.

    Raises:
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    _write([(target, partial(_fill, json_text(tables, title=title)))], replace=replace)


def write_workbook(
    tables: Sequence[Table], target: Path, *, title: str, notes: Sequence[str] = (), replace: bool = False
) -> None:
    """Write an accessible XLSX or ODS workbook, by the suffix of ``target``: cover, contents, notes, then the tables.

    Raises:
        UnknownName: the suffix is neither ``.xlsx`` nor ``.ods``.
        BadWorkbook: two tables or two headings share a name, or a table does not fit a worksheet.
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    suffix = target.suffix.lower().lstrip(".")
    if suffix not in ("xlsx", "ods"):
        raise UnknownName("workbook format", suffix, ("xlsx", "ods"))
    _write([(target, _workbook(tables, suffix, title=title, notes=notes))], replace=replace)


def write_tables(tables: Sequence[Table], folder: Path, *, title: str, formats: Sequence[str]) -> list[Path]:
    """Write tables into ``folder`` in each of ``formats``: a CSV or Parquet a table, one JSON, XLSX or ODS for all.

    All files are filled before any takes its place, so a fault leaves the folder as it was. A folder of one's own
    comes from :func:`ncs.core.files.atomic_folder`, and this fills it.

    Returns:
        The files written, in order of format, then table.

    Raises:
        UnknownName: a format that is not one of :data:`FORMATS`.
        AlreadyThere: one of the files exists.
        BadWorkbook, CannotWrite: as for the single writers.
    """
    for name in formats:
        if name not in FORMATS:
            raise UnknownName("format", name, FORMATS)
    jobs: list[tuple[Path, Fill]] = []
    for name in dict.fromkeys(formats):
        if name in ONE_A_FILE:
            jobs += [(folder / f"{table.name}.{name}", filling([table], name, title=table.title)) for table in tables]
        else:
            jobs.append((folder / f"{_file_name(title)}.{name}", filling(tables, name, title=title)))
    _write(jobs)
    return [target for target, _ in jobs]


def filling(tables: Sequence[Table], form: str, *, title: str) -> Fill:
    """Return what fills a file with ``tables`` in one of :data:`FORMATS`; of :data:`ONE_A_FILE` with the only one.

    Raises:
        ValueError: a number is not finite; or several tables for a file that holds one.
        BadWorkbook: as :func:`write_workbook`.
    """
    if form == "json":
        return partial(_fill, json_text(tables, title=title))
    if form not in ONE_A_FILE:
        return _workbook(tables, form, title=title, notes=())
    (table,) = tables
    if form == "csv":
        return partial(_fill, csv_text(table))
    from ncs.tables.writers import parquet

    return partial(parquet.fill, table)


def _write(jobs: Sequence[tuple[Path, Fill]], *, replace: bool = False) -> None:
    with together(replace=replace) as outputs:
        for target, fill in jobs:
            fill(outputs.file(target))


def _fill(text: str, scratch: Path) -> None:
    scratch.write_text(text, encoding="utf-8", newline="\n")


def _workbook(tables: Sequence[Table], kind: str, *, title: str, notes: Sequence[str]) -> Fill:
    """Return what fills a file; the spreadsheet libraries are loaded only when one is asked for."""
    if kind == "xlsx":
        from ncs.tables.writers.xlsx import fill
    else:
        from ncs.tables.writers.ods import fill
    return partial(fill, sheets(tables, title=title, notes=notes), title=title)


def _file_name(title: str) -> str:
    return slug(title)[:60].strip("-") or "tables"
