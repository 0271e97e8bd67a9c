"""Tables read back from the JSON that they were written as: the same columns, cells, notes and sources."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ncs.tables.tables import Cell, Column, Table

#: How the text of a cell is read, by the type that its column states. Text of a column of several types stays text.
_READ: Mapping[str, Callable[[str], Cell]] = {"decimal": Decimal, "date": date.fromisoformat}


def tables_in(text: str) -> tuple[Table, ...]:
    """Return the tables in JSON that :func:`ncs.tables.writers.plain.json_text` wrote.

    Args:
        text: the JSON, which the program itself wrote and kept; it is not for what people send.

    Raises:
        ValueError: it is not such JSON.
    """
    return tuple(map(_table, json.loads(text)["tables"]))


def _table(content: Mapping[str, Any]) -> Table:
    types = {one["key"]: one["type"] for one in content["columns"]}
    return Table(
        name=content["name"],
        title=content["title"],
        columns=[Column(**{name: cell for name, cell in one.items() if name != "type"}) for one in content["columns"]],
        rows=[{key: _cell(cell, types[key]) for key, cell in row.items()} for row in content["rows"]],
        notes=content["notes"],
        sources=content["sources"],
    )


def _cell(cell: Any, kind: str) -> Cell:
    """Return a cell as it was: whole numbers, truth values, gaps and text are themselves in JSON."""
    found: Cell = _READ[kind](cell) if isinstance(cell, str) and kind in _READ else cell
    return found
