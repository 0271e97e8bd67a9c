"""The rows of a file that hold data, a part at a time: what its fields say, as text with blank as null.

Rows with nothing in them are left out, and those that repeat the headings. Text is read straight from the file; a
Parquet file may hold days and numbers, which the engine turns into text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ncs.cld import Specification, heading_key
from ncs.engine.duck import identifier, reading, stream
from ncs.records.checking.kept import MOST_ROWS
from ncs.records.reading.coded import Marks, blank_texts, coded, without_blanks
from ncs.records.reading.columns import filled_sql
from ncs.records.reading.files import FileFormat, Kind
from ncs.records.reading.headings import FEWEST_KNOWN
from ncs.records.reading.stage import FIRST_ROW, stage, text_batches

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Rows read and written together, at most; fewer would need more time.
BATCH_ROWS = MOST_ROWS
#: A row begins like the headings where one of so many columns does: more than one, were the mark of another file there.
_BEGIN = 3


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows: the number of each in the file, the fields that the file holds, and the rows that repeat headings."""

    file_row: pa.Array
    fields: Mapping[str, pa.DictionaryArray]
    repeated: tuple[int, ...]


def data_rows(con: DuckDBPyConnection, found: FileFormat, spec: Specification, folder: Path) -> Iterator[Part]:
    """Yield the rows of a file that hold data, in order.

    Raises:
        CannotRead, ProblemsFound, DamagedFile: as reading the file does.
    """
    places = {name: place for name, place in found.match.positions.items() if name in spec.by_name}
    if found.kind is Kind.PARQUET:
        yield from _of_parquet(con, found, places, folder)
        return
    first = FIRST_ROW
    for batch in _together(text_batches(found, threads=False)):  # to number the texts takes as long as to read them
        yield _of_text(found, places, batch, first)
        first += batch.num_rows


def _together(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    waiting: list[pa.RecordBatch] = []
    for piece in (piece for batch in batches for piece in _cut(batch)):
        if sum(part.num_rows for part in waiting) + piece.num_rows > BATCH_ROWS:
            yield pa.Table.from_batches(waiting)
            waiting.clear()
        waiting.append(piece)
    if waiting:
        yield pa.Table.from_batches(waiting)


def _cut(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    for first in range(0, batch.num_rows, BATCH_ROWS):
        yield batch.slice(first, BATCH_ROWS)


def _of_parquet(con: DuckDBPyConnection, found: FileFormat, places: Mapping[str, int], folder: Path) -> Iterator[Part]:
    staged = stage(found, folder)
    number = f"file_row_number + {FIRST_ROW} AS file_row"
    with reading(found.path):
        again = con.execute(f"SELECT {number} FROM {staged.source} WHERE {staged.is_heading} ORDER BY 1").fetchall()
    repeated = tuple(row for (row,) in again)
    texts = ", ".join(f"{filled_sql(staged.text(name) or 'NULL')} AS {identifier(name)}" for name in places)
    query = f"SELECT {number}, {texts} FROM {staged.source} WHERE {staged.is_data}"
    for batch in _together(stream(con, query, found.path, BATCH_ROWS)):
        fields = {name: batch.column(name).dictionary_encode("encode").combine_chunks() for name in places}
        yield Part(batch.column("file_row").combine_chunks(), fields, repeated)
        repeated = ()
    if repeated:
        yield Part(pa.array([], pa.int64()), {}, repeated)


def _of_text(found: FileFormat, places: Mapping[str, int], batch: pa.Table, first: int) -> Part:
    columns = [coded(column) for column in batch.columns]
    blank = [blank_texts(column) for column in columns]
    number = np.arange(first, first + batch.num_rows)
    headings = _repeat_headings(found, columns)
    left_out = headings | _hold_nothing(columns, blank, found.match.positions.get("la_code", 0))
    fields = {name: without_blanks(columns[place], blank[place]) for name, place in places.items()}
    if left_out.any():
        kept = pa.array(~left_out)
        fields = {name: column.filter(kept) for name, column in fields.items()}
    return Part(pa.array(number[~left_out]), fields, tuple(number[headings].tolist()))


def _hold_nothing(columns: list[pa.DictionaryArray], blank: list[Marks], likely: int) -> Marks:
    """Return which rows are blank in every column; the ``likely`` filled one is looked at first, and few are left."""
    found = np.zeros(len(columns[0]), np.bool_)
    left = np.flatnonzero(blank[likely][np.asarray(columns[likely].indices)])
    for column, of_texts in zip(columns, blank, strict=True):
        left = left[of_texts[np.asarray(column.indices)[left]]]
        if not len(left):
            return found
    found[left] = True
    return found


def _repeat_headings(found: FileFormat, columns: list[pa.DictionaryArray]) -> Marks:
    """Return which rows say the headings again, as in files that were joined."""
    keys = {place: heading_key(found.headings[place]) for place in sorted(found.match.positions.values())}
    begins = np.zeros(len(columns[0]), np.bool_)
    for place in list(keys)[:_BEGIN]:
        begins |= _says(columns[place].dictionary, keys[place])[np.asarray(columns[place].indices)]
    rows = np.flatnonzero(begins)
    if len(rows):
        taken = pa.array(rows)
        said = sum(
            _says(columns[place].take(taken).dictionary_decode(), key).astype(int) for place, key in keys.items()
        )
        begins[rows] = said >= min(FEWEST_KNOWN, len(keys))
    return begins


def _says(texts: pa.Array, key: str) -> Marks:
    """Return which texts are a heading; most are too short to be, which is cheap to see."""
    long = np.asarray(pc.binary_length(texts)) >= len(key)
    if long.any():
        bare = pc.replace_substring_regex(pc.utf8_lower(texts.filter(pa.array(long))), "[^a-z0-9]", "")
        long[long] = np.asarray(pc.equal(bare, key))
    return long
