"""What care costs through time, week by week: capital and property run down, debts build up, a cap is reached.

Nothing is drawn at random. :func:`advance` takes a state on by some weeks and gives the next state, so that a journey
may be split at any week. The means are assessed again only in a week in which something that the charge turns on has
changed (:mod:`ncs.charging.journey.assessing`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ncs.charging.case.case import SettingKind
from ncs.charging.journey.assessing import Assessing
from ncs.charging.journey.journey_plan import Plan, is_liquid, rules_on, setting_at
from ncs.charging.journey.outlook import Outlook, Stretch
from ncs.charging.journey.state import State
from ncs.charging.law.capital import counted_value, net_value
from ncs.charging.law.care_account import added_to
from ncs.charging.law.deferred_payments import after_week, week_rates
from ncs.charging.law.kinds import capital_kinds
from ncs.charging.law.notional_capital import diminished, is_deprivation
from ncs.charging.law.rules import Rules
from ncs.charging.law.statement import Assessment, Status, WhoPays
from ncs.core.money import floor_penny, nearest_penny

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One week of a journey, in pounds; balances are at its end.

    ``pays`` is what was really paid: a charge that could not be met is in ``deferred`` and in ``arrears``.
    ``benefits`` are the disability benefits really received; ``spent`` is what the person has for themselves: income
    received and savings drawn, less what they pay for care.
    """

    week: int
    day: date
    setting: SettingKind
    status: Status
    cost: Decimal
    charge: Decimal
    pays: WhoPays
    savings: Decimal
    home_value: Decimal
    owed: Decimal
    arrears: Decimal
    account: Decimal
    capital: Decimal
    home_counted: Decimal
    benefits_stopped: Decimal
    metered: Decimal
    equity_limit: Decimal
    benefits: Decimal
    spent: Decimal


def start(plan: Plan) -> State:
    """Return the state before the first week."""
    case, agreement = plan.case, plan.case.deferred_payment
    gifts = [
        gift
        for gift in case.deprivations
        if is_deprivation(
            foresaw_care=gift.foresaw_care, avoiding_charges_significant=gift.avoiding_charges_significant
        )
    ]
    notional = sum(
        (
            diminished(
                amount=gift.amount,
                charged_weekly=gift.charged_weekly,
                would_be_weekly=gift.would_be_weekly,
                weeks=gift.weeks_charged,
            )
            for gift in gifts
        ),
        ZERO,
    )
    allowance = plan.scheme.figures.at("capital.sale_cost_allowance", case.begins).value
    liquid = [
        counted_value(holding=held, kind=capital_kinds()[held.kind], selling_allowance=allowance, ignored=False)
        for held in case.capital
        if is_liquid(held)
    ]
    setting = setting_at(plan, 0)
    funded = setting.weeks_council_funded if setting.weeks_council_funded is not None else setting.weeks_in or 0
    return State(
        week=0,
        savings=sum(liquid, ZERO),
        owed=agreement.owed + agreement.fees_owed if agreement else ZERO,
        gathered=ZERO,
        arrears=ZERO,
        account=case.care_account_start,
        notional=notional,
        funded_weeks=funded,
        admission_capital=setting.capital_at_admission,
        home_sold=False,
    )


def advance(plan: Plan, state: State, *, weeks: int) -> tuple[tuple[Week, ...], State]:
    """Take a journey on by some weeks; return them and the state after.

    Raises:
        NotModelled: a figure has no value on some day, such as a deferred payment's interest that is not established.
    """
    found: list[Week] = []
    outlook, assessing = Outlook(plan), Assessing(plan)
    for _ in range(weeks):
        week, state = _step(plan, state, outlook, assessing)
        found.append(week)
    return tuple(found), state


def travel(plan: Plan) -> tuple[Week, ...]:
    """Return the whole journey to its horizon."""
    return advance(plan, start(plan), weeks=plan.journey.weeks)[0]


def _step(plan: Plan, before: State, outlook: Outlook, assessing: Assessing) -> tuple[Week, State]:
    stretch, day = outlook.at(before.week), plan.day(before.week)
    state = _uprated(plan, _grown(plan, _sold(plan, before, stretch)), stretch)
    result = assessing.amounts(state, stretch)
    unpaid, savings, spent = _paid(plan, state, stretch, result)
    pays = replace(result.pays, person=result.pays.person - unpaid, deferred=result.pays.deferred + unpaid)
    owed, gathered = _debt(plan, state, stretch, deferred=result.pays.deferred, day=day)
    after = replace(
        state,
        week=state.week + 1,
        savings=savings,
        owed=owed,
        gathered=gathered,
        arrears=state.arrears + unpaid,
        account=_account(stretch.rules, state, result),
        notional=_notional(state, stretch, result, assessing),
        funded_weeks=_funded(state, stretch, result),
        admission_capital=_admission(state, stretch, result),
    )
    return _record(plan, state, after, result, pays, spent, stretch), after


def _sold(plan: Plan, state: State, stretch: Stretch) -> State:
    """Sell the home if this week's moves say so: debts secured on it are repaid first, the rest becomes savings."""
    home = stretch.home
    prices = [move.home_sold_for for move in plan.moves_at(state.week) if move.home_sold_for is not None]
    if home is None or not prices or state.home_sold:
        return state
    allowance = (
        plan.scheme.figures.at("capital.sale_cost_allowance", plan.day(state.week)).value
        if home.costs_of_selling
        else ZERO
    )
    secured = home.mortgage * home.share + state.owed + state.gathered + state.arrears
    proceeds = floor_penny(net_value(value=prices[-1] * home.share, debts=secured, selling_allowance=allowance))
    return replace(state, savings=state.savings + proceeds, owed=ZERO, gathered=ZERO, arrears=ZERO, home_sold=True)


def _grown(plan: Plan, state: State) -> State:
    """Credit a year's interest on savings each 52 weeks."""
    if state.week == 0 or state.week % 52:
        return state
    return replace(state, savings=state.savings + floor_penny(state.savings * plan.journey.capital_growth))


def _uprated(plan: Plan, state: State, stretch: Stretch) -> State:
    """Raise the care account with the cap, so that the share of the cap that is reached stays the same (s16).

    Where a reform lowers the cap, the account stays as it is, and the cap is met sooner.
    """
    if state.week == 0 or not state.account or state.week > stretch.first:
        return state
    before, now = rules_on(plan.scheme, begins=plan.case.begins, day=plan.day(state.week - 1)), stretch.rules
    if before.cap is None or now.cap is None or now.cap <= before.cap or not now.cap_growth:
        return state
    return replace(state, account=min(now.cap, nearest_penny(state.account * now.cap / before.cap)))


def _paid(plan: Plan, state: State, stretch: Stretch, result: Assessment) -> tuple[Decimal, Decimal, Decimal]:
    """Return what could not be paid, the savings left, and what the person had to spend. Income is used before savings.

    Without ``spending_weekly`` the person spends what the charge leaves of their income, so that savings fall by no
    more than what the charge takes beyond it.
    """
    received = stretch.received - result.benefits_stopped
    spending = plan.journey.spending_weekly
    if spending is None:
        spending = max(ZERO, received - max(ZERO, result.income_counted - result.kept))
    drawn = max(ZERO, result.pays.person + spending - received)
    short = max(ZERO, drawn - state.savings)
    unpaid, taken = min(short, result.pays.person), drawn - short
    return unpaid, state.savings - taken, received + taken - (result.pays.person - unpaid)


def _debt(plan: Plan, state: State, stretch: Stretch, *, deferred: Decimal, day: date) -> tuple[Decimal, Decimal]:
    """Return the deferred payment debt and the interest beside it after the week; a debt bears interest after its limit
    too.
    """
    kept = stretch.home is not None and not state.home_sold
    agreement = plan.case.deferred_payment if kept else None
    if agreement is None or (not deferred and not state.owed):
        return state.owed, state.gathered
    rates = week_rates(
        plan.scheme.figures, start=day, given=agreement.interest_percent, gilt_rate_percent=agreement.gilt_rate_percent
    )
    return after_week(
        owed=state.owed,
        gathered=state.gathered,
        deferred=deferred,
        rates=rates,
        compounding=agreement.compounding,
        week=state.week,
    )


def _account(rules: Rules, state: State, result: Assessment) -> Decimal:
    if rules.cap is None or state.account >= rules.cap:
        return state.account
    return added_to(account=state.account, week=result.metered, cap=rules.cap)


def _notional(state: State, stretch: Stretch, result: Assessment, assessing: Assessing) -> Decimal:
    """Return the notional capital left: it falls by what is charged because of it (reg 23)."""
    if not state.notional:
        return ZERO
    without = assessing.amounts(state, stretch, gifts=False)
    return diminished(amount=state.notional, charged_weekly=result.charge, would_be_weekly=without.charge, weeks=1)


def _funded(state: State, stretch: Stretch, result: Assessment) -> int:
    """Return the weeks in a row of council money: none where income covers the whole cost."""
    supported = result.status is Status.SUPPORTED and stretch.setting.kind is SettingKind.PERMANENT
    helps = supported and result.charge < result.cost
    return state.funded_weeks + 1 if helps else 0


def _admission(state: State, stretch: Stretch, result: Assessment) -> Decimal | None:
    """Return capital other than the home on admission to a permanent place: that of the first means test there, where
    the case does not give it.
    """
    if stretch.setting.kind is not SettingKind.PERMANENT:
        return None
    known = state.admission_capital is not None or result.assessed is None
    return state.admission_capital if known else result.capital_without_home


def _record(
    plan: Plan, state: State, after: State, result: Assessment, pays: WhoPays, spent: Decimal, stretch: Stretch
) -> Week:
    home = None if after.home_sold else stretch.home
    day = plan.day(state.week)
    return Week(
        week=state.week,
        day=day,
        setting=result.setting,
        status=result.status,
        cost=result.cost,
        charge=result.charge,
        pays=pays,
        savings=after.savings,
        home_value=floor_penny(home.value * home.share) if home else ZERO,
        owed=after.owed + after.gathered,
        arrears=after.arrears,
        account=after.account,
        capital=result.capital,
        home_counted=result.home_counted,
        benefits_stopped=result.benefits_stopped,
        metered=result.metered,
        equity_limit=stretch.equity_limit if home else ZERO,
        benefits=stretch.disability_benefits - result.benefits_stopped,
        spent=spent,
    )
