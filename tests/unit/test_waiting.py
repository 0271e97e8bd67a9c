"""Whoever waits is told that work goes on, whatever the command, and nothing is told where something is shown."""

from __future__ import annotations

import io
import re
import time
from pathlib import Path

import pytest
import typer
from rich.console import Console

from ncs.cli import assembly, console
from ncs.cli.waiting import WORDS, Waiting
from support.patience import PATIENCE

SOURCE = Path(__file__).parents[2] / "src" / "ncs" / "cli"
FIRST = WORDS.split("…")[0]


def waiting(*, terminal: bool = True, patience: float = 0.01) -> tuple[Waiting, io.StringIO]:
    shown = io.StringIO()
    return Waiting(Console(file=shown, force_terminal=terminal, width=120), patience=patience), shown


def until_shown(shown: io.StringIO, times: int = 1) -> bool:
    """Whether work was said to go on so often."""
    last = time.monotonic() + PATIENCE
    while shown.getvalue().count(FIRST) < times:
        if time.monotonic() > last:
            return False
        time.sleep(0.005)
    return True


def is_erased(shown: io.StringIO) -> bool:
    """Whether the line was taken away after it was last shown."""
    return "\x1b[2K" in shown.getvalue().rpartition(FIRST)[2]


def test_silence_is_broken_and_the_line_goes_when_there_is_something_to_show() -> None:
    watch, shown = waiting()
    with watch.watched():
        assert until_shown(shown)
        with watch.held():
            told = shown.getvalue().count(FIRST)
            assert is_erased(shown)
        assert until_shown(shown, told + 1), "silence counts again"
    assert is_erased(shown)


def test_nothing_is_said_where_progress_is_shown() -> None:
    watch, shown = waiting()
    with watch.watched(), watch.held(), watch.watched():
        before = shown.getvalue()
        time.sleep(0.1)
        assert shown.getvalue() == before


def test_nothing_is_said_where_nobody_looks() -> None:
    watch, shown = waiting(terminal=False)
    with watch.watched():
        time.sleep(0.1)
    assert shown.getvalue() == ""


def test_work_that_answers_at_once_shows_nothing() -> None:
    watch, shown = waiting(patience=60)
    with watch.watched():
        watch.rest()
    assert shown.getvalue() == ""


def test_every_command_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    watch, shown = waiting()
    monkeypatch.setattr(console, "waiting", watch)
    slow = typer.Typer()
    slow.callback()(assembly._root)
    slow.command("slow")(lambda: None if until_shown(shown) else pytest.fail("nothing was said"))
    slow(["slow"], standalone_mode=False)
    assert FIRST in shown.getvalue()


def test_what_moves_on_the_terminal_goes_through_the_one_that_holds_the_watcher() -> None:
    """Two moving lines at once spoil each other."""
    found = {
        path.name for path in SOURCE.rglob("*.py") if re.search(r"\.status\(|Progress\(\*|Live\(", path.read_text())
    }
    assert found == {"console.py", "progress.py", "waiting.py"}
