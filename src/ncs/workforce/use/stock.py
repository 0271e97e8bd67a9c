"""What can be asked of the numbers who work in care: a projection, and two published ones reproduced."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike

from ncs.core.errors import NotModelled
from ncs.core.explained import Explained
from ncs.core.given import as_path
from ncs.core.periods import FinancialYear
from ncs.present.answer import Answer
from ncs.tables.tables import Table
from ncs.workforce.stock.cases import Reproduced, cases, reproduced, start
from ncs.workforce.stock.flow import NO_RISE
from ncs.workforce.stock.run import Projection, inputs_with, read_areas, rise_of, run
from ncs.workforce.views.stock import cases_table, explained_lines, inputs_table, projection_table

PathLikeText = str | PathLike[str]
#: The last year that may be asked for.
LAST = FinancialYear(2050)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProjectedWorkforce(Answer):
    """Posts needed, filled and vacant by year, with ranges, and the published projections reproduced."""

    found: Projection
    published: tuple[Reproduced, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the projection, the published cases and the inputs."""
        return projection_table(self.found), cases_table(self.published), inputs_table(self.found)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines of the last year, each with its rule."""
        return explained_lines(self.found)


def project(
    *,
    last: str = "2040-41",
    floor: str | None = None,
    since: str = "2026-27",
    areas: PathLikeText | None = None,
    inputs: PathLikeText | None = None,
    draws: int = 500,
    seed: int = 1,
) -> ProjectedWorkforce:
    """Project the workforce.

    Args:
        last: financial year to project to.
        floor: a sector minimum whose effect on turnover and starters is taken in; ``since`` which year.
        areas: a table of areas' posts; without it, England.
        inputs: a YAML file with inputs in place of those that come with the program.
        draws: of the uncertain inputs, 20 to 10,000; seed: of the draws.

    Raises:
        UnknownName, ProblemsFound: the floor or a file cannot be used.
        NotModelled: a year is not modelled.
        BadPeriod: a year cannot be read.
    """
    year, first = FinancialYear.parse(last), FinancialYear.parse(start().year)
    if not first < year <= LAST:
        raise NotModelled(f"The workforce is projected from {first + 1} to {LAST}; asked for {year}.")
    if not 20 <= draws <= 10_000:
        raise NotModelled(f"Ask for 20 to 10,000 draws, not {draws}.")
    pay = NO_RISE if floor is None else rise_of(floor, _since(since, first))
    given, own = as_path(areas, "areas"), as_path(inputs, "inputs")
    known = inputs_with(own)
    places = read_areas(given) if given is not None else ()
    found = run(last=year, known=known, areas=places, pay=pay, draws=draws, seed=seed)
    return ProjectedWorkforce(found=found, published=tuple(reproduced(name) for name in cases()))


def _since(text: str, first: FinancialYear) -> FinancialYear:
    year = FinancialYear.parse(text)
    if year <= first:
        raise NotModelled(f"Pay can rise from {first + 1}; asked for {year}.")
    return year
