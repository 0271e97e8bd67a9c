"""Where a journey stands at the start of a week."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a journey stands at the start of a week, in pounds.

    Attributes:
        savings: what the person can spend.
        owed, gathered: the deferred payment debt, and interest on it not yet added.
        arrears: charges that could be neither paid nor deferred; owed to the council.
        account: the care account.
        notional: capital given away that still counts.
        funded_weeks: weeks in a row that the council has helped to pay for a permanent place.
        admission_capital: capital other than the home on admission to a permanent place.
    """

    week: int
    savings: Decimal
    owed: Decimal
    gathered: Decimal
    arrears: Decimal
    account: Decimal
    notional: Decimal
    funded_weeks: int
    admission_capital: Decimal | None
    home_sold: bool
