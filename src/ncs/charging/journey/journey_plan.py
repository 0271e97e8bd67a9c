"""The plan of a journey: what the case says will hold in each week, with growth, moves and the scheme's figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ncs.charging.case.case import Capital, Case, Cost, Home, Income, Journey, Move, Setting
from ncs.charging.law.ages import as_given
from ncs.charging.law.context import weeks_between
from ncs.charging.law.growth import aprils_between, projected, risen
from ncs.charging.law.home import is_protected
from ncs.charging.law.kinds import CapitalTreatment, IncomeTreatment, capital_kinds, income_kinds
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.rules import Rules
from ncs.charging.reforms import Scheme, combine
from ncs.core.errors import NcsError
from ncs.core.money import floor_penny

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A case, the council's policy and a scheme of rules and figures, to be lived through week by week."""

    case: Case
    policy: Policy
    scheme: Scheme

    @property
    def journey(self) -> Journey:
        """How the journey goes on; the defaults if the case does not say."""
        return self.case.journey or Journey()

    def day(self, week: int) -> date:
        """The first day of a week; week 0 starts on the day of the case, or of a move still to come.

        Raises:
            NcsError: the week is beyond the calendar.
        """
        try:
            return self.case.begins + timedelta(weeks=week)
        except OverflowError:
            raise NcsError(f"Week {week} is beyond the calendar. Choose fewer weeks.") from None

    def moves_at(self, week: int) -> tuple[Move, ...]:
        """The moves that happen at the start of a week."""
        return tuple(move for move in self.journey.moves if move.week == week)


def make_plan(case: Case, *, policy: Policy | None = None, scheme: Scheme | None = None) -> Plan:
    """Put a plan together: by default the statutory policy and the law, with figures growing as the journey says."""
    chosen = scheme or combine([])
    growth = case.journey.figures_growth if case.journey else ZERO
    grown = Scheme(reforms=chosen.reforms, figures=projected(chosen.figures, growth=growth))
    return Plan(case=case, policy=policy or policies()["statutory"], scheme=grown)


def rules_on(scheme: Scheme, *, begins: date, day: date) -> Rules:
    """Return the rules on a day of a journey that begins on another: a cap and living costs rise each April (Care Act
    2014 s16).
    """
    rules = scheme.rules(day)
    if rules.cap is None or not rules.cap_growth:
        return rules
    raised = {
        name: risen(getattr(rules, name), growth=rules.cap_growth, years=max(0, aprils_between(since, day)))
        for name in ("cap", "daily_living_weekly")
        for since in [_set_on(scheme, name, begins=begins, day=day)]
    }
    return rules.model_copy(update=raised)


def _set_on(scheme: Scheme, name: str, *, begins: date, day: date) -> date:
    """Return the day from which a switch's amount rises: when the last reform in force that sets it started."""
    sets = [reform for reform in scheme.reforms if name in reform.rules and reform.starts and reform.in_force(day)]
    return max([begins, *(reform.starts for reform in sets if reform.starts)])


def setting_at(plan: Plan, week: int) -> Setting:
    """Return the setting of a week, with the whole weeks spent in it."""
    found, since = plan.case.setting, 0
    for move in _until(plan, week):
        if move.setting is not None:
            found, since = move.setting, move.week
    already = found.weeks_in or 0
    if found is plan.case.setting and found.admitted is not None:
        already = weeks_between(found.admitted, plan.case.begins)
    return found.model_copy(update={"admitted": None, "weeks_in": already + week - since})


def cost_at(plan: Plan, week: int) -> Cost:
    """Return the cost of a week: every amount rises each April from when it was set."""
    found, since = plan.case.cost, 0
    for move in _until(plan, week):
        if move.cost is not None:
            found, since = move.cost, move.week
    growth, years = plan.journey.fee_growth, aprils_between(plan.day(since), plan.day(week))
    names = (
        "weekly",
        "council_rate_weekly",
        "third_party_top_up_weekly",
        "own_top_up_weekly",
        "arrangement_fee_weekly",
    )
    amounts = {name: getattr(found, name) for name in names}
    raised = {name: risen(amount, growth=growth, years=years) for name, amount in amounts.items() if amount is not None}
    return found.model_copy(update=raised)


def incomes_at(plan: Plan, week: int) -> tuple[Income, ...]:
    """Return the incomes of a week, risen each April."""
    growth, years = plan.journey.income_growth, aprils_between(plan.case.begins, plan.day(week))
    if not growth or not years:
        return plan.case.income
    return tuple(
        income.model_copy(update={"weekly": risen(income.weekly, growth=growth, years=years)})
        for income in plan.case.income
    )


def own_share(income: Income) -> Decimal:
    """Return the person's own share of an income, in pounds a week; a fraction of a penny is dropped."""
    return floor_penny(income.weekly / income.owners)


def disability_benefits_at(plan: Plan, week: int) -> Decimal:
    """Return the disability benefits of a week in pounds, before any stops because the council helps."""
    kinds, benefit = income_kinds(), IncomeTreatment.DISABILITY_BENEFIT
    found = [income for income in incomes_at(plan, week) if kinds[income.kind].elsewhere is benefit]
    return sum((own_share(income) for income in found), ZERO)


def home_at(plan: Plan, week: int) -> Home | None:
    """Return the home in a week, with its value risen each 52 weeks and whoever lives there then; whether sold is the
    state's.

    Where somebody who protected the home leaves it, a fresh twelve weeks follow (Schedule 2 para 2): the relative dies
    or moves to a care home.
    """
    home = plan.case.home
    if home is None:
        return None
    age = int(plan.scheme.figures.at("capital.qualifying_relative_age", plan.day(week)).value)
    for move in _until(plan, week):
        if move.home_occupied_by is not None:
            moved = plan.day(move.week)
            ended = is_protected(home, qualifying_age=age, day=moved, given_on=plan.case.date) and moved
            there = as_given(move.home_occupied_by, on=moved)
            home = home.model_copy(update={"occupied_by": there, "disregard_ended": ended or home.disregard_ended})
    return home.model_copy(
        update={"value": risen(home.value, growth=plan.journey.house_price_growth, years=week // 52)}
    )


def is_liquid(holding: Capital) -> bool:
    """Return whether a holding is spent on care on a journey: savings, accounts and investments that count."""
    kind = capital_kinds()[holding.kind]
    counts = kind.treatment in (CapitalTreatment.COUNT, CapitalTreatment.SELLING_COST)
    return (
        counts and holding.kind not in ("land_or_property", "property_abroad") and holding.share_value_override is None
    )


def _until(plan: Plan, week: int) -> tuple[Move, ...]:
    return tuple(move for move in plan.journey.moves if move.week <= week)
