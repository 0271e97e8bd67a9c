"""Who is one of a couple as the regulations mean it, and who of the two is of pension age (SI 2014/2672 reg 7)."""

from __future__ import annotations

from ncs.charging.case.case import Case, Partner, Person
from ncs.charging.law.context import Context
from ncs.charging.law.pension_age import births, over_pension_age


def of_one_household(case: Case) -> bool:
    """Return whether the person is one of a couple: two people of one household.

    A partner who lives elsewhere, such as in a care home, is not one (SI 2014/2672 reg 2; Income Support (General)
    Regulations 1987 regs 2 and 16). A couple of whom nothing more is said is taken to live together.
    """
    return case.person.couple and (case.partner is None or case.partner.lives_with_person)


def together(context: Context) -> bool:
    """Return whether a couple is looked at together: not once one of them lives in a care home for good."""
    return of_one_household(context.case) and context.where != "permanent"


def of_pension_age(context: Context, who: Person | Partner) -> bool:
    """Return whether somebody has reached pension age on the day; no where neither birth nor age is given."""
    when = births(born=who.born, age=who.age, on=context.case.date)
    return bool(when and over_pension_age(when, on=context.day))


def partner_of_pension_age(context: Context) -> bool:
    """Return whether the partner of a couple that is looked at together has reached pension age."""
    partner = context.case.partner
    return together(context) and partner is not None and of_pension_age(context, partner)
