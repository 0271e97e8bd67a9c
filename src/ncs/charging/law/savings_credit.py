"""The savings disregard: for people who saved for retirement (SI 2014/2672 Schedule 1 para 40; yearly circulars)."""

from __future__ import annotations

from decimal import Decimal

ZERO = Decimal(0)


def savings_disregard(
    *,
    qualifying_income: Decimal,
    savings_credit: Decimal,
    threshold: Decimal,
    guarantee: Decimal,
    most: Decimal,
    old_pension_cohort: bool,
    flat_rate: bool,
) -> Decimal:
    """Return the weekly savings disregard in pounds.

    Nothing below the savings credit threshold; with savings credit in payment, the award or the most, whichever is
    less; with
    income above the guarantee level the most, award or not, for people who reached pension age before 6 April 2016
    (``flat_rate`` says whether that last rule is applied: practice varies).
    """
    if qualifying_income < threshold:
        return ZERO
    if flat_rate and old_pension_cohort and qualifying_income > guarantee:
        return most
    return min(savings_credit, most)
