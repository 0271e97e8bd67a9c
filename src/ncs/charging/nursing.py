"""NHS-funded nursing care: a flat payment to a nursing home, which comes off the fee before any charge (method note
a7).
"""

from __future__ import annotations

from decimal import Decimal

from ncs.charging.context import Context
from ncs.charging.statement import Line, Section

ZERO = Decimal(0)


def nursing_contribution(*, nursing: bool, fee: Decimal, rate: Decimal) -> Decimal:
    """Return what the NHS pays a week towards a place with nursing: the rate, or the whole fee if that is less."""
    return min(rate, fee) if nursing else ZERO


def assess_nursing(context: Context) -> tuple[Decimal, tuple[Line, ...]]:
    """Return the NHS payment that comes off the fee given in the case, with its line."""
    setting, cost = context.case.setting, context.case.cost
    if not setting.nursing or not cost.includes_nursing or not context.in_care_home:
        return ZERO, ()
    name = f"fnc.{setting.nursing_rate}"
    amount = nursing_contribution(nursing=True, fee=cost.weekly or ZERO, rate=context.value(name))
    line = Line(
        section=Section.CARE,
        title="NHS-funded nursing care",
        amount=-amount,
        rule="NHS-funded nursing care, yearly rate",
        words="The NHS pays this to the home; it lowers what the council or the person pays.",
        figures=(name,),
        doubt="How it lowers the fee depends on the home's contract.",
    )
    return amount, (line,)
