"""Who the invented people are: kind of care, place, age, sex, couple, and how long they have had care."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.charging.simulation.stays import WEEKS_A_YEAR, stay_classes
from ncs.core.arrays import Floats
from ncs.core.money import share_out
from ncs.reference.councils import councils
from ncs.reference.populations import populations
from ncs.reference.regions import regions
from ncs.synthetic.care.assumptions import Assumptions, assumptions
from ncs.synthetic.care.kinds import (
    KINDS,
    WIDER,
    Codes,
    Yes,
    by_kind,
    by_wider,
    in_home,
    older_home,
    pick,
    stream,
)

OLD_AGE, ADULT = 65.0, 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who people are; arrays with one element a person.

    Attributes:
        kind: position in ``KINDS``; temporary: a temporary stay in a care home.
        weight: before fitting.
        council, region: positions in :func:`ncs.reference.councils.councils` and ``regions``.
        age: in years, on any day the people are set on.
        entry_age: of those who come in their place: as old as these were when care began, but no younger than 65 in
            older people's homes and at home from 65, and 18 elsewhere.
        woman, couple: as they say; weeks_so_far: whole weeks of this care.
        stay: position in :func:`ncs.charging.simulation.stays.stay_classes`.
    """

    kind: Codes
    temporary: Yes
    weight: Floats
    council: Codes
    region: Codes
    age: Floats
    entry_age: Floats
    woman: Yes
    couple: Yes
    stay: Codes
    weeks_so_far: Codes

    def __len__(self) -> int:
        return len(self.kind)


def draw_who(size: int, *, seed: int) -> Who:
    """Return ``size`` invented people in random order: as many of each kind as the design says."""
    known, rng = assumptions(), stream(seed, "who")
    counts = share_out(size, {name: int(1000 * share) for name, share in known.table("design.row_share").items()})
    kind = rng.permutation(np.repeat(np.arange(len(KINDS)), [counts[name] for name in KINDS]))
    rows = np.array([counts[name] for name in KINDS])
    council, region = _places(kind, rng)
    age = _ages(kind, known, rng)
    woman = rng.random(size) < known.by_age("who.women", ages=age)
    temporary = older_home(kind) & (rng.random(size) < known.number("design.temporary_share"))
    couple = rng.random(size) < _couples(kind, age, woman, known)
    classes = [stays.name for stays in stay_classes()]
    permanent = np.array([classes.index(name) for name in WIDER])[kind]
    stay = np.where(temporary, classes.index("temporary"), permanent)
    youngest = np.where(np.isin(WIDER, ("older", "home_65"))[kind], OLD_AGE, ADULT)
    most = np.where(youngest == ADULT, (age - ADULT) * WEEKS_A_YEAR, np.inf)
    weeks = np.minimum(_weeks_so_far(stay, rng), most).astype(np.int64)
    return Who(
        kind=kind,
        temporary=temporary,
        weight=by_kind(known, "design.people", kind) / rows[kind],
        council=council,
        region=region,
        age=age,
        entry_age=np.maximum(age - weeks / WEEKS_A_YEAR, youngest),
        woman=woman,
        couple=couple,
        stay=stay,
        weeks_so_far=weeks,
    )


def _places(kind: Codes, rng: np.random.Generator) -> tuple[Codes, Codes]:
    """Draw councils by their people of the age of each kind (mid-2023), and their regions."""
    every = councils()
    codes = [region.code for region in regions()]
    region = np.array([codes.index(council.region_code) for council in every])
    young = np.isin(kind, [KINDS.index(name) for name in ("younger_residential", "younger_nursing", "home_18_64")])
    chance, chosen = rng.random(len(kind)), np.empty(len(kind), dtype=np.int64)
    for ages, here in (("65+", ~young), ("18-64", young)):
        found = populations(ages=ages)
        people = np.array([float(found[council.ons_code] or 0) for council in every])
        chosen[here] = pick(people / people.sum(), chance[here])
    return chosen, region[chosen]


def _ages(kind: Codes, known: Assumptions, rng: np.random.Generator) -> Floats:
    band, within = rng.random(len(kind)), rng.random(len(kind))
    ages = np.empty(len(kind))
    for name in dict.fromkeys(WIDER):
        here = np.isin(kind, [place for place, wider in enumerate(WIDER) if wider == name])
        labels, shares = known.shares("who.age", name)
        edges = np.array([[float(edge) for edge in label.split("-")] for label in labels])
        low, high = edges[pick(shares, band[here])].T
        ages[here] = low + within[here] * (high - low)
    return ages


def _couples(kind: Codes, age: Floats, woman: Yes, known: Assumptions) -> Floats:
    women, men = (known.by_age("who.couple", sex, ages=age) for sex in ("women", "men"))
    factor = np.where(in_home(kind), by_wider(known, "who.couple_in_home", kind), 1.0)
    return np.where(woman, women, men) * factor


def _weeks_so_far(stay: Codes, rng: np.random.Generator) -> Codes:
    """Draw whole weeks of care so far of people met on a day: long stays are met more often than they begin."""
    share, weeks = rng.random(len(stay)), np.empty(len(stay))
    for place, stays in enumerate(stay_classes()):
        weeks[stay == place] = stays.so_far(share[stay == place])
    whole: Codes = weeks.astype(np.int64)
    return whole
