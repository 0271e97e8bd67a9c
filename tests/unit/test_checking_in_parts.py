"""A large file is checked in parts and its issues are put in order by numbers: memory does not grow with either."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.cld import specification
from ncs.engine.duck import UNSEEN, DamagedFile, connection
from ncs.records.checking import data_rows
from ncs.records.checking.issues import CREATE
from ncs.records.checking.run import MEMORY, Checked, CheckOptions, check_files
from ncs.records.reading.coded import blank_texts, coded, without_blanks
from ncs.records.reading.columns import filled_sql
from ncs.records.reading.files import FileFormat
from ncs.records.reading.stage import text_batches
from ncs.records.rules.samples import assessment, request, review, service

_ROWS = (
    service(), service(gender="#REF!"), service(gender="#REF!"), request(), service(gender=" \u00a0"), service(),
    review(ethnicity="'x"), service(ethnicity="Wrong"), request(ethnicity="Wrong"), assessment(),
    service(unit_cost="x"),
)  # fmt: skip


def file_of(folder: Path) -> Path:
    """A file in which texts come again further down, with a blank row, and the headings again twice."""
    fields = specification(2).fields
    headings = ",".join(field.header for field in fields)
    lines = [",".join(f'"{row.get(field.name, "")}"' for field in fields) for row in _ROWS]
    path = folder / "file_20250401_20260331.csv"
    text = "\n".join([headings, *lines, "," * (len(fields) - 1), headings, *lines, headings, ""])
    path.write_text(text, encoding="utf-8")
    return path


def found_in(path: Path, scratch: Path) -> tuple[Any, ...]:
    with check_files([path], options=CheckOptions(), scratch=scratch) as checked:
        [file] = checked.files
        issues = checked.first_issues(10_000, show_values=True)
        return file.rows, file.counts, file.measures, file.quality, file.months, file.councils, issues


@pytest.mark.parametrize("rows", [1, 2, 5, 13])
def test_what_is_found_does_not_depend_on_the_size_of_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """Arrow gives so small a file in one piece, which is cut here."""
    path = file_of(tmp_path)
    whole = found_in(path, tmp_path)

    def _cut(found: FileFormat) -> Iterator[pa.RecordBatch]:
        for batch in text_batches(found):
            yield from (batch.slice(first, 1) for first in range(batch.num_rows))

    monkeypatch.setattr(data_rows, "text_batches", _cut)
    monkeypatch.setattr(data_rows, "BATCH_ROWS", rows)
    assert found_in(path, tmp_path) == whole
    assert whole[0] == 2 * len(_ROWS)
    again = [issue["row"] for issue in whole[-1] if issue["rule"] == "repeated-heading"]
    assert again == [len(_ROWS) + 3, 2 * len(_ROWS) + 4]


def test_a_table_with_bytes_that_are_no_text_is_told_so(tmp_path: Path) -> None:
    """Where the file is looked at first, for headings that come again; it was told as a fault of the program."""
    headings = [field.header for field in specification(2).fields]
    path = tmp_path / "file_20250401_20260331.parquet"
    pq.write_table(pa.table({heading: [b"\xff\xfe", b"a"] for heading in headings}), path)
    with pytest.raises(DamagedFile, match="holds text that is not UTF-8"):
        found_in(path, tmp_path)


#: Texts with blanks of every kind around something and around nothing.
TEXTS = ["", "a", " ", "  ", "\t", "\u00a0", "\u00e9", " b ", "\u200b\u00ad", "\u200bc", "~", "!", "\x7f", *UNSEEN]


@pytest.mark.parametrize("begin", [0, 2])
def test_a_text_is_blank_where_the_engine_says_so(begin: int) -> None:
    column = pa.array([*TEXTS, None, "a"]).slice(begin)
    with duckdb.connect() as con:
        con.register("given", pa.table({"text": column}))
        said = con.execute(f"SELECT {filled_sql('text')} FROM given").fetchall()
    numbered = coded(column)
    assert without_blanks(numbered, blank_texts(numbered)).to_pylist() == [text for (text,) in said]


def issues_of(con: duckdb.DuckDBPyConnection) -> Checked:
    """Two findings of one rule and one of another, whose numbers are in another order than their rules."""
    con.execute(CREATE)
    con.execute(
        "INSERT INTO findings VALUES (0, 'z', 'error', 'f', 'B', 'm0', FALSE), (1, 'a', 'note', 'f', 'B', 'm1', TRUE), "
        "(2, 'a', 'note', 'f', 'A', '=m2', FALSE)"
    )
    con.execute(
        "INSERT INTO issues VALUES (0, 3, 0, '+v', NULL), (0, 2, 0, 'v', 's'), (0, 2, 1, 'v', 's'), "
        "(0, 2, 2, 'v', 'b'), (0, 2, 2, 'v', 'a'), (0, NULL, 0, NULL, NULL)"
    )
    file: Any = SimpleNamespace(format=SimpleNamespace(path=Path("-x.csv")))
    return Checked(con, (file,))


def test_issues_are_in_order_of_row_rule_field_and_suggestion(tmp_path: Path) -> None:
    """The whole file first; a value of a personal field is not shown, and no text that is written is a formula."""
    with duckdb.connect() as con:
        checked = issues_of(con)
        found = checked.first_issues(9, show_values=True)
        checked.write_issues(tmp_path / "issues.csv", show_values=True)
    seen = [(issue["row"], issue["rule"], issue["field"], issue["suggestion"], issue["value"]) for issue in found]
    assert seen == [
        *((None, "z", "B", None, None), (2, "a", "A", "a", "v"), (2, "a", "A", "b", "v"), (2, "a", "B", "s", None)),
        *((2, "z", "B", "s", "v"), (3, "z", "B", None, "+v")),
    ]
    assert [issue["message"] for issue in found] == ["m0", "=m2", "=m2", "m1", "m0", "m0"]
    written = (tmp_path / "issues.csv").read_text(encoding="utf-8").splitlines()
    assert written[2] == "'-x.csv,2,A,v,a,note,'=m2,a" and written[-1] == "'-x.csv,3,B,'+v,z,error,m0,"


def test_no_text_of_a_finding_waits_while_issues_are_put_in_order() -> None:
    """Of 17 million issues these texts are most of the memory: what is sorted is the table ``issues`` alone."""
    with duckdb.connect() as con:
        checked = issues_of(con)
        plan = con.execute(f"EXPLAIN (FORMAT json) {checked._select(True)}").fetchall()[0][1]
    steps = [json.loads(plan)[0]]
    while steps[-1]["children"]:
        [step] = steps[-1]["children"]  # two would be a join
        steps.append(step)
    [order] = [step for step in steps if step["name"] == "ORDER_BY"]
    assert steps[-1]["extra_info"]["Table"].endswith("issues")
    assert not any(text in json.dumps(order) for text in ("message", "heading", "m0"))


def test_checking_leaves_room_in_its_memory_for_all_but_the_engine(tmp_path: Path) -> None:
    """At most 2.5 GiB are meant to be used in all; the program and a part of a file take less than 1 GiB of that."""
    with check_files([file_of(tmp_path)], options=CheckOptions(), scratch=tmp_path) as checked:
        [limit] = checked._con.execute("SELECT current_setting('memory_limit')").fetchone()
    with connection(tmp_path, memory="1536MiB") as con:
        assert con.execute("SELECT current_setting('memory_limit')").fetchone() == (limit,)
    assert MEMORY == "1536MiB"
