"""A comparison of journeys says who keeps what beside who pays what: a cap must not look like a loss."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ncs.charging.use.cases import compare, journey
from ncs.tables.tables import Cell

CASE = Path(__file__).parents[1] / "data" / "charging" / "cap_compare.yaml"
YEARS = 6
WEEKS = 52 * YEARS


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, Cell]]:
    table = compare(CASE, ["fabian_cap_both"], years=YEARS).table()
    return {str(row["scheme"]): dict(row) for row in table.rows}


def test_under_the_law_the_allowance_stops_and_is_counted_as_lost(rows: dict[str, dict[str, Cell]]) -> None:
    """150,000 falls by 1,300 + 39.10 - 414.60 = 924.50 a week and is below 23,250 after 138 weeks.

    39.10 is kept: the allowance of 31.80 and the savings disregard of 7.30 (2026-27). The council helps from then
    on, and Attendance Allowance goes on for 28 days: 142 weeks of 114.60.
    """
    law = rows["law"]
    assert law["benefits"] == Decimal("114.60") * 142
    assert law["spent"] == Decimal("39.10") * WEEKS
    income = Decimal(300) * WEEKS + Decimal("114.60") * 142
    assert law["assets"] == 150_000 + income - law["spent"] - law["person"]  # type: ignore[operator]
    assert law["better_off"] == 0


def test_with_a_cap_more_is_paid_out_of_more_and_the_person_is_better_off(rows: dict[str, dict[str, Cell]]) -> None:
    """1,000 at the council's rate less 200 for living counts: 86,000 is met after 108 weeks of 800.

    Then 200 for living and the 300 that the home asks above the council's rate are left to pay, and the allowance
    goes on. So 108 x 1,300 + 204 x 500 = 242,400 is paid: 12,980 more than under the law, out of 19,482 more.
    """
    law, cap = rows["law"], rows["fabian_cap_both"]
    assert cap["person"] == 108 * 1_300 + (WEEKS - 108) * 500 == 242_400
    assert cap["benefits"] == Decimal("114.60") * WEEKS
    assert cap["assets"] == 150_000 + Decimal("414.60") * WEEKS - cap["spent"] - 242_400  # type: ignore[operator]
    assert cap["better_off"] == Decimal("114.60") * (WEEKS - 142) - (242_400 - law["person"])  # type: ignore[operator]
    assert cap["better_off"] > 0 < cap["change"]  # type: ignore[operator]


def test_what_is_owed_and_what_the_home_is_worth_are_part_of_what_is_left() -> None:
    """A deferred payment: the home of the case stays, and what is put off is owed out of it."""
    row = compare(CASE.with_name("deferred_today.yaml"), years=1).table().rows[0]
    last = journey(CASE.with_name("deferred_today.yaml"), years=1).weeks[-1]
    assert row["assets"] == last.savings + last.home_value - last.owed - last.arrears
    assert last.home_value > 0 < last.owed


def test_a_single_week_has_no_such_columns() -> None:
    """Nothing is kept or lost in a week that a comparison could show: those are of a journey."""
    week = compare(CASE, ["fabian_cap_both"]).table()
    assert not {"assets", "benefits", "spent", "better_off"} & {column.key for column in week.columns}


def test_every_figure_of_what_is_kept_is_explained_under_the_table() -> None:
    table = compare(CASE, ["fabian_cap_both"], years=1).table()
    shown = {column.key: column.description for column in table.columns}
    assert all(shown[key] for key in ("assets", "benefits", "spent", "better_off"))
    assert "judge by the last column" in table.notes[0]
