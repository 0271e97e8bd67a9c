"""The bills of many people: what can be charged for, NHS money and top-ups (:func:`ncs.charging.law.payers.bill`)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.law.policy import Policy
from ncs.charging.vector.population import ELSEWHERE, SHORT_TERM, TEMPORARY, Pence, Population, Whole
from ncs.charging.vector.terms import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """A week's bills in pence: ``cost`` can be charged for, ``rate`` is what the council would pay for the needs."""

    cost: Pence
    rate: Pence
    nhs: Pence
    third_party: Pence
    own_top_up: Pence
    arrangement: Pence


def find_bill(people: Population, terms: Terms, kind: Whole) -> Bill:
    """Return everybody's bill; ``kind`` is the setting that the charge is made under.

    The NHS pays for a place with nursing also where a short stay is charged as care elsewhere. The fee for arranging
    care is nothing where the policy or the rules ask for none.
    """
    rules, fee, rate = terms.rules, people.fee, people.council_rate
    if rules.council_rate_for_all:
        fee = np.where(kind == ELSEWHERE, fee, rate)
    gap = np.maximum(fee - rate, 0)
    others = np.minimum(people.third_party, gap)
    own = np.minimum(people.own_top_up, gap - others)
    cost = fee - others - own
    standard = np.where(people.nursing & people.in_care_home, terms.pence("fnc.standard"), 0)
    asked = terms.policy.arrangement_fee and not rules.arrangement_free
    return Bill(
        cost=cost,
        rate=np.minimum(cost, rate),
        nhs=np.where(people.nhs < 0, standard, people.nhs),
        third_party=others,
        own_top_up=own,
        arrangement=np.where((kind == ELSEWHERE) & asked, people.arrangement, 0),
    )


def allowance_left(people: Population, policy: Policy) -> Whole | None:
    """Return the weeks left to each person of the short stays that the policy charges as care elsewhere in a year, zero
    or below once they are used up (:func:`ncs.charging.law.respite.crosses_on`); ``None`` where it sets no limit.
    """
    if policy.short_term_weeks_a_year is None:
        return None
    left: Whole = policy.short_term_weeks_a_year - people.short_weeks_this_year - people.weeks_in
    return left


def charged_setting(people: Population, terms: Terms) -> Whole:
    """Return the setting that each charge is made under (:func:`ncs.charging.law.assessment.charged_setting`): a short
    stay counts as temporary, or as care elsewhere where the policy says so (regs 2 and 8), to the end of a yearly
    allowance.
    """
    weeks, policy = people.expected_weeks, terms.policy
    short = (weeks >= 0) & (weeks <= int(terms.number("setting.short_term_resident_max_weeks")))
    left = allowance_left(people, policy)
    if left is not None:
        short &= left > 0
    stay = np.where(short & policy.short_term_as_elsewhere, ELSEWHERE, TEMPORARY)
    return np.where(people.setting == SHORT_TERM, stay, people.setting)
