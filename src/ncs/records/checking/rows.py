"""The table ``rows`` that rules look at: every field as text with blank as null, and beside it what it means.

Columns besides the fields: ``file_row``; ``client`` (service user, carer, association); ``kind`` (request, assessment,
service, review); ``financial``; the parsed ``period_start``, ``period_end``, ``birth_day``, ``death_day``,
``start_day``, ``end_day``; ``cost`` and ``units``; ``person``, the key by which the official method knows a person; and
``conditions``, those of :mod:`ncs.records.rules.conditions` that hold.

A file repeats the same few dates and values, so in each batch every different text is read once.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.cld import Specification
from ncs.engine.duck import identifier, parquet, stream
from ncs.records.checking import cells
from ncs.records.checking.meanings import MEANINGS, Meaning
from ncs.records.reading.columns import filled_sql
from ncs.records.reading.council import code_sql
from ncs.records.reading.stage import FIRST_ROW, Staged
from ncs.records.rules.conditions import conditions_sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Rows read and written together, at least; more would need more memory, fewer more time.
BATCH_ROWS = 65_536


def make_rows(
    con: DuckDBPyConnection, staged: Staged, spec: Specification, folder: Path, *, la_code: str | None = None
) -> int:
    """Make ``rows`` from a staged file, kept in ``folder``, and ``cells``, with nothing in it; return the rows' number.

    Rows that are empty are left out, and those that repeat the headings, which ``repeated_headings`` lists.

    A given ``la_code`` is that of rows that say none, as when the main tables are built.
    """
    target = folder / "rows.parquet"
    con.execute(
        f"CREATE OR REPLACE TABLE repeated_headings AS SELECT file_row_number + {FIRST_ROW} AS file_row "
        f"FROM {staged.source} WHERE {staged.is_heading}"
    )
    fields = {field.name: pa.string() for field in spec.fields}
    read = {meaning.name: meaning.kind for meaning in MEANINGS}
    schema = pa.schema({"file_row": pa.int64()} | fields | read | {"conditions": pa.int32()})
    rows = 0
    with pq.ParquetWriter(target, schema, compression="lz4") as writer:
        for batch in _batches(con, staged, spec, la_code):
            writer.write_table(pa.table(_columns(con, batch), schema=schema))
            rows += batch.num_rows
    _show(con, parquet(target), rows)
    con.execute(cells.CREATE)
    return rows


def _show(con: DuckDBPyConnection, kept: str, rows: int) -> None:
    """Make the view ``rows``: each of hundreds of rules looks at it, and few rows are looked at sooner as a table."""
    shown = f"""SELECT *, coalesce(is_financial, FALSE) AS financial,
        coalesce(replace(nhs_submitted, ' ', ''), la_person_id) AS person FROM {kept}"""
    if rows <= BATCH_ROWS:
        con.execute(f"CREATE OR REPLACE TEMP TABLE few_rows AS {shown}")
        shown = "FROM few_rows"
    con.execute(f"CREATE OR REPLACE TEMP VIEW rows AS {shown}")


def _batches(
    con: DuckDBPyConnection, staged: Staged, spec: Specification, la_code: str | None
) -> Iterator[pa.RecordBatch]:
    read = {field.name: _text(staged, field.name) for field in spec.fields}
    if la_code:
        read["la_code"] = code_sql(staged, la_code)
    texts = ", ".join(f"{sql} AS {identifier(name)}" for name, sql in read.items())
    query = f"SELECT file_row_number + {FIRST_ROW} AS file_row, {texts} FROM {staged.source} WHERE {staged.is_data}"
    waiting: list[pa.RecordBatch] = []
    for batch in stream(con, query, staged.format.path, BATCH_ROWS):
        waiting.append(batch)
        if sum(piece.num_rows for piece in waiting) >= BATCH_ROWS:
            yield pa.concat_batches(waiting)
            waiting.clear()
    if waiting:
        yield pa.concat_batches(waiting)


def _columns(con: DuckDBPyConnection, batch: pa.RecordBatch) -> dict[str, pa.Array]:
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    columns |= {meaning.name: _read(con, columns[meaning.field], meaning) for meaning in MEANINGS}
    con.register("batch", pa.table(columns))
    given = "(SELECT *, coalesce(is_financial, FALSE) AS financial FROM batch)"
    asked = f"SELECT {conditions_sql()} AS conditions FROM {given}"
    return columns | {"conditions": con.sql(asked).to_arrow_table()["conditions"].combine_chunks()}


def _read(con: DuckDBPyConnection, column: pa.Array, meaning: Meaning) -> pa.Array:
    coded = column.dictionary_encode()
    con.register("different_texts", pa.table({"text": coded.dictionary}))
    read = con.sql(f"SELECT {meaning.sql} AS meaning FROM different_texts").to_arrow_table()
    return read["meaning"].combine_chunks().cast(meaning.kind).take(coded.indices)


def _text(staged: Staged, name: str) -> str:
    text = staged.text(name)
    return "CAST(NULL AS VARCHAR)" if text is None else filled_sql(text)
