"""The cells of one sheet of an XLSX file, row by row, as the file holds them.

A large sheet has millions of cells. Rows as nearly every program writes them are cut by one pattern; any other row goes
through the XML parser, which sees the rest of the sheet too, so nothing goes unchecked.
Source: ECMA-376, part 1, section 18.3.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ncs.tables.reading.xlsx.parts import BadPart, Package, xml_parser
from ncs.tables.reading.xlsx.places import MOST_COLUMNS, MOST_ROWS, placed
from ncs.tables.reading.xlsx.plain_rows import Mark, PlainRows, RawRow

_ROW_ENDS = b"</row>"
#: A row that is longer goes through the parser bit by bit.
_LONGEST = 1 << 20


def raw_rows(package: Package, part: str) -> Iterator[RawRow]:
    """Yield the rows of a sheet that hold anything.

    Raises:
        DamagedWorkbook: the part is damaged, or its rows and cells are out of order or off the sheet.
    """
    reader = _Reader()
    parser = xml_parser(start=reader.start, end=reader.end, text=reader.text)
    plain = PlainRows()
    with package.faults():
        for rows in _whole_rows(package.pieces(part)):
            for row in plain.split(rows):
                found = plain.read(row) if reader.is_between_rows else None
                if found is None:
                    plain.learn(row)
                    parser.Parse(row.encode() if isinstance(row, str) else row)
                else:
                    reader.add(found)
            yield from reader.rows
            reader.rows.clear()
        parser.Parse(b"", True)
        yield from reader.rows


def _whole_rows(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Cut what is unpacked where rows end, but for a row that is too long and for the end of the sheet."""
    left = b""
    for piece in pieces:
        left += piece
        end = left.rfind(_ROW_ENDS)
        cut = end + len(_ROW_ENDS) if end >= 0 else len(left) if len(left) > _LONGEST else 0
        if cut:
            yield left[:cut]
            left = left[cut:]
    if left:
        yield left


class _Reader:
    """Handlers of XML events. ``rows`` holds what was finished since it was last cleared."""

    def __init__(self) -> None:
        self.rows: list[RawRow] = []
        self.is_between_rows = False
        self._row = 0
        self._columns: list[int] = []
        self._marks: list[Mark] = []
        self._texts: list[str] = []
        self._column = -1
        self._kind, self._style, self._formula = "n", "0", False
        self._held: list[str] = []
        self._inside = self._reading = self._aside = False

    def add(self, row: RawRow) -> None:
        """Add a row that was read without the parser."""
        self._row = _in_order(row.number, self._row)
        if row.columns:
            self.rows.append(row)

    def start(self, name: str, held: dict[str, str]) -> None:
        """A tag opens; only what stands in ``sheetData`` counts."""
        if not self._inside:
            self._inside = self.is_between_rows = name == "sheetData"
        elif name == "c":
            self._begin(held)
        elif name in ("v", "t"):
            self._reading = not self._aside
        elif name == "row":
            self._row = _row_number(held.get("r"), self._row)
            self._columns, self._marks, self._texts = [], [], []
            self._column = -1
            self.is_between_rows = False
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
                self._columns.append(self._column)
                self._marks.append(Mark(self._kind, self._style, self._formula))
                self._texts.append("".join(self._held))
        elif name == "row":
            self.is_between_rows = self._inside
            if self._columns:
                self.rows.append(RawRow(self._row, self._columns, self._marks, self._texts))
        elif name == "rPh":
            self._aside = False
        elif name == "sheetData":
            self._inside = self.is_between_rows = False

    def _begin(self, held: dict[str, str]) -> None:
        column, row = placed(held["r"]) if "r" in held else (self._column + 1, self._row)
        if row != self._row or not self._column < column < MOST_COLUMNS:
            raise BadPart
        self._column = column
        self._kind, self._style, self._formula = held.get("t", "n"), held.get("s", "0"), False
        self._held = []


def _row_number(given: str | None, before: int) -> int:
    number = before + 1 if given is None else int(given) if given.isascii() and given.isdigit() else 0
    return _in_order(number, before)


def _in_order(number: int, before: int) -> int:
    if not before < number <= MOST_ROWS:
        raise BadPart
    return number
