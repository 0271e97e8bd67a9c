"""What stands at a path, asked so that no path can bring the program down.

A name that is too long, a folder without permission or a loop of links is an answer of "no" here; whoever then opens
the path says why it cannot be read.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path


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
