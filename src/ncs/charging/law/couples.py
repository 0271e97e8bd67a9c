"""Couples: one person is assessed; a comparison as a couple is offered in case it is better (method note a8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ncs.charging.case.case import Case
from ncs.charging.law.allowances import floor_elsewhere, mig_base_figure
from ncs.charging.law.capital import assess_capital, tariff_income
from ncs.charging.law.charge import assessed_contribution, capital_limits
from ncs.charging.law.context import Context
from ncs.charging.law.disability_costs import assess_disability_costs
from ncs.charging.law.household import of_pension_age
from ncs.charging.law.income import assess_income
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained

ZERO = Decimal(0)


def couple_contribution(
    *, incomes: Decimal, capital_each: Decimal, tariff_each: Decimal, kept: Decimal, upper: Decimal
) -> Decimal | None:
    """Return what both together can pay a week; None if half their capital is above the limit, so that full cost is
    due.

    Capital is halved and the tariff doubled, so that two people have twice one person's limits.
    """
    if capital_each > upper:
        return None
    return assessed_contribution(income=incomes, tariff=2 * tariff_each, kept=kept)


def couple_comparison(context: Context, *, charge: Decimal, cost: Decimal) -> tuple[Explained, ...]:
    """Return a line that compares the charge with one for the couple together; nothing where there is no partner at
    home, or neither income nor capital of theirs is given: what they have is then not known, and is not nothing.
    """
    partner = context.case.partner
    if partner is None or not partner.lives_with_person or context.in_care_home:
        return ()
    if not partner.income and not partner.capital:
        return ()
    amount = _together(context, cost)
    if amount is None:
        words = "Assessed as a couple the full cost would be due: the assessment of one person is better."
    else:
        better = "lower, so ask the council about it" if amount < charge else "no lower"
        words = f"Both people's income and capital together would give {amount:.2f}, which is {better}."
    doubt = (
        "How councils compare couples is guidance and practice, not confirmed; premiums of the partner are left out."
    )
    line = charge_line(
        section=Section.CHARGE,
        title="Compared with a couple",
        amount=amount,
        rule="CASS chapter 8",
        words=words,
        doubt=doubt,
    )
    return (line,)


def as_one(context: Context) -> Context:
    """Return the context of both people's income and capital together, each joint one once and in full."""
    both = context.case.model_copy(update={"income": _incomes(context.case), "capital": _holdings(context.case)})
    return replace(context, case=both)


def _together(context: Context, cost: Decimal) -> Decimal | None:
    joint = as_one(context)
    income = assess_income(joint, council_funded=False)
    half = assess_capital(joint).counted / 2
    limits = capital_limits(context, home_counts=False)  # the partner lives in the home
    tariff = tariff_income(
        capital=half,
        lower=limits.lower,
        upper=limits.upper,
        step=context.value("capital.tariff_step"),
        per_step=context.value("capital.tariff_income_per_step"),
    )
    disability, _ = assess_disability_costs(joint, income)
    kept = _floors(context) + _whole_housing_costs(context.case) + disability
    found = couple_contribution(
        incomes=income.counted, capital_each=half, tariff_each=tariff, kept=kept, upper=limits.upper
    )
    return None if found is None else min(found, cost)


def _incomes(case: Case) -> tuple[object, ...]:
    """Return both people's incomes; a joint one counts once, in full."""
    partner = case.partner.income if case.partner else ()
    return tuple(
        income.model_copy(update={"owners": 1}) for income in (*case.income, *(i for i in partner if i.owners == 1))
    )


def _holdings(case: Case) -> tuple[object, ...]:
    partner = case.partner.capital if case.partner else ()
    return tuple(
        held.model_copy(update={"owners": 1}) for held in (*case.capital, *(h for h in partner if h.owners == 1))
    )


def _floors(context: Context) -> Decimal:
    """Return the guarantee of both: the person's own with all its parts, and the partner's without premiums."""
    partner, own = context.case.partner, floor_elsewhere(context).amount
    if partner is None:
        return own
    over = of_pension_age(context, partner) or of_pension_age(context, context.case.person)
    return own + context.value(mig_base_figure(over_pension_age=over, age=25, couple=True, lone_parent=False))


def _whole_housing_costs(case: Case) -> Decimal:
    return sum((max(ZERO, cost.weekly - cost.help_weekly) for cost in case.housing_costs), ZERO)
