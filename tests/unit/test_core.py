"""Periods, money, errors and files, by cases worked out by hand."""

from __future__ import annotations

import os
import time
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncs.core.errors import Problem, ProblemsFound, near_matches, raise_if
from ncs.core.files import CannotWrite, atomic_folder, atomic_path, own_prefix, write_text
from ncs.core.money import BadMoney, parse_money, round_half_away, share_out
from ncs.core.naming import slug
from ncs.core.periods import (
    BadPeriod,
    FinancialYear,
    Period,
    Quarter,
    add_months,
    aged,
    day_number,
    parse_date,
    quarters_between,
)


@pytest.mark.parametrize(
    "text", ["2026-27", "2026/27", "2026 to 2027", "2026-2027", " FY 2026-27 ", "2026–27", "2026_27"]
)
def test_a_financial_year_is_read_however_it_is_written(text: str) -> None:
    assert FinancialYear.parse(text) == FinancialYear(2026)


def test_the_turn_of_a_century_is_one_year() -> None:
    assert FinancialYear.parse("1999-00") == FinancialYear(1999)


@pytest.mark.parametrize("text", ["2026", "2026-28", "2026-26", "26-27", "", "next year", "0000-01", "9999-00"])
def test_what_is_not_a_financial_year_says_so(text: str) -> None:
    with pytest.raises(BadPeriod):
        FinancialYear.parse(text)


def test_year_and_quarter_ends() -> None:
    year = FinancialYear(2023)
    assert (year.start, year.end, year.period.days) == (date(2023, 4, 1), date(2024, 3, 31), 366)
    ends = [date(2023, 6, 30), date(2023, 9, 30), date(2023, 12, 31), date(2024, 3, 31)]
    assert [quarter.end for quarter in year.quarters] == ends
    assert Quarter.of(date(2024, 1, 1)) == Quarter(year, 4)
    assert Quarter.parse("2023-24 Q4") == Quarter.parse("Q4 2023/24") == Quarter(year, 4)
    assert FinancialYear.of(date(2024, 3, 31)) == year and FinancialYear.of(date(2024, 4, 1)) == year + 1


def test_a_period_reads_dates_years_and_quarters() -> None:
    assert Period.parse("2025-04-01:2026-03-31") == Period.parse("2025-26")
    assert Period.parse("2025-26 Q1") == Period(date(2025, 4, 1), date(2025, 6, 30))
    with pytest.raises(BadPeriod):
        Period(date(2025, 4, 2), date(2025, 4, 1))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_is_in_its_own_quarter_and_year(day: date) -> None:
    assert day in Quarter.of(day).period
    assert day in FinancialYear.of(day).period
    assert Quarter.of(day).year == FinancialYear.of(day)


def test_months_are_added_as_a_calendar_does() -> None:
    assert add_months(date(2024, 2, 29), -12) == date(2023, 2, 28)
    assert add_months(date(2023, 5, 31), -3) == date(2023, 2, 28)
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert add_months(date(2023, 12, 15), 1) == date(2024, 1, 15)


@pytest.mark.parametrize(
    ("born", "years", "months", "reached"),
    [
        (date(2008, 2, 29), 18, 0, date(2026, 3, 1)),  # no 29 February in 2026: the day after the 28th
        (date(2008, 2, 29), 16, 0, date(2024, 2, 29)),
        (date(2008, 2, 28), 18, 0, date(2026, 2, 28)),
        (date(1960, 7, 31), 66, 4, date(2026, 11, 30)),  # Pensions Act 1995 Schedule 4: the last day of the month
    ],
)
def test_an_age_is_reached_on_a_day_that_the_year_has(born: date, years: int, months: int, reached: date) -> None:
    assert aged(born, years=years, months=months) == reached


def test_only_whole_quarters_are_between() -> None:
    between = list(quarters_between(date(2023, 4, 2), date(2024, 3, 30)))
    assert [str(quarter) for quarter in between] == ["2023-24 Q2", "2023-24 Q3"]


@pytest.mark.parametrize(("text", "day"), [("2026-04-01", date(2026, 4, 1)), ("1/4/2026", date(2026, 4, 1))])
def test_dates_are_iso_or_uk(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize("text", ["31/02/2026", "2026-02-30", "April", "04-01", "2026/04/01"])
def test_a_day_that_is_not_in_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(BadPeriod):
        parse_date(text)


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("2.5", 0, "3"),
        ("1.25", 1, "1.3"),
        ("-1.25", 1, "-1.3"),
        ("1.249", 1, "1.2"),
    ],
)
def test_halves_go_away_from_zero(value: str, places: int, expected: str) -> None:
    assert round_half_away(Decimal(value), places) == Decimal(expected)


def test_money_is_read_exactly_and_nothing_else_is_money() -> None:
    assert parse_money("£1,234.50") == Decimal("1234.50")
    assert parse_money("(12.00)") == Decimal("-12.00")
    assert parse_money("£1,234,567") == 1_234_567
    commas = ["24,50", "(24,50)", "1,2345", "1234,567", "1,,000", ",5", "0,125.5,0", "1,000,"]  # or decimal commas
    for text in ["12%", "1e3", "n/a", "", "1.2.3", "١٢", *commas]:
        with pytest.raises(BadMoney):
            parse_money(text)


@given(
    st.integers(-(10**12), 10**12),
    st.dictionaries(st.text(max_size=3), st.fractions(0, 1000), min_size=1).filter(lambda w: sum(w.values()) > 0),
)
def test_sharing_out_loses_nothing_and_is_never_a_unit_away(total: int, weights: dict[str, Fraction]) -> None:
    parts = share_out(total, weights)
    assert sum(parts.values()) == total
    assert all(abs(parts[key] - total * weights[key] / sum(weights.values())) < 1 for key in weights)


def test_sharing_out_worked_by_hand() -> None:
    # 100 over three equal weights: 33 each, the odd one to the key that sorts first.
    assert share_out(100, {"b": 1, "a": 1, "c": 1}) == {"a": 34, "b": 33, "c": 33}


def test_problems_are_raised_together_with_place_and_next_step() -> None:
    problem = Problem(rule="r", message="Bad.", next_step="Mend it.", file="f.csv", row=3, field="x", value="?")
    with pytest.raises(ProblemsFound) as caught:
        raise_if([problem, problem], "Two things")
    assert "2 found" in str(caught.value)
    assert "f.csv, row 3, column x: Bad. Value: '?'. [r]\n    Next: Mend it." in str(caught.value)
    raise_if([], "nothing")


def test_near_matches_ignore_case() -> None:
    assert near_matches("bristle", ["Bristol", "Leeds"]) == ("Bristol",)


def test_a_failed_write_leaves_what_was_there(tmp_path) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "a.txt"
    write_text(target, "old")
    with pytest.raises(RuntimeError), atomic_path(target, replace=True) as scratch:
        scratch.write_text("half")
        raise RuntimeError
    assert target.read_text() == "old"
    folder = tmp_path / "d"
    with atomic_folder(folder) as scratch:
        (scratch / "x").write_text("1")
    with pytest.raises(CannotWrite, match="No space"), atomic_folder(folder, replace=True) as scratch:
        (scratch / "x").write_text("2")
        raise OSError(28, "No space left on device")
    assert (folder / "x").read_text() == "1"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a.txt", "d"]


def test_what_killed_runs_left_is_removed_and_nothing_else(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """No process has a number above four million on Linux, and process 1 always runs."""
    here = own_prefix("").partition("-")[0]
    for name in (f".d.{here}-99999999-x", f".d.{here}-1-x", f".d.e.{here}-99999999-x", ".d.notes", ".d.2026-11-22"):
        (tmp_path / name).mkdir()
    (tmp_path / f".a.txt.{here}-99999999-x.txt").write_text("half")
    with atomic_folder(tmp_path / "d") as scratch:
        (scratch / "x").write_text("1")
    write_text(tmp_path / "a.txt", "whole")
    left = sorted([f".d.{here}-1-x", f".d.e.{here}-99999999-x", ".d.notes", ".d.2026-11-22", "a.txt", "d"])
    assert sorted(item.name for item in tmp_path.iterdir()) == left


def test_what_another_machine_is_writing_stays(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Process numbers of another machine or container mean nothing here. What it left is removed only once nothing in
    it has changed for a week: the folder last changed eight days ago, but one file in it this minute."""
    long_ago = time.time() - 8 * 24 * 3600
    for name, fresh in ((".d.0123abcd-99999999-live", True), (".d.0123abcd-99999999-dead", False)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text("half")
        if not fresh:
            os.utime(tmp_path / name / "x", (long_ago, long_ago))
        os.utime(tmp_path / name, (long_ago, long_ago))
    with atomic_folder(tmp_path / "d") as scratch:
        (scratch / "x").write_text("1")
    assert sorted(item.name for item in tmp_path.iterdir()) == [".d.0123abcd-99999999-live", "d"]


def test_a_run_killed_between_the_two_renames_leaves_the_earlier_result(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with atomic_folder(tmp_path / "d") as scratch:
        (scratch / "x").write_text("1")
    (tmp_path / "d").rename(tmp_path / ".d.old")
    with pytest.raises(RuntimeError), atomic_folder(tmp_path / "d", replace=True):
        raise RuntimeError
    assert (tmp_path / "d" / "x").read_text() == "1"


def test_a_folder_that_somebody_else_filled_is_never_replaced(tmp_path) -> None:  # type: ignore[no-untyped-def]
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years of work")
    with pytest.raises(CannotWrite, match="did not make"), atomic_folder(mine, replace=True):
        pass
    assert (mine / "thesis.txt").read_text() == "years of work"
    with pytest.raises(CannotWrite, match="is a file"), atomic_folder(mine / "thesis.txt"):
        pass
    empty = tmp_path / "empty"
    empty.mkdir()
    for text in ("first", "second"):
        with atomic_folder(empty, replace=text == "second") as scratch:
            (scratch / "x").write_text(text)
    assert (empty / "x").read_text() == "second"


def test_a_problem_with_an_option_does_not_call_it_a_column() -> None:
    parts = {"rule": "r", "message": "m", "next_step": "n"}
    assert Problem(**parts, field="--to").where == "option --to"
    assert Problem(**parts, file="a.csv", row=7, field="to").where == "a.csv, row 7, column to"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("St. Helens", "st-helens"),
        ("  Bristol, City of ", "bristol-city-of"),
        ("plan_2022 (both)", "plan-2022-both"),
        ("Café – 2", "café-2"),
        ("£ & %", ""),
    ],
)
def test_a_title_becomes_a_name(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_name_may_keep_capitals_and_use_another_mark() -> None:
    assert slug("Bristol, City of", mark="_", keep_case=True) == "Bristol_City_of"


def test_days_are_counted_from_the_first_of_january_1970() -> None:
    """POSIX day numbers: 2000-01-01 is second 946,684,800, which is day 10,957; a leap day counts."""
    assert [day_number(date(1970, 1, 1)), day_number(date(2000, 1, 1)), day_number(date(1969, 12, 31))] == [
        0,
        10957,
        -1,
    ]
    assert day_number(date(2024, 3, 1)) - day_number(date(2024, 2, 28)) == 2
