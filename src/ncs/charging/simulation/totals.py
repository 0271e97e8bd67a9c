"""What is paid by whom in a year, and how many people stand where, weighted up to England."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.vector.journey import PAYERS
from ncs.core.periods import FinancialYear

#: Payers whose money is public.
PUBLIC = ("council", "nhs", "social_security")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Whole pence in a year by payer. ``deferred`` are people's charges that income and savings could not meet."""

    person: int
    deferred: int
    council: int
    nhs: int
    social_security: int
    third_party: int

    @property
    def cost(self) -> int:
        """The whole cost: the sum of the payers."""
        return sum(self.amounts().values())

    @property
    def people(self) -> int:
        """What falls on people who need care, now or deferred."""
        return self.person + self.deferred

    @property
    def public(self) -> int:
        """What falls on councils, the NHS and social security."""
        return sum(getattr(self, name) for name in PUBLIC)

    def amounts(self) -> dict[str, int]:
        """Return each payer's pence by name."""
        return {name: getattr(self, name) for name in PAYERS}

    def less(self, other: Spent) -> Spent:
        """Return the difference from another year or scheme, payer by payer."""
        mine, theirs = self.amounts(), other.amounts()
        return Spent(**{name: mine[name] - theirs[name] for name in PAYERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """People in England, as weighted: averages over the weeks of a year unless said.

    Attributes:
        receiving: people receiving care.
        helped: of them, those towards whose care the council, or social security in its place, paid
            something.
        above_limit: of them, those whose capital is above the limit of the means test.
        met: people who met the cap during the year (each at the first time).
        ever: people who met it since the simulation began.
        beyond: people past the cap.
        weeks_to_cap: mean weeks of metering of those who met it in the year; None if nobody did.
    """

    receiving: Decimal
    helped: Decimal
    above_limit: Decimal
    met: Decimal
    ever: Decimal
    beyond: Decimal
    weeks_to_cap: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult:
    """One financial year under one scheme; ``weeks`` are those that begin in it."""

    year: FinancialYear
    weeks: int
    spent: Spent
    numbers: Numbers
