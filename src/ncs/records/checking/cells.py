"""The table ``cells``: every different text of every field, with how many cells hold it in rows of which kind.

Most of what rules and the table of data quality ask is about one cell and the kind of its row, and a file repeats the
same few texts: 36,000 rows of 50 fields are 1.8 million cells and 0.1 million different texts. So it is asked of these,
and rows are looked at only for what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ncs.cld import Specification
from ncs.engine.duck import identifier
from ncs.records.checking.meanings import DAYS, MEANINGS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: ``place`` is that of the field in the specification; ``conditions`` is what the rows of the cells have in common
#: (:data:`ncs.records.rules.conditions.CONDITIONS`); ``day`` is what the text of a date means.
CREATE = "CREATE OR REPLACE TABLE cells (place INTEGER, text VARCHAR, conditions INTEGER, day DATE, cells BIGINT)"
#: So many questions are put in one statement: each statement costs time of its own.
TOGETHER = 20
#: Texts, then names, of SQL.
_PARTS = re.compile(r"'(?:[^']|'')*'|\"[^\"]+\"|\w+")
_OF_A_ROW = {"file_row", "financial", "person", "select", *(meaning.name for meaning in MEANINGS)}


def places(spec: Specification) -> dict[str, int]:
    """Return the place of each field: they are counted from 0."""
    return {field.name: place for place, field in enumerate(spec.fields)}


def fill_cells(con: DuckDBPyConnection, spec: Specification, fields: Iterable[str]) -> None:
    """Add to ``cells``, which is there, what the table ``rows`` holds of those of ``fields`` that are not in it."""
    held = {place for (place,) in con.execute("SELECT DISTINCT place FROM cells").fetchall()}
    wanted = set(fields)
    asked = [
        f"SELECT {place}, {identifier(name)}, conditions, any_value({DAYS.get(name, 'NULL')}), count(*) "
        "FROM rows GROUP BY ALL"
        for name, place in places(spec).items()
        if name in wanted and place not in held
    ]
    insert(con, "cells", asked)


def insert(con: DuckDBPyConnection, table: str, asked: list[str]) -> None:
    """Add to a table what questions in SQL give, several in one statement."""
    for first in range(0, len(asked), TOGETHER):
        con.execute(f"INSERT INTO {table} {' UNION ALL '.join(asked[first : first + TOGETHER])}")


def on_cells(sql: str, field: str, spec: Specification) -> str | None:
    """Return SQL on ``rows`` that looks at the cells of one field as SQL on ``cells``.

    Where it looks at other columns too, or at other rows, there is none.
    """
    others = _OF_A_ROW | set(spec.by_name)
    names = {field: "text", DAYS.get(field, field): "day"} | {field: "text"}
    found: list[str] = []

    def _there(part: re.Match[str]) -> str:
        name = part[0].strip('"')
        if part[0].startswith("'"):
            return part[0]
        if name not in names and name.lower() in others:
            found.append(name)
        return names.get(name, part[0])

    there = _PARTS.sub(_there, sql)
    return None if found else there
