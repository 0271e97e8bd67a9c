"""What every maker of events needs to know about the council it makes them for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ncs.synthetic.arrays import Bools, Ints, age_at, wait_days
from ncs.synthetic.rates import Rates
from ncs.synthetic.traits import Traits


@dataclass(frozen=True, slots=True)
class Life:
    """The setting in which a council's events happen.

    Attributes:
        rng: the council's random numbers.
        rates: rates of the synthetic England.
        traits: the council's own character.
        opens: day number on which its story starts, some months before the records.
        closes: day number after which nothing is told.
    """

    rng: np.random.Generator
    rates: Rates
    traits: Traits
    opens: int
    closes: int

    def wait(self, name: str, size: int, *, own: bool = True) -> Ints:
        """Draw waits in days of the kind ``name`` in the rates; ``own`` applies the council's own factor."""
        median, sigma = self.rates.at("assumed", "waits", name)
        longest = self.rates.number("assumed", "longest_wait_days")
        factor = self.traits.waits if own else 1.0
        return wait_days(self.rng, median * factor, sigma, size, longest)

    def chance(self, share: float, size: int) -> Bools:
        """Draw whether each of ``size`` happens, with probability ``share``."""
        return self.rng.random(size) < share


def is_older(day: Ints, birth: Ints) -> Bools:
    """Say who is 65 or over on ``day``."""
    return age_at(day, birth) >= 65
