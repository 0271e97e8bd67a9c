"""The cells of a CSV file as bytes, so that a cell can be replaced and every other byte stays as it is."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How cells are delimited and encoded. A cell is quoted when its first byte is a quotation mark."""

    delimiter: str
    encoding: str

    @property
    def cell(self) -> re.Pattern[bytes]:
        """Matches one cell from its start."""
        mark = re.escape(self.delimiter.encode())
        return re.compile(rb'(?:"(?:[^"]|"")*"[^' + mark + rb"\r\n]*|[^" + mark + rb"\r\n]*)")


def records(content: bytes | mmap.mmap, dialect: Dialect) -> Iterator[bytes]:
    """Yield each record with its line end; together they are the content, byte for byte."""
    cell, mark = dialect.cell, dialect.delimiter.encode()
    start, size = 0, len(content)
    while start < size:
        found = content.find(b"\n", start)
        end = size if found < 0 else found + 1
        if b'"' in content[start:end]:
            end = _end_of_quoted(content, start, cell, mark)
        yield content[start:end]
        start = end


def _end_of_quoted(content: bytes | mmap.mmap, start: int, cell: re.Pattern[bytes], mark: bytes) -> int:
    """Return where a record ends that may hold line ends inside quotation marks."""
    at = start
    while match := cell.match(content, at):
        at = match.end()
        if content[at : at + 1] != mark:
            break
        at += 1
    line_end = re.compile(rb"\r\n|\n|\r").match(content, at)
    return line_end.end() if line_end else max(at, start + 1)


def spans(record: bytes, dialect: Dialect) -> list[tuple[int, int]]:
    """Return start and end of each cell of a record."""
    cell, mark, at = dialect.cell, dialect.delimiter.encode(), 0
    found: list[tuple[int, int]] = []
    while match := cell.match(record, at):
        found.append((match.start(), match.end()))
        at = match.end() + 1
        if record[match.end() : at] != mark:
            break
    return found


def text_of(cell: bytes, dialect: Dialect) -> str:
    """Return what a cell says: without its quotation marks, doubled ones as one."""
    text = cell.decode(dialect.encoding)
    if not text.startswith('"'):
        return text
    inner, _, rest = text[1:].rpartition('"')
    return inner.replace('""', '"') + rest


def replaced(record: bytes, changes: Mapping[int, str], dialect: Dialect) -> bytes:
    """Return a record with some cells replaced, by their place; a cell that was quoted stays quoted."""
    parts: list[bytes] = []
    last = 0
    for place, (start, end) in enumerate(spans(record, dialect)):
        if place in changes:
            parts += [record[last:start], _written(changes[place], record[start:end], dialect)]
            last = end
    return b"".join([*parts, record[last:]])


def _written(text: str, before: bytes, dialect: Dialect) -> bytes:
    needs = before.startswith(b'"') or any(mark in text for mark in (dialect.delimiter, '"', "\n", "\r"))
    doubled = text.replace('"', '""')
    return (f'"{doubled}"' if needs else text).encode(dialect.encoding)
