"""The row of headings of a table: with the row above it joined on, and found where it has moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ncs.observations.mapped.columns import flat
from ncs.observations.mapped.mapping import Heading, Mapping
from ncs.observations.mapped.rows import headings_of
from ncs.tables.reading.grid import Grid

#: Rows among which headings that have moved are looked for.
AMONG = 60
_BETWEEN = ": "


def with_above(above: Sequence[str], headings: Sequence[str]) -> list[str]:
    """Return headings with what stands above them: ``Older`` over two makes ``Older: Need`` and ``Older: Rank``.

    A text above stands over its own column and the empty ones to its right, as merged cells do; a column left of the
    first of them keeps its heading.
    """
    found, over = [], ""
    for at, heading in enumerate(headings):
        over = flat(above[at]) if at < len(above) and above[at].strip() else over
        found.append(_BETWEEN.join(filter(None, (over, flat(heading)))) if heading.strip() else "")
    return found


def headed(grid: Grid, mapping: Mapping) -> tuple[Grid, Mapping, str]:
    """Return the table and mapping by which it is read, and what to tell of a heading row that has moved.

    Where the mapping says that the row moves, and its own row lacks a heading, the only row that has all of them is
    taken. The row of headings is that of the mapping otherwise, whatever it holds.
    """
    rows, at, note = grid.rows, mapping.heading_row, ""
    if mapping.heading_row_moves and not _has_all(_row(rows, at, mapping), mapping):
        among = range(1, min(len(rows), AMONG) + 1)
        fit = [one for one in among if one != at and _has_all(_row(rows, one, mapping), mapping)]
        if len(fit) == 1:
            note = f"The headings are in row {fit[0]}, not in row {at} as in the releases that the layout was made for."
            at = fit[0]
    if mapping.headings_above and 2 <= at <= len(rows):
        rows = [*rows[: at - 1], _row(rows, at, mapping), *rows[at:]]
    return replace(grid, rows=rows), mapping.model_copy(update={"heading_row": at}), note


def where(grid: Grid, mapping: Mapping) -> int | None:
    """Return the only row that has all headings of a mapping, as a spreadsheet counts; None where there is none."""
    among = range(1, min(len(grid.rows), AMONG) + 1)
    fit = [one for one in among if _has_all(_row(grid.rows, one, mapping), mapping)]
    return fit[0] if len(fit) == 1 else None


def _row(rows: Sequence[Sequence[str]], at: int, mapping: Mapping) -> list[str]:
    if at > len(rows):
        return []
    headings = [flat(cell) for cell in rows[at - 1]]
    return with_above(rows[at - 2], headings) if mapping.headings_above and at > 1 else headings


def _has_all(headings: Sequence[str], mapping: Mapping) -> bool:
    return all(any(flat(one) in headings for one in wanted) for wanted in _wanted(mapping))


def _wanted(mapping: Mapping) -> Iterator[tuple[str, ...]]:
    """Yield the alternatives of each heading that a mapping names; of periods in headings nothing is known."""
    figures = () if mapping.period.in_headings else mapping.figures
    said: list[Heading | None] = list(headings_of(mapping))
    for one in figures:
        said += [one.value, one.numerator, one.denominator, one.lower, one.upper, one.margin]
    for heading in said:
        if heading is not None:
            yield (heading,) if isinstance(heading, str) else heading
