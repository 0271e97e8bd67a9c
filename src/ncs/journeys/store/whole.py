"""A journal as a whole with its keys: made, opened, copied, and brought back from copies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ncs.core.refusals import refuse_file
from ncs.journeys.store.database import Database, NoJournal, faults_in_words
from ncs.journeys.store.journal import Journal
from ncs.journeys.store.keys import new_keys, open_keys
from ncs.journeys.store.ledger import Ledger
from ncs.journeys.store.opening import Place, connected, dialect_of, made, same_place
from ncs.journeys.store.people import Reader
from ncs.journeys.store.refusals import NotAFile, NotWhole, OnePlace
from ncs.journeys.store.schema import journal_schema
from ncs.journeys.store.sqlite import SqliteFile, made_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back from copies.

    Attributes:
        events: how many events the journal holds.
        until: when the last row of the copy was written; what came later is not in it.
        erased_again: people who had been erased and whose keys came back with the copy; they were destroyed again.
        wrong: what is still to be looked at, such as records without a key.
    """

    events: int
    until: str
    erased_again: int
    wrong: tuple[str, ...]


def new_journal(place: Place, keys: Place) -> Journal:
    """Make a journal and, in another file or database, its keys.

    Raises:
        AlreadyThere, CannotWrite: one of them may not be made.
        NoJournal: a database cannot be reached.
        OnePlace: they would be in one place.
    """
    if same_place(place, keys):
        raise OnePlace("The journal and its keys are kept apart. Give --keys a place of their own.")
    if isinstance(place, Path):
        refuse_file(place, replace=False)
    held = new_keys(keys)
    try:
        return Journal(made(place, journal_schema(dialect_of(place)), table="journal"), held)
    except BaseException:
        held.close()
        if isinstance(keys, Path):
            keys.unlink(missing_ok=True)
        raise


@contextmanager
def open_journal(place: Place, keys: Place) -> Iterator[Journal]:
    """Open a journal with its keys until the block ends.

    Raises:
        NoJournal: one of them is none, is of an earlier version, or the keys are another journal's.
        CannotWrite: a fault of the file or the database while it is used.
    """
    database = connected(place, table="journal")
    try:
        held = open_keys(keys)
    except BaseException:
        database.close()
        raise
    journal = Journal(database, held)
    try:
        with faults_in_words(database, held.database):
            if not database.has("owed"):
                step = "Use the version that made it, or begin a new journal."
                raise NoJournal(f"{database.name} was made by an earlier version of this program. {step}")
            if not journal.fits():
                raise NoJournal(f"{held.database.name} opens no record of {database.name}: it has other keys.")
            yield journal
    finally:
        journal.close()


def backup(journal: Journal, reader: Reader, *, to: Path, keys_to: Path | None = None) -> None:
    """Copy a journal to a new file, and its keys to another where one is given; that it was copied goes on record.

    Raises:
        NotAllowed: the role may not export.
        AlreadyThere, CannotWrite: a file may not be made.
        NotAFile: the journal or its keys are in PostgreSQL, which has means of its own (``pg_dump``).
        OnePlace: both copies would be one file.
    """
    reader.must("export")
    if keys_to is not None and same_place(to, keys_to):
        raise OnePlace("Copies of the journal and of its keys are kept apart. Give each a file of its own.")
    wanted = [(_file_of(journal.database), to)]
    wanted += [(_file_of(journal.keys.database), keys_to)] if keys_to is not None else []
    for _, path in wanted:
        refuse_file(path, replace=False)
    journal.copied(reader)
    _copy_all(wanted)


def restore(copy: Path, keys_copy: Path, reader: Reader, *, to: Path, keys_to: Path) -> Restored:
    """Bring a journal and its keys back from copies, into new files; whoever was erased stays erased.

    That it was brought back goes on record there.

    Raises:
        NotAllowed: the role may not erase.
        NoJournal: a copy is no journal, or the keys are another journal's.
        NotWhole: rows of the copy are missing, changed or out of place; nothing is made.
        AlreadyThere, CannotWrite: a file may not be made.
        OnePlace: both would be one file.
    """
    reader.must("erase")
    if same_place(to, keys_to):
        raise OnePlace("The journal and its keys are kept apart. Give --keys-to a place of its own.")
    for path in (to, keys_to):
        refuse_file(path, replace=False)
    with open_journal(copy, keys_copy) as held:
        _whole(held, copy)
        _copy_all([(_file_of(held.database), to), (_file_of(held.keys.database), keys_to)])
    with open_journal(to, keys_to) as back:
        until, again = Ledger(back.database).last(), back.erase_again(reader)
        back.copied(reader, back=f"as of {until or 'its beginning'}")
        found = back.verify()
        return Restored(events=found.events, until=until, erased_again=again, wrong=found.wrong)


def _whole(journal: Journal, copy: Path) -> None:
    """Refuse a journal whose chain is broken."""
    broken = Ledger(journal.database).broken()
    if broken:
        raise NotWhole(f"{copy} is not whole: {'; '.join(broken[:3])}. Nothing was made. Use another copy.")


def _copy_all(wanted: list[tuple[SqliteFile, Path]]) -> None:
    """Copy each database to its file: all of them, or none."""
    done: list[Path] = []
    try:
        for database, path in wanted:
            with closing(made_file(path, ())) as copy:
                done.append(path)
                with faults_in_words(database, copy):
                    database.held.backup(copy.held)
    except BaseException:
        for path in done:
            path.unlink(missing_ok=True)
        raise


def _file_of(database: Database) -> SqliteFile:
    if not isinstance(database, SqliteFile):
        raise NotAFile(f"{database.name} is in PostgreSQL: copy it with pg_dump, and bring it back with psql.")
    return database
