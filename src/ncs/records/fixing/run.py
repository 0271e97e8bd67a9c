"""Applies the suggestions of the wording rules to a file and logs each change; whole or not at all."""

from __future__ import annotations

import csv
import mmap
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ncs.cld import Release, specification
from ncs.core.errors import NcsError
from ncs.core.outputs import together
from ncs.core.refusals import refuse_file, same
from ncs.engine.duck import at_work, connection, identifier, quoted, scratch_folder
from ncs.records.checking.context import check_of
from ncs.records.checking.issues import run_rules
from ncs.records.checking.rows import make_rows, rows_shown
from ncs.records.fixing.cells import Dialect, records, replaced, spans, text_of
from ncs.records.reading.files import FileFormat, Kind, detect
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.raw import import_time_of
from ncs.records.reading.stage import Staged, stage
from ncs.records.rules import rule
from ncs.records.rules.leading_apostrophe import RULE as APOSTROPHE
from ncs.records.rules.leading_apostrophe import without_apostrophe
from ncs.tables.writers.plain import guard

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: The rules whose suggestions are safe: the same meaning in the wording of Release 2, in code lists only.
SAFE = ("release-1-wording", "wording", APOSTROPHE.id)
LOG_COLUMNS = ("row", "field", "rule", "before", "after")
#: Suggestions are never of personal data, so what an apostrophe is taken off of is worked out here. Where a value of a
#: list has one, the wording waits until it is off.
_CHANGES = f"""SELECT file_row, field, rule, value, personal,
    CASE WHEN rule = {quoted(APOSTROPHE.id)} THEN {without_apostrophe("value")} ELSE suggestion END AS suggestion
FROM issues JOIN findings USING (finding)
WHERE rule = {quoted(APOSTROPHE.id)} OR (suggestion IS NOT NULL AND NOT personal) ORDER BY file_row, field"""


class CannotFix(NcsError):
    """A file of a kind that cannot be corrected without touching other cells, or one that changed meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One cell to replace. ``row`` counts as a spreadsheet."""

    row: int
    field: str
    rule: str
    before: str
    after: str
    personal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """What was changed: cells by field and rule, most first; and where the corrected file and the log are."""

    target: Path
    log: Path
    rows: int
    changed_rows: int
    cells: int
    by_field: tuple[tuple[str, str, int], ...]


def fix_file(path: Path, target: Path, *, log: Path | None = None, replace: bool = False) -> Fixed:
    """Write ``path`` to ``target`` with known values in the wording of Release 2, and each change to ``log``.

    A CSV file keeps every other byte: delimiters, quotation marks, line ends, encoding and mark. A Parquet file keeps
    every other value. Without ``log`` the log stands beside the target with ``.changes.csv`` after its name. Both
    appear together or not at all, for their user alone; with ``replace`` they may take the place of earlier ones.

    Raises:
        CannotFix: the file is a workbook or UTF-16 text, or ``target`` or ``log`` is the file itself.
        AlreadyThere: ``target`` or ``log`` exists, and ``replace`` is not given.
        CannotRead, NotClientLevelData, ProblemsFound: the file cannot be read.
        CannotWrite: the disk is full; an earlier ``target`` and ``log`` are untouched.
    """
    log = log or target.parent / f"{target.name}.changes.csv"
    for output in (target, log):
        if same(output, path):
            raise CannotFix(f"{output} is the file itself. Next: give another name with --out; the original is kept.")
        refuse_file(output, replace=replace)
    found = detect(path)
    _refuse(found)
    with scratch_folder(target.parent) as folder, connection(folder, store=True) as con:
        rows = _find_changes(con, found, folder)
        with together(replace=replace, read=[path]) as outputs:
            new, new_log = outputs.file(target, private=True), outputs.file(log, private=True)
            _write_log(con, found, new_log)
            if found.kind is Kind.PARQUET:
                _write_parquet(con, stage(found, folder), new)
            else:
                _write_csv(con, found, new)
        return _fixed(con, target, log, rows=rows)


def _refuse(found: FileFormat) -> None:
    if found.kind is Kind.XLSX:
        raise CannotFix(f"{found.path.name}: a workbook cannot be corrected cell by cell. Next: save it as CSV UTF-8.")
    if found.encoding.startswith("utf-16"):
        raise CannotFix(f"{found.path.name}: UTF-16 text cannot be corrected. Next: save it as CSV UTF-8.")


def _find_changes(con: DuckDBPyConnection, found: FileFormat, folder: Path) -> int:
    """Keep what can be put right in ``issues`` and return the number of rows."""
    spec = specification(Release.TWO)
    made = make_rows(con, found, spec, folder)
    day = import_time_of(found.path, ReadOptions()).date()
    with rows_shown(con, folder, made) as rows:
        run_rules(con, rows, check_of(found, spec, import_day=day), [rule(name) for name in SAFE])
    return made.rows


def _changes(con: DuckDBPyConnection) -> Iterator[Change]:
    with at_work(con.cursor()) as cursor:
        cursor.execute(_CHANGES)
        while batch := cursor.fetchmany(10_000):
            for row, field, name, before, personal, after in batch:
                yield Change(row=row, field=field, rule=name, before=before, after=after, personal=personal)


def _write_log(con: DuckDBPyConnection, found: FileFormat, target: Path) -> None:
    """Values are those of code lists, known to the specification; what was and is in a personal field is left out."""
    headings = {name: found.headings[place] for name, place in found.match.positions.items()}
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(LOG_COLUMNS)
        for change in _changes(con):
            values = ["", ""] if change.personal else [guard(change.before), guard(change.after)]
            writer.writerow([change.row, headings[change.field], change.rule, *values])


def _write_csv(con: DuckDBPyConnection, found: FileFormat, target: Path) -> None:
    encoding = "utf-8" if found.encoding == "utf-8-sig" else found.encoding
    dialect = Dialect(delimiter=found.delimiter, encoding=encoding)
    with (
        found.path.open("rb") as source,
        target.open("wb") as stream,
        closing(mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)) as content,
    ):
        _copy(records(content, dialect), stream, _changes(con), found, dialect)


def _copy(
    source: Iterator[bytes], stream: IO[bytes], changes: Iterator[Change], found: FileFormat, dialect: Dialect
) -> None:
    row = 0
    for wanted, group in groupby(changes, key=lambda change: change.row):
        of_row = list(group)
        for record in source:
            row += 1
            if row == wanted:
                stream.write(_corrected(record, of_row, found, dialect))
                break
            stream.write(record)
        else:
            raise CannotFix(f"{found.path.name}: row {wanted} was not found again. Next: save the file as CSV UTF-8.")
    stream.writelines(source)


def _corrected(record: bytes, changes: list[Change], found: FileFormat, dialect: Dialect) -> bytes:
    places = spans(record, dialect)
    wanted: dict[int, str] = {}
    for change in changes:
        place = found.match.positions[change.field]
        start, end = places[place] if place < len(places) else (0, 0)
        if text_of(record[start:end], dialect) != change.before:
            raise CannotFix(
                f"{found.path.name}, row {change.row}: the file changed while it was read. Next: try again."
            )
        wanted[place] = change.after
    return replaced(record, wanted, dialect)


def _write_parquet(con: DuckDBPyConnection, staged: Staged, target: Path) -> None:
    fields = [name for (name,) in con.execute(f"SELECT DISTINCT field FROM ({_CHANGES}) ORDER BY 1").fetchall()]
    columns = {name: identifier(staged.column(name) or name) for name in fields}
    new = [f"coalesce({quoted_name}_new, {column}) AS {column}" for quoted_name, column in columns.items()]
    pivot = ", ".join(f"max(suggestion) FILTER (WHERE field = {quoted(name)}) AS {name}_new" for name in fields)
    chosen = f"REPLACE ({', '.join(new)})" if new else ""
    drop = ", ".join(["file_row_number", "changed_row", *(f"{name}_new" for name in fields)])
    extra = f", {pivot}" if pivot else ""
    con.execute(
        f"""COPY (SELECT * EXCLUDE ({drop}) {chosen} FROM {staged.source} AS rows
        LEFT JOIN (SELECT file_row AS changed_row {extra} FROM ({_CHANGES}) GROUP BY 1) AS changes
        ON changed_row = file_row_number + 2 ORDER BY file_row_number)
        TO {quoted(str(target))} (FORMAT parquet, COMPRESSION zstd)"""
    )


def _fixed(con: DuckDBPyConnection, target: Path, log: Path, *, rows: int) -> Fixed:
    changed, cells = con.execute(f"SELECT count(DISTINCT file_row), count(*) FROM ({_CHANGES})").fetchone()
    counts = con.execute(
        f"SELECT field, rule, count(*) AS n FROM ({_CHANGES}) GROUP BY 1, 2 ORDER BY n DESC, 1, 2"
    ).fetchall()
    by_field = tuple((field, name, count) for field, name, count in counts)
    return Fixed(target=target, log=log, rows=rows, changed_rows=changed, cells=cells, by_field=by_field)
