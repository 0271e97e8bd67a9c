"""Findings are asked for many at a time; what is kept is what each alone would find, in order, under its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from ncs.cld import specification
from ncs.records.checking import issues
from ncs.records.checking.issues import TOGETHER, TOGETHER_OF_FEW, run_rules
from ncs.records.reading.headings import Layout
from ncs.records.rules.literal_null import RULE
from ncs.records.rules.model import Check, Finding, Rule

CHECK = Check(spec=specification(2), layout=Layout.LOCAL, held=frozenset({"gender"}), import_day=date(2026, 4, 20))


def rule(name: str, findings: int) -> Rule:
    """A rule with so many findings, the nth about row n alone."""

    def _find(_: Check) -> Iterator[Finding]:
        for number in range(findings):
            yield Finding(field="gender", where=f"file_row = {number}", message=f"{name} {number}")

    return replace(RULE, id=name, find=_find)


@pytest.mark.parametrize("few", [100, 99], ids=["few rows", "many rows"])
@pytest.mark.parametrize(
    "sizes", [(0,), (1,), (TOGETHER,), (TOGETHER - 1, 3, 0, 2 * TOGETHER + 5, 1), (TOGETHER_OF_FEW - 1, 3, 1)]
)
def test_each_finding_is_kept_once_under_its_number(
    sizes: tuple[int, ...], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 100 rows, which are few or many."""
    monkeypatch.setattr(issues, "FEW_ROWS", few)
    told: list[int] = []
    with duckdb.connect() as con:
        con.execute("CREATE TABLE rows AS SELECT range AS file_row, concat('g', range) AS gender FROM range(100)")
        for file in (0, 1):
            run_rules(con, CHECK, [rule(f"r{n}", size) for n, size in enumerate(sizes)], file=file, told=told.append)
        kept = con.execute("SELECT file, finding, file_row, value FROM issues").fetchall()
        about = con.execute("SELECT finding, rule, message FROM findings").fetchall()
    one_by_one = [(f"r{n}", number) for n, size in enumerate(sizes) for number in range(size)] * 2
    half = len(one_by_one) // 2
    expected = [(n >= half, n, row, f"g{row}") for n, (_, row) in enumerate(one_by_one)]
    assert sorted(kept) == [(int(second), *rest) for second, *rest in expected]
    assert about == [(n, name, f"{name} {number}") for n, (name, number) in enumerate(one_by_one)]
    assert told == [*range(len(sizes))] * 2


#: Findings of each kind: true, false and unknown conditions, suggestions, a field that is none, about the whole file,
#: another source, a look at other rows, and more than one finding of a row.
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
)  # fmt: skip


def test_few_rows_and_many_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Worked out by hand: of ten rows, 0, 3, 6 and 9 are multiples of three."""
    found = []
    for few in (10, 9):
        monkeypatch.setattr(issues, "FEW_ROWS", few)
        with duckdb.connect() as con:
            con.execute("CREATE TABLE rows AS SELECT range AS file_row, concat('g', range) AS gender FROM range(10)")
            run_rules(con, CHECK, [replace(RULE, find=lambda _: iter(KINDS))])
            found.append(con.execute("SELECT * FROM issues ORDER BY ALL NULLS FIRST").fetchall())
    assert found[0] == found[1]
    assert [row[1:] for row in found[0]] == [
        (None, 6, None, None),
        *((0, 0, "g0", None), (1, 1, "g1", "G1"), (3, 0, "g3", None)),
        *((4, 4, None, None), (4, 5, None, None), (5, 8, "g5", "g0"), (6, 0, "g6", None)),
        *((9, 0, "g9", None), (9, 7, "g9", None)),
    ]
