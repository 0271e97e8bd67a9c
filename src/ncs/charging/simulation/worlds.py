"""The population, its turnover, growth and schemes under one set of values of the uncertain inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.ages import ADULT
from ncs.charging.law.growth import projected
from ncs.charging.reforms import Scheme
from ncs.charging.simulation.people import People
from ncs.charging.simulation.schemes import Named
from ncs.charging.simulation.stays import Stays
from ncs.charging.vector.journey import Growth, Leaving
from ncs.charging.vector.population import Pence, Population
from ncs.charging.vector.terms import born_by_for_age
from ncs.core.money import round_half_away
from ncs.policy.parameters import Parameters
from ncs.policy.uncertain import Values

ONE = Decimal(1)
#: Set the draws of who takes up councils' rates, and of which homes take them, apart from others of the same seed.
_TAKE_UP, _HOMES, _GAINS, _LOSES = 63, 64, 65, 66
#: The age at which need began of somebody from 65 who is taken not to have had it all along.
_LATE = 65


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class World:
    """Everything that :func:`ncs.charging.simulation.lives.live` needs but the policy; the first scheme is the law.

    ``takers`` are those who pay the council's rate where a reform lets everybody do so.
    """

    people: People
    leaving: Leaving
    growth: Growth
    schemes: tuple[Named, ...]
    takers: NDArray[np.bool_]

    def part(self, where: NDArray[Any]) -> World:
        """Return the world of some of the people, at positions or under a mask; their lives stay the same."""
        people, leaving = self.people.take(where), self.leaving.take(where)
        return replace(self, people=people, leaving=leaving, takers=self.takers[where])


#: Figures carried forward, by scheme and yearly growth: to be worked out once for many worlds.
Carried = dict[tuple[str, Decimal], Parameters]


def world(
    people: People, schemes: Sequence[Named], values: Values, *, weeks: int, seed: int, carried: Carried | None = None
) -> World:
    """Return the world that the values make; at middle values of 1 the population is as given.

    ``carried`` keeps figures carried forward from one call to the next; the schemes must then be the same.
    """
    made = _at_rates(_people(people, values), values["fees.council_rate_when_helped"], seed=seed)
    made = _lifelong(made, values["need.lifelong_65"], seed=seed)
    growth, kept = values["growth.figures"], {} if carried is None else carried
    return World(
        people=made,
        leaving=made.leaving(weeks, seed=seed),
        growth=_growth(values),
        takers=_drawn(len(made), values["reform.council_rate_take_up"], seed=[seed, _TAKE_UP]),
        schemes=tuple(
            _carried(_scheme(named, values["reform.living_costs"]), growth=growth, kept=kept) for named in schemes
        ),
    )


def _drawn(size: int, share: Decimal, *, seed: list[int]) -> NDArray[np.bool_]:
    """Return which of the slots are among a share of them, each by its own draw."""
    return np.asarray(np.random.default_rng(seed).random(size) < float(share), dtype=np.bool_)


def _at_rates(people: People, share: Decimal, *, seed: int) -> People:
    """Return people of whose care homes that would take councils' rates once a council helps, only a share do so."""
    if share == ONE:
        return people
    takes = _drawn(len(people), share, seed=[seed, _HOMES])
    now, entrant = (
        population.with_arrays(council_rate_when_helped=population.council_rate_when_helped & takes)
        for population in (people.now, people.entrant)
    )
    return replace(people, now=now, entrant=entrant)


def _lifelong(people: People, scale: Decimal, *, seed: int) -> People:
    """Return people of whom more or fewer from 65 have had needs since before 18; each by their own draw.

    Fewer: of those who have, only the share ``scale`` keep it, and the need of the rest began with their care. More:
    so many of the others from 65 have it as the scale asks.
    """
    if scale == ONE:
        return people
    old = people.now.born <= born_by_for_age(65, day=people.on)
    has = old & (people.now.onset_age >= 0) & (people.now.onset_age < ADULT)
    others = old & ~has & (people.now.onset_age >= 0)
    more = float(people.weight[has].sum()) * (float(scale) - 1)
    room = float(people.weight[others].sum())
    gains = others & _drawn(len(people), Decimal(max(more, 0.0) / room if room else 0), seed=[seed, _GAINS])
    loses = has & ~_drawn(len(people), min(scale, ONE), seed=[seed, _LOSES])
    now, entrant = (
        population.with_arrays(onset_age=np.where(gains, 0, np.where(loses, _LATE, population.onset_age)))
        for population in (people.now, people.entrant)
    )
    return replace(people, now=now, entrant=entrant)


def _carried(named: Named, *, growth: Decimal, kept: Carried) -> Named:
    """Return a scheme whose figures rise after the last published year."""
    key = named.name, growth
    if key not in kept:
        kept[key] = projected(named.scheme.figures, growth=growth)
    return replace(named, scheme=replace(named.scheme, figures=kept[key]))


def _growth(values: Values) -> Growth:
    """Return the growth of what people have; figures are carried forward in the schemes."""
    return Growth(
        fees=values["growth.fees"],
        incomes=values["growth.income"],
        homes=values["growth.house_prices"],
        savings=values["growth.savings"],
    )


def _people(people: People, values: Values) -> People:
    scales = {name: values[name] for name in ("fees.premium", "means.savings", "means.homes")}
    longer = values["stays.length"]
    if longer == ONE and set(scales.values()) == {ONE}:
        return people
    return replace(
        people,
        now=_scaled(people.now, scales),
        entrant=_scaled(people.entrant, scales),
        stays=tuple(_longer(stays, longer) for stays in people.stays),
    )


def _scaled(population: Population, scales: Values) -> Population:
    """Return people with what is paid above the council's rate, savings and homes scaled."""
    premium, above = scales["fees.premium"], np.maximum(population.fee - population.council_rate, 0)
    changed: dict[str, Any] = {
        "fee": population.fee - above + _times(above, premium),
        "third_party": _times(population.third_party, premium, down=True),
        "own_top_up": _times(population.own_top_up, premium, down=True),
        "savings": _times(population.savings, scales["means.savings"]),
        "capital_at_admission": _at_admission(population, scales["means.savings"]),
        "home": _times(population.home, scales["means.homes"]),
    }
    return replace(population, **changed)


def _at_admission(population: Population, scale: Decimal) -> Pence:
    """Return capital on admission with the savings in it scaled; what is not known stays so.

    Other capital, such as land, is taken to have been there already, so far as there was as much.
    """
    known = population.capital_at_admission
    other = np.minimum(population.other_capital, np.maximum(known, 0))
    return np.where(known < 0, known, other + _times(known - other, scale))


def _times(pence: Pence, scale: Decimal, *, down: bool = False) -> Pence:
    exact = pence * float(scale)
    found: Pence = (np.floor(exact) if down else np.rint(exact)).astype(np.int64)
    return found


def _longer(stays: Stays, scale: Decimal) -> Stays:
    """Return stays whose chance to leave, at any time, is divided by the scale."""
    return replace(stays, surviving=tuple(share ** (1 / float(scale)) for share in stays.surviving))


def _scheme(named: Named, scale: Decimal) -> Named:
    """Return a scheme with its reforms' daily living costs scaled."""
    if scale == ONE or not any("daily_living_weekly" in reform.rules for reform in named.scheme.reforms):
        return named
    reforms = tuple(
        reform.model_copy(update={"rules": reform.rules | _living(reform.rules, scale)})
        for reform in named.scheme.reforms
    )
    return replace(named, scheme=Scheme(reforms=reforms, figures=named.scheme.figures))


def _living(rules: dict[str, Any], scale: Decimal) -> dict[str, Any]:
    if "daily_living_weekly" not in rules:
        return {}
    return {"daily_living_weekly": str(round_half_away(Decimal(str(rules["daily_living_weekly"])) * scale, 2))}
