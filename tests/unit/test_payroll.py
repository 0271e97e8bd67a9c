"""Dated pay floors and payroll figures: values as published, by date and age."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ncs.core.errors import NotModelled
from ncs.policy.payroll import legal_minimum, payroll


@pytest.mark.parametrize(
    ("day", "age", "pounds"),
    [
        (date(2025, 4, 1), 21, "12.21"),  # National Minimum Wage (Amendment) Regulations 2025: 21 and over
        (date(2025, 3, 31), 21, "11.44"),
        (date(2025, 4, 1), 20, "10.00"),
        (date(2025, 4, 1), 17, "7.55"),
        (date(2023, 4, 1), 23, "10.42"),  # 23 and over until March 2024
        (date(2023, 4, 1), 22, "10.18"),
        (date(2020, 4, 1), 24, "8.20"),  # 25 and over until March 2021
        (date(2014, 2, 4), 30, "6.31"),
    ],
)
def test_the_minimum_of_a_day_and_an_age(day: date, age: int, pounds: str) -> None:
    assert legal_minimum(day, age) == Decimal(pounds)


@pytest.mark.parametrize(
    ("day", "rate", "threshold", "allowance"),
    [
        (date(2022, 11, 5), "0.1505", 175, 5000),  # with the health and social care levy, taken back on 6 November
        (date(2022, 11, 6), "0.138", 175, 5000),
        (date(2025, 4, 5), "0.138", 175, 5000),
        (date(2025, 4, 6), "0.15", 96, 10500),
    ],
)
def test_national_insurance_of_a_day(day: date, rate: str, threshold: int, allowance: int) -> None:
    held = payroll()
    assert held.at("employer_ni_rate", day).value == Decimal(rate)
    assert held.at("employer_ni_threshold", day).value == threshold
    assert held.at("employment_allowance", day).value == allowance


def test_a_day_before_the_first_figure_is_not_nought() -> None:
    with pytest.raises(NotModelled):
        legal_minimum(date(2013, 9, 30))
    with pytest.raises(NotModelled):
        payroll().at("employer_ni_rate", date(2017, 4, 5))
