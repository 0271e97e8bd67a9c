"""Writing files whole or not at all, and naming what was read by its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ncs.core.outputs import together
from ncs.core.refusals import MARKER, CannotWrite
from ncs.core.working import own_prefix, sweep

__all__ = ["MARKER", "CannotWrite", "atomic_folder", "atomic_path", "own_prefix", "sha256", "sweep", "write_text"]


@contextmanager
def atomic_path(
    target: Path, *, replace: bool = False, private: bool = False, read: Sequence[Path] = ()
) -> Iterator[Path]:
    """Give a path near ``target`` to write to; on success it takes the target's place, on failure it is removed.

    Args:
        target: the file to write.
        replace: whether a file that exists may be replaced.
        private: whether the file names persons: then it is its user's alone (0600), also while it is filled.
        read: the files that are read for it; none of them may be ``target``.

    Raises:
        AlreadyThere, IsAnInput, NotOurs: as :func:`~ncs.core.refusals.refuse_file` says.
        CannotWrite: the disk is full, the folder is missing permission, or another fault of the file system.
    """
    with together(replace=replace, read=read) as outputs:
        yield outputs.file(Path(target), private=private)


@contextmanager
def atomic_folder(
    target: Path, *, replace: bool = False, private: bool = False, read: Sequence[Path] = ()
) -> Iterator[Path]:
    """Give a folder beside ``target`` to fill; on success it takes the target's place whole, on failure it is removed.

    Args:
        target: the folder to write.
        replace: whether a folder that ncs made may be replaced.
        private: whether files in it name persons: then it is its user's alone (0700, files 0600) from the start.
        read: the files that are read for it; none of them may be in ``target``.

    Raises:
        AlreadyThere, IsAnInput, NotOurs: as :func:`~ncs.core.refusals.refuse_folder` says.
        CannotWrite: a fault of the file system; ``target`` is left as it was.
    """
    with together(replace=replace, read=read) as outputs:
        yield outputs.folder(Path(target), private=private)


def write_text(target: Path, text: str, *, replace: bool = False, private: bool = False) -> None:
    """Write ``text`` as UTF-8 with Unix line ends, whole or not at all.

    Raises:
        AlreadyThere, NotOurs, CannotWrite: as :func:`atomic_path` says.
    """
    with atomic_path(target, replace=replace, private=private) as scratch:
        scratch.write_text(text, encoding="utf-8", newline="\n")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal, reading it in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
