"""A table for people as one for machines: a type for each column, exact decimals, and its words as metadata."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import exact

#: The key of the schema's metadata under which title, notes and sources stand, as JSON.
ABOUT = b"ncs_table"
#: Digits that the narrower of Arrow's two decimal types holds.
_DIGITS = 38


def to_arrow(table: Table) -> pa.Table:
    """Return a table with a type for each column: exact decimals, whole numbers, days, yes or no, or text.

    A gap is null. A column that states decimal places has numbers with at least so many, also where all it has is gaps
    or whole numbers: its type does not hang on what was found. A column of text and numbers is text, numbers written in
    full. Title, notes and sources go along as metadata of the schema (:func:`about`), title, unit and description of a
    column as that of its field.

    Raises:
        ValueError: a number is not finite.
    """
    columns = {column.key: _array([row.get(column.key) for row in table.rows], column) for column in table.columns}
    fields = [pa.field(column.key, columns[column.key].type, metadata=_words(column)) for column in table.columns]
    words = {"title": table.title, "notes": list(table.notes), "sources": list(table.sources)}
    schema = pa.schema(fields, metadata={ABOUT: json.dumps(words, ensure_ascii=False)})
    return pa.Table.from_arrays(list(columns.values()), schema=schema)


def about(table: pa.Table) -> dict[str, Any]:
    """Return the title, notes and sources that :func:`to_arrow` gave a table; nothing of any other table."""
    words: dict[str, Any] = json.loads((table.schema.metadata or {}).get(ABOUT, b"{}"))
    return words


def _words(column: Column) -> dict[str, str]:
    return {"title": column.title, "unit": column.unit, "description": column.description}


def _array(cells: Sequence[Cell], column: Column) -> pa.Array:
    kinds = {_kind(cell) for cell in cells if cell is not None}
    if not kinds:
        return pa.nulls(len(cells), _empty(column.places))
    if kinds == {int} and not column.places:
        return pa.array(cells, pa.int64())
    if kinds <= {int, Decimal}:
        return _decimals(cells, column.places or 0)
    if len(kinds) == 1:
        return pa.array(cells, {bool: pa.bool_(), date: pa.date32(), str: pa.string()}[kinds.pop()])
    return pa.array([None if cell is None else _text(cell, column) for cell in cells], pa.string())


def _empty(places: int | None) -> pa.DataType:
    """Return the type of a column without any value: that of the numbers that it would have, or text."""
    if places is None:
        return pa.string()
    return pa.decimal128(_DIGITS, places) if places else pa.int64()


def _kind(cell: Cell) -> Any:
    return next(kind for kind in (bool, int, Decimal, date, str) if isinstance(cell, kind))


def _decimals(cells: Sequence[Cell], places: int) -> pa.Array:
    """Return numbers with as many decimals as the one with most, at least ``places``."""
    written = [None if cell is None else exact(cell, places) for cell in cells if not isinstance(cell, (str, date))]
    parts = [text.lstrip("-").partition(".") for text in written if text is not None]
    scale = max(len(part) for _, _, part in parts)
    wide = max(len(whole) for whole, _, _ in parts) + scale > _DIGITS
    kind = pa.decimal256(76, scale) if wide else pa.decimal128(_DIGITS, scale)
    return pa.array([None if text is None else Decimal(text) for text in written], kind)


def _text(cell: Cell, column: Column) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, Decimal)):
        return exact(cell, column.places)
    return cell.isoformat() if isinstance(cell, date) else str(cell)
