"""Income that counts for arrays of people, by kind and setting (SI 2014/2672 Schedule 1; ``income_kinds.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.kinds import IncomeKind, IncomeTreatment, income_kinds
from ncs.charging.vector.population import PERMANENT, WHERE, Pence, Population, Yes
from ncs.charging.vector.terms import NotVectorised, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeFound:
    """Weekly income in pence: what counts, and what later steps need of it."""

    counted: Pence
    disability: Pence
    higher_rate: Yes
    qualifying: Pence
    savings_credit: Pence


def find_income(people: Population, terms: Terms, *, above_limit: Yes) -> IncomeFound:
    """Return the income that counts in each person's setting.

    Raises:
        NotVectorised: a kind of income whose treatment needs facts that the arrays do not hold.
    """
    zero = np.zeros(len(people), dtype=np.int64)
    counted, disability, qualifying, savings_credit = zero.copy(), zero.copy(), zero.copy(), zero.copy()
    higher = np.zeros(len(people), dtype=np.bool_)
    days = int(terms.number("benefits.aa_dla_pip_payable_days_in_la_funded_care_home"))
    stopped = (people.setting == PERMANENT) & ~above_limit & (people.weeks_funded * 7 >= days)
    for name, amounts in people.income.items():
        kind = income_kinds()[name]
        found = zero.copy()
        for code, where in WHERE.items():
            here = people.setting == code
            if here.any():
                found[here] = _counted(kind, where, terms, amounts, stopped, people.night_care)[here]
        counted += found
        qualifying += found if kind.qualifying else 0
        savings_credit += found if name == "pension_credit_savings" else 0
        if kind.elsewhere is IncomeTreatment.DISABILITY_BENEFIT:
            disability += found
            higher |= (amounts > 0) & bool(kind.night_gap)
    return IncomeFound(
        counted=counted,
        disability=disability,
        higher_rate=higher,
        qualifying=qualifying,
        savings_credit=savings_credit,
    )


def _counted(kind: IncomeKind, where: str, terms: Terms, amounts: Pence, stopped: Yes, night_care: Yes) -> Pence:
    treatment, policy = kind.treatment(where), terms.policy
    nothing = np.zeros_like(amounts)
    if treatment is IncomeTreatment.DISABILITY_BENEFIT:
        if where == "permanent":
            return np.where(stopped, 0, amounts)
        ignored = not policy.count_disability_benefits or terms.rules.disability_benefits_ignored_elsewhere
        return nothing if ignored else amounts - np.minimum(amounts, _night_gap(kind, terms, night_care))
    if kind.elsewhere is IncomeTreatment.DISABILITY_BENEFIT:
        return amounts if policy.temporary_residents_disability_benefits == "count" else nothing
    if treatment is IncomeTreatment.IGNORE and kind.ignored_share and terms.number(kind.ignored_share) != 1:
        raise NotVectorised(f"A population cannot be assessed with income that is ignored in part: {kind.title}.")
    if treatment is IncomeTreatment.IGNORE_FIRST_TEN:
        return np.maximum(amounts - terms.pence("income.war_widow_partial_disregard"), 0)
    if treatment is IncomeTreatment.SAVINGS_CREDIT and where == "elsewhere":
        return nothing if policy.savings_credit_elsewhere == "ignore_all" else amounts
    if treatment is IncomeTreatment.INTEREST:
        return amounts if policy.count_investment_income else nothing
    if treatment is IncomeTreatment.CHILD:
        raise NotVectorised(f"A population cannot be assessed with income for children in a care home: {kind.title}.")
    return nothing if treatment is IncomeTreatment.IGNORE else amounts


def _night_gap(kind: IncomeKind, terms: Terms, night_care: Yes) -> Pence:
    element = terms.policy.night_element
    gap = terms.pence(kind.night_gap[0]) - terms.pence(kind.night_gap[1]) if kind.night_gap else 0
    if element == "count":
        return np.zeros(len(night_care), dtype=np.int64)
    return np.where(night_care & (element == "ignore_when_no_night_care"), 0, gap).astype(np.int64)
