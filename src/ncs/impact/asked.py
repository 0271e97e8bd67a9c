"""What is asked of the business case: how much, when, paid by what, and how much leaks or is displaced."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ncs.core.errors import Problem, raise_if
from ncs.core.periods import FinancialYear
from ncs.impact.shares import FinancedBy

#: The year that Support Guaranteed estimates for, and the one of the study of jobs.
ITS_YEAR, STUDY_YEAR = FinancialYear(2021), FinancialYear(2016)


#: Millions of pounds: nearly what the whole public sector spends, so that pounds for millions are seen.
_MOST = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question.

    Attributes:
        million: £ million a year more.
        year: whose money it is.
        financed_by: the tax that pays.
        revenue: file of regions' shares of that tax; None takes what is held.
        prices: cost of a job in that year over that of 2021-22; None where it is not known.
        leakage: least and most part of the money that does not become care.
        displacement: least and most part of the jobs whose holders would have had another.
        hours: least and most hours of care a week that stand in for one carer.
    """

    million: Decimal
    year: FinancialYear = ITS_YEAR
    financed_by: FinancedBy = FinancedBy.ALL_TAXES
    revenue: Path | None = None
    prices: Decimal | None = None
    leakage: tuple[Decimal, Decimal] = (Decimal(0), Decimal("0.1"))
    displacement: tuple[Decimal, Decimal] = (Decimal(0), Decimal("0.5"))
    hours: tuple[Decimal, Decimal] = (Decimal(10), Decimal(20))

    def __post_init__(self) -> None:
        problems = []
        if self.million <= 0:
            problems.append(_problem("--spend", "The spending must be above nothing.", "Write --spend 1000."))
        if self.million > _MOST:
            message = "The spending is more than a million million pounds: it is given in millions."
            problems.append(_problem("--spend", message, "Write --spend 1000 for a thousand million pounds."))
        if self.prices is not None and self.prices <= 0:
            problems.append(_problem("--prices", "Prices must be above nothing.", "Write --prices 1.2."))
        if self.prices is not None and self.year == ITS_YEAR:
            message = f"Prices of {ITS_YEAR} are those that the figures are at: nothing is changed by --prices."
            problems.append(_problem("--prices", message, "Leave --prices out, or say another --year."))
        for option, (low, high) in (("--leakage", self.leakage), ("--displacement", self.displacement)):
            if not 0 <= low <= high <= 1:
                problems.append(_problem(option, "The range does not run from 0 to 1.", f"Write {option} 0,0.3."))
        if not 0 < self.hours[0] <= self.hours[1] <= 168:
            problems.append(_problem("--hours", "A week has 168 hours.", "Write --hours 10,20."))
        raise_if(problems, "The question cannot be answered")

    @property
    def billions(self) -> Decimal:
        """£ billion."""
        return self.million / 1000

    @property
    def in_2021(self) -> Decimal | None:
        """£ billion at what jobs cost in 2021-22; None where prices of another year are not given."""
        if self.year == ITS_YEAR:
            return self.billions
        return None if self.prices is None else self.billions / self.prices


def _problem(field: str, message: str, step: str) -> Problem:
    return Problem(rule="asked", message=message, next_step=step, field=field)
