"""The cells of one sheet of an XLSX file, row by row, as the file holds them.

A large sheet has millions of cells, so this handles XML with as few calls a cell as can be.
Source: ECMA-376, part 1, section 18.3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ncs.records.reading.xlsx_parts import BadPart, Package

#: The farthest row and column of a sheet.
MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Cell(NamedTuple):
    """A cell that holds anything: its column from 0, its kind (``s``, ``n``, ``b``, ``d``, ``e``, ``str``,
    ``inlineStr``), the number of its style, what stands in it, and whether it holds a formula."""

    column: int
    kind: str
    style: str
    held: str
    formula: bool


#: The number of a row as a spreadsheet counts, and its cells.
RawRow = tuple[int, list[Cell]]


def raw_rows(package: Package, part: str) -> Iterator[RawRow]:
    """Yield the rows of a sheet that hold anything.

    Raises:
        DamagedWorkbook: the part is damaged, or its rows and cells are out of order or off the sheet.
    """
    reader = _Reader()
    for _ in package.parse(part, start=reader.start, end=reader.end, text=reader.text):
        yield from reader.rows
        reader.rows.clear()
    yield from reader.rows


class _Reader:
    """Handlers of XML events. ``rows`` holds what was finished since it was last cleared."""

    def __init__(self) -> None:
        self.rows: list[RawRow] = []
        self._row = 0
        self._cells: list[Cell] = []
        self._column = -1
        self._kind, self._style, self._formula = "n", "0", False
        self._held: list[str] = []
        self._inside = self._reading = self._aside = False

    def start(self, name: str, held: dict[str, str]) -> None:
        """A tag opens; only what stands in ``sheetData`` counts."""
        if not self._inside:
            self._inside = name == "sheetData"
        elif name == "c":
            self._begin(held)
        elif name in ("v", "t"):
            self._reading = not self._aside
        elif name == "row":
            self._row = _row_number(held.get("r"), self._row)
            self._cells, self._column = [], -1
        elif name == "f":
            self._formula = True
        elif name == "rPh":  # reading aids of Japanese text are no part of it
            self._aside = True

    def text(self, text: str) -> None:
        """Text of a cell."""
        if self._reading:
            self._held.append(text)

    def end(self, name: str) -> None:
        """A tag closes."""
        if name in ("v", "t"):
            self._reading = False
        elif name == "c":
            if self._held or self._formula or self._kind == "e":
                said = self._held[0] if len(self._held) == 1 else "".join(self._held)
                self._cells.append(Cell(self._column, self._kind, self._style, said, self._formula))
        elif name == "row":
            if self._cells:
                self.rows.append((self._row, self._cells))
        elif name == "rPh":
            self._aside = False
        elif name == "sheetData":
            self._inside = False

    def _begin(self, held: dict[str, str]) -> None:
        column, row = _placed(held.get("r", ""))
        if column < 0:
            column, row = self._column + 1, self._row
        if row != self._row or not self._column < column < MOST_COLUMNS:
            raise BadPart
        self._column = column
        self._kind, self._style, self._formula = held.get("t", "n"), held.get("s", "0"), False
        self._held = []


def _row_number(given: str | None, before: int) -> int:
    number = before + 1 if given is None else int(given) if given.isascii() and given.isdigit() else 0
    if not before < number <= MOST_ROWS:
        raise BadPart
    return number


def _placed(name: str) -> tuple[int, int]:
    """Return column (from 0) and row (from 1) of the name of a cell; -1 and 0 where it has none."""
    found = _PLACE.fullmatch(name)
    return (_column(found[1]), int(found[2])) if found else (-1, 0)


@lru_cache(maxsize=1024)
def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def letters(column: int) -> str:
    """Return the letters of a column, which is counted from 0."""
    name, left = "", column + 1
    while left:
        left, place = divmod(left - 1, 26)
        name = chr(ord("A") + place) + name
    return name
