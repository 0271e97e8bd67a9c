"""Winners and losers: how what people pay a week changes, by group.

Who pays less keeps savings for longer, and may pay from them in a later year when, under the law, they would have been
spent and the council would help. Such a person pays more in that year out of more: that is not losing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

#: A change of so many pence a week counts as better or worse off; less is unchanged.
THRESHOLD = 100
#: Fewer rows than this behind an estimate make it unreliable; fewer than the second suppress it.
RELIABLE, SHOWN = 30, 10
#: The group that is everybody.
EVERYBODY = "everybody"
Standing = Literal["ok", "unreliable", "suppressed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How one group fares under a reform, in a year.

    Attributes:
        group, label: such as ``tenure`` and ``owner``; ``everybody`` for the whole.
        rows: rows of the population behind the estimate.
        people: how many they stand for.
        better: how many of them pay at least a pound a week less, with no less to pay from (at either end of
            the year).
        worse: how many pay at least a pound a week more, with no more to pay from.
        shifted: how many pay earlier or later than under the law: more from more, or less from less.
        mean_change: mean change in what they pay, with disability benefit that they lose, in pence a week; below zero
            is less.
    """

    group: str
    label: str
    rows: int
    people: float
    better: float
    worse: float
    shifted: float
    mean_change: float

    @property
    def unchanged(self) -> float:
        """How many pay the same to within a pound a week."""
        return self.people - self.better - self.worse - self.shifted

    @property
    def standing(self) -> Standing:
        """Whether there are rows enough to show the estimate."""
        if self.rows < SHOWN:
            return "suppressed"
        return "unreliable" if self.rows < RELIABLE else "ok"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fate:
    """How each row fares in a year: in pence, more than under the law.

    Attributes:
        pays: what is paid a week, now or deferred, and what is lost in disability benefit.
        had, left: savings less what is owed, at the start and at the end of the year.
    """

    pays: NDArray[np.float64]
    had: NDArray[np.int64]
    left: NDArray[np.int64]

    def take(self, where: NDArray[np.bool_]) -> Fate:
        """Return the rows under a mask."""
        return Fate(pays=self.pays[where], had=self.had[where], left=self.left[where])

    def better(self) -> NDArray[np.bool_]:
        """Return who pays less, and neither had less nor has less left."""
        return (self.pays <= -THRESHOLD) & (self.had > -THRESHOLD) & (self.left > -THRESHOLD)

    def worse(self) -> NDArray[np.bool_]:
        """Return who pays more, and neither had more nor has more left."""
        return (self.pays >= THRESHOLD) & (self.had < THRESHOLD) & (self.left < THRESHOLD)

    def shifted(self) -> NDArray[np.bool_]:
        """Return who pays earlier or later."""
        return (np.abs(self.pays) >= THRESHOLD) & ~self.better() & ~self.worse()


def changes(fate: Fate, *, weight: NDArray[np.float64], groups: Mapping[str, NDArray[np.str_]]) -> tuple[Change, ...]:
    """Return everybody, then each label of each group in order.

    Args:
        fate: how each row fares.
        weight: how many people each stands for.
        groups: labels of the rows by group.
    """
    whole = np.ones(len(weight), dtype=np.bool_)
    return _one(EVERYBODY, "all", fate, weight, whole), *_each(fate, weight, groups)


def _each(fate: Fate, weight: NDArray[np.float64], groups: Mapping[str, NDArray[np.str_]]) -> Iterator[Change]:
    for group, labels in groups.items():
        for label in np.unique(labels):
            yield _one(group, str(label), fate, weight, labels == label)


def _one(group: str, label: str, fate: Fate, weight: NDArray[np.float64], here: NDArray[np.bool_]) -> Change:
    own, share = fate.take(here), weight[here]
    people = float(share.sum())
    return Change(
        group=group,
        label=label,
        rows=int(here.sum()),
        people=people,
        better=float(share[own.better()].sum()),
        worse=float(share[own.worse()].sum()),
        shifted=float(share[own.shifted()].sum()),
        mean_change=float((share * own.pays).sum()) / people,
    )
