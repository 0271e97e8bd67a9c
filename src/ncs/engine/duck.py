"""A DuckDB connection that spills into a scratch folder, and its faults in words for users."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.core.files import CannotWrite, own_prefix, sweep

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Working folders are called this, then as ``own_prefix`` says.
SCRATCH = ".ncs-"
#: Reads an ISO date (with or without a time) or a UK date; anything else, such as 31 February, is null.
DATE_MACROS = """
CREATE OR REPLACE MACRO ncs_uk_date(text) AS
    CASE WHEN substr(text, -5, 1) = '/' AND substr(text, -4) NOT LIKE '%/%'
         THEN CAST(try_strptime(text, '%d/%m/%Y') AS DATE) END;
CREATE OR REPLACE MACRO ncs_date(text) AS
    CASE WHEN substr(trim(text), 5, 1) IN ('-', '/') THEN TRY_CAST(trim(text) AS DATE)
         ELSE ncs_uk_date(replace(replace(split_part(trim(text), ' ', 1), '-', '/'), '.', '/')) END;
"""


#: How DuckDB says that the inside of a Parquet file cannot be read, and that the disk is full.
_DAMAGE = ("Failed to read file", "TProtocolException", "Invalid data")
_NO_SPACE = "No space left"


class BadCentralValue(NcsError):
    """A national file whose record numbers or import times cannot be read."""


class DamagedFile(NcsError):
    """A Parquet file whose data cannot be read although its end is sound."""


class TooLittleMemory(NcsError):
    """The work needs more memory than the limit allows, even with spilling to disk."""


@contextmanager
def scratch_folder(beside: Path) -> Iterator[Path]:
    """Give a folder for working files in folder ``beside`` (made if needed), removed whatever happens.

    Raises:
        CannotWrite: the disk is full or the folder may not be written.
    """
    try:
        beside.mkdir(parents=True, exist_ok=True)
        sweep(beside, SCRATCH)
        with tempfile.TemporaryDirectory(prefix=own_prefix(SCRATCH), dir=beside) as name:
            yield Path(name)
    except BrokenPipeError:  # whoever read what is printed has closed; nothing is wrong with the folder
        raise
    except OSError as error:
        raise CannotWrite(f"Could not write in {beside}: {error.strerror or error}. Nothing was changed.") from error


@contextmanager
def connection(folder: Path, *, memory: str = "3GiB", store: bool = False) -> Iterator[Any]:
    """Give a DuckDB connection that spills into ``folder``; with ``store``, its tables are on disk there too.

    Raises:
        DamagedFile: a Parquet file is damaged inside.
        BadCentralValue: a record number or import time of a national file cannot be read.
        CannotWrite: the disk is full or the folder may not be written.
        TooLittleMemory: ``memory`` was not enough.
    """
    database = str(folder / "work.duckdb") if store else ":memory:"
    with faults(folder, memory=memory), duckdb.connect(database) as con:
        con.execute(f"SET memory_limit = '{memory}'")
        con.execute(f"SET temp_directory = {quoted(str(folder / 'spill'))}")
        con.execute("SET parquet_metadata_cache = true")  # working files never change once they are written
        con.execute(DATE_MACROS)
        yield con


@contextmanager
def faults(folder: Path, *, memory: str) -> Iterator[None]:
    """Turn faults of DuckDB into errors for users. ``folder`` holds the working files, ``memory`` is the limit.

    Raises:
        DamagedFile, BadCentralValue, CannotWrite, TooLittleMemory: as :func:`connection` says.
    """
    try:
        yield
    except duckdb.ConversionException as error:
        raise BadCentralValue(
            "Der_Unique_Record_ID or ImportDate holds text that is no number or time. Next: export the table again."
        ) from error
    except duckdb.IOException as error:
        raise CannotWrite(f"Could not read or write working files in {folder.parent}: {error}.") from error
    except duckdb.OutOfMemoryException as error:
        raise TooLittleMemory(f"More than {memory} of memory would be needed. Next: split the file.") from error
    except duckdb.Error as error:
        if not any(mark in str(error) for mark in _DAMAGE):
            raise
        raise DamagedFile("A Parquet file is damaged inside. Next: copy or export it again.") from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Name the file when DuckDB cannot read the inside of one that somebody gave; its own words may quote cells.

    Raises:
        DamagedFile: the file is damaged.
    """
    try:
        yield
    except (duckdb.ConversionException, duckdb.OutOfMemoryException):
        raise
    except (duckdb.Error, pa.ArrowException, OSError) as error:  # Arrow passes on some faults of DuckDB as its own
        if _NO_SPACE in str(error):
            raise
        raise DamagedFile(f"{path.name}: the file is damaged inside. Next: copy or export it again.") from error


def stream(con: DuckDBPyConnection, query: str, path: Path, rows: int) -> Iterator[pa.RecordBatch]:
    """Yield the result of a query over the file ``path`` in batches of about ``rows``; ``con`` stays free meanwhile.

    Raises:
        DamagedFile: as :func:`reading` says.
    """
    with reading(path):
        yield from con.cursor().sql(query).to_arrow_reader(rows)


def quoted(text: str) -> str:
    """Return ``text`` as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Return ``name`` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'
