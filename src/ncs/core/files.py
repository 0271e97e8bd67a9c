"""Writing files whole or not at all, and naming what was read by its hash."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from ncs.core.errors import NcsError

#: Left in every folder that is written whole, so that it and nothing else may be replaced by a later run.
MARKER = ".made-by-ncs"
#: Machine and process in the name of a working file, after its prefix.
_OWNER = re.compile(r"([0-9a-f]{8})-([0-9]+)-")
_WEEK = 7 * 24 * 60 * 60


class CannotWrite(NcsError):
    """An output could not be written; what was there before is untouched."""


@contextmanager
def atomic_path(target: Path) -> Iterator[Path]:
    """Give a path beside ``target`` to write to; on success it takes the target's place, on failure it is removed.

    Raises:
        CannotWrite: the disk is full, the folder is missing permission, or another fault of the file system.
    """
    target = Path(target)
    scratch: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep(target.parent, f".{target.name}.")
        handle, name = tempfile.mkstemp(prefix=own_prefix(f".{target.name}."), suffix=target.suffix, dir=target.parent)
        os.close(handle)
        scratch = Path(name)
        yield scratch
        scratch.chmod(0o666 & ~_umask())
        os.replace(scratch, target)  # noqa: PTH105 - the atomic rename is the point
    except OSError as error:
        raise CannotWrite(f"Could not write {target}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        if scratch is not None:
            scratch.unlink(missing_ok=True)


@contextmanager
def atomic_folder(target: Path) -> Iterator[Path]:
    """Give a folder beside ``target`` to fill; on success it takes the target's place whole, on failure it is removed.

    Raises:
        CannotWrite: a fault of the file system, or ``target`` holds files that no earlier run made; it is left
            as it was.
    """
    target = Path(target)
    refuse_others(target)
    scratch: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep(target.parent, f".{target.name}.")
        old = target.with_name(f".{target.name}.old")
        if old.exists() and not target.exists():
            old.rename(target)  # an earlier run was killed between the two renames below
        scratch = Path(tempfile.mkdtemp(prefix=own_prefix(f".{target.name}."), dir=target.parent))
        (scratch / MARKER).touch()
        yield scratch
        scratch.chmod(0o777 & ~_umask())
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        scratch.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise CannotWrite(f"Could not write {target}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)


def write_text(target: Path, text: str) -> None:
    """Write ``text`` as UTF-8 with Unix line ends, whole or not at all."""
    with atomic_path(target) as scratch:
        scratch.write_text(text, encoding="utf-8", newline="\n")


def own_prefix(prefix: str) -> str:
    """Return how this run's working files and folders begin: ``prefix``, its machine, its process, a hyphen."""
    return f"{prefix}{_machine()}-{os.getpid()}-"


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


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal, reading it in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def refuse_others(target: Path) -> None:
    """Refuse to replace what a person, or another program, put there: for work so long that it is better known before.

    Raises:
        CannotWrite: ``target`` is a file, or a folder with files that no earlier run made.
    """
    if target.is_dir() and not (target / MARKER).exists() and any(target.iterdir()):
        raise CannotWrite(f"{target} holds files that ncs did not make. Choose another folder, or empty it first.")
    if target.exists() and not target.is_dir():
        raise CannotWrite(f"{target} is a file, and a folder is wanted. Choose another name.")


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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
