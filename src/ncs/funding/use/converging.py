"""What can be asked about moving from present spending to need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, UnknownName
from ncs.core.given import path_of
from ncs.funding.formula.converge import Course, Step, converge
from ncs.funding.formula.country import Country
from ncs.funding.formula.limits import PaidBy
from ncs.funding.formula.need import Need, need
from ncs.funding.formula.pace import find_rule
from ncs.funding.formula.rates import rate, rates
from ncs.funding.formula.solve import Solved, growth_needed
from ncs.funding.formula.target import targets, weights
from ncs.funding.use.formula import Inputs, PathText, inputs_of
from ncs.funding.views.formula.course import groups_table, solved_words, way_table, years_table
from ncs.funding.views.formula.page import formula_report, write_report
from ncs.funding.views.formula.tables import marked
from ncs.present.answer import Answer
from ncs.present.page import Report
from ncs.reference.deprivation import deprivation
from ncs.tables.tables import Table

#: Fifths of councils by deprivation, the most deprived first.
_FIFTHS = ("1 most deprived fifth", "2 second fifth", "3 middle fifth", "4 fourth fifth", "5 least deprived fifth")
#: More years than these are no plan.
MOST_YEARS = 50


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Converged(Answer):
    """The way from present spending to need, year by year; ``solved`` where convergence in so many years was asked."""

    need: Need
    course: Course
    steps: tuple[Step, ...]
    solved: Solved | None = None

    def tables(self) -> tuple[Table, ...]:
        """Return the years, the councils, and who gains and loses."""
        made = (
            years_table(self.need, self.course, self.steps),
            way_table(self.need, self.steps),
            groups_table(self.need, self.steps, fifths(self.need.country)),
        )
        return tuple(marked(table, self.need.formula) for table in made)

    def for_screen(self) -> tuple[Table, ...]:
        """Return the years and the groups, without what only a file has room for."""
        years, _, groups = self.tables()
        dropped = ("damping_gbp", "no_real_loser_gbp", "coefficients")
        columns = [column for column in years.columns if column.key not in dropped]
        rows = [{key: cell for key, cell in row.items() if key not in dropped} for row in years.rows]
        wide = ("present_gbp", "last_gbp", "coefficients")
        short = replace(
            groups,
            columns=[column for column in groups.columns if column.key not in wide],
            rows=[{key: cell for key, cell in row.items() if key not in wide} for row in groups.rows],
            notes=groups.notes[:1],
        )
        return (replace(years, columns=columns, rows=rows), *((short,) if groups.rows else ()))

    def report(self) -> Report:
        """Return the report: what this is, where spending stands, how long it takes, who gains, every council."""
        of = fifths(self.need.country)
        return formula_report(self.need, targets(self.need), self.course, self.steps, fifths=of)

    def in_words(self) -> tuple[str, ...]:
        """Return what convergence in the years asked takes; nothing where none was asked."""
        if self.solved is None:
            return ()
        last = self.steps[-1]
        arrives = all(last.year.amounts[code] == goal for code, goal in last.targets.items())
        return solved_words(self.need, self.solved, arrives=arrives)


def write(found: Converged, folder: PathText, *, replace: bool = False) -> tuple[Path, ...]:
    """Write a report: a page with a map and plots, and its tables; return the paths, page first.

    Raises:
        AlreadyThere, NotOurs, CannotWrite: ``folder`` may not be written.
    """
    place = path_of(folder or "formula")
    rows = targets(found.need)
    made = write_report(
        place, found.need, rows, found.course, found.steps, fifths=fifths(found.need.country), replace=replace
    )
    return tuple(made)


def fifths(country: Country) -> dict[str, str]:
    """Return the fifth of England's councils by deprivation that each is in, by code; nothing elsewhere."""
    if not country.england:
        return {}
    order = sorted(deprivation().values(), key=lambda item: (-item.average_score, item.ons_code))
    return {item.ons_code: _FIFTHS[at * len(_FIFTHS) // len(order)] for at, item in enumerate(order)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A course as it is asked for: rates as text, such as ``5%``; growth for all years, or one a year with commas."""

    years: int = 10
    growth: str = "5%"
    floor: str | None = "0%"
    ceiling: str | None = None
    inflation: str | None = None
    real: bool = False
    paid_by: str = "pot"
    pace: str = "100%"

    def course(self) -> Course:
        """Return the course.

        Raises:
            ProblemsFound: a rate, the number of years or a limit cannot be used, or real limits lack an inflation.
            UnknownName: nobody is known who pays.
        """
        if not 1 <= self.years <= MOST_YEARS:
            raise _refused("years", "--years", f"Between 1 and {MOST_YEARS} years can be followed.", str(self.years))
        if self.real and self.inflation is None:
            raise _refused("no-inflation", "--inflation", "Limits in real terms need a rise of prices.", None)
        if self.paid_by not in set(PaidBy):
            raise UnknownName("way of paying for floors", self.paid_by, tuple(PaidBy))
        named = self.pace.strip()[:1].isalpha()
        return Course(
            growth=rates(self.growth, option="--growth", years=self.years),
            floor=None if self.floor is None else rate(self.floor, option="--floor"),
            ceiling=None if self.ceiling is None else rate(self.ceiling, option="--ceiling"),
            inflation=Fraction(0) if self.inflation is None else rate(self.inflation, option="--inflation"),
            real=self.real,
            paid_by=PaidBy(self.paid_by),
            pace=Fraction(1) if named else rate(self.pace, option="--pace"),
            rule=find_rule(self.pace) if named else None,
        )


def _refused(rule: str, field: str, message: str, value: str | None) -> ProblemsFound:
    steps = {"years": "Write 10.", "no-inflation": "Write --inflation 2%.", "floor": "Write --floor 0%."}
    step = steps[rule]
    problem = Problem(rule=rule, message=message, next_step=step, field=field, value=value)
    return ProblemsFound("The course cannot be used", [problem])


def way_to_need(name: str, way: Way, *, within: int | None = None, inputs: Inputs | None = None) -> Converged:
    """Follow a course from present spending to need by a formula.

    Args:
        name: of a formula in the program, or of a file.
        way: years, growth, limits, pace, who pays.
        within: solve the national growth at which all arrive in so many years, and follow that instead of the growth.
        inputs: what is given in place of what is held.

    Raises:
        UnknownName, ProblemsFound, NotModelled: as :func:`ncs.funding.use.formula.run`; and the pot does not pay the
            floors, or ceilings leave money unspent, by how much.
    """
    given = inputs_of(inputs)
    course = way.course()
    found = need(given.formula(name), given.places())
    shares = weights(found)
    present = {code: found.country.spending[code] for code in shares}
    solved = None
    if within is not None:
        _refuse_years(within, floor=course.limits().floor)
        low = course.limits().floor
        solved = growth_needed(present, shares, years=within, floor_growth=Fraction(-1) if low is None else low)
        course = replace(course, growth=(solved.growth,) * within)
    return Converged(need=found, course=course, steps=converge(present, shares, course), solved=solved)


def _refuse_years(within: int, *, floor: Fraction | None) -> None:
    """Refuse years that cannot be followed, and a way without a floor, on which any growth would do.

    Raises:
        ProblemsFound: saying which.
    """
    if not 1 <= within <= MOST_YEARS:
        raise _refused("years", "--within", f"Between 1 and {MOST_YEARS} years can be followed.", str(within))
    if floor is None:
        raise _refused("floor", "--floor", "Without a floor everybody converges on any growth: give one.", "none")
