"""The table ``rows`` that rules look at: every field as text with blank as null, and beside it what it means.

Columns besides the fields: ``file_row``; ``client`` (service user, carer, association); ``kind`` (request, assessment,
service, review); ``financial``; the parsed ``period_start``, ``period_end``, ``birth_day``, ``death_day``,
``start_day``, ``end_day``; ``cost`` and ``units``; ``cost_by`` (week, unit); ``plain_service_type``,
``plain_service_component`` and ``plain_delivery_mechanism``, in small letters without blanks around; ``person``, the
key by which the official method knows a person; and ``conditions``, those of :mod:`ncs.records.rules.conditions` that
hold.

The table ``people`` holds what rows say of people, in a part of a file once: columns ``la_code``, ``nhs_submitted``,
``la_person_id``, ``person``, ``birth_day``, ``death_day``, ``ethnicity`` and ``gender`` as in ``rows``.

A file repeats the same few dates and values, so in each part of it every different text is read once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ncs.cld import Specification
from ncs.engine.duck import parquet
from ncs.records.checking import cells, kept
from ncs.records.checking.data_rows import Part, data_rows
from ncs.records.checking.meanings import DAYS, MEANINGS, OF_CONDITIONS, TEXT
from ncs.records.reading.coded import all_blank
from ncs.records.reading.files import FileFormat
from ncs.records.rules.conditions import conditions_sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CELLS = "cells.parquet"
_PEOPLE = "people.parquet"
#: Columns of ``rows`` that are about a person.
_OF_PEOPLE = ("la_code", "nhs_submitted", "la_person_id", "birth_day", "death_day", "ethnicity", "gender")
_PERSON = "coalesce(replace(nhs_submitted, ' ', ''), la_person_id) AS person"
#: What is asked of every different text of a field, for columns and for conditions.
_ASKED = (*MEANINGS, *OF_CONDITIONS)


@dataclass(frozen=True, slots=True)
class Made:
    """How many rows hold data, each code that they say in the column LA Code with its rows, most first, and the rows
    that repeat the headings.
    """

    rows: int
    councils: tuple[tuple[str, int], ...]
    repeated: tuple[int, ...]


def make_rows(
    con: DuckDBPyConnection, found: FileFormat, spec: Specification, folder: Path, *, la_code: str | None = None
) -> Made:
    """Read a file into ``folder``, for :func:`rows_shown`, and say what was there.

    Rows that are empty are left out, and those that repeat the headings. ``con`` answers questions and keeps nothing.

    A given ``la_code`` is that of rows that say none, as when the main tables are built.

    Raises:
        CannotRead, ProblemsFound, DamagedFile: the file cannot be read.
    """
    read = {meaning.name: meaning.kind for meaning in MEANINGS}
    read = {name: kept.TEXTS if kind == TEXT else kind for name, kind in read.items()}
    fields = dict.fromkeys(spec.by_name, kept.TEXTS)
    schema = pa.schema({"file_row": pa.int64()} | fields | read | {"conditions": pa.int32()})
    people = pa.schema({name: pa.date32() if name in DAYS.values() else pa.string() for name in _OF_PEOPLE})
    rows, councils, repeated = 0, Counter[str](), list[int]()
    with (
        kept.keeping(folder, schema) as of_rows,
        cells.keeping(folder / _CELLS) as of_cells,
        pq.ParquetWriter(folder / _PEOPLE, people, compression="lz4") as of_people,
    ):
        for part in data_rows(con, found, spec, folder):
            repeated += part.repeated
            if not len(part.file_row):
                continue
            councils.update(_councils(con, part))
            columns = _columns(con, of_cells, part, spec, la_code)
            of_rows.add(columns)
            of_people.write_table(_people(columns))
            rows += len(part.file_row)
    most_first = sorted(councils.items(), key=lambda found: (-found[1], found[0]))
    return Made(rows, tuple(most_first), tuple(repeated))


@contextmanager
def rows_shown(con: DuckDBPyConnection, folder: Path, made: Made) -> Iterator[pa.Table]:
    """Show what :func:`make_rows` kept as the views ``rows``, ``people`` and ``cells`` and the table
    ``repeated_headings``, and give the rows as they were kept. When all is asked, the rows are taken away.
    """
    con.execute("CREATE OR REPLACE TABLE repeated_headings (file_row BIGINT)")
    if made.repeated:
        con.execute(f"INSERT INTO repeated_headings VALUES {', '.join(f'({row})' for row in made.repeated)}")
    rows = kept.seen(folder)
    con.register("kept_rows", rows)
    derived = f"coalesce(is_financial, FALSE) AS financial, {_PERSON}"
    con.execute(f"CREATE OR REPLACE TEMP VIEW rows AS SELECT *, {derived} FROM kept_rows")
    con.execute(f"CREATE OR REPLACE TEMP VIEW people AS {people_sql(folder)}")
    cells.show(con, folder / _CELLS, rows=made.rows)
    yield rows
    con.execute("DROP VIEW rows")
    con.unregister("kept_rows")
    kept.forget(folder)


def _councils(con: DuckDBPyConnection, part: Part) -> Mapping[str, int]:
    said = part.fields.get("la_code")
    if said is None:
        return {}
    codes = _bare(con, said).to_pylist()
    found: Counter[str] = Counter()
    for number, rows in enumerate(np.bincount(np.asarray(said.indices), minlength=len(codes)).tolist()):
        if codes[number] is not None and rows:
            found[codes[number]] += rows
    return found


def people_sql(folder: Path) -> str:
    """Return SQL of what the rows kept in a folder say of people: far fewer rows."""
    return f"SELECT *, {_PERSON} FROM {parquet(folder / _PEOPLE)}"


def _people(columns: Mapping[str, pa.Array]) -> pa.Table:
    """Return what the ``columns`` of some rows say of people, each once."""
    said = {name: columns[name] for name in _OF_PEOPLE}
    texts = {name: column.dictionary for name, column in said.items() if pa.types.is_dictionary(column.type)}
    keys = pa.table({name: said[name].indices if name in texts else said[name] for name in said})
    different = keys.group_by(keys.column_names, use_threads=False).aggregate([])
    found = {name: different[name].combine_chunks() for name in said}
    return pa.table(found | {name: of.take(found[name]) for name, of in texts.items()})


def _columns(
    con: DuckDBPyConnection, of_cells: cells.Kept, part: Part, spec: Specification, la_code: str | None
) -> dict[str, pa.Array]:
    """Return the columns of ``rows``, and keep the cells."""
    blank = all_blank(len(part.file_row))
    fields = {name: part.fields.get(name, blank) for name in spec.by_name}
    if la_code and la_code.strip():
        said = _bare(con, fields["la_code"]).take(fields["la_code"].indices)
        fields["la_code"] = said.fill_null(la_code.strip()).dictionary_encode()
    meant = _meant(con, fields)
    read = {meaning.name: meant[meaning.name].take(fields[meaning.field].indices) for meaning in _ASKED}
    conditions = _conditions(con, read)
    days = {name: meant[day] for name, day in DAYS.items()}
    of_cells.add(spec, fields, days, conditions)
    columns = {meaning.name: read[meaning.name] for meaning in MEANINGS}
    return {"file_row": part.file_row} | fields | columns | {"conditions": conditions}


def _bare(con: DuckDBPyConnection, column: pa.DictionaryArray) -> pa.Array:
    """Return the different texts of a column without blanks around them."""
    con.register("different_texts", pa.table({"text": column.dictionary}))
    return con.sql("SELECT trim(text) AS bare FROM different_texts").to_arrow_table()["bare"].combine_chunks()


def _meant(con: DuckDBPyConnection, fields: Mapping[str, pa.DictionaryArray]) -> dict[str, pa.Array]:
    """Return what each different text of a field means, by the name of the meaning.

    All is asked in one statement: to put a question takes longer than to answer it of so few texts.
    """
    questions = list(dict.fromkeys(meaning.sql for meaning in _ASKED))
    texts = [fields[meaning.field].dictionary for meaning in _ASKED]
    number = np.repeat([questions.index(meaning.sql) for meaning in _ASKED], [len(found) for found in texts])
    con.register("different_texts", pa.table({"text": pa.concat_arrays(texts), "question": number}))
    answers = ", ".join(f"CASE WHEN question = {place} THEN {sql} END" for place, sql in enumerate(questions))
    read = con.sql(f"SELECT {answers} FROM different_texts").to_arrow_table().combine_chunks()
    meant, first = {}, 0
    for meaning, found in zip(_ASKED, texts, strict=True):
        answer = read.column(questions.index(meaning.sql)).slice(first, len(found)).combine_chunks()
        meant[meaning.name] = answer.dictionary_encode("encode") if meaning.kind == TEXT else answer.cast(meaning.kind)
        first += len(found)
    return meant


def _conditions(con: DuckDBPyConnection, read: Mapping[str, pa.Array]) -> pa.Array:
    con.register("batch", pa.table(dict(read)))
    given = "(SELECT *, coalesce(is_financial, FALSE) AS financial FROM batch)"
    asked = f"SELECT {conditions_sql()} AS conditions FROM {given}"
    return con.sql(asked).to_arrow_table()["conditions"].combine_chunks()
