"""The SQL that turns staged text into the ``RAW`` columns."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import pyarrow as pa

from ncs.engine.duck import identifier, quoted
from ncs.records.layout import KEY_TEXT, MONEY, RAW
from ncs.records.reading.columns import NUMBERS as NUMBERS_HELD
from ncs.records.reading.columns import Held, day_sql, filled_sql, number_sql, plain_columns, text_sql, whole_sql
from ncs.records.reading.council import code_sql
from ncs.records.reading.headings import Layout
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.stage import FIRST_ROW, Staged

DATES = tuple(field.name for field in RAW if pa.types.is_date32(field.type))
NUMBERS = tuple(field.name for field in RAW if field.type == MONEY)
#: Whole numbers that national files hold ready-made, and that are worked out from local ones.
WHOLE = ("birth_year", "birth_month", "age_at_event_start", "conversation")


def select_raw(staged: Staged, options: ReadOptions, *, first_row: int, import_time: datetime | None) -> str:
    """Return a SELECT of the ``RAW`` columns from a staged file, whose rows are numbered from ``first_row``.

    After them comes for each field of :func:`may_be_unread` whether the row's cell is text that cannot be read.
    ``import_time`` is given for local files; national files hold theirs.
    """
    read = _Reader(staged, plain_columns(staged.parquet, staged.columns))
    made = _national(read, staged) if import_time is None else _local(read, staged, options, import_time, first_row)
    made["row_id"] = f"file_row_number + {first_row}"
    made["file_row"] = f"file_row_number + {FIRST_ROW}"
    columns = [
        f"CAST({made.get(field.name) or read.typed(field.name)} AS {_sql_type(field.type)}) AS {identifier(field.name)}"
        for field in RAW
    ]
    places = {name: staged.column(name) for name in may_be_unread(staged)}
    said = [f"{identifier(str(column))} AS {identifier(f'said_{name}')}" for name, column in places.items()]
    rows = f"SELECT {', '.join([*columns, *said])} FROM {staged.source} WHERE {staged.is_data}"
    wanted = [*map(identifier, RAW.names), *(_unread(staged, name) for name in places)]
    return f"SELECT {', '.join(wanted)} FROM ({rows})"


def may_be_unread(staged: Staged) -> list[str]:
    """Return the dates and numbers of which a file has a column that may hold text that is none."""
    read = _Reader(staged)
    whole = WHOLE if staged.format.layout is not Layout.LOCAL else ()
    typed = [name for name in (*DATES, *NUMBERS) if not read.is_typed(name)]
    return [name for name in (*whole, *typed) if staged.column(name) is not None]


def _unread(staged: Staged, name: str) -> str:
    """Return SQL of whether a row's cell is text and was not read: of those alone is the text asked."""
    text = text_sql(f"said_{name}", staged.held(name))
    return f"CASE WHEN {identifier(name)} IS NULL THEN trim({text}) <> '' ELSE FALSE END"


def central_sql(staged: Staged) -> dict[str, tuple[str, str]]:
    """Return, for each field that every row of a national file must hold, its heading and the SQL of its value."""
    places = staged.format.match.positions
    read = _Reader(staged)
    values = {"record_id": read.number(), "import_time": f"TRY_CAST({read.text('import_time')} AS TIMESTAMP)"}
    return {name: (staged.format.headings[places[name]], sql) for name, sql in values.items() if name in places}


class _Reader:
    """Expressions for the fields of one staged file, by the types its columns have."""

    def __init__(self, staged: Staged, plain: Collection[str] = ()) -> None:
        """Read from a file, of which the columns ``plain`` hold no text that may be blank."""
        self._staged = staged
        self._plain = plain

    def is_typed(self, name: str) -> bool:
        """Whether the file itself says that the field holds days or numbers, so that none can be misread."""
        held = self._staged.held(name)
        return held in (Held.DAY, Held.MOMENT) if name in DATES else held in NUMBERS_HELD

    def text(self, name: str) -> str:
        """Return SQL of the field as text; null where the file has no such column."""
        return self._staged.text(name) or "NULL"

    def number(self) -> str:
        """Return SQL of a record's number in the national table; null where there is none."""
        column, held = self._staged.column("record_id"), self._staged.held("record_id")
        number = identifier(column) if column is not None and held is Held.WHOLE else self.text("record_id")
        return f"TRY_CAST({number} AS BIGINT)"

    def whole(self, name: str) -> str:
        """Return SQL of the field as a whole number; null where there is none."""
        column = self._staged.column(name)
        return "NULL" if column is None else whole_sql(column, self._staged.held(name))

    def typed(self, name: str) -> str:
        """Dates and numbers parsed, null where that fails; text with blank as null.

        In a national Parquet table, empty text and no text are two things, which the official key of June 2026 tells
        apart; no other layout can hold both.
        """
        column = self._staged.column(name)
        if column is None:
            return "NULL"
        if name in DATES:
            return day_sql(column, self._staged.held(name))
        if name in NUMBERS:
            return number_sql(column, self._staged.held(name))
        keeps_empty = name in KEY_TEXT and self._staged.format.keeps_empty
        return self.text(name) if keeps_empty or column in self._plain else filled_sql(self.text(name))


def _national(read: _Reader, staged: Staged) -> dict[str, str]:
    made = {name: read.whole(name) for name in WHOLE}
    made |= {name: sql for name, (_, sql) in central_sql(staged).items()}
    made["import_file"] = f"coalesce({filled_sql(read.text('import_file'))}, {quoted(staged.format.path.name)})"
    made["la_code"] = code_sql(staged)
    return made


def _local(
    read: _Reader, staged: Staged, options: ReadOptions, import_time: datetime, first_row: int
) -> dict[str, str]:
    born, start = read.typed("date_of_birth"), read.typed("event_start_date")
    counted_from = born if options.true_birth_dates else f"CAST(date_trunc('month', {born}) AS DATE)"
    talked = f"CASE WHEN {read.text('event_description')} ILIKE '%conversation%' THEN 1 ELSE 0 END"
    return {
        "la_code": code_sql(staged, options.la_code),
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


__all__ = ["DATES", "NUMBERS", "may_be_unread", "select_raw"]
