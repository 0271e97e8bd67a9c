"""What the command line says when the program itself fails: one sentence, and how to report it. Never a traceback.

The text of an unforeseen error may quote what was read, and so is not shown: only its kind and the place in the
program. ``NCS_TRACEBACK=1`` shows everything, to whoever asks for it.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from pathlib import Path

#: Set to anything, the traceback is shown as well.
SHOW = "NCS_TRACEBACK"
#: Exit code of a run that did not succeed for a reason that nobody foresaw, as of one that was refused.
EXIT_CODE = 2
#: What an error of these kinds means, whatever was asked.
_MEANINGS: tuple[tuple[type[BaseException], str], ...] = (
    (MemoryError, "There was not enough memory for this. Close other programs, or ask for less at once"),
    (RecursionError, "Something given is nested too deeply to be read. Check that it is the right file"),
)
#: Where the program is, whatever the folders above it are called: they are the user's and are not told.
_HOME = Path(__file__).parents[1]
#: How many places of the program a report names.
_PLACES = 3


def said(error: BaseException, command: str = "") -> str:
    """Return what a user reads: one sentence, and below it the line to report.

    Args:
        error: what was raised, and meant for nobody.
        command: the command without what was given to it, such as ``profile``.
    """
    return f"Error: {_sentence(error)}. Nothing was half-written.\n    Next: {_next(error, command)}"


def show_all(error: BaseException) -> None:
    """Print the traceback to standard error, if :data:`SHOW` is set."""
    if os.environ.get(SHOW):
        traceback.print_exception(error, file=sys.stderr)


def _sentence(error: BaseException) -> str:
    for kind, meaning in _MEANINGS:
        if isinstance(error, kind):
            return meaning
    if isinstance(error, OSError) and error.strerror:
        name = Path(os.fsdecode(error.filename)).name if isinstance(error.filename, str | bytes) else ""
        return f"The system could not do what was needed{f' with {name}' if name else ''}: {error.strerror}"
    return "The program failed, through a fault of its own and not of what you gave it"


def _next(error: BaseException, command: str) -> str:
    from ncs.core.version import __version__

    where = " < ".join(reversed(_places(error))) or "unknown"
    machine = f"Python {platform.python_version()}, {platform.system()}"
    line = f"ncs {__version__}, {machine}, command {command or 'unknown'}, {type(error).__name__} at {where}"
    return (
        "if this surprises you, report the next line where you got the program; it holds nothing of your data.\n"
        f"    {line}\n"
        f"    {SHOW}=1 before the command shows more, which may quote what was read."
    )


def _places(error: BaseException) -> list[str]:
    """Return the last places in this program through which the error came, such as ``cli/start.py:28``."""
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [(file.relative_to(_HOME), line) for file, line in frames if file.is_relative_to(_HOME)]
    return [f"{file.as_posix()}:{line}" for file, line in ours][-_PLACES:]
