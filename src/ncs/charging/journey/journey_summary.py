"""A journey summed up: what happened when, each year's balances and payments, and totals by who pays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.case.case import SettingKind
from ncs.charging.journey.journey import Week
from ncs.charging.journey.journey_plan import Plan, cost_at
from ncs.charging.law.growth import survival_at
from ncs.charging.law.statement import Status, WhoPays
from ncs.core.money import in_percent, nearest_penny

ZERO = Decimal(0)
_STATUS_WORDS = {
    Status.FREE: "The care is free",
    Status.SUPPORTED: "The council starts to help to pay",
    Status.FULL_COST: "The full cost is due",
    Status.CAPPED: "The cap on care costs is reached",
}

_SETTING_WORDS = {
    SettingKind.PERMANENT: "Care in a care home, for good",
    SettingKind.TEMPORARY: "Care in a care home, for a time",
    SettingKind.SHORT_TERM: "Care in a care home, for a short stay",
    SettingKind.ELSEWHERE: "Care at home, or charged as if at home",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that changed at the start of a week."""

    week: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """52 weeks of a journey, the last perhaps fewer: what was paid by whom, and the balances at the end, in pounds."""

    number: int
    weeks: int
    pays: WhoPays
    last: Week


def happenings(plan: Plan, weeks: Sequence[Week]) -> tuple[Happening, ...]:
    """Return what changed and when, in order."""
    found: list[Happening] = []
    for before, now in zip((None, *weeks), weeks, strict=False):
        found += [Happening(week=now.week, words=words) for words in _changes(plan, before, now)]
    return tuple(found)


def years(weeks: Sequence[Week]) -> tuple[Year, ...]:
    """Return the journey by year."""
    blocks = [weeks[first : first + 52] for first in range(0, len(weeks), 52)]
    return tuple(
        Year(number=number, weeks=len(block), pays=total_paid(block), last=block[-1])
        for number, block in enumerate(blocks, start=1)
    )


def total_paid(weeks: Sequence[Week]) -> WhoPays:
    """Return what each paid over some weeks."""
    return _weighted(weeks, [Decimal(1)] * len(weeks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a journey leaves a person, in pounds.

    Attributes:
        assets: savings and the home at the end, less what is owed or could not be paid.
        benefits: disability benefits received over the journey; they stop where a council helps to pay for a home.
        spent: what the person had for themselves over the journey, besides care.
    """

    assets: Decimal
    benefits: Decimal
    spent: Decimal

    def better_than(self, other: Kept) -> Decimal:
        """Return by how much the person is better off in all than under other rules: more left, and more to spend."""
        return self.assets + self.spent - other.assets - other.spent


def kept(weeks: Sequence[Week]) -> Kept:
    """Return what the person keeps over some weeks."""
    last = weeks[-1]
    return Kept(
        assets=last.savings + last.home_value - last.owed - last.arrears,
        benefits=sum((week.benefits for week in weeks), ZERO),
        spent=sum((week.spent for week in weeks), ZERO),
    )


def expected_paid(weeks: Sequence[Week], *, survival: tuple[Decimal, ...]) -> WhoPays:
    """Return what each can be expected to pay if only a share of people live to each week (``survival`` by year)."""
    return _weighted(weeks, [survival_at(week.week, survival) for week in weeks])


def _weighted(weeks: Sequence[Week], weights: Sequence[Decimal]) -> WhoPays:
    names = tuple(WhoPays().amounts())
    sums = dict.fromkeys(names, ZERO)
    for week, weight in zip(weeks, weights, strict=True):
        for name, amount in week.pays.amounts().items():
            sums[name] += amount * weight
    return WhoPays(**{name: nearest_penny(amount) for name, amount in sums.items()})


def _changes(plan: Plan, before: Week | None, now: Week) -> Iterator[str]:
    if before is None or before.setting is not now.setting:
        yield _SETTING_WORDS[now.setting]
    if any(move.home_sold_for is not None for move in plan.moves_at(now.week)):
        yield "The home is sold"
    if any(move.cost is not None for move in plan.moves_at(now.week)):
        yield f"The cost changes to {now.pays.total:,.2f} a week"
    if before is None or _standing(before) != _standing(now):
        yield _standing(now)
    if before is None:
        return
    if _takes_rate(plan, now) and not _takes_rate(plan, before):
        yield f"The home takes the council's rate: the cost falls to {now.cost:,.2f} a week"
    yield from _debt_events(plan, before, now)
    lower = plan.scheme.figures.at("capital.lower_limit", now.day).value
    if before.capital > lower >= now.capital:
        yield f"Capital is down to the lower limit of {lower:,f}: no income is assumed from it"
    if now.home_counted and not before.home_counted:
        yield "The home starts to count"
    if bool(now.benefits_stopped) is not bool(before.benefits_stopped):
        yield "Disability benefit stops" if now.benefits_stopped else "Disability benefit is paid again"
    if now.arrears and not before.arrears:
        yield "Savings no longer cover the charge: arrears begin"
    if before.pays.deferred > before.arrears and now.owed and not now.pays.deferred:
        yield "Nothing more is deferred"
    if now.pays.deferred and not before.pays.deferred and not now.arrears:
        yield "Payments start to be deferred"


def _takes_rate(plan: Plan, week: Week) -> bool:
    cost = cost_at(plan, week.week)
    return cost.council_rate_when_helped and week.cost == cost.council_rate_weekly != cost.weekly


def _standing(week: Week) -> str:
    if week.status is Status.SUPPORTED and ZERO < week.charge >= week.cost:
        return "Capital is within the limit, but income covers the whole cost"
    return _STATUS_WORDS[week.status]


def _debt_events(plan: Plan, before: Week, now: Week) -> Iterator[str]:
    """Yield when a deferred payment debt passes the points at which a council looks again (CASS chapter 9)."""
    figures = plan.scheme.figures
    review = figures.at("dpa.loan_review_ltv", now.day).value
    if now.home_value and before.owed <= review * before.home_value and now.owed > review * now.home_value:
        yield (
            f"More than {in_percent(review, 0)}% of the home's value is owed: the council reviews the deferred payment"
        )
    revalue = figures.at("dpa.revaluation_trigger", now.day).value
    limits = (before.equity_limit, now.equity_limit)
    if limits[1] and before.owed <= revalue * limits[0] and now.owed > revalue * limits[1]:
        yield f"More than {in_percent(revalue, 0)}% of what may be deferred is owed: the council values the home again"
