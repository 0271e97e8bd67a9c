"""Cells and headings in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest

from ncs.charging.views.journey import _time
from ncs.core.money import nearest_whole
from ncs.funding.views.formula.tables import percent
from ncs.tables.tables import Column
from ncs.tables.wording import exact, heading, month_named, shown, shown_date, shown_number, shown_percent, xml_safe


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (Decimal("1234.565"), 2, "1,234.57"),  # halves go away from nought
        (Decimal("-1234.565"), 2, "-1,234.57"),
        (Decimal("-0.04"), 1, "0.0"),
        (Decimal("1E+3"), None, "1,000"),
        (Decimal("1234.50"), None, "1,234.50"),
        (1234567, None, "1,234,567"),
        (5, 2, "5.00"),
        (Decimal("2.5"), 0, "3"),
    ],
)
def test_numbers_for_people(number: Decimal | int, places: int | None, text: str) -> None:
    assert shown_number(number, places) == text


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [(Decimal("1E+3"), None, "1000"), (Decimal("0.1"), 3, "0.100"), (Decimal("0.1234"), 2, "0.1234"), (7, 1, "7.0")],
)
def test_numbers_for_machines_are_never_rounded(number: Decimal | int, places: int | None, text: str) -> None:
    assert exact(number, places) == text


def test_other_cells() -> None:
    column = Column(key="a", title="A")
    cells = (True, False, date(2026, 4, 1), "text", None)
    assert [shown(cell, column) for cell in cells] == ["yes", "no", "1 April 2026", "text", ""]
    assert shown_date(date(2026, 12, 25)) == "25 December 2026"


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [("Spend", "GBP million", "Spend (GBP million)"), ("Days waited", "days", "Days waited"), ("Name", "", "Name")],
)
def test_a_heading_says_its_unit_once(title: str, unit: str, words: str) -> None:
    assert heading(Column(key="a", title=title, unit=unit)) == words


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    assert xml_safe("a\x00b\ud800c\td") == "a\ufffdb\ufffdc\td"


@pytest.mark.parametrize(
    ("part", "places", "shown"),
    [("0.125", 0, "13%"), ("0.115", 0, "12%"), ("-0.125", 0, "-13%"), ("0.0025", 1, "0.3%"), ("12.345", 1, "1,234.5%")],
)
def test_a_part_is_shown_as_percent_with_halves_away_from_zero(part: str, places: int, shown: str) -> None:
    assert shown_percent(Decimal(part), places) == shown


@pytest.mark.parametrize(
    ("value", "whole"),
    [(0.5, 1), (1.5, 2), (2.5, 3), (-2.5, -3), (2.4999, 2), (Decimal("12.5"), 13), (Fraction(5, 2), 3)],
)
def test_the_nearest_whole_number_takes_halves_away_from_zero(value: float, whole: int) -> None:
    assert nearest_whole(value) == whole


def test_a_part_of_a_formula_is_rounded_once() -> None:
    """12.34549996% is 12.345; by way of six places it was 12.3455 and so 12.346. A float means its six places."""
    assert percent(Fraction("0.1234549996")) == Decimal("12.345")
    assert percent(0.1234550001) == Decimal("12.346")


def test_years_below_a_picture_are_rounded_up_at_the_half() -> None:
    """Week 13 is a quarter of a year in, 0.25: 0.3; week 65 is 1.25: 1.3, which was 1.2."""
    weeks = [SimpleNamespace(week=week) for week in (0, 13, 52, 65)]
    assert _time(weeks).labels == ["0", "0.3", "1", "1.3"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "month"),
    [("July", 7), ("jun", 6), ("DECEMBER", 12), ("sept", 9), ("ju", 0), ("", 0), ("Julyy", 0), ("uly", 0), ("010", 0)],
)
def test_a_month_is_known_by_the_beginning_of_its_name(word: str, month: int) -> None:
    """Of three letters, no two months begin alike."""
    assert month_named(word) == month
