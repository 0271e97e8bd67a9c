"""Pension Credit that a person may be entitled to and does not claim: worked out and said, never counted as income."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.case.case import Case, Income, Partner, Person, Relation, SettingKind
from ncs.charging.law.capital import assess_capital
from ncs.charging.law.context import Context
from ncs.charging.law.couples import as_one
from ncs.charging.law.home import assess_home
from ncs.charging.law.household import of_pension_age, together
from ncs.charging.law.income import assess_income
from ncs.charging.law.kinds import income_kinds
from ncs.charging.law.notional_capital import assess_notional_capital
from ncs.charging.law.pension_age import births, old_pension_cohort
from ncs.charging.law.pension_credit import guarantee_credit, income_from_capital, savings_credit

ZERO = Decimal(0)
_TEN = "income.war_widow_partial_disregard"
#: Benefits that bring the severe disability addition (State Pension Credit Regulations 2002 Schedule 1).
_SEVERE = (
    "attendance_allowance",
    "dla_care_highest",
    "dla_care_middle",
    "pip_daily_living",
    "armed_forces_independence",
)
_CLAIMED = ("pension_credit_guarantee", "pension_credit_savings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """Pension Credit worked out from a case, in pounds a week.

    Attributes:
        guarantee: guarantee credit without the severe disability addition, unless that is certain.
        guarantee_with: the same with the addition, where it may be due; the same amount otherwise.
        savings: savings credit; None where it is not known whether the person may have it. ``savings_most`` is then
            what it would be.
        appropriate: the guarantee level with the additions that are certain.
        income: income that counts for it, with what capital is taken to bring (``from_capital``).
        addition: the severe disability addition where it may be due, else zero; ``addition_certain`` where nobody
            else lives there. Whether somebody is paid Carer's Allowance is never known from a case.
        home_in_doubt: a home that nobody protects is left out only while it is being sold.
        figures: names of the dated figures used.
    """

    guarantee: Decimal
    guarantee_with: Decimal
    savings: Decimal | None
    savings_most: Decimal
    appropriate: Decimal
    income: Decimal
    from_capital: Decimal
    addition: Decimal
    addition_certain: bool
    home_in_doubt: bool
    figures: tuple[str, ...]

    @property
    def without(self) -> Decimal:
        """Return guarantee credit without the severe disability addition, whether or not that is certain."""
        certain = self.addition if self.addition_certain else ZERO
        return max(ZERO, self.appropriate - certain - self.income)

    @property
    def best(self) -> Decimal:
        """Return the most that a week may bring: guarantee credit with the addition, and savings credit if certain."""
        return self.guarantee_with + (self.savings or ZERO)


def why_none(context: Context) -> str:
    """Return what stands in the way of working Pension Credit out, in a sentence; empty when nothing does."""
    case = context.case
    if not together(context):
        return ""
    if case.partner is None or not case.partner.income:
        return "A couple at home is looked at together: give the partner's age, income and capital to see what is due."
    if not of_pension_age(context, case.partner):
        return "A couple can claim it only once both have reached pension age; until then Universal Credit may be due."
    return ""


def may_claim(context: Context) -> bool:
    """Return whether Pension Credit is worth looking at: pension age reached, some income given, and none claimed."""
    case = context.case
    return bool(case.income) and not _claimed(case) and of_pension_age(context, case.person)


def _claimed(case: Case) -> bool:
    return any(one.kind in _CLAIMED and one.weekly > 0 for one in case.income)


def entitlement(context: Context, *, council_funded: bool) -> Entitlement:
    """Work out Pension Credit for a person of pension age, or a couple at home together.

    ``council_funded`` says whether the council helps to pay for a permanent place, which ends disability benefits and
    with them the severe disability addition. Ask :func:`may_claim` and
    :func:`why_none` first.
    """
    both, size = (as_one(context), "couple") if together(context) else (context, "single")
    names = {key: f"benefit.{stem}_{size}" for key, stem in _RATES.items()}
    own = assess_capital(both).counted
    capital = own + assess_notional_capital(both)[0]
    brought = income_from_capital(
        capital=capital,
        free=context.value("pension_credit.capital_free"),
        step=context.value("pension_credit.capital_step"),
    )
    income = sum((_counted(context, one) for one in both.case.income), brought)
    known, maybe, certain = _additions(context, council_funded=council_funded)
    guarantee, least = context.value(names["guarantee"]), known + (maybe if certain else ZERO)
    saved = savings_credit(
        income=income,
        threshold=context.value(names["threshold"]),
        appropriate=guarantee + known + maybe,
        most=context.value(names["most"]),
        share=context.value("pension_credit.savings_share"),
        taper=context.value("pension_credit.savings_taper"),
    )
    cohort = _may_save(context)
    return Entitlement(
        guarantee=guarantee_credit(income=income, guarantee=guarantee, additions=least),
        guarantee_with=guarantee_credit(income=income, guarantee=guarantee, additions=known + maybe),
        savings=None if cohort is None and saved else (saved if cohort else ZERO),
        savings_most=saved,
        appropriate=guarantee + least,
        income=income,
        from_capital=brought,
        addition=maybe,
        addition_certain=certain,
        home_in_doubt=_home_in_doubt(context, own),
        figures=(*names.values(), *_FIXED, *([_ADDITION] if maybe else ()), *([_CARER] if known else ())),
    )


_ADDITION = "benefit.pension_credit_severe_disability_addition"
_CARER = "benefit.pension_credit_carer_addition"
_FIXED = (
    "pension_credit.capital_free",
    "pension_credit.capital_step",
    "pension_credit.savings_share",
    "pension_credit.savings_taper",
)
_RATES = {
    "guarantee": "pension_credit_guarantee",
    "threshold": "savings_credit_threshold",
    "most": "savings_credit_max",
}


def _counted(context: Context, income: Income) -> Decimal:
    """Return what counts of one source for Pension Credit (regs 15 to 17 and Schedules 4 and 6)."""
    weekly = max(income.weekly, income.annuity_weekly or ZERO) / income.owners
    treatment = income_kinds()[income.kind].credit
    if treatment == "earnings":
        return max(ZERO, weekly - context.value("pension_credit.earnings_disregard"))
    if treatment == "first_ten":
        return max(ZERO, weekly - income.weekly_special - context.value(_TEN))
    return weekly if treatment == "count" else ZERO


def _additions(context: Context, *, council_funded: bool) -> tuple[Decimal, Decimal, bool]:
    """Return the carer addition, the severe disability addition that may be due, and whether they live alone."""
    case = context.case
    received = {one.kind for one in case.income if one.weekly > 0}
    carer = context.value(_CARER) if "carers_allowance" in received else ZERO
    people: Sequence[Case | Partner] = (case, case.partner) if together(context) and case.partner else (case,)
    severe = all(severely_disabled(one.income) for one in people)
    if not severe or assess_income(context, council_funded=council_funded).stopped:
        return carer, ZERO, False
    amount = context.value(_ADDITION) * len(people)
    alone = lives_alone(context)
    return carer, ZERO if alone is False else amount, bool(alone)


def severely_disabled(incomes: Sequence[Income]) -> bool:
    """Return whether a benefit among some incomes brings the severe disability addition or premium."""
    return any(one.kind.startswith(_SEVERE) and one.weekly > 0 for one in incomes)


def lives_alone(context: Context) -> bool | None:
    """Return whether nobody else lives with the person (or couple); None where the case does not say."""
    case = context.case
    if context.kind is SettingKind.PERMANENT:
        return True
    if case.person.lives_alone is not None:
        return case.person.lives_alone
    if case.home is None or case.home.occupied_by is None:
        return None
    others = [
        one for one in case.home.occupied_by if one.relation not in (Relation.PARTNER, Relation.OWN_CHILD_UNDER_18)
    ]
    return not others


def _may_save(context: Context) -> bool | None:
    """Whether savings credit is possible: pension age before 6 April 2016, of both in a couple; None if unclear."""
    case = context.case
    own = case.person.reached_pension_age_before_april_2016
    found = [_cohort(case.person, context) if own is None else own]
    if together(context) and case.partner is not None:
        found.append(_cohort(case.partner, context))
    return False if False in found else (None if None in found else True)


def _cohort(who: Person | Partner, context: Context) -> bool | None:
    when = births(born=who.born, age=who.age, on=context.case.date)
    return None if when is None else old_pension_cohort(when)


def _home_in_doubt(context: Context, capital: Decimal) -> bool:
    """Whether a home is owned from a permanent place, and no partner, relative or child who lives there protects it."""
    if context.kind is not SettingKind.PERMANENT or context.case.home is None:
        return False
    _, home, _ = assess_home(context, capital_without_home=capital)
    return not (home.ignored and home.rule.endswith("para 4"))
