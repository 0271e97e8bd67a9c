"""Turnover: people die or stop needing care, and others newly need it, so that a population stays steady."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.vector.population import Population, Whole

#: A week that no journey reaches: the occupant stays to the end.
NEVER = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Who leaves when, and who comes in their place: each element is a slot that one person after another occupies.

    The lives are data, so the same are lived under every reform, whatever the order or the chunks they are worked out
    in.

    Attributes:
        first: the week (the journey starts with week 0) from which the present occupant is gone; at least 1.
        entrant: somebody newly needing care in each slot, with means as on the first day of the journey and as old as
            on that day. Everybody who enters the slot is like them: as old on entry, their money grown up to then.
        stay: the class of stays in each slot: a row of ``stays``.
        stays: whole weeks of stay, at least 1, one row a class: the lengths at the middles of equal parts of the
            distribution, so that each value of a row is as likely as another.
        slot: a number for each slot that stays the same when a part of the population is taken.
        seed: for the next stays: the same seed gives the same stays.

    Raises:
        ValueError: lengths differ, a week is below 1, or a class of stays does not exist.
    """

    first: Whole
    entrant: Population
    stay: Whole
    stays: NDArray[np.int64]
    slot: Whole
    seed: int

    def __post_init__(self) -> None:
        size = len(self.first)
        if not len(self.entrant) == len(self.stay) == len(self.slot) == size:
            raise ValueError("first, entrant, stay and slot differ in length")
        if self.stays.ndim != 2 or not self.stays.size or (self.stays < 1).any():
            raise ValueError("stays must be rows of whole weeks, at least 1")
        if size and ((self.first < 1).any() or (self.stay < 0).any() or (self.stay >= len(self.stays)).any()):
            raise ValueError("a first week below 1, or a class of stays that does not exist")

    def __len__(self) -> int:
        return len(self.first)

    def take(self, where: NDArray[Any] | slice) -> Leaving:
        """Return the turnover of some slots; their lives stay the same."""
        return Leaving(
            first=self.first[where],
            entrant=self.entrant.take(where),
            stay=self.stay[where],
            stays=self.stays,
            slot=self.slot[where],
            seed=self.seed,
        )

    def next_stay(self, where: NDArray[Any], *, entry: Whole) -> Whole:
        """Return how many weeks the people stay who enter the slots at positions ``where``.

        ``entry`` counts the people who have entered each slot: 1 for the first after the present occupant.
        """
        part = _scrambled(self.slot[where], entry, seed=self.seed) % np.uint64(self.stays.shape[1])
        found: Whole = self.stays[self.stay[where], part.astype(np.int64)]
        return found


def _scrambled(slot: Whole, entry: Whole, *, seed: int) -> NDArray[np.uint64]:
    """Return a number between 0 and 2**64 for each pair, as good as drawn at random (the mixing step of SplitMix64)."""
    step = 0x9E3779B97F4A7C15
    number: NDArray[np.uint64] = slot.astype(np.uint64) * np.uint64(step) + entry.astype(np.uint64) * np.uint64(
        0xD1B54A32D192ED03
    )
    number = number + np.uint64((seed * 0x8CB92BA72F3D8DD7 + step) % 2**64)
    number = (number ^ (number >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    number = (number ^ (number >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    number = number ^ (number >> np.uint64(31))
    return number
