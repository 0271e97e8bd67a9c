"""The three layouts in which the Annex B table is published or copied: HTML, Markdown, and plain text.

A layout is turned into cells and footnotes; nothing is judged here (see ``annex_b``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: A footnote mark as GOV.UK writes it, ``[footnote 1]``, or as Markdown does, ``[^1]``.
FOOTNOTE_MARK = re.compile(r"\[(?:footnote\s*|\^)(\d+)\]", re.IGNORECASE)
_RETURN_MARKS = re.compile(r"(?:\s*↩︎?\s*\d*)+\s*$")
_RULE = re.compile(r"^[\s|:+-]+$")
_DEFINITION = re.compile(r"^\[\^(\d+)\]:\s*(.+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """Cells as text, heading first, and footnotes by number. ``text`` is all words of the page."""

    rows: tuple[tuple[str, ...], ...]
    footnotes: dict[str, str]
    text: str


def read_layout(text: str) -> RawTable:
    """Return the cells of the first table whose heading begins with *Local authority*, whatever the layout."""
    if re.search(r"<\s*(table|html)\b", text, re.IGNORECASE):
        return _html(text)
    return _lines(text)


def _is_heading(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and cells[0].strip(" *#").casefold().startswith("local authority")


def _from_heading(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    start = next((number for number, cells in enumerate(rows) if _is_heading(cells)), len(rows))
    return tuple(tuple(cells) for cells in rows[start:])


def _lines(text: str) -> RawTable:
    rows: list[tuple[str, ...]] = []
    footnotes: dict[str, str] = {}
    for line in text.splitlines():
        cells = _cells(line)
        defined = _DEFINITION.match(line.strip())
        if cells:
            rows.append(cells)
        elif defined:
            footnotes[defined[1]] = defined[2].strip()
        elif "↩" in line:
            footnotes[str(len(footnotes) + 1)] = _RETURN_MARKS.sub("", line).strip()
    return RawTable(rows=_from_heading(rows), footnotes=footnotes, text=text)


def _cells(line: str) -> tuple[str, ...]:
    """Return the cells of a line separated by pipes or tabs; empty when it is not a line of a table."""
    if _RULE.match(line):
        return ()
    if line.count("|") >= 2:
        return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
    if line.count("\t") >= 2:
        return tuple(cell.strip() for cell in line.strip("\r\n ").split("\t"))
    return ()


def _html(text: str) -> RawTable:
    page = _Page()
    page.feed(text)
    page.close()
    tables = (_from_heading(table) for table in page.tables)
    rows = next((table for table in tables if table), ())
    return RawTable(rows=rows, footnotes=page.footnotes, text=" ".join(page.words))


@dataclass
class _Page(HTMLParser):
    """Collects tables and footnotes (list items whose id begins ``fn``) from a page."""

    tables: list[list[tuple[str, ...]]] = field(default_factory=list)
    footnotes: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    _row: list[str] = field(default_factory=list)
    _cell: list[str] | None = None
    _note: str | None = None

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row, cell or footnote."""
        note = re.fullmatch(r"fn[:-]?(\d+)", dict(attrs).get("id") or "") if tag == "li" else None
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self._row = []
        elif tag in ("td", "th"):
            self._cell = []
        elif note:
            self._note = note[1]
            self.footnotes[note[1]] = ""

    def handle_endtag(self, tag: str) -> None:
        """Close a cell, row or footnote."""
        if tag in ("td", "th") and self._cell is not None:
            self._row.append(" ".join("".join(self._cell).split()))
            self._cell = None
        elif tag == "tr" and self.tables:
            self.tables[-1].append(tuple(self._row))
        elif tag == "li" and self._note is not None:
            self.footnotes[self._note] = _RETURN_MARKS.sub("", " ".join(self.footnotes[self._note].split()))
            self._note = None

    def handle_data(self, data: str) -> None:
        """Keep words where they belong."""
        self.words.append(data.strip())
        if self._cell is not None:
            self._cell.append(data)
        elif self._note is not None:
            self.footnotes[self._note] += data
