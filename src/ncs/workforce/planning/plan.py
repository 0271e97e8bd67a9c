"""Need, supply, gap and bank of one council, in full-time equivalents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, raise_if
from ncs.core.money import round_half_away
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.statistics.discrete import binomial
from ncs.tables.reading.yaml_files import read_yaml

Amount = Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]
Share = Annotated[Decimal, Field(ge=0, le=1, allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Need(_Part):
    """Units needed in the year, and hours of work for one."""

    units: Amount
    hours: Amount


class Supply(_Part):
    """Full-time equivalents at the start, the share who leave, and starters expected."""

    filled: Amount
    turnover: Share
    starters: Amount


class Contingency(_Part):
    """Absence in ordinary times and in an emergency, and the share of days on which it is to be covered."""

    absence: Share
    emergency: Share
    confidence: Annotated[Decimal, Field(gt=0, lt=1)]


class Certificate(_Part):
    """A required certificate: months it holds (None: for good), fee, hours away, and the cost of an hour, pounds."""

    months: Annotated[int, Field(ge=1, le=600)] | None
    fee: Amount
    hours: Amount
    hour: Annotated[Decimal, Field(ge=0, lt=100)]

    @property
    def cost(self) -> Decimal:
        """What one certificate costs an employer, pounds."""
        return self.fee + self.hours * self.hour

    @property
    def renewals(self) -> Decimal:
        """How often a year whoever stays must have it again: 12 over its months; nought where it holds for good."""
        return Decimal(0) if self.months is None else Decimal(12) / self.months


class Plan(_Part):
    """A council's plan for a year."""

    council: str
    year: str
    full_time_hours: Annotated[Decimal, Field(ge=20, le=48)]
    weeks_worked: Annotated[Decimal, Field(ge=20, le=53)]
    needs: Annotated[dict[str, Need], Field(min_length=1)]
    supply: Supply
    contingency: Contingency
    certificates: dict[str, Certificate]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A plan worked out, full-time equivalents; ``gap`` below nought is more supply than need. Banks are heads."""

    plan: Plan
    need: Mapping[str, Decimal]
    leavers: Decimal
    supply: Decimal
    gap: Decimal
    recruit: Decimal
    bank: int
    emergency_bank: int

    @property
    def needed(self) -> Decimal:
        """Need of all services."""
        return sum(self.need.values(), Decimal(0))


def read_plan(file: Path) -> Plan:
    """Read a plan.

    Raises:
        ProblemsFound: everything that is wrong in it.
    """
    found = read_yaml(file, Plan, kind="plan", next_step="See `ncs workforce plan --template`.")
    raise_if(_problems(found, file.name), "The plan cannot be used")
    return found


def _problems(found: Plan, file: str) -> Iterator[Problem]:
    try:
        FinancialYear.parse(found.year)
    except BadPeriod as error:
        yield _problem("year", str(error), "Write 2026-27.", file, "year")
    if found.contingency.emergency < found.contingency.absence:
        message = "Absence in an emergency is less than in ordinary times."
        yield _problem("emergency", message, "Give the larger share.", file, "contingency.emergency")


def _problem(rule: str, message: str, step: str, file: str, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field)


def planned(plan: Plan) -> Planned:
    """Return need, supply, gap, starters to close it, and the bank.

    A full-time worker gives the hours of a week times the weeks worked. Supply at the end of the year is who was there,
    less leavers, with starters; ``recruit`` is how many must start in the year to leave no gap.
    """
    year = plan.full_time_hours * plan.weeks_worked
    need = {name: round_half_away(one.units * one.hours / year, 1) for name, one in plan.needs.items()}
    leavers = round_half_away(plan.supply.filled * plan.supply.turnover, 1)
    supply = plan.supply.filled - leavers + plan.supply.starters
    gap = sum(need.values(), Decimal(0)) - supply
    return Planned(
        plan=plan,
        need=need,
        leavers=leavers,
        supply=supply,
        gap=gap,
        recruit=max(gap + plan.supply.starters, Decimal(0)),
        bank=bank(supply, plan.contingency.absence, plan.contingency),
        emergency_bank=bank(supply, plan.contingency.emergency, plan.contingency),
    )


def yearly(found: Planned) -> Mapping[str, tuple[Decimal, Decimal]]:
    """Return for each required certificate how many starters and how many who stay need it in the year.

    Starters are those expected, and all of them are taken to come without it. Both are full-time equivalents, so that
    they are more people where many work part of a week.
    """
    supply = found.plan.supply
    stay = supply.filled - found.leavers
    return {
        name: (supply.starters, round_half_away(stay * one.renewals, 1))
        for name, one in found.plan.certificates.items()
    }


def bank(staff: Decimal, absence: Decimal, contingency: Contingency) -> int:
    """Return how many more people than are absent on an ordinary day must be at hand, for the confidence asked.

    Absence is taken as independent from person to person (binomial), so an outbreak needs its own share.
    """

    heads = int(staff.quantize(Decimal(1), ROUND_CEILING))
    ordinary = int(contingency.absence * heads)  # exact: of 100 at 29% it is 29, and as binary fractions 28
    quantile, _ = binomial(np.asarray(heads, dtype=np.float64), float(absence))
    worst = float(quantile(float(contingency.confidence)))
    return max(int(worst) - ordinary, 0)
