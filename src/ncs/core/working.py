"""Working files and folders: hidden, named after machine and process, and swept away when their run was killed."""

from __future__ import annotations

import errno
import hashlib
import os
import platform
import re
import secrets
import shutil
import time
from functools import cache
from pathlib import Path

#: Machine and process in the name of a working file, after its prefix.
_OWNER = re.compile(r"([0-9a-f]{8})-([0-9]+)-")
_WEEK = 7 * 24 * 60 * 60
#: A disk with so many bytes left was not what was full.
_ROOM = 64 << 20


def own_prefix(prefix: str) -> str:
    """Return how this run's working files and folders begin: ``prefix``, its machine, its process, a hyphen."""
    return f"{prefix}{_machine()}-{os.getpid()}-"


def working_folder(beside: Path, *, private: bool) -> Path:
    """Make a hidden folder beside ``beside`` to work in, and sweep away what killed runs left there.

    A ``private`` folder is for its user alone (0700) from its first moment. Another has what the process's umask
    leaves: the kernel applies it, so it need not be asked, which cannot be done without setting it for every thread.

    Raises:
        OSError: the folder cannot be made.
    """
    prefix = f".{beside.name}."
    sweep(beside.parent, prefix)
    made = beside.parent / f"{own_prefix(prefix)}{secrets.token_hex(4)}"
    made.mkdir(mode=0o700 if private else 0o777)
    return made


def sweep(folder: Path, prefix: str) -> None:
    """Remove what runs that were killed left in ``folder``: it may be large, and hold personal data.

    Working files and folders are called :func:`own_prefix` and something random. Those of processes of this machine
    that still run stay. What another machine or container left, whose processes cannot be seen from here, stays until
    nothing in it has changed for a week.
    """
    for left in folder.iterdir():
        found = _OWNER.match(left.name.removeprefix(prefix))
        if left.name.startswith(prefix) and found and not _in_use(left, *found.groups()):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


def is_elsewhere(error: OSError, *places: Path) -> bool:
    """Whether a fault of the file system is about something other than these files and folders.

    It is where it names a file that is none of them nor in them; and, as Arrow names none, where it says that the disk
    is full and theirs is not. A fault that says nothing of either may be theirs; so is every fault before there is any.
    """
    if isinstance(error.filename, str | bytes | os.PathLike):
        named = Path(os.fsdecode(error.filename)).absolute()
        return bool(places) and not any(named.is_relative_to(place.absolute()) for place in places)
    return error.errno == errno.ENOSPC and bool(places) and all(_room(place) >= _ROOM for place in places)


def _room(place: Path) -> int:
    """Return the bytes that are left on the disk of a place that may not be there any more."""
    there = next(path for path in (place.absolute(), *place.absolute().parents) if path.exists())
    return shutil.disk_usage(there).free


def _in_use(left: Path, machine: str, process: str) -> bool:
    # On Windows asking after a process by signal would interrupt it, so only age counts there.
    if machine == _machine() and os.name == "posix":
        return _runs(int(process))
    return time.time() - _last_change(left) < _WEEK


def _last_change(left: Path) -> float:
    """Return when ``left`` or anything in it last changed, in seconds; now, when its run removes it meanwhile."""
    try:
        return max(path.stat().st_mtime for path in (left, *left.rglob("*")))
    except FileNotFoundError:
        return time.time()


@cache
def _machine() -> str:
    """Return eight characters that tell this machine, or container, from others that share a folder."""
    numbered_in = Path("/proc/self/ns/pid")  # containers may share a name, and then number their processes apart
    space = numbered_in.stat().st_ino if numbered_in.exists() else 0
    return hashlib.sha256(f"{platform.node()} {space}".encode()).hexdigest()[:8]


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
