"""Light-touch assessments: treating a full financial assessment as made (SI 2014/2672 reg 10)."""

from __future__ import annotations

from decimal import Decimal

from ncs.charging.case.case import LightTouch

ZERO = Decimal(0)


def light_touch_charge(*, reason: LightTouch, cost: Decimal, small_charge: Decimal) -> Decimal:
    """Return the weekly charge in pounds when the assessment is treated as made.

    Full cost for a person who plainly has the means and declines an assessment; the small charge itself, never above
    the cost; nothing for a person whose benefits show that they cannot pay.
    """
    if reason is LightTouch.PLAIN_MEANS:
        return cost
    return min(small_charge, cost) if reason is LightTouch.SMALL_CHARGE else ZERO
