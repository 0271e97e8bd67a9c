"""What an employer pays on top of working pay. Rules on arrays; pay a week is looked at worker by worker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from ncs.policy.on_costs import ni_due, pension_due
from ncs.prices.model.values import WEEKS, Array, Values

#: Lines that are paid to workers and are part of gross pay, in their order.
LEAVE = ("holiday_pay", "sickness_pay", "training_pay", "other_leave_pay")
#: Lines that are paid on gross pay.
CHARGES = ("national_insurance", "pension", "apprenticeship_levy")
_PERCENT = {"sickness_pay": "sickness", "training_pay": "training", "other_leave_pay": "other_leave"}
_AT = "on_costs."


def workers(v: Values) -> Iterator[tuple[Array, Array]]:
    """Yield the hours a week and the weight of each group of workers."""
    for place in range(sum(name.startswith(f"{_AT}workers.") and name.endswith(".hours") for name in v)):
        yield v[f"{_AT}workers.{place}.hours"], v[f"{_AT}workers.{place}.share"]


def ni_of_week(pay: Array, v: Values) -> Array:
    """Return employer National Insurance on a week's pay: the rate on what lies above the secondary threshold."""
    return ni_due(pay, threshold=v["law.ni_threshold"], rate=v["law.ni_rate"])


def pension_of_year(pay: Array, v: Values) -> Array:
    """Return the employer's contribution on a year's pay: the rate on pay between the limits, above the trigger."""
    rate = v[f"{_AT}pension.rate"] / 100 if f"{_AT}pension.rate" in v else v["law.pension_employer_rate"]
    lower, upper = v["law.pension_lower"], v["law.pension_upper"]
    return pension_due(pay, trigger=v["law.pension_trigger"], lower=lower, upper=upper, rate=rate)


def shares(rate: Array, v: Values, *, all_pay: bool = False, extra: Array | float = 0.0) -> dict[str, Array]:
    """Return each on-cost as a share: leave of working pay, charges of gross pay (or working pay where given so).

    Args:
        rate: average pay for a paid hour, in pounds.
        v: named numbers.
        all_pay: whether the pension is a rate of all pay.
        extra: pay a week beside the hours, such as for sleep-ins.
    """
    found = {"holiday_pay": _holiday(v)}
    found |= {line: v[f"{_AT}{name}.percent"] / 100 for line, name in _PERCENT.items()}
    gross = 1 + sum(found.values())
    for line, name in (("national_insurance", "national_insurance"), ("pension", "pension")):
        if f"{_AT}{name}.percent" in v:
            found[line] = v[f"{_AT}{name}.percent"] / 100
        else:
            found[line] = gross * _by_rule(line, rate, v, all_pay=all_pay, extra=extra)
    found["apprenticeship_levy"] = gross * _levy(v)
    return found


def _holiday(v: Values) -> Array:
    if f"{_AT}holiday.percent" in v:
        return v[f"{_AT}holiday.percent"] / 100
    weeks = v[f"{_AT}holiday.weeks"]
    return weeks / (52 - weeks)


def _by_rule(line: str, rate: Array, v: Values, *, all_pay: bool, extra: Array | float) -> Array:
    """Return what the rule gives on all workers' pay together, as a share of that pay."""
    paid, due = np.zeros_like(rate), np.zeros_like(rate)
    for hours, weight in workers(v):
        week = hours * rate + extra
        paid = paid + weight * week
        due = due + weight * (ni_of_week(week, v) if line == "national_insurance" else _pension(week, v, all_pay))
    liable = 1 - v[f"{_AT}national_insurance.exempt_percent"] / 100
    part = liable if line == "national_insurance" else v[f"{_AT}pension.taking_part"] / 100
    return np.asarray(part * due / np.where(paid == 0, 1, paid))


def _pension(week: Array, v: Values, all_pay: bool) -> Array:
    if all_pay:
        return week * v[f"{_AT}pension.rate"] / 100
    return pension_of_year(week * WEEKS, v) / WEEKS


def _levy(v: Values) -> Array:
    bill = v[f"{_AT}levy_pay_bill"]
    if "law.levy_rate" not in v:
        return np.zeros_like(bill)
    return v["law.levy_rate"] * np.maximum(0, bill - v["law.levy_from"]) / bill


def applied(working: Array, share: Mapping[str, Array]) -> dict[str, Array]:
    """Return the on-cost lines of working pay, in pounds."""
    return {line: working * share[line] for line in (*LEAVE, *CHARGES)}


def allowance(v: Values, units_per_year: Array) -> Array:
    """Return the Employment Allowance a unit, in pounds; nought where it is not claimed."""
    if "law.employment_allowance" not in v:
        return np.zeros_like(units_per_year)
    return v["law.employment_allowance"] / units_per_year
