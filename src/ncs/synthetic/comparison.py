"""The synthetic England beside what was published: the same things counted in the true lives, a council at a time.

The counts are plain ones of what truly happened; they do not go through files, cleaning or the official measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ncs.core.periods import FinancialYear, day_number
from ncs.core.progress import Progress, silent
from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import Bools, Ints, age_at
from ncs.synthetic.events import Events
from ncs.synthetic.lives import Lives, lives_of
from ncs.synthetic.places import Place
from ncs.synthetic.rates import Published, load_rates
from ncs.synthetic.vocabulary import Kind

#: The year that is counted. Published figures are of this year or the nearest there is.
YEAR = FinancialYear(2024)
_LONG_TERM = 4
_ST_MAX = 4
_HOMES = (1, 2)


@dataclass(frozen=True, slots=True)
class Compared:
    """A published figure and the same counted in the synthetic England; ``made`` is a count or a share."""

    published: Published
    made: float

    @property
    def ratio(self) -> float:
        """What was made as a multiple of what was published."""
        return self.made / self.published.value


def compare(places: Sequence[Place], *, seed: int, progress: Progress = silent) -> list[Compared]:
    """Count the lives of all ``places`` and set them beside the published figures that can be counted in lives.

    Counts are grossed up by population when ``places`` are not all of England.
    """
    rates, totals = load_rates(), dict[str, float]()
    for done, place in enumerate(places):
        progress("Counting synthetic lives", done, len(places))
        lives = lives_of(rates, place, seed=seed, first=date(2023, 4, 1), last=date(2026, 3, 31), people=None)
        for name, number in count(lives).items():
            totals[name] = totals.get(name, 0.0) + number
    adults = {name: rates.number("published", name) for name in ("adults_18_64", "adults_65")}
    share = sum(p.adults_18_64 + p.adults_65 for p in places) / sum(adults.values())
    made = _figures(totals, share)
    return [Compared(item, made[item.name]) for item in rates.published if item.name in made]


def _figures(totals: dict[str, float], share: float) -> dict[str, float]:
    """Turn counts into figures: counts grossed up, shares divided."""
    parts = {
        "requests_65_share": ("requests_65", "requests"),
        "at_home_18_64": ("home_18_64", "long_term_18_64"),
        "at_home_65": ("home_65", "long_term_65"),
        "self_directed_share": ("self_directed", "community_clients"),
        "direct_payment_share": ("direct_payment", "community_clients"),
        "reablement_no_further_support": ("reablement_free", "reablement_counted"),
    }
    figures = {name: totals[top] / max(1.0, totals[bottom]) for name, (top, bottom) in parts.items()}
    return {**{name: number / share for name, number in totals.items()}, **figures}


def count(lives: Lives) -> dict[str, float]:
    """Count one council's lives in the year: requests, reablement, long-term support, admissions and waits."""
    events, births = lives.events, lives.people.birth
    adult = ~lives.people.carer[events.person]
    first, last = day_number(YEAR.start), day_number(YEAR.end)
    asked = adult & (events.kind == int(Kind.REQUEST)) & (events.start >= first) & (events.start <= last)
    older = age_at(events.start, births[events.person]) >= 65
    long_term = events.take(np.flatnonzero((events.service >= 0) & (events.service < _LONG_TERM)))
    return {
        "requests": float(asked.sum()),
        "requests_65": float((asked & older).sum()),
        **_long_term(lives, long_term, first, last),
        **_snapshot(long_term, last),
        **_admissions(long_term, births, first, last),
        **_reablement(events, long_term, first, last),
        **_waiting(events.take(np.flatnonzero(adult)), last),
    }


def _persons(events: Events, which: Bools) -> Ints:
    found: Ints = np.unique(events.person[which])
    return found


def _long_term(lives: Lives, spells: Events, first: int, last: int) -> dict[str, float]:
    """People with long-term support in the year by age at its end or the year's, and who of them lives at home."""
    within = (spells.start <= last) & (spells.end >= first)
    age = age_at(np.minimum(spells.end, last), lives.people.birth[spells.person])
    people = {
        "18_64": _persons(spells, within & (age < 65) & (age >= 18)),
        "65": _persons(spells, within & (age >= 65)),
    }
    away = _persons(spells, within & np.isin(spells.service, (*_HOMES, 3)) & (spells.end >= last))
    not_home = [v.ACCOMMODATION.code(label) for label in v.ACCOMMODATION.labels[9:] if label != "Unknown"]
    outside = np.isin(lives.people.home, [*not_home, v.ACCOMMODATION.code("Unknown")])
    learning = lives.people.reason == v.PRIMARY_SUPPORT_REASON.code("Learning disability support")
    counts = {f"long_term_{band}": float(found.size) for band, found in people.items()}
    for band, found in people.items():
        at_home = np.setdiff1d(found[~outside[found]], away)
        counts[f"home_{band}"] = float(at_home.size)
    counts["long_term_learning_disability"] = float(learning[people["18_64"]].sum())
    return counts


def _snapshot(spells: Events, day: int) -> dict[str, float]:
    """People supported in the community (not in a care home) on a day, and how their support is paid for."""
    there = (spells.start <= day) & (spells.end >= day)
    home = _persons(spells, there & np.isin(spells.service, _HOMES))
    community = there & (spells.service == 0)
    direct = v.DELIVERY.code("Direct payment")
    paid = community & (spells.delivery == direct)
    managed = community & (spells.delivery >= 0) & (spells.delivery <= v.DELIVERY.code("CASSR managed personal budget"))
    return {
        "community_clients": float(np.setdiff1d(_persons(spells, community), home).size),
        "direct_payment": float(np.setdiff1d(_persons(spells, paid), home).size),
        "self_directed": float(np.setdiff1d(_persons(spells, managed), home).size),
    }


def _admissions(spells: Events, births: Ints, first: int, last: int) -> dict[str, float]:
    """People who came into a care home in the year and were in none in the 365 days before."""
    homes = spells.take(np.flatnonzero(np.isin(spells.service, _HOMES)))
    same = np.r_[False, homes.person[1:] == homes.person[:-1]] if len(homes) else np.zeros(0, dtype=np.bool_)
    before = np.r_[homes.end[:1], homes.end[:-1]]
    fresh = ~(same & (homes.start - before < 365)) & (homes.start >= first) & (homes.start <= last)
    older = age_at(homes.start, births[homes.person]) >= 65
    return {
        "admissions_18_64": float(_persons(homes, fresh & ~older).size),
        "admissions_65": float(_persons(homes, fresh & older).size),
    }


def _reablement(events: Events, spells: Events, first: int, last: int) -> dict[str, float]:
    """Episodes of reablement (rows up to seven days apart are one), of new clients, and without more support after."""
    rows = events.take(np.flatnonzero(events.service == _ST_MAX))
    same = np.r_[rows.person[1:] == rows.person[:-1], False] if len(rows) else np.zeros(0, dtype=np.bool_)
    goes_on = same & (np.r_[rows.start[1:], rows.start[:1]] - rows.end <= 7)
    ended = rows.take(np.flatnonzero(~goes_on & (rows.end >= first) & (rows.end <= last)))
    at = np.searchsorted(spells.person, ended.person)
    at = np.minimum(at, max(0, len(spells) - 1))
    begun = np.where(spells.person[at] == ended.person, spells.start[at], ended.end + 10_000)
    counted = [v.outcome(word) for word in ("planned", "information", "community", "other", "no_service")]
    classed = np.isin(ended.outcome, counted) & (begun >= ended.start)
    free = classed & (begun > ended.end + 7)
    return {
        "reablement_episodes": float(len(ended)),
        "reablement_counted": float(classed.sum()),
        "reablement_free": float(free.sum()),
    }


def _waiting(events: Events, day: int) -> dict[str, float]:
    """People who on a day have asked and wait for an assessment, or were assessed and wait for a service."""
    same = np.r_[False, events.person[1:] == events.person[:-1]] if len(events) else np.zeros(0, dtype=np.bool_)
    kind_before = np.r_[events.kind[:1], events.kind[:-1]]
    start_before, end_before = np.r_[events.start[:1], events.start[:-1]], np.r_[events.end[:1], events.end[:-1]]
    later = same & (events.start > day)
    assessed = later & (events.kind == int(Kind.ASSESSMENT)) & (kind_before == int(Kind.REQUEST))
    served = later & (events.kind == int(Kind.SERVICE)) & (kind_before == int(Kind.ASSESSMENT))
    return {
        "waiting_assessment": float((assessed & (start_before <= day)).sum()),
        "waiting_service": float((served & (end_before <= day)).sum()),
    }
