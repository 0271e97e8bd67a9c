"""Frames that a user gives: pandas, Polars, DuckDB relations, Arrow, or plain rows, all read as Arrow."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import NcsError

#: What pandas calls the index of a frame when it hands it over as a column.
_INDEX = "__index_level_"


class NotAFrame(NcsError):
    """What was given is neither a frame nor rows, or a column of it mixes kinds of values."""


def arrow_given(given: object, *, what: str) -> pa.Table:
    """Return what a user gave as an Arrow table with plain columns; an index of pandas is left out.

    Args:
        given: a frame of pandas, Polars or Arrow, a relation of DuckDB, anything with the Arrow PyCapsule interface, or
            a list of mappings, one a row.
        what: what it should be, such as ``records``, for the message of an error.

    Raises:
        NotAFrame: it is none of these, or cannot be read as columns of one kind each.
    """
    try:
        table = _table(given)
    except (pa.ArrowException, TypeError, ValueError) as error:
        # What Arrow says first may hold a value, and a value may be personal; what it says next names the column.
        where = f" {error.args[1]}." if len(error.args) > 1 else ""
        raise NotAFrame(
            f"The {what} cannot be read as columns of one kind each.{where} Give every column one type, such as text."
        ) from None
    if table is None:
        raise NotAFrame(
            f"{_named(given)} is no table of {what}. Give a pandas or Polars frame, an Arrow table, a DuckDB relation, "
            "a list of rows (mappings), or the path of a file."
        )
    kept = [name for name in table.column_names if not name.startswith(_INDEX)]
    return _plain(table.select(kept))


@contextmanager
def parquet_of(given: object, *, what: str, name: str = "frame.parquet") -> Iterator[Path]:
    """Give a Parquet file with what a user gave, in a folder that only the user can open; it is removed at once after.

    Raises:
        NotAFrame: as :func:`arrow_given`.
    """
    table = arrow_given(given, what=what)
    with tempfile.TemporaryDirectory(prefix="ncs-") as folder:  # made with permissions for its owner alone
        path = Path(folder) / name
        path.touch(mode=0o600)
        pq.write_table(table, path)
        yield path


def is_path(given: object) -> bool:
    """Whether a user gave the path of a file or folder."""
    return isinstance(given, str | Path)


def _table(given: object) -> pa.Table | None:
    """Return a table, or None for something that is none."""
    if isinstance(given, pa.Table):
        return given
    if isinstance(given, pa.RecordBatchReader):
        return given.read_all()
    if isinstance(given, list) and given and all(isinstance(row, Mapping) for row in given):
        return pa.Table.from_pylist([dict(row) for row in given])
    import narwhals as nw  # only frames need it, and most of what is given are paths

    frame: Any = nw.from_native(given, pass_through=True)
    if isinstance(frame, nw.LazyFrame):
        return frame.collect(backend="pyarrow").to_native()
    if isinstance(frame, nw.DataFrame):
        return frame.to_arrow()
    return pa.table(given) if hasattr(given, "__arrow_c_stream__") else None


def _plain(table: pa.Table) -> pa.Table:
    """Return the columns without what says how values are kept and not what they are: dictionaries, views, long
    offsets, and floating point for whole numbers, which pandas makes of whole numbers with gaps.
    """
    plain = table.cast(pa.schema([pa.field(field.name, _plain_type(field.type)) for field in table.schema]))
    return pa.table({name: _whole(plain.column(name)) for name in plain.column_names})


def _whole(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return floating-point numbers as whole numbers where all of them are; any other column as it is."""
    if not pa.types.is_floating(column.type) or column.null_count == len(column):
        return column
    try:
        return column.cast(pa.int64())
    except pa.ArrowInvalid:
        return column


def _plain_type(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(kind):
        return _plain_type(kind.value_type)
    return pa.string() if pa.types.is_large_string(kind) or pa.types.is_string_view(kind) else kind


def _named(given: object) -> str:
    return "Nothing (None)" if given is None else f"A {type(given).__name__}"
