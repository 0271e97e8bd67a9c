"""Pay and payroll figures by hand, at each threshold and year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.policy import payroll as kit


def weekly(*pounds: float) -> kit.Floats:
    return np.array(pounds, dtype=np.float64)


@pytest.mark.parametrize(
    ("day", "pay", "due"),
    [
        # 2024-25: 13.8% above 175 a week (9,100 a year).
        (date(2024, 4, 6), 175.0, 0.0),
        (date(2024, 4, 6), 275.0, 13.80),
        # 2025-26: 15% above 96 a week (5,000 a year).
        (date(2025, 4, 6), 96.0, 0.0),
        (date(2025, 4, 6), 196.0, 15.00),
        # 12.21 x 37.5 = 457.875; (457.875 - 96) x 15% = 54.28125
        (date(2025, 4, 6), 457.875, 54.28125),
        # 2022-23: 15.05% until 5 November, then 13.8%.
        (date(2022, 11, 5), 275.0, 15.05),
        (date(2022, 11, 6), 275.0, 13.80),
    ],
)
def test_employer_ni(day: date, pay: float, due: float) -> None:
    rate, floor = (float(kit.payroll_figures().at(name, day).value) for name in _NI)
    on = kit.payroll(date(2025, 4, 6))
    on = kit.Payroll(**{**{n: getattr(on, n) for n in on.__slots__}, _NI[0]: rate, _NI[1]: floor})
    assert kit.employer_ni(weekly(pay), on)[0] == pytest.approx(due)


_NI = ("employer_ni_rate", "employer_ni_threshold")


def test_the_years_of_the_method_note() -> None:
    """Effective rates on the National Living Wage at 37.5 and 20 hours, worked there by the year: 3.3% of 20 hours in
    2024-25 is 3.2% by the weekly threshold, for 9,100 a year is 174.52 a week of 365 / 7 weeks and not 175.
    """
    for day, wage, shares in (
        (date(2024, 4, 6), 11.44, (0.082, 0.033)),
        (date(2025, 4, 6), 12.21, (0.119, 0.091)),
        (date(2026, 4, 6), 12.71, (0.120, 0.093)),
    ):
        pay = weekly(wage * 37.5, wage * 20)
        assert (kit.employer_ni(pay, kit.payroll(day)) / pay).tolist() == pytest.approx(shares, abs=0.0011)


def test_pension_on_qualifying_earnings() -> None:
    on = kit.payroll(date(2026, 4, 6))
    weeks = 365 / 7
    # Below 10,000 a year nothing; 20,000: (20,000 - 6,240) x 3% = 412.80; above 50,270: 44,030 x 3% = 1,320.90.
    got = kit.employer_pension(weekly(9_999 / weeks, 20_000 / weeks, 90_000 / weeks), on) * weeks
    assert got.tolist() == pytest.approx([0.0, 412.80, 1320.90])


def test_tax_and_employee_ni() -> None:
    on = kit.payroll(date(2026, 4, 6))
    weeks = 365 / 7
    # 12,570 free; 22,570: 2,000; 60,270: 37,700 x 20% + 10,000 x 40% = 11,540.
    tax = kit.income_tax(weekly(12_570 / weeks, 22_570 / weeks, 60_270 / weeks), on) * weeks
    assert tax.tolist() == pytest.approx([0.0, 2_000.0, 11_540.0])
    # 8% between 242 and 967 a week.
    assert kit.employee_ni(weekly(242, 342, 1_000), on).tolist() == pytest.approx([0.0, 8.0, 58.0])


@pytest.mark.parametrize(
    ("day", "age", "apprentice", "rate"),
    [
        (date(2026, 4, 1), 21, False, "12.71"),
        (date(2026, 3, 31), 21, False, "12.21"),
        (date(2026, 4, 1), 20, False, "10.85"),
        (date(2026, 4, 1), 17, False, "8.00"),
        (date(2026, 4, 1), 30, True, "8.00"),
        # Until April 2024 the National Living Wage was due from 23.
        (date(2023, 4, 1), 22, False, "10.18"),
        (date(2023, 4, 1), 23, False, "10.42"),
        (date(2020, 4, 1), 24, False, "8.20"),
    ],
)
def test_minimum_wage_by_date_and_age(day: date, age: int, apprentice: bool, rate: str) -> None:
    assert kit.minimum_wage(day, age, apprentice=apprentice) == Decimal(rate)


def test_nothing_is_made_up_outside_what_is_held() -> None:
    with pytest.raises(NotModelled, match="15"):
        kit.minimum_wage(date(2026, 4, 1), 15)
    with pytest.raises(NotModelled):
        kit.minimum_wage(date(2015, 4, 1), 40)
    with pytest.raises(NotModelled, match="2022-23, 2023-24"):
        kit.nhs_point(FinancialYear(2030), "2")


def test_an_hour_of_the_nhs() -> None:
    """As printed: 12.51, 12.75, 13.60 in 2025-26; 11.45 for band 2 in 2023-24, as *Support Guaranteed* says."""
    year = FinancialYear(2025)
    found = [kit.nhs_point(year, band, step).hourly for band, step in (("2", "entry"), ("3", "entry"), ("3", "top"))]
    assert found == [Decimal("12.51"), Decimal("12.75"), Decimal("13.60")]
    assert kit.nhs_point(FinancialYear(2023), "2").hourly == Decimal("11.45")
    assert kit.last_stated("national_living_wage") == FinancialYear(2026)
