"""Cells that a spreadsheet works out: where a cell is, as a formula names it before the sheets are laid out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

#: Formulas of a table: by number of the row, from 0, and key of the column.
Formulas = Mapping[tuple[int, str], str]

_AT = re.compile(r"⟦(\w+)\|(\d+)\|(\w+)⟧")


@dataclass(frozen=True, slots=True)
class At:
    """A cell of a table of the same workbook, by the table's name, number of the row from 0, and key of the column.

    Its text stands for the cell inside a formula: ``f"{At('steps', 0, 'amount')} * 2"``.
    """

    table: str
    row: int
    key: str

    def __str__(self) -> str:
        """Return what stands for the cell until the sheets are laid out."""
        return f"⟦{self.table}|{self.row}|{self.key}⟧"


def placed(formula: str, *, sheet: str, columns: Mapping[str, tuple[str, ...]], first_row: Mapping[str, int]) -> str:
    """Return a formula with every :class:`At` as a spreadsheet names it, such as ``=national!C6*B4``.

    Args:
        formula: without the sign of equality.
        sheet: the one that it stands on; its own cells are named without it.
        columns: by table, the keys of its columns in order.
        first_row: by table, the number (from 1) of the spreadsheet's row that its first row stands in.

    Raises:
        KeyError: a table that is not in the workbook.
        ValueError: a column that is not in the table.
    """

    def _named(found: re.Match[str]) -> str:
        table, row, key = found.groups()
        place = f"{letters(columns[table].index(key) + 1)}{first_row[table] + int(row)}"
        return place if table == sheet else f"{table}!{place}"

    return f"={_AT.sub(_named, formula)}"


def letters(column: int) -> str:
    """Name a column by its number from 1: A, Z, AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
