"""A table meant for people: typed columns with words for each, notes and sources. Writers take these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from ncs.tables.live import Formulas

#: What a cell may hold. ``None`` is a gap, and the row's status column says why.
Cell = str | int | Decimal | date | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: ``key`` for machines, ``title`` and ``description`` for people, ``unit`` and decimal ``places``.

    ``beside`` is one of figures of other places or times, of which the status of a row says nothing. ``coded`` is one
    of names that data and commands have for something: a page says them as words.
    """

    key: str
    title: str
    description: str = ""
    unit: str = ""
    places: int | None = None
    beside: bool = False
    coded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A titled table.

    Attributes:
        name: short machine name, used for file and sheet names (letters, digits, underscore; 31 at most).
        title: what the table shows, with place and period.
        columns: in order.
        rows: one mapping a row, by column key; a missing key is a gap.
        notes: what a reader must know.
        sources: publications the figures come from.
        formulas: how a spreadsheet works a cell out again when others are changed; the cell holds its value too.

    Raises:
        ValueError: a row has a key that is not a column, or the name does not fit a sheet.
    """

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, Cell]]
    notes: Sequence[str] = ()
    sources: Sequence[str] = ()
    formulas: Formulas = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name.replace("_", "").isalnum() or len(self.name) > 31:
            raise ValueError(f"{self.name!r} cannot be a sheet name")
        known = {column.key for column in self.columns}
        for row in self.rows:
            if not known.issuperset(row):
                raise ValueError(f"{self.name}: no such column: {sorted(set(row) - known)}")

    @property
    def keys(self) -> tuple[str, ...]:
        """The column keys, in order."""
        return tuple(column.key for column in self.columns)


def noted(table: Table, said: Sequence[str]) -> Table:
    """Return a table with more notes after its own."""
    return replace(table, notes=(*table.notes, *said)) if said else table
