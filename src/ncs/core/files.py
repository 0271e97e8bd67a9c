"""Writing files whole or not at all, and naming what was read by its hash."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ncs.core.errors import NcsError

#: Left in every folder that is written whole, so that it and nothing else may be replaced by a later run.
MARKER = ".made-by-ncs"


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
        handle, name = tempfile.mkstemp(prefix=_own(target), suffix=target.suffix, dir=target.parent)
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
    _refuse_others(target)
    scratch: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep(target.parent, f".{target.name}.")
        old = target.with_name(f".{target.name}.old")
        if old.exists() and not target.exists():
            old.rename(target)  # an earlier run was killed between the two renames below
        scratch = Path(tempfile.mkdtemp(prefix=_own(target), dir=target.parent))
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


def sweep(folder: Path, prefix: str) -> None:
    """Remove what runs that were killed left in ``folder``: it may be large, and hold personal data.

    Working files and folders are called ``prefix``, the number of their process, a hyphen, and something random. Those
    of processes that still run stay.
    """
    for left in folder.iterdir():
        process = left.name.removeprefix(prefix).partition("-")[0]
        if left.name.startswith(prefix) and process.isdigit() and not _runs(int(process)):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal, reading it in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _refuse_others(target: Path) -> None:
    """Refuse to replace what a person, or another program, put there."""
    if target.is_dir() and not (target / MARKER).exists() and any(target.iterdir()):
        raise CannotWrite(f"{target} holds files that ncs did not make. Choose another folder, or empty it first.")
    if target.exists() and not target.is_dir():
        raise CannotWrite(f"{target} is a file, and a folder is wanted. Choose another name.")


def _own(target: Path) -> str:
    return f".{target.name}.{os.getpid()}-"


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
