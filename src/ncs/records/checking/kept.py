"""Rows kept in a folder as Arrow holds them, part by part: they are looked at where they lie, not read again.

Rules look at the same rows some two hundred times, a few columns each. To write them as Parquet takes three times as
long as this, and to look at them is no quicker for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pyarrow as pa

#: Rows of a part: the numbers of as many different texts have two bytes.
MOST_ROWS = 65_535
#: Texts as numbers of the different ones of their part.
TEXTS = pa.dictionary(pa.uint16(), pa.string())


class Kept:
    """Rows that are kept in a folder as they come."""

    def __init__(self, folder: Path, schema: pa.Schema) -> None:
        self._folder, self._schema, self._parts = folder, schema, 0

    def add(self, columns: Mapping[str, pa.Array]) -> None:
        """Keep at most :data:`MOST_ROWS` rows.

        Raises:
            OSError: the disk is full.
        """
        path = self._folder / f"rows-{self._parts:06d}.arrow"
        with pa.OSFile(str(path), "wb") as target, pa.ipc.new_file(target, self._schema) as writer:
            writer.write(pa.record_batch([_narrow(columns[name]) for name in self._schema.names], self._schema))
        self._parts += 1

    def end(self) -> None:
        """Keep a part without rows where there is no other."""
        if not self._parts:
            self.add({field.name: pa.array([], field.type) for field in self._schema})


def _narrow(column: pa.Array) -> pa.Array:
    if not pa.types.is_dictionary(column.type):
        return column
    return pa.DictionaryArray.from_arrays(column.indices.cast(TEXTS.index_type), column.dictionary)


@contextmanager
def keeping(folder: Path, schema: pa.Schema) -> Iterator[Kept]:
    """Give what keeps rows in a folder, to look at with :func:`seen`."""
    kept = Kept(folder, schema)
    yield kept
    kept.end()


def forget(folder: Path) -> None:
    """Take away the rows kept in a folder, which nobody looks at any more.

    A system that holds on to what is mapped leaves them to whoever takes the folder away.
    """
    for part in _parts(folder):
        with suppress(PermissionError):
            part.unlink()


def _parts(folder: Path) -> list[Path]:
    return sorted(folder.glob("rows-*.arrow"))


def seen(folder: Path) -> pa.Table:
    """Return the rows kept in a folder. They stay on disk: what is looked at is in memory while there is room."""
    return pa.concat_tables(pa.ipc.open_file(pa.memory_map(str(part))).read_all() for part in _parts(folder))
