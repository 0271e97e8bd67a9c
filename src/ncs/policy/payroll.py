"""Pay and payroll on a day: minimum wages, National Insurance, tax, pensions, and pay points of the NHS.

Rules are written once, on arrays: pounds a week of each person in, pounds a week out. Figures are those of
``data/payroll.yaml``; a figure holds until the next is stated, so a year beyond the last one rests on the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled
from ncs.core.money import nearest_penny
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.policy.parameters import Parameters, load_parameters
from ncs.tables.reading.table_files import Number, read_table

Floats = NDArray[np.float64]

#: Weeks of a year, of payroll: 365 / 7, as the hour of Agenda for Change is worked out.
WEEKS = Decimal(365) / 7
#: Hours of a full-time week of Agenda for Change.
NHS_WEEK = Decimal("37.5")
#: The first age of each minimum wage below the National Living Wage, oldest first.
_YOUNGER = ((21, "minimum_wage_21"), (18, "minimum_wage_18"), (16, "minimum_wage_16"))


def _data(name: str) -> Traversable:
    return files("ncs.policy") / "data" / name


@cache
def payroll_figures() -> Parameters:
    """Return the dated figures of pay and payroll."""
    return load_parameters(_data("payroll.yaml"))


def payday(year: FinancialYear) -> date:
    """Return the first day on which all figures of a financial year hold: 6 April, when the tax year begins."""
    return date(year.starts, 4, 6)


def last_stated(name: str) -> FinancialYear:
    """Return the financial year in which a figure was last stated: later years rest on an assumption.

    Raises:
        UnknownName: there is no such figure.
    """
    return FinancialYear.of(payroll_figures()[name].values[-1].start)


def minimum_wage(day: date, age: int, *, apprentice: bool = False) -> Decimal:
    """Return the least lawful pay of an hour, in pounds, of a person of an age on a day.

    Args:
        day: of the work.
        age: in whole years on that day, 16 or over.
        apprentice: whether under 19, or in the first year of an apprenticeship.

    Raises:
        NotModelled: before the first rate held, or for an age at which no rate is set.
    """
    figures = payroll_figures()
    if apprentice:
        return figures.at("minimum_wage_apprentice", day).value
    if age >= figures.at("national_living_wage_age", day).value:
        return figures.at("national_living_wage", day).value
    for first, name in _YOUNGER:
        if age >= first:
            return figures.at(name, day).value
    raise NotModelled(f"No minimum wage is set for the age of {age}: work is paid from 16.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Payroll:
    """Figures in force on a day, as floats for arrays; shares are fractions (0.15 is 15%)."""

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
    pension_employer_share: float
    pension_trigger: float
    pension_lower: float
    pension_upper: float


def payroll(day: date) -> Payroll:
    """Return the figures in force on a day.

    Raises:
        NotModelled: a figure is not held for that day.
    """
    names = [name for name in Payroll.__dataclass_fields__ if name != "day"]
    return Payroll(day=day, **{name: float(payroll_figures().at(name, day).value) for name in names})


def employer_ni(weekly: Floats, on: Payroll) -> Floats:
    """Return the employer's National Insurance of each person, pounds a week, before any allowance."""
    return np.maximum(weekly - on.employer_ni_threshold, 0.0) * on.employer_ni_rate


def employer_pension(weekly: Floats, on: Payroll) -> Floats:
    """Return the least employer contribution of automatic enrolment of each person, pounds a week.

    Due on earnings between the lower and upper limit, from people whose earnings reach the trigger.
    """
    annual = weekly * float(WEEKS)
    qualifying = np.clip(annual, on.pension_lower, on.pension_upper) - on.pension_lower
    due = np.where(annual >= on.pension_trigger, qualifying * on.pension_employer_share, 0.0)
    return due / float(WEEKS)


def employee_ni(weekly: Floats, on: Payroll) -> Floats:
    """Return the employee's National Insurance of each person at the main rate, pounds a week.

    What is due above the upper earnings limit (2%) is left out.
    """
    between = np.clip(weekly, on.employee_ni_threshold, on.upper_earnings_limit) - on.employee_ni_threshold
    return between * on.employee_ni_rate


def income_tax(weekly: Floats, on: Payroll) -> Floats:
    """Return the income tax of each person on this pay alone, pounds a week: basic and higher rate."""
    taxable = np.maximum(weekly * float(WEEKS) - on.personal_allowance, 0.0)
    basic = np.minimum(taxable, on.basic_rate_limit)
    return (basic * on.basic_rate + (taxable - basic) * on.higher_rate) / float(WEEKS)


class NhsPoint(BaseModel):
    """One point of Agenda for Change in England: pounds a year."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    band: str
    step: str
    annual: Number
    confidence: Confidence
    source: str

    @property
    def hourly(self) -> Decimal:
        """Pounds an hour, to the penny."""
        return nearest_penny(self.annual / (WEEKS * NHS_WEEK))


@cache
def nhs_points() -> tuple[NhsPoint, ...]:
    """Return the pay points that are held, by year, band and step."""
    return tuple(row.value for row in read_table(_data("nhs_agenda_for_change.csv"), NhsPoint, kind="pay points"))


def nhs_point(year: FinancialYear, band: str, step: str = "entry") -> NhsPoint:
    """Return the pay of a band at a step (``entry``, ``intermediate`` or ``top``) in a year.

    Raises:
        NotModelled: it is not held; the years held are named.
    """
    found = [one for one in nhs_points() if (one.year, one.band, one.step) == (str(year), band, step)]
    if not found:
        held = sorted({one.year for one in nhs_points() if (one.band, one.step) == (band, step)})
        said = f"held: {', '.join(held)}" if held else "none is held"
        raise NotModelled(f"NHS pay of band {band}, {step}, is not held for {year}; {said}.")
    return found[0]
