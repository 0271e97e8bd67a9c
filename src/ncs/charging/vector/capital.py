"""Capital, the home and tariff income for arrays of people (SI 2014/2672 regs 12, 20 and 25, Schedule 2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Pence, Population, Yes
from ncs.charging.vector.terms import Terms, share_down
from ncs.core.money import to_pence


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalFound:
    """Capital that counts, the tariff income from it, and who is above the upper limit."""

    capital: Pence
    home_counted: Pence
    tariff: Pence
    above_limit: Yes


def find_capital(people: Population, terms: Terms) -> CapitalFound:
    """Return capital in pence with the home, and weekly tariff income: a pound for each 250 or part above the lower
    limit.
    """
    ignored = home_ignored(people, terms)
    sells = terms.number("capital.sale_cost_allowance")
    value = np.maximum(share_down(people.home, 1 - sells) - people.mortgage, 0)
    home_counted = np.where(ignored, 0, value)
    capital = people.savings + home_counted
    lower, upper = limits(people, terms, home_counts=~ignored)
    step, per_step = terms.pence("capital.tariff_step"), terms.pence("capital.tariff_income_per_step")
    part = step - 1 if terms.policy.tariff_round == "up" else 0
    tariff = np.where((capital > lower) & (capital <= upper), (capital - lower + part) // step * per_step, 0)
    return CapitalFound(capital=capital, home_counted=home_counted, tariff=tariff, above_limit=capital > upper)


def home_ignored(people: Population, terms: Terms) -> Yes:
    """Return whose home is left out: none owned, at home, going back to it, protected, or in the first twelve weeks."""
    permanent = people.setting == PERMANENT
    in_time = people.weeks_in < int(terms.number("capital.property_disregard_weeks"))
    first_weeks = in_time & (people.savings <= terms.pence("capital.upper_limit"))
    inside = np.where(permanent, people.home_protected | first_weeks, people.returns)
    return np.asarray((people.home == 0) | (people.setting == ELSEWHERE) | inside, dtype=np.bool_)


def limits(people: Population, terms: Terms, *, home_counts: Yes) -> tuple[Pence, Pence]:
    """Return the lower and upper limits in pence: the law's, a council's or a reform's (regs 12 and 25)."""
    rules, size = terms.rules, len(people)
    upper = np.full(size, terms.pence("capital.upper_limit"), dtype=np.int64)
    if rules.upper_limit_home_counted is not None:
        upper[home_counts] = to_pence(rules.upper_limit_home_counted)
    if rules.upper_limit_home_ignored is not None:
        upper[~home_counts] = to_pence(rules.upper_limit_home_ignored)
    elsewhere = people.setting == ELSEWHERE
    if rules.upper_limit_elsewhere is not None:
        upper[elsewhere] = to_pence(rules.upper_limit_elsewhere)
    elif terms.policy.upper_limit_elsewhere is not None:
        upper[elsewhere] = np.maximum(upper[elsewhere], to_pence(terms.policy.upper_limit_elsewhere))
    lower = upper if rules.single_limit else np.full(size, terms.pence("capital.lower_limit"), dtype=np.int64)
    return lower, upper
