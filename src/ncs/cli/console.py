"""What the terminal shows: results on standard output, everything else on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from ncs.cli.waiting import Waiting
from ncs.core.errors import NcsError, ProblemsFound
from ncs.core.refusals import REPLACE, AlreadyThere
from ncs.tables.wording import harmless

if TYPE_CHECKING:  # loaded where one is shown
    from rich.status import Status

out = Console(highlight=False, emoji=False)
err = Console(stderr=True, highlight=False, emoji=False)
#: Says that work goes on, where nothing else is shown.
waiting = Waiting(err)

#: More problems than this are counted, not listed, on the terminal.
MOST_PROBLEMS = 50


def say(text: str) -> None:
    """Print plain text to standard output."""
    waiting.rest()
    out.print(harmless(text), markup=False, soft_wrap=True)


def say_error(text: str) -> None:
    """Print plain text to standard error."""
    waiting.rest()
    err.print(harmless(text), markup=False, soft_wrap=True)


@contextmanager
def working(words: str) -> Iterator[Status]:
    """Show in a ``with`` block what is being done, where standard error is a terminal."""
    with waiting.held(), err.status(words) as status:
        yield status


def telling(status: Status, words: str = "{}") -> Callable[[str], None]:
    """Return what shows each thing it is told in a status line, in ``words``.

    Names of files come in here: nothing in them is taken for markup, nor sent to the terminal as a command.
    """
    return lambda said: status.update(Text(harmless(words.format(said))))


def written(*paths: Path) -> None:
    """Say on standard error where something was written: the one style for every command."""
    for path in paths:
        say_error(f"Written: {path}")


def _with_options(error: NcsError) -> str:
    """Return what an error says, with the command line's option where it names a Python argument."""
    said = str(error)
    return said.replace(REPLACE, "Give --replace to replace it") if isinstance(error, AlreadyThere) else said


def fail(error: NcsError) -> None:
    """Show an error meant for users: what is wrong, where, and what to do next."""
    if not isinstance(error, ProblemsFound):
        say_error(f"Error: {_with_options(error)}")
        return
    say_error(f"Error: {error.summary} ({len(error.problems)} found). Nothing was written.")
    for problem in error.problems[:MOST_PROBLEMS]:
        say_error(f"  {problem}")
    hidden = len(error.problems) - MOST_PROBLEMS
    if hidden > 0:
        say_error(f"  … and {hidden} more like these.")
