"""Amounts that are possible but unlikely: asked back, with what they look like and how to say that they are right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.case.amounts import SPOKEN, WEEKS
from ncs.charging.case.case import Case, Income, SettingKind
from ncs.charging.case.rates import most_of, rates_of
from ncs.charging.law.kinds import income_kinds
from ncs.policy.findings import Finding
from ncs.tables.wording import shown_number

#: In ``sure``: the whole case is right, such as one that another system has checked.
EVERYTHING = "everything"
#: A fixed rate is asked about beyond these parts of it: rates of a year before or after are within.
_LEAST_PART, _MOST_PART = Decimal("0.5"), Decimal("1.5")
#: More income than this a week from one source, after tax, is asked about: 52,000 pounds a year.
_MOST_INCOME = Decimal(1000)
#: How near an amount must be to a rate times some weeks to look like it.
_NEAR = Decimal("0.06")
_DAILY = "a day's or an hour's"
#: Benefits of one family, of which a lower rate may be given for a higher one.
_FAMILIES = ("attendance_allowance", "dla_care", "pip_daily_living", "pip_mobility")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Likely:
    """The likely bounds of amounts at some places of a case, in pounds, and what they may be for."""

    place: re.Pattern[str]
    low: Decimal
    high: Decimal
    words: str
    may_be: str
    step: str


def _likely(place: str, low: int, high: int, words: str, may_be: str = "", step: str = "") -> _Likely:
    return _Likely(place=re.compile(place), low=Decimal(low), high=Decimal(high), words=words, may_be=may_be, step=step)


_LONGER = "a month's or a year's"
_OTHER_TIME = "Write monthly: or yearly: in place of weekly: if it is for that time."
#: Rough bounds, wide enough for the dearest real cases that are common; nothing is worked out from them.
_BOUNDS = (
    _likely(
        r"(journey\.moves\.\d+\.)?cost\.(weekly|council_rate_weekly)", 0, 3000, "the cost of care", _LONGER, _OTHER_TIME
    ),
    _likely(r"housing_costs\.\d+\.weekly\|council_tax", 0, 120, "council tax", _LONGER, _OTHER_TIME),
    _likely(r"housing_costs\.\d+\.(weekly|help_weekly)(\|.*)?", 0, 600, "a housing cost", _LONGER, _OTHER_TIME),
    _likely(
        "disability_costs_(weekly|met_by_council)",
        0,
        300,
        "extra costs of disability",
        _LONGER,
        "Write disability_costs_monthly: or disability_costs_yearly: if it is for that time.",
    ),
    _likely(r"home\.value", 15_000, 10_000_000, "the value of a home", "in thousands", "Write whole pounds: 250000."),
    _likely(r"(partner\.)?capital\.\d+\.value", 0, 5_000_000, "savings", "in pence", "Write pounds."),
)


def sense_findings(case: Case) -> Iterator[Finding]:
    """Yield the amounts far from what such things are, unless ``sure`` of the case names them, or everything."""
    if EVERYTHING in case.sure:
        return
    asked = [finding for finding in _unlikely(case) if finding.field not in case.sure]
    every = ", ".join(sorted({*case.sure, *(finding.field for finding in asked)}))
    for finding in asked:
        yield finding._replace(
            next_step=f"{finding.next_step} If it is right, add this line to the case: sure: [{every}]"
        )
    places = {place.split("|")[0] for place, _ in _amounts(case)}
    for place, path in enumerate(case.sure):
        if path not in places:
            said = "It names no amount that is given in the case."
            yield Finding(
                "sure-of-nothing", f"sure.{place}", said, "Write a place such as income.0.weekly, or remove it."
            )


def _unlikely(case: Case) -> Iterator[Finding]:
    for start, incomes in _incomes(case):
        for place, income in enumerate(incomes):
            yield from _income(case, f"{start}.{place}.weekly", income)
    for path, amount in _amounts(case):
        bound = next((one for one in _BOUNDS if one.place.fullmatch(path)), None)
        if bound is not None and amount and not bound.low <= amount <= bound.high:
            size = "high" if amount > bound.high else "low"
            said = f"This is very {size} for {bound.words}: is it {bound.may_be}?"
            yield Finding("is-it-right", path.split("|")[0], said, bound.step)
    yield from _low_fee(case)


def _low_fee(case: Case) -> Iterator[Finding]:
    low = case.cost.weekly is not None and 0 < case.cost.weekly < 250
    if low and case.setting.kind is not SettingKind.ELSEWHERE:
        said = f"This is very low for a week in a care home: is it {_DAILY} price?"
        yield Finding("is-it-right", "cost.weekly", said, "Write daily: in place of weekly: if it is for a day.")


def _incomes(case: Case) -> Iterator[tuple[str, Sequence[Income]]]:
    yield "income", case.income
    if case.partner is not None:
        yield "partner.income", case.partner.income


def _amounts(case: Case) -> Iterator[tuple[str, Decimal]]:
    """Yield the places of a case that may be unlikely, with amounts; a housing cost with its kind behind a bar."""
    for start, incomes in _incomes(case):
        yield from ((f"{start}.{place}.weekly", income.weekly) for place, income in enumerate(incomes))
    costs = [("cost", case.cost)]
    moves = enumerate(case.journey.moves if case.journey else ())
    costs += [(f"journey.moves.{place}.cost", move.cost) for place, move in moves if move.cost is not None]
    for start, cost in costs:
        for name in ("weekly", "council_rate_weekly"):
            if (amount := getattr(cost, name)) is not None:
                yield f"{start}.{name}", amount
    for place, housing in enumerate(case.housing_costs):
        yield f"housing_costs.{place}.weekly|{housing.kind}", housing.weekly
        yield f"housing_costs.{place}.help_weekly", housing.help_weekly
    yield "disability_costs_weekly", case.disability_costs_weekly
    yield "disability_costs_met_by_council", case.disability_costs_met_by_council
    if case.home is not None:
        yield "home.value", case.home.value
    held = [("capital", case.capital), ("partner.capital", case.partner.capital if case.partner else ())]
    for start, holdings in held:
        yield from ((f"{start}.{place}.value", holding.value) for place, holding in enumerate(holdings))


def _income(case: Case, path: str, income: Income) -> Iterator[Finding]:
    kind = income_kinds().get(income.kind)
    if kind is None or income.weekly <= 0:
        return
    weekly = income.weekly / max(1, income.owners)
    rates, most = rates_of(kind.name, day=case.date), most_of(kind.name, day=case.date)
    other = _other_rate(kind.name, weekly, case)
    if other and weekly not in rates:
        said = f"This is the rate of {income_kinds()[other].title}, not of {kind.title}."
        yield Finding("is-it-right", path, said, f"Write kind: {other}, or mend the amount.")
    elif rates and not any(_LEAST_PART * rate <= weekly <= _MOST_PART * rate for rate in rates):
        rate = min(rates, key=lambda one: abs(one - weekly))
        said = f"{kind.title} is paid at {shown_number(rate, 2)} a week: this is {_times(weekly, rate)}."
        yield Finding("is-it-right", path, said, _instead(weekly, rates))
    elif weekly > (most or _MOST_INCOME):
        said = f"This is very high for a week's {kind.title}: it may be for four weeks, a month or a year."
        yield Finding("is-it-right", path, said, "Write four_weekly:, monthly: or yearly: in place of weekly:.")


def _other_rate(kind: str, weekly: Decimal, case: Case) -> str:
    """Return the benefit of the same family whose rate an amount is; empty if none's."""
    family = next((name for name in _FAMILIES if kind.startswith(name)), "")
    same = [name for name in income_kinds() if family and name.startswith(family) and name != kind]
    return next((name for name in same if weekly in rates_of(name, day=case.date)), "")


def _times(weekly: Decimal, rate: Decimal) -> str:
    times = weekly / rate
    return f"{shown_number(times, 1)} times as much" if times >= 1 else f"only {shown_number(times * 100, 0)}% of that"


def _instead(weekly: Decimal, rates: Sequence[Decimal]) -> str:
    """Return the key to write in place of ``weekly``: the one whose time makes the amount a rate."""
    for period, weeks in WEEKS.items():
        times = Decimal(weeks.numerator) / Decimal(weeks.denominator)
        if any(abs(weekly - rate * times) <= _NEAR * rate * times for rate in rates):
            return f"If it is paid {SPOKEN[period]}, write {period}: in place of weekly:."
    return "Write what is paid for one week, or another kind."
