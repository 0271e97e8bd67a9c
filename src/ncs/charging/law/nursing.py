"""NHS-funded nursing care: a flat payment to a nursing home, which comes off the fee before any charge (method note
a7).
"""

from __future__ import annotations

from decimal import Decimal

from ncs.charging.case.case import SettingKind
from ncs.charging.law.context import Context
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained

ZERO = Decimal(0)


def nursing_contribution(*, nursing: bool, fee: Decimal, rate: Decimal) -> Decimal:
    """Return what the NHS pays a week towards a place with nursing: the rate, or the whole fee if that is less."""
    return min(rate, fee) if nursing else ZERO


def assess_nursing(context: Context) -> tuple[Decimal, Decimal, tuple[Explained, ...]]:
    """Return what the NHS pays a week, how much of it comes off the fee given in the case, and the line.

    A short stay that is charged as care at home is still in a nursing home, so the NHS pays for it too. A fee that is
    already net of the payment (``includes_nursing`` false) is not lowered again.
    """
    setting, cost = context.case.setting, context.case.cost
    if not setting.nursing or setting.kind is SettingKind.ELSEWHERE:
        return ZERO, ZERO, ()
    name = f"fnc.{setting.nursing_rate}"
    fee = cost.weekly or ZERO
    rate = context.value(name)
    amount = nursing_contribution(nursing=True, fee=fee, rate=rate) if cost.includes_nursing else rate
    words = "it lowers what the council or the person pays" if cost.includes_nursing else "the fee given is without it"
    line = charge_line(
        section=Section.CARE,
        title="NHS-funded nursing care",
        amount=-amount if cost.includes_nursing else amount,
        rule="NHS-funded nursing care, yearly rate",
        words=f"The NHS pays this to the home; {words}.",
        figures=(name,),
        doubt="How it lowers the fee depends on the home's contract.",
    )
    return amount, amount if cost.includes_nursing else ZERO, (line,)
