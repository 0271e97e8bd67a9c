"""The terms: a file of clauses, each on or off, with an amount where the clause has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, raise_if
from ncs.core.periods import FinancialYear
from ncs.policy.on_costs import last_stated
from ncs.policy.payroll import legal_minimum
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file
from ncs.workforce.pay.floors import NAMED, floor_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What a clause is: its title, its rule in words, the unit of its amount, and the bounds of that."""

    title: str
    words: str
    unit: str = ""
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)


_ONE = Decimal(1)
#: Every clause, in the order in which a payroll is held against them.
CLAUSES: Mapping[str, Clause] = {
    "legal_minimum": Clause(
        title="Legal minimum wage",
        words="pay for the week, over all hours of work with travel and training, is no less than the minimum wage",
    ),
    "sector_minimum": Clause(title="Sector minimum", words="each hour of care is paid at the sector minimum or more"),
    "guaranteed_hours": Clause(
        title="Guaranteed hours",
        words="the contract guarantees this share of the hours worked",
        unit="share",
        most=_ONE,
    ),
    "payslip": Clause(title="Clear payslip", words="the payslip shows hours of care, travel, training and rates apart"),
    "travel_time": Clause(title="Travel time", words="hours of travel between people are paid as hours of care"),
    "mileage": Clause(title="Mileage", words="each mile is paid at this rate", unit="GBP a mile", most=_ONE),
    "breaks": Clause(title="Breaks", words="hours of breaks are paid as hours of care"),
    "sleep_in": Clause(
        title="Sleep-ins", words="each sleep-in is paid this amount", unit="GBP a sleep-in", most=Decimal(300)
    ),
    "sick_pay": Clause(
        title="Sick pay", words="hours lost to sickness are paid at this share of pay", unit="share", most=_ONE
    ),
    "holiday": Clause(
        title="Holiday", words="this much paid holiday is earned with each hour worked", unit="hours", most=_ONE
    ),
    "training": Clause(title="Training time", words="hours of training are paid as hours of care"),
}


class Switch(BaseModel):
    """A clause in an agreement: whether it holds, and its amount."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    on: bool
    amount: Decimal | None = None


class Agreement(BaseModel):
    """Terms that were agreed, from a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    sector_minimum: str
    since: date = Field(alias="from")
    clauses: dict[str, Switch]

    def amount(self, clause: str) -> Decimal:
        """Return the amount of a clause that has one."""
        found = self.clauses[clause].amount
        return Decimal(0) if found is None else found

    def holds(self, clause: str) -> bool:
        """Return whether a clause is on."""
        return clause in self.clauses and self.clauses[clause].on

    def minimum(self, day: date) -> Decimal:
        """Return the sector minimum on a day, in pounds an hour; the legal minimum where that is more.

        Raises:
            UnknownName, NotModelled: the rate is not held for that day.
        """
        year = FinancialYear.of(day)
        if self.sector_minimum in NAMED:
            return floor_in(self.sector_minimum, min(year, last_stated("minimum_wage_adult")), growth=Decimal(0)).amount
        return max(Decimal(self.sector_minimum.strip().removeprefix("£")), legal_minimum(day))


def read_agreement(file: Path | None) -> Agreement:
    """Read terms from a file; without one, the example that comes with the program.

    Raises:
        ProblemsFound: everything that is wrong in it, such as an unknown clause, an amount missing or impossible.
        UnknownName: the sector minimum is no amount and no known rate.
    """
    source = data_file("agreement.yaml") if file is None else file
    found = read_yaml(source, Agreement, kind="agreement", next_step="See `ncs pay terms --template`.")
    raise_if(_problems(found, source.name), "The agreement cannot be used")
    if found.sector_minimum not in NAMED:
        floor_in(found.sector_minimum, FinancialYear.of(found.since), growth=Decimal(0))
    return found


def _problems(found: Agreement, file: str) -> Iterator[Problem]:
    for name, switch in found.clauses.items():
        if name not in CLAUSES:
            step = f"Clauses: {', '.join(CLAUSES)}."
            yield _problem("unknown-clause", f"There is no clause {name}.", step, file, name)
            continue
        clause = CLAUSES[name]
        if bool(clause.unit) != (switch.amount is not None):
            message = f"{clause.title} needs an amount." if clause.unit else f"{clause.title} has no amount."
            yield _problem("amount", message, f"Unit: {clause.unit or 'none'}.", file, name)
        elif switch.amount is not None and not clause.least <= switch.amount <= clause.most:
            message = f"{switch.amount} lies outside {clause.least} to {clause.most} {clause.unit}."
            step = "Write pounds, not pence, and shares as 0.8."
            yield _problem("amount-out-of-range", message, step, file, name)


def _problem(rule: str, message: str, step: str, file: str, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field)
