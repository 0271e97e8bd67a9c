"""Capital limits, the home and tariff income for arrays of people (SI 2014/2672 regs 12, 20 and 25, Schedule 2)."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Pence, Population, Whole, Yes
from ncs.charging.vector.terms import Terms, in_pence, share_down


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What decides capital besides savings, in pence.

    Attributes:
        home: what the home adds to capital when it counts; home_out: whether it is left out for as long as things stay.
        out_until: the week from which the first weeks' disregard is over; zero where there is none.
        lower, upper: the limits while the home counts; lower_out, upper_out: while it is left out, or there is none.
    """

    home: Pence
    home_out: Yes
    out_until: Whole
    lower: Pence
    upper: Pence
    lower_out: Pence
    upper_out: Pence


def find_holdings(people: Population, terms: Terms, kind: Whole, *, week: int) -> Holdings:
    """Return how the home and the limits stand; ``kind`` is the setting that the charge is made under.

    A home is left out where none is owned, for people who live in it or go back to it, and where somebody living there
    protects it; in a permanent place it is also for the first weeks, if other capital allows.
    """
    sells = terms.number("capital.sale_cost_allowance")
    permanent = kind == PERMANENT
    inside = np.where(permanent, people.home_protected, people.returns)
    home_out = np.asarray((people.home == 0) | (kind == ELSEWHERE) | inside, dtype=np.bool_)
    left = int(terms.number("capital.property_disregard_weeks")) - people.weeks_in
    upper, upper_out = _upper(terms, kind, home_counts=True), _upper(terms, kind, home_counts=False)
    lower = np.full(len(people), terms.pence("capital.lower_limit"), dtype=np.int64)
    single = terms.rules.single_limit
    return Holdings(
        home=np.maximum(share_down(people.home, 1 - sells) - people.mortgage, 0),
        home_out=home_out,
        out_until=np.where(permanent & ~home_out & (left > 0), week + left, 0),
        lower=upper if single else lower,
        upper=upper,
        lower_out=upper_out if single else lower,
        upper_out=upper_out,
    )


def _upper(terms: Terms, kind: Whole, *, home_counts: bool) -> Pence:
    """Return the upper limits in pence: the law's, a council's or a reform's (regs 12 and 25)."""
    rules = terms.rules
    by_home = rules.upper_limit_home_counted if home_counts else rules.upper_limit_home_ignored
    upper = terms.pence("capital.upper_limit") if by_home is None else in_pence(by_home)
    elsewhere = upper
    if rules.upper_limit_elsewhere is not None:
        elsewhere = in_pence(rules.upper_limit_elsewhere)
    elif terms.policy.upper_limit_elsewhere is not None:
        elsewhere = max(upper, in_pence(terms.policy.upper_limit_elsewhere))
    return np.where(kind == ELSEWHERE, elsewhere, upper).astype(np.int64)


def tariff_incomes(capital: Pence, *, above: Yes, lower: Pence, terms: Terms) -> Pence:
    """Return weekly tariff income in pence: a pound for each 250 or part above the lower limit, none above the
    upper.
    """
    step, per_step = terms.pence("capital.tariff_step"), terms.pence("capital.tariff_income_per_step")
    part = step - 1 if terms.policy.tariff_round == "up" else 0
    steps = np.maximum((capital - lower + part) // step, 0)
    tariff: Pence = steps * (per_step * ~above)
    return tariff


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Capital besides savings in a week, and the limits that apply, in pence.

    Attributes:
        home: what the home adds; but_savings: that and other capital.
    """

    home: Pence
    but_savings: Pence
    lower: Pence
    upper: Pence

    def replace_at(self, where: NDArray[np.int64], other: Held) -> None:
        """Put what the people at positions ``where`` hold now in the place of what they held."""
        for item in fields(self):
            getattr(self, item.name)[where] = getattr(other, item.name)
