"""How the amounts of many people rise on a journey, to the penny as one person's do."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from ncs.charging.law.growth import risen
from ncs.charging.vector.population import Pence
from ncs.core.money import to_pence

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Yearly growth as fractions, as on one person's journey (:class:`ncs.charging.case.case.Journey`).

    Attributes:
        fees, incomes: of every fee, rate and top-up, and of every income: each 6 April.
        figures: of what a person keeps, after the last published year.
        homes, savings: of the home, and interest on savings: each 52 weeks of the journey.
    """

    fees: Decimal = ZERO
    incomes: Decimal = ZERO
    figures: Decimal = ZERO
    homes: Decimal = ZERO
    savings: Decimal = ZERO


def risen_many(amounts: Pence, *, growth: Decimal, years: int) -> Pence:
    """Return amounts in pence after some yearly rises, to the nearest penny (as :func:`ncs.charging.law.growth.risen`).

    A float settles every amount that is not near half a penny; those that are, are worked out exactly.
    """
    if not years or not growth:
        return amounts
    exact = amounts * float((1 + growth) ** years)
    rounded: Pence = np.floor(exact + 0.5).astype(np.int64)
    unsure = np.abs(exact - np.floor(exact) - 0.5) <= np.abs(exact) * 2.0**-45
    if unsure.any():
        values, places = np.unique(amounts[unsure], return_inverse=True)
        pounds = [risen(Decimal(int(value)) / 100, growth=growth, years=years) for value in values]
        rounded[unsure] = np.array([to_pence(amount) for amount in pounds], dtype=np.int64)[places]
    return rounded
