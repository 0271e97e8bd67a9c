"""Rows of a sheet as nearly every program writes them, read by a pattern: a row's cells in one go.

Only what the XML parser has seen in a row before, and let pass, is taken here: how the row's tag and its cells'
tags are written. Anything else, and everything once a comment or the like was met, is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import lt
from typing import NamedTuple

from ncs.tables.reading.xlsx.places import MOST_COLUMNS, column_of

_BLANK = "[ \t\r\n]*"
_ROW = re.compile(rf'{_BLANK}<row r="([0-9]{{1,7}})"((?: [A-Za-z][A-Za-z0-9:]*="[^"<&]*")*)>')
_GIVEN = re.compile(r'"[^"]*"')
#: Text as it stands: without entities, and without what XML leaves out or changes.
_TEXT = "([^<>&\x00-\x08\x0b-\x1f\ufffe\uffff]*)"
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"([^<>&/]*)(?:/>|>(?:'
    rf'<v>{_TEXT}</v>|<is><t(?: xml:space="preserve")?>{_TEXT}</t></is>)?</c>)'
)
#: What the pattern of a cell splits a row into: what stands before it, and its five groups.
_GROUPS = 6
_SHAPE = re.compile(r'(?: (?:s="([0-9]+)"|t="([A-Za-z]+)"))*')
_ENDS = "</row>"
_OTHER_ENCODING = re.compile(r"""<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
#: So many ways of writing a tag are kept in mind.
_MOST_SHAPES = 4096


class Mark(NamedTuple):
    """What a cell is: its kind (``s``, ``n``, ``b``, ``d``, ``e``, ``str``, ``inlineStr``), the number of its style,
    and whether it holds a formula."""

    kind: str
    style: str
    formula: bool


class RawRow(NamedTuple):
    """A row: its number as a spreadsheet counts, and of its cells that hold anything the columns (from 0, in order),
    the marks, and what stands in them."""

    number: int
    columns: Sequence[int]
    marks: Sequence[Mark]
    held: Sequence[str]


class PlainRows:
    """Reads rows whose tags are written in a way that was learnt."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._rows: set[str] = set()
        self._is_first, self._is_off = True, False

    def split(self, rows: bytes) -> Sequence[str | bytes]:
        """Return the rows one by one, each with its end; what is no UTF-8 stays whole, for the parser to judge."""
        if self._is_off:
            return (rows,)
        try:
            parts = rows.decode().split(_ENDS)
        except UnicodeDecodeError:
            self._is_off = True
            return (rows,)
        last = parts.pop()
        whole: list[str | bytes] = [part + _ENDS for part in parts]
        return [*whole, last] if last else whole

    def learn(self, row: str | bytes) -> None:
        """Keep in mind how the tags of a row are written that the parser reads now."""
        if self._is_off or isinstance(row, bytes):
            return
        after_declaration = row.removeprefix("\ufeff")[2 * self._is_first :]
        if "<!" in row or "<?" in after_declaration or (self._is_first and _OTHER_ENCODING.search(row)):
            self._is_off = True  # rows may stand in a comment, or mean other letters
            return
        self._is_first = False
        begin = row.rfind("<row ")
        tag = _ROW.match(row, begin) if begin >= 0 else None
        if tag is None or not row.endswith(_ENDS) or len(self._rows) + len(self._marks) > _MOST_SHAPES:
            return
        self._rows.add(_GIVEN.sub("", tag[2]))
        for written in _CELL.split(row[tag.end() :])[3::_GROUPS]:
            if (found := _SHAPE.fullmatch(written)) is not None:
                self._marks[written] = Mark(found[2] or "n", found[1] or "0", False)

    def read(self, row: str | bytes) -> RawRow | None:
        """Return the number of a row and its cells that hold anything; ``None`` where the parser must read it."""
        if self._is_off or isinstance(row, bytes) or not row.endswith(_ENDS):
            return None
        tag = _ROW.match(row)
        if tag is None or _GIVEN.sub("", tag[2]) not in self._rows:
            return None
        parts = _CELL.split(row[tag.end() : -len(_ENDS)])
        columns = list(map(column_of, parts[1::_GROUPS]))
        marks = [mark for mark in map(self._marks.get, parts[3::_GROUPS]) if mark is not None]
        if len(marks) != len(columns) or not _is_whole(parts, columns, tag[1]):
            return None
        held, texts = parts[4::_GROUPS], parts[5::_GROUPS]
        if any(texts):
            held = [value or text for value, text in zip(held, texts, strict=True)]
        return RawRow(int(tag[1]), columns, marks, held) if all(held) else _filled(int(tag[1]), columns, marks, held)


def _filled(number: int, columns: Sequence[int], marks: Sequence[Mark], held: Sequence[str | None]) -> RawRow:
    """Return a row without the cells that hold nothing; an error is something, whatever it shows."""
    at = [place for place, said in enumerate(held) if said or marks[place].kind == "e"]
    return RawRow(number, [columns[p] for p in at], [marks[p] for p in at], [held[p] or "" for p in at])


def _is_whole(parts: Sequence[str], columns: Sequence[int], number: str) -> bool:
    """Whether nothing stands between the cells, and they are of this row, in order and on the sheet."""
    return (
        not "".join(parts[::_GROUPS]).strip(" \t\r\n")
        and parts[2::_GROUPS].count(number) == len(columns)
        and all(map(lt, columns, columns[1:]))
        and (not columns or columns[-1] < MOST_COLUMNS)
    )
