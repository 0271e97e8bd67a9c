"""The first page of help, drawn without the commands, is the page that Typer draws of them, to the letter."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from rich.console import Console
from typer import rich_utils
from typer.main import get_command

from ncs.cli import first_page, headings
from ncs.cli.assembly import assembled

WHOLE: Any = get_command(assembled(["--help"]))
THEME = {
    "option": rich_utils.STYLE_OPTION,
    "switch": rich_utils.STYLE_SWITCH,
    "types": rich_utils.STYLE_TYPES,
    "types_sep": rich_utils.STYLE_TYPES_SEPARATOR,
    "usage": rich_utils.STYLE_USAGE,
}


def console(file: io.StringIO, width: int, colour: bool, **more: Any) -> Console:
    return Console(file=file, width=width, force_terminal=colour, color_system="truecolor" if colour else None, **more)


@pytest.mark.parametrize(("width", "colour"), [(36, False), (80, False), (81, True), (200, True)])
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
