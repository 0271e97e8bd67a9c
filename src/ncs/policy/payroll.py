"""Pay floors and what an employer pays on top of pay, by date."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise

from ncs.core.periods import FinancialYear
from ncs.policy.parameters import Parameters, load_parameters

#: The age at which a worker is an adult for the rates of the young.
_YOUNG, _ADULT = 18, 21


@cache
def payroll() -> Parameters:
    """Return the dated figures: minimum and living wages (GBP/hour), tax, National Insurance, pension, sick pay."""
    folder = files("ncs.policy") / "data"
    return load_parameters(folder / "payroll.yaml", folder / "living_wages_and_tax.yaml")


@cache
def over_the_year(name: str, year: FinancialYear) -> tuple[Decimal, str]:
    """Return a figure over a tax year (6 April to 5 April), and what was assumed where it changed within it.

    A figure that changed within the year counts by its days, as if pay were even over the year: employer National
    Insurance of 2022-23 was 15.05% for 214 days and 13.8% for 151, which HMRC too blends to 14.53%.

    Args:
        name: of the figure.
        year: any for which it is held.

    Raises:
        NotModelled: it is not held on the year's first day.
    """
    first, last = date(year.starts, 4, 6), date(year.starts + 1, 4, 5)
    at_first = payroll().at(name, first).value
    inside = [one for one in payroll()[name].values if first < one.start <= last and one.value != at_first]
    if not inside:
        return at_first, ""
    starts = [first, *(one.start for one in inside), last + timedelta(days=1)]
    days = [(after - before).days for before, after in pairwise(starts)]
    held = [at_first, *(one.value for one in inside)]
    mean = sum((value * n for value, n in zip(held, days, strict=True)), Decimal(0)) / sum(days)
    said = " and ".join(f"{value.normalize():f} for {n} days" for value, n in zip(held, days, strict=True))
    return mean, f"{name} changed within the year ({said}); taken by days, as if pay were even over the year"


def floor_name(day: date, age: int) -> str:
    """Return the name of the minimum wage that is due on ``day`` to a worker of ``age``.

    Raises:
        NotModelled: no minimum wage is held for that day.
    """
    if age >= payroll().at("minimum_wage_adult_age", day).value:
        return "minimum_wage_adult"
    if age >= _ADULT:
        return "minimum_wage_21"
    return "minimum_wage_18_20" if age >= _YOUNG else "minimum_wage_16_17"


def legal_minimum(day: date, age: int = _ADULT) -> Decimal:
    """Return the least that may be paid for an hour of work on ``day`` to a worker of ``age``, in pounds.

    Raises:
        NotModelled: no minimum wage is held for that day.
    """
    return payroll().at(floor_name(day, age), day).value
