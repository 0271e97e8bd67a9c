"""What each reform costs, by draw and year, £ million at prices of the first year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress, silent
from ncs.scenarios.path.access import Work, work_of
from ncs.scenarios.path.base import Base
from ncs.scenarios.path.costs import Found, charging, fair_price, pay_floor
from ncs.scenarios.path.index import lift
from ncs.scenarios.path.model import Least, Path10, Reform
from ncs.scenarios.path.spread import drawn
from ncs.tables.wording import shown_percent


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cost:
    """A reform costed: real £ million by draw and year, None where it is missing; in words; its work, if of access."""

    name: str
    reform: Reform
    real: Floats | None
    words: str
    work: Work | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a reform is costed in: the path, its indices, the draws, whether to simulate, who hears how far it is."""

    path: Path10
    base: Base
    draws: int
    seed: int
    simulate: bool
    progress: Progress = silent

    @property
    def growing(self) -> Floats:
        """What an amount at prices and numbers of the first year grows by in real terms."""
        return self.base.volume * self.base.real_price

    def lifted(self, year: str | None) -> Floats:
        """Return by what a sum at prices of a year is multiplied to be at the first's, one row a draw."""
        if year is None:
            return np.ones((self.draws + 1, 1))
        return lift(year, self.path.span, self.base.general, seed=self.seed)[:, None]

    def since(self, year: str | None) -> Floats:
        """Return what an amount at numbers and the price of care of a year grows by: less than one before it."""
        at = 0 if year is None else self.path.span.index(FinancialYear.parse(year))
        found: Floats = self.growing / self.growing[:, at : at + 1]
        return found


def phased(reform: Reform, path: Path10) -> Floats:
    """Return the part of a reform that is in force, by year: none before it starts, then in equal steps."""
    first = FinancialYear.parse(reform.from_).starts
    since = np.array([year.starts - first for year in path.span], dtype=np.float64)
    found: Floats = np.clip((since + 1) / reform.phase, 0, 1) * (since >= 0)
    return found


def cost_of(name: str, reform: Reform, around: Around) -> Cost:
    """Return what a reform costs, other than a least share, which rests on all the others.

    Raises:
        NcsError: another room cannot cost it.
    """
    phase = phased(reform, around.path)
    if reform.from_ > str(around.path.span[-1]):
        words = f"begins in {reform.from_}, after the path's last year"
        return Cost(name=name, reform=reform, real=np.zeros_like(around.growing), words=words)
    if reform.access is not None:
        return _of_access(name, reform, around, phase)
    if reform.million is not None:
        unit = drawn(reform.million, f"{name}.million", draws=around.draws, seed=around.seed)[:, None]
        lifted = around.lifted(reform.prices_of)
        real = unit * lifted * phase * around.since(reform.numbers_of)
        return Cost(name=name, reform=reform, real=real, words=reform.million.source + _said(reform, lifted))
    if reform.share is not None:
        part = drawn(reform.share, f"{name}.share", draws=around.draws, seed=around.seed)[:, None]
        real = part * float(around.path.spending.million) * phase * around.growing
        return Cost(name=name, reform=reform, real=real, words=reform.share.source)
    found = _from_elsewhere(name, reform, around)
    if found is None:
        why = reform.get or "Not simulated this time; leave out --without-simulation."
        return Cost(name=name, reform=reform, real=None, words=f"missing: {why}")
    return Cost(name=name, reform=reform, real=carried(name, reform, found, around) * phase, words=found.words)


def _said(reform: Reform, lifted: Floats) -> str:
    return (
        "" if reform.prices_of is None else f"; from prices of {reform.prices_of} by {round_half_away(lifted[0, 0], 4)}"
    )


def _of_access(name: str, reform: Reform, around: Around, phase: Floats) -> Cost:
    if reform.access is None:  # the caller has looked
        raise ValueError(name)
    path = around.path
    lifted = around.lifted(reform.prices_of)
    work = work_of(
        name, reform.access, path.staff, phase, path.span, lifted=lifted, draws=around.draws, seed=around.seed
    )
    if work is None:
        return Cost(name=name, reform=reform, real=None, words=f"missing: {reform.get}")
    real = work.cost * around.base.real_price
    words = "people × hours of staff, and support" + _said(reform, lifted)
    return Cost(name=name, reform=reform, real=real, words=words, work=work)


def _from_elsewhere(name: str, reform: Reform, around: Around) -> Found | None:
    first, last = FinancialYear.parse(reform.from_), around.path.span[-1]
    if reform.floor is not None:
        return pay_floor(reform.floor, first, around.progress)
    if reform.fair_price is not None:
        return _of_the_path(name, fair_price(reform.fair_price), around)
    if reform.simulated is not None and around.simulate:
        return charging(reform.simulated, first, last, around.progress)
    return None


def _of_the_path(name: str, found: Found, around: Around) -> Found:
    """Return what was found, refused where its year is none of the path's: by what prices rose to it is not known."""
    span = around.path.span
    if found.year in span:
        return found
    step = f"Let the scenario begin in a year from {span[0]} to {span[-1]}."
    problem = Problem(rule="year", message=f"Its scenario is of {found.year}, which is no year of the path.",
                      next_step=step, field=f"reforms.{name}.fair_price", value=str(found.year))  # fmt: skip
    raise ProblemsFound("The path cannot be run", [problem])


def carried(name: str, reform: Reform, found: Found, around: Around) -> Floats:
    """Return cash amounts of a reform's first years in real terms, later ones growing with people, need and prices.

    Returns:
        £ million at prices of the first year, by draw and year: nothing before the reform starts.
    """
    at = FinancialYear.parse(reform.from_).starts - around.path.span[0].starts
    ratio = drawn(found.ratio, f"{name}.ratio", draws=around.draws, seed=around.seed)
    real: Floats = np.zeros((around.draws + 1, around.path.years))
    growing, general = around.growing, around.base.general
    start = min(max(found.year.starts - around.path.span[0].starts, 0), around.path.years - 1)
    for year in range(at, around.path.years):
        known = min(max(year - start, 0), len(found.cash) - 1)
        unit = float(found.cash[known]) / general[0, start + known]
        real[:, year] = unit * ratio * growing[:, year] / growing[:, start + known]
    return real


def beyond(one: Cost, costs: Mapping[str, Cost]) -> Cost:
    """Return a reform's cost beyond the reforms that it includes, never below nothing, so that nothing counts twice."""
    held = [costs[name] for name in one.reform.includes]
    if one.real is None or not held:
        return one
    within = sum((other.real for other in held if other.real is not None), np.zeros_like(one.real))
    words = f"{one.words}; beyond {', '.join(other.reform.title for other in held)}"
    if missing := [other.reform.title for other in held if other.real is None]:
        words += f" (of these missing, so nothing taken off: {', '.join(missing)})"
    return replace(one, real=np.maximum(0.0, one.real - within), words=words)


def least_cost(name: str, reform: Reform, least: Least, others: Floats, around: Around) -> Cost:
    """Return what it takes to lift a least share to its floor: what all else costs × (floor − now) ÷ (1 − floor).

    The floor is of all spending, new money too (Support Guaranteed 6.1: budgets are top-sliced). How much of the other
    reforms' money goes there by itself is not known. It is taken to be today's share, as of present spending; the words
    say so, and by how much more is needed for a pound of it of which nothing does: now ÷ (1 − floor).

    Args:
        others: real £ million of everything else, by draw and year.
    """
    now = drawn(least.now, f"{name}.now", draws=around.draws, seed=around.seed)[:, None]
    floor = float(least.floor)
    real = np.maximum(0.0, floor - now) / (1 - floor) * others * phased(reform, around.path)
    share = Decimal(least.now.middle)
    more = round_half_away(100 * share / (1 - least.floor), 1)
    now_said, floor_said = (shown_percent(part, 1) for part in (share, least.floor))
    words = (
        f"from {now_said} of all spending to a floor of {floor_said}; the other reforms' money is taken to hold "
        f"{now_said} already: for each pound of it that holds none, {more}p more is needed"
    )
    return Cost(name=name, reform=reform, real=real, words=words)
