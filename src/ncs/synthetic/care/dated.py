"""Invented lives set on a day: populations in the money and under the rates of that day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np

from ncs.charging.law.figures import figures
from ncs.charging.simulation.people import People, Texts
from ncs.charging.simulation.stays import stay_classes
from ncs.charging.vector.assess import assess_many
from ncs.charging.vector.population import ELSEWHERE, NO_SERVICE, PERMANENT, TEMPORARY, Pence, Population, Whole
from ncs.core.arrays import Floats
from ncs.synthetic.care.assumptions import assumptions
from ncs.synthetic.care.incomes import Incomes, incomes, pence, pension_credit
from ncs.synthetic.care.kinds import in_home
from ncs.synthetic.care.labels import fifths_of, fixed_labels
from ncs.synthetic.care.lives import Lives, grown
from ncs.synthetic.care.spending import Left, run_down

SOURCE = "Synthetic: invented by ncs and fitted to published totals. Nothing in it is about a real person."
#: Free support after discharge lasts no longer than this under any reform.
_DISCHARGE_WEEKS = 6
NOTES = (
    "The people are invented; weights are fitted to published totals and each gap is in the calibration table.",
    "The same invented people are set on any day: numbers and ages stay, amounts follow published rates or growth.",
    "Most permanent residents whose home counts are taken to have sold it on moving in, so that it pays for care.",
    "A care home takes the council's rate from somebody once the council helps to pay; before, they pay its own price.",
    "How many have aftercare or NHS continuing healthcare, which are free, is an assumption.",
    "Nobody has a top-up, an income after tax other than those listed, or a deferred payment agreement to begin with.",
)


def set_on(lives: Lives, *, on: date, weight: Floats | None = None, fixed: Mapping[str, Texts] | None = None) -> People:
    """Return lives as people on a day, with their own weights or those given; ``fixed`` labels if there already.

    Raises:
        NotModelled: a rate or limit has no value on the day.
    """
    who = lives.who
    weights = who.weight if weight is None else weight
    left = _left(lives, on=on)
    now = _population(lives, on=on, ages=who.age, left=left, weeks=who.weeks_so_far)
    entrant = _population(lives, on=on, ages=who.entry_age, left=None, weeks=np.zeros(len(who), dtype=np.int64))
    return People(
        now=now,
        on=on,
        weight=weights,
        entrant=entrant,
        weeks_so_far=who.weeks_so_far,
        stay=who.stay,
        stays=stay_classes(),
        groups={**(fixed or fixed_labels(lives)), **fifths_of(now, weights)},
        source=SOURCE,
        synthetic=True,
        notes=NOTES,
    )


def _left(lives: Lives, *, on: date) -> Left:
    """Return what is left of means of those who have had care for a while."""
    known, who, means = assumptions(), lives.who, lives.means
    home = in_home(who.kind)
    received = incomes(lives, ages=who.age, on=on).weekly() / 100
    besides = np.where(home, known.number("wealth.spending_in_home"), known.number("wealth.spending_at_home"))
    spare = np.where(home, received - besides, np.maximum(received - besides, 0))
    price = lives.needs.own_week * grown("fees", on=on)
    return run_down(
        savings=_started(lives, on=on) / 100,
        keeps_home=means.owner & home & ~who.temporary & ~means.protected & ~means.sells,
        cost=np.maximum(price - spare, 0.0),
        weeks=who.weeks_so_far.astype(np.float64),
        lower=_pounds("capital.lower_limit", on),
        upper=_pounds("capital.upper_limit", on),
        first_weeks=_pounds("capital.property_disregard_weeks", on),
    )


def _started(lives: Lives, *, on: date) -> Pence:
    """Return savings when care began, with what a home that was sold then brought in."""
    means = lives.means
    sold = np.where(means.sells, means.home - means.mortgage, 0.0) * grown("home_values", on=on)
    return pence(means.savings * grown("savings", on=on) + sold)


def _population(lives: Lives, *, on: date, ages: Floats, left: Left | None, weeks: Whole) -> Population:
    """Return a population; those who pay for all of their care pay the price of their own, others the council's."""
    found = incomes(lives, ages=ages, on=on)
    people = _supported(lives, found, on=on, left=left, weeks=weeks)
    past_first = replace(people, weeks_in=np.maximum(weeks, int(_pounds("capital.property_disregard_weeks", on))))
    pays_all = assess_many(past_first, day=on).above_limit & (people.free_service == NO_SERVICE)
    own = pence(lives.needs.own_week * grown("fees", on=on))
    return replace(people, fee=np.where(pays_all, np.maximum(own, people.council_rate), people.council_rate))


def _supported(lives: Lives, found: Incomes, *, on: date, left: Left | None, weeks: Whole) -> Population:
    """Return everybody at the council's price."""
    who, means, needs = lives.who, lives.means, lives.needs
    size = len(lives)
    started = _started(lives, on=on)
    savings = started if left is None else pence(left.savings)
    owns = means.owner & ~means.sells
    worth = grown("home_values", on=on)
    home, mortgage = pence(np.where(owns, means.home * worth, 0)), pence(np.where(owns, means.mortgage * worth, 0))
    setting = np.where(in_home(who.kind), np.where(who.temporary, TEMPORARY, PERMANENT), ELSEWHERE)
    counts = (setting == PERMANENT) & ~means.protected
    capital = savings + np.where(counts, np.maximum(home - mortgage, 0), 0)
    rate = pence(needs.council_week * grown("fees", on=on))
    yes = np.ones(size, dtype=np.bool_)
    below = ~found.pensioner & means.out_of_work & means.disability_benefit
    return Population(
        born=found.born,
        couple=who.couple,
        lone_parent=(needs.children > 0) & ~who.couple,
        children=needs.children,
        disability_premium=below,
        enhanced_disability_premium=below & means.higher,
        carer_premium=needs.carer,
        old_cohort=found.old_cohort,
        onset_age=needs.onset_age,
        needs_band=needs.band,
        setting=setting,
        nursing=needs.nursing,
        night_care=needs.night_care,
        weeks_in=weeks,
        weeks_funded=weeks if left is None else left.weeks_funded.astype(np.int64),
        fee=rate,
        council_rate=rate,
        council_rate_when_helped=needs.council_rate_when_helped,
        income=found.by_kind | pension_credit(lives, found, capital=capital, setting=setting, on=on),
        savings=savings,
        home=home,
        mortgage=mortgage,
        home_protected=means.protected,
        returns=yes & who.temporary,
        housing=pence(needs.housing * grown("pensions", on=on)),
        disability_costs=pence(needs.extra_costs * grown("pensions", on=on)),
        capital_at_admission=started,
        free_service=needs.free_service,
        weeks_since_discharge=np.where(needs.discharged & (weeks < _DISCHARGE_WEEKS), weeks, -1),
    )


def _pounds(name: str, on: date) -> float:
    return float(figures().at(name, on).value)
