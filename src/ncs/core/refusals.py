"""What may not be written to: what exists, what is read, and folders that others filled. Asked before any work."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.given import truth_of
from ncs.core.looking import is_folder, writable

#: Left in every folder that is written whole, with the names of its files: it and nothing else may be replaced.
MARKER = ".made-by-ncs"


class CannotWrite(NcsError):
    """An output could not be written; what was there before is untouched."""


#: How a Python program says that what exists may be replaced; the command line has an option for it.
REPLACE = "Give replace=True to replace it"


class AlreadyThere(CannotWrite):
    """An output exists already, and nobody said that it may be replaced."""


class IsAnInput(CannotWrite):
    """An output is, or holds, a file that is read."""


class NotOurs(CannotWrite):
    """An output would take the place of something that ncs did not make."""


def _refuse_impossible(target: Path) -> None:
    """Refuse a name that the system cannot hold, such as one that is too long, before any work."""
    if not writable(str(target)):
        raise CannotWrite("The name to write to is not text in UTF-8. Choose another name.")
    try:
        os.lstat(target)
    except (FileNotFoundError, NotADirectoryError):
        return
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise CannotWrite(f"Nothing can be written to {target.name[:60]}: {said}. Choose another name.") from error


def refuse_file(
    target: Path, *, replace: bool = False, read: Sequence[Path] = (), written: Sequence[Path] = ()
) -> None:
    """Refuse to write a file where that would lose something.

    Args:
        target: the file to write.
        replace: whether a file that exists may be replaced.
        read: the files and folders that are read; none may be written, by whatever name, link or hard link.
        written: other outputs of the same work.

    Raises:
        IsAnInput: ``target`` is one of ``read`` or lies in a folder among them, whether ``replace`` is given or not.
        NotOurs: ``target`` is a folder, or neither file nor folder, such as a device.
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: the system cannot hold such a name, or it is one of ``written``.
        WrongValue: ``replace`` is neither True nor False.
    """
    truth_of(replace, "replace")
    _refuse_twice(target, written)
    for given in read:
        if same(target, given):
            raise IsAnInput(f"{target} is read, and would be lost. Choose another name to write to.")
    _refuse_impossible(target)
    _refuse_inside(target, read)
    if target.name in ("", ".."):
        raise NotOurs(f"{target} has no name of its own. Name a file to write.")
    if not os.path.lexists(target):
        return
    if target.is_dir():
        raise NotOurs(f"{target} is a folder, and a file is wanted. Choose another name.")
    if target.exists() and not target.is_file():
        raise NotOurs(f"{target} is not a file. Choose another name.")
    if not replace:
        raise AlreadyThere(f"{target} exists already. {REPLACE}, or choose another name.")


def refuse_folder(
    target: Path, *, replace: bool = False, read: Sequence[Path] = (), written: Sequence[Path] = ()
) -> None:
    """Refuse to write a folder where that would lose something. An empty folder may be filled.

    Args:
        target: the folder to write whole.
        replace: whether a folder that ncs made may be replaced; one with anything else in it never is.
        read: the files and folders that are read; none may be ``target``, inside it or around it.
        written: other outputs of the same work.

    Raises:
        IsAnInput: something that is read is ``target``, inside it or around it, whether ``replace`` is given or not.
        NotOurs: ``target`` is a file, or holds files that ncs did not make.
        AlreadyThere: an earlier run made ``target``, and ``replace`` is not given.
        CannotWrite: the system cannot hold such a name, or it is one of ``written``.
    """
    truth_of(replace, "replace")
    if target.name in ("", ".."):
        raise NotOurs(f"{target} has no name of its own. Name a folder to make.")
    _refuse_twice(target, written)
    for given in read:
        if same(target, given) or _within(given, target):
            raise IsAnInput(f"{given} is read, and {target} would take its place. Choose another folder to write to.")
    _refuse_impossible(target)
    _refuse_inside(target, read)
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise NotOurs(f"{target} is a file, and a folder is wanted. Choose another name.")
    foreign = next(foreign_files(target), None)
    if foreign is not None:
        raise NotOurs(
            f"{target} holds files that ncs did not make, such as {foreign}. Choose another folder, or move them first."
        )
    if (target / MARKER).exists() and not replace:
        raise AlreadyThere(f"{target} exists already. {REPLACE}, or choose another folder.")


def _refuse_twice(target: Path, written: Sequence[Path]) -> None:
    if any(same(target, other) for other in written):
        raise CannotWrite(f"{target} is to be written twice. Choose different names.")


def refuse_shelf(target: Path) -> None:
    """Refuse a folder of folders, such as that of profiles, unless everything in it was made by ncs.

    Raises:
        NotOurs: ``target`` is a file, or holds anything but folders that ncs made.
        CannotWrite: the system cannot hold such a name, or it is one of ``written``.
    """
    _refuse_impossible(target)
    if target.exists() and not target.is_dir():
        raise NotOurs(f"{target} is a file, and a folder is wanted. Choose another name.")
    for inside in sorted(target.iterdir()) if target.is_dir() else ():
        if not inside.name.startswith(".") and not (inside / MARKER).exists():
            raise NotOurs(f"{target} holds {inside.name}, which ncs did not make. Choose another folder.")


def foreign_files(folder: Path) -> Iterator[str]:
    """Yield the names of what stands in ``folder`` and is not on the list of the run that made it.

    A list that is empty was left by a version that kept none; then all is taken to be made by ncs.
    """
    marker = folder / MARKER
    if not marker.exists():
        yield from sorted(path.name for path in folder.iterdir())
        return
    listed = marker.read_text(encoding="utf-8").split("\n")[:-1]
    if listed:
        known = {*listed, MARKER}
        yield from (name for name in files_in(folder) if name not in known)


def files_in(folder: Path) -> list[str]:
    """Return the names of all files below ``folder``, with ``/`` between folders, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def same(one: Path, other: Path) -> bool:
    """Whether two names mean one file: the same path, links followed, or the same place on the disk."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return one.samefile(other)
    except OSError:  # one of them does not exist
        return False


def _refuse_inside(target: Path, read: Sequence[Path]) -> None:
    """Refuse to write into a folder that is read: the next run would read what this one wrote."""
    for given in read:
        if is_folder(given) and _within(target, given):
            raise IsAnInput(f"{target} would be in {given}, which is read. Choose a place outside it.")


def _within(inner: Path, outer: Path) -> bool:
    return Path(os.path.realpath(inner)).is_relative_to(os.path.realpath(outer))
