"""What a use case answers: tables, explained lines, frames, and a sight of them in a notebook or at a prompt."""

from __future__ import annotations

import zlib
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ncs.core.errors import UnknownName, near_matches
from ncs.core.explained import Explained
from ncs.present.page import bullets, escape, html_table
from ncs.tables.explained import explained_table
from ncs.tables.tables import Column, Table
from ncs.tables.wording import heading, numeric_keys, shown_in

if TYPE_CHECKING:
    import pyarrow as pa

#: Rows that a notebook and a prompt show of a table, and how wide a prompt is taken to be.
MOST_IN_NOTEBOOK, MOST_AT_PROMPT, WIDE = 20, 6, 100
#: No cell at a prompt is wider.
_WIDEST_CELL = 32
#: The name of the table of explained lines.
EXPLAINED = "explained"
_NEXT = "More: .tables()  .explained()  .to_pandas()  .to_polars()  .to_arrow()"


class Answer(ABC):
    """The answer to one question. Every answer has tables; the first is the one that frames are made of.

    An answer is a frame for any library that speaks the Arrow PyCapsule interface: ``polars.DataFrame(answer)``.
    """

    __slots__ = ()

    @abstractmethod
    def tables(self) -> tuple[Table, ...]:
        """Return everything that was found as tables, the main one first."""

    def explained(self) -> tuple[Explained, ...]:
        """Return what is behind the answer line by line, each with its rule, amount and doubt; nothing where none are.

        The same lines are the table ``explained``: ``answer.to_pandas("explained")``.
        """
        return ()

    def table(self, name: str | None = None) -> Table:
        """Return one table by its name; the main one unless a name is given. Explained lines are ``explained``.

        Raises:
            UnknownName: no table has that name.
        """
        found = {table.name: table for table in self.tables()}
        if name == EXPLAINED and name not in found and (lines := self.explained()):
            return explained_table(lines, title=f"Explained: {self.table().title}", name=EXPLAINED)
        if name is not None and name not in found:
            raise UnknownName("table in this answer", name, near_matches(name, found) or tuple(found))
        return next(iter(found.values())) if name is None else found[name]

    def to_arrow(self, table: str | None = None) -> pa.Table:
        """Return a table (the main one unless named) as Arrow: decimals exact, dates as dates, gaps null.

        Raises:
            UnknownName: no table has that name.
        """
        from ncs.tables.arrow import to_arrow  # heavy, and wanted by few answers

        return to_arrow(self.table(table))

    def to_pandas(self, table: str | None = None, *, floats: bool = False) -> Any:
        """Return a table (the main one unless named) as a pandas frame with Arrow types.

        Args:
            table: its name.
            floats: decimals as floating-point numbers, for plots and statistics; they are then not exact.

        Raises:
            UnknownName: no table has that name.
            MissingExtra: pandas is not installed.
        """
        from ncs.tables.frames import to_pandas

        return to_pandas(self.to_arrow(table), floats=floats)

    def to_polars(self, table: str | None = None, *, floats: bool = False) -> Any:
        """Return a table (the main one unless named) as a Polars frame; ``floats`` as in :meth:`to_pandas`.

        Raises:
            UnknownName: no table has that name.
            MissingExtra: Polars is not installed.
        """
        from ncs.tables.frames import to_polars

        return to_polars(self.to_arrow(table), floats=floats)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the main table over to any library that speaks the Arrow PyCapsule interface."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        first, *others = self.tables()
        names = [f"Also: {', '.join(table.name for table in others)}"] if others else []
        return "\n".join([type(self).__name__, *_shown(first), *names, _NEXT])

    def _repr_html_(self) -> str:
        """Show the main table in a notebook, and say which others there are."""
        first, *others = self.tables()
        names = [f"{table.name}: {table.title} ({_rows(len(table.rows))})" for table in others]
        more = f"<p>Also in this answer, by name:</p>\n{bullets(names)}" if names else ""
        return f"{html_table(_cut(first))}{more}<p><small>{escape(_NEXT)}</small></p>"


def _cut(table: Table) -> Table:
    """Return the first rows under an address of their own, for a notebook holds many tables in one page."""
    hidden = len(table.rows) - MOST_IN_NOTEBOOK
    notes = [f"The first {MOST_IN_NOTEBOOK} of {len(table.rows):,} rows."] if hidden > 0 else []
    name = f"{table.name[:22]}_{zlib.crc32(table.title.encode()):08x}"
    return replace(table, name=name, rows=list(table.rows[:MOST_IN_NOTEBOOK]), notes=[*notes, *table.notes])


def _shown(table: Table) -> list[str]:
    """Return the title and the first rows, as many columns as fit; one row alone is shown a line a column."""
    if len(table.rows) == 1:
        return [_short(table.title, WIDE), *_one(table)]
    rows = table.rows[:MOST_AT_PROMPT]
    numbers = numeric_keys(table)
    columns: list[list[str]] = []
    for column in table.columns:
        cells = _column(column, rows, right=column.key in numbers)
        if columns and sum(len(one[0]) + 2 for one in [*columns, cells]) > WIDE:
            break
        columns.append(cells)
    left = len(table.columns) - len(columns)
    size = f"{_rows(len(table.rows))}, {len(table.columns)} columns" + (f" ({left} not shown)" if left else "")
    lines = ["  ".join(cells).rstrip() for cells in zip(*columns, strict=True)]
    title = _short(table.title, WIDE)
    return [title, size, *lines, *(["…"] if len(table.rows) > len(rows) else [])]


def _one(table: Table) -> list[str]:
    (row,) = table.rows
    wide = max(len(heading(column)) for column in table.columns)
    return [
        _short(f"  {heading(column).ljust(wide)}  {shown_in(row, column)}".rstrip(), WIDE) for column in table.columns
    ]


def _column(column: Column, rows: Sequence[Any], *, right: bool) -> list[str]:
    cells = [_short(text) for text in (heading(column), *(shown_in(row, column) for row in rows))]
    wide = max(map(len, cells))
    return [cell.rjust(wide) if right else cell.ljust(wide) for cell in cells]


def _short(text: str, most: int = _WIDEST_CELL) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _rows(number: int) -> str:
    return f"{number:,} row{'' if number == 1 else 's'}"
