"""A path worked out: every driver by year, in real terms and in cash, with the middle and many draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress, silent
from ncs.scenarios.path.amounts import Around, Cost, beyond, cost_of, least_cost
from ncs.scenarios.path.base import Base, base_of
from ncs.scenarios.path.cohort import HELD, People, grown, held
from ncs.scenarios.path.model import Path10
from ncs.scenarios.path.projection import official
from ncs.scenarios.path.spread import drawn

#: The years up to which the cohort default goes: the published projections that it is set beside end in 2040.
LEAST_LAST = 2040


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Driver:
    """One driver: real £ million by draw and year (the middle is draw 0); None where it is missing."""

    name: str
    title: str
    kind: str
    real: Floats | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Followed:
    """A path worked out.

    Attributes:
        path, people, base: what it rests on.
        drivers: present spending first, then each driver in the order in which it is added; what is missing has none.
        costs: its reforms.
        draws, seed: of the ranges.
    """

    path: Path10
    people: People
    base: Base
    drivers: tuple[Driver, ...]
    costs: tuple[Cost, ...]
    draws: int
    seed: int

    @property
    def real(self) -> Floats:
        """All drivers together, £ million at prices of the first year, by draw and year; without what is missing."""
        return _sum(driver.real for driver in self.drivers if driver.real is not None)

    @property
    def cash(self) -> Floats:
        """The same in cash."""
        return self.real * self.base.general

    @property
    def missing(self) -> tuple[Driver, ...]:
        """Drivers that nobody holds."""
        return tuple(driver for driver in self.drivers if driver.real is None)

    def at(self, year: FinancialYear) -> int:
        """Return the place of a year; raises ValueError where it is not of the path."""
        return self.path.span.index(year)


def _sum(parts: Iterator[Floats]) -> Floats:
    found: Floats = np.sum(list(parts), axis=0)
    return found


def run(
    path: Path10,
    *,
    projection: Path | None = None,
    draws: int = 1000,
    seed: int = 1,
    simulate: bool = True,
    progress: Progress = silent,
) -> Followed:
    """Work a path out.

    Args:
        path: the scenario.
        projection: the official projection's file; the cohort default without.
        draws: of everything that has a range; seed: of the draws.
        simulate: whether charging reforms are simulated; otherwise they are missing.
        progress: is told how many reforms are costed, and how far the simulation of one has come.

    Raises:
        ProblemsFound: the projection cannot be used, or draws cannot be so many.
        NcsError: another room cannot cost a reform.
    """
    if not 0 <= draws <= 20_000:
        problem = Problem(rule="draws", message="Draws are from 0 to 20,000.", next_step="Write --draws 1000.",
                          field="--draws", value=str(draws))  # fmt: skip
        raise ProblemsFound("The path cannot be run", [problem])
    people = _people(path, projection, draws=draws, seed=seed)
    base = base_of(path, people, draws=draws, seed=seed)
    around = Around(path=path, base=base, draws=draws, seed=seed, simulate=simulate, progress=progress)
    moved = tuple(_moved(path, base))
    costs = _costs(around, _sum(driver.real for driver in moved if driver.real is not None))
    reforms = (
        Driver(name=one.name, title=one.reform.title, kind=one.reform.driver, real=one.real, words=one.words)
        for one in costs
    )
    return Followed(path=path, people=people, base=base, drivers=(*moved, *reforms), costs=costs,
                    draws=draws, seed=seed)  # fmt: skip


def _people(path: Path10, projection: Path | None, *, draws: int, seed: int) -> People:
    years = [year.starts for year in path.span]
    if projection is not None:
        return official(projection, years, draws=draws)
    if years[0] < HELD:
        step = f"Begin in {FinancialYear(HELD)} or later, or give a projection that reaches back (--projection)."
        problem = Problem(rule="before-people", message=f"People are held from mid-{HELD} on, not for {path.first}.",
                          next_step=step, field="from", value=path.first)  # fmt: skip
        raise ProblemsFound("The path cannot be run", [problem])
    given = path.people
    return grown(
        held(),
        drawn(given.mortality_65, "people.mortality_65", draws=draws, seed=seed),
        drawn(given.mortality_rise, "people.mortality_rise", draws=draws, seed=seed),
        drawn(given.arrivals, "people.arrivals", draws=draws, seed=seed),
        last=max(years[-1], LEAST_LAST),
    )


def _moved(path: Path10, base: Base) -> Iterator[Driver]:
    """Yield present spending, people, need, and pay and prices: each on what comes before it, so that they sum."""
    now = float(path.spending.million)
    held_at = np.full_like(base.people, now)
    yield Driver(name="present", title="Present spending", kind="present", real=held_at, words=path.spending.basis)
    words = "18 to 64, and from 65 by age, each with its share of spending"
    yield Driver(name="people", title="People", kind="people", real=now * (base.people - 1), words=words)
    words = "growth of need of one person of each age"
    yield Driver(name="need", title="Need and complexity", kind="need", words=words,
                 real=now * (base.volume - base.people))  # fmt: skip
    words = "pay and other prices of care above prices generally"
    yield Driver(name="prices", title="Pay and prices", kind="prices", words=words,
                 real=now * base.volume * (base.real_price - 1))  # fmt: skip


def _costs(around: Around, before: Floats) -> tuple[Cost, ...]:
    """Return every reform's cost in the order of the file; least shares rest on all that is not one."""
    reforms = around.path.reforms
    alone: dict[str, Cost] = {}
    for done, (name, one) in enumerate(reforms.items()):
        around.progress("Reforms costed", done, len(reforms))
        if one.least is None:
            alone[name] = cost_of(name, one, around)
    plain = {name: beyond(one, alone) for name, one in alone.items()}
    others = before + sum((one.real for one in plain.values() if one.real is not None), np.zeros_like(before))
    return tuple(
        plain[name] if one.least is None else least_cost(name, one, one.least, others, around)
        for name, one in reforms.items()
    )
