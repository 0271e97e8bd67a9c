"""A file that is sent, sealed as it comes in: what reaches the disk can be read by nobody without its key."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import stat
import struct
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from ncs.core.errors import NcsError

_LENGTH = struct.Struct(">I")
_MORE, _END = b"more", b"end"
_HEAD = 64
#: After how many bytes it is looked again whether there is room for a file that comes in.
_LOOK = 8_000_000


class CannotOpen(NcsError):
    """A sealed file that is not there, is cut short, or was sealed with another key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A file that came in: its name here, its key, its size, first bytes and digest. Its own name is not kept."""

    one: uuid.UUID
    key: bytes
    size: int
    head: bytes
    digest: str


def folder_of(one: uuid.UUID) -> Path:
    """Return the folder of a file that waits or is checked; it need not be there."""
    return uploads() / one.hex


def uploads() -> Path:
    """Return the folder of files that wait, for the service's own user alone."""
    found: Path = settings.ENVIRONMENT.folder / "uploads"
    found.mkdir(mode=0o700, exist_ok=True)
    return found


def held() -> int:
    """Return how many bytes of disk the files that wait take, those that come in and the work of the checker too."""
    found = 0
    for path in uploads().rglob("*"):
        try:
            about = path.lstat()
            found += 0 if stat.S_ISDIR(about.st_mode) else about.st_size
        except OSError:  # destroyed meanwhile
            continue
    return found


def room() -> int:
    """Return how many more bytes may come in now."""
    return max(0, int(settings.ENVIRONMENT.uploads) - held())


def destroy(one: uuid.UUID) -> None:
    """Delete a file and everything that was made of it."""
    shutil.rmtree(folder_of(one), ignore_errors=True)


def unseal(one: uuid.UUID, key: bytes) -> Iterator[bytes]:
    """Yield the pieces of a file as it was sent.

    Raises:
        CannotOpen: it is not there, is cut short, or another key sealed it.
    """
    try:
        with (folder_of(one) / "sealed").open("rb") as stream:
            yield from _pieces(stream, AESGCM(key))
    except (OSError, InvalidTag, ValueError, struct.error):
        raise CannotOpen("The file is no longer there. Send it again.") from None


def _pieces(stream: BinaryIO, cipher: Any) -> Iterator[bytes]:
    number = 0
    while True:
        (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
        text = stream.read(length)
        last = length == 16  # nothing but the tag: the end
        piece = cipher.decrypt(_nonce(number), text, _END if last else _MORE)
        if last:
            return
        yield piece
        number += 1


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


class Sealing(FileUploadHandler):
    """Seals a file piece by piece while it comes in; it stops one that is larger than may be, or has no room."""

    def __init__(self, request: Any, *, largest: int) -> None:
        super().__init__(request)
        self._largest, self._size, self._number, self._head = largest, 0, 0, b""
        self._one, self._key = uuid.uuid4(), secrets.token_bytes(32)
        self._stream: BinaryIO | None = None
        self._digest, self._looked = hashlib.sha256(), -_LOOK
        self.too_large = self.no_room = False

    def new_file(self, *args: Any, **rest: Any) -> None:
        """Begin a sealed file in a folder of its own."""
        super().new_file(*args, **rest)
        folder_of(self._one).mkdir(mode=0o700)
        where = os.open(folder_of(self._one) / "sealed", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._stream = os.fdopen(where, "wb")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Seal a piece.

        Raises:
            StopUpload: the file is larger than may be, or the disk that files may take is full.
        """
        self._size += len(raw_data)
        self.too_large, self.no_room = self._size > self._largest, self._is_full()
        if self.too_large or self.no_room:
            self.discard()
            raise StopUpload(connection_reset=True)
        self._digest.update(raw_data)
        self._head = (self._head + raw_data)[:_HEAD]
        self._write(raw_data, _MORE)

    def file_complete(self, file_size: int) -> Sealed:
        """Return the file that came in whole."""
        self._write(b"", _END)
        self._close()
        return Sealed(one=self._one, key=self._key, size=self._size, head=self._head, digest=self._digest.hexdigest())

    def upload_interrupted(self) -> None:
        """Delete what came in of a file that did not come whole."""
        self.discard()

    def discard(self) -> None:
        """Delete the file; nothing is left of one that is refused."""
        self._close()
        destroy(self._one)

    def _is_full(self) -> bool:
        """Whether there is no room for what came in; looked at every few megabytes, for others send too."""
        if self._size - self._looked < _LOOK:
            return False
        self._looked = self._size
        return room() <= 0

    def _write(self, piece: bytes, mark: bytes) -> None:
        if self._stream is not None:
            sealed = AESGCM(self._key).encrypt(_nonce(self._number), piece, mark)
            self._stream.write(_LENGTH.pack(len(sealed)) + sealed)
            self._number += 1

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
