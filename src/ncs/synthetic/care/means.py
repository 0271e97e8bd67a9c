"""What the invented people own and receive, as shares and as pounds of October 2024; means come before any charge.

Nobody is made a self-funder here: who pays for all of their care comes out of the means test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ncs.core.arrays import Floats
from ncs.synthetic.care.assumptions import Assumptions, assumptions
from ncs.synthetic.care.kinds import KINDS, Codes, Yes, by_wider, in_home, stream
from ncs.synthetic.care.who import OLD_AGE, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """Means when care began; arrays with one element a person, money in pounds of October 2024, weekly but for capital.

    Attributes:
        owner, protected: owns a home; another person lives there whose presence protects it.
        sells: sells the home on moving into a care home for good, because it counts.
        home, mortgage, savings: the person's own share.
        basic_share, new_share: of the full basic or new State Pension, whichever a person's cohort has; additional:
            State Pension beside the basic one.
        occupational: pension after tax.
        disability_benefit: has one; higher: at the higher rate.
        keeps_pip: has Personal Independence Payment although 65 or over.
        out_of_work: has a benefit for people who cannot work; esa: it is Employment and Support Allowance.
        claims_credit: would claim Pension Credit if entitled.
    """

    owner: Yes
    protected: Yes
    sells: Yes
    home: Floats
    mortgage: Floats
    savings: Floats
    basic_share: Floats
    new_share: Floats
    additional: Floats
    occupational: Floats
    disability_benefit: Yes
    higher: Yes
    keeps_pip: Yes
    out_of_work: Yes
    esa: Yes
    claims_credit: Yes


def draw_means(who: Who, *, seed: int) -> Means:
    """Return the means of invented people: one factor makes the wealthier own homes of more value, with more savings
    and pensions.
    """
    known, rng, size = assumptions(), stream(seed, "means"), len(who)
    factor = rng.standard_normal(size)
    old = who.age >= OLD_AGE
    owner = rng.random(size) < _owners(who, known, old=old)
    home, mortgage = _homes(who, known, rng, factor=factor, owner=owner)
    relative = rng.random(size) < known.number("wealth.protected_without_partner")
    protected = owner & (who.couple | relative)
    counts = in_home(who.kind) & ~who.temporary & ~protected
    return Means(
        owner=owner,
        protected=protected,
        sells=owner & counts & (rng.random(size) < known.number("wealth.sells")),
        home=home,
        mortgage=mortgage,
        savings=_savings(who, known, rng, factor=factor, owner=owner),
        occupational=_occupational(who, known, rng, factor=factor, owner=owner),
        **_pensions(who, known, rng),
        **_benefits(who, known, rng, old=old),
    )


def _owners(who: Who, known: Assumptions, *, old: Yes) -> Floats:
    shares = known.table("wealth.owner_65")
    from_65 = np.where(who.couple, shares["couple"], shares["single"])
    from_65 = from_65 + known.by_region("wealth.owner_region")[who.region]
    return np.where(old & ~_in_younger_home(who.kind), from_65, by_wider(known, "wealth.owner_18_64", who.kind))


def _in_younger_home(kind: Codes) -> Yes:
    return np.isin(kind, [KINDS.index("younger_residential"), KINDS.index("younger_nursing")])


def _homes(
    who: Who, known: Assumptions, rng: np.random.Generator, *, factor: Floats, owner: Yes
) -> tuple[Floats, Floats]:
    """Return the value of the person's share of the home, and the debt on it; half for one of a couple."""
    debt = known.table("wealth.mortgage")
    spread = known.number("wealth.home_spread")
    value = known.by_region("wealth.home_value")[who.region] * np.exp(spread * _mixed(factor, known, rng))
    value = np.where(owner, value, 0.0) * np.where(who.couple, 0.5, 1.0)
    share = np.where(who.age >= OLD_AGE, debt["share_65"], debt["share_18_64"])
    part = debt["least"] + (debt["most"] - debt["least"]) * rng.random(len(who))
    return value, np.where(rng.random(len(who)) < share, value * part, 0.0)


def _savings(who: Who, known: Assumptions, rng: np.random.Generator, *, factor: Floats, owner: Yes) -> Floats:
    median = known.table("wealth.savings")
    old = who.age >= OLD_AGE
    middle = np.where(
        owner,
        np.where(old, median["owner_65"], median["owner_18_64"]),
        np.where(old, median["other_65"], median["other_18_64"]),
    )
    return middle * np.exp(known.number("wealth.savings_spread") * _mixed(factor, known, rng))


def _occupational(who: Who, known: Assumptions, rng: np.random.Generator, *, factor: Floats, owner: Yes) -> Floats:
    share, median = known.table("income.occupational_share"), known.table("income.occupational")
    chance = np.where(who.woman, share["women"], share["men"]) + np.where(owner, share["owner"], share["other"])
    chance = np.where(who.age >= OLD_AGE, chance, share["under_65"])
    amount = np.where(who.woman, median["women"], median["men"])
    amount = amount * np.exp(known.number("income.occupational_spread") * _mixed(factor, known, rng))
    return np.where(rng.random(len(who)) < chance, amount, 0.0)


def _mixed(factor: Floats, known: Assumptions, rng: np.random.Generator) -> Floats:
    """Return standard normal numbers with the correlation to the common factor that makes any two as assumed."""
    together = known.number("wealth.together")
    own = rng.standard_normal(len(factor))
    found: Floats = together**0.5 * factor + (1 - together) ** 0.5 * own
    return found


def _pensions(who: Who, known: Assumptions, rng: np.random.Generator) -> dict[str, Any]:
    """Return shares of the full pension, for either cohort, and additional pensions of the old one."""
    size, least = len(who), known.number("income.part_pension_least")
    full, more = known.table("income.basic_pension_full_share"), known.table("income.additional_pension")
    part, chance = least + (1 - least) * rng.random(size), rng.random(size)
    additional = np.where(who.woman, more["women"], more["men"])
    additional = additional * np.exp(known.number("income.additional_spread") * rng.standard_normal(size))
    return {
        "basic_share": np.where(chance < np.where(who.woman, full["women"], full["men"]), 1.0, part),
        "new_share": np.where(chance < known.number("income.new_pension_full_share"), 1.0, part),
        "additional": additional,
    }


def _benefits(who: Who, known: Assumptions, rng: np.random.Generator, *, old: Yes) -> dict[str, Any]:
    """Return who has which benefits, as far as need and take-up go."""
    size, home = len(who), in_home(who.kind)

    def _drawn(chance: Floats) -> Yes:
        return np.asarray(rng.random(size) < chance)

    def _by_place(name: str) -> Floats:
        table = known.table(name)
        return np.where(home, table["care_home"], table["home"])

    def _by_age(from_65: str, younger: str) -> Floats:
        return np.where(old, _by_place(from_65), by_wider(known, younger, who.kind))

    return {
        "disability_benefit": _drawn(_by_age("income.attendance_allowance", "income.pip")),
        "higher": _drawn(_by_age("income.attendance_higher", "income.pip_enhanced")),
        "keeps_pip": _drawn(np.full(size, known.number("income.pip_past_65"))),
        "out_of_work": _drawn(by_wider(known, "income.out_of_work_benefit", who.kind)),
        "esa": _drawn(np.full(size, known.number("income.esa_share"))),
        "claims_credit": _drawn(_by_place("income.pension_credit_take_up")),
    }
