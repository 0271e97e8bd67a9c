"""What makes one synthetic council unlike another: its waits, its ways and its tidiness. All invented."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic.rates import Rates
from ncs.synthetic.streams import stream


@dataclass(frozen=True, slots=True)
class Traits:
    """A council's character; 1.0 is as the rates say.

    Attributes:
        waits: factor on waits for assessments and services.
        reviews: factor on the chance that a review is done in time.
        demand: factor on requests.
        untidiness: factor on everything that goes wrong in files.
        conversations: share of requests met by a conversation.
        prices: factor on prices.
        uk_dates: local files write dates as 31/12/2025, not 2025-12-31.
        monthly: files every month, not every quarter.
        misses: index of a quarter without a file, or -1.
        import_day, import_hour: days after the period ends, and the hour, when files usually arrive.
    """

    waits: float
    reviews: float
    demand: float
    untidiness: float
    conversations: float
    prices: float
    uk_dates: bool
    monthly: bool
    misses: int
    import_day: int
    import_hour: int


def traits_of(rates: Rates, *, seed: int, cassr_code: str) -> Traits:
    """Draw the character of a council; the same seed and code always give the same."""
    rng = stream(seed, cassr_code, "traits")
    spread = rng.standard_normal(7)
    flips = rng.random(4)
    return Traits(
        waits=float(np.exp(0.42 * spread[0])),
        reviews=float(np.exp(0.18 * spread[2])),
        demand=float(np.exp(0.12 * spread[3] - 0.007)),
        untidiness=float(np.exp(rates.number("mess", "council_spread") * spread[4])),
        conversations=float(np.clip(0.35 + 0.25 * spread[5], 0.0, 0.95)),
        prices=float(np.exp(0.07 * spread[6])),
        uk_dates=bool(flips[0] < 0.5),
        monthly=bool(flips[1] < 0.08),
        misses=int(rng.integers(1, 40)) if flips[2] < 0.2 else -1,
        import_day=int(rng.integers(8, 29)),
        import_hour=int(rng.integers(8, 18)),
    )
