"""Submissions to the ``RAW`` columns: typed dates and money, and for local files what only exists centrally."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.behind import Behind
from ncs.core.errors import Problem, raise_if
from ncs.core.files import atomic_path
from ncs.engine.duck import connection, reading, scratch_folder, stream
from ncs.records.layout import RAW
from ncs.records.reading.columns import Held
from ncs.records.reading.council import councils_in, refuse_another_council, refuse_several_councils
from ncs.records.reading.day_order import wrong_order
from ncs.records.reading.files import CannotRead, Kind, detect
from ncs.records.reading.headings import CENTRAL, Layout
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.raw_sql import DATES, central_sql, may_be_unread, select_raw
from ncs.records.reading.stage import FIRST_ROW, Staged, stage

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

BATCH_ROWS = 131_072
#: How to write what is read a few times and goes: values that hardly repeat as they are, and extremes of those columns
#: alone by which DuckDB leaves out rows. A third less time than writing every column alike.
_HARDLY_REPEATED = ("row_id", "record_id", "file_row", "event_reference", "la_person_id", "nhs_submitted", "nhs_traced")
_QUICK = {
    "compression": "lz4",
    "use_dictionary": [name for name in RAW.names if name not in _HARDLY_REPEATED],
    "write_statistics": ["row_id", "la_code", "import_time"],
    "store_decimal_as_integer": True,
}
_PERIOD_IN_NAME = re.compile(r"_(?:19|20)\d{6}_((?:19|20)\d{6})(?:_|$)")
_IMPORT_IN_NAME = re.compile(r"_imported_(\d{8})(?:_|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What was read from one file.

    Attributes:
        import_time: when a local file counts as received; ``None`` for national files, which say so themselves.
        unknown: headings that are no field. missing: fields the file does not hold.
        rows: without rows that hold nothing at all, as spreadsheets leave below the data.
        unread: cells, by field, with text that is not a date or a number; they are null in ``RAW``.
        disordered: cells, by field, whose date is written month first or year, day, month, and can be read no other
            way; they are among ``unread``, and cells of the same field that were read may be wrong.
    """

    path: Path
    kind: Kind
    layout: Layout
    rows: int
    import_time: datetime | None
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    unread: Mapping[str, int]
    disordered: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """What was read from all files, in the order of their rows."""

    files: tuple[FileRead, ...]

    @property
    def rows(self) -> int:
        """Rows of all files."""
        return sum(file.rows for file in self.files)


def to_raw_parquet(
    paths: Sequence[Path],
    target: Path,
    *,
    options: ReadOptions | None = None,
    replace: bool = False,
    progress: Callable[[str], None] | None = None,
) -> ReadReport:
    """Read submissions into one Parquet file of the ``RAW`` columns, streaming, whole or not at all.

    The file is for its user alone; with ``replace`` it may take the place of an earlier one.

    Rows are numbered over all files in the order given; local record numbers follow the row numbers, so a row further
    down counts as loaded later.

    Raises:
        CannotRead, NotClientLevelData: a file is damaged, empty, or something else.
        ProblemsFound: ragged rows, duplicate headings, or a local file with rows of two councils.
        CannotWrite: the disk is full; ``target`` is as it was.
    """
    chosen = options or ReadOptions()
    target = Path(target)
    reads: list[FileRead] = []
    first_row = 1
    with (
        scratch_folder(target.parent) as folder,
        connection(folder) as con,
        atomic_path(target, replace=replace, private=True, read=[Path(path) for path in paths]) as scratch,
        pq.ParquetWriter(scratch, RAW, **_QUICK) as writer,
        Behind() as behind,
    ):
        for number, path in enumerate(paths):
            if progress is not None:
                progress(Path(path).name)
            place = folder / f"{number:04d}"
            place.mkdir()
            staged = stage(detect(Path(path), layout=chosen.layout, sheet=chosen.sheet), place)
            reads.append(_read(con, staged, chosen, first_row, partial(behind.do, writer.write_batch)))
            first_row += staged.rows
    return ReadReport(files=tuple(reads))


def import_time_of(path: Path, options: ReadOptions) -> datetime:
    """Return when a local file counts as received: see :class:`ReadOptions`.

    The day after a period named in the file name is the earliest on which the file can have been made.

    Raises:
        CannotRead: the file name gives a day that does not exist.
    """
    if options.import_date is not None:
        return datetime.combine(options.import_date, time())
    imported, period = _IMPORT_IN_NAME.search(path.stem), _PERIOD_IN_NAME.search(path.stem)
    if imported:
        return datetime.combine(_day(imported[1], path), time())
    if period:
        return datetime.combine(_day(period[1], path) + timedelta(days=1), time())
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).replace(tzinfo=None, microsecond=0)


def _day(text: str, path: Path) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise CannotRead(
            f"{path.name}: its name gives {text} as a day, and there is no such day. Next: mend the name, or say when "
            "the file was received (--import-date)."
        ) from error


def _read(
    con: DuckDBPyConnection,
    staged: Staged,
    options: ReadOptions,
    first_row: int,
    write: Callable[[pa.RecordBatch], None],
) -> FileRead:
    """Write the rows of a file, which are numbered from ``first_row``, and return what was read."""
    found = staged.format
    import_time = import_time_of(found.path, options) if found.layout is Layout.LOCAL else None
    rows, unread = 0, dict.fromkeys(may_be_unread(staged), 0)
    with reading(found.path):
        _refuse(con, staged, options)
        query = select_raw(staged, options, first_row=first_row, import_time=import_time)
    for batch in stream(con, query, found.path, BATCH_ROWS):
        write(batch.select(RAW.names).cast(RAW))
        rows += batch.num_rows
        for name, flags in zip(unread, batch.columns[len(RAW.names) :], strict=True):
            unread[name] += flags.true_count
    unread = {name: count for name, count in unread.items() if count}
    held = found.match.positions
    with reading(found.path):
        disordered = _disordered(con, staged, unread)
    return FileRead(
        path=found.path,
        kind=found.kind,
        layout=found.layout,
        rows=rows,
        import_time=import_time,
        unknown=found.match.unknown,
        missing=tuple(name for name in RAW.names if name not in held and name not in {*CENTRAL, "row_id", "file_row"}),
        unread=unread,
        disordered=disordered,
    )


def _refuse(con: DuckDBPyConnection, staged: Staged, options: ReadOptions) -> None:
    """Refuse a file of another council or of several, and a national one without numbers and times of records."""
    is_local = staged.format.layout is Layout.LOCAL
    councils = councils_in(con, staged) if is_local or options.la_code else ()
    refuse_another_council(staged.format, councils, options.la_code)
    if is_local:
        refuse_several_councils(staged, councils)
    else:
        _refuse_unread_central(con, staged)


def _disordered(con: DuckDBPyConnection, staged: Staged, unread: Mapping[str, int]) -> dict[str, int]:
    """Return how many cells hold a date in another order, of the dates held as text with cells that were not read."""
    is_text = [name for name in DATES if unread.get(name) and staged.held(name) is Held.TEXT]
    return _counted(con, staged, {name: wrong_order(str(staged.text(name))) for name in is_text})


def _counted(con: DuckDBPyConnection, staged: Staged, tests: Mapping[str, str]) -> dict[str, int]:
    """Return how many rows with data pass each of the tests, in SQL, where any does."""
    if not tests:
        return {}
    columns = ", ".join(f"count(*) FILTER (WHERE {test})" for test in tests.values())
    found = con.execute(f"SELECT {columns} FROM {staged.source} WHERE {staged.is_data}").fetchone()
    return {name: count for name, count in zip(tests, found, strict=True) if count}


def _refuse_unread_central(con: DuckDBPyConnection, staged: Staged) -> None:
    """The national table numbers and dates every row; without that, no record can be chosen before another."""
    problems: list[Problem] = []
    central = central_sql(staged)
    lacking = " OR ".join(f"{sql} IS NULL" for _, sql in central.values())
    if con.execute(f"SELECT 1 FROM {staged.source} WHERE {lacking or 'FALSE'} LIMIT 1").fetchone() is None:
        return  # as it should be: one look is enough
    for heading, sql in central.values():
        count, first = con.execute(
            f"SELECT count(*), min(file_row_number) FROM {staged.source} WHERE {sql} IS NULL AND {staged.is_data}"
        ).fetchone()
        if count:
            problems.append(
                Problem(
                    rule="central-value",
                    message=f"{count:,} cells hold no number or time that can be read, or nothing.",
                    next_step="Export the national table again, with this column as it is there.",
                    file=staged.format.path.name,
                    row=first + FIRST_ROW,
                    field=heading,
                )
            )
    raise_if(problems, f"{staged.format.path.name}: rows without their number or time")
