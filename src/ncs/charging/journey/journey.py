"""What care costs through time, week by week: capital and property run down, debts build up, a cap is reached.

Nothing is drawn at random. :func:`advance` takes a state on by some weeks and gives the next state, so that a journey
may be split at any week.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from ncs.charging.case.case import Capital, Case, Deprivation, Home, Setting, SettingKind
from ncs.charging.journey.journey_plan import (
    Plan,
    cost_at,
    disability_benefits_at,
    home_at,
    incomes_at,
    is_liquid,
    own_share,
    rules_on,
    setting_at,
)
from ncs.charging.law.assessment import amounts, make_context
from ncs.charging.law.capital import counted_value, net_value
from ncs.charging.law.care_account import added_to
from ncs.charging.law.deferred_payments import after_week, interest_rate
from ncs.charging.law.kinds import capital_kinds
from ncs.charging.law.notional_capital import diminished, is_deprivation
from ncs.charging.law.payers import home_equity_limit
from ncs.charging.law.rules import Rules
from ncs.charging.law.statement import Assessment, Status, WhoPays
from ncs.core.money import floor_penny, nearest_penny

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a journey stands at the start of a week, in pounds.

    Attributes:
        savings: what the person can spend.
        owed, gathered: the deferred payment debt, and interest on it not yet added.
        arrears: charges that could be neither paid nor deferred; owed to the council.
        account: the care account.
        notional: capital given away that still counts.
        funded_weeks: weeks in a row that the council has helped to pay for a permanent place.
        admission_capital: capital other than the home on admission to a permanent place.
    """

    week: int
    savings: Decimal
    owed: Decimal
    gathered: Decimal
    arrears: Decimal
    account: Decimal
    notional: Decimal
    funded_weeks: int
    admission_capital: Decimal | None
    home_sold: bool


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
    for _ in range(weeks):
        week, state = _step(plan, state)
        found.append(week)
    return tuple(found), state


def travel(plan: Plan) -> tuple[Week, ...]:
    """Return the whole journey to its horizon."""
    return advance(plan, start(plan), weeks=plan.journey.weeks)[0]


def _step(plan: Plan, before: State) -> tuple[Week, State]:
    state = _uprated(plan, _grown(plan, _sold(plan, before)))
    case, day = _case(plan, state), plan.day(state.week)
    rules = rules_on(plan.scheme, begins=plan.case.begins, day=day)
    result = _amounts(plan, case, day=day, rules=rules)
    unpaid, savings, spent = _paid(plan, state, case, result)
    pays = replace(result.pays, person=result.pays.person - unpaid, deferred=result.pays.deferred + unpaid)
    owed, gathered = _debt(plan, state, case, deferred=result.pays.deferred, day=day)
    after = replace(
        state,
        week=state.week + 1,
        savings=savings,
        owed=owed,
        gathered=gathered,
        arrears=state.arrears + unpaid,
        account=_account(rules, state, result),
        notional=_notional(plan, state, case, result, rules),
        funded_weeks=_funded(state, case, result),
        admission_capital=_admission(state, case, result),
    )
    return _record(plan, state, after, result, pays, spent), after


def _amounts(plan: Plan, case: Case, *, day: date, rules: Rules) -> Assessment:
    """Return what a week comes to, without the words of a statement, which nobody reads of each week of a journey."""
    return amounts(make_context(case, day=day, policy=plan.policy, rules=rules, figures=plan.scheme.figures))


def _case(plan: Plan, state: State) -> Case:
    """Return the case as it stands in the state's week."""
    case, week = plan.case, state.week
    setting = _setting(plan, state)
    home = None if state.home_sold else home_at(plan, week)
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
            "setting": setting,
            "cost": cost_at(plan, week),
            "income": incomes_at(plan, week),
            "home": home,
            "capital": (*fixed, Capital(kind="savings", value=state.savings)),
            "deprivations": (gift,) if state.notional else (),
            "deferred_payment": agreement,
            "care_account_start": state.account,
            "services": services,
            "weeks_since_discharge": None if case.weeks_since_discharge is None else case.weeks_since_discharge + week,
        }
    )


def _setting(plan: Plan, state: State) -> Setting:
    setting = setting_at(plan, state.week)
    update: dict[str, Any] = {
        "weeks_council_funded": state.funded_weeks,
        "capital_at_admission": state.admission_capital,
    }
    if setting.kind is SettingKind.SHORT_TERM:  # nights are counted from the admission, and not from the case's day too
        began = plan.day(state.week) - timedelta(weeks=setting.weeks_in or 0)
        update |= {"admitted": began, "weeks_in": None}
    return setting.model_copy(update=update)


def _sold(plan: Plan, state: State) -> State:
    """Sell the home if this week's moves say so: debts secured on it are repaid first, the rest becomes savings."""
    home = home_at(plan, state.week)
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


def _uprated(plan: Plan, state: State) -> State:
    """Raise the care account with the cap, so that the share of the cap that is reached stays the same (s16).

    Where a reform lowers the cap, the account stays as it is, and the cap is met sooner.
    """
    if state.week == 0 or not state.account:
        return state
    before, now = (
        rules_on(plan.scheme, begins=plan.case.begins, day=plan.day(week)) for week in (state.week - 1, state.week)
    )
    if before.cap is None or now.cap is None or now.cap <= before.cap or not now.cap_growth:
        return state
    return replace(state, account=min(now.cap, nearest_penny(state.account * now.cap / before.cap)))


def _paid(plan: Plan, state: State, case: Case, result: Assessment) -> tuple[Decimal, Decimal, Decimal]:
    """Return what could not be paid, the savings left, and what the person had to spend. Income is used before savings.

    Without ``spending_weekly`` the person spends what the charge leaves of their income, so that savings fall by no
    more than what the charge takes beyond it.
    """
    received = sum((own_share(income) for income in case.income), ZERO) - result.benefits_stopped
    spending = plan.journey.spending_weekly
    if spending is None:
        spending = max(ZERO, received - max(ZERO, result.income_counted - result.kept))
    drawn = max(ZERO, result.pays.person + spending - received)
    short = max(ZERO, drawn - state.savings)
    unpaid, taken = min(short, result.pays.person), drawn - short
    return unpaid, state.savings - taken, received + taken - (result.pays.person - unpaid)


def _debt(plan: Plan, state: State, case: Case, *, deferred: Decimal, day: date) -> tuple[Decimal, Decimal]:
    """Return the deferred payment debt and the interest beside it after the week; a debt bears interest after its limit
    too.
    """
    agreement = case.deferred_payment
    if agreement is None or (not deferred and not state.owed):
        return state.owed, state.gathered
    rate = interest_rate(
        plan.scheme.figures, on=day, given=agreement.interest_percent, gilt_rate_percent=agreement.gilt_rate_percent
    )
    return after_week(
        owed=state.owed,
        gathered=state.gathered,
        deferred=deferred,
        percent=rate,
        compounding=agreement.compounding,
        week=state.week,
    )


def _account(rules: Rules, state: State, result: Assessment) -> Decimal:
    if rules.cap is None or state.account >= rules.cap:
        return state.account
    return added_to(account=state.account, week=result.metered, cap=rules.cap)


def _notional(plan: Plan, state: State, case: Case, result: Assessment, rules: Rules) -> Decimal:
    """Return the notional capital left: it falls by what is charged because of it (reg 23)."""
    if not state.notional:
        return ZERO
    kept = case.model_copy(update={"deprivations": ()})
    without = _amounts(plan, kept, day=plan.day(state.week), rules=rules)
    return diminished(amount=state.notional, charged_weekly=result.charge, would_be_weekly=without.charge, weeks=1)


def _funded(state: State, case: Case, result: Assessment) -> int:
    """Return the weeks in a row of council money: none where income covers the whole cost."""
    supported = result.status is Status.SUPPORTED and case.setting.kind is SettingKind.PERMANENT
    helps = supported and result.charge < result.cost
    return state.funded_weeks + 1 if helps else 0


def _admission(state: State, case: Case, result: Assessment) -> Decimal | None:
    """Return capital other than the home on admission to a permanent place: that of the first means test there, where
    the case does not give it.
    """
    if case.setting.kind is not SettingKind.PERMANENT:
        return None
    known = state.admission_capital is not None or result.assessed is None
    return state.admission_capital if known else result.capital_without_home


def _record(plan: Plan, state: State, after: State, result: Assessment, pays: WhoPays, spent: Decimal) -> Week:
    home: Home | None = None if after.home_sold else home_at(plan, state.week)
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
        equity_limit=_limit(plan, home, day),
        benefits=disability_benefits_at(plan, state.week) - result.benefits_stopped,
        spent=spent,
    )


def _limit(plan: Plan, home: Home | None, day: date) -> Decimal:
    """Return the most that may be deferred; zero without an agreement or a home."""
    if home is None or plan.case.deferred_payment is None:
        return ZERO
    return home_equity_limit(home, figures=plan.scheme.figures, day=day)
