"""Income that counts for arrays of people, by kind and setting (SI 2014/2672 Schedule 1; ``income_kinds.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.law.kinds import IncomeKind, IncomeTreatment, income_kinds
from ncs.charging.vector.population import PERMANENT, WHERE, Pence, Population, Whole, Yes
from ncs.charging.vector.terms import Terms, in_pence, share_down

#: Treatments that do not turn on the setting.
_SAME_EVERYWHERE = (
    IncomeTreatment.COUNT,
    IncomeTreatment.IGNORE,
    IncomeTreatment.IGNORE_FIRST_TEN,
    IncomeTreatment.INTEREST,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeFound:
    """Weekly income in pence: what counts, and what later steps need of it.

    Attributes:
        received: all of it, counted or not.
        counted: what counts while every benefit is paid.
        stoppable: disability benefit in a permanent place, which stops after some weeks of council money; in
            ``received`` and in ``counted``.
        disability, higher_rate: disability benefit that counts, and whether any is at a rate for nights.
        qualifying, savings_credit: for the savings disregard.
    """

    received: Pence
    counted: Pence
    stoppable: Pence
    disability: Pence
    higher_rate: Yes
    qualifying: Pence
    savings_credit: Pence


def find_income(people: Population, terms: Terms, kind: Whole) -> IncomeFound:
    """Return the income that counts; ``kind`` is the setting that the charge is made under."""
    sums = {name: np.zeros(len(people), np.int64) for name in ("received", "counted", "disability", "qualifying")}
    savings_credit, higher = np.zeros(len(people), np.int64), np.zeros(len(people), np.bool_)
    places = {code: kind == code for code in WHERE}
    for name, amounts in people.income.items():
        source = income_kinds()[name]
        found = _by_setting(people, terms, source, amounts, places)
        sums["received"] += amounts
        sums["counted"] += found
        if source.qualifying:
            sums["qualifying"] += found
        if name == "pension_credit_savings":
            savings_credit = found
        if source.elsewhere is IncomeTreatment.DISABILITY_BENEFIT:
            sums["disability"] += found
            higher |= (amounts > 0) & bool(source.night_gap)
    stoppable = np.where(places[PERMANENT], sums["disability"], 0)
    return IncomeFound(stoppable=stoppable, higher_rate=higher, savings_credit=savings_credit, **sums)


def _by_setting(people: Population, terms: Terms, source: IncomeKind, amounts: Pence, places: dict[int, Yes]) -> Pence:
    """Return what counts of one kind of income, each person in their own setting."""
    if source.permanent is source.temporary is source.elsewhere and source.permanent in _SAME_EVERYWHERE:
        return _counted(people, terms, source, "permanent", amounts)
    found = np.zeros(len(people), np.int64)
    for code, where in WHERE.items():
        if places[code].any():
            found = np.where(places[code], _counted(people, terms, source, where, amounts), found)
    return found


def _counted(people: Population, terms: Terms, source: IncomeKind, where: str, amounts: Pence) -> Pence:
    """Return what counts of one kind of income if everybody were in one setting, in pence."""
    treatment, policy = source.treatment(where), terms.policy
    nothing = np.zeros_like(amounts)
    if treatment is IncomeTreatment.DISABILITY_BENEFIT:
        ignored = not policy.count_disability_benefits or terms.rules.disability_benefits_ignored_elsewhere
        if where == "permanent":
            return amounts
        return nothing if ignored else amounts - np.minimum(amounts, _night_gap(source, terms, people.night_care))
    if source.elsewhere is IncomeTreatment.DISABILITY_BENEFIT:
        return amounts if policy.temporary_residents_disability_benefits == "count" else nothing
    if treatment is IncomeTreatment.IGNORE_FIRST_TEN:
        return np.maximum(amounts - terms.pence("income.war_widow_partial_disregard"), 0)
    if treatment is IncomeTreatment.HALF_TO_SPOUSE:
        # rounded down, as in one person's assessment: a fraction of a penny is left out too
        half = share_down(amounts, 1 - terms.number("income.occupational_pension_spouse_share"))
        return np.where(people.half_to_spouse, half, amounts)
    if treatment is IncomeTreatment.SAVINGS_CREDIT and where == "elsewhere":
        return nothing if policy.savings_credit_elsewhere == "ignore_all" else amounts
    if treatment is IncomeTreatment.IGNORE and source.ignored_share:
        return amounts - share_down(amounts, terms.number(source.ignored_share))
    if treatment is IncomeTreatment.CHILD:
        return np.where(people.child_in_same_accommodation, amounts, 0)
    # a pension pot counts as what is drawn: arrays do not hold what an annuity would pay
    if treatment is IncomeTreatment.RENT:
        return np.where(people.other_capital > 0, 0, amounts)
    counts = policy.count_investment_income or treatment is not IncomeTreatment.INTEREST
    return amounts if counts and treatment is not IncomeTreatment.IGNORE else nothing


def _night_gap(source: IncomeKind, terms: Terms, night_care: Yes) -> Pence:
    """Return the weekly part of a disability benefit left out for nights under the council's policy, in pence."""
    element = terms.policy.night_element
    gap = in_pence(terms.number(source.night_gap[0]) - terms.number(source.night_gap[1])) if source.night_gap else 0
    if element == "count":
        return np.zeros(len(night_care), dtype=np.int64)
    return np.where(night_care & (element == "ignore_when_no_night_care"), 0, gap).astype(np.int64)
