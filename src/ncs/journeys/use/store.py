"""What can be asked of a journal of many people: begin, add, read, verify, link, erase, export, who looked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.journeys.engine.clocks import clocks_with
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import next_steps
from ncs.journeys.events.base import Event
from ncs.journeys.journal_file import read_journey
from ncs.journeys.store.journal import Journal, Verified, new_journal, open_journal
from ncs.journeys.store.people import Reader
from ncs.journeys.use.journeys import Journey, Next
from ncs.journeys.views.store import counts_table, looks_table, verified_table
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = ["Kept", "Looked", "Reader", "kept", "new"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Looked(Answer):
    """What was found in a journal: that it is whole, counts, or who has read a record."""

    found: Table

    def tables(self) -> tuple[Table, ...]:
        """Return what was found."""
        return (self.found,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An open journal, asked by one reader."""

    journal: Journal
    reader: Reader

    def begin(self, file: Path, *, today: date) -> int:
        """Take a journey from its own file, and return how many events it has.

        Raises:
            ProblemsFound, NotAJourney, HereAlready, NotAllowed, CannotWrite: as their names say.
        """
        return self.journal.begin(read_journey(file, today=today).given, self.reader, today=today)

    def add(self, person: str, event: Event, *, today: date, expected: int | None = None) -> int:
        """Record an event and return its version.

        Raises:
            NotHere, KeyGone, Refused, Changed, NotAllowed, CannotWrite: as their names say.
        """
        return self.journal.add(person, event, self.reader, today=today, expected=expected)

    def show(self, person: str) -> Journey:
        """Give a person's journey; the read goes on record.

        Raises:
            NotHere, KeyGone, NotAllowed, CannotWrite: as their names say.
        """
        return Journey(state=self.journal.read(person, self.reader))

    def coming(self, person: str, *, on: date, own_clocks: Path | None = None) -> Next:
        """Give what is overdue, required and allowed for a person; the read goes on record.

        Raises:
            ProblemsFound, NotHere, KeyGone, NotAllowed, CannotWrite: as their names say.
        """
        held = clocks_with(own_clocks)
        state: State = self.journal.read(person, self.reader)
        return Next(state=state, on=on, steps=next_steps(state, on, held))

    def verify(self) -> tuple[Verified, Looked]:
        """Look at the whole journal: is any row missing, changed or out of place? No key is needed."""
        found = self.journal.verify()
        return found, Looked(found=verified_table(found))

    def counts(self) -> Looked:
        """Count events by kind, of people erased since too."""
        return Looked(found=counts_table(self.journal.counts()))

    def looks(self, person: str) -> Looked:
        """Give who has read or handled a record.

        Raises:
            NotHere, NotAllowed: as their names say.
        """
        return Looked(found=looks_table(self.journal.looks(person, self.reader)))


def new(path: Path, keys: Path) -> None:
    """Make a journal and its keys.

    Raises:
        AlreadyThere, CannotWrite: one of them may not be made.
    """
    new_journal(path, keys).close()


@contextmanager
def kept(path: Path, keys: Path, reader: Reader) -> Iterator[Kept]:
    """Open a journal with its keys for one reader, until the block ends.

    Raises:
        NoJournal: one of them is none.
    """
    with open_journal(path, keys) as journal:
        yield Kept(journal=journal, reader=reader)
