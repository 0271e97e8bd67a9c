"""Winners and losers: how what people pay a week changes, by group."""

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
        better, worse: how many of them pay at least a pound a week less, or more.
        mean_change: mean change in what they pay, in pence a week; below zero is less to pay.
    """

    group: str
    label: str
    rows: int
    people: float
    better: float
    worse: float
    mean_change: float

    @property
    def unchanged(self) -> float:
        """How many pay the same to within a pound a week."""
        return self.people - self.better - self.worse

    @property
    def standing(self) -> Standing:
        """Whether there are rows enough to show the estimate."""
        if self.rows < SHOWN:
            return "suppressed"
        return "unreliable" if self.rows < RELIABLE else "ok"


def changes(
    change: NDArray[np.float64], *, weight: NDArray[np.float64], groups: Mapping[str, NDArray[np.str_]]
) -> tuple[Change, ...]:
    """Return everybody, then each label of each group in order.

    Args:
        change: pence a week that each row pays more (below zero: less) than in the baseline.
        weight: how many people each stands for.
        groups: labels of the rows by group.
    """
    whole = np.ones(len(change), dtype=np.bool_)
    return _one(EVERYBODY, "all", change, weight, whole), *_each(change, weight, groups)


def _each(
    change: NDArray[np.float64], weight: NDArray[np.float64], groups: Mapping[str, NDArray[np.str_]]
) -> Iterator[Change]:
    for group, labels in groups.items():
        for label in np.unique(labels):
            yield _one(group, str(label), change, weight, labels == label)


def _one(
    group: str, label: str, change: NDArray[np.float64], weight: NDArray[np.float64], here: NDArray[np.bool_]
) -> Change:
    own, share = change[here], weight[here]
    people = float(share.sum())
    return Change(
        group=group,
        label=label,
        rows=int(here.sum()),
        people=people,
        better=float(share[own <= -THRESHOLD].sum()),
        worse=float(share[own >= THRESHOLD].sum()),
        mean_change=float((share * own).sum()) / people,
    )
