"""Rows are kept as Arrow holds them, and those with a cell about which something was found are told by numbers."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncs.cld import specification
from ncs.records.checking import kept
from ncs.records.checking.cells import deciding
from ncs.records.checking.hits import rows_hit

#: A field about which no condition decides, and one about which two do.
GENDER, OUTCOME = (specification(2).by_name[name] for name in ("gender", "event_outcome"))
SCHEMA = pa.schema({"file_row": pa.int64(), "text": kept.TEXTS, "day": pa.date32()})


def texts_of(*said: str | None) -> pa.DictionaryArray:
    """Texts as numbers of the different ones, of which null may be one."""
    return pa.array(said, pa.string()).dictionary_encode("encode")


def columns(first: int, *said: str | None) -> dict[str, pa.Array]:
    rows = pa.array(range(first, first + len(said)), pa.int64())
    return {"file_row": rows, "text": texts_of(*said), "day": pa.nulls(len(said), pa.date32())}


def test_rows_are_seen_in_the_order_in_which_they_were_kept(tmp_path: Path) -> None:
    """Of twelve parts, so that the tenth is not taken for the second; each numbers its own texts."""
    with kept.keeping(tmp_path, SCHEMA) as writer:
        for part in range(12):
            writer.add(columns(2 * part, f"t{part}", None))
    rows = kept.seen(tmp_path)
    assert rows.schema == SCHEMA
    assert rows["file_row"].to_pylist() == list(range(24))
    assert rows["text"].to_pylist() == [text for part in range(12) for text in (f"t{part}", None)]
    with duckdb.connect() as con:
        con.register("rows", rows)
        asked = "SELECT count(text), count(*) FILTER (text IS NULL), min(file_row) FILTER (text = 't11') FROM rows"
        assert con.execute(asked).fetchone() == (12, 12, 22)


def test_a_part_may_have_as_many_texts_as_rows(tmp_path: Path) -> None:
    said = [str(number) for number in range(kept.MOST_ROWS)]
    with kept.keeping(tmp_path, SCHEMA) as writer:
        writer.add(columns(0, *said))
    assert kept.seen(tmp_path)["text"].to_pylist() == said


def test_where_no_row_was_kept_there_is_a_table_without_rows(tmp_path: Path) -> None:
    with kept.keeping(tmp_path, SCHEMA):
        pass
    assert kept.seen(tmp_path).equals(SCHEMA.empty_table())


def test_rows_that_nobody_looks_at_any_more_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "people.parquet").touch()
    with kept.keeping(tmp_path, SCHEMA) as writer:
        writer.add(columns(0, "a"))
    kept.forget(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["people.parquet"]


def found(field: str, parts: list[pa.Table], hits: list[tuple[int, str | None, int, str | None]]) -> list[tuple]:
    """What is found, in order: row, finding, text and suggestion."""
    kind = pa.schema({"finding": pa.int32(), "text": pa.string(), "conditions": pa.int32(), "suggestion": pa.string()})
    asked = pa.Table.from_pylist([dict(zip(kind.names, hit, strict=True)) for hit in hits], schema=kind)
    given_rows = pa.concat_tables(parts)
    tables = list(rows_hit(given_rows, specification(2).by_name[field], asked))
    assert all(table.column_names == ["file_row", "finding", "text", "suggestion"] for table in tables)
    return sorted((tuple(row.values()) for table in tables for row in table.to_pylist()), key=repr)


def part_of(field: str, rows: list[tuple[int, str | None, int]]) -> pa.Table:
    number, said, conditions = zip(*rows, strict=True)
    return pa.table(
        {"file_row": pa.array(number), field: texts_of(*said), "conditions": pa.array(conditions, pa.int32())}
    )


def test_every_row_with_a_text_is_told_once_for_each_finding_about_it() -> None:
    """No condition decides about this field, so that those of the rows are all one."""
    parts = [part_of("gender", [(2, "m", 1), (3, None, 2), (4, "f", 4)]), part_of("gender", [(5, "f", 0), (6, "x", 9)])]
    hits = [(7, "f", 0, None), (8, "f", 0, "Female"), (9, None, 0, None), (9, "none says so", 0, None)]
    assert deciding(GENDER) == 0
    assert found("gender", parts, hits) == [
        (3, 9, None, None),
        (4, 7, "f", None), (4, 8, "f", "Female"),
        (5, 7, "f", None), (5, 8, "f", "Female"),
    ]  # fmt: skip


def test_a_row_of_another_kind_is_not_told() -> None:
    """One bit decides; the others of a row do not matter, whatever they are."""
    bit = deciding(OUTCOME) & -deciding(OUTCOME)
    others = (1 << 30) - 1 & ~deciding(OUTCOME)
    rows = [(2, None, bit), (3, None, bit | others), (4, None, others), (5, None, 0), (6, "a", bit), (7, "a", 0)]
    assert found("event_outcome", [part_of("event_outcome", rows)], [(1, None, bit, None), (2, "a", 0, None)]) == [
        (2, 1, None, None), (3, 1, None, None), (7, 2, "a", None)
    ]  # fmt: skip


_TEXT = st.sampled_from([None, "a", "b", "c"])
_BITS = st.integers(0, (1 << 17) - 1)


@given(
    st.lists(st.lists(st.tuples(_TEXT, _BITS), min_size=1, max_size=6), min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 3), _TEXT, _BITS), min_size=1, max_size=6, unique=True),
    st.sampled_from(["gender", "event_outcome", "event_end_date"]),
)
@pytest.mark.filterwarnings("error")
def test_the_rows_found_are_those_that_looking_at_each_finds(
    parts: list[list[tuple[str | None, int]]], hits: list[tuple[int, str | None, int]], field: str
) -> None:
    bits = deciding(specification(2).by_name[field])
    kinds = list({(finding, text, conditions & bits) for finding, text, conditions in hits})
    rows = [(part, text, conditions) for part, said in enumerate(parts) for text, conditions in said]
    expected = [
        (row, finding, text, None)
        for row, (_, text, conditions) in enumerate(rows)
        for finding, hit, kind in kinds
        if text == hit and conditions & bits == kind
    ]
    tables = [
        part_of(field, [(row, text, bits_) for row, (of, text, bits_) in enumerate(rows) if of == part])
        for part in range(len(parts))
    ]
    assert found(field, tables, [(*kind, None) for kind in kinds]) == sorted(expected, key=repr)
