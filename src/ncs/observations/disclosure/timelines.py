"""What the periods of one figure say of one another, where its counts add up over time; periods may overlap.

With a running total at each boundary, each range says by how much two totals differ, and a running total never falls.
The narrowest ranges are then shortest ways between boundaries, which are exact for whole numbers. Where no numbers fit
all ranges, the counts do not add up over time (people of a year are fewer than those of its quarters): nothing follows.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ncs.observations.disclosure.audit import VALUES_POSSIBLE
from ncs.observations.disclosure.known import Known

#: A period as days: its first day, and the day after its last.
Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The periods of one figure and what is known of its counts in each.

    Attributes:
        days: every boundary, in the order in which they came.
        periods: each period, as the numbers of its boundaries.
        widths: how many values each count (row) has in each period (column).
        ways: for each count the shortest way from any boundary to any other: by how much two totals differ at most.
    """

    days: tuple[int, ...]
    periods: tuple[tuple[int, int], ...]
    widths: NDArray[np.float64]
    ways: NDArray[np.float64]

    def adding(self, period: Days, found: Known) -> Timeline:
        """Return the timeline with one more period, which it must not have."""
        wider = self._with_day(period[0])._with_day(period[1])
        start, end = (wider.days.index(day) for day in period)
        low, high = np.array(found.low, dtype=float), np.array(found.high, dtype=float)
        ways = _shorter(_shorter(wider.ways, start, end, high), end, start, -low)
        widths = np.concatenate([self.widths, (high - low + 1)[:, None]], axis=1)
        return Timeline(wider.days, (*self.periods, (start, end)), widths, ways)

    def exposed(self) -> NDArray[np.bool_]:
        """Return for each count (row) and period (column) whether too few values are left to it."""
        starts, ends = (np.array(side, dtype=int) for side in zip(*self.periods, strict=True))
        left = self.ways[:, starts, ends] + self.ways[:, ends, starts] + 1
        few = (left > 0) & (left < np.minimum(VALUES_POSSIBLE, self.widths))
        return np.asarray(few & self.holds()[:, None], dtype=bool)

    def holds(self) -> NDArray[np.bool_]:
        """Return for each count whether there are numbers that fit all its ranges: whether it may add up over time."""
        return np.asarray(np.diagonal(self.ways, axis1=1, axis2=2).min(axis=1, initial=0) >= 0, dtype=bool)

    def _with_day(self, day: int) -> Timeline:
        """The timeline with a boundary: a total no less than that at the one before, no more than that at the next."""
        if day in self.days:
            return self
        ordered = sorted(self.days)
        at = bisect_left(ordered, day)
        size, counts = len(self.days), len(self.ways)
        ways = np.full((counts, size + 1, size + 1), np.inf)
        ways[:, :size, :size] = self.ways
        ways[:, size, size] = 0
        if at > 0:
            ways[:, size, :size] = self.ways[:, self.days.index(ordered[at - 1]), :]
        if at < size:
            ways[:, :size, size] = self.ways[:, :, self.days.index(ordered[at])]
        return Timeline((*self.days, day), self.periods, self.widths, ways)


def timeline(counts: int) -> Timeline:
    """Return the timeline of a figure with so many counts, and no periods yet."""
    return Timeline((), (), np.empty((counts, 0)), np.empty((counts, 0, 0)))


def _shorter(ways: NDArray[np.float64], start: int, end: int, step: NDArray[np.float64]) -> NDArray[np.float64]:
    """The ways where one may also go from ``start`` to ``end`` at the cost of a ``step`` for each count."""
    over = ways[:, :, start, None] + step[:, None, None] + ways[:, end, None, :]
    return np.minimum(ways, over)
