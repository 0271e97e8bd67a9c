"""The people whom a reform is costed on: who they are, for how many others each stands, and how long they need care."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.simulation.stays import Stays
from ncs.charging.vector.population import Population, Whole
from ncs.charging.vector.turnover import NEVER, Leaving
from ncs.core.errors import Problem, fault, raise_if

#: By what every population can be told apart.
GROUPS = (
    "region",
    "council",
    "age",
    "sex",
    "tenure",
    "setting",
    "income_fifth",
    "wealth_fifth",
    "home_type",
)

#: In how many equally likely lengths of stay a class of stays is cut for those who come after.
PARTS = 1000

Texts = NDArray[np.str_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class People:
    """People with care needs in England on a day; one element of each array is one of them.

    Attributes:
        now: as they stand on the day: means in pence, care, weeks so far in their setting.
        on: the day.
        weight: how many adults in England each stands for, above zero.
        entrant: the same elements as somebody in their place who newly needs care: means before any were spent, ages
            at the start, no weeks of care behind them.
        weeks_so_far: whole weeks since they began to need this care.
        stay: for each the position of their class of stays in ``stays``.
        stays: how long people of each class need care.
        groups: labels by what people are told apart; at least those of ``GROUPS``. ``unknown`` where not known.
        source: where the people come from, in words.
        synthetic: the people are invented.
        notes: assumptions made about them, one sentence each.

    Raises:
        ProblemsFound: every way in which these do not make up a population.
    """

    now: Population
    on: date
    weight: NDArray[np.float64]
    entrant: Population
    weeks_so_far: Whole
    stay: Whole
    stays: tuple[Stays, ...]
    groups: Mapping[str, Texts]
    source: str
    synthetic: bool
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        raise_if(_problems(self), "These do not make up a population")

    def __len__(self) -> int:
        return len(self.now)

    def take(self, where: NDArray[np.signedinteger[Any]] | NDArray[np.bool_]) -> People:
        """Return the people at positions, in that order, or under a mask; weights stay as they are."""
        return People(
            now=self.now.take(where),
            on=self.on,
            weight=self.weight[where],
            entrant=self.entrant.take(where),
            weeks_so_far=self.weeks_so_far[where],
            stay=self.stay[where],
            stays=self.stays,
            groups={name: labels[where] for name, labels in self.groups.items()},
            source=self.source,
            synthetic=self.synthetic,
            notes=self.notes,
        )

    def leaving(self, weeks: int, *, seed: int) -> Leaving:
        """Return who leaves when within so many weeks, and who comes in their place, drawn by inverse survival.

        The people there now stay on as those do who got as far as they; those after them stay as entrants do. Weeks are
        rounded to whole ones, and everybody stays at least one. The same seed gives the same lives.
        """
        chance = 1 - np.random.default_rng([seed, len(self)]).random(len(self))
        remaining = np.empty(len(self))
        for place, stays in enumerate(self.stays):
            here = self.stay == place
            remaining[here] = stays.remaining(self.weeks_so_far[here].astype(np.float64), chance[here])
        whole = np.clip(np.rint(remaining), 1, max(weeks, 1)).astype(np.int64)
        middles = (np.arange(PARTS) + 0.5) / PARTS
        lengths = [np.maximum(np.rint(stays.after(-np.log(1 - middles))), 1) for stays in self.stays]
        return Leaving(
            first=np.where(whole < weeks, whole, NEVER),
            entrant=self.entrant,
            stay=self.stay,
            stays=np.stack(lengths).astype(np.int64),
            slot=np.arange(len(self), dtype=np.int64),
            seed=seed,
        )


def _problems(people: People) -> Iterator[Problem]:
    """Yield what is wrong; what needs arrays of the right length is looked at only where they are."""
    yield from _lengths(people)
    if not np.isfinite(people.weight).all() or (people.weight <= 0).any():
        yield fault("bad-weight", "weight", "A weight is not a number above zero.", "Leave out who stands for none.")
    if (people.weeks_so_far < 0).any():
        yield fault("negative", "weeks_so_far", "Weeks of care so far are below zero.", "Mend the weeks.")
    if (people.stay < 0).any() or (people.stay >= len(people.stays)).any():
        yield fault(
            "unknown-stay", "stay", "Somebody's class of stays is not there.", f"Use 0 to {len(people.stays) - 1}."
        )
    for stays in people.stays:
        yield from stays.problems()
    for name in GROUPS:
        if name not in people.groups:
            yield fault(
                "group-missing", f"groups.{name}", f"There are no labels for {name}.", "Write unknown if need be."
            )
    if not people.source.strip():
        yield fault("no-source", "source", "It is not said where the people come from.", "Say so in words.")


def _lengths(people: People) -> Iterator[Problem]:
    sized = {"entrant": len(people.entrant)} | {
        name: len(getattr(people, name)) for name in ("weight", "weeks_so_far", "stay")
    }
    sized |= {f"groups.{name}": len(labels) for name, labels in people.groups.items()}
    for name, size in sized.items():
        if size != len(people):
            yield fault(
                "different-length", name, f"There are {size} values for {len(people)} people.", "Give one each."
            )
