"""Disability-related expenditure: the extra costs of disability, if disability benefits count (Schedule 1 para 4)."""

from __future__ import annotations

from decimal import Decimal

from ncs.charging.law.context import Context
from ncs.charging.law.income import IncomeResult
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained

ZERO = Decimal(0)


def disability_costs(*, actual: Decimal, met_by_council: Decimal, standard: Decimal) -> Decimal:
    """Return the weekly allowance in pounds: actual costs the council does not meet, or its standard amount if that is
    more.
    """
    return max(ZERO, actual - met_by_council, standard)


def assess_disability_costs(context: Context, income: IncomeResult) -> tuple[Decimal, tuple[Explained, ...]]:
    """Return the allowance outside care homes. It is due where a disability benefit counts as income; a council may
    allow actual costs without one.
    """
    paid = income.disability > ZERO
    due = paid or context.policy.disability_costs_without_benefit
    if context.in_care_home or not due or not context.rules.disability_costs_allowed:
        return ZERO, ()
    bands = context.policy.standard_disability_costs if paid else {}
    standard = bands.get("higher" if income.higher_rate else "lower", ZERO)
    case = context.case
    amount = disability_costs(
        actual=case.disability_costs_weekly, met_by_council=case.disability_costs_met_by_council, standard=standard
    )
    if amount == ZERO:
        return ZERO, ()
    used_standard = amount == standard and standard > case.disability_costs_weekly
    words = "The council's standard amount." if used_standard else "Extra costs because of disability, as assessed."
    if not paid:
        words += " The council's policy allows them although no disability benefit counts."
    line = charge_line(
        section=Section.KEEPS,
        title="Disability-related costs",
        amount=amount,
        rule="SI 2014/2672 Schedule 1 para 4",
        words=words,
    )
    return amount, (line,)
