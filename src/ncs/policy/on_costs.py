"""What is due on pay, by the rules of a day: National Insurance, pension, income tax.

Rules are written once, on arrays: pounds a week of each person in, pounds a week out, so that thresholds fall on people
and not on a mean. A figure holds until the next is stated, so a year beyond the last one rests on the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.policy.payroll import payroll
from ncs.tables.wording import shown_date

#: Weeks of a year.
WEEKS = Decimal(365) / 7


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCosts:
    """Figures in force on a day, as floats for arrays; shares are fractions (0.15 is 15%), names as in the figures."""

    day: date
    employer_ni_rate: float
    employer_ni_threshold: float
    employee_ni_rate: float
    employee_ni_threshold: float
    upper_earnings_limit: float
    personal_allowance: float
    basic_rate: float
    basic_rate_limit: float
    higher_rate: float
    universal_credit_taper: float
    apprenticeship_levy_rate: float
    pension_employer_rate: float
    pension_trigger: float
    pension_lower: float
    pension_upper: float


def on_costs(day: date) -> OnCosts:
    """Return the figures in force on a day.

    Raises:
        NotModelled: a figure is not held for that day.
    """
    names = [name for name in OnCosts.__dataclass_fields__ if name != "day"]
    return OnCosts(day=day, **{name: float(payroll().at(name, day).value) for name in names})


def tax_year_starts(year: FinancialYear) -> date:
    """Return 6 April of a financial year, the first day on which all its figures hold."""
    return date(year.starts, 4, 6)


def last_stated(name: str) -> FinancialYear:
    """Return the financial year in which a figure was last stated: later years rest on an assumption.

    Raises:
        UnknownName: there is no such figure.
    """
    return FinancialYear.of(payroll()[name].values[-1].start)


def frozen_on(day: date) -> str:
    """Return what to say of a day beyond the last year of which a minimum wage is held; empty up to its end."""
    last = last_stated("minimum_wage_adult")
    if day <= last.end:
        return ""
    return f"No minimum wage is held after {last}: figures of pay on {shown_date(day)} are those of {last}."


def ni_due(weekly: Floats, *, threshold: Floats | float, rate: Floats | float) -> Floats:
    """Return employer's National Insurance on pounds a week: the rate on what lies above the threshold."""
    return np.asarray(np.maximum(weekly - threshold, 0.0) * rate)


def pension_due(
    annual: Floats,
    *,
    trigger: Floats | float,
    lower: Floats | float,
    upper: Floats | float,
    rate: Floats | float,
) -> Floats:
    """Return the employer's contribution on pounds a year: the rate between the limits, above the trigger."""
    qualifying = np.clip(annual, lower, upper) - lower
    return np.where(annual > trigger, qualifying * rate, 0.0)


def employer_ni(weekly: Floats, on: OnCosts) -> Floats:
    """Return the employer's National Insurance of each person, pounds a week, before any allowance."""
    return ni_due(weekly, threshold=on.employer_ni_threshold, rate=on.employer_ni_rate)


def employer_pension(weekly: Floats, on: OnCosts) -> Floats:
    """Return the least employer contribution of automatic enrolment of each person, pounds a week.

    Due on earnings between the lower and upper limit, from people who earn more than the trigger (Pensions Act 2008,
    section 3).
    """
    due = pension_due(
        weekly * float(WEEKS),
        trigger=on.pension_trigger,
        lower=on.pension_lower,
        upper=on.pension_upper,
        rate=on.pension_employer_rate,
    )
    return due / float(WEEKS)


def employee_ni(weekly: Floats, on: OnCosts) -> Floats:
    """Return the employee's National Insurance of each person at the main rate, pounds a week.

    What is due above the upper earnings limit (2%) is left out.
    """
    between = np.clip(weekly, on.employee_ni_threshold, on.upper_earnings_limit) - on.employee_ni_threshold
    return between * on.employee_ni_rate


def income_tax(weekly: Floats, on: OnCosts) -> Floats:
    """Return the income tax of each person on this pay alone, pounds a week: basic and higher rate."""
    taxable = np.maximum(weekly * float(WEEKS) - on.personal_allowance, 0.0)
    basic = np.minimum(taxable, on.basic_rate_limit)
    return (basic * on.basic_rate + (taxable - basic) * on.higher_rate) / float(WEEKS)
