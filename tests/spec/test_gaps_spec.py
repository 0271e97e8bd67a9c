"""How a gap is shown: a mark for people, nothing for machines, and the reason in the status."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from ncs.present.page import html_table
from ncs.tables.shorthand import MEANINGS, mark, marks_used
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_in
from ncs.tables.writers.plain import csv_text

COLUMNS = [
    Column(key="council", title="Council"),
    Column(key="value", title="Value", places=1),
    Column(key="lower", title="Lower limit", places=1),
    Column(key="remark", title="Remark"),
    Column(key="status", title="Status"),
]


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("suppressed", "[c]"),
        ("missing", "[x]"),
        ("not_applicable", "[z]"),
        ("ok", "[z]"),
        (None, "[x]"),
        ("odd", "[x]"),
    ],
)
def test_the_status_of_a_row_says_which_mark_its_gaps_have(status: str | None, shown: str) -> None:
    assert mark({"value": None, "status": status}, "value") == shown


def test_a_column_with_its_own_status_has_its_own_reason() -> None:
    row: dict[str, Cell] = {"spend": None, "spend_status": "suppressed", "income": None, "status": "missing"}
    assert (mark(row, "spend"), mark(row, "income")) == ("[c]", "[x]")


@pytest.mark.parametrize("status", ["suppressed", "not_applicable", "ok", "missing"])
def test_a_figure_of_another_place_that_is_not_there_is_only_not_available(status: str) -> None:
    """The status is of the row's own figure: England's is not confidential because the council's is."""
    row: dict[str, Cell] = {"value": None, "status": status, "england": None}
    assert mark(row, "england", beside=True) == "[x]"
    columns = [Column(key="value", title="Value"), Column(key="england", title="England", beside=True)]
    table = Table(name="t", title="T", columns=[*columns, Column(key="status", title="Status")], rows=[row])
    assert set(marks_used([table])) == {"[x]", mark(row, "value")}
    assert shown_in(row, columns[1]) == "[x]"


def test_an_empty_text_is_nothing_to_say_and_not_a_missing_figure() -> None:
    assert mark({"remark": "", "status": "missing"}, "remark") == ""
    assert mark({"remark": " \n", "status": "ok"}, "remark") == ""


def test_people_see_marks_with_their_meaning_and_machines_see_empty_cells() -> None:
    table = Table(
        name="t",
        title="T",
        columns=COLUMNS,
        rows=[
            {"council": "Leeds", "value": Decimal("66.4"), "remark": "", "status": "ok"},
            {"council": "York", "remark": "Few people", "status": "suppressed"},
        ],
    )
    assert csv_text(table) == (
        "council,value,lower,remark,status\n"  # keys, not titles
        "Leeds,66.4,,,ok\n"
        "York,,,Few people,suppressed\n"
    )
    page = re.sub(r' (?:role|data-label|data-mark)="[^"]*"', "", html_table(table))  # a phone needs these
    for row in (
        '<th scope="row">Leeds</th><td class="number">66.4</td><td class="number">[z]</td><td></td><td>ok</td>',
        '<th scope="row">York</th><td class="number">[c]</td><td class="number">[c]</td><td>Few people</td>',
    ):
        assert row in page
    assert marks_used([table]) == ("[c]", "[z]")
    assert f"[c] {MEANINGS['[c]']}" in page and "[x]" not in page


def test_columns_of_one_word_may_have_one_reason_in_common() -> None:
    """``near_beds`` and ``near_free`` wait for the same thing; a reason of its own goes before, the row's after."""
    row = {"near_beds": None, "near_free": None, "far": None, "near_status": "not_applicable", "status": "missing"}
    assert [mark(row, key) for key in ("near_beds", "near_free", "far")] == ["[z]", "[z]", "[x]"]
    assert mark({**row, "near_free_status": "suppressed"}, "near_free") == "[c]"
