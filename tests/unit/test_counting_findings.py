"""How often a rule was found and in how many rows, worked out by hand: a row with two findings is one row."""

from __future__ import annotations

import duckdb
import pytest

from ncs.records.checking.issues import CREATE
from ncs.records.checking.summary import MeasureCount, RuleCount, measure_counts, rule_counts
from ncs.records.rules import rule

Found = dict[int, list[int | None]]
#: By number: rule, severity, heading and message.
FINDINGS = (
    ("code-list", "error", "Gender", "m0"),
    ("code-list", "error", "Gender", "a1"),
    ("code-list", "error", "Ethnicity", "m2"),
    ("code-list", "note", "Gender", "m3"),
    ("nhs-number", "error", "Gender", "m4"),
)
SAME = ("code-list", "error", "Gender")


def counted(found: Found, *, other: Found | None = None, rows: int = 10) -> list[RuleCount]:
    """What is counted in a file of ten rows in which findings name these rows, beside an ``other`` file."""
    with duckdb.connect() as con:
        _fill(con, found, other or {})
        return list(rule_counts(con, file=0, rows=rows))


def _fill(con: duckdb.DuckDBPyConnection, found: Found, other: Found) -> None:
    con.execute(CREATE)
    for number, (name, severity, heading, message) in enumerate(FINDINGS):
        con.execute(
            "INSERT INTO findings VALUES (?, ?, ?, 'f', ?, ?, FALSE)", [number, name, severity, heading, message]
        )
    for file, of in enumerate((found, other)):
        for number, named in of.items():
            for row in named:
                con.execute("INSERT INTO issues VALUES (?, ?, ?, NULL, NULL)", [file, row, number])


def one(found: Found, *, other: Found | None = None) -> tuple[int, int, tuple[int, ...]]:
    [count] = counted(found, other=other)
    assert (count.rule.id, str(count.severity), count.field) == SAME
    return count.issues, count.rows, count.first_rows


@pytest.mark.parametrize(
    ("found", "issues", "rows", "first"),
    [
        ({0: [4, 2, 3]}, 3, 3, (2, 3, 4)),
        ({0: [2, 3, 4], 1: [4, 5]}, 5, 4, (2, 3, 4, 5)),
        ({0: [2], 1: [2]}, 2, 1, (2,)),
        ({0: [9, 8, 7, 6, 5, 4], 1: [3, 2]}, 8, 8, (2, 3, 4, 5, 6)),
        ({0: list(range(2, 12)), 1: [2, 3]}, 12, 10, (2, 3, 4, 5, 6)),
        ({0: [2, 3], 1: list(range(2, 12))}, 12, 10, (2, 3, 4, 5, 6)),
        ({0: [None]}, 1, 10, ()),
        ({0: [2, 3], 1: [None]}, 3, 10, (2, 3)),
    ],
    ids=[
        "one",
        "two share a row",
        "the same row",
        "first rows of both",
        "all and some",
        "some and all",
        "file",
        "both",
    ],
)
def test_rows_of_two_findings_of_a_rule_and_field_are_counted_once(
    found: Found, issues: int, rows: int, first: tuple[int, ...]
) -> None:
    assert one(found) == (issues, rows, first)
    assert one(found, other={0: [20, None], 1: [30]}) == (issues, rows, first), "another file is another count"


def test_what_is_said_is_in_order_and_other_fields_and_severities_are_counted_apart() -> None:
    found = counted({number: [2, 3] if number < 2 else [2] for number in range(5)})
    assert [(c.rule.id, str(c.severity), c.field, c.messages, c.issues, c.rows) for c in found] == [
        ("code-list", "error", "Gender", ("a1", "m0"), 4, 2),
        ("code-list", "error", "Ethnicity", ("m2",), 1, 1),
        ("nhs-number", "error", "Gender", ("m4",), 1, 1),
        ("code-list", "note", "Gender", ("m3",), 1, 1),
    ]


def test_a_row_that_changes_a_measure_in_two_ways_is_counted_once() -> None:
    """Row 2 by two findings, row 3 by one; what is only a note changes none."""
    measure = rule("code-list").affects[0]
    with duckdb.connect() as con:
        _fill(con, {0: [2, 3], 1: [2], 3: [4]}, {0: [5]})
        [of_measure] = [count for count in measure_counts(con, file=0, rows=10) if count.measure == measure]
        assert of_measure == MeasureCount(measure=measure, errors=2, warnings=0)
        con.execute("INSERT INTO issues VALUES (0, NULL, 1, NULL, NULL)")
        [of_measure] = [count for count in measure_counts(con, file=0, rows=10) if count.measure == measure]
        assert of_measure.errors == 10
