"""A Parquet file of events or fates, written while the next ones are worked out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.behind import Behind

ROW_GROUP = 131_072
#: Columns whose values hardly repeat. A list of their different values would be begun and given up in every group, and
#: be in the file for nothing: fates take a ninth of the room without, events six sevenths, and both are sooner
#: written and read.
HARDLY_REPEATED = ("row_id", "file_row", "record_id", "event_key", "event_reference", "superseded_by")


class RowsFile:
    """A Parquet file in one schema, written in groups of a fixed size so that the same rows give the same bytes."""

    def __init__(self, path: Path, schema: pa.Schema, behind: Behind) -> None:
        """Begin the file at ``path``; whole groups are written ``behind``, whose block ends after this one's."""
        self._schema = schema
        self._behind = behind
        self._writer = pq.ParquetWriter(path, schema, compression="zstd", **_encodings(schema))
        self._waiting: list[pa.Table] = []
        self._rows = 0

    def __enter__(self) -> RowsFile:
        return self

    def __exit__(self, *failure: Any) -> None:
        try:
            if failure[0] is None and self._rows:
                self._flush(self._rows)
        finally:
            try:
                self._behind.wait()
            finally:
                self._writer.close()

    def write(self, batch: pa.RecordBatch) -> None:
        """Add rows, cast to the schema."""
        self._waiting.append(pa.table(batch).cast(self._schema))
        self._rows += batch.num_rows
        while self._rows >= ROW_GROUP:
            self._flush(ROW_GROUP)

    def _flush(self, rows: int) -> None:
        table = pa.concat_tables(self._waiting)
        rest = table.slice(rows).combine_chunks()
        self._waiting, self._rows = ([rest] if rest.num_rows else []), rest.num_rows
        group = table.slice(0, rows).combine_chunks()
        del table
        self._behind.do(_write, self._writer, group)


def _encodings(schema: pa.Schema) -> dict[str, Any]:
    """How columns are written: those that repeat by a list of their values, numbers that do not by their steps."""
    listed = [name for name in schema.names if name not in HARDLY_REPEATED]
    numbers = [field.name for field in schema if field.name in HARDLY_REPEATED and pa.types.is_int64(field.type)]
    return {"use_dictionary": listed, "column_encoding": dict.fromkeys(numbers, "DELTA_BINARY_PACKED")}


def _write(writer: pq.ParquetWriter, table: pa.Table) -> None:
    writer.write_table(table, row_group_size=table.num_rows)
