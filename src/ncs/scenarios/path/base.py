"""What moves spending without any reform: people, need, pay and prices, by draw and year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.scenarios.path.cohort import People, weighted
from ncs.scenarios.path.model import Path10
from ncs.scenarios.path.spread import Spread, drawn


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Base:
    """Indices with 1 in the first year, by draw and year.

    Attributes:
        younger, older: people aged 18 to 64; people from 65, each age with its weight.
        people: both, each with its share of spending; volume: people and their need together.
        need_younger, need_older: need of one person.
        price: of care; general: prices generally.
        share: the younger's share of spending, one figure a draw.
    """

    younger: Floats
    older: Floats
    people: Floats
    volume: Floats
    need_younger: Floats
    need_older: Floats
    price: Floats
    general: Floats
    share: Floats

    @property
    def real_price(self) -> Floats:
        """The price of care above prices generally."""
        return self.price / self.general


def base_of(path: Path10, people: People, *, draws: int, seed: int) -> Base:
    """Return the indices of a path.

    Raises:
        NotModelled: an age that is weighted cannot be read.
    """

    def _of(name: str, spread: Spread) -> Floats:
        return drawn(spread, name, draws=draws, seed=seed)

    years = [year.starts for year in path.span]
    weights = [(one.ages, float(one.weight)) for one in path.age_weights]
    younger = _index([people.of("18-64", year) for year in years])
    older = _index([weighted(people, weights, year) for year in years])
    share = _of("younger_share", path.younger_share)
    part = share[:, None]
    need = [_compound(_of(f"need.{age}", getattr(path.need, age)), len(years)) for age in ("younger", "older")]
    general_steps = _steps(path, _of("prices.growth", path.prices.growth))
    pay_share, pay = _of("pay.share", path.pay.share)[:, None], _of("pay.growth", path.pay.growth)[:, None]
    return Base(
        younger=younger,
        older=older,
        people=part * younger + (1 - part) * older,
        volume=part * younger * need[0] + (1 - part) * older * need[1],
        need_younger=need[0],
        need_older=need[1],
        price=_cumulated(pay_share * pay + (1 - pay_share) * general_steps),
        general=_cumulated(general_steps),
        share=share,
    )


def _index(counts: list[Floats]) -> Floats:
    found: Floats = np.stack(counts, axis=1)
    return found / found[:, :1]


def _compound(growth: Floats, years: int) -> Floats:
    found: Floats = (1 + growth[:, None]) ** np.arange(years)
    return found


def _steps(path: Path10, growth: Floats) -> Floats:
    """Return the growth of prices generally from each year to the next: those known, then the one that is drawn."""
    found: Floats = np.repeat(growth[:, None], path.years - 1, axis=1)
    for at, known in enumerate(path.prices.known[: path.years - 1]):
        found[:, at] = float(known)
    return found


def _cumulated(steps: Floats) -> Floats:
    ones = np.ones((len(steps), 1))
    found: Floats = np.concatenate([ones, np.cumprod(1 + steps, axis=1)], axis=1)
    return found
