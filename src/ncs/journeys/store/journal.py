"""The journal of many people: events are added, never changed; each read and write says who, in which role, why."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from ncs.core.errors import NcsError
from ncs.core.refusals import refuse_file
from ncs.journeys.engine.recording import record, replay
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event_adapter
from ncs.journeys.store.chain import START, breaks, digest_of
from ncs.journeys.store.database import connected, made, one_writer
from ncs.journeys.store.keys import Keys, new_keys, open_keys
from ncs.journeys.store.people import Reader

_COLUMNS = ("seq", "stream", "version", "at", "actor", "role", "basis", "code", "code_version", "body")
_AUDIT = ("seq", "at", "actor", "role", "basis", "act", "stream", "why")
_FIXED = "\n".join(
    f"CREATE TRIGGER {table}_{act.lower()} BEFORE {act} ON {table} BEGIN "
    f"SELECT RAISE(ABORT, 'the journal is only ever added to'); END;"
    for table in ("journal", "audit", "mark", "link")
    for act in ("UPDATE", "DELETE")
)
#: Nothing takes the place of a row either, which would fire none of the triggers above.
_ONCE = "\n".join(
    f"CREATE TRIGGER {table}_insert BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) BEGIN "
    f"SELECT RAISE(ABORT, 'the journal is only ever added to'); END;"
    for table, same in (
        ("journal", "seq = NEW.seq OR (stream = NEW.stream AND version = NEW.version)"),
        ("audit", "seq = NEW.seq"),
        ("mark", "mark = NEW.mark OR stream = NEW.stream"),
        ("link", "seq = NEW.seq"),
    )
)
_SCHEMA = f"""
CREATE TABLE journal (seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL,
  actor TEXT NOT NULL, role TEXT NOT NULL, basis TEXT NOT NULL, code TEXT NOT NULL, code_version INTEGER NOT NULL,
  body BLOB NOT NULL, prev TEXT NOT NULL, digest TEXT NOT NULL, UNIQUE (stream, version));
CREATE TABLE audit (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,
  basis TEXT NOT NULL, act TEXT NOT NULL, stream TEXT NOT NULL, why TEXT NOT NULL, prev TEXT NOT NULL,
  digest TEXT NOT NULL);
CREATE TABLE mark (mark TEXT PRIMARY KEY, stream TEXT NOT NULL UNIQUE);
CREATE TABLE link (seq INTEGER PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL, on_off INTEGER NOT NULL);
{_FIXED}
{_ONCE}
"""


class NotHere(NcsError):
    """A person of whom the journal holds nothing."""


class HereAlready(NcsError):
    """A person whose journey the journal holds already."""


class Changed(NcsError):
    """Somebody else has recorded something since the record was read."""


class HeldBack(NcsError):
    """A record that may not be erased now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a look at the whole journal found: its events, the digest at its head, and what is wrong with it."""

    events: int
    looks: int
    head: str
    wrong: tuple[str, ...]


class Journal:
    """One journal with its keys. Made by :func:`new_journal` or :func:`open_journal`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, keys: Keys) -> None:
        self._path, self._held, self._keys = path, connection, keys

    def close(self) -> None:
        """Let go of both files."""
        self._held.close()
        self._keys.close()

    def begin(self, events: Sequence[Event], reader: Reader, *, today: date) -> int:
        """Begin a person's journey with the events that are known, and return the version of the last.

        Raises:
            NotAllowed: the role may not write.
            NotAJourney, Refused: the events are no journey under the rules.
            HereAlready: the person has a journey here.
            CannotWrite: a fault of the file system; nothing was recorded.
        """
        reader.must("write")
        state = replay(events, today=today)
        mark, stream = self._keys.mark_of(state.opened.person), secrets.token_hex(16)
        with one_writer(self._held, self._path):
            if self._held.execute("SELECT 1 FROM mark WHERE mark = ?", (mark,)).fetchone():
                raise HereAlready("This person has a journey here already. Add to it with `ncs journeys store add`.")
            self._keys.new(stream)
            self._held.execute("INSERT INTO mark VALUES (?, ?)", (mark, stream))
            for version, event in enumerate(events, 1):
                self._append(stream, version, event, reader)
        return len(events)

    def add(self, person: str, event: Event, reader: Reader, *, today: date, expected: int | None = None) -> int:
        """Record one more event and return its version.

        Args:
            person: the person's number.
            event: what happened.
            reader: who records it.
            today: the day on which it is recorded.
            expected: the version that the writer has seen; where another was recorded since, nothing is.

        Raises:
            NotAllowed, NotHere, KeyGone, Refused: as their names say.
            Changed: the record has moved on from ``expected``.
            CannotWrite: a fault of the file system; nothing was recorded.
        """
        reader.must("write")
        with one_writer(self._held, self._path):
            stream = self._stream(person)
            events = self._events(stream)
            if expected is not None and expected != len(events):
                last = events[-1]
                raise Changed(
                    f"Somebody has recorded something since you looked: you saw version {expected}, it is now "
                    f"{len(events)} ({last.kind}). Nothing of yours was recorded. Look again, then record it."
                )
            record(state_of(events), event, today=today)
            self._append(stream, len(events) + 1, event, reader)
        return len(events) + 1

    def read(self, person: str, reader: Reader) -> State:
        """Return a person's journey, with those of records that were linked to it; the read goes on record.

        Raises:
            NotAllowed, NotHere, KeyGone: as their names say.
            CannotWrite: the read could not be put on record.
        """
        reader.must("read")
        with one_writer(self._held, self._path):
            stream = self._stream(person)
            found = [self._events(one) for one in (stream, *self._linked(stream))]
            self._note("read", stream, reader.glass and f"glass broken: {reader.glass}", reader)
        return _together(found)

    def everybody(self, reader: Reader) -> Iterator[State]:
        """Yield the journey of everybody whose record can be read; that all were listed goes on record, once.

        Raises:
            NotAllowed: the role may not export.
            CannotWrite: the look could not be put on record.
        """
        reader.must("export")
        with one_writer(self._held, self._path):
            self._note("listed everybody", "", "", reader)
            streams = [str(row[0]) for row in self._held.execute("SELECT stream FROM mark ORDER BY stream")]
        yield from (state_of(self._events(stream)) for stream in streams if self._keys.has(stream))

    def looks(self, person: str, reader: Reader) -> list[dict[str, Any]]:
        """Return who has read or handled a person's record, when, in which role and why.

        Raises:
            NotAllowed, NotHere: as their names say.
        """
        reader.must("audit")
        query = f"SELECT {', '.join(_AUDIT)} FROM audit WHERE stream = ? ORDER BY seq"
        rows = self._held.execute(query, (self._stream(person),)).fetchall()
        return [{key: value for key, value in zip(_AUDIT, row, strict=True) if key != "stream"} for row in rows]

    def link(self, person: str, other: str, reader: Reader, *, why: str, on: bool = True) -> None:
        """Say that two records are of one person, or take that back; no event is moved.

        Raises:
            NotAllowed, NotHere: as their names say.
        """
        reader.must("link")
        with one_writer(self._held, self._path):
            one, two = self._stream(person), self._stream(other)
            number = self._held.execute("SELECT count(*) FROM link").fetchone()[0] + 1
            self._held.execute("INSERT INTO link VALUES (?, ?, ?, ?)", (number, one, two, int(on)))
            for stream in (one, two):
                self._note("linked" if on else "parted", stream, why, reader)

    def hold(self, person: str, why: str, reader: Reader) -> None:
        """Keep a record from being erased, such as for a claim; with nothing said, let it go.

        Raises:
            NotAllowed, NotHere: as their names say.
        """
        reader.must("erase")
        with one_writer(self._held, self._path):
            stream = self._stream(person)
            self._keys.hold(stream, why)
            self._note("held" if why else "let go", stream, why, reader)

    def erase(self, person: str, why: str, reader: Reader) -> None:
        """Destroy the key of a person: nothing of theirs can be read again, while counts and the chain stay whole.

        Raises:
            NotAllowed, NotHere, KeyGone: as their names say.
            HeldBack: the record is held.
        """
        reader.must("erase")
        with one_writer(self._held, self._path):
            stream = self._stream(person)
            held = self._keys.held_back(stream)
            if held:
                raise HeldBack(f"This record is held and may not be erased: {held}")
            self._note("erased", stream, why, reader)
        self._keys.destroy(stream)

    def counts(self) -> dict[str, int]:
        """Return how many events of each kind were recorded, of people erased since too."""
        return dict(self._held.execute("SELECT code, count(*) FROM journal GROUP BY code ORDER BY code").fetchall())

    def verify(self) -> Verified:
        """Look at every row of the journal: is any missing, changed, or out of its place? No key is needed."""
        wrong = [f"journal: {one}" for one in breaks(self._rows("journal", _COLUMNS))]
        wrong += [f"audit: {one}" for one in breaks(self._rows("audit", _AUDIT))]
        events, looks = (
            self._held.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("journal", "audit")
        )
        return Verified(events=events, looks=looks, head=self._head("journal"), wrong=tuple(wrong))

    def has_head(self, digest: str) -> bool:
        """Say whether the journal still has the row whose digest was kept elsewhere: nothing before it has changed."""
        return self._held.execute("SELECT 1 FROM journal WHERE digest = ?", (digest,)).fetchone() is not None

    def backup(self, path: Path) -> None:
        """Copy the journal, without its keys, to a new file.

        Raises:
            AlreadyThere, CannotWrite: the file may not be made.
        """
        copy = made(path, "")
        self._held.backup(copy)
        copy.close()

    def _stream(self, person: str) -> str:
        row = self._held.execute("SELECT stream FROM mark WHERE mark = ?", (self._keys.mark_of(person),)).fetchone()
        if row is None:
            raise NotHere("The journal holds nothing of a person with this number.")
        return str(row[0])

    def _linked(self, stream: str) -> list[str]:
        last: dict[str, int] = {}
        query = "SELECT one, other, on_off FROM link WHERE one = ? OR other = ? ORDER BY seq"
        for one, other, on_off in self._held.execute(query, (stream, stream)):
            last[other if one == stream else one] = on_off
        return [other for other, on_off in last.items() if on_off]

    def _events(self, stream: str) -> list[Event]:
        query = "SELECT version, code, body FROM journal WHERE stream = ? ORDER BY version"
        rows = self._held.execute(query, (stream,)).fetchall()
        texts = (self._keys.open(stream, f"{stream}/{version}/{code}", body) for version, code, body in rows)
        return [event_adapter().validate_json(text) for text in texts]

    def _append(self, stream: str, version: int, event: Event, reader: Reader) -> None:
        text = event.model_dump_json()
        row = {
            "stream": stream,
            "version": version,
            "at": _now(),
            "actor": reader.actor,
            "role": reader.role,
            "basis": reader.basis,
            "code": event.kind,
            "code_version": event.version,
            "body": self._keys.seal(stream, f"{stream}/{version}/{event.kind}", text),
        }
        self._chain("journal", _COLUMNS, row)

    def _note(self, act: str, stream: str, why: str, reader: Reader) -> None:
        row = {"at": _now(), "actor": reader.actor, "role": reader.role, "basis": reader.basis}
        self._chain("audit", _AUDIT, {**row, "act": act, "stream": stream, "why": why or ""})

    def _chain(self, table: str, columns: Sequence[str], row: dict[str, Any]) -> None:
        number = self._held.execute(f"SELECT coalesce(max(seq), 0) + 1 FROM {table}").fetchone()[0]
        whole, before = {"seq": number, **row}, self._head(table)
        values = [*(whole[key] for key in columns), before, digest_of(whole, before)]
        self._held.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)

    def _head(self, table: str) -> str:
        row = self._held.execute(f"SELECT digest FROM {table} ORDER BY seq DESC LIMIT 1").fetchone()
        return str(row[0]) if row else START

    def _rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[dict[str, Any], str, str]]:
        for *values, before, digest in self._held.execute(
            f"SELECT {', '.join(columns)}, prev, digest FROM {table} ORDER BY seq"
        ):
            yield dict(zip(columns, values, strict=True)), before, digest


def new_journal(path: Path, keys: Path) -> Journal:
    """Make a journal and, in another file, its keys.

    Raises:
        AlreadyThere, CannotWrite: one of them may not be made.
    """
    refuse_file(path, replace=False)
    held = new_keys(keys)
    return Journal(path, made(path, _SCHEMA), held)


@contextmanager
def open_journal(path: Path, keys: Path) -> Iterator[Journal]:
    """Open a journal with its keys until the block ends.

    Raises:
        NoJournal: one of them is none.
    """
    connection = connected(path, table="journal")
    try:
        held = open_keys(keys)
    except BaseException:
        connection.close()
        raise
    journal = Journal(path, connection, held)
    try:
        yield journal
    finally:
        journal.close()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _together(found: Sequence[Sequence[Event]]) -> State:
    """Return one state of linked records: the first as it is; of others what counts, but for their opening."""
    first, *others = found
    if not others:
        return state_of(first)
    more = [one for events in others for one in state_of(events).counted if one.kind != "journey-opened"]
    return state_of([*first, *sorted(more, key=lambda one: one.on)])
