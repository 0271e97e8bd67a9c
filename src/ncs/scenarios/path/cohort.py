"""People by age, year by year: those held for mid-2023 grown older, where no official projection is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.reference.populations import OLDEST, AgeRange, population

#: The mid-year of the people held.
HELD = 2023
#: Ages of those who arrive; and the age whose mortality stands for everyone aged 90 and over.
ARRIVE, OLD = slice(18, 40), 93
_SOURCE = "ONS, mid-2023, grown older by this project's cohort default; not an official projection"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class People:
    """England's people by mid-year and ages.

    Attributes:
        by_age: people by draw and single year of age to 90 and over, by mid-year.
        source: where from.
        official: whether it is a projection that is published.
    """

    by_age: Mapping[int, Floats]
    source: str
    official: bool

    def of(self, ages: str, year: int) -> Floats:
        """Return the people of some ages in a mid-year, one figure a draw.

        Raises:
            NotModelled: the ages cannot be read.
            KeyError: no such year.
        """
        asked = AgeRange.parse(ages)
        last = OLDEST if asked.oldest is None else asked.oldest
        found: Floats = self.by_age[year][:, asked.youngest : last + 1].sum(axis=1)
        return found


def held() -> Floats:
    """Return England's people of mid-2023 by single year of age, 90 and over last."""
    ages = [*map(str, range(OLDEST)), f"{OLDEST}+"]
    return np.array([float(population("England", ages=age)) for age in ages])


def mortality(at_65: Floats, rise: Floats) -> Floats:
    """Return the part of each age that dies within a year, by draw: exponential in age, never above one."""
    ages = np.array([*range(OLDEST), OLD], dtype=np.float64)
    found: Floats = np.minimum(1.0, at_65[:, None] * np.exp(rise[:, None] * (ages - 65)))
    return found


def grown(start: Floats, at_65: Floats, rise: Floats, arrivals: Floats, *, last: int) -> People:
    """Return people from mid-2023 to a later mid-year.

    Args:
        start: people by single year of age in mid-2023.
        at_65, rise, arrivals: one figure a draw (see :class:`~ncs.scenarios.path.model.Cohort`).
        last: the last mid-year.

    Births are as many each year as people now under one: nobody born after 2023 is 18 before 2041.
    """
    stay = 1 - mortality(at_65, rise)
    now = np.tile(start, (len(at_65), 1))
    found = {HELD: now}
    for year in range(HELD + 1, last + 1):
        left = now * stay
        now = np.empty_like(left)
        now[:, 0] = start[0]
        now[:, 1:] = left[:, :-1]
        now[:, -1] += left[:, -1]
        arrived = arrivals * now[:, 18:65].sum(axis=1)
        now[:, ARRIVE] += arrived[:, None] / (ARRIVE.stop - ARRIVE.start)
        found[year] = now
    return People(by_age=found, source=_SOURCE, official=False)


def weighted(people: People, weights: Sequence[tuple[str, float]], year: int) -> Floats:
    """Return older people, each age with its weight, one figure a draw."""
    found: Floats = np.sum([weight * people.of(ages, year) for ages, weight in weights], axis=0)
    return found
