"""How amounts rise on a journey: each 6 April, or each 52 weeks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ncs.charging.law.figures import LAST_YEAR, with_changes
from ncs.charging.reforms.uprating import Uprating, uprated
from ncs.core.money import nearest_penny
from ncs.policy.parameters import Parameters

#: What rises with ``figures_growth``: all that a person keeps. Capital limits have been frozen since 2010 and stay so.
_RISING = (
    "pea.",
    "mig.",
    "income.savings_credit",
    "benefit.pension_credit",
    "benefit.savings_credit",
    "benefit.aa_",
    "benefit.pip_",
    "benefit.dla_",
    "fnc.",
)


def aprils_between(start: date, day: date) -> int:
    """Return how many times 6 April comes after ``start`` up to and including ``day``."""
    return aprils_up_to(day) - aprils_up_to(start)


def risen(amount: Decimal, *, growth: Decimal, years: int) -> Decimal:
    """Return an amount in pounds after some yearly rises, to the nearest penny."""
    return nearest_penny(amount * (1 + growth) ** years) if years and growth else amount


def survival_at(week: int, survival: tuple[Decimal, ...]) -> Decimal:
    """Return the share still alive at the start of a week: a straight line between the yearly shares.

    After the last share given, each further year keeps the last year's ratio. No table means everybody.
    """
    if len(survival) < 2:
        return Decimal(1)
    year, part = divmod(week, 52)
    shares = list(survival)
    ratio = shares[-1] / shares[-2] if shares[-2] else Decimal(0)
    while len(shares) <= year + 1:
        shares.append(shares[-1] * ratio)
    return shares[year] + (shares[year + 1] - shares[year]) * part / 52


def projected(figures: Parameters, *, growth: Decimal) -> Parameters:
    """Return figures that rise each April after the last published year; the rest, and those that ended, stay."""
    if not growth:
        return figures
    start = date(LAST_YEAR.starts + 1, 4, 6)
    last = {name: figures[name].values[-1] for name in figures if name.startswith(_RISING)}
    rising = tuple(name for name, value in last.items() if value.start <= start and value.end is None)
    uprating = Uprating(figures=rising, yearly=growth, since=date(LAST_YEAR.starts, 4, 6))
    return with_changes(figures, uprated(figures, uprating, start=start, source=f"assumed growth of {growth} a year"))


def aprils_up_to(day: date) -> int:
    """Return a number that is one more from each 6 April on: only differences of it mean anything."""
    return day.year + (1 if (day.month, day.day) >= (4, 6) else 0)
