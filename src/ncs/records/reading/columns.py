"""The columns of a staged file as text, whatever wrote them: pandas, Polars, Spark, a database.

Checking and building read cells in this one way. Text may be large, viewed, in a dictionary or bytes; whole numbers
held as fractions, as pandas does where a cell is blank, are whole numbers; what is not a number is blank.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.engine.duck import TIME_ZONE, UNSEEN, identifier, quoted

#: What a cell may hold and still be blank, as SQL: blanks, tabs, line ends and what cannot be seen.
BLANKS = quoted(UNSEEN)


class Held(StrEnum):
    """What a column holds, as far as it matters to reading it."""

    TEXT = "text"
    DAY = "day"
    MOMENT = "moment"
    FRACTION = "fraction"
    EXACT = "exact"
    WHOLE = "whole"
    OTHER = "other"
    NESTED = "nested"


#: What holds numbers and nothing else.
NUMBERS = (Held.FRACTION, Held.EXACT, Held.WHOLE)


def held_as(kind: pa.DataType) -> Held:
    """Return what a column of an Arrow type holds."""
    if pa.types.is_dictionary(kind):
        return held_as(kind.value_type)
    if pa.types.is_nested(kind):
        return Held.NESTED
    if pa.types.is_timestamp(kind) and kind.tz is not None:
        return Held.MOMENT
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        return Held.DAY
    if pa.types.is_floating(kind):
        return Held.FRACTION
    if pa.types.is_integer(kind):
        return Held.WHOLE
    if pa.types.is_decimal(kind):
        return Held.EXACT
    text = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    raw = (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view)
    return Held.TEXT if any(is_kind(kind) for is_kind in (*text, *raw)) else Held.OTHER


def text_sql(column: str, held: Held) -> str:
    """Return SQL of a column's cells as text."""
    named = _clock(column, held)
    text = f"CAST({named} AS VARCHAR)"
    whole = f"WHEN {named} = trunc({named}) AND abs({named}) < 1e15 THEN CAST(CAST({named} AS BIGINT) AS VARCHAR)"
    if held is Held.FRACTION:
        return f"CASE WHEN isnan({named}) THEN NULL {whole} ELSE {text} END"
    return f"CASE {whole} ELSE {text} END" if held is Held.EXACT else text


def _clock(column: str, held: Held) -> str:
    """Return SQL of a column, moments as clocks in England show them."""
    named = identifier(column)
    return f"({named} AT TIME ZONE {quoted(TIME_ZONE)})" if held is Held.MOMENT else named


def filled_sql(text: str) -> str:
    """Return SQL of a text; null where there is nothing in it.

    Most begin with a plain character, which is far cheaper to see than what is left of a text without its blanks.
    """
    return f"CASE WHEN ascii({text}) BETWEEN 33 AND 126 THEN {text} WHEN trim({text}, {BLANKS}) <> '' THEN {text} END"


def plain_columns(path: Path, columns: Collection[str]) -> frozenset[str]:
    """Return those of a Parquet file's columns in which every text begins with a plain character, so is not blank.

    The least and the greatest text of each group of rows tell, where the file says them.
    """
    about = pq.read_metadata(path)
    places = {about.schema.column(place).path: place for place in range(about.num_columns)}
    groups = [about.row_group(number) for number in range(about.num_row_groups)]
    return frozenset(
        name for name in columns if name in places and all(_is_plain(group.column(places[name])) for group in groups)
    )


def _is_plain(chunk: Any) -> bool:
    """Whether a column begins with characters 33 to 126 of ASCII in every row of a group that holds anything."""
    said = chunk.statistics if chunk.physical_type == "BYTE_ARRAY" else None
    if said is None or not said.has_min_max:
        return said is not None and said.has_null_count and said.null_count == chunk.num_values
    least, greatest = bytes(said.min_raw), bytes(said.max_raw)
    return least[:1] > b" " and greatest[:1] < b"\x7f"


def whole_sql(column: str, held: Held, kind: str = "INTEGER") -> str:
    """Return SQL of a column's cells as whole numbers of an SQL type; null where they are none.

    Text of a number with a fraction of nought, such as 1941.0, is 1941, and 1941.7 is not 1942.
    """
    if held is Held.WHOLE:
        return f"TRY_CAST({identifier(column)} AS {kind})"
    text = text_sql(column, held)
    return f"CASE WHEN TRY_CAST({text} AS DOUBLE) = TRY_CAST({text} AS {kind}) THEN TRY_CAST({text} AS {kind}) END"


def day_sql(column: str, held: Held) -> str:
    """Return SQL of a column's cells as days in England; null where they are none."""
    is_day = held in (Held.DAY, Held.MOMENT)
    return f"CAST({_clock(column, held)} AS DATE)" if is_day else f"ncs_date({text_sql(column, held)})"


def number_sql(column: str, held: Held) -> str:
    """Return SQL of a column's cells as money; null where they are no number."""
    is_number = held in NUMBERS
    return f"TRY_CAST({identifier(column) if is_number else f'ncs_bare({text_sql(column, held)})'} AS DECIMAL(18, 2))"
