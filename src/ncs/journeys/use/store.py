"""What can be asked of a journal of many people: begin, add, read, verify, link, erase, export, who looked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.core.periods import Period
from ncs.journeys.consistency import Consistency, consistency
from ncs.journeys.director import counted
from ncs.journeys.early_help import Listed, journey_of, read_list
from ncs.journeys.engine.clocks import clocks_with
from ncs.journeys.engine.recording import Refused, replay
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import next_steps
from ncs.journeys.evaluation import Evaluation, Protocol, evaluation
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import ReferralReceived
from ncs.journeys.exchange.cld_further import Further, further
from ncs.journeys.exchange.cld_import import Imported, imported
from ncs.journeys.exchange.fhir.audit import audit_text
from ncs.journeys.journal_file import read_journey
from ncs.journeys.reached import reached
from ncs.journeys.retention import kept_until
from ncs.journeys.store.database import faults_in_words
from ncs.journeys.store.journal import Journal
from ncs.journeys.store.keys import KeyGone
from ncs.journeys.store.ledger import Ledger, Verified
from ncs.journeys.store.opening import connected, place_of
from ncs.journeys.store.people import Reader
from ncs.journeys.store.whole import Restored, backup, new_journal, open_journal, restore
from ncs.journeys.use.early_help import EarlyHelp
from ncs.journeys.use.exchange import Submission, emit_states
from ncs.journeys.use.journeys import Journey, Next, Worklist, worklist_of
from ncs.journeys.views.cld import imported_tables
from ncs.journeys.views.consistency import consistency_tables
from ncs.journeys.views.early_help import reached_table
from ncs.journeys.views.evaluation import evaluation_tables
from ncs.journeys.views.store import counts_table, director_table, looks_table, retention_table, verified_table
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = ["Kept", "Looked", "Protocol", "Reader", "Restored", "bring_back", "files_of", "kept", "new", "verify_alone"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Looked(Answer):
    """What was found in a journal: that it is whole, counts, or who has read a record."""

    found: Table

    def tables(self) -> tuple[Table, ...]:
        """Return what was found."""
        return (self.found,)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Taken(Answer):
    """What a client level data file gave: journeys, rows that are in none, and what is missing.

    Attributes:
        found: what it gave of people who were new to the journal.
        known: what it added to the journeys of people who were known, by their numbers.
        erased: people who were erased here; nothing of theirs was taken.
    """

    found: Imported
    known: Mapping[str, Further]
    erased: frozenset[str]

    def tables(self) -> tuple[Table, ...]:
        """Return what was taken in, what was left out of it with why, and what is missing of whom."""
        return imported_tables(self.found, self.known, self.erased)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Alike(Answer):
    """Whether like was treated alike in a period: rates, decisions turned round, and teams side by side."""

    found: Consistency
    period: Period

    def tables(self) -> tuple[Table, ...]:
        """Return the whole, then decisions by need profile and by team."""
        return consistency_tables(self.found, self.period)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Evaluated(Answer):
    """People who had something beside people like them: the comparison, its protocol and limits, and the extract."""

    found: Evaluation

    def tables(self) -> tuple[Table, ...]:
        """Return the comparison, the protocol with its limits, and the extract."""
        return evaluation_tables(self.found)


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

    def take_file(self, file: Path, *, today: date) -> Taken:
        """Take everybody in a client level data file: all that can be taken, or nothing.

        Whoever is new begins a journey. Whoever is known has what the file tells beyond what is held added to theirs,
        under the rules; what cannot be is told in the answer. Of whoever was erased here nothing is taken. Given again,
        a file adds nothing twice.

        Raises:
            ProblemsFound, NotAllowed, CannotWrite: as their names say.
        """
        found = imported(file, today=today)
        known: dict[str, Further] = {}

        def added(person: str, before: State, own: int) -> list[Event]:
            """Return what the file adds to the journey of somebody who is known, and keep what is to be told of it."""
            known[person] = further(before, found.people[person], own=own, today=today)
            return known[person].events

        met = self.journal.take_all(found.states, added, self.reader)
        return Taken(found=found.of(met.new), known=known, erased=met.erased)

    def take_list(self, file: Path, *, today: date) -> EarlyHelp:
        """Take those on a list for early help who may be written to.

        Whoever is new here begins a journey, all of them or none. Whoever has one already has the referral added to
        it, under the rules; where it cannot be, the answer says why, and the others are taken. Given again, it adds
        nothing twice.

        Raises:
            ProblemsFound, NotAllowed, HereAlready, CannotWrite: as their names say.
        """
        found = read_list(file, today=today)
        lawful = [one for one in found if not one.left_out]
        known = [one for one in lawful if self.journal.holds(one.listed.person, self.reader)]
        here = {one.listed.person for one in known}
        fresh = (one.listed for one in lawful if one.listed.person not in here)
        self.journal.begin_all([replay(journey_of(one), today=today) for one in fresh], self.reader)
        return EarlyHelp(found=found, known=tuple((one, self._listed_again(one.listed, today)) for one in known))

    def _listed_again(self, one: Listed, today: date) -> str:
        """Add a referral from a list to the record of somebody who is known, and say in words what came of it."""
        _, referral = journey_of(one)
        try:
            before = self.journal.read(one.person, self.reader).all(ReferralReceived)
            if any((was.on, was.source, was.listed) == (one.listed, one.source, True) for was in before):
                return "from this list already; nothing was added"
            number = self.journal.add(one.person, referral, self.reader, today=today)
        except Refused as refused:
            return f"not added: {refused.problems[0].message}"
        except KeyGone:
            return "not added: erased here. What comes after an erasure is begun under another number."
        return f"added to the journey as event {number}"

    def emit(self, *, council: str, period: Period) -> Submission:
        """Give client level data of everybody in a period; that all were listed goes on record.

        Raises:
            UnknownName, NotModelled, NotAllowed, CannotWrite: as their names say.
        """
        return emit_states(self.journal.everybody(self.reader), council=council, period=period)

    def alike(self, period: Period) -> Alike:
        """Give rates of assessment and eligibility by need and by team; that all were listed goes on record.

        Raises:
            NotAllowed, CannotWrite: as their names say.
        """
        return Alike(found=consistency(self.journal.everybody(self.reader), period), period=period)

    def evaluate(self, protocol: Protocol) -> Evaluated:
        """Give people who had something beside people like them who had not; that all were listed goes on record.

        Raises:
            NotAllowed, CannotWrite: as their names say.
        """
        return Evaluated(found=evaluation(self.journal.everybody(self.reader), protocol))

    def reached(self, period: Period, *, on: date) -> Looked:
        """Give what came of lists for early help in a period, as known on a day; that all were listed goes on record.

        Raises:
            NotAllowed, CannotWrite: as their names say.
        """
        return Looked(found=reached_table(reached(self.journal.everybody(self.reader), period, on=on), period, on))

    def add(
        self, person: str, event: Event, *, today: date, expected: int | None = None, own_clocks: Path | None = None
    ) -> int:
        """Record an event, by a council's own limits of time where it has some, and return its version.

        Raises:
            NotHere, KeyGone, Refused, Changed, NotAllowed, CannotWrite: as their names say.
        """
        return self.journal.add(
            person, event, self.reader, today=today, expected=expected, held=clocks_with(own_clocks)
        )

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

    def worklist(self, *, on: date, own_clocks: Path | None = None, team: str = "") -> Worklist:
        """Give what is overdue or required for everybody on a day, or for a team; that all were listed goes on record.

        Raises:
            ProblemsFound, UnknownName, NotAllowed, CannotWrite: as their names say.
        """
        return worklist_of(self.journal.owed(self.reader, on), on=on, own_clocks=own_clocks, team=team)

    def director(self, *, on: date) -> Looked:
        """Give the counts that a director is asked for on a day; that all were listed goes on record.

        Raises:
            NotAllowed, CannotWrite: as their names say.
        """
        return Looked(found=director_table(counted(self.journal.owed(self.reader, on), on), on))

    def retention(self, *, on: date, years: int) -> Looked:
        """Give closed records with the day until which they are kept; that all were listed goes on record.

        Raises:
            NotAllowed, CannotWrite: as their names say.
        """
        states = self.journal.everybody(self.reader)
        return Looked(found=retention_table(kept_until(states, years=years, held=self.journal.why_held), on))

    def copy(self, *, to: Path, keys_to: Path | None) -> None:
        """Copy the journal to a new file, and its keys to another where one is given; it goes on record.

        Raises:
            NotAllowed, AlreadyThere, CannotWrite, NotAFile, OnePlace: as their names say.
        """
        backup(self.journal, self.reader, to=to, keys_to=keys_to)

    def verify(self) -> tuple[Verified, Looked]:
        """Look at the whole journal: is any row missing, changed or out of place, or has somebody lost their key?"""
        found = self.journal.verify()
        return found, Looked(found=verified_table(found))

    def counts(self) -> Looked:
        """Count events by kind, of people erased since too."""
        return Looked(found=counts_table(self.journal.counts()))

    def looks_fhir(self, person: str) -> str:
        """Give who has read or handled a record as FHIR audit events (JSON); that it was asked goes on record.

        Raises:
            NotHere, NotAllowed, CannotWrite: as their names say.
        """
        return audit_text(person, self.journal.looks(person, self.reader))

    def looks(self, person: str) -> Looked:
        """Give who has read or handled a record; that it was asked goes on record.

        Raises:
            NotHere, NotAllowed, CannotWrite: as their names say.
        """
        return Looked(found=looks_table(self.journal.looks(person, self.reader)))


def bring_back(copy: Path, keys_copy: Path, reader: Reader, *, to: Path, keys_to: Path) -> Restored:
    """Bring a journal and its keys back from copies, into new files; whoever was erased stays erased.

    Raises:
        NotAllowed, NoJournal, NotWhole, AlreadyThere, CannotWrite, OnePlace: as their names say.
    """
    return restore(copy, keys_copy, reader, to=to, keys_to=keys_to)


def files_of(*places: str | None) -> list[Path]:
    """Return those of some places that are files, and not the URLs of databases."""
    found = (place_of(place) for place in places if place)
    return [place for place in found if isinstance(place, Path)]


def new(journal: str, keys: str) -> None:
    """Make a journal and its keys, each in a file or in a PostgreSQL database by its URL.

    Raises:
        AlreadyThere, CannotWrite: one of them may not be made.
    """
    new_journal(place_of(journal), place_of(keys)).close()


def verify_alone(journal: str, *, head: str | None) -> tuple[Verified, Looked, bool]:
    """Look at a journal without its keys, as somebody may who may read nobody's record.

    Args:
        journal: the file or the URL.
        head: a digest that was kept elsewhere, if one was.

    Returns:
        What was found, as a table too, and whether the digest is there still. Lost keys are not looked for.

    Raises:
        NoJournal: it is none.
        CannotWrite: a fault of the file or the database while it is read.
    """
    with closing(connected(place_of(journal), table="journal")) as database, faults_in_words(database):
        ledger = Ledger(database)
        found = ledger.verify()
        return found, Looked(found=verified_table(found, keys=False)), head is None or ledger.has(head)


@contextmanager
def kept(journal: str, keys: str, reader: Reader) -> Iterator[Kept]:
    """Open a journal with its keys for one reader, until the block ends.

    Raises:
        NoJournal: one of them is none.
    """
    with open_journal(place_of(journal), place_of(keys)) as held:
        yield Kept(journal=held, reader=reader)
