"""Writing synthetic files one after another, so that memory does not grow with the number of councils."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

FORMATS = ("parquet", "csv")
_ROW_GROUP = 200_000
_NOTE = {"synthetic": "true", "note": "Synthetic data made by ncs. Nothing in here is about a real person."}


def write_tables(tables: Iterator[pa.Table], target: Path, *, form: str) -> int:
    """Write tables of the same columns into one file, each before the next is made; return the number of rows.

    Raises:
        OSError: the file cannot be written.
    """
    rows = 0
    write: Callable[[pa.Table], None] | None = None
    close: Callable[[], None] | None = None
    try:
        for table in tables:
            if write is None:
                write, close = _open(table.schema, target, form=form)
            write(table)
            rows += table.num_rows
    finally:
        if close is not None:
            close()
    return rows


def _open(schema: pa.Schema, target: Path, *, form: str) -> tuple[Callable[[pa.Table], None], Callable[[], None]]:
    if form == "csv":
        plain = pa.schema([pa.field(column.name, _plain(column.type)) for column in schema])
        options = pa_csv.WriteOptions(quoting_style="needed", batch_size=65_536)
        csv_writer = pa_csv.CSVWriter(target, plain, write_options=options)
        return lambda table: csv_writer.write_table(table.cast(plain)), csv_writer.close
    # Dictionary arrays do not always give the same bytes, so labels are written as text; Parquet has its own.
    texts = pa.schema([pa.field(column.name, _without_dictionary(column.type)) for column in schema])
    parquet = pq.ParquetWriter(target, texts, compression="zstd", compression_level=1, store_schema=False)
    parquet.add_key_value_metadata(_NOTE)
    return lambda table: parquet.write_table(table.cast(texts), row_group_size=_ROW_GROUP), parquet.close


def _without_dictionary(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _plain(kind: pa.DataType) -> pa.DataType:
    as_text = pa.types.is_timestamp(kind) or pa.types.is_decimal(kind)
    return pa.string() if as_text else _without_dictionary(kind)


def set_time(target: Path, seconds: float) -> None:
    """Give a file the time at which it is said to have arrived, in seconds since 1970.

    Raises:
        OSError: the file is not there.
    """
    os.utime(target, (seconds, seconds))
