"""Observations as Parquet: written whole or not at all, the same bytes each time, and checked when read."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import NcsError
from ncs.core.files import atomic_path
from ncs.core.looking import is_file, is_there
from ncs.observations.observation_table import ObservationTable, check, in_order, of_checked
from ncs.observations.schema import SCHEMA
from ncs.tables.arrow import ABOUT

#: Fixed, so that the bytes do not depend on defaults of a release of Arrow.
_ROWS_A_GROUP = 131_072


class NotParquet(NcsError):
    """A file that is absent or is not Parquet."""


def write_parquet(table: ObservationTable, target: Path, *, replace: bool = False) -> None:
    """Write a table to ``target``, whole or not at all.

    Raises:
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    with atomic_path(target, replace=replace) as scratch:
        fill_parquet(table, scratch)


def fill_parquet(table: ObservationTable, scratch: Path) -> None:
    """Write a table straight to a path; the caller makes sure that nobody sees it half written."""
    pq.write_table(table.data, scratch, compression="zstd", version="2.6", row_group_size=_ROWS_A_GROUP)


def read_parquet(source: Path) -> ObservationTable:
    """Read a table from ``source``.

    Raises:
        NotParquet: there is no such file, or it is not Parquet.
        ProblemsFound: it has other columns or types, or its rows contradict themselves or each other.
    """
    if is_there(source) and not is_file(source):
        raise NotParquet(f"{source} is a folder, a pipe or a device, not a file. Save it as a file first.")
    if not is_file(source):
        raise NotParquet(f"There is no file {source}.")
    try:
        # Opened here, so that a folder name such as measure=x is not read as a column.
        with source.open("rb") as stream:
            data = _as_kept(pq.ParquetFile(stream).read())
    except (pa.ArrowInvalid, OSError) as error:
        raise NotParquet(f"{source} is not a whole Parquet file. Write it again with ncs.") from error
    return of_checked(check(data, file=source.name))


def read_packaged(source: Path) -> ObservationTable:
    """Read a table that comes with this program: tests check it and its order, and nobody waits for that at a run."""
    with source.open("rb") as stream:
        return in_order(pq.ParquetFile(stream).read(use_threads=False))


def _as_kept(data: pa.Table) -> pa.Table:
    """Return observations that a command wrote as a table, with names of areas and types of its own, as they are kept.

    Anything else is returned as it is, to be checked.
    """
    if ABOUT not in (data.schema.metadata or {}) or not set(SCHEMA.names) <= set(data.column_names):
        return data
    return pa.table({field.name: data[field.name].cast(field.type) for field in SCHEMA})
