"""How far totals could differ had other people been sampled: a weighted bootstrap over the rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ncs.core.arrays import Floats

#: Rows worked on at once, so that a million people need little memory.
_CHUNK = 20_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Replicates:
    """Resampled weights: each row counted as often as a Poisson draw of mean 1 says, scaled so that the number of
    people stays what it is (Hájek). Totals of the same rows under several schemes use the same draws, so that
    differences between schemes keep what is common to them.

    Attributes:
        counts: how often each row (second axis) is counted in each replicate (first axis).
        weight: the rows' own weights.
    """

    counts: NDArray[np.uint8]
    weight: Floats

    def totals(self, amounts: Floats) -> Floats:
        """Return the weighted total of each column of ``amounts`` (rows by columns) in each replicate."""
        found = np.zeros((len(self.counts), amounts.shape[1]))
        people = np.zeros(len(self.counts))
        for first in range(0, len(self.weight), _CHUNK):
            here = slice(first, first + _CHUNK)
            counts = self.counts[:, here].astype(np.float64)
            found += counts @ (amounts[here] * self.weight[here, None])
            people += counts @ self.weight[here]
        scale = np.divide(self.weight.sum(), people, out=np.zeros_like(people), where=people > 0)
        scaled: Floats = found * scale[:, None]
        return scaled


def resampled(weight: Floats, *, replicates: int, seed: int) -> Replicates:
    """Return ``replicates`` resampled sets of weights; the same seed gives the same."""
    rng = np.random.default_rng([seed, len(weight), replicates])
    counts = np.minimum(rng.poisson(1.0, (replicates, len(weight))), 255).astype(np.uint8)
    return Replicates(counts=counts, weight=weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The middle 80% and 95% of some simulated totals, in the totals' unit."""

    low95: float
    low80: float
    high80: float
    high95: float


def range_of(totals: Floats) -> Range:
    """Return the ranges of the totals (linear interpolation between order statistics)."""
    low95, low80, high80, high95 = (float(value) for value in np.quantile(totals, [0.025, 0.1, 0.9, 0.975]))
    return Range(low95=low95, low80=low80, high80=high80, high95=high95)
