"""Findings are asked for many at a time; what is kept is what each alone would find, in order, under its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import duckdb
import pyarrow as pa
import pytest

from ncs.cld import specification
from ncs.records.checking import cells, issues
from ncs.records.checking.cells import TOGETHER, on_cells
from ncs.records.checking.issues import run_rules
from ncs.records.reading.headings import Layout
from ncs.records.rules.conditions import condition
from ncs.records.rules.literal_null import RULE
from ncs.records.rules.model import Check, Finding, Rule

CHECK = Check(spec=specification(2), layout=Layout.LOCAL, held=frozenset({"gender"}), import_day=date(2026, 4, 20))
#: The bit of the condition "request" in the column ``conditions``: ``(conditions & 8 <> 0)`` asks for 8.
REQUEST = int(condition("request").sql.split()[2])


def rule(name: str, findings: int, where: str) -> Rule:
    """A rule with so many findings, the nth about row n alone."""

    def _find(_: Check) -> Iterator[Finding]:
        for number in range(findings):
            yield Finding(field="gender", where=where.format(number), message=f"{name} {number}")

    return replace(RULE, id=name, find=_find)


def rows_of(con: duckdb.DuckDBPyConnection, count: int, parts: int = 1) -> pa.Table:
    """Rows numbered from 0 with gender g0, g1 and so on, of which every second is of a request (as its bit says).

    The third is blank. They are kept as ``parts`` parts of a file; the cells of each hold the texts of all.
    """
    con.execute(
        "CREATE TABLE cells (place INTEGER, text VARCHAR, conditions INTEGER, day DATE, odd BOOLEAN, cells BIGINT)"
    )
    gender = pa.array([f"g{row}" if row != 2 else None for row in range(count)])
    conditions = pa.array([row % 2 * REQUEST for row in range(count)], pa.int32())
    whole = pa.table({"file_row": pa.array(range(count)), "gender": gender, "conditions": conditions})
    edges = [count * part // parts for part in range(parts + 1)]
    rows = pa.concat_tables(_kept(whole.slice(begin, end - begin)) for begin, end in pairwise(edges))
    con.register("kept_rows", rows)
    con.execute("CREATE TABLE rows AS FROM kept_rows")
    place = cells.places(CHECK.spec)["gender"]
    for _ in range(parts):
        con.execute(f"INSERT INTO cells SELECT {place}, gender, 0, NULL, TRUE, 1 FROM rows")
    cells.split(con)
    return rows


def _kept(part: pa.Table) -> pa.Table:
    """A part as rows are kept: texts are numbers of the different ones, a blank one is null among them."""
    return part.set_column(1, "gender", part["gender"].dictionary_encode("encode"))


@pytest.mark.parametrize("sizes", [(0,), (1,), (TOGETHER,), (TOGETHER - 1, 3, 0, 2 * TOGETHER + 5, 1)])
@pytest.mark.parametrize(
    "where", ["file_row = {} AND gender IS NOT NULL", "gender = 'g{}'"], ids=["of rows", "of cells"]
)
def test_each_finding_is_kept_once_under_its_number(sizes: tuple[int, ...], where: str) -> None:
    """Of 100 rows; the third is blank, so what is asked of cells finds nothing there."""
    told: list[int] = []
    with duckdb.connect() as con:
        rows = rows_of(con, 100)
        for file in (0, 1):
            chosen = [rule(f"r{n}", size, where) for n, size in enumerate(sizes)]
            run_rules(con, rows, CHECK, chosen, file=file, told=told.append)
        kept = con.execute("SELECT file, finding, file_row, value FROM issues").fetchall()
        about = con.execute("SELECT finding, rule, message FROM findings").fetchall()
    one_by_one = [(f"r{n}", number) for n, size in enumerate(sizes) for number in range(size)] * 2
    half = len(one_by_one) // 2
    expected = [(n >= half, n, row, f"g{row}") for n, (_, row) in enumerate(one_by_one) if row != 2]
    assert sorted(kept) == [(int(second), *rest) for second, *rest in expected]
    assert about == [(n, name, f"{name} {number}") for n, (name, number) in enumerate(one_by_one)]
    assert told == [*range(len(sizes))] * 2


#: Findings of each kind: true, false and unknown conditions, suggestions, a field that is none, about the whole file,
#: another source, a look at other rows, more than one finding of a row, a cell and the kind of its row, blank cells.
KINDS = (
    Finding(field="gender", where="file_row % 3 = 0", message="a"),
    Finding(field="gender", where="gender = 'g1'", message="b", suggestion="upper(gender)"),
    Finding(field="gender", where="NULL AND file_row = 1", message="c"),
    Finding(field="gender", where="FALSE", message="d", suggestion="1 + file_row"),
    Finding(field="Other heading", where="file_row = 4", message="e"),
    Finding(field="gender", where="file_row = 4", message="f", about_file=True),
    Finding(field="gender", where="n > 3", message="g", about_file=True,
            source="(SELECT CAST(NULL AS BIGINT) AS file_row, count(*) AS n FROM rows)"),
    Finding(field="gender", where="file_row IN (SELECT max(file_row) FROM rows)", message="h"),
    Finding(field="gender", where="file_row = 5", message="i", suggestion="(SELECT min(gender) FROM rows)"),
    Finding(field="gender", where=f"\"gender\" IN ('g7', 'g8') AND {condition('request').sql}", message="j"),
    Finding(field="gender", where="gender IS NULL AND TRUE", message="k"),
    Finding(field="gender", where="gender = 'gender' OR NULL", message="l"),
)  # fmt: skip


@pytest.mark.parametrize("waiting", [0, 2, 100])
@pytest.mark.parametrize("parts", [1, 3])
def test_every_kind_of_finding_finds_its_rows(monkeypatch: pytest.MonkeyPatch, parts: int, waiting: int) -> None:
    """Whether they are kept at once or wait for others.

    Worked out by hand: of ten rows, 0, 3, 6 and 9 are multiples of three; 7 is a request, 8 is not; 2 is blank.
    """
    monkeypatch.setattr(issues, "MOST_WAITING", waiting)
    with duckdb.connect() as con:
        rows = rows_of(con, 10, parts)
        run_rules(con, rows, CHECK, [replace(RULE, find=lambda _: iter(KINDS))])
        found = con.execute("SELECT * FROM issues ORDER BY ALL NULLS FIRST").fetchall()
    assert [row[1:] for row in found] == [
        (None, 6, None, None),
        *((0, 0, "g0", None), (1, 1, "g1", "G1"), (2, 10, None, None), (3, 0, "g3", None)),
        *((4, 4, None, None), (4, 5, None, None), (5, 8, "g5", "g0"), (6, 0, "g6", None)),
        *((7, 9, "g7", None), (9, 0, "g9", None), (9, 7, "g9", None)),
    ]


def test_a_finding_about_looks_is_asked_of_odd_texts_alone() -> None:
    """Of ten rows, the texts of the even ones are taken for sound; another finding is asked of every cell."""
    about = Finding(field="gender", where="gender >= 'g5'", message="a", about_looks=True)
    every = Finding(field="gender", where="gender >= 'g5'", message="b")
    with duckdb.connect() as con:
        rows = rows_of(con, 10)
        con.execute("UPDATE cells SET odd = text IN ('g1', 'g3', 'g5', 'g7', 'g9')")
        cells.split(con)
        run_rules(con, rows, CHECK, [replace(RULE, find=lambda _: iter((about, every)))], file=0)
        con.execute("UPDATE cells SET odd = FALSE")
        cells.split(con)
        run_rules(con, rows, CHECK, [replace(RULE, find=lambda _: iter((about, every)))], file=1)
        found = con.execute("SELECT file, finding, file_row FROM issues ORDER BY ALL").fetchall()
    assert found == [
        *((0, 0, row) for row in (5, 7, 9)),
        *((0, 1, row) for row in (5, 6, 7, 8, 9)),
        *((1, 3, row) for row in (5, 6, 7, 8, 9)),
    ]


def test_a_table_that_findings_look_at_is_made_once_and_anew_for_each_file() -> None:
    table = ("least", "SELECT min(gender) AS text, nextval('times') AS made FROM rows")
    least = Finding(field="gender", where="gender = (SELECT text FROM least)", message="a", tables=(table,))
    with duckdb.connect() as con:
        con.execute("CREATE SEQUENCE times")
        rows = rows_of(con, 3)
        for file in (0, 1):
            run_rules(
                con, rows, CHECK, [replace(RULE, find=lambda _: iter((least, replace(least, message="b"))))], file=file
            )
            assert con.execute("SELECT made FROM least").fetchall() == [(file + 1,)]
            con.execute("DELETE FROM rows WHERE gender = 'g0'")
        found = con.execute("SELECT file, finding, value FROM issues ORDER BY ALL").fetchall()
    assert found == [(0, 0, "g0"), (0, 1, "g0"), (1, 2, "g1"), (1, 3, "g1")]


@pytest.mark.parametrize(
    ("sql", "there"),
    [
        ("\"gender\" = 'x'", "text = 'x'"),
        ("lower(gender) = 'gender'", "lower(text) = 'gender'"),
        ("gender = 'it''s gender' AND conditions & 4 <> 0", None),
        ("gender = ethnicity", None),
        ('gender IS NULL AND "ethnicity" IS NULL', None),
        ("gender = 'x' AND kind = 'service'", None),
        ("gender = 'x' AND financial", None),
        ("gender IN (select gender FROM rows)", None),
        ("gender IN (SELECT gender FROM rows)", None),
        ("file_row = 1", None),
        ("start_day IS NULL", None),
    ],
)
def test_what_looks_at_more_than_one_cell_is_not_asked_of_cells(sql: str, there: str | None) -> None:
    assert on_cells(sql, "gender", specification(2)) == there


def test_a_cell_is_asked_of_the_conditions_that_decide_about_its_field_and_no_other() -> None:
    """Gender is needed on all rows; an assessment type only on assessments."""
    spec = specification(2)
    assert spec.field("gender").mandatory == "all" and spec.field("assessment_type").mandatory == "assessment"
    for name, where in (("assessment", "text IS NULL AND "), ("request", None)):
        asked = f"assessment_type IS NULL AND {condition(name).sql}"
        there = on_cells(asked, "assessment_type", spec)
        assert there == (where and where + condition(name).sql)
        assert on_cells(f"gender IS NULL AND {condition(name).sql}", "gender", spec) is None


def test_the_day_of_a_date_is_that_of_its_cell() -> None:
    spec = specification(2)
    assert on_cells("event_start_date IS NOT NULL AND start_day IS NULL", "event_start_date", spec) == (
        "text IS NOT NULL AND day IS NULL"
    )
    assert on_cells("start_day > end_day", "event_start_date", spec) is None
