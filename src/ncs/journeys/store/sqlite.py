"""SQLite files: made for their user alone, opened only if they are what they should be."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ncs.core.looking import is_file
from ncs.core.refusals import CannotWrite, refuse_file
from ncs.journeys.store.database import PATIENCE, NoJournal, one_writer

_HEAD = b"SQLite format 3\x00"


class SqliteFile:
    """A :class:`~ncs.journeys.store.database.Database` in a file."""

    faults: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self.held = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        self.held.execute("PRAGMA synchronous = FULL")
        self.held.execute("PRAGMA secure_delete = ON")

    def execute(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run a statement and return what it found."""
        return self.held.execute(statement, values)

    def has(self, table: str) -> bool:
        """Say whether it holds a table."""
        query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        return self.execute(query, (table,)).fetchone() is not None

    def begin(self) -> None:
        """Wait for other writers, and keep them out."""
        self.held.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what was written."""
        self.held.execute("COMMIT")

    def rollback(self) -> None:
        """Take back what was written; on a full disk SQLite has done so itself, and there is nothing to take back."""
        if self.held.in_transaction:
            self.held.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self.held.close()


def made_file(path: Path, statements: Sequence[str]) -> SqliteFile:
    """Make a file with all its tables; where that fails there is no file.

    Raises:
        AlreadyThere: something is there.
        CannotWrite: a fault of the file system.
    """
    refuse_file(path, replace=False)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise CannotWrite(f"Could not make {path}: {error.strerror or error}.") from error
    database = SqliteFile(path)
    try:
        with one_writer(database):
            for statement in statements:
                database.execute(statement)
    except BaseException:
        database.close()
        path.unlink(missing_ok=True)
        raise
    return database


def opened_file(path: Path, *, table: str) -> SqliteFile:
    """Open a file that holds ``table``.

    Raises:
        NoJournal: there is no such file, it is no such database, or it is damaged.
    """
    if not is_file(path) or not _is_database(path):
        raise NoJournal(f"{path} is not what `ncs journeys store new` makes. Name the journal and its keys.")
    try:
        database = SqliteFile(path)
        there = database.has(table)
    except sqlite3.DatabaseError as error:
        raise NoJournal(f"{path} cannot be opened: {error}. Use a copy of it.") from error
    if not there:
        database.close()
        raise NoJournal(f"{path} is another database: it has no {table}. Name the journal and its keys.")
    return database


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_HEAD)) == _HEAD
    except OSError:
        return False
