"""PostgreSQL by URL: the same tables, the same statements, one writer at a time by a lock of the transaction."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from ncs.core.errors import NcsError
from ncs.core.refusals import AlreadyThere
from ncs.journeys.store.database import PATIENCE, NoJournal, Rows, faults_in_words

#: The number of the lock that writers of a journal take; any one number will do, if all take the same.
_LOCK = 7_217_217


class NoDriver(NcsError):
    """What is needed for PostgreSQL is not installed."""


class Postgresql:
    """A :class:`~ncs.journeys.store.database.Database` in PostgreSQL."""

    def __init__(self, url: str) -> None:
        driver = _driver()
        self.name = shown(url)
        self.faults: tuple[type[Exception], ...] = (driver.Error,)
        try:
            self._held = driver.connect(url, autocommit=True, connect_timeout=int(PATIENCE))
        except driver.Error as error:
            raise NoJournal(f"{self.name} cannot be reached: {str(error).splitlines()[0]}") from None
        self._held.execute(f"SET lock_timeout = '{PATIENCE:.0f}s'")

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """Run a statement and return what it found."""
        found: Rows = self._held.execute(statement.replace("?", "%s"), tuple(values) or None)
        return found

    def begin(self) -> None:
        """Wait for other writers, and keep them out."""
        self._held.execute("BEGIN")
        self._held.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))

    def commit(self) -> None:
        """Keep what was written."""
        self._held.execute("COMMIT")

    def rollback(self) -> None:
        """Take back what was written; a connection that was lost has nothing to take back."""
        if not self._held.broken:
            self._held.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the connection."""
        self._held.close()


def made_tables(url: str, statements: Sequence[str], *, table: str) -> Postgresql:
    """Make the tables in a database that exists, all or none.

    Raises:
        AlreadyThere: ``table`` is there.
        NoJournal: the database cannot be reached.
        CannotWrite: it refuses.
    """
    database = Postgresql(url)
    if _has(database, table):
        database.close()
        raise AlreadyThere(f"{database.name} has a table {table} already. Nothing was changed. Name an empty database.")
    with faults_in_words(database):
        database.execute("BEGIN")
        for statement in statements:
            database.execute(statement)
        database.commit()
    return database


def opened_tables(url: str, *, table: str) -> Postgresql:
    """Open a database that holds ``table``.

    Raises:
        NoJournal: it cannot be reached, or it holds no such table.
    """
    database = Postgresql(url)
    if not _has(database, table):
        database.close()
        raise NoJournal(f"{database.name} is another database: it has no {table}. Name the journal and its keys.")
    return database


def shown(url: str) -> str:
    """Return a URL as it may be shown: without user, password and options."""
    parts = urlsplit(url)
    host = parts.hostname or "local"
    return f"postgresql://{host}{f':{parts.port}' if parts.port else ''}{parts.path}"


def _has(database: Postgresql, table: str) -> bool:
    return database.execute("SELECT to_regclass(?)", (table,)).fetchone()[0] is not None


def _driver() -> Any:
    """Return psycopg, which comes with the extra ``web-postgresql``.

    Raises:
        NoDriver: it is not installed.
    """
    try:
        return import_module("psycopg")
    except ImportError as error:
        raise NoDriver('PostgreSQL needs its driver: pip install "national-care-service[web-postgresql]".') from error
