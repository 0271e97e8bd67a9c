"""Tables as frames: Arrow always, pandas and Polars where they are installed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any

import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.tables.tables import Cell, Table

#: The most digits that an Arrow decimal holds.
_DIGITS = 38


class MissingExtra(NcsError):
    """A library that does not come with the program is wanted; the message says how to install it."""


def to_arrow(table: Table) -> pa.Table:
    """Return a table with a type for each column: exact decimals, whole numbers, dates, booleans or text.

    A gap is null. A column of several kinds is text. Title, notes and sources go along as metadata of the schema.
    """
    columns = {column.key: _array([row.get(column.key) for row in table.rows]) for column in table.columns}
    about = {"title": table.title, "notes": "\n".join(table.notes), "sources": "\n".join(table.sources)}
    return pa.table(columns).replace_schema_metadata(about)


def to_pandas(table: pa.Table, *, floats: bool = False) -> Any:
    """Return a pandas frame with Arrow types, so that decimals stay exact and gaps stay gaps.

    Args:
        table: as :func:`to_arrow` gives it; its title, notes and sources are in ``frame.attrs``.
        floats: give decimals as floating-point numbers, which plots and statistics want. They are then not exact.

    Raises:
        MissingExtra: pandas is not installed.
    """
    pandas = _library("pandas")
    chosen = with_floats(table) if floats else table
    frame = chosen.replace_schema_metadata(None).to_pandas(types_mapper=pandas.ArrowDtype)
    frame.attrs.update(_about(table))
    return frame


def to_polars(table: pa.Table, *, floats: bool = False) -> Any:
    """Return a Polars frame; ``floats`` as in :func:`to_pandas`.

    Raises:
        MissingExtra: Polars is not installed.
    """
    return _library("polars").from_arrow(with_floats(table) if floats else table)


def with_floats(table: pa.Table) -> pa.Table:
    """Return a table with floating-point numbers in place of its decimals."""
    fields = [field.with_type(pa.float64()) if pa.types.is_decimal(field.type) else field for field in table.schema]
    return table.cast(pa.schema(fields, metadata=table.schema.metadata))


def _about(table: pa.Table) -> dict[str, str]:
    return {key.decode(): text.decode() for key, text in (table.schema.metadata or {}).items()}


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtra(
            f"{name} is not installed. Install it with: pip install 'national-care-service[{name}]', "
            "or use .to_arrow(), which always works."
        ) from error


def _array(cells: Sequence[Cell]) -> pa.Array:
    kinds = {_kind(cell) for cell in cells if cell is not None}
    if kinds == {int, Decimal} or kinds == {Decimal}:
        return pa.array([None if cell is None else Decimal(str(cell)) for cell in cells], type=_decimal(cells))
    if len(kinds) == 1:
        return pa.array(cells, type=_TYPES[kinds.pop()])
    return pa.array([None if cell is None else str(cell) for cell in cells], type=pa.string())


_TYPES: dict[type, pa.DataType] = {bool: pa.bool_(), int: pa.int64(), date: pa.date32(), str: pa.string()}


def _kind(cell: Cell) -> type:
    return next(kind for kind in (bool, int, Decimal, date, str) if isinstance(cell, kind))


def _decimal(cells: Sequence[Cell]) -> pa.DataType:
    """Return the decimal type that keeps every digit of a column."""
    places = max((_places(cell) for cell in cells if isinstance(cell, Decimal)), default=0)
    return pa.decimal128(_DIGITS, places)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
