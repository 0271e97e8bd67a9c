"""A week's assessment on a journey: made where something that the law reads has changed, and otherwise carried on.

From week to week savings fall and days pass, and mostly neither changes what is due: capital stays in its band, nobody
has a birthday that matters, no first weeks end. :func:`_watched` says of a week everything that may change the outcome;
while it is the same only the capital that counts is brought up to date. Whatever the law comes to read that moves with
the weeks belongs there (``tests/properties/test_charging_weeks_carried_on.py`` finds what is missing).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from ncs.charging.case.case import Capital, Case, Deprivation, Home, Service, Setting, SettingKind
from ncs.charging.journey.journey_plan import Plan, is_liquid
from ncs.charging.journey.outlook import Stretch
from ncs.charging.journey.state import State
from ncs.charging.law.ages import age_on, children_on
from ncs.charging.law.assessment import amounts, make_context
from ncs.charging.law.capital import assess_capital, is_ignored, tariff_income
from ncs.charging.law.charge import Limits, capital_limits
from ncs.charging.law.context import Context, weeks_between
from ncs.charging.law.income import benefit_stops
from ncs.charging.law.kinds import capital_kinds
from ncs.charging.law.pension_age import births, over_pension_age
from ncs.charging.law.statement import Assessment
from ncs.core.money import floor_penny

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """An assessment with what it was made of: what was watched, and the capital in pounds that does not move (all but
    what is spent, what was given away and the home).
    """

    stretch: Stretch
    watched: tuple[object, ...]
    limits: tuple[Limits, ...]
    bands: tuple[object, ...]
    context: Context
    fixed: Decimal
    result: Assessment


class Assessing:
    """The assessments of a journey, each carried on while nothing that it turns on changes. It belongs to one walk
    through one plan and is told each week once, in order.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        people = [one for one in (plan.case.person, plan.case.partner) if one is not None]
        self._births = [births(born=one.born, age=one.age, on=plan.case.date) for one in people]
        self._last: dict[bool, _Made] = {}

    def amounts(self, state: State, stretch: Stretch, *, gifts: bool = True) -> Assessment:
        """Return what a week comes to, without the words of a statement, which nobody reads of each week.

        Args:
            state: at the start of the week, after what is sold, grown and uprated then.
            stretch: what the plan says then.
            gifts: False for what would be charged without the capital that was given away.
        """
        notional = state.notional or ZERO if gifts else ZERO
        watched = (*_watched(self.plan, state, stretch), self._of_age(state), bool(notional))
        last = self._last.get(gifts)
        if last is not None and last.stretch is stretch and last.watched == watched:
            carried = _carried(last, spendable=floor_penny(state.savings) or ZERO, notional=notional)
            if carried is not None:
                return carried
        made = self._made(state, stretch, watched, notional)
        self._last[gifts] = made
        return made.result

    def _of_age(self, state: State) -> tuple[bool, ...]:
        """Return whether the person, and the partner, have reached pension age: either turns what is kept at home."""
        day = self.plan.day(state.week)
        return tuple(bool(birth and over_pension_age(birth, on=day)) for birth in self._births)

    def _made(self, state: State, stretch: Stretch, watched: tuple[object, ...], notional: Decimal) -> _Made:
        case = case_in(self.plan, replace(state, notional=notional), stretch)
        plan, day = self.plan, self.plan.day(state.week)
        context = make_context(case, day=day, policy=plan.policy, rules=stretch.rules, figures=plan.scheme.figures)
        result = replace(amounts(context), lines=())
        limits = tuple(capital_limits(context, home_counts=counts) for counts in (False, True))
        return _Made(
            stretch=stretch,
            watched=watched,
            limits=limits,
            bands=_bands(context, limits, without_home=result.capital_without_home, home=result.home_counted),
            context=context,
            fixed=_fixed(context, result),
            result=result,
        )


def _fixed(context: Context, result: Assessment) -> Decimal:
    held = context.case.capital[:-1]
    if not held or result.assessed is None:
        return ZERO
    return assess_capital(replace(context, case=context.case.model_copy(update={"capital": held}))).counted


def _carried(last: _Made, *, spendable: Decimal, notional: Decimal) -> Assessment | None:
    """Return the last assessment with the capital of now; None if that capital may lead to another outcome."""
    result = last.result
    if result.assessed is None:
        return result
    without = last.fixed + spendable + notional
    if _bands(last.context, last.limits, without_home=without, home=result.home_counted) != last.bands:
        return None
    return replace(result, capital=without + result.home_counted, capital_without_home=without)


def _bands(context: Context, limits: tuple[Limits, ...], *, without_home: Decimal, home: Decimal) -> tuple[object, ...]:
    """Return all that the law makes of an amount of capital: beside each limit, and as tariff income from it."""
    step, each = context.value("capital.tariff_step"), context.value("capital.tariff_income_per_step")
    up, capital = context.policy.tariff_round == "up", without_home + home
    steps = (
        tariff_income(capital=capital, lower=of.lower, upper=of.upper, step=step, per_step=each, round_up=up)
        for of in limits
    )
    above = (capital > of.upper for of in limits)
    return (without_home > context.value("capital.upper_limit"), *above, *steps)


def _watched(plan: Plan, state: State, stretch: Stretch) -> tuple[object, ...]:
    """Return all that the law reads of a week that may differ from that of the week before, but for amounts of capital
    and pension age: weeks that are counted up to a limit, ages, and balances where they are secured or capped.
    """
    case, day = plan.case, plan.day(state.week)
    setting, rules = stretch.setting, stretch.rules
    since = case.weeks_since_discharge
    return (
        state.week if setting.kind is SettingKind.SHORT_TERM else None,
        _stops(state.funded_weeks, stretch),
        state.owed + state.gathered if case.deferred_payment is not None and not state.home_sold else None,
        rules.cap is not None and state.account >= rules.cap,
        since is not None and since + state.week < rules.free_weeks_after_discharge,
        tuple(_weeks_had(service, state.week, stretch) for service in case.services),
        tuple(_left_out(held, day, stretch) for held in case.capital if held.received is not None),
        tuple(_of_home(plan, state, stretch)),
        age_on(day, born=case.person.born, age=case.person.age, given_on=case.date),
        children_on(case.person, day),
    )


def _up_to(most: Decimal | None, weeks: int) -> int:
    """Return weeks that the law counts only up to a figure; all of them where the figure is not known."""
    return weeks if most is None else min(weeks, int(most))


def _stops(funded_weeks: int, stretch: Stretch) -> int | bool:
    days = stretch.figure("benefits.aa_dla_pip_payable_days_in_la_funded_care_home")
    return funded_weeks if days is None else benefit_stops(weeks_council_funded=funded_weeks, payable_days=int(days))


def _weeks_had(service: Service, week: int, stretch: Stretch) -> int | None:
    if service.weeks_received is None:
        return None
    return _up_to(stretch.figure("free.reablement_weeks"), service.weeks_received + week)


def _left_out(held: Capital, day: date, stretch: Stretch) -> object:
    kind = capital_kinds()[held.kind]
    weeks = stretch.figure(kind.weeks_figure) if kind.weeks_figure else Decimal(kind.weeks)
    return day if weeks is None else is_ignored(holding=held, kind=kind, on=day, weeks=int(weeks))


def _of_home(plan: Plan, state: State, stretch: Stretch) -> Iterator[object]:
    """Yield what moves with the weeks about the home: those of the stay and since another disregard ended, while either
    leaves it out, and how old those who live there are. Capital on admission matters only while those weeks run.
    """
    home: Home | None = None if state.home_sold else stretch.home
    if home is None:
        return
    day, first_weeks = plan.day(state.week), stretch.figure("capital.property_disregard_weeks")
    yield _up_to(first_weeks, _weeks_in(state, stretch))
    for one in home.occupied_by or ():
        yield age_on(day, born=one.born, age=one.age, given_on=plan.case.date)
    if home.disregard_ended is not None:
        yield home.disregard_ended <= day, _up_to(first_weeks, weeks_between(home.disregard_ended, day))


def _weeks_in(state: State, stretch: Stretch) -> int:
    return (stretch.setting.weeks_in or 0) + state.week - stretch.first


def case_in(plan: Plan, state: State, stretch: Stretch) -> Case:
    """Return the case as it stands in the state's week."""
    case, week = plan.case, state.week
    home = None if state.home_sold else stretch.home
    fixed = tuple(held for held in case.capital if not is_liquid(held))
    gift = Deprivation(amount=state.notional, given=case.begins, foresaw_care=True, avoiding_charges_significant=True)
    agreement = (
        case.deferred_payment.model_copy(update={"owed": state.owed + state.gathered, "fees_owed": ZERO})
        if (case.deferred_payment is not None and home is not None)
        else None
    )
    services = tuple(
        service.model_copy(update={"weeks_received": service.weeks_received + week})
        if service.weeks_received is not None
        else service
        for service in case.services
    )
    return case.model_copy(
        update={
            "setting": _setting(plan, state, stretch),
            "cost": stretch.cost,
            "income": stretch.incomes,
            "home": home,
            "capital": (*fixed, Capital(kind="savings", value=state.savings)),  # the last is what moves: see _fixed
            "deprivations": (gift,) if state.notional else (),
            "deferred_payment": agreement,
            "care_account_start": state.account,
            "services": services,
            "weeks_since_discharge": None if case.weeks_since_discharge is None else case.weeks_since_discharge + week,
        }
    )


def _setting(plan: Plan, state: State, stretch: Stretch) -> Setting:
    setting = stretch.setting
    update: dict[str, Any] = {
        "weeks_in": _weeks_in(state, stretch),
        "weeks_council_funded": state.funded_weeks,
        "capital_at_admission": state.admission_capital,
    }
    if setting.kind is SettingKind.SHORT_TERM:  # nights are counted from the admission, and not from the case's day too
        began = plan.day(state.week) - timedelta(weeks=update["weeks_in"])
        update |= {"admitted": began, "weeks_in": None}
    return setting.model_copy(update=update)
