"""What a run of the engine gives: each council's years, opened into steps, and how the sums meet the controls."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import NotModelled
from ncs.core.explained import Explained
from ncs.core.money import share_out, to_pence
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.funding.allocations.engine.inputs import Inputs


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult:
    """One council's year, exact pounds.

    Attributes:
        year: the financial year.
        spending_power_part: step 2, added by the change in core spending power (may be below zero).
        needs_part: step 3, needs-formula money.
        transition_part: step 3, transition funding.
        formula: baseline plus the three parts.
        minimum: the minimum path.
        notional: the allocation.
    """

    year: FinancialYear
    spending_power_part: Fraction
    needs_part: Fraction
    transition_part: Fraction
    formula: Fraction
    minimum: Fraction
    notional: Fraction

    @property
    def on_minimum(self) -> bool:
        """Whether the minimum, and not the formula, sets the allocation."""
        return self.formula != self.minimum == self.notional


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilResult:
    """One council's outcome. ``years`` is empty, and ``reason`` says why, unless the status is ok."""

    code: str
    name: str
    status: Status
    reason: str = ""
    baseline: Fraction | None = None
    basis: str = ""
    years: tuple[YearResult, ...] = ()
    lines: tuple[Explained, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """A sum and the control it must equal, exact pounds (or shares)."""

    what: str
    year: FinancialYear | None
    control: Fraction
    computed: Fraction

    @property
    def difference(self) -> Fraction:
        """Computed less control."""
        return self.computed - self.control


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A whole run: the inputs, every council in order of ONS code, and the reconciliations."""

    inputs: Inputs
    councils: tuple[CouncilResult, ...]
    reconciliations: tuple[Reconciliation, ...]

    def of(self, code: str) -> CouncilResult:
        """Return the result of the council with this ONS code.

        Raises:
            NotModelled: it is not among the inputs.
        """
        for council in self.councils:
            if council.code == code:
                return council
        raise NotModelled(f"No council with code {code} is in {self.inputs.source}.")

    def pence(self, year: int) -> dict[str, int]:
        """Return the allocations of year 1, 2 or 3 in pence by ONS code, summing to the rounded national total."""
        exact = {item.code: item.years[year - 1].notional * 100 for item in self.councils if item.years}
        total = to_pence(sum(exact.values(), Fraction(0)) / 100)
        return share_out(total, exact)
