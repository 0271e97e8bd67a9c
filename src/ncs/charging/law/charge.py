"""From the means test to the charge: limits, the council's share, and what reforms take off (method note a2, steps 3 to
8).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.law.context import Context
from ncs.core.money import floor_penny

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The capital limits that apply, in pounds, and the names of the figures they come from."""

    lower: Decimal
    upper: Decimal
    figures: tuple[str, ...]


def capital_limits(context: Context, *, home_counts: bool) -> Limits:
    """Return the limits in the setting on the day: the law's (regs 12 and 25), a council's or a reform's."""
    lower, upper = context.value("capital.lower_limit"), context.value("capital.upper_limit")
    rules, names = context.rules, ("capital.lower_limit", "capital.upper_limit")
    by_home = rules.upper_limit_home_counted if home_counts else rules.upper_limit_home_ignored
    if by_home is not None:
        upper = by_home
    if not context.in_care_home:
        own = [
            limit for limit in (context.policy.upper_limit_elsewhere, rules.upper_limit_elsewhere) if limit is not None
        ]
        upper = max(upper, *own) if own and rules.upper_limit_elsewhere is None else (own[-1] if own else upper)
    return Limits(lower=upper if rules.single_limit else lower, upper=upper, figures=names)


def assessed_contribution(*, income: Decimal, tariff: Decimal, kept: Decimal) -> Decimal:
    """Return what the person can pay a week: income and tariff income less what is kept (s14(7))."""
    return max(ZERO, income + tariff - kept)


def council_discretion(
    *,
    assessed: Decimal,
    surplus_share: Decimal,
    maximum: Decimal | None,
    minimum: Decimal,
    cost: Decimal,
    step: Decimal | None = None,
) -> Decimal:
    """Return the charge outside a care home: a share of the surplus, rounded down to a ``step``, cut to the maximum and
    the cost, not collected below the minimum.

    Never above cost (Care Act 2014 s14(4)); a fraction of a penny is dropped, in the adult's favour (reg 11).
    """
    affordable = floor_penny(assessed * surplus_share)
    charge = min(affordable if step is None else affordable - affordable % step, cost)
    if maximum is not None:
        charge = min(charge, maximum)
    return ZERO if charge < minimum else charge


def with_universal_contribution(*, charge: Decimal, cost: Decimal, cash: Decimal, share: Decimal) -> Decimal:
    """Return the charge when everybody has part of the cost paid: the less of the means-tested charge and the rest of
    the cost.
    """
    return max(ZERO, min(charge, floor_penny(cost - cash - cost * share)))


def with_payment(*, charge: Decimal, cost: Decimal, payment: Decimal) -> Decimal:
    """Return the charge when personal or nursing care is paid for everybody: never above the rest of the cost."""
    return max(ZERO, min(charge, cost - payment))


def after_universal_contribution(context: Context, *, charge: Decimal, cost: Decimal) -> Decimal:
    """Return the charge after the universal contribution of the rules, in the settings that it is for."""
    rules = context.rules
    applies = rules.universal_where == "everywhere" or (rules.universal_where == "care_homes") == context.in_care_home
    if not applies or not (rules.universal_cash or rules.universal_share):
        return charge
    return with_universal_contribution(charge=charge, cost=cost, cash=rules.universal_cash, share=rules.universal_share)


def reformed_charge(context: Context, *, charge: Decimal, cost: Decimal) -> Decimal:
    """Return the charge after what the rules give everybody, and the weekly limit outside care homes."""
    rules = context.rules
    charge = after_universal_contribution(context, charge=charge, cost=cost)
    if context.in_care_home:
        nursing = rules.nursing_care_weekly if context.case.setting.nursing else ZERO
        return with_payment(charge=charge, cost=cost, payment=rules.personal_care_weekly + nursing)
    if rules.personal_care_free_elsewhere:
        return ZERO
    return charge if rules.weekly_charge_limit is None else min(charge, rules.weekly_charge_limit)
