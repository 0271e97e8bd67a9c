"""What people keep, for arrays: personal expenses allowance, minimum income guarantee, and what comes off besides."""

from __future__ import annotations

import numpy as np

from ncs.charging.vector.income import IncomeFound
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Pence, Population
from ncs.charging.vector.terms import Terms
from ncs.core.money import to_pence


def find_kept(people: Population, terms: Terms, income: IncomeFound) -> Pence:
    """Return the weekly allowances in pence (regs 6 and 7; Schedule 1 paras 2 and 4; the savings disregard)."""
    pea = terms.pence("pea.weekly") + to_pence(terms.policy.pea_extra_weekly)
    elsewhere = people.setting == ELSEWHERE
    floor = np.where(elsewhere, guarantee(people, terms), pea)
    housing = np.where(people.setting == PERMANENT, 0, people.housing)
    return floor + housing + disability_allowance(people, terms, income) + savings_disregards(people, terms, income)


def guarantee(people: Population, terms: Terms) -> Pence:
    """Return the minimum income guarantee in pence with its premiums (reg 7)."""
    over = people.born <= terms.born_by_for_pension_age()
    lifted = over | terms.rules.working_age_mig_as_pension_age
    grown = people.born <= terms.born_by_for_age(25)
    figure = terms.pence
    single = np.where(grown, figure("mig.single_25_to_pension_age"), figure("mig.single_18_24"))
    single = np.where(people.lone_parent, figure("mig.lone_parent_18_plus"), single)
    single = np.where(lifted, figure("mig.single_pension_age"), single)
    couple = np.where(lifted, figure("mig.couple_member_pension_age"), figure("mig.couple_member_working_age"))
    base = np.where(people.couple, couple, single).astype(np.int64)
    for name, has in (
        ("disability", people.disability_premium),
        ("enhanced_disability", people.enhanced_disability_premium),
    ):
        one, two = figure(f"mig.{name}_premium_single"), figure(f"mig.{name}_premium_couple_member")
        base += np.where(has & ~over, np.where(people.couple, two, one), 0)
    base += np.where(people.carer_premium, figure("mig.carer_premium"), 0)
    return base + figure("mig.per_child") * people.children + to_pence(terms.policy.mig_extra_weekly)


def disability_allowance(people: Population, terms: Terms, income: IncomeFound) -> Pence:
    """Return disability-related costs allowed outside care homes where a disability benefit counts (Schedule 1 para
    4).
    """
    bands = terms.policy.standard_disability_costs
    lower, higher = (to_pence(bands[rate]) if rate in bands else 0 for rate in ("lower", "higher"))
    amount = np.maximum(people.disability_costs, np.where(income.higher_rate, higher, lower))
    due = (people.setting == ELSEWHERE) & (income.disability > 0) & terms.rules.disability_costs_allowed
    return np.where(due, amount, 0)


def savings_disregards(people: Population, terms: Terms, income: IncomeFound) -> Pence:
    """Return the savings disregard in pence, with the couple figures outside a permanent place."""
    as_couple = people.couple & (people.setting != PERMANENT)

    def _sized(stem: str) -> Pence:
        return np.where(as_couple, terms.pence(f"{stem}_couple"), terms.pence(f"{stem}_single")).astype(np.int64)

    most, where = _sized("income.savings_credit_disregard"), terms.policy.savings_flat_rate
    flat = np.full(len(people), where == "everywhere") | (people.in_care_home & (where == "care_homes"))
    whole = flat & people.old_cohort & (income.qualifying > _sized("benefit.pension_credit_guarantee"))
    amount = np.where(whole, most, np.minimum(income.savings_credit, most))
    return np.where(income.qualifying < _sized("benefit.savings_credit_threshold"), 0, amount)
