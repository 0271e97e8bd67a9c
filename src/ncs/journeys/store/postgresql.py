"""PostgreSQL by URL: the same tables, the same statements, one writer at a time by a lock of the transaction."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any
from urllib.parse import parse_qs, urlsplit

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

    def has(self, table: str) -> bool:
        """Say whether it holds a table."""
        return self.execute("SELECT to_regclass(?)", (table,)).fetchone()[0] is not None

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
    if database.has(table):
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
    if not database.has(table):
        database.close()
        raise NoJournal(f"{database.name} is another database: it has no {table}. Name the journal and its keys.")
    return database


def shown(url: str) -> str:
    """Return a URL as it may be shown: without user, password and options.

    Raises:
        NoJournal: it is no URL.
    """
    host, port, path = _parts(url)
    return f"postgresql://{host or 'local'}{f':{port}' if port else ''}{path}"


def same_database(one: str, other: str) -> bool:
    """Say whether two URLs name one database, whoever logs in; a host may also stand among the options.

    Raises:
        NoJournal: one of them is no URL.
    """
    options = [parse_qs(urlsplit(url).query) for url in (one, other)]
    hosts = [(said.get("host"), said.get("port"), said.get("dbname")) for said in options]
    return _parts(one) == _parts(other) and hosts[0] == hosts[1]


def _parts(url: str) -> tuple[str, int | None, str]:
    try:
        parts = urlsplit(url)
        return parts.hostname or "", parts.port, parts.path
    except ValueError as error:
        raise NoJournal("The URL of the database cannot be read. Write postgresql://HOST:PORT/NAME.") from error


def _driver() -> Any:
    """Return psycopg, which comes with the extra ``web-postgresql``.

    Raises:
        NoDriver: it is not installed.
    """
    try:
        return import_module("psycopg")
    except ImportError as error:
        raise NoDriver('PostgreSQL needs its driver: pip install "national-care-service[web-postgresql]".') from error
