"""What the terminal shows: results on standard output, everything else on standard error."""

from __future__ import annotations

from rich.console import Console

from ncs.core.errors import NcsError, ProblemsFound

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

#: More problems than this are counted, not listed, on the terminal.
MOST_PROBLEMS = 50


def say(text: str) -> None:
    """Print plain text to standard output."""
    out.print(text, markup=False, soft_wrap=True)


def say_error(text: str) -> None:
    """Print plain text to standard error."""
    err.print(text, markup=False, soft_wrap=True)


def fail(error: NcsError) -> None:
    """Show an error meant for users: what is wrong, where, and what to do next."""
    if not isinstance(error, ProblemsFound):
        say_error(f"Error: {error}")
        return
    say_error(f"Error: {error.summary} ({len(error.problems)} found). Nothing was written.")
    for problem in error.problems[:MOST_PROBLEMS]:
        say_error(f"  {problem}")
    hidden = len(error.problems) - MOST_PROBLEMS
    if hidden > 0:
        say_error(f"  … and {hidden} more like these.")
