"""What people keep, for arrays: personal expenses allowance, minimum income guarantee, and what comes off besides."""

from __future__ import annotations

import numpy as np

from ncs.charging.law.kinds import bringing
from ncs.charging.vector.income import IncomeFound
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Pence, Population, Whole, Yes
from ncs.charging.vector.terms import Terms, born_by_for_age, born_by_for_pension_age, in_pence
from ncs.core.money import ceil_penny


def find_kept(people: Population, terms: Terms, kind: Whole, income: IncomeFound) -> Pence:
    """Return the weekly allowances in pence (regs 6 and 7; Schedule 1 paras 2 and 4; the savings disregard).

    ``kind`` is the setting that the charge is made under. Disability benefit that stops does not change them: it is
    for care homes alone, where none of them depends on it.
    """
    pea = terms.pence("pea.weekly") + in_pence(terms.policy.pea_extra_weekly)
    floor = np.where(kind == ELSEWHERE, guarantee(people, terms), pea)
    housing = np.where(kind == PERMANENT, 0, people.housing)
    disability = np.where(kind == ELSEWHERE, disability_allowance(people, terms, income), 0)
    return floor + housing + disability + savings_disregards(people, terms, kind, income)


def guarantee(people: Population, terms: Terms) -> Pence:
    """Return the minimum income guarantee in pence with its premiums (reg 7)."""
    over = people.born <= born_by_for_pension_age(terms.day)
    grown = people.born <= born_by_for_age(25, day=terms.day)
    lifted = over | terms.rules.working_age_mig_as_pension_age
    figure = terms.pence
    single = np.where(grown, figure("mig.single_25_to_pension_age"), figure("mig.single_18_24"))
    single = np.where(people.lone_parent, figure("mig.lone_parent_18_plus"), single)
    single = np.where(lifted, figure("mig.single_pension_age"), single)
    couple = np.where(lifted, figure("mig.couple_member_pension_age"), figure("mig.couple_member_working_age"))
    if terms.rules.mig_share_of_guarantee is not None:
        single = np.where(over, _share_of_guarantee(terms, "single", members=1), single)
        couple = np.where(over, _share_of_guarantee(terms, "couple", members=2), couple)
    base = np.where(people.couple, couple, single).astype(np.int64)
    for name, given in (
        ("disability", people.disability_premium),
        ("enhanced_disability", people.enhanced_disability_premium),
    ):
        has = given | brought(people, name)
        one, two = figure(f"mig.{name}_premium_single"), figure(f"mig.{name}_premium_couple_member")
        base += np.where(has & ~over, np.where(people.couple, two, one), 0)
    carer = people.carer_premium | brought(people, "carer")
    base += np.where(carer, figure("mig.carer_premium"), 0)
    return base + figure("mig.per_child") * people.children + in_pence(terms.policy.mig_extra_weekly)


def brought(people: Population, premium: str) -> Yes:
    """Return who receives a benefit that brings a premium (reg 7)."""
    received = np.zeros(len(people), np.bool_)
    for kind in bringing(premium):
        if kind in people.income:
            received |= people.income[kind] > 0
    return received


def _share_of_guarantee(terms: Terms, size: str, *, members: int) -> int:
    """Return one member's share of the Pension Credit guarantee under a reform in pence, a fraction rounded up."""
    whole = terms.number(f"benefit.pension_credit_guarantee_{size}")
    return in_pence(ceil_penny(whole * (terms.rules.mig_share_of_guarantee or 0) / members))


def disability_allowance(people: Population, terms: Terms, income: IncomeFound) -> Pence:
    """Return disability-related costs allowed where a disability benefit counts, outside care homes (Schedule 1 para
    4); a council may allow actual ones without it.
    """
    bands = terms.policy.standard_disability_costs
    lower, higher = (in_pence(bands[rate]) if rate in bands else 0 for rate in ("lower", "higher"))
    amount = np.maximum(people.disability_costs, np.where(income.higher_rate, higher, lower))
    if terms.policy.disability_costs_without_benefit:
        amount = np.where(income.disability > 0, amount, people.disability_costs)
        return np.where(terms.rules.disability_costs_allowed, amount, 0)
    return np.where((income.disability > 0) & terms.rules.disability_costs_allowed, amount, 0)


def savings_disregards(people: Population, terms: Terms, kind: Whole, income: IncomeFound) -> Pence:
    """Return the savings disregard in pence, with the couple figures outside a permanent place."""
    as_couple = people.couple & (kind != PERMANENT)

    def _sized(stem: str) -> Pence:
        return np.where(as_couple, terms.pence(f"{stem}_couple"), terms.pence(f"{stem}_single")).astype(np.int64)

    most, where = _sized("income.savings_credit_disregard"), terms.policy.savings_flat_rate
    flat = np.full(len(people), where == "everywhere") | ((kind != ELSEWHERE) & (where == "care_homes"))
    whole = flat & people.old_cohort & (income.qualifying > _sized("benefit.pension_credit_guarantee"))
    amount = np.where(whole, most, np.minimum(income.savings_credit, most))
    return np.where(income.qualifying < _sized("benefit.savings_credit_threshold"), 0, amount)
