"""One week of many people: from what is settled and the capital they have left to the charge and who pays it.

The decision order is that of :func:`ncs.charging.law.assessment.assess`: free care, capital, full cost above the limit,
the charge, what a reform gives to everybody, and after a cap only living costs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.vector.capital import Held, tariff_incomes
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
        capital, tariff: as the means test finds them.
        tested: a means test was made, which it is not where care is free without one.
        above: capital is above the upper limit; free: there is no charge for care; capped: the cap is reached.
        stopped: disability benefit no longer paid.
        afford: what income leaves above what is kept.
        cost: what can be charged for this week; given_up: what the home gives up, because the council helps to pay.
        charge: what is due towards the cost; arrangement: the fee for arranging care; benefits: social security in
            place of council money; by_nhs: what the NHS pays of the cost; metered: what is added to the care account.
    """

    capital: Pence
    tariff: Pence
    tested: Yes
    above: Yes
    free: Yes
    capped: Yes
    stopped: Pence
    afford: Pence
    cost: Pence
    given_up: Pence
    charge: Pence
    arrangement: Pence
    benefits: Pence
    by_nhs: Pence
    metered: Pence


def hold(settled: Settled, terms: Terms, means: Means, *, week: int) -> Held:
    """Return what counts as capital besides savings: the home if it is not left out, always or for the first weeks."""
    tested = means.savings + settled.other
    if terms.policy.twelve_week_test == "at_admission":
        tested = np.where(means.admission < 0, tested, means.admission)
    first_weeks = (week < settled.out_until) & (tested <= terms.pence("capital.upper_limit"))
    out = settled.home_out | first_weeks
    home = np.where(out, 0, settled.home)
    return Held(
        home=home,
        but_savings=settled.other + home,
        lower=np.where(out, settled.lower_out, settled.lower),
        upper=np.where(out, settled.upper_out, settled.upper),
    )


def find_week(settled: Settled, terms: Terms, means: Means, held: Held, *, week: int) -> Week:
    """Return the charge of a week and what it rests on."""
    capital = means.savings + held.but_savings
    above = capital > held.upper
    tariff = tariff_incomes(capital, above=above, lower=held.lower, terms=terms)
    untested = settled.free | (week < settled.free_until)
    stops = (means.funded >= terms.weeks_until_benefits_stop) & ~(above | untested)
    stopped = settled.stoppable * stops
    spare = settled.spare - stopped
    assessed = np.maximum(spare + tariff, 0)
    free = untested | settled.free_living
    price = _price(settled, dear=above & ~(free | terms.rules.care_homes_free))
    charge = np.where(above, price.cost, _supported(settled, terms, assessed, price.cost))
    if terms.limits_everybody:
        charge = np.minimum(charge, price.most)
    capped = _capped(settled, terms, means) & ~free
    afford = np.maximum(spare, 0)
    if free.any() or capped.any():
        charge = np.where(free | capped, _after(settled, terms, assessed, price.cost, full=above & capped), charge)
        charge = np.where(untested, 0, charge)
        afford = np.where(untested, 0, afford)
    return Week(
        capital=capital,
        tariff=tariff,
        tested=~untested,
        above=above,
        free=free,
        capped=capped,
        stopped=stopped,
        afford=afford,
        cost=price.cost,
        given_up=price.given_up,
        charge=charge,
        arrangement=settled.arrangement * (above & ~untested),
        benefits=_benefits(settled, terms, stopped, price.cost - charge, none=above | untested),
        by_nhs=(price.cost - charge) * settled.nhs_pays if settled.nhs_pays.any() else nothing(charge),
        metered=_metered(settled, terms, charge + price.given, above, none=free | capped),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Price:
    """What a week's care costs as far as it can be charged for, and what the rules limit by it, in pence."""

    cost: Pence
    given_up: Pence
    most: Pence
    given: Pence


def _price(settled: Settled, *, dear: Yes) -> _Price:
    """Return the price of a week: the home's own fee where ``dear``, and elsewhere without what the home gives up."""
    if not settled.gap.any():
        return _Price(cost=settled.cost, given_up=nothing(settled.cost), most=settled.most, given=settled.given)
    given_up = settled.gap * ~dear
    return _Price(
        cost=settled.cost - given_up,
        given_up=given_up,
        most=np.where(dear, settled.most, settled.most_helped),
        given=np.where(dear, settled.given, settled.given_helped),
    )


def nothing(like: Pence) -> Pence:
    """Return zero for each of as many people, without the memory for it; it cannot be changed."""
    return np.broadcast_to(np.int64(0), like.shape)


def _supported(settled: Settled, terms: Terms, assessed: Pence, cost: Pence) -> Pence:
    """Return the charge below the limit: as assessed in a care home, under the council's policy elsewhere."""
    policy, step = terms.policy, terms.policy.round_charge_to
    charge = np.minimum(assessed, cost)
    if policy.surplus_share == 1 and policy.maximum_charge is None and not policy.minimum_charge and step is None:
        return charge
    affordable = share_down(assessed, policy.surplus_share)
    outside = np.minimum(affordable if step is None else affordable - affordable % in_pence(step), cost)
    if policy.maximum_charge is not None:
        outside = np.minimum(outside, in_pence(policy.maximum_charge))
    outside = np.where(outside < in_pence(policy.minimum_charge), 0, outside)
    return np.where(settled.elsewhere, outside, charge)


def _capped(settled: Settled, terms: Terms, means: Means) -> Yes:
    """Return who has reached the cap, or has none to reach because need began early."""
    if terms.rules.cap is None:
        return np.zeros_like(settled.no_cap)
    return settled.no_cap | (means.account >= in_pence(terms.rules.cap))


def _after(settled: Settled, terms: Terms, assessed: Pence, cost: Pence, *, full: Yes) -> Pence:
    """Return what is due where care itself is free or paid for: living costs in a care home as far as income allows;
    in ``full``, with any cost above the council's rate, above the limit after a cap.
    """
    living = np.where(settled.elsewhere, 0, in_pence(terms.rules.daily_living_weekly))
    due = np.where(full, living + cost - settled.rate, np.minimum(living, assessed))
    return np.minimum(due, cost)


def _benefits(settled: Settled, terms: Terms, stopped: Pence, rest: Pence, *, none: Yes) -> Pence:
    """Return social security that replaces council money in care homes under a reform."""
    rules = terms.rules
    if not rules.disability_benefits_paid_in_homes and not rules.housing_support_weekly:
        return nothing(rest)
    paid = in_pence(rules.housing_support_weekly) + stopped * rules.disability_benefits_paid_in_homes
    most = np.minimum(share_down(paid, rules.passthrough), rest)
    return np.where(settled.permanent & ~none & ~settled.nhs_pays, most, 0)


def _metered(settled: Settled, terms: Terms, paid: Pence, above: Yes, *, none: Yes) -> Pence:
    """Return what a week adds to the care account (:func:`ncs.charging.law.care_account.metered`).

    ``paid`` is the charge, with what is paid for everybody where that counts.
    """
    rules = terms.rules
    if rules.cap is None:
        return nothing(paid)
    counts = settled.rate
    if rules.cap_meter == "personal_only":
        counts = np.where(above, counts, np.minimum(paid, settled.rate))
    living = in_pence(rules.daily_living_weekly) * ~settled.elsewhere
    return np.maximum(counts - living, 0) * ~none
