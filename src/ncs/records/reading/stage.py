"""Any file to one Parquet file of text, row for row, so that everything after reads in parallel and streams.

Cells keep their text exactly; a cell outside the heading's columns, or a missing one, is an error with its row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from ncs.cld import heading_key
from ncs.core.errors import Problem, raise_if
from ncs.engine.duck import identifier, parquet, quoted
from ncs.records.reading.columns import BLANKS, Held, held_as, text_sql
from ncs.records.reading.files import CannotRead, FileFormat, Kind
from ncs.records.reading.headings import FEWEST_KNOWN
from ncs.records.reading.printed import printed
from ncs.records.reading.workbook import SheetRow, sheet_rows
from ncs.tables.reading.csv_text import ends_open

#: Ragged rows named one by one; the rest are counted.
MOST_NAMED = 50
#: Reading stops after so many: the file is wrong as a whole.
MOST_COUNTED = 10_000
#: Bytes of a CSV read at once; a longer row may be refused. Memory for twice as many would be asked of the system anew
#: for each block, which clears it first: that takes a third as long again.
BLOCK = 2 << 20
#: Spreadsheet counting: the heading is row 1, so the first row of data (number 0 in Parquet) is row 2.
FIRST_ROW = 2
SHEET_BATCH = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A file as Parquet: column ``c0`` is the first. ``rows`` leaves out the heading.

    ``kinds`` says what columns hold, where that is not text.
    """

    format: FileFormat
    parquet: Path
    columns: tuple[str, ...]
    rows: int
    kinds: Mapping[str, Held] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The rows as an SQL table, with ``file_row_number`` counting from 0."""
        return parquet(self.parquet, "file_row_number = true", "binary_as_string = true")

    @property
    def is_blank(self) -> str:
        """SQL that is true for a row without anything in it, as spreadsheets leave below the data."""
        first = self.column("la_code") or self.columns[0]
        every = " AND ".join(_empty(name) for name in self.columns)
        return f"CASE WHEN NOT {_empty(first)} THEN FALSE ELSE {every} END"  # lazy: most rows need one look

    @property
    def is_heading(self) -> str:
        """SQL that is true for a row that repeats the headings, as in files that were joined."""
        places = sorted(self.format.match.positions.values())
        alike = [self._is_heading(place, heading_key(self.format.headings[place])) for place in places]
        begins = " OR ".join(alike[:3])  # two, were the mark of another file before the first
        count = " + ".join(f"CAST({test} AS INTEGER)" for test in alike)
        return f"CASE WHEN {begins} THEN {count} >= {min(FEWEST_KNOWN, len(alike))} ELSE FALSE END"

    @property
    def is_data(self) -> str:
        """SQL that is true for a row that is neither blank nor the headings again."""
        return f"NOT ({self.is_blank}) AND NOT ({self.is_heading})"

    def _is_heading(self, place: int, key: str) -> str:
        """SQL that is true where a cell says a heading; most are too short to, which is cheap to see."""
        column = self.columns[place]
        if self.kinds.get(column, Held.TEXT) not in (Held.TEXT, Held.OTHER):
            return "FALSE"
        text = f"coalesce(CAST({identifier(column)} AS VARCHAR), '')"
        says = f"regexp_replace(lower({text}), '[^a-z0-9]', '', 'g') = {quoted(key)}"
        return f"CASE WHEN strlen({text}) < {len(key)} THEN FALSE ELSE {says} END"

    def column(self, name: str) -> str | None:
        """Return the column that holds field ``name``; ``None`` when the file has none."""
        place = self.format.match.positions.get(name)
        return None if place is None else self.columns[place]

    def held(self, name: str) -> Held:
        """Return what the column of field ``name`` holds; text where there is none."""
        column = self.column(name)
        return Held.TEXT if column is None else self.kinds.get(column, Held.TEXT)

    def text(self, name: str) -> str | None:
        """Return SQL of field ``name`` as text; ``None`` when the file has none."""
        column = self.column(name)
        return None if column is None else text_sql(column, self.held(name))


def _empty(column: str) -> str:
    text = f"coalesce(CAST({identifier(column)} AS VARCHAR), '')"
    return f"CASE WHEN ascii({text}) BETWEEN 33 AND 126 THEN FALSE ELSE trim({text}, {BLANKS}) = '' END"


def stage(found: FileFormat, folder: Path, *, progress: Callable[[int], None] | None = None) -> Staged:
    """Write the rows of a file as Parquet into ``folder`` and say where. A Parquet file stays where it is.

    ``progress`` is called with the number of rows read so far.

    Raises:
        CannotRead: the file is cut short or damaged, or has a heading and no rows.
        ProblemsFound: rows have too many or too few cells, or cells hold formulas.
    """
    if found.kind is Kind.PARQUET:
        rows = pq.read_metadata(found.path).num_rows
        _refuse_empty(found, rows)
        return Staged(format=found, parquet=found.path, columns=found.headings, rows=rows, kinds=_kinds(found))
    columns = _columns(found)
    target = folder / f"{found.path.stem}.staged.parquet"
    rows = 0
    schema = pa.schema([(name, pa.string()) for name in columns])
    with pq.ParquetWriter(target, schema, compression="snappy") as writer:
        for batch in text_batches(found):
            writer.write_batch(batch)
            rows += batch.num_rows
            if progress is not None:
                progress(rows)
    return Staged(format=found, parquet=target, columns=columns, rows=rows)


def text_batches(found: FileFormat, *, threads: bool = True) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a CSV file or a workbook below the heading as text, every one, so that they keep their numbers.

    ``threads`` is whether several read a CSV file, which is quicker where what reads waits for nothing else.

    Raises:
        CannotRead, ProblemsFound: as :func:`stage` says.
    """
    columns, rows = _columns(found), 0
    is_csv = found.kind is Kind.CSV
    for batch in _csv_batches(found, columns, threads=threads) if is_csv else _sheet_batches(found, columns):
        rows += batch.num_rows
        yield batch
    _refuse_empty(found, rows)


def _columns(found: FileFormat) -> tuple[str, ...]:
    return tuple(f"c{place}" for place in range(len(found.headings)))


def _kinds(found: FileFormat) -> dict[str, Held]:
    """Return what the columns of a Parquet file hold, of those that are fields."""
    schema = pq.read_schema(found.path)
    kinds = {
        name: held_as(schema.field(name).type) for name in (found.headings[at] for at in found.match.positions.values())
    }
    raise_if(
        [
            Problem(
                rule="nested-column",
                message=f"The column holds {schema.field(name).type}, not one value a row.",
                next_step="Write it as text, days or numbers.",
                file=found.path.name,
                field=name,
            )
            for name, kind in kinds.items()
            if kind is Held.NESTED
        ],
        f"{found.path.name} cannot be read",
    )
    return kinds


def _refuse_empty(found: FileFormat, rows: int) -> None:
    if rows == 0:
        raise CannotRead(f"{found.path.name}: there is a heading and no rows below it. Next: export it again.")


@dataclass(slots=True)
class _Ragged:
    """Rows whose number of cells differs from the heading's: the first few with their number and text, and a count."""

    rows: list[tuple[int, int, str]] = field(default_factory=list)
    count: int = 0

    def __call__(self, row: Any) -> str:
        self.count += 1
        if self.count > MOST_COUNTED:
            return "error"
        if len(self.rows) < MOST_NAMED:
            self.rows.append((row.number or 0, row.actual_columns, row.text or ""))
        return "skip"


def _csv_batches(found: FileFormat, columns: Sequence[str], *, threads: bool) -> Iterator[pa.RecordBatch]:
    ragged, last = _Ragged(), None
    if found.heading_row > 1:
        yield _blank_rows(found.heading_row - 1, columns)
    ruled: list[Problem] = []
    for batch in _read(found, columns, ragged, threads=threads):
        if last is None and batch.num_rows:
            ruled = _ruled(found, batch)
        last = batch.slice(batch.num_rows - 1) if batch.num_rows else last
        yield batch
    if ragged.count:
        _refuse_ragged(found, columns, ragged.count, ruled)
    raise_if(ruled, f"{found.path.name} holds what a database program printed around the records")
    if last is not None and _is_open(found, last.column(len(columns) - 1)[0].as_py()):
        raise_if([_unclosed(found)], f"{found.path.name} is cut short or damaged")


def _read(found: FileFormat, columns: Sequence[str], ragged: _Ragged, *, threads: bool) -> Iterator[pa.RecordBatch]:
    text = pa.string()
    try:
        reader = pacsv.open_csv(
            found.path,
            read_options=pacsv.ReadOptions(
                encoding="utf8" if found.encoding == "utf-8-sig" else found.encoding,
                column_names=list(columns),
                skip_rows_after_names=found.heading_row,  # counts rows, which a heading with line breaks is one of
                block_size=BLOCK,
                use_threads=threads,
            ),
            parse_options=pacsv.ParseOptions(
                delimiter=found.delimiter,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=ragged,
            ),
            convert_options=pacsv.ConvertOptions(
                column_types=dict.fromkeys(columns, text),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
                check_utf8=False,  # every byte was looked at when the encoding was found out
            ),
        )
        yield from reader
    except pa.ArrowInvalid as error:
        if ragged.count > MOST_COUNTED:
            return
        if "Empty CSV" in str(error):
            _refuse_empty(found, 0)
        raise CannotRead(
            f"{found.path.name}: a cell is opened with a quotation mark and not closed, or a row is longer than "
            f"{BLOCK >> 20} MiB. {_where(found)}Next: look there, and at the end of the file for a row cut short, and "
            "export it again."
        ) from error


def _ruled(found: FileFormat, batch: pa.RecordBatch) -> list[Problem]:
    """Return the problem of a first row that is dashes in every cell."""
    said = printed(found.delimiter.join(column[0].as_py() or "" for column in batch.columns), found.delimiter)
    return [] if said is None else [_printed(found, found.heading_row + 1, said)]


def _printed(found: FileFormat, row: int, said: tuple[str, str]) -> Problem:
    return Problem(rule="printed-row", message=said[0], next_step=said[1], file=found.path.name, row=row)


def _refuse_ragged(found: FileFormat, columns: Sequence[str], count: int, ruled: Sequence[Problem]) -> None:
    """Read once more with one thread, which alone knows the numbers of rows, until enough are named."""
    ragged = _Ragged()
    for _ in _read(found, columns, ragged, threads=False):
        if len(ragged.rows) >= MOST_NAMED:
            break
    problems = [*ruled, *(_not_as_wide(found, *row) for row in ragged.rows)]
    many = f"more than {MOST_COUNTED:,}" if count > MOST_COUNTED else f"{count:,}"
    first = "; the first are named" if count > MOST_NAMED else ""
    rows = "1 row does" if count == 1 else f"{many} rows do"
    raise_if(problems, f"{found.path.name}: {rows} not have as many cells as the heading{first}")


def _not_as_wide(found: FileFormat, number: int, actual: int, text: str) -> Problem:
    if (said := printed(text, found.delimiter)) is not None:
        return _printed(found, number, said)
    return Problem(
        rule="ragged-row",
        message=f"The row has {actual} cells where the heading has {len(found.headings)}: "
        "the file may be cut short here, or a cell may hold the delimiter without quotation marks.",
        next_step="Export the file again, with quotation marks around text.",
        file=found.path.name,
        row=number,
    )


def _is_open(found: FileFormat, last: str | None) -> bool:
    return last is not None and ends_open(found.path, last, encoding=found.encoding, delimiter=found.delimiter)


def _unclosed(found: FileFormat) -> Problem:
    return Problem(
        rule="unclosed-quote",
        message="The quotation mark of the last cell is never closed: the file is cut short, or it swallowed rows. "
        f"{_where(found)}".strip(),
        next_step="Export the file again; if it was copied, check that the copy is as long as the original.",
        file=found.path.name,
    )


def _where(found: FileFormat) -> str:
    """Return in a sentence where the mark is that nothing closes, most likely; nothing where none is odd."""
    with found.path.open(encoding=found.encoding, errors="replace") as stream:
        line = odd_line(iter(lambda: stream.read(1 << 20), ""))
    return f"Line {line:,} is the first with an odd number of quotation marks. " if line else ""


def odd_line(pieces: Iterable[str]) -> int | None:
    """Return the first line of a text, given in pieces of any size, whose quotation marks are odd; None for none."""
    line, odd = 1, False
    for piece in pieces:
        begun, *further = piece.split("\n")
        odd ^= begun.count('"') % 2 == 1
        for text in further:
            if odd:
                return line
            line, odd = line + 1, text.count('"') % 2 == 1
    return line if odd else None


def _sheet_batches(found: FileFormat, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """Rows that the sheet leaves out are blank, so that rows keep their numbers."""
    schema = pa.schema([(name, pa.string()) for name in columns])
    rows = sheet_rows(found.path, found.sheet, width=len(columns))
    last = FIRST_ROW - 1
    while piece := list(islice(rows, SHEET_BATCH)):
        for gap, close in _close(piece, last):
            if gap:
                yield _blank_rows(gap, columns)
            cells = [pa.array([row.cells.get(place) for row in close], pa.string()) for place in range(len(columns))]
            yield pa.record_batch(cells, schema=schema)
        last = piece[-1].number


def _blank_rows(count: int, columns: Sequence[str]) -> pa.RecordBatch:
    """Rows that stand for those before or between the others, so that all keep their numbers."""
    return pa.record_batch([pa.nulls(count, pa.string()) for _ in columns], names=list(columns))


def _close(rows: Sequence[SheetRow], last: int) -> Iterator[tuple[int, Sequence[SheetRow]]]:
    """Yield rows that follow each other, with the number of rows that are left out before them."""
    begin = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place].number > rows[place - 1].number + 1:
            yield rows[begin].number - last - 1, rows[begin:place]
            last, begin = rows[place - 1].number, place
