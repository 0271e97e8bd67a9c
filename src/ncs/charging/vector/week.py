"""One week of many people: from what is settled and the capital they have left to the charge and who pays it.

The decision order is that of :func:`ncs.charging.assessment.assess`: free care, capital, full cost above the limit,
the charge, what a reform gives to everybody, and after a cap only living costs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.vector.capital import tariff_incomes
from ncs.charging.vector.population import Pence, Whole, Yes
from ncs.charging.vector.settled import Settled
from ncs.charging.vector.terms import Terms, in_pence, share_down


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a week's means test turns on, in pence.

    Attributes:
        savings, account: what can be spent, and the care account.
        funded: weeks in a row of council money in a permanent place.
        admission: capital other than the home on admission; -1 while not known.
    """

    savings: Pence
    account: Pence
    funded: Whole
    admission: Pence


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The outcome of a week for each person, in pence.

    Attributes:
        capital, home_counted, tariff: as the means test finds them.
        tested: a means test was made, which it is not where care is free without one.
        above: capital is above the upper limit; free: there is no charge for care; capped: the cap is reached.
        stopped: disability benefit no longer paid.
        afford: what income leaves above what is kept.
        charge: what is due towards the cost; arrangement: the fee for arranging care; benefits: social security in
            place of council money; metered: what is added to the care account.
    """

    capital: Pence
    home_counted: Pence
    tariff: Pence
    tested: Yes
    above: Yes
    free: Yes
    capped: Yes
    stopped: Pence
    afford: Pence
    charge: Pence
    arrangement: Pence
    benefits: Pence
    metered: Pence


def find_week(settled: Settled, terms: Terms, means: Means, *, week: int) -> Week:
    """Return the charge of a week and what it rests on."""
    out = home_left_out(settled, terms, means, week=week)
    home_counted = np.where(out, 0, settled.home)
    capital = means.savings + settled.other + home_counted
    above = capital > np.where(out, settled.upper_out, settled.upper)
    lower = np.where(out, settled.lower_out, settled.lower)
    tariff = tariff_incomes(capital, above=above, lower=lower, terms=terms)
    untested = settled.free | (week < settled.free_until)
    stops = (means.funded >= terms.weeks_until_benefits_stop) & ~above & ~untested
    stopped = np.where(stops, settled.stoppable, 0)
    spare = settled.spare - stopped
    assessed = np.maximum(spare + tariff, 0)
    charge = np.where(above, settled.cost, _supported(settled, terms, assessed))
    charge = np.minimum(charge, settled.most)
    free, capped = untested | settled.free_living, _capped(settled, terms, means)
    capped &= ~free
    charge = np.where(free | capped, _after(settled, terms, assessed, above & capped), charge)
    charge = np.where(untested, 0, charge)
    return Week(
        capital=capital,
        home_counted=home_counted,
        tariff=tariff,
        tested=~untested,
        above=above,
        free=free,
        capped=capped,
        stopped=stopped,
        afford=np.where(untested, 0, np.maximum(spare, 0)),
        charge=charge,
        arrangement=np.where(above & ~untested, settled.arrangement, 0),
        benefits=_benefits(settled, terms, stopped, charge, none=above | untested),
        metered=np.where(free | capped, 0, _metered(settled, terms, charge, above)),
    )


def home_left_out(settled: Settled, terms: Terms, means: Means, *, week: int) -> Yes:
    """Return whose home is left out in a week: always, or for the first weeks if other capital allows it."""
    tested = means.savings + settled.other
    if terms.policy.twelve_week_test == "at_admission":
        tested = np.where(means.admission < 0, tested, means.admission)
    first_weeks = (week < settled.out_until) & (tested <= terms.pence("capital.upper_limit"))
    return settled.home_out | first_weeks


def _supported(settled: Settled, terms: Terms, assessed: Pence) -> Pence:
    """Return the charge below the limit: as assessed in a care home, under the council's policy elsewhere."""
    policy = terms.policy
    charge = np.minimum(assessed, settled.cost)
    if policy.surplus_share == 1 and policy.maximum_charge is None and not policy.minimum_charge:
        return charge
    outside = np.minimum(share_down(assessed, policy.surplus_share), settled.cost)
    if policy.maximum_charge is not None:
        outside = np.minimum(outside, in_pence(policy.maximum_charge))
    outside = np.where(outside < in_pence(policy.minimum_charge), 0, outside)
    return np.where(settled.elsewhere, outside, charge)


def _capped(settled: Settled, terms: Terms, means: Means) -> Yes:
    """Return who has reached the cap, or has none to reach because need began early."""
    if terms.rules.cap is None:
        return np.zeros_like(settled.no_cap)
    return settled.no_cap | (means.account >= in_pence(terms.rules.cap))


def _after(settled: Settled, terms: Terms, assessed: Pence, full: Yes) -> Pence:
    """Return what is due where care itself is free or paid for: living costs in a care home as far as income allows;
    in ``full``, with any cost above the council's rate, above the limit after a cap.
    """
    living = np.where(settled.elsewhere, 0, in_pence(terms.rules.daily_living_weekly))
    due = np.where(full, living + settled.cost - settled.rate, np.minimum(living, assessed))
    return np.minimum(due, settled.cost)


def _benefits(settled: Settled, terms: Terms, stopped: Pence, charge: Pence, *, none: Yes) -> Pence:
    """Return social security that replaces council money in care homes under a reform."""
    rules = terms.rules
    if not rules.disability_benefits_paid_in_homes and not rules.housing_support_weekly:
        return np.zeros_like(charge)
    paid = in_pence(rules.housing_support_weekly) + stopped * rules.disability_benefits_paid_in_homes
    most = np.minimum(share_down(paid, rules.passthrough), settled.cost - charge)
    return np.where(settled.permanent & ~none & ~settled.nhs_pays, most, 0)


def _metered(settled: Settled, terms: Terms, charge: Pence, above: Yes) -> Pence:
    """Return what a week adds to the care account (:func:`ncs.charging.care_account.metered`)."""
    rules = terms.rules
    if rules.cap is None:
        return np.zeros_like(charge)
    living = np.where(settled.elsewhere, 0, in_pence(rules.daily_living_weekly))
    counts = settled.rate
    if rules.cap_meter == "personal_only":
        counts = np.where(above, counts, np.minimum(charge + settled.given, settled.rate))
    return np.maximum(counts - living, 0)
