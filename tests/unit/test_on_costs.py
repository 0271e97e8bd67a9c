"""National Insurance, pension and tax on arrays of pay, by hand at each threshold and year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.policy import on_costs as kit
from ncs.policy.nhs_pay import nhs_point
from ncs.policy.payroll import payroll


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
    ],
)
def test_employer_ni(day: date, pay: float, due: float) -> None:
    assert kit.employer_ni(weekly(pay), kit.on_costs(day))[0] == pytest.approx(due)


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
        assert (kit.employer_ni(pay, kit.on_costs(day)) / pay).tolist() == pytest.approx(shares, abs=0.0011)


def test_pension_on_qualifying_earnings() -> None:
    on = kit.on_costs(date(2026, 4, 6))
    weeks = 365 / 7
    # Below 10,000 a year nothing; 20,000: (20,000 - 6,240) x 3% = 412.80; above 50,270: 44,030 x 3% = 1,320.90.
    got = kit.employer_pension(weekly(9_999 / weeks, 20_000 / weeks, 90_000 / weeks), on) * weeks
    assert got.tolist() == pytest.approx([0.0, 412.80, 1320.90])


def test_tax_and_employee_ni() -> None:
    on = kit.on_costs(date(2026, 4, 6))
    weeks = 365 / 7
    # 12,570 free; 22,570: 2,000; 60,270: 37,700 x 20% + 10,000 x 40% = 11,540.
    tax = kit.income_tax(weekly(12_570 / weeks, 22_570 / weeks, 60_270 / weeks), on) * weeks
    assert tax.tolist() == pytest.approx([0.0, 2_000.0, 11_540.0])
    # 8% between 242 and 967 a week.
    assert kit.employee_ni(weekly(242, 342, 1_000), on).tolist() == pytest.approx([0.0, 8.0, 58.0])


def test_nothing_is_made_up_outside_what_is_held() -> None:
    with pytest.raises(NotModelled):
        kit.on_costs(date(2020, 4, 6))
    with pytest.raises(NotModelled, match="2022-23, 2023-24"):
        nhs_point(FinancialYear(2030), "2")


def test_an_hour_of_the_nhs() -> None:
    """As printed: 12.51, 12.75, 13.60 in 2025-26; 11.45 for band 2 in 2023-24, as *Support Guaranteed* says."""
    year = FinancialYear(2025)
    found = [nhs_point(year, band, step).hourly for band, step in (("2", "entry"), ("3", "entry"), ("3", "top"))]
    assert found == [Decimal("12.51"), Decimal("12.75"), Decimal("13.60")]
    assert nhs_point(FinancialYear(2023), "2").hourly == Decimal("11.45")
    assert kit.last_stated("minimum_wage_adult") == FinancialYear(2026)


def test_living_wages_hold_from_their_announcement() -> None:
    """12.60 was announced in October 2024 and 13.45 in October 2025."""
    held = [payroll().at("real_living_wage", day).value for day in (date(2025, 9, 30), date(2026, 4, 1))]
    assert held == [Decimal("12.60"), Decimal("13.45")]
