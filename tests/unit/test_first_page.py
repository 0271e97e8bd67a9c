"""The first page of help, drawn without the commands, is the page that Typer draws of them, to the letter."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from rich.console import Console
from typer import rich_utils
from typer.main import get_command

from ncs.cli import first_page, headings, start
from ncs.cli.assembly import assembled

WHOLE: Any = get_command(assembled(["--help"]))
COLOURS = ("GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS")
THEME = {
    "option": rich_utils.STYLE_OPTION,
    "switch": rich_utils.STYLE_SWITCH,
    "types": rich_utils.STYLE_TYPES,
    "types_sep": rich_utils.STYLE_TYPES_SEPARATOR,
    "usage": rich_utils.STYLE_USAGE,
}


def console(file: io.StringIO, width: int, colour: bool, **more: Any) -> Console:
    return Console(file=file, width=width, force_terminal=colour, color_system="truecolor" if colour else None, **more)


@pytest.mark.parametrize(("width", "colour"), [(3, False), (20, True), (36, False), (80, False), (81, True)])
def test_it_is_the_page_that_typer_draws(width: int, colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs, ours = io.StringIO(), io.StringIO()
    theme = rich_utils.Theme(THEME)
    drawn = console(theirs, width, colour, theme=theme, highlighter=rich_utils.highlighter)
    monkeypatch.setattr(rich_utils, "_get_rich_console", lambda: drawn)
    WHOLE.main(["--help"], prog_name="ncs", standalone_mode=False)
    first_page.show(console(ours, width, colour, highlight=False))
    # Typer ends the page with an empty line of its own, which does not go through its console
    assert ours.getvalue() == theirs.getvalue() + "\n"


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"NO_COLOR": "1"},
        {"NO_COLOR": ""},
        {"TERM": "dumb"},
        {"COLUMNS": "24"},
        {"TERM": "dumb", "COLUMNS": "24", "LINES": "5"},
        {"FORCE_COLOR": "1", "TERM": "xterm-256color"},
        {"FORCE_COLOR": "1", "NO_COLOR": "1"},
        {"PY_COLORS": "1"},
        {"GITHUB_ACTIONS": "true"},
        {"COLORTERM": "truecolor", "TTY_COMPATIBLE": "1"},
    ],
    ids=str,
)
def test_it_is_drawn_on_such_a_console_as_typer_has(settings: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Typer looks at three settings as it is loaded; here it looks anew."""
    for name in ("COLUMNS", "LINES", "NO_COLOR", "COLORTERM", "TERM", "TTY_COMPATIBLE", *COLOURS):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(rich_utils, "FORCE_TERMINAL", True if any(map(settings.get, COLOURS)) else None)
    theirs, ours = rich_utils._get_rich_console(), first_page.its_console()
    looks = ("size", "is_terminal", "is_dumb_terminal", "color_system", "no_color", "legacy_windows", "safe_box")
    assert {look: getattr(ours, look) for look in looks} == {look: getattr(theirs, look) for look in looks}


@pytest.mark.parametrize(
    ("typed", "setting", "asked"),
    [
        (["/usr/bin/ncs", "--help"], "LANG", True),
        (["ncs"], "LANG", False),
        (["ncs", "--help", "charge"], "LANG", False),
        (["ncs", "charge", "--help"], "LANG", False),
        (["/x/ncs/__main__.py", "--help"], "LANG", False),
        (["ncs", "--help"], "_NCS_COMPLETE", False),
        (["ncs", "--help"], "TYPER_USE_RICH", False),
        (["ncs", "--help"], "TERMINAL_WIDTH", False),
    ],
)
def test_for_nothing_else_it_is_shown(
    typed: list[str], setting: str, asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TYPER_USE_RICH", "TERMINAL_WIDTH", "_TYPER_FORCE_DISABLE_TERMINAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(setting, "1")
    monkeypatch.setattr(sys, "argv", typed)
    assert headings.first_page_alone() is asked


@pytest.mark.parametrize(("full", "asked"), [(False, []), (True, ["main"])])
def test_a_page_that_cannot_be_written_is_left_to_the_commands(
    full: bool, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They say in words that the disk is full, as for any other page."""

    def show() -> None:
        if full:
            raise OSError(28, "No space left on device")

    found, codes = list[str](), list[int]()
    for name in ("_load_less", "_speak_utf8"):
        monkeypatch.setattr(start, name, lambda: None)
    monkeypatch.setattr(start.gc, "set_threshold", lambda *_: None)
    monkeypatch.setattr(start, "first_page_alone", lambda: True)
    monkeypatch.setattr(first_page, "show", show)
    monkeypatch.setattr(start, "main", lambda: found.append("main"))
    monkeypatch.setattr(start, "_leave", codes.append)  # it would end the tests with it
    start.program()
    assert found == asked and set(codes) <= {0}
