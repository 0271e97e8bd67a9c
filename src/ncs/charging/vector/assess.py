"""The weekly charge of arrays of people: the decision order of :func:`ncs.charging.assessment.assess`, to the penny."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ncs.charging.figures import figures as package_figures
from ncs.charging.policy import Policy, policies
from ncs.charging.rules import LAW, Rules
from ncs.charging.vector.capital import find_capital
from ncs.charging.vector.income import find_income
from ncs.charging.vector.kept import find_kept
from ncs.charging.vector.population import Pence, Population, Yes
from ncs.charging.vector.terms import Terms, share_down
from ncs.core.money import to_pence
from ncs.reference.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Charges:
    """The outcome for each person, in pence a week (capital in pence). Charge and council make up the fee."""

    capital: Pence
    home_counted: Pence
    tariff: Pence
    income_counted: Pence
    kept: Pence
    charge: Pence
    council: Pence
    above_limit: Yes
    free: Yes


def assess_many(
    people: Population,
    *,
    day: date,
    policy: Policy | None = None,
    rules: Rules = LAW,
    figures: Parameters | None = None,
) -> Charges:
    """Return the weekly charge of everybody on a day, as one person's assessment finds it.

    Raises:
        NotVectorised: the rules set a switch, or people have an income, that arrays do not follow.
        NotModelled: a figure has no value on the day.
    """
    terms = Terms(day=day, figures=figures or package_figures(), policy=policy or policies()["statutory"], rules=rules)
    capital = find_capital(people, terms)
    income = find_income(people, terms, above_limit=capital.above_limit)
    kept = find_kept(people, terms, income)
    means = income.counted + capital.tariff - kept
    assessed = np.maximum(means, 0)
    supported = np.where(people.in_care_home, np.minimum(assessed, people.fee), _at_home(people, terms, assessed))
    charge = _reformed(people, terms, np.where(capital.above_limit, people.fee, supported))
    free = _free(people, terms)
    charge = np.where(free, _living(people, terms, assessed), charge)
    return Charges(
        capital=capital.capital,
        home_counted=capital.home_counted,
        tariff=capital.tariff,
        income_counted=income.counted,
        kept=kept,
        charge=charge,
        council=people.fee - charge,
        above_limit=capital.above_limit,
        free=free,
    )


def _at_home(people: Population, terms: Terms, assessed: Pence) -> Pence:
    """Return the charge outside care homes under the council's policy."""
    policy = terms.policy
    charge = np.minimum(share_down(assessed, policy.surplus_share), people.fee)
    if policy.maximum_charge is not None:
        charge = np.minimum(charge, to_pence(policy.maximum_charge))
    return np.where(charge < to_pence(policy.minimum_charge), 0, charge)


def _reformed(people: Population, terms: Terms, charge: Pence) -> Pence:
    """Return the charge after what the rules give everybody, and the weekly limit outside care homes."""
    rules, home, fee = terms.rules, people.in_care_home, people.fee
    if rules.universal_cash or rules.universal_share:
        rest = share_down(fee, 1 - rules.universal_share) - to_pence(rules.universal_cash)
        where = {"everywhere": np.ones_like(home), "care_homes": home, "elsewhere": ~home}[rules.universal_where]
        charge = np.where(where, np.maximum(np.minimum(charge, rest), 0), charge)
    nursing = np.where(people.nursing, to_pence(rules.nursing_care_weekly), 0)
    paid = np.maximum(np.minimum(charge, fee - to_pence(rules.personal_care_weekly) - nursing), 0)
    most = charge if rules.weekly_charge_limit is None else np.minimum(charge, to_pence(rules.weekly_charge_limit))
    outside = np.zeros_like(charge) if rules.personal_care_free_elsewhere else most
    return np.where(home, paid, outside)


def _free(people: Population, terms: Terms) -> Yes:
    """Return for whom a reform makes support free: need from early in life, or the highest need."""
    rules, free = terms.rules, np.zeros(len(people), dtype=np.bool_)
    if rules.free_if_onset_below is not None:
        free |= (people.onset_age >= 0) & (people.onset_age < rules.free_if_onset_below)
    if rules.free_from_needs_band is not None:
        free |= (people.needs_band >= 0) & (people.needs_band >= rules.free_from_needs_band)
    return free


def _living(people: Population, terms: Terms, assessed: Pence) -> Pence:
    """Return the living costs still due in a care home where support is free, as far as income allows."""
    rules = terms.rules
    due = np.minimum(np.minimum(to_pence(rules.daily_living_weekly), assessed), people.fee)
    return np.where(people.in_care_home & rules.living_costs_charged, due, 0)
