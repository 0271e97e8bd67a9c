"""The records of a journal: found by their mark, opened, sealed at the end, and every look noted."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import cast

from pydantic import ValidationError

from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event_adapter
from ncs.journeys.events.lifting import Lifting
from ncs.journeys.store.database import Database, one_writer
from ncs.journeys.store.keys import Keys
from ncs.journeys.store.ledger import Ledger
from ncs.journeys.store.linked import groups_of
from ncs.journeys.store.owed import owed_text, rules_digest
from ncs.journeys.store.people import Reader
from ncs.journeys.store.refusals import NotHere, Unread


class Records:
    """The database of a journal and its keys, and what is done to one record in them."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self._held, self._keys, self._ledger = database, keys, Ledger(database)

    def close(self) -> None:
        """Let go of both files."""
        self._held.close()
        self._keys.close()

    @property
    def database(self) -> Database:
        """The database in which the journal is."""
        return self._held

    @property
    def keys(self) -> Keys:
        """The keys of the journal."""
        return self._keys

    def _alone(self) -> AbstractContextManager[None]:
        return one_writer(self._held, self._keys.database)

    def _stream(self, person: str) -> str:
        found = self._ledger.one("SELECT stream FROM mark WHERE mark = ?", self._keys.mark_of(person))
        if found is None:
            raise NotHere("The journal holds nothing of a person with this number.")
        return str(found)

    def _links(self) -> list[tuple[str, str, int]]:
        return self._held.execute("SELECT one, other, on_off FROM link ORDER BY seq").fetchall()

    def _others(self, stream: str) -> list[str]:
        """Return the records that are linked to one, directly or by way of another, and can be read."""
        links = self._links()
        known = list(dict.fromkeys([stream, *(end for link in links for end in link[:2])]))
        group = next(one for one in groups_of(known, links) if stream in one)
        return [one for one in group if one != stream and self._keys.has(one)]

    def _held_back(self, stream: str) -> str:
        """Return why a record, or one that is linked to it, is held; empty where none is."""
        held = (self._keys.held_back(one) for one in (stream, *self._others(stream)))
        return next((why for why in held if why), "")

    def _events(self, stream: str) -> list[Event]:
        query = "SELECT version, code, body FROM journal WHERE stream = ? ORDER BY version"
        rows = self._held.execute(query, (stream,)).fetchall()
        opens, lifting = self._keys.opener(stream), Lifting()
        texts = ((version, code, opens(f"{stream}/{version}/{code}", body)) for version, code, body in rows)
        return [_event(version, code, text, lifting) for version, code, text in texts]

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
        self._ledger.append("journal", row)

    def _owe(self, stream: str, state: State) -> None:
        """Keep what a person is owed now, sealed."""
        version = len(state.given)
        body = self._keys.seal(stream, owed_name(stream, version), owed_text(state))
        self._held.execute(
            "INSERT INTO owed VALUES (?, ?, ?, ?) ON CONFLICT (stream) DO UPDATE "
            "SET version = excluded.version, rules = excluded.rules, body = excluded.body",
            (stream, version, rules_digest(), body),
        )

    def _note(self, act: str, stream: str, why: str, reader: Reader) -> None:
        row = {"at": _now(), "actor": reader.actor, "role": reader.role, "basis": reader.basis}
        self._ledger.append("audit", {**row, "act": act, "stream": stream, "why": why or ""})


def _event(version: int, code: str, text: str, lifting: Lifting) -> Event:
    """Return an event that was written here, as it is told today.

    Raises:
        Unread: another version of this program wrote it; nothing of what it says is told.
    """
    try:
        if lifting.concerns(code):
            return cast("Event", event_adapter().validate_python(lifting(json.loads(text))))
        return cast("Event", event_adapter().validate_json(text))
    except ValidationError:
        step = "Use the version that wrote it. Nothing was changed."
        raise Unread(f"Event {version} ({code}) is of another version of this program. {step}") from None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def owed_name(stream: str, version: int) -> str:
    """Return under which name what a person was owed after an event is sealed."""
    return f"{stream}/owed/{version}"
