"""Tables of Arrow as frames of pandas and Polars, where those are installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.tables.arrow import about


class MissingExtra(NcsError):
    """A library that does not come with the program is wanted; the message says how to install it."""


def to_pandas(table: pa.Table, *, floats: bool = False) -> Any:
    """Return a pandas frame with Arrow types, so that decimals stay exact and gaps stay gaps.

    Args:
        table: as :func:`ncs.tables.arrow.to_arrow` gives it; its title, notes and sources are in ``frame.attrs``.
        floats: give decimals as floating-point numbers, which plots and statistics want. They are then not exact.

    Raises:
        MissingExtra: pandas is not installed.
    """
    pandas = _library("pandas")
    chosen = with_floats(table) if floats else table
    frame = chosen.replace_schema_metadata(None).to_pandas(types_mapper=pandas.ArrowDtype)
    frame.attrs.update(about(table))
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


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtra(
            f"{name} is not installed. Install it with: pip install 'national-care-service[{name}]', "
            "or use .to_arrow(), which always works."
        ) from error
