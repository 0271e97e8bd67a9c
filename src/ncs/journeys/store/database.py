"""SQLite files: made for their user alone, opened only if they are what they should be, faults told in words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.looking import is_file
from ncs.core.refusals import CannotWrite, refuse_file

#: How long to wait for another writer, in seconds.
PATIENCE = 60.0
_HEAD = b"SQLite format 3\x00"


class NoJournal(NcsError):
    """A file that is no journal, or no file of keys."""


def made(path: Path, schema: str) -> sqlite3.Connection:
    """Make a database with its tables; nothing that exists is replaced.

    Raises:
        AlreadyThere: something is there.
        CannotWrite: a fault of the file system.
    """
    refuse_file(path, replace=False)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise CannotWrite(f"Could not make {path}: {error.strerror or error}.") from error
    connection = _connection(path)
    with faults_in_words(path):
        connection.executescript(schema)
    return connection


def connected(path: Path, *, table: str) -> sqlite3.Connection:
    """Open a database that holds ``table``.

    Raises:
        NoJournal: there is no such file, or it is no such database.
    """
    if not is_file(path) or not _is_database(path):
        raise NoJournal(f"{path} is not what `ncs journeys store new` makes. Name the journal and its keys.")
    connection = _connection(path)
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    if found is None:
        connection.close()
        raise NoJournal(f"{path} is another database: it has no {table}. Name the journal and its keys.")
    return connection


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def _connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


@contextmanager
def faults_in_words(path: Path) -> Iterator[None]:
    """Turn a fault of the database into words; what was not finished is not there.

    Raises:
        CannotWrite: the disk is full, the file is locked for too long or damaged.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise CannotWrite(f"The journal {path} could not be used: {error}. Nothing was changed.") from error


@contextmanager
def one_writer(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Hold the database until the block ends: all that is written in it is there together, or none of it.

    Raises:
        CannotWrite: as :func:`faults_in_words`.
    """
    with faults_in_words(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
