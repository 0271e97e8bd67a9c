"""The care account: what counts towards a lifetime cap on the cost of care, under either meter (Care Act 2014 ss15, 16,
29).

None of it is in force. Never counted: top-ups, spending above the council's rate, living costs, NHS money, costs
from before assessment.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

ZERO = Decimal(0)
Meter = Literal["council_and_personal", "personal_only"]


def metered(*, meter: Meter, rate: Decimal, living: Decimal, charge: Decimal, council_meets_needs: bool) -> Decimal:
    """Return what a week adds to the care account in pounds.

    Args:
        meter: ``council_and_personal`` is section 15(2) as enacted: the council-rate cost, whoever pays;
            ``personal_only`` is the 2022 amendment: what the council charged, if it meets the needs.
        rate: the cost to the council of meeting eligible needs (the personal budget or independent personal budget).
        living: daily living costs, in a care home only.
        charge: what the person is charged.
        council_meets_needs: False for a self-funder with an independent personal budget.
    """
    if meter == "personal_only" and council_meets_needs:
        return max(ZERO, min(charge, rate) - living)
    return max(ZERO, rate - living)


def added_to(*, account: Decimal, week: Decimal, cap: Decimal) -> Decimal:
    """Return the account after a week; it never passes the cap."""
    return min(cap, account + week)


def living_costs_due(*, living: Decimal, income: Decimal, kept: Decimal, means_tested: bool) -> Decimal:
    """Return what a person still pays for daily living after the cap, or where care is free: as far as income allows if
    means-tested.
    """
    return min(living, max(ZERO, income - kept)) if means_tested else living
