"""Inputs and dated figures as named numbers, each a number or an array of draws, for rules that work on arrays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.core.periods import FinancialYear
from ncs.policy.payroll import over_the_year
from ncs.prices.model.inputs import AnyInput

Array = NDArray[np.float64]
#: Named numbers: ``pay.basic``, ``week.visits.30``, ``law.ni_rate``. All have one shape, or none.
Values = Mapping[str, Array]
#: Weeks in a year of 365 days.
WEEKS = 365 / 7
_NI = {"ni_rate": "employer_ni_rate", "ni_threshold": "employer_ni_threshold"}
_PENSION = {name: name for name in ("pension_trigger", "pension_lower", "pension_upper", "pension_employer_rate")}
_LEVY = {"levy_rate": "apprenticeship_levy_rate", "levy_from": "apprenticeship_levy_from"}


def priced_on(given: AnyInput) -> date:
    """Return the day whose dated figures an input uses: 6 April of its year, when all rates of the year are in force.

    Raises:
        BadPeriod: the year is not written like 2026-27.
    """
    return FinancialYear.parse(given.year).start + timedelta(days=5)


def values(given: AnyInput) -> dict[str, Array]:
    """Return every number of an input by its dotted name, with the dated figures that its rules need.

    Raises:
        NotModelled: a figure is needed that is not held for that year.
    """
    return {name: np.asarray(float(number)) for name, number in (*numbers(given), *law(given))}


def numbers(given: AnyInput) -> Iterator[tuple[str, Decimal]]:
    """Yield each number of an input with its dotted name; what is not given is not there."""
    yield from _walk("", given.model_dump(exclude={"year", "uncertain"}))


def _walk(at: str, value: Any) -> Iterator[tuple[str, Decimal]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(f"{at}.{key}" if at else str(key), inner)
    elif isinstance(value, tuple | list):
        for place, inner in enumerate(value):
            yield from _walk(f"{at}.{place}", inner)
    elif isinstance(value, int | Decimal):
        yield at, Decimal(value)


def figures_used(given: AnyInput) -> dict[str, str]:
    """Return the dated figures that an input's rules need: the name in the rules, and the name of the figure."""
    on, names = given.on_costs, dict[str, str]()
    if on.national_insurance.percent is None:
        names |= _NI
        if on.national_insurance.employment_allowance:
            names["employment_allowance"] = "employment_allowance"
    if on.pension.percent is None:
        names |= _PENSION
    if on.levy_pay_bill > 0:
        names |= _LEVY
    return names


def law(given: AnyInput) -> Iterator[tuple[str, Decimal]]:
    """Yield the dated figures that an input needs, as ``law.NAME``; one that changed within the year by its days.

    Raises:
        NotModelled: one of them is not held for the year.
    """
    year = FinancialYear.of(priced_on(given))
    for name, figure in figures_used(given).items():
        yield f"law.{name}", over_the_year(figure, year)[0]
