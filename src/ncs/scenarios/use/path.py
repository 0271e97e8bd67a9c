"""What can be asked of the ten-year path: what is needed each year, by driver, beside budgets and projections."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike

from ncs.core.explained import Explained
from ncs.core.given import as_path, path_of, truth_of, whole_of
from ncs.core.progress import Progress, silent
from ncs.present.answer import Answer
from ncs.present.page import Report
from ncs.scenarios.path.model import PACKAGED, path_text, read_path
from ncs.scenarios.path.run import Followed, run
from ncs.scenarios.views.path import (
    access_table,
    beside_table,
    councils_table,
    drivers_table,
    explained_lines,
    rules_table,
    stages_table,
    years_table,
)
from ncs.scenarios.views.path_assumed import assumptions_table
from ncs.scenarios.views.path_page import path_report, short_drivers, short_years
from ncs.tables.tables import Table

__all__ = ["PACKAGED", "Elsewhere", "Pathway", "elsewhere", "path", "path_text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What a path has worked out elsewhere: charging reforms and scenarios by name or file, and people invented."""

    reforms: tuple[str, ...]
    scenarios: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Pathway(Answer):
    """A path worked out: years, drivers, stages, rules of budgets, projections, access, what it rests on."""

    found: Followed

    def tables(self) -> tuple[Table, ...]:
        """Return years, drivers, real and in cash, stages, rules, projections, access, councils, assumptions."""
        found = self.found
        return (
            years_table(found),
            drivers_table(found),
            drivers_table(found, cash=True),
            stages_table(found),
            rules_table(found),
            beside_table(found),
            access_table(found),
            councils_table(found),
            assumptions_table(found.path),
        )

    def for_screen(self) -> tuple[Table, ...]:
        """Return what fits a terminal: years, drivers in the first, a middle and the last year, and rules."""
        years, drivers, _, _, rules, *_ = self.tables()
        return short_years(years), short_drivers(drivers), rules

    def explained(self) -> tuple[Explained, ...]:
        """Return the last year driver by driver."""
        return explained_lines(self.found)

    def page(self) -> str:
        """Return one HTML page with a plot and every table."""
        return self.report().page()

    def report(self) -> Report:
        """Return what that page says."""
        return path_report(self.found)


def elsewhere(given: str | PathLike[str]) -> Elsewhere:
    """Read a path and return what it would have worked out elsewhere; nothing is worked out.

    Raises:
        UnknownName: there is no such path.
        ProblemsFound: everything that is wrong in the file.
    """
    found = read_path(given if isinstance(given, str) else path_of(given, "given")).reforms.values()
    simulated = [one.simulated for one in found if one.simulated is not None]
    reforms = [name for one in simulated for name in (one.reform, one.beyond) if name]
    return Elsewhere(
        reforms=tuple(reforms),
        scenarios=tuple(one.fair_price for one in found if one.fair_price),
        people=sum(one.people * (2 if one.beyond else 1) for one in simulated),
    )


def path(
    given: str | PathLike[str],
    *,
    projection: str | PathLike[str] | None = None,
    draws: int = 1000,
    seed: int = 1,
    simulate: bool = True,
    progress: Progress = silent,
) -> Pathway:
    """Work a path out.

    Args:
        given: the name of one that comes with the program (:data:`PACKAGED`), or a YAML file.
        projection: the official projection as published, people by single year of age; the cohort default without.
        draws: of everything that has a range, 0 to 20,000; seed: of the draws.
        simulate: whether charging reforms are simulated, which takes seconds; otherwise they are missing.
        progress: is told how far the work has come.

    Raises:
        UnknownName: there is no such path, charging reform or rate of pay.
        ProblemsFound: everything that is wrong in the file, the projection or the question.
        NotModelled: a year or an age is not modelled.
    """
    named = given if isinstance(given, str) else path_of(given, "given")
    scenario, official = read_path(named), as_path(projection, "projection")
    found = run(
        scenario,
        projection=official,
        draws=whole_of(draws, "draws"),
        seed=whole_of(seed, "seed"),
        simulate=truth_of(simulate, "simulate"),
        progress=progress,
    )
    return Pathway(found=found)
