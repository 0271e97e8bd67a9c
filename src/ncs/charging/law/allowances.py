"""What a person keeps: personal expenses allowance (reg 6) and minimum income guarantee (reg 7), SI 2014/2672."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.case.case import Income, Person, SettingKind
from ncs.charging.law.ages import age_on, children_on
from ncs.charging.law.context import Context
from ncs.charging.law.household import of_pension_age, partner_of_pension_age, together
from ncs.charging.law.kinds import bringing, income_kinds
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained
from ncs.core.money import ceil_penny

ZERO = Decimal(0)
#: The premiums of the guarantee, and what each is called.
PREMIUMS = {
    "disability": "Disability premium",
    "enhanced_disability": "Enhanced disability premium",
    "carer": "Carer premium",
}


def mig_base_figure(*, over_pension_age: bool, age: int, couple: bool, lone_parent: bool) -> str:
    """Return the name of the figure that is the base of a person's minimum income guarantee (reg 7(2) to (4)).

    Of a couple ``over_pension_age`` is whether one or both have reached pension age (reg 7(4)).
    """
    if couple:
        return "mig.couple_member_pension_age" if over_pension_age else "mig.couple_member_working_age"
    if over_pension_age:
        return "mig.single_pension_age"
    if lone_parent:
        return "mig.lone_parent_18_plus"
    return "mig.single_25_to_pension_age" if age >= 25 else "mig.single_18_24"


def premium_figure(premium: str, *, couple: bool) -> str:
    """Return the name of the figure for a premium."""
    if premium == "carer":
        return "mig.carer_premium"
    return f"mig.{premium}_premium_{'couple_member' if couple else 'single'}"


def personal_expenses_allowance(*, base: Decimal, extra: Decimal) -> Decimal:
    """Return the weekly personal expenses allowance in pounds (reg 6); a council may add ``extra``."""
    return base + extra


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The prescribed floor in pounds a week, and its lines."""

    amount: Decimal
    lines: tuple[Explained, ...]


def care_home_floor(context: Context) -> Floor:
    """Return the floor in a care home: the personal expenses allowance, with any addition."""
    given = context.case.overrides
    base = given.pea_weekly if given.pea_weekly is not None else context.value("pea.weekly")
    amount = personal_expenses_allowance(base=base, extra=given.pea_extra_weekly + context.policy.pea_extra_weekly)
    figures = () if given.pea_weekly is not None else ("pea.weekly",)
    line = charge_line(
        section=Section.KEEPS,
        title="Personal expenses allowance",
        amount=amount,
        rule="SI 2014/2672 reg 6",
        words="For the person's own spending: the charge may not touch it.",
        figures=figures,
    )
    return Floor(amount=amount, lines=(line, *_costs_of_the_home(context)))


def _costs_of_the_home(context: Context) -> tuple[Explained, ...]:
    """Return what the council should consider where a home must be kept up from a permanent place: no amount."""
    costs = sum((max(ZERO, one.weekly - one.help_weekly) for one in context.case.housing_costs), ZERO)
    owned = context.case.home is not None and context.kind is SettingKind.PERMANENT
    if not (owned and costs) or context.case.overrides.pea_extra_weekly:
        return ()
    words = (
        f"Keeping the home costs {costs:,.2f} a week. It does not come off by itself: while the home is left out, the "
        "council should consider a higher allowance. Ask for it; what is agreed goes under overrides.pea_extra_weekly."
    )
    return (
        charge_line(
            section=Section.KEEPS,
            title="Costs of the home",
            amount=None,
            rule="CASS Annex C",
            words=words,
            doubt="How much to add is for the council; the paragraph of the guidance is not confirmed.",
        ),
    )


def floor_elsewhere(context: Context) -> Floor:
    """Return the floor outside care homes: the minimum income guarantee with its premiums."""
    given = context.case.overrides.mig_weekly
    if given is not None:
        line = _line("Minimum income guarantee", given, "As the council has set it for this person.", ())
        return Floor(amount=given, lines=(line,))
    lines = [_base_line(context), *_premium_lines(context)]
    children = children_on(context.case.person, context.day)
    if children:
        amount = context.value("mig.per_child") * children
        lines.append(_line("For children", amount, f"For {children} in the household.", ("mig.per_child",)))
    if context.policy.mig_extra_weekly:
        lines.append(
            _line("Council's addition", context.policy.mig_extra_weekly, "The council's own policy adds this.", ())
        )
    return Floor(amount=sum((line.pounds or ZERO for line in lines), ZERO), lines=tuple(lines))


def _base_line(context: Context) -> Explained:
    person, couple = context.case.person, together(context)
    own, partners = of_pension_age(context, person), partner_of_pension_age(context)
    over = own or partners
    share = context.rules.mig_share_of_guarantee
    if share is not None and over:
        name = f"benefit.pension_credit_guarantee_{'couple' if couple else 'single'}"
        amount = ceil_penny(context.value(name) * share / (2 if couple else 1))
        return _line("Minimum income guarantee", amount, "A share of the Pension Credit guarantee level.", (name,))
    lifted = over or context.rules.working_age_mig_as_pension_age
    age = _age(person, context)
    name = mig_base_figure(over_pension_age=lifted, age=age, couple=couple, lone_parent=person.lone_parent)
    words = "For daily living: the charge may not touch it."
    if partners and not own:
        words += " It is that of pension age, which the partner has reached."
    if person.couple and not couple:
        words += " It is that of a single person, because the partner lives elsewhere."
    return _line("Minimum income guarantee", context.value(name), words, (name,))


def _premium_lines(context: Context) -> list[Explained]:
    """Return the premiums that benefits bring or the case gives; what brings one may change on a journey."""
    couple = together(context)
    names = [(premium, reason, premium_figure(premium, couple=couple)) for premium, reason in _premiums(context)]
    return [_line(PREMIUMS[premium], context.value(name), reason, (name,)) for premium, reason, name in names]


def _premiums(context: Context) -> Iterator[tuple[str, str]]:
    """Yield each premium with the reason for it: a benefit of the person or the partner, or else what the case says.

    As income support would give them (reg 7(5) to (7); Income Support (General) Regulations 1987 Schedule 2): those
    for disability come from whoever of a couple is below pension age; where either has reached it the pensioner
    premium takes the place of the first (paras 9 to 12), not of the enhanced one (para 13A); that for a carer is the
    person's own, at any age.
    """
    case = context.case
    over, partner_over = of_pension_age(context, case.person), partner_of_pension_age(context)
    for premium in PREMIUMS:
        carer = premium == "carer"
        displaced = premium == "disability" and (over or partner_over)
        own = [] if displaced or (over and not carer) else _brought(case.income, premium)
        partners = [] if displaced or carer else _brought(_incomes_below_pension_age(context), premium)
        if own:
            yield premium, f"Added to the guarantee: {own[0]} brings it."
        elif partners:
            yield premium, f"Added to the guarantee: the partner's {partners[0]} brings it."
        elif premium in case.person.premiums and (carer or not over):
            yield premium, "Added to the guarantee, as the case says."


def _brought(incomes: Sequence[Income], premium: str) -> list[str]:
    """Return the titles of the benefits in payment that bring a premium."""
    received = {income.kind for income in incomes if income.weekly > 0}
    return [income_kinds()[kind].title for kind in bringing(premium) if kind in received]


def _incomes_below_pension_age(context: Context) -> Sequence[Income]:
    """Return the incomes of a partner of the same household who is known not to have reached pension age."""
    partner = context.case.partner
    if partner is None or not together(context) or (partner.born is None and partner.age is None):
        return ()
    return () if of_pension_age(context, partner) else partner.income


def _age(person: Person, context: Context) -> int:
    """Return the age on the day; an age given without a birth date is that on the day of the case."""
    return age_on(context.day, born=person.born, age=person.age, given_on=context.case.date) or 0


def _line(title: str, amount: Decimal, words: str, figures: tuple[str, ...]) -> Explained:
    return charge_line(
        section=Section.KEEPS, title=title, amount=amount, rule="SI 2014/2672 reg 7", words=words, figures=figures
    )
