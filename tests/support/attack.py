"""An attacker with a published table, a solver, and the ordinary rules of rounding: what counts can be worked out?

It is written apart from the program: it knows only what is printed, and which figures add up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from ncs.core.status import Status
from ncs.observations.schema import Observation

#: A count of a figure: where the figure stands in the table, and ``numerator`` or ``denominator``.
Count = tuple[int, str]
MOST = 1_000_000


@dataclass(frozen=True)
class Adds:
    """Figures (by place in the table) that add up to another; ``unknown`` people may be missing from them."""

    total: int
    parts: Sequence[int]
    unknown: bool = True


def recovered(
    published: Sequence[Observation], truth: Sequence[Observation], adds: Sequence[Adds], *, exact_values: bool
) -> set[Count]:
    """Return the counts that the attacker gets right because only one number fits all that is published.

    Args:
        published: what the attacker sees.
        truth: the same figures with true counts; a count of nobody is not a finding.
        adds: which figures add up.
        exact_values: whether values are those of true counts, and so a hint, or follow from the published counts.
    """
    system = _system(published, adds, exact_values=exact_values)
    found = set()
    for number in system.alike(2 * len(published)):
        at, column = number // 2, ("numerator", "denominator")[number % 2]
        true = int(getattr(truth[at], column) or 0)
        if true and system.ends(number) == (true, true):
            found.add((at, column))
    return found


@dataclass(frozen=True)
class _System:
    """Whole numbers: numerator and denominator of each figure, then those missing from each sum."""

    bounds: Bounds
    rows: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    def alike(self, counts: int) -> list[int]:
        """The counts that are the same in every solution of a few that lie far apart: only they need a closer look."""
        goals = [np.ones(counts), -np.ones(counts), *(np.cos(np.arange(counts) * turn) for turn in (1, 2, 3, 4))]
        solutions = [found for goal in goals if (found := self._solved(goal)) is not None]
        return [n for n in range(counts) if len({round(found[n]) for found in solutions}) == 1]

    def ends(self, number: int) -> tuple[int, int] | None:
        """The least and the greatest that a count can be; None where no numbers fit all that is published."""
        goal = np.zeros(number + 1)
        goal[number] = 1
        least, most = self._solved(goal), self._solved(-goal)
        return None if least is None or most is None else (round(least[number]), round(most[number]))

    def _solved(self, goal: NDArray[np.float64]) -> NDArray[np.float64] | None:
        """Whole numbers that fit, with the least of a goal, which says how much each of the first ones counts."""
        width = self.rows.shape[1]
        found = milp(
            np.concatenate([goal, np.zeros(width - len(goal))]),
            bounds=self.bounds,
            integrality=np.ones(width),
            constraints=LinearConstraint(self.rows, self.low, self.high),
        )
        return np.asarray(found.x) if found.success else None


def _system(published: Sequence[Observation], adds: Sequence[Adds], *, exact_values: bool) -> _System:
    width = 2 * (len(published) + len(adds))
    low, high = np.zeros(width), np.full(width, float(MOST))
    rows: list[tuple[Mapping[int, float], float, float]] = []
    for at, one in enumerate(published):
        for column, count in enumerate((one.numerator, one.denominator)):
            low[2 * at + column], high[2 * at + column] = _range(one, count)
        rows.append(({2 * at: 1, 2 * at + 1: -1}, -MOST, 0))  # no more are counted than there are
        if exact_values and one.value is not None and one.unit != "people":
            value, scale = float(one.value), 100 if one.unit == "percent" else 100_000
            rows.append(({2 * at: 1, 2 * at + 1: -(value - 0.05) / scale}, 0, MOST))
            rows.append(({2 * at: 1, 2 * at + 1: -(value + 0.05) / scale}, -MOST, 0))
    for number, sum_ in enumerate(adds):
        for column in (0, 1):
            missing = 2 * (len(published) + number) + column
            high[missing] = MOST if sum_.unknown else 0
            parts = {2 * part + column: 1.0 for part in sum_.parts}
            rows.append(({**parts, missing: 1, 2 * sum_.total + column: -1}, 0, 0))
    matrix = np.zeros((len(rows), width))
    for number, (row, *_) in enumerate(rows):
        for column, factor in row.items():
            matrix[number, column] = factor
    ends = np.array([row[1:] for row in rows], dtype=float)
    return _System(Bounds(low, high), matrix, ends[:, 0], ends[:, 1])


def _range(one: Observation, count: object) -> tuple[float, float]:
    """What rounds to a count; of a suppressed figure nothing is known but that it is not negative."""
    if count is None or one.status is Status.SUPPRESSED:
        return 0, MOST
    middle = int(str(count))
    return (0, 0) if middle == 0 else (max(middle - 2, 5 if middle == 5 else 0), middle + 2)
