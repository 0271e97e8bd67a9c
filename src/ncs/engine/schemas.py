"""The columns of a table of an engine: names, types in DuckDB's words, and whether a value may be missing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.engine.duck import identifier

_ARROW = {
    "BIGINT": pa.int64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "DOUBLE": pa.float64(),
    "FLOAT": pa.float32(),
    "INTEGER": pa.int32(),
    "NULL": pa.null(),
    "SMALLINT": pa.int16(),
    "TIME": pa.time64("ns"),
    "TIMESTAMP": pa.timestamp("us"),
    "TINYINT": pa.int8(),
    "VARCHAR": pa.string(),
}
_DECIMAL = re.compile(r"DECIMAL\((\d+), ?(\d+)\)")


class UnknownType(NcsError):
    """A type of DuckDB that no result of this program has: a fault of the program."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type as DuckDB writes it (``BIGINT``, ``VARCHAR[]``), and whether it may be missing."""

    name: str
    type: str
    nullable: bool = True

    def arrow(self) -> pa.Field:
        """Return the column as Arrow has it.

        Raises:
            UnknownType: no result has such a type.
        """
        return pa.field(self.name, arrow_type(self.type), nullable=self.nullable)

    def sql(self) -> str:
        """Return the column as a statement that makes a table says it."""
        return f"{identifier(self.name)} {self.type}{'' if self.nullable else ' NOT NULL'}"


@dataclass(frozen=True)
class Schema:
    """The columns of a table, in order."""

    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def text(self) -> str:
        """All columns in one line, as a statement that makes a table says them; two schemas with one text are equal."""
        return ", ".join(column.sql() for column in self.columns)

    def of_type(self, kind: str, names: Collection[str]) -> Schema:
        """Return the columns with those called ``names`` of another type."""
        return Schema(tuple(replace(one, type=kind) if one.name in names else one for one in self.columns))

    def arrow(self) -> pa.Schema:
        """Return the columns as Arrow has them.

        Raises:
            UnknownType: no result has such a type.
        """
        return pa.schema([column.arrow() for column in self.columns])


def arrow_type(text: str) -> pa.DataType:
    """Return the Arrow type of a type of DuckDB.

    Raises:
        UnknownType: no result of this program has such a type.
    """
    if text.endswith("[]"):
        return pa.list_(arrow_type(text[:-2]))
    decimal = _DECIMAL.fullmatch(text)
    if decimal:
        return pa.decimal128(int(decimal[1]), int(decimal[2]))
    if text not in _ARROW:
        raise UnknownType(f"No table of ncs has the type {text}. That is a fault of ncs: please report it.")
    return _ARROW[text]


def described(rows: Iterable[tuple[str, ...]]) -> Schema:
    """Return the columns that DuckDB's ``DESCRIBE`` tells: name, type, and ``YES`` where a value may be missing."""
    return Schema(tuple(Column(name, kind, missing == "YES") for name, kind, missing, *_ in rows))


#: A column as :meth:`Column.sql` writes it. No type has a comma but between digits, nor a column a quote in its name.
_COLUMN = re.compile(r'"((?:[^"]|"")*)" ([A-Z]+(?:\(\d+, ?\d+\))?(?:\[\])*)( NOT NULL)?')


def read_schema(text: str) -> Schema:
    """Return the columns of a line that :attr:`Schema.text` gave."""
    found = _COLUMN.finditer(text)
    return Schema(tuple(Column(one[1].replace('""', '"'), one[2], one[3] is None) for one in found))
