"""Whom to talk to first: councils in order of the strength and breadth of the evidence, both ways.

The method, in full:

1. Each measure gives a council points against the comparator: 2 for a strong signal, 1 for a moderate one, none
   otherwise; minus for worse, plus for better. A measure whose better direction is not established gives none.
2. An expectation takes the mean of the points of its measures that have enough data, so one with many measures
   counts once, and so does one that Annex A states in parts (3.2 a, b and c).
3. Points below zero add up to *concern*; points above zero add up to *success*. Breadth is how many expectations
   add to each.
4. Councils are put in order of points, then of breadth, then of the mean distance on those expectations.

How far that order can be trusted is shown beside it: see ``sensitivity``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ncs.core.arrays import Floats
from ncs.places.signals import MODERATE, STRONG, Signal
from ncs.register.measures import Expectation, MeasureEntry, register


class Direction(StrEnum):
    """The two reasons to talk."""

    CONVERSATION = "needs a conversation"
    TEACH = "can teach"

    @property
    def sign(self) -> int:
        """-1 for worse, 1 for better."""
        return -1 if self is Direction.CONVERSATION else 1


class Weighting(StrEnum):
    """What counts once: an expectation however many measures it has, or each measure."""

    EXPECTATION = "expectation"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the signals say of one council on one expectation.

    Attributes:
        expectation: which.
        points: mean of its measures' points, from -2 (worse) to 2 (better).
        distance: mean of their distances in standard errors, plus for better.
        signals: those that bear on it, with enough data or not.
    """

    expectation: Expectation
    points: float
    distance: float
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The case for talking to one council in one direction.

    Attributes:
        area: ONS code.
        direction: why.
        points: strength of the evidence; more is stronger.
        breadth: number of expectations that add to it.
        of: number of expectations with enough data.
        distance: mean distance on those that add to it, for councils with equal points and breadth.
        evidence: every expectation with enough data, strongest in this direction first.
    """

    area: str
    direction: Direction
    points: float
    breadth: int
    of: int
    distance: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Board:
    """Points and distance on every expectation (rows) for every council (columns); NaN is no data."""

    expectations: tuple[Expectation, ...]
    areas: tuple[str, ...]
    points: Floats
    distance: Floats

    def strength(self, direction: Direction) -> tuple[Floats, Floats, Floats]:
        """Return points, breadth and mean distance of each council in one direction."""
        toward = np.nan_to_num(self.points) * direction.sign
        adding = toward > 0
        breadth = adding.sum(axis=0).astype(np.float64)
        distance = np.where(adding, np.nan_to_num(self.distance) * direction.sign, 0).sum(axis=0)
        return np.where(adding, toward, 0).sum(axis=0), breadth, distance / np.maximum(breadth, 1)

    def order(self, direction: Direction) -> list[int]:
        """Return the positions of the councils with any points, strongest first; equal ones by ONS code."""
        points, breadth, distance = self.strength(direction)
        ranked = np.lexsort((_places(self.areas), -distance.round(9), -breadth, -points.round(9)))
        return [int(i) for i in ranked[points[ranked] > 0]]


@lru_cache(maxsize=16)
def _places(areas: tuple[str, ...]) -> NDArray[np.int64]:
    """Return the place of each ONS code in their order; every board of the same councils asks for it."""
    order = {area: place for place, area in enumerate(sorted(areas))}
    return np.array([order[area] for area in areas], dtype=np.int64)


def board(
    z: Mapping[str, Floats],
    areas: Sequence[str],
    expectations: Sequence[Expectation],
    *,
    weighting: Weighting = Weighting.EXPECTATION,
    limits: tuple[float, float] = (MODERATE, STRONG),
) -> Board:
    """Turn distances into points for every council on every expectation.

    Args:
        z: for each measure, the distance of each council in the order of ``areas``, or a row of them for each redraw;
            NaN where there is too little data. The board has the redraws between expectations and councils.
        areas: ONS codes.
        expectations: in question.
        weighting: see :class:`Weighting`; by measure, an expectation's points are a sum, each measure counted
            in the first expectation that it bears on.
        limits: distances beyond which a signal is moderate and strong.
    """
    aligned = {m: _aligned(register().measures[m], values) for m, values in z.items() if m in register().measures}
    shape = np.broadcast_shapes((len(areas),), *(values.shape for values in z.values()))
    rows, used = [], set[str]()
    for expectation in expectations:
        mine = [
            m for m in expectation.measures if m in aligned and (weighting is Weighting.EXPECTATION or m not in used)
        ]
        used.update(mine)
        rows.append(_row([aligned[m] for m in mine], shape, weighting, limits))
    points = np.array([row[0] for row in rows]).reshape(len(rows), *shape)
    distance = np.array([row[1] for row in rows]).reshape(len(rows), *shape)
    return Board(expectations=tuple(expectations), areas=tuple(areas), points=points, distance=distance)


def cases(found: Board, signals: Mapping[str, Mapping[str, Signal]], direction: Direction) -> tuple[Case, ...]:
    """Return the case for each council with any points in one direction, strongest first.

    Args:
        found: the board.
        signals: for each area, its signal on each measure.
        direction: which way.
    """
    points, breadth, distance = found.strength(direction)
    return tuple(
        Case(
            area=found.areas[i],
            direction=direction,
            points=float(points[i]),
            breadth=int(breadth[i]),
            of=int((~np.isnan(found.points[:, i])).sum()),
            distance=float(distance[i]),
            evidence=_evidence(found, i, signals[found.areas[i]], direction),
        )
        for i in found.order(direction)
    )


def expectations_of(outcome: int | None) -> tuple[Expectation, ...]:
    """Return the expectations of one priority outcome (1, 2 or 3), or all of them; one stated in parts is one.

    Raises:
        UnknownName: there is no such outcome.
    """
    register().for_outcome(outcome)
    wanted = (e for e in register().expectations.values() if outcome is None or e.outcome == outcome)
    parts: dict[str, list[Expectation]] = {}
    for each in wanted:
        parts.setdefault(each.id.rstrip("abcdefgh"), []).append(each)
    return tuple(_whole(number, found) for number, found in parts.items())


def _whole(number: str, parts: Sequence[Expectation]) -> Expectation:
    """Return an expectation that Annex A states in parts (3.2 a, b and c) as one, with the measures of all."""
    if len(parts) == 1:
        return parts[0]
    measures = tuple(dict.fromkeys(name for part in parts for name in part.measures))
    words = "; ".join(part.expectation for part in parts)
    return Expectation(id=number, outcome=parts[0].outcome, expectation=words, measures=measures)


def _aligned(measure: MeasureEntry, z: Floats) -> Floats:
    """Plus is better. A measure without a direction tells nothing here."""
    if measure.direction == 0:
        return np.full(z.shape, np.nan)
    return np.asarray(z * measure.direction, dtype=np.float64)


def _row(
    aligned: Sequence[Floats], shape: tuple[int, ...], weighting: Weighting, limits: tuple[float, float]
) -> tuple[Floats, Floats]:
    if not aligned:
        return np.full(shape, np.nan), np.full(shape, np.nan)
    z = np.array(aligned)
    known = ~np.isnan(z)
    size_of = np.abs(np.nan_to_num(z))
    points = np.sign(np.nan_to_num(z)) * ((size_of > limits[0]).astype(float) + (size_of > limits[1]))
    number = known.sum(axis=0)
    shared = np.maximum(number, 1)
    total = points.sum(axis=0) / (shared if weighting is Weighting.EXPECTATION else 1)
    distance = np.nan_to_num(z).sum(axis=0) / shared
    return np.where(number > 0, total, np.nan), np.where(number > 0, distance, np.nan)


def _evidence(found: Board, i: int, signals: Mapping[str, Signal], direction: Direction) -> tuple[Evidence, ...]:
    rows = [
        Evidence(
            expectation=expectation,
            points=float(found.points[row, i]),
            distance=float(found.distance[row, i]),
            signals=tuple(signals[m] for m in expectation.measures if m in signals),
        )
        for row, expectation in enumerate(found.expectations)
        if not np.isnan(found.points[row, i])
    ]
    toward = direction.sign
    return tuple(sorted(rows, key=lambda e: (-e.points * toward, -e.distance * toward, e.expectation.id)))
