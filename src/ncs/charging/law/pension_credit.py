"""How much Pension Credit is worth a week: guarantee credit and savings credit (State Pension Credit Act 2002)."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from ncs.core.money import ceil_penny, floor_penny

ZERO = Decimal(0)


def guarantee_credit(*, income: Decimal, guarantee: Decimal, additions: Decimal = ZERO) -> Decimal:
    """Return weekly guarantee credit in pounds: the guarantee level and additions, less the income that counts for it
    (section 2).

    Attendance Allowance, DLA and PIP do not count for it; they may bring the severe disability addition.
    """
    return max(ZERO, guarantee + additions - income)


def income_from_capital(*, capital: Decimal, free: Decimal, step: Decimal) -> Decimal:
    """Return the weekly income in pounds that capital is taken to bring: one pound for each ``step``, or part of one,
    above ``free`` (State Pension Credit Regulations 2002 reg 15). There is no upper limit.
    """
    return max(ZERO, ((capital - free) / step).to_integral_value(ROUND_CEILING))


def savings_credit(
    *, income: Decimal, threshold: Decimal, appropriate: Decimal, most: Decimal, share: Decimal, taper: Decimal
) -> Decimal:
    """Return weekly savings credit in pounds (section 3).

    A ``share`` of income above the ``threshold``, at ``most`` so much; less a ``taper`` of income above the
    ``appropriate`` amount (the guarantee level with its additions). Fractions of a penny go the claimant's way.
    """
    gained = min(most, ceil_penny(max(ZERO, income - threshold) * share))
    return max(ZERO, gained - floor_penny(max(ZERO, income - appropriate) * taper))
