"""The table ``cells``: every different text of every field, with how many cells hold it in rows of which kind.

Most of what rules and the table of data quality ask is about one cell and the kind of its row, and a file repeats the
same few texts: 36,000 rows of 50 fields are 1.8 million cells and 0.1 million different texts. So it is asked of these,
and rows are looked at only for what was found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from ncs.cld import Field, Specification
from ncs.engine.duck import parquet
from ncs.engine.room import FEW_ROWS
from ncs.records.checking.meanings import DAYS, MEANINGS
from ncs.records.checking.sound import odd_texts
from ncs.records.reading.coded import numbers
from ncs.records.rules.conditions import condition

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Numbers = npt.NDArray[Any]
#: ``place`` is that of the field in the specification; ``conditions`` is what the rows of the cells have in common, of
#: those conditions that decide about the field (:func:`deciding`); ``day`` is what the text of a date means; ``odd`` is
#: whether the text is not sound (:mod:`ncs.records.checking.sound`). A text may be there several times, once for each
#: part of a large file.
SCHEMA = pa.schema(
    {"place": pa.int32(), "text": pa.string(), "conditions": pa.int32(), "day": pa.date32(), "odd": pa.bool_(),
     "cells": pa.int64()}
)  # fmt: skip
#: Texts of a field in a part that few are; and of all parts of it, that are no longer held until the last.
FEW_TEXTS, MOST_WAITING = 20_000, 100_000
#: So many questions are put in one statement: each statement costs time of its own.
TOGETHER = 20
#: What a condition asks of the column ``conditions``.
_BIT = re.compile(r"conditions & (\d+)")
#: Texts, then names, of SQL.
_PARTS = re.compile(r"'(?:[^']|'')*'|\"[^\"]+\"|\w+")
_OF_A_ROW = {"file_row", "financial", "person", "select", *(meaning.name for meaning in MEANINGS)}


def places(spec: Specification) -> dict[str, int]:
    """Return the place of each field: they are counted from 0."""
    return {field.name: place for place, field in enumerate(spec.fields)}


def deciding(field: Field) -> int:
    """Return the bits of the conditions on which a field is applicable or mandatory."""
    asked = (condition(name).sql for name in (field.applicable, field.mandatory))
    return sum({int(bit) for sql in asked for bit in _BIT.findall(sql)})


class Kept:
    """Cells that are kept in a file as they come, part by part of the rows.

    A field with few different texts says the same ones in every part: they wait, and are counted together.
    """

    def __init__(self, writer: pq.ParquetWriter) -> None:
        self._writer = writer
        self._waiting: dict[int, list[pa.Table]] = defaultdict(list)

    def add(
        self,
        spec: Specification,
        fields: Mapping[str, pa.DictionaryArray],
        days: Mapping[str, pa.Array],
        conditions: pa.Array,
    ) -> None:
        """Keep the cells of some rows, each field by itself: a question about one then reads no other.

        Args:
            spec: the specification; fields: its fields in these rows.
            days: what the different texts of dates mean.
            conditions: those that hold in each row.
        """
        every = np.asarray(conditions)
        kinds = {bits: _alike(every & bits) for bits in {deciding(field) for field in spec.fields}}
        for place, field in enumerate(spec.fields):
            meant = days.get(field.name)
            odd = odd_texts(spec, field, fields[field.name].dictionary, meant)
            found = _of_field(place, fields[field.name], odd, meant, *kinds[deciding(field)])
            if found.num_rows > FEW_TEXTS:
                self._writer.write_table(found)
                continue
            self._waiting[place].append(found)
            if sum(part.num_rows for part in self._waiting[place]) > MOST_WAITING:
                self._write(place)

    def end(self) -> None:
        """Keep what waits."""
        for place in sorted(self._waiting):
            self._write(place)

    def _write(self, place: int) -> None:
        parts = self._waiting.pop(place)
        self._writer.write_table(parts[0] if len(parts) == 1 else _together(parts))


@contextmanager
def keeping(path: Path) -> Iterator[Kept]:
    """Give what keeps cells in a file. Its texts are different already: it need not look for those that are alike."""
    with pq.ParquetWriter(path, SCHEMA, compression="lz4", use_dictionary=False) as writer:
        kept = Kept(writer)
        yield kept
        kept.end()


def show(con: DuckDBPyConnection, path: Path, *, rows: int) -> None:
    """Make the view ``cells`` of what was kept in a file of so many ``rows``, few of which are sooner asked in a table,
    and the tables of :func:`split`.

    To find one's way in a file of Parquet takes as long as to answer of a few thousand texts, at each question.
    """
    kept = parquet(path)
    if rows <= FEW_ROWS:
        con.execute(f"CREATE OR REPLACE TEMP TABLE few_cells AS FROM {kept}")
        kept = "few_cells"
    con.execute(f"CREATE OR REPLACE TEMP VIEW cells AS FROM {kept}")
    split(con)


def split(con: DuckDBPyConnection) -> None:
    """Make the tables ``odd_cells``, of the cells whose text is not sound, and ``sound_cells``, of all others.

    Both are far smaller than ``cells``: sound texts are told apart by nothing, and stand as an empty text; no text is
    null, as ever.
    """
    con.execute("CREATE OR REPLACE TEMP TABLE odd_cells AS SELECT * EXCLUDE (odd) FROM cells WHERE odd")
    con.execute(
        """CREATE OR REPLACE TEMP TABLE sound_cells AS
        SELECT place, CASE WHEN NOT odd THEN '' END AS text, conditions, sum(cells) AS cells
        FROM cells WHERE odd IS NOT TRUE GROUP BY ALL"""
    )


def odd_places(con: DuckDBPyConnection) -> frozenset[int]:
    """Return the places of the fields with a cell in ``odd_cells``."""
    return frozenset(place for (place,) in con.execute("SELECT DISTINCT place FROM odd_cells").fetchall())


def _alike(conditions: Numbers) -> tuple[Numbers, Numbers]:
    """Return the different conditions, and where among them those of each row are."""
    different = np.flatnonzero(np.bincount(conditions))
    where = np.zeros(different[-1] + 1, np.int64)
    where[different] = np.arange(len(different))
    return different, where[conditions]


def _of_field(
    place: int, column: pa.DictionaryArray, odd: pa.Array, days: pa.Array | None, different: Numbers, which: Numbers
) -> pa.Table:
    """Return the rows of ``cells`` for a field; ``which`` of the ``different`` conditions hold is said of each row."""
    key = numbers(column) * np.int64(len(different)) + which
    found, count = _counted(key, len(column.dictionary) * len(different))
    taken = pa.array(found // len(different))
    return pa.table(
        {
            "place": pa.array(np.full(len(found), place, np.int32)),
            "text": column.dictionary.take(taken),
            "conditions": pa.array(different[found % len(different)], pa.int32()),
            "day": pa.nulls(len(found), pa.date32()) if days is None else days.take(taken),
            "odd": odd.take(taken),
            "cells": pa.array(count, pa.int64()),
        },
        schema=SCHEMA,
    )


def _together(parts: list[pa.Table]) -> pa.Table:
    """Return the cells of parts, those that are alike counted together."""
    alike = [name for name in SCHEMA.names if name != "cells"]
    counted = pa.concat_tables(parts).group_by(alike, use_threads=False).aggregate([("cells", "sum")])
    return counted.rename_columns({"cells_sum": "cells"}).select(SCHEMA.names).cast(SCHEMA)


def _counted(keys: Numbers, most: int) -> tuple[Numbers, Numbers]:
    """Return the different keys, all below ``most``, and how often each is there; counting is cheaper than sorting."""
    if most > 4 * len(keys) + 1_000:
        return np.unique(keys, return_counts=True)
    count = np.bincount(keys, minlength=most)
    found = np.flatnonzero(count)
    return found, count[found]


def insert(con: DuckDBPyConnection, table: str, asked: list[str]) -> None:
    """Add to a table what questions in SQL give, several in one statement."""
    for first in range(0, len(asked), TOGETHER):
        con.execute(f"INSERT INTO {table} {' UNION ALL '.join(asked[first : first + TOGETHER])}")


def on_cells(sql: str, field: str, spec: Specification) -> str | None:
    """Return SQL on ``rows`` that looks at the cells of one field as SQL on ``cells``.

    Where it looks at other columns too, at other rows, or at conditions that do not decide about the field, there is
    none.
    """
    if sql == "NULL":
        return sql
    if any(int(bit) & ~deciding(spec.by_name[field]) for bit in _BIT.findall(sql)):
        return None
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
