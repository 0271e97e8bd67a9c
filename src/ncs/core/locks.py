"""One writer at a time in a folder, also among programs: a second waits for the first, so neither undoes the other."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ncs.core.refusals import CannotWrite

#: Name of the file that is locked; it is there only while somebody writes.
LOCK = ".lock"
#: How long to wait for another writer, and how long between two looks, in seconds.
PATIENCE, PAUSE = 60.0, 0.02


@contextmanager
def alone_in(folder: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold ``folder``, made if need be, until the block ends; another program that asks for it waits.

    The system lets go of the lock of a program that is killed, so that none is ever left standing. The folder is taken
    away again if it was made and nothing came to be in it.

    Args:
        folder: to write in.
        patience: seconds to wait for another writer.

    Raises:
        CannotWrite: another program held it for longer, or a fault of the file system.
    """
    made = not folder.exists()
    try:
        handle = _held(folder, time.monotonic() + patience)
    except OSError as error:
        raise CannotWrite(f"Could not write to {folder}: {error.strerror or error}. Nothing was changed.") from error
    try:
        yield
    finally:
        with suppress(OSError):
            (folder / LOCK).unlink()
        os.close(handle)
        if made:
            with suppress(OSError):
                folder.rmdir()


def _held(folder: Path, until: float) -> int:
    """Return the open lock. One that was unlinked between opening and locking is nobody's, and is opened anew."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:  # another writer has just taken the empty folder away
            continue
        if _locked(handle) and _same_file(handle, folder / LOCK):
            return handle
        os.close(handle)
        if time.monotonic() > until:
            raise CannotWrite(
                f"Another program is writing to {folder} and has not ended. Nothing was changed. Try again when it has."
            )
        time.sleep(PAUSE)


def _same_file(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _locked(handle: int) -> bool:
    """Say whether the lock could be had now."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
