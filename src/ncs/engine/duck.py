"""A DuckDB connection that spills into a scratch folder, and its faults in words for users."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.core.files import CannotWrite, own_prefix, sweep
from ncs.core.stopping import stopped_by
from ncs.core.working import is_elsewhere
from ncs.engine.room import fit

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Working folders are called this, then as ``own_prefix`` says.
SCRATCH = ".ncs-"
#: Where the days of client level data are days. A moment with an offset, such as 2025-05-31T23:00:00Z, is a day there.
TIME_ZONE = "Europe/London"
#: Blanks of every kind, and characters without a width: around a date, a number or nothing they change nothing.
UNSEEN = (
    " \t\n\v\f\r\u0085\u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2066\u2067\u2068\u2069"
    "\u3000\ufeff"
)
#: Reads an ISO date (with or without a time) or a UK date; anything else, such as 31 February, is null. A time is odd
#: when it is not midnight, or moves the day. SQL Server writes a blank before an offset. Trimming so many characters
#: takes DuckDB forty times as long as seeing that a text begins and ends with a plain one (33 to 126 of ASCII).
DATE_MACROS = """
CREATE OR REPLACE MACRO ncs_bare(text) AS
    CASE WHEN ascii(text) BETWEEN 33 AND 126 AND ascii(right(text, 1)) BETWEEN 33 AND 126 THEN text
         ELSE trim(text, '{unseen}') END;
CREATE OR REPLACE MACRO ncs_uk_date(text) AS
    CASE WHEN regexp_full_match(text, '[0-9]{1,2}([/.-])[0-9]{1,2}[/.-][0-9]{4}( +[0-9]{1,2}[:.0-9]*( ?[AaPp][Mm])?)?')
         THEN CAST(try_strptime(translate(split_part(text, ' ', 1), '-.', '//'), '%d/%m/%Y') AS DATE) END;
CREATE OR REPLACE MACRO ncs_has_offset(text) AS
    length(text) > 11 AND regexp_matches(substr(text, 12), '([zZ]|[uU][tT][cC]|[gG][mM][tT]|[+-][0-9:]+)$');
CREATE OR REPLACE MACRO ncs_moment(text) AS
    TRY_CAST(regexp_replace(text, ' ([+-][0-9:]+)$', '\\1') AS TIMESTAMPTZ) AT TIME ZONE '{zone}';
CREATE OR REPLACE MACRO ncs_day(text) AS
    CASE WHEN substr(text, 5, 1) NOT IN ('-', '/') THEN ncs_uk_date(text)
         WHEN length(text) <= 10 THEN TRY_CAST(text AS DATE)
         WHEN ncs_has_offset(text) THEN CAST(ncs_moment(text) AS DATE)
         WHEN regexp_full_match(substr(text, 9), '[0-9]{0,2}(T| +)[0-9:.]*( ?[AaPp][Mm]| BST)?')
         THEN TRY_CAST(text AS DATE) END;
CREATE OR REPLACE MACRO ncs_date(text) AS ncs_day(ncs_bare(text));
CREATE OR REPLACE MACRO ncs_odd_time(text) AS
    ncs_date(text) IS NOT NULL AND (regexp_matches(ncs_bare(text), '^.{8,10}(T| +)[0-9:.]*[1-9]')
    OR coalesce(ncs_date(text) <> TRY_CAST(left(ncs_bare(text), 10) AS DATE), FALSE));
""".replace("{zone}", TIME_ZONE).replace("{unseen}", UNSEEN)  # never that of the machine or the connection


#: Ways in which DuckDB rewrites conditions so that a dear one is asked of every row before a cheap one leaves few.
_NOT_HELPING = "in_clause,regex_range"
#: What DuckDB takes for a pattern in a path; each of these stands for itself in brackets.
_PATTERN = re.compile(r"([*?\[])")
#: How DuckDB says that the inside of a Parquet file cannot be read, and that the disk is full.
_DAMAGE = ("Failed to read file", "TProtocolException", "Invalid data")
_NO_SPACE = "No space left"
#: How DuckDB begins to say that its memory was not enough.
_NO_MEMORY = "Out of Memory Error"
_STOPPED = "Query interrupted"
_NOT_UTF8 = ("not valid UTF8", "Invalid string encoding", "invalid UTF-8", "Invalid unicode")
#: What DuckDB raises where the question is wrong, not the file.
_OURS = (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException, duckdb.SyntaxException)


class UnreadValue(NcsError):
    """A value of a file that cannot be turned into what its column must hold."""


class EngineFault(NcsError):
    """DuckDB stopped for a reason of its own: a fault of this program, not of what was given."""


class DamagedFile(NcsError):
    """A Parquet file whose data cannot be read although its end is sound."""


class TooLittleMemory(NcsError):
    """The work needs more memory than the limit allows, even with spilling to disk."""


@contextmanager
def scratch_folder(beside: Path) -> Iterator[Path]:
    """Give a folder for working files in folder ``beside`` (made if needed), removed whatever happens.

    Raises:
        CannotWrite: its disk is full or it may not be written.
        OSError: a fault of the file system that is about something else, which whoever uses that has the words for.
    """
    place = beside
    try:
        beside.mkdir(parents=True, exist_ok=True)
        sweep(beside, SCRATCH)
        with tempfile.TemporaryDirectory(prefix=own_prefix(SCRATCH), dir=beside) as name:
            place = Path(name)
            yield place
    except BrokenPipeError:  # whoever read what is printed has closed; nothing is wrong with the folder
        raise
    except OSError as error:
        if is_elsewhere(error, place):
            raise
        raise CannotWrite(f"Could not write in {beside}: {error.strerror or error}. Nothing was changed.") from error


@contextmanager
def connection(folder: Path, *, memory: str = "3GiB", store: bool = False) -> Iterator[Any]:
    """Give a DuckDB connection that spills into ``folder``; with ``store``, its tables are on disk there too.

    Raises:
        DamagedFile: a Parquet file is damaged inside.
        UnreadValue: a value of a file cannot be turned into what its column must hold.
        CannotWrite: the disk is full or the folder may not be written.
        TooLittleMemory: ``memory``, or what the machine has of it, was not enough.
    """
    database = str(folder / "work.duckdb") if store else ":memory:"
    with faults(folder, memory=memory), settled(database, folder / "spill", memory=memory) as con:
        yield con


@contextmanager
def settled(database: str, spill: Path, *, memory: str) -> Iterator[DuckDBPyConnection]:
    """Give a connection to a database, set as all are; its faults are those of DuckDB. ``spill`` is its own alone."""
    with at_work(duckdb.connect(database)) as con:
        fit(con, memory)
        con.execute(f"SET temp_directory = {quoted(str(spill))}")
        con.execute("SET parquet_metadata_cache = true")  # working files never change once they are written
        con.execute(f"SET disabled_optimizers = '{_NOT_HELPING}'")
        con.execute(DATE_MACROS)
        yield con


@contextmanager
def at_work(con: DuckDBPyConnection) -> Iterator[DuckDBPyConnection]:
    """Close a connection, or a cursor of one, after a ``with`` block; whoever stops the program stops its queries.

    Of a stop DuckDB hears by itself only in the thread that asked, and then waits for what its others are doing, which
    may be the whole of a query.
    """
    with con, stopped_by(con.interrupt):
        yield con


def _too_little(memory: str) -> TooLittleMemory:
    return TooLittleMemory(
        f"More memory would be needed than there is for it: {memory}, or less where this machine has less. "
        "Next: use a machine with more memory, or split the file."
    )


@contextmanager
def faults(folder: Path, *, memory: str) -> Iterator[None]:
    """Turn faults of DuckDB into errors for users. ``folder`` holds the working files, ``memory`` is the limit.

    Raises:
        DamagedFile, UnreadValue, CannotWrite, TooLittleMemory: as :func:`connection` says.
        KeyboardInterrupt: somebody stopped the program while DuckDB worked.
    """
    try:
        yield
    except RuntimeError as error:  # what DuckDB makes of Ctrl+C
        if str(error) != _STOPPED:
            raise
        raise KeyboardInterrupt from error
    except duckdb.InterruptException as error:  # and of a stop while another thread than the first asks it
        raise KeyboardInterrupt from error
    except duckdb.ConversionException as error:
        raise UnreadValue(
            "A cell cannot be turned into the day, number or time that its column must hold. "
            "Next: run ncs records check on each file, which names cells."
        ) from error
    except duckdb.IOException as error:
        raise CannotWrite(f"Could not read or write working files in {folder.parent}: {error}.") from error
    except duckdb.OutOfMemoryException as error:
        raise _too_little(memory) from error
    except OSError as error:  # what Arrow makes of it where a result is read part by part
        if error.errno is None and _NO_MEMORY in str(error):
            raise _too_little(memory) from error
        raise
    except duckdb.Error as error:
        if _NO_SPACE in str(error):  # a commit that failed is no fault of reading or writing to DuckDB
            raise CannotWrite(f"Could not write working files in {folder.parent}: {_NO_SPACE}.") from error
        if not any(mark in str(error) for mark in _DAMAGE):
            raise
        raise DamagedFile("A Parquet file is damaged inside. Next: copy or export it again.") from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Name the file when DuckDB cannot read the inside of one that somebody gave; its own words may quote cells.

    Raises:
        DamagedFile: the file is damaged, or holds text that is not UTF-8.
        EngineFault: nothing is known to be wrong with the file.
    """
    try:
        yield
    except (duckdb.ConversionException, duckdb.OutOfMemoryException, duckdb.InterruptException):
        raise
    except (duckdb.Error, pa.ArrowException, OSError) as error:  # Arrow passes on some faults of DuckDB as its own
        said = str(error)
        if _NO_SPACE in said:
            raise
        if any(mark in said for mark in _NOT_UTF8):
            raise DamagedFile(
                f"{path.name}: the file holds text that is not UTF-8. Next: export it again as UTF-8."
            ) from error
        if isinstance(error, _OURS):
            raise EngineFault(
                f"{path.name}: the file could not be worked with ({type(error).__name__}). That is a fault of ncs, not "
                "of the file. Next: please report it, with the names and types of its columns."
            ) from error
        raise DamagedFile(f"{path.name}: the file is damaged inside. Next: copy or export it again.") from error


def stream(con: DuckDBPyConnection, query: str, path: Path, rows: int) -> Iterator[pa.RecordBatch]:
    """Yield the result of a query over the file ``path`` in batches of about ``rows``; ``con`` stays free meanwhile.

    Raises:
        DamagedFile, EngineFault: as :func:`reading` says.
    """
    with reading(path), at_work(con.cursor()) as cursor:
        yield from cursor.sql(query).to_arrow_reader(rows)


def parquet(path: Path, *options: str) -> str:
    """Return one Parquet file as an SQL table: nothing in its path is a pattern, and no folder's name is a column."""
    return f"read_parquet({', '.join([quoted(literal(path)), 'hive_partitioning = false', *options])})"


def literal(path: Path) -> str:
    """Return a path in which DuckDB finds no pattern."""
    return _PATTERN.sub(r"[\1]", str(path.absolute()))


def quoted(text: str) -> str:
    """Return ``text`` as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Return ``name`` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'
