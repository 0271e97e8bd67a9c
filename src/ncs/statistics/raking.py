"""Weights fitted to totals: generalised raking after Deville and Särndal (1992).

Each new weight is the old one times ``F(x λ)``, where ``x`` are what the totals are of and ``λ`` is found by Newton's
method. With ``F`` the exponential and ``x`` the cells of margins, that is iterative proportional fitting; ``x`` may as
well be amounts of money. With bounds ``F`` is their logit function (method 2 of the paper), so that no weight moves by
more than the bounds say.

Source: J.-C. Deville and C.-E. Särndal, Calibration estimators in survey sampling, Journal of the American Statistical
Association 87 (1992), 376 to 382.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.errors import NcsError
from ncs.core.money import in_percent

#: From ``x λ`` to the factor of a weight and its slope.
Factor = Callable[[Floats], tuple[Floats, Floats]]
_ROUNDS = 200
#: So few rows at a time that no library splits the work over threads, which costs more than it saves here.
_ROWS = 192
_SMALLEST_STEP = 2.0**-30
#: How far a fitted total may be from its target, as a share of what it is made up of.
TOLERANCE = 1e-9
#: Beyond these the exponential has no use; steps are halved before.
_MOST = 50.0


class CannotFit(NcsError):
    """No weights within the bounds meet all totals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How far a weight may fall and rise, as a share of what it was: ``low`` below 1, ``high`` above it."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low < 1 < self.high:
            raise ValueError("bounds must lie on both sides of 1, and not be below 0")


def rake(
    weight: Floats, *, amounts: Floats, totals: Floats, names: Sequence[str], bounds: Bounds | None = None
) -> Floats:
    """Return weights near the old ones that meet every total.

    Args:
        weight: above zero, one a row.
        amounts: of each row (first axis) towards each total (second axis).
        totals: wanted sums of weight times amount; names: of the totals, for messages.
        bounds: of the factors; without them weights are above zero and as large as they must be.

    Raises:
        CannotFit: the totals contradict one another, or cannot be met within the bounds.
    """
    size = np.maximum(weight @ np.abs(amounts), np.abs(totals))
    empty = [name for name, of in zip(names, size, strict=True) if of == 0]
    if empty:
        raise CannotFit(f"Nobody in the population counts towards: {'; '.join(empty)}. Make more people.")
    sums = _Sums(weight=weight, amounts=amounts, size=size, factor=_bounded(bounds) if bounds else _exponential)
    wanted = totals / size
    multipliers = np.zeros(len(totals))
    made, matrix = sums.at(multipliers)
    gap = wanted - made
    for _ in range(_ROUNDS):
        if np.abs(gap).max(initial=0.0) < TOLERANCE:
            return sums.weights(multipliers)
        step: Floats = np.linalg.lstsq(matrix, gap, rcond=1e-12)[0].astype(np.float64)
        found = _nearer(sums, multipliers, step, gap=gap, wanted=wanted)
        if found is None:
            break
        multipliers, gap, matrix = found
    worst = sorted(zip(np.abs(gap), names, strict=True), reverse=True)[:3]
    raise CannotFit(
        "No weights meet all of the totals. Furthest from theirs: "
        + "; ".join(f"{name} (by {in_percent(share, 2)}%)" for share, name in worst)
        + ". Make more people, widen the bounds, or fit fewer totals."
    )


def _nearer(
    sums: _Sums, multipliers: Floats, step: Floats, *, gap: Floats, wanted: Floats
) -> tuple[Floats, Floats, Floats] | None:
    """Return multipliers a step on, halved until the totals are nearer, with gap and matrix; None if they never are."""
    stride = 1.0
    while stride > _SMALLEST_STEP:
        tried = multipliers + stride * step
        made, matrix = sums.at(tried)
        left = wanted - made
        if np.isfinite(left).all() and left @ left < gap @ gap:
            return tried, left, matrix
        stride /= 2
    return None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sums:
    """The sums that Newton's method asks for, worked out a few rows at a time so that they stay in the cache."""

    weight: Floats
    amounts: Floats
    size: Floats
    factor: Factor

    def at(self, multipliers: Floats) -> tuple[Floats, Floats]:
        """Return the totals, as shares of their size, and their slopes by multiplier."""
        made, matrix = np.zeros(len(self.size)), np.zeros((len(self.size), len(self.size)))
        for here in self._parts():
            rows = self.amounts[here] / self.size
            values, slopes = self.factor(rows @ multipliers)
            made += (self.weight[here] * values) @ rows
            matrix += rows.T @ (rows * (self.weight[here] * slopes)[:, None])
        return made, matrix

    def weights(self, multipliers: Floats) -> Floats:
        """Return the fitted weights."""
        linear = [self.amounts[here] / self.size @ multipliers for here in self._parts()]
        return self.weight * self.factor(np.concatenate(linear))[0]

    def _parts(self) -> Iterator[slice]:
        for first in range(0, len(self.weight), _ROWS):
            yield slice(first, first + _ROWS)


def effective_size(weight: Floats) -> float:
    """Return how many equally weighted rows would give as exact a mean (Kish): the squared sum over the sum of
    squares.
    """
    return float(weight.sum() ** 2 / (weight**2).sum())


def _exponential(linear: Floats) -> tuple[Floats, Floats]:
    values = np.exp(np.clip(linear, -_MOST, _MOST))
    return values, values


def _bounded(bounds: Bounds) -> Factor:
    """Return the logit function between the bounds, with value and slope 1 at zero, and its slope."""
    low, high = bounds.low, bounds.high
    steep = (high - low) / ((1 - low) * (high - 1))

    def _factor(linear: Floats) -> tuple[Floats, Floats]:
        grown = np.exp(np.clip(steep * linear, -_MOST, _MOST))
        below = (high - 1) + (1 - low) * grown
        values = (low * (high - 1) + high * (1 - low) * grown) / below
        slopes = steep * (1 - low) * (high - 1) * (high - low) * grown / below**2
        return values, slopes

    return _factor
