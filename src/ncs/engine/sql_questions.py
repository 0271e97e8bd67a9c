"""A question in SQL over named Parquet files, which can read nothing else and write nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from pyarrow.fs import LocalFileSystem

from ncs.core.errors import NcsError, near_matches
from ncs.engine.duck import connection

#: Once the tables are there: no file, no network, no extension, no variable of the program, and no way back.
_LOCKED = (
    "SET python_enable_replacements = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


class BadQuestion(NcsError):
    """A question in SQL that is not understood, asks of a table that is not there, or is no question."""


def answer(sql: str, tables: Mapping[str, Sequence[Path]]) -> pa.Table:
    """Return what one SELECT gives. Paths are never read as patterns, and the question reaches these tables alone.

    Args:
        sql: one question in DuckDB's SQL.
        tables: the Parquet files of each table, by the name that the question uses.

    Raises:
        BadQuestion: it is not one SELECT, or cannot be answered; the tables are named.
    """
    import pyarrow.dataset as ds  # imports pandas where it is installed, which takes a second

    with tempfile.TemporaryDirectory() as scratch, connection(Path(scratch)) as con:
        for name, files in tables.items():
            con.register(name, ds.dataset([str(file) for file in files], filesystem=LocalFileSystem()))
        for setting in _LOCKED:
            con.execute(setting)
        try:
            return _answer(con, sql)
        except duckdb.Error as error:
            raise BadQuestion(_words(str(error), tables)) from None


def _answer(con: Any, sql: str) -> pa.Table:
    statements = con.extract_statements(sql)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise BadQuestion("Ask one question: a single SELECT (or WITH … SELECT) without a second statement.")
    relation = con.sql(sql)
    found: pa.Table = relation.to_arrow_table()
    return found


def _words(said: str, tables: Mapping[str, Sequence[Path]]) -> str:
    first = said.strip().splitlines()[0].rstrip(".") + "."
    if "disabled by configuration" in said:
        return f"A question reads the tables of the run, no file or address. Tables: {', '.join(sorted(tables))}."
    missing = said.partition("Table with name ")[2].partition(" ")[0]
    near = near_matches(missing, tables) if missing else []
    more = f" Near: {', '.join(near)}." if near else ""
    return f"The question cannot be answered. {first}{more} Tables: {', '.join(sorted(tables))}."
