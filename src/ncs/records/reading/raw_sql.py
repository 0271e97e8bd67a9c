"""The SQL that turns staged text into the ``RAW`` columns."""

from __future__ import annotations

from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.engine.duck import identifier, quoted
from ncs.records.layout import MONEY, RAW
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.stage import Staged

#: Spreadsheet counting: the heading is row 1, so the first row of data (number 0 in Parquet) is row 2.
FIRST_ROW = 2
DATES = tuple(field.name for field in RAW if pa.types.is_date32(field.type))
NUMBERS = tuple(field.name for field in RAW if field.type == MONEY)


def select_raw(staged: Staged, options: ReadOptions, *, first_row: int, import_time: datetime | None) -> str:
    """Return a SELECT of the ``RAW`` columns from a staged file, whose rows are numbered from ``first_row``.

    ``import_time`` is given for local files; national files hold theirs.
    """
    read = _Reader(staged)
    made = _national(read, staged) if import_time is None else _local(read, staged, options, import_time, first_row)
    made["row_id"] = f"file_row_number + {first_row}"
    made["file_row"] = f"file_row_number + {FIRST_ROW}"
    columns = [
        f"CAST({made.get(field.name) or read.typed(field.name)} AS {_sql_type(field.type)}) AS {identifier(field.name)}"
        for field in RAW
    ]
    return f"SELECT {', '.join(columns)} FROM {staged.source} WHERE NOT ({staged.is_blank})"


def unread_sql(staged: Staged) -> dict[str, str]:
    """Return, for each date and number held as text, the SQL that counts cells that cannot be read."""
    read = _Reader(staged)
    return {
        name: f"count(*) FILTER (WHERE trim({read.text(name)}) <> '' AND {read.typed(name)} IS NULL)"
        for name in (*DATES, *NUMBERS)
        if staged.column(name) is not None and read.is_text(name)
    }


class _Reader:
    """Expressions for the fields of one staged file, by the types its columns have."""

    def __init__(self, staged: Staged) -> None:
        self._staged = staged
        schema = pq.read_schema(staged.parquet)
        self._types = {name: schema.field(name).type for name in staged.columns}

    def is_text(self, name: str) -> bool:
        """Whether the file holds the field as text."""
        column = self._staged.column(name)
        return column is not None and pa.types.is_string(self._types[column])

    def text(self, name: str) -> str:
        """Return SQL of the field as text; null where the file has no such column."""
        column = self._staged.column(name)
        return "NULL" if column is None else f"CAST({identifier(column)} AS VARCHAR)"

    def typed(self, name: str) -> str:
        """Dates and numbers parsed, null where that fails; text with blank as null."""
        if self._staged.column(name) is None:
            return "NULL"
        column = identifier(str(self._staged.column(name)))
        if name in DATES:
            return f"ncs_date({self.text(name)})" if self.is_text(name) else f"CAST({column} AS DATE)"
        if name in NUMBERS:
            return f"TRY_CAST({f'trim({column})' if self.is_text(name) else column} AS DECIMAL(18, 2))"
        return f"nullif({self.text(name)}, '')"


def _national(read: _Reader, staged: Staged) -> dict[str, str]:
    made = {
        name: f"TRY_CAST({read.text(name)} AS INTEGER)"
        for name in ("birth_year", "birth_month", "age_at_event_start", "conversation")
    }
    made["record_id"] = f"CAST({read.text('record_id')} AS BIGINT)"
    made["import_time"] = f"CAST({read.text('import_time')} AS TIMESTAMP)"
    made["import_file"] = f"coalesce({read.text('import_file')}, {quoted(staged.format.path.name)})"
    made["la_code"] = f"nullif(trim({read.text('la_code')}), '')"
    return made


def _local(
    read: _Reader, staged: Staged, options: ReadOptions, import_time: datetime, first_row: int
) -> dict[str, str]:
    born, start = read.typed("date_of_birth"), read.typed("event_start_date")
    counted_from = born if options.true_birth_dates else f"CAST(date_trunc('month', {born}) AS DATE)"
    talked = f"CASE WHEN {read.text('event_description')} ILIKE '%conversation%' THEN 1 ELSE 0 END"
    code = f"nullif(trim({read.text('la_code')}), '')"
    return {
        "la_code": quoted(options.la_code) if options.la_code else code,
        "record_id": f"file_row_number + {first_row}",
        "import_time": f"TIMESTAMP {quoted(import_time.isoformat(sep=' '))}",
        "import_file": quoted(staged.format.path.name),
        "nhs_submitted": f"nullif(replace({read.text('nhs_submitted')}, ' ', ''), '')",
        "birth_year": f"year({born})",
        "birth_month": f"month({born})",
        "age_at_event_start": f"floor(date_diff('day', {counted_from}, {start}) / 365.25)",
        "conversation": talked if options.conversations else "0",
    }


def _sql_type(kind: pa.DataType) -> str:
    if kind == MONEY:
        return "DECIMAL(18, 2)"
    names = {pa.int64(): "BIGINT", pa.int32(): "INTEGER", pa.date32(): "DATE", pa.timestamp("us"): "TIMESTAMP"}
    return names.get(kind, "VARCHAR")


__all__ = ["DATES", "NUMBERS", "select_raw", "unread_sql"]
