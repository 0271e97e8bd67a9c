"""Text with delimiters, as rows of cells. The one place that parses CSV in Python."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TextIO

from ncs.core.errors import Problem, ProblemsFound
from ncs.tables.reading.text import TextFile, open_text

#: What may lie between cells; where a file fits several as well, the first is taken.
DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_LOOKED_AT = 20
#: What old programs write last (github.com/orangesignal/orangesignal-csv/issues/36).
_DOS_END = ["\x1a"]
#: Bytes that a delimiter may take in any encoding.
_BEFORE = 4


def csv_rows(lines: Iterable[str], *, delimiter: str = ",", strict: bool = False) -> Iterator[list[str]]:
    """Yield the rows of CSV given by line or as an open file (opened with ``newline=""``).

    The sign with which DOS ended files (Ctrl+Z), alone in a row, is none.

    Args:
        lines: the text.
        delimiter: between cells.
        strict: refuse text after a closing quotation mark, and a cell whose mark is never closed.

    Raises:
        csv.Error: a cell is longer than 131,072 characters, or what ``strict`` refuses; :data:`FAULTS` names it.
    """
    return (row for row in csv.reader(lines, delimiter=delimiter, strict=strict) if row != _DOS_END)


#: What :func:`csv_rows` raises.
FAULTS = csv.Error


def text_rows(text: str, *, file: str, delimiter: str, strict: bool = True) -> list[list[str]]:
    """Return all rows of a text; the first line ``sep=;``, which Excel writes, is left empty.

    Raises:
        ProblemsFound: with the row at which quotation marks do not match or a cell is too long.
    """
    return list(each_row(text, file=file, delimiter=delimiter, strict=strict))


def each_row(text: str, *, file: str, delimiter: str, strict: bool = True) -> Iterator[list[str]]:
    """Yield the rows of a text as :func:`text_rows` returns them, one by one, for more than should be held at once.

    Raises:
        ProblemsFound: with the row at which quotation marks do not match or a cell is too long.
    """
    begins = _SEPARATOR_LINE.match(text)
    number = 0
    if begins:
        number = 1
        yield []
        text = text[begins.end() :]
    try:
        for row in csv_rows(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict):
            number += 1
            yield row
    except FAULTS as error:
        problem = Problem(
            rule="unreadable-csv",
            message=f"The row cannot be split into cells: {error}.",
            next_step="Look for a quotation mark that is not closed, here or in a row above.",
            file=file,
            row=number + 1,
        )
        raise ProblemsFound("The file could not be read", [problem]) from error


def ends_open(path: Path, last: str, *, encoding: str, delimiter: str) -> bool:
    """Return whether a CSV ends inside quotation marks, as one that was cut short does.

    Args:
        path: of the file.
        last: the last cell of its last row, as it was read.
        encoding: Python's name of the encoding.
        delimiter: between cells.
    """
    names = {"utf-8-sig": ("utf-8",), "utf-16": ("utf-16-le", "utf-16-be")}.get(encoding, (encoding,))
    return any(_ends_open(path, last.replace('"', '""'), encoding=name, delimiter=delimiter) for name in names)


def _ends_open(path: Path, doubled: str, *, encoding: str, delimiter: str) -> bool:
    ends = ('"' + doubled).encode(encoding, errors="replace")
    with path.open("rb") as stream:
        size = stream.seek(0, io.SEEK_END)
        stream.seek(max(0, size - len(ends) - _BEFORE))
        tail = stream.read()
    before = tuple(mark.encode(encoding) for mark in (delimiter, "\n", "\r"))
    return tail.endswith(ends) and tail.removesuffix(ends).endswith(before)


def delimiter_of(text: str, *, headings: Collection[str] = ()) -> str:
    """Return the delimiter of a text: as its first line ``sep=`` says, or that which fits its first rows best.

    A delimiter fits by how many of the ``headings`` (in lower case) it finds in the first row that has any, then by
    whether the rows have one length, then by how many cells there are.
    """
    begins = _SEPARATOR_LINE.match(text)
    if begins and begins[1] in DELIMITERS:
        return begins[1]

    return max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter, headings))


def open_rows(stream: TextIO, *, headings: Collection[str] = ()) -> tuple[str, Iterator[list[str]]]:
    """Return the delimiter of an open CSV, as :func:`delimiter_of` finds it, and its rows from the first.

    A first line ``sep=;`` is passed over, for Excel, which writes it, does not show it or count it as a row.
    """
    head = "".join(islice(stream, _LOOKED_AT))
    stream.seek(0)
    if _SEPARATOR_LINE.match(head):
        stream.readline()
    delimiter = delimiter_of(head, headings=headings)
    return delimiter, csv_rows(stream, delimiter=delimiter)


def _fit(text: str, delimiter: str, headings: Collection[str]) -> tuple[int, bool, int]:
    try:
        rows = [row for row in csv_rows(_first_lines(text), delimiter=delimiter) if row]
    except FAULTS:
        return 0, False, 0
    known = max((sum(cell.strip().casefold() in headings for cell in row) for row in rows), default=0)
    longest = max(map(len, rows), default=0)
    return known, longest > 1 and len({len(row) for row in rows}) == 1, longest


def packaged_rows(file: TextFile) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a CSV that comes with the package, by heading; an empty cell is an empty string.

    Raises:
        ProblemsFound: a row is shorter or longer than the heading, or a heading is there twice.
    """
    opened = open_text(file)
    heading, *rows = text_rows(opened.text, file=opened.file, delimiter=",")
    wrong = [number for number, row in enumerate(rows, start=2) if row and len(row) != len(heading)]
    if wrong or len(set(heading)) < len(heading):
        problem = Problem(
            rule="packaged-file",
            message="The file that comes with ncs is damaged.",
            next_step="Install ncs again.",
            file=opened.file,
            row=wrong[0] if wrong else 1,
        )
        raise ProblemsFound("The file could not be read", [problem])
    return tuple(dict(zip(heading, row, strict=True)) for row in rows if row)


def _first_lines(text: str) -> Iterator[str]:
    return islice(io.StringIO(text, newline=""), _LOOKED_AT)
