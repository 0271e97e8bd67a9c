"""Columns of a layout from a file of any size, CSV or Parquet, as Arrow: for record-level inputs beside submissions.

A file is opened and its headings are checked first, which is quick; :meth:`OpenedColumns.table` reads it. Headings
match without regard to case; other columns are let be. Blank cells and the word NULL are null unless they are to stay.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.core.looking import is_file, is_folder
from ncs.tables.reading.csv_text import FAULTS, csv_rows, delimiter_of, ends_open
from ncs.tables.reading.error_cells import ERRORS
from ncs.tables.reading.headings import LOOKED_AT, row_below, take_off, there_are
from ncs.tables.reading.text import NotText, check_file, encoding_of, reading_as, refused

#: Cells and rows of one column or file that are named one by one; the others are counted.
MOST_NAMED = 20
NULLS = ("", "NULL", "null")
_HEAD = 1 << 16
_BLOCK = 8 << 20
_MIDNIGHT = r"[ T]00:00:00(\.0+)?$"
#: How a cell of each type is written, and how that is said.
_WRITTEN: Mapping[pa.DataType, tuple[str, str]] = {
    pa.date32(): (r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date such as 2026-04-06"),
    pa.int64(): (r"^-?[0-9]{1,18}$", "a whole number in digits"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Csv:
    """How a CSV is written: Python's name of its encoding, and the rows above the first row of cells.

    ``first`` are its first rows from the headings on, cut where they hold line breaks: to look for headings in.
    """

    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    above: int
    first: tuple[Sequence[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedColumns:
    """A file whose columns are those of a layout, not read yet.

    Attributes:
        path: where it is; kind: what it is, in a word or two, for the messages.
        layout: the type of each column wanted, by heading.
        places: the place of each column wanted in the file.
        values_shown: whether problems may repeat a cell, which files about persons do not want.
        keep_blanks: whether blank cells stay as empty text.
    """

    path: Path
    kind: str
    layout: Mapping[str, pa.DataType]
    places: Mapping[str, int]
    values_shown: bool
    keep_blanks: bool
    written: _Csv | None

    def table(self, *, encoded: bool = False) -> pa.Table:
        """Read the columns in the order of the layout.

        Args:
            encoded: let text stay a dictionary and numbers into it, which takes less time and memory, where that is
                how a Parquet file holds it.

        Raises:
            ProblemsFound: rows have more or fewer cells than the heading, a cell is not of its column's type or is
                what a failed formula leaves, or the file is cut short or damaged.
        """
        read = self._parquet() if self.written is None else self._csv(self.written)
        columns, problems = [], []
        first = 2 if self.written is None else self.written.above + 1
        for name, kind in self.layout.items():
            column, found = self._typed(name, read.column(name), kind, first)
            columns.append(column if encoded else _decoded(column))
            problems += found
        raise_if(problems, f"The {self.kind} cannot be used")
        return pa.table(columns, names=list(self.layout))

    def _parquet(self) -> pa.Table:
        try:
            schema = pq.ParquetDataset(self.path).schema
            wanted = [schema.field(place) for place in self.places.values()]
            texts = [field.name for field in wanted if _is_text(field.type)]
            found = pq.read_table(self.path, columns=[field.name for field in wanted], read_dictionary=texts)
        except (OSError, pa.ArrowException) as error:
            raise _unreadable(self.path, self.kind, f"the Parquet file is damaged: {error}") from error
        return found.rename_columns(list(self.places))

    def _csv(self, written: _Csv) -> pa.Table:
        ragged = _Ragged(self, written)
        names = [f"c{place}" for place in range(len(written.headings))]
        wanted = [names[place] for place in self.places.values()]
        last = [] if names[-1] in wanted else [names[-1]]
        try:
            found = pacsv.read_csv(
                self.path,
                read_options=pacsv.ReadOptions(
                    encoding="utf8" if written.encoding == "utf-8-sig" else written.encoding,
                    column_names=names,
                    skip_rows=written.above,
                    block_size=_BLOCK,
                    use_threads=False,
                ),
                parse_options=pacsv.ParseOptions(
                    delimiter=written.delimiter, newlines_in_values=True, invalid_row_handler=ragged
                ),
                convert_options=pacsv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.string()),
                    include_columns=[*wanted, *last],
                    strings_can_be_null=False,
                ),
            )
        except (OSError, pa.ArrowInvalid, UnicodeDecodeError) as error:
            if "Empty CSV" not in str(error):
                raise _unreadable(self.path, self.kind, f"a cell is damaged or is never closed ({error})") from error
            return pa.table({name: pa.array([], pa.string()) for name in self.layout})
        raise_if([*ragged.problems(), *self._unclosed(found, written)], f"The {self.kind} cannot be used")
        return found.select(wanted).rename_columns(list(self.places))

    def _unclosed(self, found: pa.Table, written: _Csv) -> Iterator[Problem]:
        """Yield a problem where the quotation mark of the last cell is never closed: it is cut, or swallowed rows."""
        cell = found.column(f"c{len(written.headings) - 1}")[-1].as_py() if found.num_rows else None
        if cell is not None and ends_open(self.path, cell, encoding=written.encoding, delimiter=written.delimiter):
            said = "The quotation mark of the last cell is never closed: the file is cut short, or it swallowed rows."
            yield self._problem("unclosed-quote", said, "Export the file again.")

    def _typed(
        self, name: str, column: pa.ChunkedArray, kind: pa.DataType, first: int
    ) -> tuple[pa.ChunkedArray | None, list[Problem]]:
        """Return a column in its type, or what is wrong with its cells; ``first`` is the row of the first cell."""
        encoded = pa.types.is_dictionary(column.type)
        if not _is_text(column.type.value_type if encoded else column.type):
            try:
                return column.cast(kind), []
            except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
                said = f"The column holds {column.type}, which cannot be taken as {kind}."
                return None, [self._problem("wrong-type", said, "Write the column in the type of the layout.", name)]
        if encoded and kind not in _WRITTEN and (self.keep_blanks or _all_plain(column)):
            return column, []
        text = column.cast(pa.string())
        if self.keep_blanks:
            return text, []
        text = pc.if_else(pc.is_in(pc.utf8_trim_whitespace(text), pa.array(NULLS)), pa.scalar(None, pa.string()), text)
        if kind not in _WRITTEN:
            broken = pc.is_in(pc.utf8_trim_whitespace(text), pa.array(ERRORS))
            return text, self._bad_cells(name, text, broken, first, "holds the error of a formula", "error-cell")
        pattern, said = _WRITTEN[kind]
        trimmed = pc.replace_substring_regex(pc.utf8_trim_whitespace(text), _MIDNIGHT, "")
        wrong = pc.invert(pc.match_substring_regex(trimmed, pattern))
        found = self._bad_cells(name, text, wrong, first, f"is not {said}", "wrong-cell")
        if found:
            return None, found
        try:
            return trimmed.cast(kind), []
        except pa.ArrowInvalid:  # written as a date, and no day of the calendar
            impossible = pa.array([not _possible(cell) for cell in trimmed.to_pylist()])
            return None, self._bad_cells(name, text, impossible, first, "is no day of the calendar", "wrong-cell")

    def _bad_cells(
        self, name: str, text: pa.ChunkedArray, wrong: Any, first: int, said: str, rule: str
    ) -> list[Problem]:
        rows = pc.indices_nonzero(pc.fill_null(wrong, False)).to_pylist()
        step = "Correct the cell."
        if len(rows) > MOST_NAMED:
            step = f"Correct the cells: {len(rows):,} of the column are so, of which the first {MOST_NAMED} are named."
        shown = [text[row].as_py() if self.values_shown else None for row in rows[:MOST_NAMED]]
        return [
            self._problem(rule, f"The cell {said}.", step, name, row + first, value)
            for row, value in zip(rows[:MOST_NAMED], shown, strict=True)
        ]

    def _problem(
        self,
        rule: str,
        message: str,
        next_step: str,
        field: str | None = None,
        row: int | None = None,
        value: str | None = None,
    ) -> Problem:
        return Problem(
            rule=rule,
            message=message,
            next_step=next_step,
            file=self.path.name,
            row=row,
            field=field,
            value=None if value is None else value[:60],
        )


@dataclass(slots=True)
class _Ragged:
    """Rows whose number of cells differs from the heading's: the first few with their number, and a count."""

    opened: OpenedColumns
    written: _Csv
    rows: list[tuple[int, int]] = field(default_factory=list)
    count: int = 0

    def __call__(self, row: Any) -> str:
        self.count += 1
        if len(self.rows) < MOST_NAMED:
            self.rows.append((row.number or 0, row.actual_columns))
        return "skip"

    def problems(self) -> Iterator[Problem]:
        """Yield one problem for each row named."""
        more = f" {self.count:,} rows are so; the first are named." if self.count > MOST_NAMED else ""
        for number, cells in self.rows:
            said = f"The row has {cells} cells where the heading has {len(self.written.headings)}.{more}"
            step = "Put quotation marks around text that holds the delimiter, or export the file again."
            yield self.opened._problem("ragged-row", said, step, row=number)


def open_columns(
    path: Path,
    layout: Mapping[str, pa.DataType],
    *,
    kind: str,
    values_shown: bool = True,
    keep_blanks: bool = False,
) -> OpenedColumns:
    """Open a CSV (in any encoding and with any delimiter that is known) or Parquet file and check its headings.

    Args:
        path: where it is.
        layout: the type of each column wanted, by heading: text, whole numbers or days.
        kind: what the file is, in a word or two, for the messages.
        values_shown: whether problems may repeat a cell.
        keep_blanks: whether blank cells stay as empty text; for layouts of text only.

    Raises:
        ProblemsFound: it cannot be opened or is no such file; columns are missing, or there twice.
    """
    written = None if _is_parquet(path) else _csv_of(path, layout, kind)
    headings = _parquet_headings(path, kind) if written is None else written.headings
    folded = [_folded(heading) for heading in headings]
    rows = [headings] if written is None else written.first
    raise_if(_headings_wrong(path, layout, headings, rows, shown=values_shown), f"The {kind} cannot be used")
    places = {name: folded.index(name.casefold()) for name in layout}
    return OpenedColumns(
        path=path,
        kind=kind,
        layout=layout,
        places=places,
        values_shown=values_shown,
        keep_blanks=keep_blanks,
        written=written,
    )


def headings_of(path: Path, *, kind: str) -> tuple[str, ...]:
    """Return the headings of a CSV or Parquet file as written, for a file that may have one of several layouts.

    Raises:
        ProblemsFound: it cannot be opened or is no such file.
    """
    return tuple(_parquet_headings(path, kind)) if _is_parquet(path) else _csv_of(path, {}, kind).headings


def _folded(heading: str) -> str:
    return heading.strip().casefold()


def _headings_wrong(
    path: Path, layout: Collection[str], headings: Sequence[str], rows: Sequence[Sequence[str]], *, shown: bool
) -> Iterator[Problem]:
    """Yield the columns of the layout that are not there, or there twice; ``rows`` are the first of the file.

    What stands there instead is ``shown`` only of files that are not about persons: it may be the first of them.
    """
    folded = [_folded(heading) for heading in headings]
    below = row_below(rows, 0, [name.casefold() for name in layout], fold=_folded)
    for name in layout:
        times = folded.count(name.casefold())
        if times == 0:
            wanted = f"Give a file with the columns {', '.join(layout)}.{f' {there_are(headings)}' if shown else ''}"
            step = wanted if below is None else take_off(below)
            yield Problem(
                rule="missing-column", message="The file lacks a column.", next_step=step, file=path.name, field=name
            )
        elif times > 1:
            said = f"The column is there {times} times."
            yield Problem(
                rule="duplicate-column", message=said, next_step="Keep one of them.", file=path.name, field=name
            )


def _is_parquet(path: Path) -> bool:
    if path.suffix.casefold() == ".parquet":
        return True
    if not is_file(path):  # a pipe would wait for ever
        return False
    try:
        with path.open("rb") as stream:
            return stream.read(4) == b"PAR1"
    except OSError:
        return False


def _parquet_headings(path: Path, kind: str) -> Sequence[str]:
    try:
        if not is_folder(path):
            check_file(path)
        names: list[str] = pq.ParquetDataset(path).schema.names
    except NotText as error:
        raise refused(path, kind, error) from error
    except (OSError, pa.ArrowException) as error:
        raise _unreadable(path, kind, "the Parquet file is damaged or cut short") from error
    return names


def _csv_of(path: Path, layout: Mapping[str, pa.DataType], kind: str) -> _Csv:
    try:
        encoding = encoding_of(path)
    except NotText as error:
        raise refused(path, kind, error) from error
    with path.open(encoding=reading_as(encoding), newline="") as stream:
        head = stream.read(_HEAD)
    delimiter = delimiter_of(head, headings={name.casefold() for name in layout})
    lines = head.splitlines(keepends=True)
    above = 1 if re.match(r"sep=.\s*$", "".join(lines[:1]), re.IGNORECASE) else 0
    try:
        headings = next(csv_rows(lines[above : above + 1], delimiter=delimiter), [])
        first = tuple(csv_rows(lines[above : above + LOOKED_AT], delimiter=delimiter))
    except FAULTS as error:
        raise _unreadable(path, kind, f"its first row cannot be split into cells: {error}") from error
    if not any(cell.strip() for cell in headings):
        raise _unreadable(path, kind, "its first row is empty, where the headings should be")
    return _Csv(encoding=encoding, delimiter=delimiter, headings=tuple(headings), above=above + 1, first=first)


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _all_plain(column: pa.ChunkedArray) -> bool:
    """Whether no text of the dictionaries of a column stands for nothing or is the error of a formula."""
    odd = pa.array([*NULLS, *ERRORS])
    texts = (chunk.dictionary.cast(pa.string()) for chunk in column.chunks)
    return not any(pc.any(pc.is_in(pc.utf8_trim_whitespace(one), odd)).as_py() for one in texts)


def _decoded(column: pa.ChunkedArray | None) -> pa.ChunkedArray | None:
    """A column of dictionaries as the text that it stands for, any other as it is."""
    return column if column is None or not pa.types.is_dictionary(column.type) else column.cast(pa.string())


def _possible(cell: str | None) -> bool:
    if cell is None:
        return True
    try:
        pa.scalar(cell).cast(pa.date32())
    except pa.ArrowInvalid:
        return False
    return True


def _unreadable(path: Path, kind: str, why: str) -> ProblemsFound:
    return refused(path, kind, NotText(why, "Check that it is the right file, and export it again."))
