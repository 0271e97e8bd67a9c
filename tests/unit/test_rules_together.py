"""Findings are asked for many at a time; what is kept is what each alone would find, in order, under its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from ncs.cld import specification
from ncs.records.checking.issues import TOGETHER, run_rules
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


@pytest.mark.parametrize("sizes", [(0,), (1,), (TOGETHER,), (TOGETHER - 1, 3, 0, 2 * TOGETHER + 5, 1)])
def test_each_finding_is_kept_once_and_in_order(sizes: tuple[int, ...]) -> None:
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
    assert kept == [(int(second), *rest) for second, *rest in expected]
    assert about == [(n, name, f"{name} {number}") for n, (name, number) in enumerate(one_by_one)]
    assert told == [*range(len(sizes))] * 2
