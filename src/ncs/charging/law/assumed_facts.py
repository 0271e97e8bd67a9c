"""Facts that move a charge, that few people have and a case leaves out: what each is taken as, for the statement.

Each sentence ends with the place in a case file where the fact goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ncs.charging.case.case import Person, SettingKind
from ncs.charging.law.allowances import PREMIUMS
from ncs.charging.law.context import Context
from ncs.charging.law.household import of_pension_age, partner_of_pension_age, together
from ncs.charging.law.pension_age import births
from ncs.charging.law.statement import Assessment, Status

#: Kinds of capital that say no more than where money is; part of it may be money that is left out.
_PLAIN = ("savings", "joint_account", "investments", "national_savings", "other_capital")


def about_what_counts(context: Context, result: Assessment) -> Iterator[str]:
    """Yield that income and capital of no special kind count in full (SI 2014/2672 Schedules 1 and 2)."""
    case = context.case
    if result.status is Status.FREE:
        return
    if any(one.kind == "other_income" and one.weekly > 0 for one in case.income):
        yield (
            "Other income counts in full: no part is taken to be a war pension or another payment of which some or all "
            "is left out (income.kind)."
        )
    counted = result.capital_without_home > context.value("capital.lower_limit")
    if counted and any(one.kind in _PLAIN for one in case.capital):
        yield (
            "Savings count in full: none are taken to be compensation, a back payment of benefit of the last year, a "
            "bond with life insurance or other money that is left out (capital.kind)."
        )
    if any(one.kind == "land_or_property" and "debts" not in one.model_fields_set for one in case.capital):
        yield "Nothing is taken to be owed on the land or property beside the home (capital.debts)."


def known_premiums(person: Person, result: Assessment) -> frozenset[str]:
    """Return the premiums of which the case says that they are due or not, or which a benefit has brought."""
    figures = {name.removeprefix("mig.") for line in result.lines for name in line.figures}
    brought = {one for one in PREMIUMS if any(name.startswith(f"{one}_premium") for name in figures)}
    return frozenset({*person.premiums, *person.without_premiums, *brought})


def about_the_guarantee(context: Context, result: Assessment) -> Iterator[str]:
    """Yield what would add to the minimum income guarantee at home and is not given (SI 2014/2672 reg 7(3) to (7))."""
    case, person = context.case, context.case.person
    over = of_pension_age(context, person)
    known = known_premiums(person, result)
    if "carer" not in known and (over or known):
        hindrance = "their pension" if over else "another benefit"
        yield (
            f"The person is taken to have no Carer's Allowance, nor a letter that only {hindrance} stands in its way: "
            "with either more is kept (person.premiums)."
        )
    partner = case.partner
    below = together(context) and partner is not None and bool(births(born=partner.born, age=partner.age, on=case.date))
    if below and partner is not None and not partner.income and not partner_of_pension_age(context):
        yield "The partner is taken to have no benefit for disability: with one more may be kept (partner.income)."
    if _may_have_children(context, over=over):
        yield "No child under 18 is taken to live with the person: for each more is kept (person.children_born)."


def about_the_bill(context: Context, result: Assessment) -> Iterator[str]:
    """Yield that the care is taken to be neither free nor dearer than what the council would pay for."""
    case, helped = context.case, result.status is Status.SUPPORTED
    if not case.services and result.status is not Status.FREE:
        yield (
            "The care is taken to be none that is free: help for up to six weeks to manage alone again (reablement), "
            "aftercare under section 117 of the Mental Health Act, or care that the NHS pays for (services.kind)."
        )
    if helped and context.in_care_home and case.cost.council_rate_weekly is None:
        yield (
            "The price is taken to be one that the council would pay. If it is more, ask who shall pay the rest, which "
            "is called a top-up (cost.council_rate_weekly)."
        )
    if helped and context.kind is SettingKind.PERMANENT and case.home is None and not case.housing_costs:
        yield (
            "No rent is taken to run on for where the person lived. If it does, ask the council to leave more for it; "
            "what it agrees goes in the file (overrides.pea_extra_weekly)."
        )


def _may_have_children(context: Context, *, over: bool) -> bool:
    person: Person = context.case.person
    return not (over or person.children or person.children_born)
