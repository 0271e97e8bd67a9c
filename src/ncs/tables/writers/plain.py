"""Tables as CSV and JSON text: for machines, exact, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import exact

#: Text that a spreadsheet would take for a formula, with any apostrophes already before it (CWE-1236).
FORMULA = re.compile("^'*[=+\\-@\t\r＝＋－＠]")


def guard(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula; other text is unchanged.

    Numbers are never guarded, so minus signs of numbers stay. :func:`unguard` takes the apostrophe off again.
    """
    return "'" + text if FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Give back the text that :func:`guard` was given."""
    return text[1:] if text.startswith("'") and FORMULA.match(text[1:]) else text


def csv_text(table: Table) -> str:
    """Return a table as CSV with column keys as the header. A gap is empty; the status column says why.

    Raises:
        ValueError: a number is not finite.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(guard(key) for key in table.keys)
    for row in table.rows:
        writer.writerow(_csv_cell(row.get(column.key), column) for column in table.columns)
    return stream.getvalue()


def write_lines(stream: TextIO, keys: Sequence[str], lines: Iterable[Iterable[str]]) -> None:
    """Write lines of text as CSV while they are made: for more than should be held at once.

    Args:
        stream: opened without translating line ends; keys: the header.
        lines: cells as text, guarded by the caller where they are anybody's words.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows(lines)


def _csv_cell(cell: Cell, column: Column) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, Decimal)):
        return exact(cell, column.places)
    return cell.isoformat() if isinstance(cell, date) else guard(cell)


def json_text(tables: Sequence[Table], *, title: str) -> str:
    """Return tables as JSON. Decimals are text with every digit kept; whole numbers are numbers; gaps are null.

    Each column states its ``type``: ``text``, ``integer``, ``decimal``, ``date``, ``boolean``, ``mixed`` or ``empty``.

    Raises:
        ValueError: a number is not finite.
    """
    content = {"title": title, "tables": [json_content(table) for table in tables]}
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def json_content(table: Table, *, rows: Sequence[Mapping[str, Cell]] | None = None) -> dict[str, Any]:
    """Return a table as JSON is written of it; only some of its ``rows`` if they are given, with columns as of all.

    Raises:
        ValueError: a number is not finite.
    """
    return {
        "name": table.name,
        "title": table.title,
        "notes": list(table.notes),
        "sources": list(table.sources),
        "columns": [_column(table, column) for column in table.columns],
        "rows": [
            {column.key: _json_cell(row.get(column.key), column) for column in table.columns}
            for row in (table.rows if rows is None else rows)
        ],
    }


def _column(table: Table, column: Column) -> dict[str, Any]:
    return {
        "key": column.key,
        "title": column.title,
        "description": column.description,
        "unit": column.unit,
        "places": column.places,
        "type": _type(row.get(column.key) for row in table.rows),
    }


def _type(cells: Iterable[Cell]) -> str:
    kinds = {_kind(cell) for cell in cells if cell is not None}
    if kinds == {"integer", "decimal"}:
        return "decimal"
    return "empty" if not kinds else kinds.pop() if len(kinds) == 1 else "mixed"


def _kind(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "boolean"
    if isinstance(cell, int):
        return "integer"
    if isinstance(cell, Decimal):
        return "decimal"
    return "date" if isinstance(cell, date) else "text"


def _json_cell(cell: Cell, column: Column) -> str | int | bool | None:
    if isinstance(cell, Decimal):
        return exact(cell, column.places)
    return cell.isoformat() if isinstance(cell, date) else cell
