"""Deferred payment agreements (Care Act 2014 ss34 to 36; SI 2014/2671). Confirmed only for interest (reg 9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from math import prod

from ncs.core.errors import NotModelled
from ncs.core.money import floor_penny
from ncs.policy.parameters import DatedValue, Parameters
from ncs.tables.wording import shown_date

ZERO = Decimal(0)
#: The last day of a week, counted from 0.
_LAST = 6
#: Yearly interest in percent, each with the days of a week that bear it, which sum to 7.
WeekRates = tuple[tuple[Decimal, int], ...]


def equity_limit(*, value: Decimal, encumbrances: Decimal, fraction: Decimal, less: Decimal) -> Decimal:
    """Return the most that may be deferred in pounds: a fraction of the value, less the lower capital limit and other
    debts.
    """
    return max(ZERO, value * fraction - less - encumbrances)


def from_income(*, income: Decimal, allowance: Decimal, allowance_most: Decimal) -> Decimal:
    """Return what the person pays each week from income: all above the disposable income allowance they keep (at most
    the legal one).
    """
    return max(ZERO, income - min(allowance, allowance_most))


def deferred_this_week(*, cost: Decimal, paid: Decimal, owed: Decimal, limit: Decimal) -> Decimal:
    """Return what is added to the debt this week in pounds: the cost not paid from income, up to the limit."""
    return max(ZERO, min(cost - paid, limit - owed))


def maximum_interest_percent(*, gilt_rate_percent: Decimal, margin: Decimal) -> Decimal:
    """Return the highest yearly rate a council may charge, in percent: the gilt rate plus the margin (SI 2014/2671 reg
    9).
    """
    return gilt_rate_percent + margin


def interest_rate(
    figures: Parameters, *, on: date, given: Decimal | None, gilt_rate_percent: Decimal | None
) -> Decimal:
    """Return the yearly interest rate in percent on a day: the one given, worked out from a gilt rate, or the published
    maximum. Where that half-year's maximum is not established the last one before it is assumed, and
    :func:`assumed_rate` says so.

    Raises:
        NotModelled: no maximum is established on or before the day.
    """
    if given is not None:
        return given
    if gilt_rate_percent is not None:
        margin = figures.at("dpa.max_interest_margin", on).value
        return maximum_interest_percent(gilt_rate_percent=gilt_rate_percent, margin=margin)
    return _maximum(figures, on=on).value


def assumed_rate(
    figures: Parameters, *, on: date, given: Decimal | None, gilt_rate_percent: Decimal | None
) -> str | None:
    """Return that the interest rate on a day is assumed, as a sentence; None where it is given or established."""
    if given is not None or gilt_rate_percent is not None:
        return None
    found = _maximum(figures, on=on)
    if found.end is None or on <= found.end:
        return None
    day, last = shown_date(on), shown_date(found.end)
    return (
        f"The maximum interest rate on {day} is not established: {found.value}% is used, the last "
        f"one known (to {last}). Give deferred_payment.interest_percent, the rate in your agreement."
    )


def _assumed_in(
    figures: Parameters, *, start: date, given: Decimal | None, gilt_rate_percent: Decimal | None
) -> str | None:
    """Return that the rate of a week's first or last day is assumed; None where neither is."""
    found = (
        assumed_rate(figures, on=start + timedelta(day), given=given, gilt_rate_percent=gilt_rate_percent)
        for day in (0, _LAST)
    )
    return next((one for one in found if one is not None), None)


def _maximum(figures: Parameters, *, on: date) -> DatedValue:
    """Return the maximum rate in force on a day, or the last that was before it."""
    known = [value for value in figures["dpa.max_interest_rate"].values if value.start <= on]
    if not known:
        raise NotModelled(
            f"No maximum interest rate for deferred payments is known on or before {on}. Write the council's rate as "
            "deferred_payment.interest_percent, or the published gilt rate as deferred_payment.gilt_rate_percent."
        )
    return known[-1]


def week_rates(
    figures: Parameters, *, start: date, given: Decimal | None, gilt_rate_percent: Decimal | None
) -> WeekRates:
    """Return the yearly interest rates of a week's days in percent, each with its number of days.

    The maximum changes on 1 January and 1 July, in the midst of most weeks; no day may bear more than its own (reg 9).

    Raises:
        NotModelled: no maximum is established on or before the first day.
    """

    def _rate(day: int) -> Decimal:
        return interest_rate(figures, on=start + timedelta(day), given=given, gilt_rate_percent=gilt_rate_percent)

    if _rate(0) == _rate(_LAST):
        return ((_rate(0), _LAST + 1),)
    each = groupby(_rate(day) for day in range(_LAST + 1))
    return tuple((rate, len(tuple(days))) for rate, days in each)


def interest_for_week(*, owed: Decimal, rates: WeekRates, compounding: str) -> Decimal:
    """Return a week's interest on the debt in pounds, to the exact fraction.

    Only daily compounding bears interest within the week; with the others the week is simple, and :func:`after_week`
    says when its interest joins the debt.
    """
    if compounding == "daily":
        return owed * (prod((1 + rate / 100 / 365) ** days for rate, days in rates) - 1)
    return sum((owed * (rate / 100) * days / 365 for rate, days in rates), ZERO)


def after_week(
    *, owed: Decimal, gathered: Decimal, deferred: Decimal, rates: WeekRates, compounding: str, week: int
) -> tuple[Decimal, Decimal]:
    """Return the debt and the interest beside it, in pounds, after a week (the first is week 0).

    Interest is on the debt at the start of the week, down to the penny. It joins the debt, or gathers beside it until
    its quarter ends.
    """
    interest = floor_penny(interest_for_week(owed=owed, rates=rates, compounding=compounding))
    if compounding in ("daily", "weekly"):
        return owed + deferred + interest, gathered
    gathered += interest
    if compounding == "quarterly" and (week + 1) % 13 == 0:
        return owed + deferred + gathered, ZERO
    return owed + deferred, gathered


@dataclass(frozen=True, slots=True, kw_only=True)
class DeferralWeek:
    """One week of a deferred payment statement, in pounds; ``owed`` is at its end, with interest.

    ``rates`` are its yearly rates in percent with their days: two where the maximum changes in the week. ``assumed``
    says why one is an assumption; None where they are given or established.
    """

    week: int
    start: date
    paid: Decimal
    deferred: Decimal
    rates: WeekRates
    assumed: str | None
    interest: Decimal
    owed: Decimal
    limit: Decimal


def deferral_statement(
    figures: Parameters,
    *,
    start: date,
    weeks: int,
    cost: Decimal,
    paid: Decimal,
    limit: Decimal,
    owed: Decimal = ZERO,
    percent: Decimal | None = None,
    gilt_rate_percent: Decimal | None = None,
    compounding: str = "daily",
) -> Iterator[DeferralWeek]:
    """Yield the statement week by week; interest runs on after the limit is reached, and is rounded down to the penny
    as added.

    Raises:
        NotModelled: no rate is given, and no maximum is established on or before the first day.
    """
    gathered = ZERO
    for week in range(weeks):
        day = start + timedelta(weeks=week)
        rates = week_rates(figures, start=day, given=percent, gilt_rate_percent=gilt_rate_percent)
        added = deferred_this_week(cost=cost, paid=paid, owed=owed, limit=limit)
        before = owed + gathered
        owed, gathered = after_week(
            owed=owed, gathered=gathered, deferred=added, rates=rates, compounding=compounding, week=week
        )
        yield DeferralWeek(
            week=week + 1,
            start=day,
            paid=paid,
            deferred=added,
            rates=rates,
            assumed=_assumed_in(figures, start=day, given=percent, gilt_rate_percent=gilt_rate_percent),
            interest=owed + gathered - before - added,
            owed=owed + gathered,
            limit=limit,
        )
