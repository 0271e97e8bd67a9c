"""Keys: one a person, in a database of their own. Without the key what is written of a person is lost for good."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Mapping
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ncs.core.errors import NcsError, must_be_text
from ncs.journeys.store.database import Database
from ncs.journeys.store.opening import Place, connected, dialect_of, made
from ncs.journeys.store.schema import keys_schema

_NONCE = 12


class KeyGone(NcsError):
    """What was written can no longer be read: its key was destroyed, or these are not its keys."""


class Keys:
    """The keys of one journal. Made by :func:`new_keys` or :func:`open_keys`."""

    def __init__(self, database: Database) -> None:
        self._held = database

    @property
    def database(self) -> Database:
        """The database in which the keys are."""
        return self._held

    def close(self) -> None:
        """Let go of the file."""
        self._held.close()

    def mark_of(self, person: str) -> str:
        """Return what a person is found by in the journal: a keyed hash of their number, never the number itself.

        Raises:
            NotText: a character of the number cannot be read.
        """
        must_be_text(person, "The person's number")
        row = self._held.execute("SELECT value FROM secret WHERE name = 'mark'").fetchone()
        return hmac.new(bytes(row[0]), person.encode("utf-8"), sha256).hexdigest()

    def new(self, stream: str) -> None:
        """Make the key of a stream, if it has none."""
        value = AESGCM.generate_key(bit_length=256)
        self._held.execute("INSERT INTO key VALUES (?, ?) ON CONFLICT DO NOTHING", (stream, value))

    def seal(self, stream: str, about: str, text: str) -> bytes:
        """Return text as cipher text that only this stream's key opens, and only in its own place (``about``).

        Raises:
            KeyGone: the stream's key was destroyed.
        """
        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(self._key(stream)).encrypt(nonce, text.encode("utf-8"), about.encode("utf-8"))

    def opener(self, stream: str) -> Callable[[str, bytes], str]:
        """Return what opens cipher text of a stream, each in its own place: its key is looked up once for all of it.

        Raises:
            KeyGone: the key was destroyed. What is returned raises it where it is another key, or the text was changed.
        """
        cipher = AESGCM(self._key(stream))
        return lambda about, sealed: _opened(cipher, about, sealed)

    def every(self) -> Mapping[str, bytes]:
        """Return all keys by stream, for a list of everybody: one look in place of one a person."""
        return {str(stream): bytes(value) for stream, value in self._held.execute("SELECT stream, value FROM key")}

    def has(self, stream: str) -> bool:
        """Say whether a stream still has its key."""
        return self._held.execute("SELECT 1 FROM key WHERE stream = ?", (stream,)).fetchone() is not None

    def destroy(self, stream: str) -> None:
        """Destroy the key of a stream.

        Raises:
            KeyGone: there is none.
        """
        self._key(stream)
        self._held.execute("DELETE FROM key WHERE stream = ?", (stream,))

    def held_back(self, stream: str) -> str:
        """Return why a stream's key may not be destroyed, such as a claim; empty where it may."""
        row = self._held.execute("SELECT why FROM hold WHERE stream = ?", (stream,)).fetchone()
        return str(row[0]) if row else ""

    def hold(self, stream: str, why: str) -> None:
        """Say why a stream's key may not be destroyed; with nothing said, let it go."""
        self._held.execute("DELETE FROM hold WHERE stream = ?", (stream,))
        if why:
            self._held.execute("INSERT INTO hold VALUES (?, ?)", (stream, why))

    def _key(self, stream: str) -> bytes:
        row = self._held.execute("SELECT value FROM key WHERE stream = ?", (stream,)).fetchone()
        if row is None:
            raise KeyGone("The key of this person was destroyed: what was written can no longer be read.")
        return bytes(row[0])


def opened(key: bytes, about: str, sealed: bytes) -> str:
    """Return the text of cipher text that a key opens, in its own place.

    Raises:
        KeyGone: it is another key, or the cipher text was moved or changed.
    """
    return _opened(AESGCM(key), about, sealed)


def _opened(cipher: AESGCM, about: str, sealed: bytes) -> str:
    try:
        plain = cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode("utf-8"))
    except InvalidTag as error:
        raise KeyGone("What was written cannot be opened: it was changed, or these are not its keys.") from error
    return plain.decode("utf-8")


def new_keys(place: Place) -> Keys:
    """Make the store of keys; a file is its user's alone.

    Raises:
        AlreadyThere, CannotWrite: the file may not be made.
    """
    database = made(place, keys_schema(dialect_of(place)), table="secret")
    database.execute("INSERT INTO secret VALUES ('mark', ?)", (secrets.token_bytes(32),))
    return Keys(database)


def open_keys(place: Place) -> Keys:
    """Open the store of keys.

    Raises:
        NoJournal: it is none.
    """
    return Keys(connected(place, table="secret"))
