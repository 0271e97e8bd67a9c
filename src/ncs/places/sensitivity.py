"""How far an order of councils can be trusted: chance in the figures, and other reasonable ways to make the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from ncs.core.arrays import Floats
from ncs.places.comparators import Comparator, yardstick
from ncs.places.figures import Figures
from ncs.places.load import Series
from ncs.places.priorities import Board, Direction, Weighting, board
from ncs.places.quality import Doubts
from ncs.places.signals import Yardstick, distances
from ncs.register.measures import Expectation, Standing
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


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class OtherBoards:
    """Boards that could as well have been, for a list in either direction.

    Attributes:
        areas: ONS codes of the councils.
        redrawn: by chance: every figure as another year might give it.
        settings: by other reasonable ways to make the list, in the order of :func:`all_settings`.
    """

    areas: tuple[str, ...]
    redrawn: tuple[Board, ...]
    settings: tuple[Board, ...]


def all_settings() -> tuple[Setting, ...]:
    """Return every combination of comparator, treatment of spread, weighting, and use of measures in development."""
    kinds = (Comparator.ENGLAND, Comparator.REGION, Comparator.CLASS, Comparator.PEERS)
    treatments = (None, Dispersion.MULTIPLICATIVE)
    return tuple(
        Setting(comparator=c, treatment=t, weighting=w, in_development=d)
        for c, t, w, d in product(kinds, treatments, Weighting, (True, False))
    )


def other_boards(
    series: Mapping[str, Series],
    areas: Sequence[str],
    expectations: Sequence[Expectation],
    *,
    doubted: Mapping[str, Doubts] | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> OtherBoards:
    """Return the boards that chance or another reasonable way of working could have given; the same for the same seed.

    Args:
        series: the measures.
        areas: the councils that the list is made from.
        expectations: in question.
        doubted: by measure, the areas whose recording is to be checked first; they count for nothing.
        draws: number of redraws.
        seed: of the redraws.
    """
    without = doubted or {}
    redrawn = board(_redrawn(series, areas, without, draws=draws, seed=seed), areas, expectations)
    ways = dict.fromkeys((s.comparator, s.treatment) for s in all_settings())
    z = {way: _z(series, areas, *way, without) for way in ways}
    settings = [
        board(_in_use(series, z[s.comparator, s.treatment], s), areas, expectations, weighting=s.weighting)
        for s in all_settings()
    ]
    one_each = [
        replace(redrawn, points=redrawn.points[:, draw], distance=redrawn.distance[:, draw]) for draw in range(draws)
    ]
    return OtherBoards(areas=tuple(areas), redrawn=tuple(one_each), settings=tuple(settings))


def trust(boards: OtherBoards, direction: Direction, *, top: int) -> Mapping[str, Trust]:
    """Return how steady each council's place in a list of length ``top`` is, by ONS code.

    Args:
        boards: that could as well have been.
        direction: which list.
        top: length of the list.
    """
    places = np.full((len(boards.redrawn), len(boards.areas)), 0.0)
    for draw, one in enumerate(boards.redrawn):
        order = one.order(direction)
        places[draw] = len(order) + 1
        places[draw, order] = np.arange(1, len(order) + 1)
    listed = [one.order(direction)[:top] for one in boards.settings]
    low, high = np.quantile(places, [0.05, 0.95], axis=0, method="nearest")
    return {
        area: Trust(
            best=int(low[i]),
            worst=int(high[i]),
            redrawn=float((places[:, i] <= top).mean()),
            settings=sum(i in one for one in listed) / len(listed),
        )
        for i, area in enumerate(boards.areas)
    }


def _redrawn(
    series: Mapping[str, Series], areas: Sequence[str], without: Mapping[str, Doubts], *, draws: int, seed: int
) -> dict[str, Floats]:
    """Return, by measure, the distance of each council (columns) in each redraw (rows).

    A figure far out is partly so by chance. The truth behind it is drawn from where figure and spread together put it
    (shrunk towards the target by tau² / (tau² + s²)), and a figure is drawn around that truth, as in another year.
    """
    rng = np.random.default_rng(seed)
    found = {}
    for name, one in series.items():
        figures = one.at(one.latest)
        stick = yardstick(one, figures, Comparator.ENGLAND)
        moved = np.clip(_drawn(figures, stick, rng, draws), *figures.measure.scale)
        found[name] = _in_order(figures, distances(figures, stick, value=moved), areas, without.get(name, {}))
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


def _z(
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


def _in_use(series: Mapping[str, Series], z: Mapping[str, Floats], setting: Setting) -> dict[str, Floats]:
    """Return the distances of the measures that a setting uses."""
    official = {name for name, one in series.items() if one.measure.standing is Standing.OFFICIAL}
    return {name: values for name, values in z.items() if setting.in_development or name in official}


def _in_order(figures: Figures, z: Floats, areas: Sequence[str], hidden: Doubts) -> Floats:
    """Return distances (one row, or one a redraw) with the councils in the order of ``areas``; NaN where none."""
    position = {area: i for i, area in enumerate(figures.areas) if area not in hidden}
    none = np.full((*z.shape[:-1], 1), np.nan)
    return np.concatenate([z, none], axis=-1)[..., [position.get(area, len(figures.areas)) for area in areas]]
