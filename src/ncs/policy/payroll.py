"""Pay floors and what an employer pays on top of pay, by date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from ncs.policy.parameters import Parameters, load_parameters

#: The age at which a worker is an adult for the rates of the young.
_YOUNG, _ADULT = 18, 21


@cache
def payroll() -> Parameters:
    """Return the dated figures: minimum and living wages (GBP/hour), tax, National Insurance, pension, sick pay."""
    folder = files("ncs.policy") / "data"
    return load_parameters(folder / "payroll.yaml", folder / "living_wages_and_tax.yaml")


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
