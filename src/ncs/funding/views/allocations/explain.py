"""One council's published allocation explained in words: the four steps, what is inferred, what is unknown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from ncs.core.explained import Explained
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.opened import LISTS, NOT_KNOWN, PUBLISHED, opened
from ncs.funding.allocations.published import PublishedTable
from ncs.funding.allocations.reading import Reading

#: An ordinary terminal.
WIDTH = 80


def explain_words(reading: Reading, table: PublishedTable, path: MinimumPath) -> list[str]:
    """Return the lines of the explanation, none wider than 80; for a council without figures, why there are none."""
    return [part for line in _lines(reading, table, path) for part in wrapped(line)]


def wrapped(line: str) -> list[str]:
    """Return a line cut at words to 80 characters; what follows is set in."""
    hang = " " * (len(line) - len(line.lstrip(" -")) + (0 if line.startswith("  ") else 2))
    return textwrap.wrap(line, WIDTH, subsequent_indent=hang, break_long_words=False) or [""]


def _lines(reading: Reading, table: PublishedTable, path: MinimumPath) -> Iterator[str]:
    council = reading.allocation.council
    yield f"{council.name} ({council.ons_code}), {council.kind}, {council.region}"
    yield f"Notional allocations, {table.version}"
    for part, lines in groupby(opened(reading, table, path), key=lambda line: line.section):
        yield from _part(part, tuple(lines), published=reading.allocation.published)
    yield from ("", f"Source: {table.source}")
    yield "Method: Annex B, steps 1 to 4. Notional allocations are not ring-fences or spending targets."


def _part(part: str, lines: Sequence[Explained], *, published: bool) -> Iterator[str]:
    """Yield one part: its title, then a line for each of its lines; printed years are set side by side."""
    yield ""
    if not published and part == PUBLISHED:
        yield from (line.words for line in lines)
        return
    yield part
    printed = [f"{line.period}: {line.working}" for line in lines if part == PUBLISHED and line.period]
    if printed:
        yield "  " + "   ".join(printed)
    mark = "  - " if part in LISTS else "  "
    yield from (f"{mark}{line.words}" for line in lines if not (part == PUBLISHED and line.period))
    if part == NOT_KNOWN:
        yield "  With those figures the engine works the steps out: ncs allocations template, then ncs allocations run."
