"""Housing costs a person must meet come off their income outside care homes and for temporary residents (Schedule 1
para 2).
"""

from __future__ import annotations

from decimal import Decimal

from ncs.charging.case.case import HousingCost
from ncs.charging.law.context import Context
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained
from ncs.core.money import ceil_penny

ZERO = Decimal(0)


def housing_cost(*, weekly: Decimal, help_weekly: Decimal, adults_sharing: int) -> Decimal:
    """Return the person's part of a housing cost, net of help with it, shared equally by the adults in the home.

    A fraction of a penny is rounded up: it reduces income, so that is in the adult's favour.
    """
    return ceil_penny(max(ZERO, weekly - help_weekly) / adults_sharing)


def assess_housing_costs(context: Context) -> tuple[Decimal, tuple[Explained, ...]]:
    """Return the housing costs that come off weekly income, with a line for each; none in a permanent place."""
    if context.where == "permanent":
        return ZERO, ()
    lines = tuple(_line(cost) for cost in context.case.housing_costs)
    return sum((line.pounds or ZERO for line in lines), ZERO), lines


def _line(cost: HousingCost) -> Explained:
    amount = housing_cost(weekly=cost.weekly, help_weekly=cost.help_weekly, adults_sharing=cost.adults_sharing)
    shared = f", shared by {cost.adults_sharing} adults" if cost.adults_sharing > 1 else ""
    return charge_line(
        section=Section.KEEPS,
        title=cost.kind.replace("_", " ").capitalize(),
        amount=amount,
        rule="SI 2014/2672 Schedule 1 para 2",
        words=f"A cost of keeping the home, less any help with it{shared}.",
    )
