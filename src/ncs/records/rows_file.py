"""A Parquet file of events or fates, written while the next ones are worked out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.behind import Behind

ROW_GROUP = 131_072


class RowsFile:
    """A Parquet file in one schema, written in groups of a fixed size so that the same rows give the same bytes."""

    def __init__(self, path: Path, schema: pa.Schema, behind: Behind) -> None:
        """Begin the file at ``path``; whole groups are written ``behind``, whose block ends after this one's."""
        self._schema = schema
        self._behind = behind
        self._writer = pq.ParquetWriter(path, schema, compression="zstd")
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
        rest = table.slice(rows)
        self._waiting, self._rows = ([rest] if rest.num_rows else []), rest.num_rows
        self._behind.do(_write, self._writer, table.slice(0, rows))


def _write(writer: pq.ParquetWriter, table: pa.Table) -> None:
    writer.write_table(table.combine_chunks(), row_group_size=table.num_rows)
