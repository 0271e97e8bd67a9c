"""With Ibis: written expressions become Ibis expressions, and those SQL for DuckDB.

Only Spark, questions for which no plan was prepared, and the making of plans come here.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from threading import Lock
from typing import Any

import ibis
from ibis.backends.duckdb import Backend
from ibis.backends.sql.datatypes import DuckDBType
from ibis.expr import types as ir

from ncs.engine.fingerprints import DAYS, Open
from ncs.engine.plans import Asks, Statement, sql_date
from ncs.engine.schemas import Column, Schema
from ncs.engine.written import (
    AGGREGATE,
    CALL,
    FUNCTION,
    ITEM,
    LAMBDA,
    NAME,
    TABLE,
    TEXT_FUNCTION,
    VARIABLE,
    Given,
    Leaf,
    Written,
    about,
    kind_of,
    notes_in,
)

#: Held while an expression becomes SQL: Ibis does not say that two threads may.
_COMPILING = Lock()
#: What stands for days, dates, texts and tables while Ibis works: each can be told apart from all else afterwards.
_DAY, _DATE, _TEXT, _TABLE = DAYS.stop - 1_000, date(1901, 1, 1), "ncs given text", "ncs given table"


#: Names of types that Ibis writes, and what DuckDB calls them in what it tells.
_NAMES = {"TEXT": "VARCHAR", "INT": "INTEGER", "REAL": "FLOAT", "TIMESTAMP(6)": "TIMESTAMP"}


_QUOTED = r'"(?:[^"]|"")*"'
_EXCLUDED = re.compile(rf"EXCLUDE \(\s*{_QUOTED}(?:,\s*{_QUOTED})*\s*\)")


def compiled(expression: Written, asked: Open) -> Statement:
    """Return the SQL of an expression for DuckDB, with what ``asked`` holds left open.

    Raises:
        ibis.IbisError: Ibis cannot make SQL of it.
    """
    asks = Asks.of(asked)
    number_of_day = dict(zip(asked.days, asks.day, strict=True))
    number_of_text = dict(zip(asked.texts, asks.text, strict=True))
    days = {day: _DAY + number for day, number in number_of_day.items()}
    dates = {day: _DATE + timedelta(days=number) for day, number in zip(asked.dates, asks.date, strict=True)}
    tables = {id(leaf): f"{_TABLE} {number}" for number, leaf in enumerate(asked.tables.values(), start=1)}

    def _value(value: Any) -> Any:
        if isinstance(value, Given):
            return f"{_TEXT} {number_of_text[value]}"
        if type(value) is date:
            return dates[value]
        return days.get(value, value) if type(value) is int else value

    with _COMPILING:
        made = in_ibis(expression, table=lambda leaf: _unbound(leaf.schema, tables[id(leaf)]), value=_value)
        sql = str(Backend().compile(made, pretty=True))
    marks = {str(stands): f"{{day {number_of_day[day]}}}" for day, stands in days.items()}
    marks |= {sql_date(stands): f"{{date {(stands - _DATE).days}}}" for stands in dates.values()}
    marks |= {f"'{_TEXT} {number}'": f"{{text {number}}}" for number in asks.text}
    marks |= {f'"{name}"': f"{{table {name.rpartition(' ')[2]}}}" for name in tables.values()}
    return Statement(_EXCLUDED.sub(_in_order, _marked(sql, marks)), schema_of(made), asks)


def _in_order(excluded: re.Match[str]) -> str:
    """The names of columns left out in the order of the alphabet: Ibis has them in a set, which has none."""
    return f"EXCLUDE ({', '.join(sorted(re.findall(_QUOTED, excluded[0])))})"


def _marked(sql: str, marks: Mapping[str, str]) -> str:
    """The SQL with marks in place of what stood for them."""
    if not marks:
        return sql
    pattern = "|".join(rf"(?<![\w.'\"]){re.escape(stands)}(?![\w.'\"])" for stands in marks)
    return re.sub(pattern, lambda found: marks[found[0]], sql)


def _unbound(schema: Schema, name: str) -> ir.Table:
    columns = {column.name: DuckDBType.from_string(column.type, nullable=column.nullable) for column in schema.columns}
    return ibis.table(columns, name=name)


def schema_of(made: ir.Table) -> Schema:
    """Return the columns of an Ibis table."""
    columns = made.schema().items()
    return Schema(tuple(Column(name, _type_name(DuckDBType.to_string(kind)), kind.nullable) for name, kind in columns))


def _type_name(text: str) -> str:
    """A type as DuckDB itself calls it: ``VARCHAR[]`` for ``TEXT[]``, ``DECIMAL(18,2)`` for ``DECIMAL(18, 2)``."""
    name, brackets, more = text.replace(", ", ",").partition("[")
    return f"{_NAMES.get(name, name)}{brackets}{more}"


def in_ibis(
    expression: Written, *, table: Callable[[Leaf], ir.Table], value: Callable[[Any], Any] | None = None
) -> Any:
    """Return an expression as Ibis has it.

    Args:
        expression: what is asked.
        table: gives the Ibis table of a leaf.
        value: changes a value on its way; none is changed without it.
    """
    return _Maker(table, value or (lambda one: one)).made(expression)


class _Maker:
    """Does what notes say, in order, each once."""

    def __init__(self, table: Callable[[Leaf], ir.Table], value: Callable[[Any], Any]) -> None:
        self._table, self._value = table, value
        self._done: dict[int, Any] = {}

    def made(self, expression: Written) -> Any:
        """Return the Ibis expression of a note (without recursion: expressions are deep)."""
        waiting: list[tuple[Written, bool]] = [(expression, False)]
        while waiting:
            note, ready = waiting.pop()
            if id(note) in self._done:
                continue
            if ready or kind_of(note) in (LAMBDA, VARIABLE):
                self._done[id(note)] = self._do(note)
            else:
                waiting.append((note, True))
                notes_in(about(note), waiting)
        return self._done[id(expression)]

    def _do(self, note: Written) -> Any:
        kind, parts = kind_of(note), about(note)
        if kind == LAMBDA:
            return self._function(*parts)
        if kind == TABLE:
            return self._table(parts[0])
        if kind == FUNCTION:
            return getattr(ibis, parts[0])
        plain = [self._plain(part) for part in parts]
        if kind == CALL:
            return plain[0](*plain[1], **plain[2])
        if kind == NAME:
            return getattr(plain[0], parts[1])
        if kind == ITEM:
            return plain[0][plain[1]]
        if kind in (TEXT_FUNCTION, AGGREGATE):
            return _built_in(kind, parts[0])(plain[1])
        return getattr(operator, parts[0])(*plain[1:])

    def _function(self, variable: Written, body: Any) -> Callable[[Any], Any]:
        """A function for Ibis to call; what hangs on its argument is made anew at every call."""

        def _called(argument: Any) -> Any:
            inner = _Maker(self._table, self._value)
            inner._done = {**self._done, id(variable): argument}
            return inner.made(body) if isinstance(body, Written) else inner._plain(body)

        return _called

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Written):
            return self._done[id(value)]
        if isinstance(value, tuple | list):
            return type(value)(self._plain(one) for one in value)
        if isinstance(value, dict):
            return {name: self._plain(one) for name, one in value.items()}
        return self._value(value)


@cache
def _built_in(kind: str, name: str) -> Any:
    def _function(given):  # type: ignore[no-untyped-def]
        """Built into every engine under this name."""

    of, make = (str, ibis.udf.scalar.builtin) if kind == TEXT_FUNCTION else (int, ibis.udf.agg.builtin)
    _function.__annotations__ = {"given": of, "return": of}
    return make(name=name)(_function)
