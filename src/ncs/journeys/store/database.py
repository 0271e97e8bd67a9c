"""What a store needs of a database, whichever it is: one writer at a time, and faults told in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from ncs.core.errors import NcsError
from ncs.core.refusals import CannotWrite

#: How long to wait for another writer, in seconds.
PATIENCE = 60.0


class NoJournal(NcsError):
    """A file or database that is no journal, or holds no keys."""


class Rows(Protocol):
    """What a statement found."""

    def fetchone(self) -> Any:
        """Return the next row; None where there is none."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows that are left."""


class Database(Protocol):
    """One open database. Statements are written with ``?`` for each value.

    Attributes:
        name: as it may be shown: a path, or a URL without its password.
        faults: the errors that the database raises.
    """

    name: str
    faults: tuple[type[Exception], ...]

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """Run a statement and return what it found."""

    def has(self, table: str) -> bool:
        """Say whether it holds a table."""

    def begin(self) -> None:
        """Wait for other writers, and keep them out until ``commit`` or ``rollback``."""

    def commit(self) -> None:
        """Keep what was written since ``begin``."""

    def rollback(self) -> None:
        """Take back what was written since ``begin``; nothing is done where the database has done so itself."""

    def close(self) -> None:
        """Let go of it."""


@contextmanager
def faults_in_words(database: Database, *others: Database) -> Iterator[None]:
    """Turn a fault of the database into words; what was not finished is not there.

    Raises:
        CannotWrite: the disk is full, the file is locked for too long or damaged.
    """
    faults = tuple(fault for one in (database, *others) for fault in one.faults)
    try:
        yield
    except faults as error:
        raise CannotWrite(f"The journal {database.name} could not be used: {error}. Nothing was changed.") from error


@contextmanager
def one_writer(database: Database, *others: Database) -> Iterator[None]:
    """Hold the database until the block ends: all that is written in it is there together, or none of it.

    ``others`` are used in the block too; their faults are told in the same way.

    Raises:
        CannotWrite: as :func:`faults_in_words`.
    """
    with faults_in_words(database, *others):
        try:
            database.begin()
            yield
            database.commit()
        except BaseException:
            database.rollback()
            raise
