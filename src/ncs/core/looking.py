"""What stands at a path, asked so that no path can bring the program down.

A name that is too long, a folder without permission or a loop of links is an answer of "no" here; whoever then opens
the path says why it cannot be read.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder, links followed; False where the system cannot say."""
    return stat.S_ISDIR(_mode(path))


def is_file(path: Path) -> bool:
    """Whether ``path`` is an ordinary file, links followed: no pipe, no device; False where the system cannot say."""
    return stat.S_ISREG(_mode(path))


def is_there(path: Path) -> bool:
    """Whether anything stands at ``path``, links followed; False where the system cannot say."""
    return bool(_mode(path))


def inside(folder: Path) -> Iterator[Path]:
    """Yield what stands in ``folder``, in order of name; nothing if it is no folder or may not be looked into."""
    try:
        yield from sorted(folder.iterdir())
    except OSError:
        return


def is_below(folder: Path, name: str) -> bool:
    """Whether a name that a file in ``folder`` gives stays in that folder or below it, whatever stands there.

    A path from the root or from a drive, one with ``..``, and one that a link leads elsewhere do not. What a user's
    file names is looked for beside that file alone, so that no answer tells what else a machine holds.
    """
    for kind in (PurePosixPath, PureWindowsPath):
        if kind(name).anchor or ".." in kind(name).parts:
            return False
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def writable(text: str) -> bool:
    """Whether text can be written as UTF-8. Names on a disk are bytes, and those of other systems may be no text."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0
