"""Labels drawn by their shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ncs.core.errors import NcsError
from ncs.synthetic.arrays import Bools, Codes, Doubles


class BadRates(NcsError):
    """``rates.yaml`` lacks an entry that the generator needs, or an entry is not of the expected kind."""


@dataclass(frozen=True, slots=True)
class Mix:
    """Labels and the cumulative shares by which they are drawn."""

    labels: tuple[str, ...]
    cumulative: Doubles

    @classmethod
    def of(cls, shares: Mapping[str, float]) -> Mix:
        """Make a mix of non-negative shares; they are scaled to sum to one.

        Raises:
            BadRates: a share is negative or all are zero.
        """
        values = np.array(list(shares.values()), dtype=np.float64)
        if values.min(initial=0.0) < 0 or values.sum() <= 0:
            raise BadRates(f"Shares must be positive: {dict(shares)}")
        return cls(tuple(shares), np.cumsum(values / values.sum()))


def draw(rng: np.random.Generator, mix: Mix, size: int) -> Codes:
    """Draw ``size`` positions in ``mix.labels``."""
    return _pick(mix.cumulative, rng.random(size))


def draw_by_age(rng: np.random.Generator, mixes: tuple[Mix, Mix], older: Bools) -> Codes:
    """Draw one position a person from the first mix (18 to 64) or the second (where ``older``)."""
    chance = rng.random(older.size)
    return np.where(older, _pick(mixes[1].cumulative, chance), _pick(mixes[0].cumulative, chance)).astype(np.int8)


def _pick(cumulative: Doubles, chance: Doubles) -> Codes:
    return np.minimum(np.searchsorted(cumulative, chance, side="right"), cumulative.size - 1).astype(np.int8)
