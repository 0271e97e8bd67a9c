"""A large file is checked in parts and its issues are put in order by numbers: memory does not grow with either."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.cld import specification
from ncs.engine.duck import UNSEEN, DamagedFile, connection, stream
from ncs.records.checking import cells, data_rows, run
from ncs.records.checking.issues import CREATE
from ncs.records.checking.rows import make_rows, rows_shown
from ncs.records.checking.run import MEMORY, Checked, CheckOptions, FileCheck, check_files
from ncs.records.reading.coded import blank_texts, coded, numbers, without_blanks
from ncs.records.reading.columns import filled_sql
from ncs.records.reading.files import detect
from ncs.records.reading.stage import text_batches
from ncs.records.rules.model import Severity
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


def cut(batches: Iterator[pa.RecordBatch], rows: int) -> Iterator[pa.RecordBatch]:
    """Arrow gives so small a file in one piece, which is cut here."""
    for batch in batches:
        yield from (batch.slice(first, rows) for first in range(0, batch.num_rows, rows))


@pytest.mark.parametrize(("rows", "piece"), [(1, 1), (2, 3), (5, 2), (13, 1)])
def test_what_is_found_does_not_depend_on_the_size_of_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int, piece: int
) -> None:
    """A part is as large as it may be, and pieces larger than that are cut."""
    path = file_of(tmp_path)
    whole = found_in(path, tmp_path)
    monkeypatch.setattr(data_rows, "text_batches", lambda found, threads: cut(text_batches(found), piece))
    monkeypatch.setattr(data_rows, "BATCH_ROWS", rows)
    assert found_in(path, tmp_path) == whole
    assert whole[0] == 2 * len(_ROWS)
    assert repeated(whole) == [len(_ROWS) + 3, 2 * len(_ROWS) + 4]


@pytest.mark.parametrize(("few", "waiting"), [(0, 0), (2, 100), (100, 3), (100, 0)])
def test_what_is_found_does_not_depend_on_which_texts_wait_for_other_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int, waiting: int
) -> None:
    path = file_of(tmp_path)
    whole = found_in(path, tmp_path)
    monkeypatch.setattr(data_rows, "text_batches", lambda found, threads: cut(text_batches(found), 1))
    monkeypatch.setattr(data_rows, "BATCH_ROWS", 3)
    monkeypatch.setattr(cells, "FEW_TEXTS", few)
    monkeypatch.setattr(cells, "MOST_WAITING", waiting)
    assert found_in(path, tmp_path) == whole


@pytest.mark.parametrize("again", [1, 3])
def test_texts_that_every_part_says_are_kept_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: int) -> None:
    """The same rows come as often as asked, in parts of one row; two are blank or say something else."""
    path = file_of(tmp_path)
    headings, *lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([headings, *(lines[: len(_ROWS)] * again), ""]), encoding="utf-8")
    monkeypatch.setattr(data_rows, "text_batches", lambda found, threads: cut(text_batches(found), 1))
    monkeypatch.setattr(data_rows, "BATCH_ROWS", 1)
    with connection(tmp_path / "work") as con:
        made = make_rows(con, detect(path), specification(2), tmp_path)
        with rows_shown(con, tmp_path, made):
            asked = "SELECT place, text, conditions, sum(cells), count(*) FROM cells GROUP BY ALL"
            counted = con.execute(asked).fetchall()
            people = con.execute("SELECT count(DISTINCT person), count(person) FROM people").fetchone()
    assert {kept for *_, kept in counted} == {1}
    gender = cells.places(specification(2))["gender"]
    assert {text: cells for place, text, _, cells, _ in counted if place == gender} == {
        _ROWS[0]["gender"]: (len(_ROWS) - 3) * again, "#REF!": 2 * again, None: again,
    }  # fmt: skip
    assert people == (1, len(_ROWS) * again)


def test_many_cells_are_asked_in_a_file_and_the_same_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few are in a table, as in every other test; a view that stood for a table may come to stand for a file."""
    path = file_of(tmp_path)
    few = found_in(path, tmp_path)
    monkeypatch.setattr(cells, "FEW_ROWS", len(_ROWS))
    lines = path.read_text(encoding="utf-8").split("\n")
    shorter = tmp_path / "shorter_20250401_20260331.csv"
    shorter.write_text("\n".join(lines[: len(_ROWS) + 1]), encoding="utf-8")
    with check_files([shorter, path], options=CheckOptions(), scratch=tmp_path) as checked:
        table, file = checked.files
    assert (table.rows, file.rows) == (len(_ROWS), few[0])
    assert (file.counts, file.measures, file.quality) == few[1:4]


def repeated(found: tuple[Any, ...]) -> list[int]:
    return [issue["row"] for issue in found[-1] if issue["rule"] == "repeated-heading"]


@pytest.mark.parametrize("rows", [1, 7, 100])
def test_the_same_is_found_in_a_table_as_in_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    """Rows keep the numbers that a spreadsheet would give them, and headings that come again are told once."""
    path = file_of(tmp_path)
    text = found_in(path, tmp_path)
    [headings, *lines] = csv.reader(path.open(encoding="utf-8"))
    columns = {heading: [line[place] for line in lines] for place, heading in enumerate(headings)}
    pq.write_table(pa.table(columns), path.with_suffix(".parquet"))
    monkeypatch.setattr(data_rows, "stream", lambda *asked: cut(stream(*asked), 1))
    monkeypatch.setattr(data_rows, "BATCH_ROWS", rows)
    table = found_in(path.with_suffix(".parquet"), tmp_path)
    for issue in (*table[-1], *text[-1]):
        issue.pop("file")
    assert table == text


def test_headings_and_nothing_else_are_told_in_a_table(tmp_path: Path) -> None:
    headings = [field.header for field in specification(2).fields]
    path = tmp_path / "file_20250401_20260331.parquet"
    pq.write_table(pa.table({heading: [heading, heading] for heading in headings}), path)
    found = found_in(path, tmp_path)
    assert (found[0], repeated(found)) == (0, [2, 3])


def test_a_row_repeats_the_headings_whatever_its_first_cell_says_and_not_for_one_cell(tmp_path: Path) -> None:
    """Row 3 has the mark of another file before it; in row 4 one cell alone says its heading."""
    headings = [field.header for field in specification(2).fields]
    nothing = [""] * (len(headings) - 1)
    lines = [["716", *nothing], ["mark of a file", *headings[1:]], [headings[0], *nothing]]
    path = tmp_path / "file_20250401_20260331.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *lines])
    found = found_in(path, tmp_path)
    assert (found[0], repeated(found)) == (2, [3])


def test_a_text_says_a_heading_without_regard_to_case_and_signs() -> None:
    said = ["Gender", "gender", "Gende", " Ge-nder!", "Genders", ""]
    assert data_rows._says(pa.array(said), "gender").tolist() == [True, True, False, True, False, False]


def test_councils_with_as_many_rows_are_in_order_of_their_codes_and_not_all_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = specification(2).fields
    rows = [service(la_code=code) for code in ("716", "304", "112", "304", " 716")]
    path = tmp_path / "file_20250401_20260331.csv"
    lines = [",".join(f'"{row.get(field.name, "")}"' for field in fields) for row in rows]
    path.write_text("\n".join([",".join(field.header for field in fields), *lines, ""]), encoding="utf-8")
    assert found_in(path, tmp_path)[5] == ("304", "716", "112")
    monkeypatch.setattr(run, "MOST_COUNCILS", 2)
    assert found_in(path, tmp_path)[5] == ("304", "716")


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
    numbered = coded(pa.chunked_array([column]))
    assert without_blanks(numbered, blank_texts(numbered)).to_pylist() == [text for (text,) in said]


def test_texts_are_blank_by_their_own_places_where_they_are_a_slice_of_others() -> None:
    texts = pa.array(["abc", " ", "d", "\u00a0", ""]).slice(1)
    column = pa.DictionaryArray.from_arrays(pa.array([3, 0, 1, 2], pa.int32()), texts)
    assert blank_texts(column).tolist() == [True, False, True, True]


@pytest.mark.parametrize(
    ("said", "numbered", "texts"),
    [
        (["a", " ", "b", "a", None], [0, 1, 2, 0, 1], ["a", None, "b", None]),
        (["", "a", ""], [0, 1, 0], [None, "a"]),
        (["a", "b"], [0, 1], ["a", "b"]),
    ],
)
def test_blank_cells_have_one_number_whose_text_is_null(
    said: list[str | None], numbered: list[int], texts: list[str | None]
) -> None:
    column = coded(pa.chunked_array([pa.array(said, pa.string())]))
    cells = without_blanks(column, blank_texts(column))
    assert (numbers(cells).tolist(), cells.dictionary.to_pylist()) == (numbered, texts)


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 5])
def test_texts_are_numbered_alike_in_pieces_and_in_one(cut: int) -> None:
    """In the order in which they come, whichever piece they are in; an empty text and none are one text."""
    texts = pa.array(["b", "a", None, "b", ""], pa.string())
    column = coded(pa.chunked_array([texts.slice(0, cut), texts.slice(cut)]))
    assert column.dictionary.to_pylist() == ["b", "a", ""]
    assert column.indices.to_pylist() == [0, 1, 2, 0, 2]


@pytest.mark.parametrize(
    ("severities", "clean", "errors"),
    [((), True, 0), (("note",), True, 0), (("note", "warning"), False, 0), (("error", "note", "error"), False, 5)],
)
def test_a_file_is_clean_without_errors_and_warnings(severities: tuple[str, ...], clean: bool, errors: int) -> None:
    """The first count is of two issues, the second of one, the third of three."""
    counts: Any = [
        SimpleNamespace(severity=Severity(one), issues=issues)
        for one, issues in zip(severities, (2, 1, 3), strict=False)
    ]
    found: Any = None
    file = FileCheck(
        format=found, release=found, rows=1, counts=counts, measures=(), quality=(), months=(), councils=()
    )
    assert (file.is_clean, file.issues(Severity.ERROR)) == (clean, errors)
    con: Any = None
    assert Checked(con, [file]).is_clean is clean and not Checked(con, [file], ["two files of one month"]).is_clean


def issues_of(con: duckdb.DuckDBPyConnection) -> Checked:
    """Two findings of one rule and one of another, whose numbers are in another order than their rules."""
    con.execute(CREATE)
    con.execute(
        "INSERT INTO findings VALUES (0, 'z', 'error', 'f', 'B', 'm0', FALSE), (1, 'a', 'note', 'f', 'B', 'm1', TRUE), "
        "(2, 'a', 'note', 'f', '=A', '=m2', FALSE)"
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
        checked.write_issues(tmp_path / "issues.json", show_values=True)
    assert json.loads((tmp_path / "issues.json").read_text(encoding="utf-8")) == found
    if os.name == "posix":  # elsewhere a file has no such modes
        assert {path.stat().st_mode & 0o077 for path in tmp_path.glob("issues.*")} == {0}
    seen = [(issue["row"], issue["rule"], issue["field"], issue["suggestion"], issue["value"]) for issue in found]
    assert seen == [
        *((None, "z", "B", None, None), (2, "a", "=A", "a", "v"), (2, "a", "=A", "b", "v"), (2, "a", "B", "s", None)),
        *((2, "z", "B", "s", "v"), (3, "z", "B", None, "+v")),
    ]
    assert [issue["message"] for issue in found] == ["m0", "=m2", "=m2", "m1", "m0", "m0"]
    written = (tmp_path / "issues.csv").read_text(encoding="utf-8").splitlines()
    assert written[2] == "'-x.csv,2,'=A,v,a,note,'=m2,a" and written[-1] == "'-x.csv,3,B,'+v,z,error,m0,"


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
