"""What can be asked of pay: the cost of a sector minimum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from os import PathLike

from ncs.core.errors import NotModelled
from ncs.core.explained import Explained
from ncs.core.given import as_path, path_of
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress, silent
from ncs.present.answer import Answer
from ncs.present.page import Report
from ncs.tables.tables import Table
from ncs.workforce.held import data_file
from ncs.workforce.pay.areas import read_shares
from ncs.workforce.pay.floors import NAMED as FLOORS
from ncs.workforce.pay.floors import Floor, floor_in, minimum_in
from ncs.workforce.pay.given import read_roles
from ncs.workforce.pay.inputs import inputs_with
from ncs.workforce.pay.published import Beside, beside
from ncs.workforce.pay.run import Costed, run
from ncs.workforce.views.pay import (
    areas_table,
    assumptions_table,
    explained_lines,
    floor_table,
    published_table,
    swings_table,
    wages_table,
    who_pays_table,
)
from ncs.workforce.views.pay_page import floor_report

__all__ = ["FLOORS", "CostedFloor", "check_inputs", "floor", "inputs_text", "sector_minimum"]

PathLikeText = str | PathLike[str]
#: The first year for which employees' National Insurance is held, and how many years a path may have.
FIRST, MOST_YEARS = FinancialYear(2023), 15


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CostedFloor(Answer):
    """A sector minimum costed, with its ranges, what it rests on, and published costings beside it."""

    found: Costed
    compared: tuple[Beside, ...]
    shares: Mapping[str, Decimal]

    def tables(self) -> tuple[Table, ...]:
        """Return the cost by year and line, who pays, areas, what moves it, the fit, published costings, inputs."""
        areas = (areas_table(self.found, self.shares),) if self.shares else ()
        return (
            floor_table(self.found),
            who_pays_table(self.found),
            *areas,
            swings_table(self.found),
            wages_table(self.found),
            published_table(self.compared),
            assumptions_table(self.found),
        )

    def page(self) -> str:
        """Return one HTML page with plots, each described and with its table."""
        return self.report().page()

    def report(self) -> Report:
        """Return what that page says."""
        return floor_report(self.found, self.compared)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines of the first year, each with its rule and range."""
        return explained_lines(self.found)


def sector_minimum(given: str, year: FinancialYear, *, growth: Decimal, first: FinancialYear) -> Floor:
    """Return a sector minimum in a year: see :func:`ncs.workforce.pay.floors.floor_in`.

    Args:
        given: pounds an hour, or a rate by name.
        year: that it holds in; first: the year that an amount is meant for.
        growth: beyond the years held, a fraction a year.

    Raises:
        UnknownName, ProblemsFound, NotModelled: it cannot be used.
    """
    return floor_in(given, year, growth=growth, first=first)


def inputs_text() -> str:
    """Return the file of the uncertain inputs that come with the program, with its comments, to copy and change."""
    return data_file("inputs.yaml").read_text(encoding="utf-8")


def check_inputs(given: PathLikeText) -> None:
    """Check a file of inputs that are to stand in place of some.

    Raises:
        ProblemsFound: everything that is wrong in it.
    """
    inputs_with(path_of(given, "given"))


def floor(
    floor: str,
    *,
    first: str = "2026-27",
    years: int = 1,
    inputs: PathLikeText | None = None,
    shares: PathLikeText | None = None,
    roles: PathLikeText | None = None,
    draws: int = 200,
    seed: int = 1,
    progress: Progress = silent,
) -> CostedFloor:
    """Cost a sector minimum.

    Args:
        floor: pounds an hour such as ``13.45``, or ``real_living_wage``, ``nhs_band_2``, ``nhs_band_3``.
        first: financial year in which it begins; years: how many to cost, 1 to 15.
        inputs: a YAML file with inputs in place of those that come with the program.
        shares: a table of areas and their shares, to split the cost by.
        roles: a table of posts and pay of roles that are not held (managers, nurses, office staff), to cost them too.
        draws: of the uncertain inputs, 20 to 5,000; seed: of the draws.
        progress: is told how far the work has come.

    Raises:
        UnknownName: the floor is no amount and no known rate.
        ProblemsFound: it is below the legal minimum, or a file is wrong.
        NotModelled: the year is not modelled.
        BadPeriod: the year cannot be read.
    """
    year = FinancialYear.parse(first)
    if year < FIRST:
        raise NotModelled(f"Pay is not modelled before {FIRST}; asked for {year}.")
    if not (1 <= years <= MOST_YEARS and 20 <= draws <= 5_000):
        raise NotModelled(f"Ask for 1 to {MOST_YEARS} years and 20 to 5,000 draws, not {years} and {draws}.")
    split, own = as_path(shares, "shares"), as_path(inputs, "inputs")
    areas = read_shares(split) if split is not None else {}
    known, table = inputs_with(own), as_path(roles, "roles")
    least = minimum_in(year, growth=known["growth.minimum_wage"].middle).amount
    more = read_roles(table, minimum=least) if table is not None else ()
    found = run(floor, year, years=years, known=known, roles=more, draws=draws, seed=seed, progress=progress)
    return CostedFloor(found=found, compared=beside(known), shares=areas)
