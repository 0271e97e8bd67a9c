"""How far an order of councils can be trusted: chance in the figures, and other reasonable ways to make the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from ncs.places.comparators import Comparator, yardstick
from ncs.places.figures import Figures
from ncs.places.load import Series
from ncs.places.priorities import Direction, Weighting, board
from ncs.places.signals import distances
from ncs.register.measures import Expectation, Standing
from ncs.statistics.arrays import Floats
from ncs.statistics.funnel import Dispersion

DRAWS, SEED = 400, 20261


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One reasonable way to make the list."""

    comparator: Comparator
    treatment: Dispersion | None
    weighting: Weighting
    in_development: bool

    def __str__(self) -> str:
        spread = "spread by test" if self.treatment is None else f"{self.treatment} spread"
        young = "all measures" if self.in_development else "without measures in development"
        return f"{self.comparator}, {spread}, by {self.weighting}, {young}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """How steady one council's place in a list is.

    Attributes:
        best, worst: places between which it falls in 90% of redraws of every figure within its own uncertainty; places
            beyond the list count as one after its end.
        redrawn: share of redraws in which it is among the first ``top``.
        settings: share of the other settings in which it is among the first ``top``.
    """

    best: int
    worst: int
    redrawn: float
    settings: float


def all_settings() -> tuple[Setting, ...]:
    """Return every combination of comparator, treatment of spread, weighting, and use of measures in development."""
    kinds = (Comparator.ENGLAND, Comparator.REGION, Comparator.CLASS, Comparator.PEERS)
    treatments = (None, Dispersion.MULTIPLICATIVE)
    return tuple(
        Setting(comparator=c, treatment=t, weighting=w, in_development=d)
        for c, t, w, d in product(kinds, treatments, Weighting, (True, False))
    )


def trust(
    series: Mapping[str, Series],
    areas: Sequence[str],
    expectations: Sequence[Expectation],
    direction: Direction,
    *,
    top: int,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Mapping[str, Trust]:
    """Return how steady each council's place is, by ONS code; the same for the same seed.

    Args:
        series: the measures.
        areas: the councils that the list is made from.
        expectations: in question.
        direction: which list.
        top: length of the list.
        draws: number of redraws.
        seed: of the redraws.
    """
    places = _redrawn(series, areas, expectations, direction, draws=draws, seed=seed)
    listed = [
        board(_z(series, areas, s), areas, expectations, weighting=s.weighting).order(direction)[:top]
        for s in all_settings()
    ]
    low, high = np.quantile(places, [0.05, 0.95], axis=0, method="nearest")
    return {
        area: Trust(
            best=int(low[i]),
            worst=int(high[i]),
            redrawn=float((places[:, i] <= top).mean()),
            settings=sum(i in one for one in listed) / len(listed),
        )
        for i, area in enumerate(areas)
    }


def _redrawn(
    series: Mapping[str, Series],
    areas: Sequence[str],
    expectations: Sequence[Expectation],
    direction: Direction,
    *,
    draws: int,
    seed: int,
) -> Floats:
    """Return the place of each council (columns) in each redraw (rows)."""
    rng = np.random.default_rng(seed)
    found = {}
    for name, one in series.items():
        figures = one.at(one.latest)
        stick = yardstick(one, figures, Comparator.ENGLAND)
        noise = np.nan_to_num(figures.standard_error(float(stick.target[0])))
        moved = figures.value + noise * rng.standard_normal((draws, len(figures.areas)))
        found[name] = np.array([_in_order(figures, distances(figures.moved(row), stick), areas) for row in moved])
    places = np.full((draws, len(areas)), 0.0)
    for draw in range(draws):
        order = board({m: z[draw] for m, z in found.items()}, areas, expectations).order(direction)
        places[draw] = len(order) + 1
        places[draw, order] = np.arange(1, len(order) + 1)
    return places


def _z(series: Mapping[str, Series], areas: Sequence[str], setting: Setting) -> dict[str, Floats]:
    found = {}
    for name, one in series.items():
        if setting.in_development or one.measure.standing is Standing.OFFICIAL:
            figures = one.at(one.latest)
            stick = yardstick(one, figures, setting.comparator, treatment=setting.treatment)
            found[name] = _in_order(figures, distances(figures, stick), areas)
    return found


def _in_order(figures: Figures, z: Floats, areas: Sequence[str]) -> Floats:
    position = {area: i for i, area in enumerate(figures.areas)}
    return np.append(z, np.nan)[[position.get(area, len(figures.areas)) for area in areas]]
