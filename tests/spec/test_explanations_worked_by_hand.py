"""What the pages on journeys and on pay work by hand is what the program gives."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from ncs.core.periods import FinancialYear
from ncs.journeys.engine.clocks import Force, clock_named, clocks
from ncs.policy.on_costs import employee_ni, employer_ni, on_costs, tax_year_starts
from ncs.workforce.pay.cost import TURNOVER_LINK, TURNOVER_RANGE, Change, new_pay
from ncs.workforce.pay.wages import held

PAGES = Path(__file__).parents[2] / "docs/explanation"


def words_of(page: str) -> str:
    return " ".join((PAGES / page).read_text(encoding="utf-8").split())


def test_the_clock_worked_by_hand() -> None:
    """2 April 2026 is a Thursday; Good Friday (3) and Easter Monday (6) are no working days: 7, 8, 9, 10, 13."""
    page, clock = words_of("the-persons-journey.md"), clock_named("first-contact")
    assert "the five days are 7, 8, 9, 10 and 13 April: the last day in time is **13 April 2026**" in page
    assert clock.due(date(2026, 4, 2)) == date(2026, 4, 13)
    assert (clock.length, clock.unit, clock.force) == (5, "working-days", Force.CONFIGURED)


def test_the_forces_of_clocks_are_those_of_the_page() -> None:
    page = words_of("the-persons-journey.md")
    for force in {clock.force for clock in clocks().values()}:
        assert f"| {force.value} |" in page
    days = [clocks()[name].force for name in ("assessment", "eligibility", "plan")]
    assert days == [Force.CONFIGURED] * 3, "the Care Act sets no number of days for any of them"


def test_who_is_charged_national_insurance() -> None:
    """16 × 13.45 = 215.20 and 29 × 13.45 = 390.05, beside 242 and 96 a week."""
    page, on = words_of("pay-and-the-workforce.md"), on_costs(tax_year_starts(FinancialYear(2026)))
    assert "£215.20" in page and "£390.05" in page and "£242" in page and "£96" in page
    weekly = np.array([16 * 13.45, 29 * 13.45])
    assert list(employee_ni(weekly, on) > 0) == [False, True]
    assert list(employer_ni(weekly, on) > 0) == [True, True]
    edges = np.array([96.0, 96.5]), np.array([242.0, 242.5])
    assert list(employer_ni(edges[0], on) > 0) == [False, True]
    assert list(employee_ni(edges[1], on) > 0) == [False, True]


def test_turnover_points_of_pay_and_what_is_restored() -> None:
    page = words_of("pay-and-the-workforce.md")
    assert "6.8 points in 1.50, so **4.5 points for each pound**" in page
    assert pytest.approx(0.0453, abs=0.0001) == TURNOVER_LINK and TURNOVER_RANGE == 1.50
    assert sum(len(one.points) for one in held()) == 5 and "five points of care workers' pay" in page
    assert {(one.below, one.share) for one in held()[-1].points} >= {
        (Decimal("12.60"), Decimal("0.49")),
        (Decimal("12.60"), Decimal("0.50")),
    }
    # 40p above a minimum of 12.71, a quarter restored above 13.45: 13.55
    after = new_pay(np.array([13.11]), Change(floor=13.45), minimum=12.71, kept=0.25)
    assert after[0] == pytest.approx(13.55)
