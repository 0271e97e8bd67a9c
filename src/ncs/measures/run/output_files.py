"""Parquet files that grow while a run works through the country: one section after another, whatever comes first."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


class GrowingFiles:
    """Files whose sections (an edition and period each) are written side by side and joined at the end.

    A section is in the order in which its rows came, and sections in the order in which they began. Different files
    may grow at the same time, on different threads.
    """

    def __init__(self) -> None:
        self._sections: dict[Path, dict[Hashable, pq.ParquetWriter]] = {}

    def append(self, path: Path, section: Hashable, batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> None:
        """Add rows to a section of a file; a file without any row is never made."""
        for batch in batches:
            sections = self._sections.setdefault(path, {})
            if section not in sections:
                path.parent.mkdir(exist_ok=True)
                sections[section] = pq.ParquetWriter(_piece(path, len(sections)), schema)
            sections[section].write_table(pa.Table.from_batches([batch]).cast(schema))

    def finish(self) -> None:
        """Close every section and join those of a file."""
        for path, sections in self._sections.items():
            for writer in sections.values():
                writer.close()
            _join([_piece(path, number) for number in range(len(sections))], path)


def _piece(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.{number}")


def _join(pieces: list[Path], path: Path) -> None:
    """Put files with one schema after each other into a file, group of rows by group of rows."""
    if len(pieces) == 1:
        pieces[0].rename(path)
        return
    with pq.ParquetWriter(path, pq.read_schema(pieces[0])) as writer:
        for piece in pieces:
            with pq.ParquetFile(piece) as source:
                for number in range(source.num_row_groups):
                    writer.write_table(source.read_row_group(number))
            piece.unlink()
