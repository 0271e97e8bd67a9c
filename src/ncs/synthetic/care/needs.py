"""What the invented people need and what it costs: bands, onset, prices, extra costs, housing, household."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.vector.population import CONTINUING_HEALTHCARE, FREE_BY_LAW, NO_SERVICE
from ncs.core.arrays import Floats
from ncs.synthetic.care.assumptions import Assumptions, assumptions
from ncs.synthetic.care.kinds import KINDS, WIDER, Codes, Yes, by_kind, by_wider, in_home, pick, stream
from ncs.synthetic.care.means import Means
from ncs.synthetic.care.who import ADULT, OLD_AGE, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """Needs and costs; arrays with one element a person, money in pounds a week of October 2024.

    Attributes:
        band: 1 low to 4 highest; onset_age: whole years, 0 for need from before 18.
        council_week: what the council would pay; own_week: what somebody pays who arranges it. Without NHS money.
        council_rate_when_helped: the care home takes ``council_week`` once the council helps to pay.
        nursing, night_care: a place with nursing; the council arranges care at night.
        extra_costs, housing: disability-related costs at home, and housing costs net of help.
        children, carer: children in the household; is a carer with the premium.
        discharged: this care followed a stay in hospital.
        free_service: a code of :class:`ncs.charging.vector.population.Population`: aftercare, NHS care, or none.
    """

    band: Codes
    onset_age: Codes
    council_week: Floats
    own_week: Floats
    council_rate_when_helped: Yes
    nursing: Yes
    night_care: Yes
    extra_costs: Floats
    housing: Floats
    children: Codes
    carer: Yes
    discharged: Yes
    free_service: Codes


def draw_needs(who: Who, means: Means, *, seed: int) -> Needs:
    """Return the needs of invented people and what their care costs."""
    known, rng, size = assumptions(), stream(seed, "needs"), len(who)
    home = in_home(who.kind)
    at_home_young = who.kind == KINDS.index("home_18_64")
    council, own = _prices(who, known, rng)
    return Needs(
        band=_bands(who, known, rng),
        onset_age=_onset(who, known, rng),
        council_week=council,
        own_week=own,
        council_rate_when_helped=home & _takes_rate(who, known, seed),
        nursing=np.isin(who.kind, [KINDS.index("older_nursing"), KINDS.index("younger_nursing")]),
        night_care=home | (rng.random(size) < known.number("care.night")),
        extra_costs=_extra_costs(who, known, rng) * (~home & means.disability_benefit),
        housing=_housing(who, means, known, rng),
        children=((rng.random(size) < known.number("need.children")) & at_home_young).astype(np.int64),
        carer=(rng.random(size) < known.number("need.carer")) & at_home_young,
        discharged=rng.random(size) < known.number("care.after_discharge"),
        free_service=_free(who, known, rng),
    )


def _takes_rate(who: Who, known: Assumptions, seed: int) -> Yes:
    chance = stream(seed, "council_rate_when_helped").random(len(who))
    return np.asarray(chance < known.number("care.council_rate_when_helped"), dtype=np.bool_)


def _free(who: Who, known: Assumptions, rng: np.random.Generator) -> Codes:
    """Return who has aftercare or care that the NHS pays for, which nobody is charged for."""
    chance = rng.random(len(who))
    nhs, aftercare = by_kind(known, "need.nhs_in_full", who.kind), by_kind(known, "need.aftercare", who.kind)
    other = np.where(chance < nhs + aftercare, FREE_BY_LAW, NO_SERVICE)
    return np.where(chance < nhs, CONTINUING_HEALTHCARE, other)


def _bands(who: Who, known: Assumptions, rng: np.random.Generator) -> Codes:
    chance, band = rng.random(len(who)), np.empty(len(who), dtype=np.int64)
    for name in dict.fromkeys(WIDER):
        here = np.isin(who.kind, [place for place, wider in enumerate(WIDER) if wider == name])
        labels, shares = known.shares("need.band", name)
        band[here] = np.array([int(label) for label in labels])[pick(shares, chance[here])]
    return band


def _onset(who: Who, known: Assumptions, rng: np.random.Generator) -> Codes:
    """Return when need began: before 18, at any time between 18 and care, or shortly before care.

    The last is for everybody from 65, in younger adults' homes too: there fewer than below 65 have had needs all along.
    """
    old_among_young = (who.age >= OLD_AGE) & np.isin(WIDER, ("younger",))[who.kind]
    share = by_wider(known, "need.lifelong", who.kind)
    share = np.where(old_among_young, known.table("need.lifelong")["younger_65"], share)
    lifelong = rng.random(len(who)) < share
    between = ADULT + rng.random(len(who)) * (who.entry_age - ADULT)
    before = who.entry_age - rng.exponential(known.number("need.years_before_care"), len(who))
    late = old_among_young | np.isin(WIDER, ("older", "home_65"))[who.kind]
    return np.where(lifelong, 0, np.where(late, np.maximum(before, ADULT), between)).astype(np.int64)


def _prices(who: Who, known: Assumptions, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Return weekly prices to the council and to somebody who pays for all of it."""
    noise, extra = rng.standard_normal(len(who)), rng.standard_normal(len(who))
    place = known.by_region("care.region_price")[who.region]
    weekly = {**known.table("care.council_week"), "home_65": 0.0, "home_18_64": known.number("care.home_week_18_64")}
    weekly["home_65"] = known.number("care.home_hour") * known.number("care.home_hours_65")
    spread = by_wider(known, "care.council_spread", who.kind)
    spread = np.where(who.kind == KINDS.index("home_65"), known.number("care.home_hours_spread"), spread)
    spread = np.where(who.kind == KINDS.index("home_18_64"), known.number("care.home_week_spread"), spread)
    council = np.array([weekly[name] for name in KINDS])[who.kind] * place * np.exp(spread * noise)
    premium = by_kind(known, "care.self_funder_premium", who.kind)
    premium = premium * np.exp(known.number("care.premium_spread") * extra)
    return council, council * np.maximum(premium, 1.0)


def _extra_costs(who: Who, known: Assumptions, rng: np.random.Generator) -> Floats:
    costs, old = known.table("need.extra_costs"), who.age >= OLD_AGE
    has = rng.random(len(who)) < np.where(old, costs["share_65"], costs["share_18_64"])
    amount = np.where(old, costs["median_65"], costs["median_18_64"])
    return np.where(has, amount * np.exp(costs["spread"] * rng.standard_normal(len(who))), 0.0)


def _housing(who: Who, means: Means, known: Assumptions, rng: np.random.Generator) -> Floats:
    """Return housing costs; a couple shares them. Few below 65 who do not own have any: they live with family."""
    costs, old = known.table("need.housing"), who.age >= OLD_AGE
    household = np.where(means.owner, costs["owner"], np.where(old, costs["other_65"], costs["other_18_64"]))
    amount = household * np.exp(costs["spread"] * rng.standard_normal(len(who))) * np.where(who.couple, 0.5, 1.0)
    none = ~old & ~means.owner & (rng.random(len(who)) < costs["none_18_64"])
    return np.where(none, 0.0, amount)
