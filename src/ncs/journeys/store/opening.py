"""Making and opening a database where it is: a SQLite file, or PostgreSQL by URL."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ncs.journeys.store.database import Database
from ncs.journeys.store.postgresql import made_tables, opened_tables, same_database
from ncs.journeys.store.sqlite import made_file, opened_file

#: Where a database is: a file, or the URL of a PostgreSQL database.
Place = Path | str


def made(place: Place, statements: Sequence[str], *, table: str) -> Database:
    """Make a database with its tables; nothing that exists is replaced.

    Args:
        place: a file, or the URL of a PostgreSQL database that exists.
        statements: that make the tables.
        table: one of them, which must not be there yet.

    Raises:
        AlreadyThere: something is there.
        CannotWrite: a fault of the file system or of the database.
        NoJournal: the database cannot be reached.
    """
    if isinstance(place, Path):
        return made_file(place, statements)
    return made_tables(place, statements, table=table)


def connected(place: Place, *, table: str) -> Database:
    """Open a database that holds ``table``.

    Raises:
        NoJournal: there is no such file or database, or it is no such one.
    """
    if isinstance(place, Path):
        return opened_file(place, table=table)
    return opened_tables(place, table=table)


def place_of(text: str) -> Place:
    """Return where a text says that a database is: ``postgresql://…`` is a URL, anything else a file."""
    return text if text.startswith(("postgresql://", "postgres://")) else Path(text)


def dialect_of(place: Place) -> str:
    """Return ``sqlite`` for a file and ``postgresql`` for a URL."""
    return "sqlite" if isinstance(place, Path) else "postgresql"


def same_place(one: Place, other: Place) -> bool:
    """Say whether two places are one: the same file, or the same database, whoever logs in to it.

    Raises:
        NoJournal: one is a URL that cannot be read.
    """
    if isinstance(one, Path) and isinstance(other, Path):
        return os.path.realpath(one) == os.path.realpath(other)  # which a link to itself does not stop
    return isinstance(one, str) and isinstance(other, str) and same_database(one, other)
