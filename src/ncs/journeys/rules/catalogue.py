"""Every rule, in the order in which a journey meets them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ncs.core.errors import UnknownName, near_matches
from ncs.journeys.rules import (
    adaptations,
    advice_if_not_eligible,
    advocate,
    appeals,
    arranging,
    assess_on_appearance,
    best_interests,
    budget,
    carer_willing,
    carers_assessment,
    closed,
    complaint_in_time,
    complaints,
    correction,
    death,
    decide_eligibility,
    delegated_task,
    direct_payment,
    direct_payment_account,
    discharge,
    early_help,
    eligibility,
    employer,
    finances,
    first_answer,
    free_reablement,
    healthcare,
    held_budget,
    involvement,
    liberty,
    mental_health_professional,
    moving,
    needs_in_plan,
    one_coordinator,
    opened,
    order,
    own_days,
    pauses,
    refusing_assessment,
    reviews,
    rules_version,
    safeguarding,
    service_values,
    short_breaks,
    similar_ways,
    technology,
    thread,
    transition,
    urgent_then_assess,
    wished_home,
    written_copies,
)
from ncs.journeys.rules.model import Rule

_MODULES = (
    opened,
    own_days,
    correction,
    death,
    closed,
    thread,
    order,
    service_values,
    first_answer,
    early_help,
    assess_on_appearance,
    refusing_assessment,
    urgent_then_assess,
    free_reablement,
    carers_assessment,
    advocate,
    best_interests,
    involvement,
    written_copies,
    rules_version,
    decide_eligibility,
    eligibility,
    advice_if_not_eligible,
    finances,
    arranging,
    needs_in_plan,
    carer_willing,
    short_breaks,
    wished_home,
    similar_ways,
    budget,
    direct_payment,
    direct_payment_account,
    employer,
    held_budget,
    technology,
    reviews,
    one_coordinator,
    adaptations,
    safeguarding,
    liberty,
    mental_health_professional,
    discharge,
    healthcare,
    delegated_task,
    moving,
    transition,
    complaints,
    complaint_in_time,
    pauses,
    appeals,
)


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its id, in the order in which a journey meets them."""
    return {module.RULE.id: module.RULE for module in _MODULES}


def rule_named(name: str) -> Rule:
    """Return a rule.

    Raises:
        UnknownName: there is none; the nearest are named.
    """
    if name not in rules():
        raise UnknownName("rule", name, near_matches(name, rules()))
    return rules()[name]
