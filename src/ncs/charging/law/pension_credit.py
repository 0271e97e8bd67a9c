"""Pension Credit guarantee, which most people who are charged should claim first (State Pension Credit Act 2002 s2)."""

from __future__ import annotations

from decimal import Decimal

ZERO = Decimal(0)


def guarantee_credit(*, income: Decimal, guarantee: Decimal, additions: Decimal = ZERO) -> Decimal:
    """Return weekly guarantee credit in pounds: the guarantee level and additions, less the income that counts for it.

    Attendance Allowance, DLA and PIP do not count for it; they may bring the severe disability addition.
    """
    return max(ZERO, guarantee + additions - income)
