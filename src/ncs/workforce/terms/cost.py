"""Each clause of an agreement as a costed switch: England, one year, pounds, with ranges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from ncs.core.periods import FinancialYear
from ncs.policy.on_costs import WEEKS, on_costs, tax_year_starts
from ncs.policy.payroll import payroll
from ncs.policy.uncertain import Input, Values, drawn, middle, packaged_inputs, read_inputs
from ncs.workforce.held import data_file
from ncs.workforce.pay.cost import Amounts, Change, cost, per_worker, posts
from ncs.workforce.pay.floors import minimum_in
from ncs.workforce.pay.inputs import checked, weekly_hours
from ncs.workforce.pay.inputs import inputs as pay_inputs
from ncs.workforce.pay.run import base_wages, floats
from ncs.workforce.terms.agreement import CLAUSES, Agreement

_WEEKS = float(WEEKS)
#: A break of twenty minutes in a shift of seven hours on average.
_BREAK, _SHIFT = 20 / 60, 7.0
#: Statutory holiday for each hour worked: 5.6 weeks over the 46.4 that are left of 52.
STATUTORY_HOLIDAY = 5.6 / 46.4


@dataclass(frozen=True, slots=True, kw_only=True)
class SleepIns:
    """How many sleep-ins there are a year, and what is paid for each now, in pounds: not held, so given."""

    number: int
    paid: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """What clauses are costed on: posts, mean weekly hours and pay, and employers' cost of a pound of pay."""

    homecare: float
    posts: float
    hours: float
    wage: float
    minimum: float
    near_minimum: float
    pound: float
    floor_cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CostedClause:
    """A clause with its cost in pounds and the range; None where it is off, or what it needs is not held."""

    clause: str
    on: bool
    amount: float | None
    low: float | None
    high: float | None


@cache
def inputs() -> Mapping[str, Input]:
    """Return the uncertain inputs of terms that come with the program, and those of pay."""
    return {**pay_inputs(), **packaged_inputs(data_file("terms_inputs.yaml"))}


def inputs_with(file: Path | None) -> Mapping[str, Input]:
    """Return the inputs with those of a user's file in their place.

    Raises:
        ProblemsFound: the file cannot be used.
    """
    return inputs() if file is None else checked(read_inputs(file, inputs()), file.name)


def sector(agreement: Agreement, year: FinancialYear, values: Values) -> Sector:
    """Return what the clauses are costed on in a year.

    Raises:
        NotModelled: the year is not modelled.
    """
    given = floats(values)
    least = float(minimum_in(year, growth=values["growth.minimum_wage"]).amount)
    base, on = base_wages(year, given, least), on_costs(tax_year_starts(year))
    people = base.people()
    rise = per_worker(people, people + 0.5, given, on, minimum=least)
    hours, weights = weekly_hours()
    made = posts(given)
    floor = max(float(agreement.minimum(year.start)), least)
    return Sector(
        homecare=sum(number for (_, service), number in made.items() if service == "homecare"),
        posts=sum(made.values()),
        hours=float(hours @ weights) * given["hours.scale"],
        wage=float(np.mean(people)),
        minimum=least,
        near_minimum=base.spike,
        pound=sum(rise[line] for line in ("pay", "employer_ni", "pension", "levy")) / rise["pay"],
        floor_cost=cost(base, Change(floor=floor), given, on).lines["total"],
    )


def _travel(at: Sector, values: Amounts, _: float) -> float:
    hours = at.homecare * at.hours * values["travel.share"] * values["travel.unpaid"]
    return hours * at.wage * _WEEKS * at.pound


def _mileage(at: Sector, values: Amounts, amount: float) -> float:
    return at.homecare * at.hours * values["miles.hour"] * max(amount - values["miles.paid"], 0.0) * _WEEKS


def _breaks(at: Sector, values: Amounts, _: float) -> float:
    return at.posts * at.hours / _SHIFT * _BREAK * values["breaks.unpaid"] * at.wage * _WEEKS * at.pound


def _sick(at: Sector, values: Amounts, amount: float) -> float:
    day = at.hours / 5 * at.wage * amount
    statutory = min(values["statutory.day"], day)
    return at.posts * values["sick.without"] * values["sick.days"] * (day - statutory) * at.pound


def _holiday(at: Sector, _: Amounts, amount: float) -> float:
    # Holiday is among paid hours: of each paid hour, 46.4 / 52 are worked.
    extra = max(amount - round(STATUTORY_HOLIDAY, 4), 0.0)
    return at.posts * at.hours * (46.4 / 52) * extra * at.wage * _WEEKS * at.pound


def _training(at: Sector, values: Amounts, _: float) -> float:
    return at.posts * values["training.hours"] * 10 * values["training.unpaid"] * at.wage * at.pound


def _guarantee(at: Sector, values: Amounts, amount: float) -> float:
    hours = at.homecare * values["guarantee.without"] * at.hours * amount * values["guarantee.idle"]
    return hours * at.wage * _WEEKS * at.pound


def _payslip(at: Sector, values: Amounts, _: float) -> float:
    return at.posts * values["payslip.year"]


def _enforced(at: Sector, values: Amounts, _: float) -> float:
    workers = at.posts * at.near_minimum * values["underpaid.share"]
    return workers * values["underpaid.by"] * at.minimum * at.hours * _WEEKS * at.pound


def _floor(at: Sector, _: Amounts, __: float) -> float:
    return at.floor_cost


_COSTS: Mapping[str, Callable[[Sector, Amounts, float], float]] = {
    "legal_minimum": _enforced,
    "sector_minimum": _floor,
    "guaranteed_hours": _guarantee,
    "payslip": _payslip,
    "travel_time": _travel,
    "mileage": _mileage,
    "breaks": _breaks,
    "sick_pay": _sick,
    "holiday": _holiday,
    "training": _training,
}


def clause_costs(
    agreement: Agreement, year: FinancialYear, values: Values, sleep_ins: SleepIns | None = None
) -> dict[str, float]:
    """Return the cost of each clause that is on and can be costed, pounds in the year.

    Raises:
        NotModelled: the year is not modelled.
    """
    at = sector(agreement, year, values)
    given = {**floats(values), "statutory.day": _statutory_day(year)}
    found = {
        name: rule(at, given, float(agreement.amount(name))) for name, rule in _COSTS.items() if agreement.holds(name)
    }
    if sleep_ins is not None and agreement.holds("sleep_in"):
        each = max(float(agreement.amount("sleep_in")) - sleep_ins.paid, 0.0)
        found["sleep_in"] = sleep_ins.number * each * at.pound
    return found


def _statutory_day(year: FinancialYear) -> float:
    return float(payroll().at("statutory_sick_pay", tax_year_starts(year)).value) / 5


def run(
    agreement: Agreement,
    year: FinancialYear,
    *,
    known: Mapping[str, Input],
    sleep_ins: SleepIns | None,
    draws: int,
    seed: int,
) -> tuple[CostedClause, ...]:
    """Cost every clause, on or off, with the range that nine draws in ten lie in.

    Raises:
        NotModelled: the year is not modelled.
    """
    rng = np.random.default_rng(seed)
    mid = clause_costs(agreement, year, middle(known), sleep_ins)
    taken = [clause_costs(agreement, year, drawn(known, rng), sleep_ins) for _ in range(draws)]
    made = []
    for name in CLAUSES:
        amounts = np.array([one[name] for one in taken]) if name in mid else None
        low, high = (None, None) if amounts is None else map(float, np.percentile(amounts, (5, 95)))
        made.append(CostedClause(clause=name, on=agreement.holds(name), amount=mid.get(name), low=low, high=high))
    return tuple(made)
