"""For whom care is free, in arrays: by law, a council's policy or a reform (:mod:`ncs.charging.law.exemptions`)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.vector.population import (
    CONTINUING_HEALTHCARE,
    ELSEWHERE,
    FREE_BY_LAW,
    REABLEMENT,
    SHORT_TERM,
    Population,
    Whole,
    Yes,
)
from ncs.charging.vector.terms import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """Who has free care.

    Attributes:
        always: there is no charge and no means test, whatever the week.
        until: the week from which care that is free for a time may be charged for; zero where there is none.
        living: care is free, but living costs in the care home are due as far as income allows.
        nhs_pays: the NHS pays for the care, not the council.
    """

    always: Yes
    until: Whole
    living: Yes
    nhs_pays: Yes


def find_free(people: Population, terms: Terms, kind: Whole, *, week: int) -> Free:
    """Return who has free care; ``kind`` is the setting that the charge is made under.

    The first reason that applies decides, in the order of one person's assessment: the law, then the council's policy
    on carers, then a reform for people back from hospital, for short-term support, for need from early in life, and
    for the highest need.
    """
    rules, service = terms.rules, people.free_service
    in_home = kind != ELSEWHERE
    nhs_pays = service == CONTINUING_HEALTHCARE
    nhs_living = nhs_pays & in_home & rules.continuing_healthcare_living_costs
    short = (people.short_term_support | (people.setting == SHORT_TERM)) & rules.short_term_free
    carer = people.carer & (not terms.policy.charge_carers)
    need, living_due = _by_need(people, terms), in_home & rules.living_costs_charged
    always = ~nhs_living & ((service == FREE_BY_LAW) | nhs_pays | carer | short | (need & ~living_due))
    return Free(
        always=always,
        until=np.where(nhs_living, 0, _until(people, terms, week)),
        living=nhs_living | (need & living_due & ~always),
        nhs_pays=nhs_pays,
    )


def _by_need(people: Population, terms: Terms) -> Yes:
    """Return for whom a reform makes support free because of need: from early in life, or the highest."""
    rules, free = terms.rules, np.zeros(len(people), dtype=np.bool_)
    if rules.free_if_onset_below is not None:
        free |= needed_before(people, rules.free_if_onset_below)
    if rules.free_from_needs_band is not None:
        free |= (people.needs_band >= 0) & (people.needs_band >= rules.free_from_needs_band)
    return free


def needed_before(people: Population, age: int) -> Yes:
    """Return who is known to have needed support before an age."""
    return np.asarray((people.onset_age >= 0) & (people.onset_age < age), dtype=np.bool_)


def _until(people: Population, terms: Terms, week: int) -> Whole:
    """Return the week from which reablement, or new support after leaving hospital, is no longer free."""
    reablement = int(terms.number("free.reablement_weeks")) - people.service_weeks
    left = np.where(people.free_service == REABLEMENT, reablement, 0)
    discharged = (people.weeks_since_discharge >= 0) & ~people.resumed_package
    after = terms.rules.free_weeks_after_discharge - people.weeks_since_discharge
    left = np.maximum(left, np.where(discharged, after, 0))
    return np.where(left > 0, week + left, 0)
