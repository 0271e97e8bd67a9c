"""The journal of many people: events are added, never changed; each read and write says who, in which role, why."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ncs.core.errors import must_be_text
from ncs.journeys.engine.clocks import Clocks
from ncs.journeys.engine.recording import record, replay
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.engine.steps import Owed, owed_on
from ncs.journeys.events.base import Event
from ncs.journeys.store.database import one_writer
from ncs.journeys.store.keys import KeyGone, opened
from ncs.journeys.store.ledger import ERASED, ERASING, STOPPED, Verified
from ncs.journeys.store.linked import groups_of, together
from ncs.journeys.store.owed import owed_of, rules_digest
from ncs.journeys.store.own import begun_here, none_here, numbered_here
from ncs.journeys.store.people import Reader
from ncs.journeys.store.records import Records, owed_name
from ncs.journeys.store.refusals import Changed, HeldBack, HereAlready, NotHere, OneRecord

__all__ = ["Changed", "HeldBack", "HereAlready", "Journal", "Met", "NotHere"]

#: What is added to a person's journey: from where it stands, and how many of its events are of the record itself.
More = Callable[[str, State, int], Sequence[Event]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Who of some people was new to the journal, known to it, or erased in it, by their numbers."""

    new: frozenset[str]
    known: frozenset[str]
    erased: frozenset[str]


class Journal(Records):
    """One journal with its keys. Made or opened by :mod:`ncs.journeys.store.whole`."""

    def begin(self, events: Sequence[Event], reader: Reader, *, today: date) -> int:
        """Begin a person's journey with the events that are known, and return the version of the last.

        Raises:
            NotAllowed: the role may not write.
            NotAJourney, Refused: the events are no journey under the rules.
            HereAlready: the person has a journey here.
            CannotWrite: a fault of the file system; nothing was recorded.
        """
        self.begin_all([replay(events, today=today)], reader)
        return len(events)

    def begin_all(self, states: Sequence[State], reader: Reader) -> None:
        """Begin the journeys of many people that have been held to the rules: all of them, or none.

        Raises:
            NotAllowed, HereAlready, CannotWrite: as :meth:`begin`.
            KeyGone: one of them was erased.
        """
        reader.must("write")
        with self._alone(), one_writer(self._keys.database):
            none_here(self._ledger, self._keys, [state.opened.person for state in states])
            for state in states:
                self._begin(state, reader)

    def take_all(self, states: Sequence[State], more: More, reader: Reader) -> Met:
        """Begin the journeys of whoever is new and add to those of whoever is known: all that is taken, or nothing.

        Args:
            states: a journey for each person, held to the rules, for whoever is new.
            more: for whoever is known: from their number, their journey with linked records, and how many of its events
                are of the record itself, the events that are added; each was held to the rules.
            reader: who takes them.

        Raises:
            NotAllowed, CannotWrite: as :meth:`begin`.
        """
        reader.must("write")
        new: set[str] = set()
        known: set[str] = set()
        erased: set[str] = set()
        with self._alone(), one_writer(self._keys.database):
            for state in states:
                person = state.opened.person
                stream = self._ledger.one("SELECT stream FROM mark WHERE mark = ?", self._keys.mark_of(person))
                if stream is None:
                    self._begin(state, reader)
                    new.add(person)
                elif not self._keys.has(str(stream)):
                    erased.add(person)
                else:
                    self._go_on(person, str(stream), more, reader)
                    known.add(person)
        return Met(new=frozenset(new), known=frozenset(known), erased=frozenset(erased))

    def _go_on(self, person: str, stream: str, more: More, reader: Reader) -> None:
        events = self._events(stream)
        before = together([events, *map(self._events, self._others(stream))])
        added = more(person, before, len(events))
        for version, event in enumerate(added, len(events) + 1):
            self._append(stream, version, event, reader)
        if added:
            self._owe(stream, state_of([*events, *added]))

    def _begin(self, state: State, reader: Reader) -> None:
        mark, stream = self._keys.mark_of(state.opened.person), secrets.token_hex(16)
        self._keys.new(stream)
        self._ledger.append("mark", {"mark": mark, "stream": stream})
        for version, event in enumerate(state.given, 1):
            self._append(stream, version, event, reader)
        self._owe(stream, state)

    def add(
        self,
        person: str,
        event: Event,
        reader: Reader,
        *,
        today: date,
        expected: int | None = None,
        held: Clocks | None = None,
    ) -> int:
        """Record one more event and return its version. Events of linked records count for what may be recorded.

        Args:
            person: the person's number.
            event: what happened.
            reader: who records it.
            today: the day on which it is recorded.
            expected: the version that the writer has seen; where another was recorded since, nothing is.
            held: the clocks, where a council has some of its own.

        Raises:
            NotAllowed, NotHere, KeyGone, Refused: as their names say.
            Changed: the record has moved on from ``expected``.
            CannotWrite: a fault of the file system; nothing was recorded.
        """
        reader.must("write")
        with self._alone():
            stream = self._stream(person)
            events = self._events(stream)
            if expected is not None and expected != len(events):
                last = events[-1]
                raise Changed(
                    f"Somebody has recorded something since you looked: you saw version {expected}, it is now "
                    f"{len(events)} ({last.kind}). Nothing of yours was recorded. Look again, then record it."
                )
            numbered_here(event, len(events))
            record(together([events, *map(self._events, self._others(stream))]), event, today=today, held=held)
            begun_here(event, events)
            self._append(stream, len(events) + 1, event, reader)
            self._owe(stream, state_of([*events, event]))
        return len(events) + 1

    def holds(self, person: str, reader: Reader) -> bool:
        """Say whether a person has a record here, be it one that was erased since.

        Raises:
            NotAllowed: the role may not write.
        """
        reader.must("write")
        return self._ledger.one("SELECT 1 FROM mark WHERE mark = ?", self._keys.mark_of(person)) is not None

    def read(self, person: str, reader: Reader) -> State:
        """Return a person's journey, with those of records that were linked to it; the read goes on record.

        Raises:
            NotAllowed, NotHere, KeyGone: as their names say.
            CannotWrite: the read could not be put on record.
        """
        reader.must("read")
        with self._alone():
            stream = self._stream(person)
            streams = [stream, *self._others(stream)]
            found = [self._events(one) for one in streams]
            for one in streams:
                self._note("read", one, reader.glass and f"glass broken: {reader.glass}", reader)
        return together(found)

    def everybody(self, reader: Reader) -> Iterator[State]:
        """Yield the journey of everybody whose record can be read; that all were listed goes on record, once.

        Linked records are one journey, that of the record which was there first.

        Raises:
            NotAllowed: the role may not export.
            CannotWrite: the look could not be put on record.
        """
        for group in self._listed(reader):
            yield from self._still(group)

    def owed(self, reader: Reader, on: date) -> Iterator[Owed]:
        """Yield what everybody whose record can be read is owed by a day; as :func:`everybody`, but much quicker.

        Raises:
            NotAllowed, CannotWrite: as :func:`everybody`.
        """
        groups, keys = self._listed(reader), self._keys.every()
        versions = dict(self._held.execute("SELECT stream, max(version) FROM journal GROUP BY stream").fetchall())
        query = "SELECT stream, version, body FROM owed WHERE rules = ?"
        kept = {stream: body for stream, version, body in self._held.execute(query, (rules_digest(),))
                if versions.get(stream) == version}  # fmt: skip
        missing = []
        for group in (one for one in groups if one[0] in keys):
            body = kept.get(group[0]) if len(group) == 1 else None
            name = owed_name(group[0], versions[group[0]])
            found = owed_of(opened(keys[group[0]], name, body)) if body else None
            if found is not None and found.last <= on:
                yield found
                continue
            for state in self._still(group):
                missing += [(group[0], state)] if found is None and len(group) == 1 else []
                yield owed_on(state, on)
        if missing:
            with self._alone():
                for stream, state in missing:
                    if self._keys.has(stream):
                        self._owe(stream, state)

    def _still(self, group: Sequence[str]) -> Iterator[State]:
        """Yield the journey of linked records, without those that somebody erased since they were listed."""
        found = []
        for stream in group:
            try:
                found.append(self._events(stream))
            except KeyGone:
                if self._keys.has(stream):
                    raise
        if found:
            yield together(found)

    def looks(self, person: str, reader: Reader) -> list[dict[str, Any]]:
        """Return who has read or handled a person's record, or listed it with all others, when, in which role and why.

        That this was asked goes on record too, and stands in the next answer.

        Raises:
            NotAllowed, NotHere: as their names say.
            CannotWrite: the look could not be put on record.
        """
        reader.must("audit")
        with self._alone():
            stream = self._stream(person)
            found = self._ledger.looks(stream)
            self._note("read who looked", stream, "", reader)
        return found

    def link(self, person: str, other: str, reader: Reader, *, why: str, on: bool = True) -> None:
        """Say that two records are of one person, or take that back; no event is moved.

        Raises:
            NotAllowed, NotHere, NotText: as their names say.
            OneRecord: both are one record.
        """
        reader.must("link")
        must_be_text(why, "The reason")
        if person == other:
            raise OneRecord("A record is linked with another. Give the number of the other one. Nothing was recorded.")
        with self._alone():
            one, two = self._stream(person), self._stream(other)
            self._ledger.append("link", {"one": one, "other": two, "on_off": int(on)})
            for stream in (one, two):
                self._note("linked" if on else "parted", stream, why, reader)

    def hold(self, person: str, why: str, reader: Reader) -> None:
        """Keep a record from being erased, such as for a claim; with nothing said, let it go.

        An erasure that was begun and has not come to the key is stopped by it.

        Raises:
            NotAllowed, NotHere, NotText: as their names say.
            KeyGone: the record was erased already, and nothing is left to hold.
        """
        reader.must("erase")
        must_be_text(why, "The reason")
        with self._alone():
            stream = self._stream(person)
            if why and not self._keys.has(stream):
                raise KeyGone("This record was erased already: there is nothing left to hold.")
            with one_writer(self._keys.database):
                self._keys.hold(stream, why)
            self._note("held" if why else "let go", stream, why, reader)
            if why and self._ledger.erasing(stream):
                self._note(STOPPED, stream, why, reader)

    def why_held(self, person: str) -> str:
        """Return why a record, or one that is linked to it, may not be erased; empty where it may.

        Raises:
            NotHere: the journal holds nothing of the person.
        """
        return self._held_back(self._stream(person))

    def erase(self, person: str, why: str, reader: Reader) -> int:
        """Destroy the key of a person: nothing of theirs can be read again, while counts and the chain stay whole.

        That it is begun goes on record first, and then that it is done: given again after a fall in between, it is
        finished, and until then `verify` says so. Return how many records linked to it are still there.

        Raises:
            NotAllowed, NotHere, NotText, KeyGone: as their names say.
            HeldBack: the record is held.
        """
        reader.must("erase")
        must_be_text(why, "The reason")
        with self._alone():
            stream = self._stream(person)
            held = self._stopped_by(stream, reader)
            if not held and not self._keys.has(stream) and not self._ledger.erasing(stream):
                raise KeyGone("This record was erased already.")
            if not held:
                self._note(ERASING, stream, why, reader)
        if not held:
            with self._alone():  # somebody may have held it since
                held = self._stopped_by(stream, reader)
                if not held:
                    self._destroy(stream, why, reader)
        if held:
            raise HeldBack(f"This record, or one linked to it, is held and may not be erased: {held}")
        return len(self._others(stream))

    def _stopped_by(self, stream: str, reader: Reader) -> str:
        """Return why a record that can still be read is held, and put on record that its erasure stops, if it began."""
        held = self._held_back(stream) if self._keys.has(stream) else ""
        if held and self._ledger.erasing(stream):
            self._note(STOPPED, stream, held, reader)
        return held

    def _destroy(self, stream: str, why: str, reader: Reader) -> None:
        if self._keys.has(stream):
            self._keys.destroy(stream)
        self._held.execute("DELETE FROM owed WHERE stream = ?", (stream,))
        self._note(ERASED, stream, why, reader)

    def counts(self) -> dict[str, int]:
        """Return how many events of each kind were recorded, of people erased since too."""
        return dict(self._held.execute("SELECT code, count(*) FROM journal GROUP BY code ORDER BY code").fetchall())

    def verify(self) -> Verified:
        """Look at every row: is any missing, changed, or out of its place? And has somebody lost their key?"""
        found, keys = self._ledger.verify(), self._keys.every()
        lost = sum(stream not in keys for stream in self._ledger.kept())
        said = (f"keys: {lost} records have no key and were not erased; look for a later copy of the keys",)
        return replace(found, wrong=(*found.wrong, *said)) if lost else found

    def fits(self) -> bool:
        """Say whether the keys are this journal's: they open a record, or all that there were are erased."""
        newest = self._held.execute("SELECT stream FROM mark ORDER BY seq DESC LIMIT 20").fetchall()
        if not newest or any(self._keys.has(str(row[0])) for row in newest):
            return True
        kept = self._ledger.kept()
        return not kept or any(self._keys.has(stream) for stream in kept)

    def has_head(self, digest: str) -> bool:
        """Say whether the row whose digest was kept elsewhere is still there: nothing before it has changed."""
        return self._ledger.has(digest)

    def erase_again(self, reader: Reader) -> int:
        """Destroy the keys that came back with a copy, of people who were erased; return how many there were.

        Raises:
            NotAllowed: the role may not erase.
        """
        reader.must("erase")
        with self._alone():
            back = [stream for stream in self._ledger.erased() if self._keys.has(stream)]
            for stream in back:
                self._destroy(stream, "the key had come back with a copy", reader)
        return len(back)

    def copied(self, reader: Reader, *, back: str = "") -> None:
        """Put on record that everything was copied, or that it was brought back from a copy (``back`` says of when).

        Raises:
            NotAllowed: the role may not export.
        """
        reader.must("export")
        with self._alone():
            self._note("brought back everybody" if back else "copied everybody", "", back, reader)

    def _listed(self, reader: Reader) -> list[tuple[str, ...]]:
        """Return the records that can be read, linked ones together; that all were listed goes on record."""
        reader.must("export")
        with self._alone():
            self._note("listed everybody", "", "", reader)
            streams = [str(row[0]) for row in self._held.execute("SELECT stream FROM mark ORDER BY seq")]
        keys = self._keys.every()
        groups = (tuple(one for one in group if one in keys) for group in groups_of(streams, self._links()))
        return [group for group in groups if group]
