"""The first page of help, drawn without putting the commands together, which takes three times as long.

It is the page that Typer draws, to the letter; a test compares them at many widths. Its words are those of the
commands (:data:`~ncs.cli.headings.HEADINGS`).
"""

from __future__ import annotations

import os

from rich.columns import Columns
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ncs.cli.headings import EXAMPLE, HEADINGS, PURPOSE

#: The options of the first page with their words: those of Typer, and our own.
_OPTIONS = {
    "--version": "Say the version and stop.",
    "--install-completion": "Install completion for the current shell.",
    "--show-completion": "Show completion for the current shell, to copy it or customize the installation.",
    "--help": "Show this message and exit.",
}
#: Settings by which other programs ask for colours.
_COLOURS = ("GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS")


def show(console: Console | None = None) -> None:
    """Show the page on standard output, or on a console."""
    out = console or its_console()
    usage = Text.assemble(("Usage: ", "yellow"), "ncs [OPTIONS] COMMAND [ARGS]...")
    out.print(Padding(usage, 1), style="bold")
    out.print(Padding(Text(PURPOSE), (0, 1, 1, 1)))
    out.print(Padding(_example(), (0, 1, 1, 1)))
    out.print(_panel("Options", _options()))
    width = max(len(name) for names in HEADINGS.values() for name in names)
    for heading, names in HEADINGS.items():
        out.print(_panel(heading, _commands(names, width)))
    out.print()


def its_console() -> Console:
    """Return a console on standard output, as wide and as coloured as the one that Typer would draw on."""
    forced = True if any(map(os.environ.get, _COLOURS)) else None
    return Console(force_terminal=forced, highlight=False)


def _example() -> Text:
    words, _, command = EXAMPLE.partition("`")
    return Text.assemble((words, "dim"), (command.removesuffix("`"), "dim bold cyan on black"))


def _panel(title: str, table: Table) -> Panel:
    return Panel(table, border_style="dim", title=title, title_align="left")


def _table() -> Table:
    return Table(highlight=False, show_header=False, expand=True, box=None, pad_edge=False, padding=(0, 1))


def _options() -> Table:
    table = _table()
    for name, words in _OPTIONS.items():
        kind = Text.assemble(("<", "dim"), "bool", (">", "dim"), style="bold yellow", overflow="fold")
        table.add_row(_name(name), "", "", "", kind, Columns([Text(words)]))
    return table


def _name(option: str) -> Text:
    """An option in colour; its first word has two, of which the later is seen, as Typer writes it."""
    name = Text(option)
    name.stylize("bold green", 1, 2 + len(option[2:].split("-")[0]))
    name.stylize("bold cyan")
    return name


def _commands(names: dict[str, str], width: int) -> Table:
    table = _table()
    table.add_column(style="bold cyan", no_wrap=True, width=width)
    table.add_column(ratio=10)
    for name, words in names.items():
        table.add_row(Text(name), Text(words))
    return table
