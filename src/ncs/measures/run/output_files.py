"""Parquet files that grow while a run works through the country: one section after another, whatever comes first."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:  # a run of few rows needs none
    from concurrent.futures import Future, ThreadPoolExecutor


#: As many rows are worth a thread of their own to write them, and so many such batches may wait to be written.
_MANY, _WAITING = 50_000, 4


class GrowingFiles:
    """Files whose sections (an edition and period each) are written side by side and joined at the end.

    A section is in the order in which its rows came, and sections in the order in which they began. Large batches are
    written while the next is worked out.
    """

    def __init__(self) -> None:
        self._sections: dict[Path, dict[Hashable, pq.ParquetWriter]] = {}
        self._waiting: deque[Future[None]] = deque()
        self._beside: ThreadPoolExecutor | None = None

    def append(self, path: Path, section: Hashable, batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> None:
        """Add rows to a section of a file; a file without any row is never made."""
        for batch in batches:
            if batch.num_rows < _MANY and not self._waiting:
                self._write(path, section, batch, schema)
                continue
            self._wait(until=_WAITING - 1)
            self._waiting.append(self._thread().submit(partial(self._write, path, section, batch, schema)))

    def stop(self) -> None:
        """Write what waits, and nothing more: the folder is about to go, or is complete."""
        if self._beside is not None:
            self._beside.shutdown()

    def finish(self) -> None:
        """Close every section and join those of a file."""
        self._wait(until=0)
        for path, sections in self._sections.items():
            for writer in sections.values():
                writer.close()
            if sections:
                _join([_piece(path, number) for number in range(len(sections))], path)

    def _thread(self) -> ThreadPoolExecutor:
        if self._beside is None:
            from concurrent.futures import ThreadPoolExecutor

            self._beside = ThreadPoolExecutor(1)
        return self._beside

    def _wait(self, *, until: int) -> None:
        """Wait until no more than so many batches wait; what went wrong with one is raised here."""
        while len(self._waiting) > until:
            self._waiting.popleft().result()

    def _write(self, path: Path, section: Hashable, batch: pa.RecordBatch, schema: pa.Schema) -> None:
        sections = self._sections.setdefault(path, {})
        if section not in sections:
            path.parent.mkdir(exist_ok=True)
            sections[section] = pq.ParquetWriter(_piece(path, len(sections)), schema)
        sections[section].write_table(pa.Table.from_batches([batch]).cast(schema))


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
