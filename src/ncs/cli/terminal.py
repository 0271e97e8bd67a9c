"""Tables on the terminal: they fit its width, numbers line up on the right, and gaps are marked and explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from ncs.cli.console import waiting
from ncs.tables import shorthand
from ncs.tables.tables import Table
from ncs.tables.wording import harmless, heading, numeric_keys, shown_in

#: Between two columns: one space of padding and one for the rule.
_GAP = 2
#: Longer words are broken, so that one does not push the rest off the screen; names such as Stockton-on-Tees are whole.
_LONGEST_WORD = 18
#: A heading over numbers is wrapped to this width at most, if the numbers leave it narrower.
_LONGEST_HEAD = 14
#: Texts longer than the one are sentences, and get a column of the other at least: the rest goes into a part below.
_LONG_TEXT, _READABLE = 150, 36
_WIDEST = 140


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column ready to print, with the least and the natural width in characters."""

    head: str
    cells: Sequence[str]
    numeric: bool

    @property
    def least(self) -> int:
        """The narrowest width: numbers are never broken, words only when very long, and sentences stay readable."""
        words = [len(word) for text in (self.head, *self.cells) for word in text.split()]
        least = min(_LONGEST_WORD, max(words, default=1))
        if self.numeric:
            return max([least, *map(len, self.cells)])
        return max(least, _READABLE) if max(map(len, self.cells), default=0) > _LONG_TEXT else least

    @property
    def natural(self) -> int:
        """The width at which nothing wraps, save a long heading over short numbers."""
        head = min(len(self.head), _LONGEST_HEAD) if self.numeric else len(self.head)
        return max([self.least, head, *map(len, self.cells)])


def show(table: Table, *, most: int | None = None, console: Console | None = None) -> None:
    """Print a table to standard output, at most ``most`` rows of it, with a legend, notes and sources below.

    A table too wide for the terminal is printed in parts, each with the first column repeated.
    """
    waiting.rest()
    console = console or Console(highlight=False)
    room = min(console.width, _WIDEST)
    rows = list(islice(table.rows, most))
    numbers = numeric_keys(table)
    columns = [
        _Shown(harmless(heading(column)), [harmless(shown_in(row, column)) for row in rows], column.key in numbers)
        for column in table.columns
    ]
    console.print(Text(harmless(table.title), style="bold"), width=room)
    for part in _parts(columns, room):
        console.print()
        console.print(_rich(part, room), width=room)
    console.print()
    for line in _below(table, hidden=len(table.rows) - len(rows)):
        console.print(Text(harmless(line)), width=room)


def _parts(columns: Sequence[_Shown], room: int) -> Iterator[Sequence[_Shown]]:
    """Split columns so that each part fits; a part after the first starts with the first column again."""
    part: list[_Shown] = list(columns[:1])
    for column in columns[1:]:
        if len(part) > 1 and sum(one.least + _GAP for one in [*part, column]) - _GAP > room:
            yield part
            part = list(columns[:1])
        part.append(column)
    if part:
        yield part


def _widths(columns: Sequence[_Shown], room: int) -> list[int]:
    """Give each column its natural width, then take from the widest until they fit."""
    widths = [column.natural for column in columns]
    excess = sum(widths) + _GAP * (len(widths) - 1) - room
    while excess > 0:
        can_give = [place for place, column in enumerate(columns) if widths[place] > column.least]
        if not can_give:
            break
        widths[max(can_give, key=lambda place: (widths[place], place))] -= 1
        excess -= 1
    return widths


def _rich(columns: Sequence[_Shown], room: int) -> RichTable:
    made = RichTable(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), pad_edge=False)
    for column, width in zip(columns, _widths(columns, room), strict=True):
        side = "right" if column.numeric else "left"
        made.add_column(Text(column.head), justify=side, width=width, overflow="fold", vertical="top")  # type: ignore[arg-type]
    for row in zip(*(column.cells for column in columns), strict=True):
        made.add_row(*(Text(cell) for cell in row))
    return made


def _below(table: Table, *, hidden: int) -> Iterator[str]:
    if hidden > 0:
        yield f"… and {hidden:,} more rows."
    for symbol in shorthand.marks_used([table]):
        yield f"{symbol} {shorthand.MEANINGS[symbol]}"
    for note in table.notes:
        yield f"Note: {note}"
    for source in table.sources:
        yield f"Source: {source}"
