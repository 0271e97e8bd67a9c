"""How far an order of councils can be trusted: chance in the figures, and other reasonable ways to make the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ncs.places.comparators import Comparator, yardstick
from ncs.places.figures import Figures
from ncs.places.load import Series
from ncs.places.priorities import Direction, Weighting, board
from ncs.places.quality import Doubts
from ncs.places.signals import Yardstick, distances
from ncs.register.measures import Expectation, Standing, register
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
        best, worst: places between which it falls in 90% of redraws of every figure as another year might give it, with
            the truth behind it shrunk towards England's; places beyond the list count as one after its end.
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


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Remade:
    """Distances as another year, or another way to compare, might have shown them; no list is made from them yet.

    Attributes:
        areas: ONS codes, in the order of the columns.
        redrawn: by measure, the distance of each council (columns) from England in each redraw (rows).
        compared: by comparator and treatment of spread, and by measure, the distance of each council.
    """

    areas: tuple[str, ...]
    redrawn: Mapping[str, Floats]
    compared: Mapping[tuple[Comparator, Dispersion | None], Mapping[str, Floats]]


def remade(
    series: Mapping[str, Series],
    areas: Sequence[str],
    *,
    doubted: Mapping[str, Doubts] | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Remade:
    """Return what other years and other comparators might have shown; the same for the same seed.

    Args:
        series: the measures.
        areas: ONS codes of the councils.
        doubted: by measure, the areas whose recording is to be checked first; they count for nothing.
        draws: number of redraws.
        seed: of the redraws.
    """
    without = doubted or {}
    ways = dict.fromkeys((setting.comparator, setting.treatment) for setting in all_settings())
    return Remade(
        areas=tuple(areas),
        redrawn=_redrawn(series, areas, draws=draws, seed=seed, without=without),
        compared={way: _compared(series, areas, *way, without) for way in ways},
    )


def trust(
    found: Remade, among: Sequence[str], expectations: Sequence[Expectation], direction: Direction, *, top: int
) -> Mapping[str, Trust]:
    """Return how steady each council's place in a list is, by ONS code.

    Args:
        found: see :func:`remade`.
        among: the councils that the list is made from.
        expectations: in question.
        direction: which list.
        top: length of the list.
    """
    places = _places(found, among, expectations, direction)
    listed = [
        board(_z(found, s, among), among, expectations, weighting=s.weighting).order(direction)[:top]
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
        for i, area in enumerate(among)
    }


def _places(
    found: Remade, among: Sequence[str], expectations: Sequence[Expectation], direction: Direction
) -> NDArray[np.int64]:
    """Return the place of each council (columns) in each redraw (rows)."""
    kept = _columns(found, among)
    drawn = {name: z[:, kept] for name, z in found.redrawn.items()}
    rows = []
    for draw in range(min(len(z) for z in drawn.values())):
        order = board({name: z[draw] for name, z in drawn.items()}, among, expectations).order(direction)
        places = np.full(len(among), len(order) + 1)
        places[order] = np.arange(1, len(order) + 1)
        rows.append(places)
    return np.array(rows)


def _columns(found: Remade, among: Sequence[str]) -> list[int]:
    position = {area: i for i, area in enumerate(found.areas)}
    return [position[area] for area in among]


def _z(found: Remade, setting: Setting, among: Sequence[str]) -> dict[str, Floats]:
    """Return the distances that one setting looks at."""
    kept = _columns(found, among)
    return {
        name: z[kept]
        for name, z in found.compared[setting.comparator, setting.treatment].items()
        if setting.in_development or register().measures[name].standing is Standing.OFFICIAL
    }


def _redrawn(
    series: Mapping[str, Series], areas: Sequence[str], *, draws: int, seed: int, without: Mapping[str, Doubts]
) -> dict[str, Floats]:
    """Return the distance of each council (columns) from England in each redraw (rows), by measure.

    A figure far out is partly so by chance. The truth behind it is drawn from where figure and spread together put it
    (shrunk towards the target by tau² / (tau² + s²)), and a figure is drawn around that truth, as in another year.
    """
    rng = np.random.default_rng(seed)
    found = {}
    for name, one in series.items():
        figures = one.at(one.latest)
        stick = yardstick(one, figures, Comparator.ENGLAND)
        moved = _drawn(figures, stick, rng, draws)
        hidden = without.get(name, {})
        found[name] = np.array(
            [_in_order(figures, distances(figures.moved(row), stick), areas, hidden) for row in moved]
        )
    return found


def _drawn(figures: Figures, stick: Yardstick, rng: np.random.Generator, draws: int) -> Floats:
    """Return figures as another year might give them: a truth shrunk towards the target, and chance around it."""
    error = np.nan_to_num(figures.standard_error(stick.target))
    kept = shrinkage(error, stick.spread.tau)
    middle = stick.target + kept * (figures.value - stick.target)
    truth = middle + np.sqrt(kept) * error * rng.standard_normal((draws, len(figures.areas)))
    return np.asarray(truth + error * rng.standard_normal((draws, len(figures.areas))), dtype=np.float64)


def shrinkage(error: Floats, tau: float) -> Floats:
    """Return how much of a distance from the middle is kept: tau² / (tau² + s²); all of it where there is no error.

    Source: Goldstein and Spiegelhalter (1996), Journal of the Royal Statistical Society A 159:385-443, section 3.
    """
    with np.errstate(invalid="ignore"):
        return np.where(error > 0, tau**2 / (tau**2 + error**2), 1.0)


def _compared(
    series: Mapping[str, Series],
    areas: Sequence[str],
    comparator: Comparator,
    treatment: Dispersion | None,
    without: Mapping[str, Doubts],
) -> dict[str, Floats]:
    found = {}
    for name, one in series.items():
        figures = one.at(one.latest)
        stick = yardstick(one, figures, comparator, treatment=treatment)
        found[name] = _in_order(figures, distances(figures, stick), areas, without.get(name, {}))
    return found


def _in_order(figures: Figures, z: Floats, areas: Sequence[str], hidden: Doubts) -> Floats:
    position = {area: i for i, area in enumerate(figures.areas) if area not in hidden}
    return np.append(z, np.nan)[[position.get(area, len(figures.areas)) for area in areas]]
