"""What is paid by whom in a year, and how many people stand where, weighted up to England."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ncs.charging.vector.journey import PAYERS
from ncs.core.periods import FinancialYear

#: Totals for which ranges are given, each as what is added up and what is taken off: what falls on public money, on
#: councils, and on people. Disability benefits that stop when the council helps are a saving to social security and a
#: loss to people, so that what one side gains the other loses.
_MEASURES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "public": (("council", "nhs", "social_security"), ("benefits_stopped",)),
    "council": (("council",), ()),
    "people": (("person", "deferred", "benefits_stopped"), ()),
    "benefits": (("social_security",), ("benefits_stopped",)),
}
MEASURES = ("public", "council", "people")


def measured(found: Any, name: str) -> Any:
    """Return a measure of anything that holds pence by payer and ``benefits_stopped``: numbers or arrays."""
    added, taken = _MEASURES[name]
    return sum(getattr(found, part) for part in added) - sum(getattr(found, part) for part in taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Whole pence in a year by payer. ``deferred`` are people's charges that income and savings could not meet.

    ``benefits_stopped`` is disability benefit that people no longer get because the council helps them: not a part of
    the cost.
    """

    person: int
    deferred: int
    council: int
    nhs: int
    social_security: int
    third_party: int
    benefits_stopped: int = 0

    @property
    def cost(self) -> int:
        """The whole cost: the sum of the payers."""
        return sum(self.amounts().values())

    @property
    def people(self) -> int:
        """What falls on people who need care, now or deferred, with the disability benefits that they lose."""
        return int(measured(self, "people"))

    @property
    def public_care(self) -> int:
        """What councils, the NHS and social security pay of the cost of care, whatever happens to benefits."""
        return self.council + self.nhs + self.social_security

    @property
    def public(self) -> int:
        """What falls on councils, the NHS and social security, less the disability benefits that stop."""
        return int(measured(self, "public"))

    @property
    def benefits(self) -> int:
        """What falls on social security: what it pays in councils' place, less the disability benefits that stop."""
        return int(measured(self, "benefits"))

    def amounts(self) -> dict[str, int]:
        """Return each payer's pence by name."""
        return {name: getattr(self, name) for name in PAYERS}

    def less(self, other: Spent) -> Spent:
        """Return the difference from another year or scheme, payer by payer."""
        names = (*PAYERS, "benefits_stopped")
        return Spent(**{name: getattr(self, name) - getattr(other, name) for name in names})


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
