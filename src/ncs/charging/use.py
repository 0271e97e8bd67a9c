"""What can be asked of charging: a charge, a journey, a comparison, a deferred payment, the cost of a reform."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from ncs.charging.journey.journey import Week, travel
from ncs.charging.journey.journey_plan import Plan
from ncs.charging.journey.journey_summary import total_paid
from ncs.charging.law.deferred_payments import DeferralWeek
from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.law.policy import Policy
from ncs.charging.law.policy import policies as known_policies
from ncs.charging.law.statement import Assessment, WhoPays
from ncs.charging.law.uncertainty import line_doubts
from ncs.charging.reforms import Reform
from ncs.charging.reforms import reforms as known_reforms
from ncs.charging.run import CaseGiven, Run, deferral_weeks, figures_with, prepare, prepare_journey, template_text
from ncs.charging.simulation.asked import Asked, Inventor, simulated
from ncs.charging.simulation.benchmarks import STARTS
from ncs.charging.simulation.costings import Compared as ComparedCosting
from ncs.charging.simulation.costings import compared
from ncs.charging.simulation.people import People
from ncs.charging.simulation.people_file import parquet_file, write_people
from ncs.charging.simulation.results import Simulation
from ncs.charging.simulation.schemes import LAW
from ncs.charging.simulation.survey import read_survey
from ncs.charging.simulation.survey_mapping import mapping_template
from ncs.charging.views.journey import journey_table
from ncs.charging.views.simulation.costings import costings_table
from ncs.charging.views.simulation.folder import simulation_tables
from ncs.charging.views.simulation.words import before_tables
from ncs.charging.views.statement import statement_text
from ncs.charging.views.survey import assumptions_table
from ncs.charging.views.tables import UNCERTAIN, Compared, comparison_table, deferral_table, figures_table
from ncs.core.explained import Explained
from ncs.core.given import as_date, as_path, names_of, path_of
from ncs.core.progress import Progress
from ncs.policy.parameters import Parameters
from ncs.present.answer import Answer
from ncs.tables.explained import explained_table
from ncs.tables.tables import Table

__all__ = [
    "Asked",
    "Assessed",
    "assess",
    "compare",
    "costings",
    "deferred",
    "journey",
    "mapping_template",
    "parameters",
    "people_target",
    "policies",
    "reforms",
    "simulate",
    "survey",
    "template_text",
]

Day = date | str | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assessed(Answer):
    """A charge: the case, the policy and scheme it was assessed under, and the outcome with every line."""

    run: Run

    @property
    def result(self) -> Assessment:
        """The amounts in pounds a week (capital in pounds), and who pays."""
        return self.run.result

    @property
    def pays(self) -> WhoPays:
        """Who pays how much of the cost, in pounds a week."""
        return self.run.result.pays

    @property
    def scheme(self) -> str:
        """The title of the rules on the day."""
        return self.run.scheme.title_on(self.run.context.day)

    def tables(self) -> tuple[Table, ...]:
        """Return the statement, a row a line."""
        title, day = self.run.case.title or "a case", self.run.context.day
        notes = (f"Rules: {self.scheme}.", *self.result.assumptions, *self.result.uncertain)
        said = f"What care costs: {title}, on {day.day} {day:%B %Y}"
        return (explained_table(self.explained(), title=said, name="statement", notes=notes),)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines of the statement, each with the provision behind it and why it is not certain, if it is not.

        Amounts are pounds a week; those of capital are pounds.
        """
        context = self.run.context
        return tuple(replace(line, doubt=" ".join(line_doubts(context, line))) for line in self.result.lines)

    def statement(self) -> str:
        """Return the statement as plain text that a family can read."""
        return statement_text(self.run.result, self.run.context, scheme=self.scheme)


@dataclass(frozen=True, kw_only=True, repr=False)
class Travelled(Answer):
    """A journey: its plan and what happens in every week."""

    plan: Plan
    weeks: tuple[Week, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the journey by year, then by week."""
        by_week = journey_table(self.plan, self.weeks, weekly=True)
        return self.by_year, replace(by_week, name="journey_by_week")

    @cached_property
    def by_year(self) -> Table:
        """The journey, a row a year."""
        return journey_table(self.plan, self.weeks)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Comparison(Answer):
    """The same case under several schemes, the law first; ``period`` says over what time amounts are."""

    results: tuple[Compared, ...]
    period: str

    def tables(self) -> tuple[Table, ...]:
        """Return one row a scheme."""
        return (comparison_table(self.results, period=self.period),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Deferred(Answer):
    """A deferred payment agreement week by week."""

    title: str
    weeks: tuple[DeferralWeek, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a week."""
        return (deferral_table(self.weeks, title=self.title),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Simulated(Answer):
    """What reforms cost England: the question, and the simulation that answers it."""

    asked: Asked
    simulation: Simulation

    def tables(self) -> tuple[Table, ...]:
        """Return totals, numbers, winners, ranges, what matters most, draws and assumptions; those that there are."""
        return tuple(simulation_tables(self.simulation))

    def in_words(self) -> tuple[str, ...]:
        """Return what must be known first, and each reform's cost in a sentence."""
        return tuple(before_tables(self.simulation))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Costings(Answer):
    """Published costings beside the simulation's."""

    compared: tuple[ComparedCosting, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a costing."""
        return (costings_table(self.compared),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Surveyed(Answer):
    """People read from a survey, with everything that is assumed about them."""

    people: People

    def tables(self) -> tuple[Table, ...]:
        """Return what is assumed."""
        return (assumptions_table(self.people),)

    def save(self, target: Path | str, *, replace: bool = False) -> None:
        """Write the people as Parquet, whole or not at all; nothing that exists is replaced unless asked.

        Raises:
            NcsError: the name is not that of a Parquet file.
            CannotWrite: a fault of the file system.
        """
        write_people(self.people, people_target(target, replace=replace), replace=replace)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Figures(Answer):
    """The dated figures that charges are worked out from, and the day for which they are shown."""

    figures: Parameters
    day: date
    everything: bool

    def tables(self) -> tuple[Table, ...]:
        """Return the figures in force on the day."""
        return (figures_table(self.figures, day=self.day, everything=self.everything),)


def assess(
    case: CaseGiven,
    *,
    date: Day = None,
    policy: str = "statutory",
    reforms: str | Sequence[str] = (),
    parameters: Path | str | None = None,
) -> Assessed:
    """Work out what a person pays for care each week, line by line, with the rule behind each line.

    Args:
        case: the path of a case file, or its keys and values as a mapping (``ncs charge template`` shows them).
        date: the day, in place of the case's own.
        policy: the council's policy by name, or a file of your own.
        reforms: reforms by name or file; several compose, in order.
        parameters: a file of your own figures in place of the package's.

    Raises:
        ProblemsFound: with everything that is wrong or unclear in the case.
        NcsError: a file cannot be read, a name is not known, or the day is not modelled.
    """
    given = {"policy": policy, "reforms": names_of(reforms), "parameters": as_path(parameters)}
    return Assessed(run=prepare(case, day=as_date(date), **given))  # type: ignore[arg-type]


def journey(
    case: CaseGiven,
    *,
    years: int | None = None,
    weeks: int | None = None,
    policy: str = "statutory",
    reforms: str | Sequence[str] = (),
    parameters: Path | str | None = None,
) -> Travelled:
    """Work out what care costs week by week: who pays, what is left, debts, and the care account.

    Args:
        case, policy, reforms, parameters: as for :func:`assess`.
        years: of 52 weeks, in place of the case's own horizon.
        weeks: the same in weeks, which goes before ``years``.

    Raises:
        NcsError: as for :func:`assess`.
    """
    horizon = weeks if weeks is not None else 52 * years if years is not None else None
    given = {"policy": policy, "reforms": names_of(reforms), "parameters": as_path(parameters)}
    plan = prepare_journey(case, weeks=horizon, **given)  # type: ignore[arg-type]
    return Travelled(plan=plan, weeks=tuple(travel(plan)))


def compare(
    case: CaseGiven,
    reforms: str | Sequence[str] = (),
    *,
    years: int | None = None,
    date: Day = None,
    policy: str = "statutory",
    parameters: Path | str | None = None,
) -> Comparison:
    """Compare the law as it stands with each reform: a week's charge, or with ``years`` all of a journey.

    Args:
        case, policy, parameters: as for :func:`assess`.
        reforms: by name or file; names joined by + make one scheme.
        years: compare whole journeys of so many years of 52 weeks.
        date: the day of a week's charge, in place of the case's own.

    Raises:
        NcsError: as for :func:`assess`.
    """
    given = {"policy": policy, "parameters": as_path(parameters)}
    schemes = (LAW, *names_of(reforms))
    if years is None:
        weekly = [(name, assess(case, date=date, reforms=_parts(name), **given)) for name in schemes]  # type: ignore[arg-type]
        return Comparison(results=tuple(_compared_week(name, one) for name, one in weekly), period="a week")
    travels = [(name, journey(case, years=years, reforms=_parts(name), **given)) for name in schemes]  # type: ignore[arg-type]
    results = tuple(_compared_journey(name, one) for name, one in travels)
    return Comparison(results=results, period=f"in all over {52 * years} weeks")


def deferred(
    case: CaseGiven,
    *,
    weeks: int = 52,
    date: Day = None,
    policy: str = "statutory",
    parameters: Path | str | None = None,
) -> Deferred:
    """Work out a deferred payment agreement week by week: paid now, deferred, interest, and what is owed.

    Raises:
        ProblemsFound: the case has no agreement, or nothing is deferred.
        NcsError: as for :func:`assess`.
    """
    run = assess(case, date=date, policy=policy, parameters=parameters).run
    return Deferred(title=run.case.title or "a case", weeks=deferral_weeks(run, weeks=weeks))


def simulate(asked: Asked, *, inventor: Inventor, progress: Progress | None = None) -> Simulated:
    """Cost reforms for England by year and payer, with winners and losers, and ranges.

    Args:
        asked: the question.
        inventor: who invents people where no file of people is named.
        progress: is told how far the work has come.

    Raises:
        NcsError: years, reforms, files or numbers that cannot be used; as far as can be, all together.
    """
    return Simulated(asked=asked, simulation=simulated(asked, inventor=inventor, progress=progress))


def costings(
    *, inventor: Inventor, people: int | None = None, seed: int = 2026, progress: Progress | None = None
) -> Costings:
    """Compare the simulation with published costings, on so many invented ``people``.

    Raises:
        ProblemsFound: so many people, or that seed, cannot be.
    """
    made = inventor.make(people or inventor.size, seed=seed, on=STARTS)
    return Costings(compared=compared(made, seed=seed, progress=progress))


def survey(survey: Path | str, mapping: Path | str) -> Surveyed:
    """Read people from a survey (CSV, tab-separated or Parquet, a row a person) by a mapping of its columns.

    Raises:
        ProblemsFound: everything that is wrong in the mapping or the survey.
    """
    return Surveyed(people=read_survey(path_of(survey), path_of(mapping)))


def people_target(target: Path | str, *, replace: bool = False, read: Sequence[Path] = ()) -> Path:
    """Return where people may be written, so that a name that cannot be is refused before the work.

    Raises:
        NcsError: the name is not that of a Parquet file, is one of the files ``read``, or is taken.
    """
    return parquet_file(path_of(target), replace=replace, read=tuple(read))


def parameters(*, date: Day = None, everything: bool = False, own: Path | str | None = None) -> Figures:
    """Give the dated figures that charges are worked out from, in force on a day, with how sure each is.

    Args:
        date: the day; the end of the last year held unless given.
        everything: also the figures of other schemes and for calibration.
        own: a file of your own figures in place of the package's.

    Raises:
        ProblemsFound: your own file is wrong.
    """
    return Figures(figures=figures_with(as_path(own)), day=as_date(date) or LAST_YEAR.end, everything=everything)


def policies() -> Mapping[str, Policy]:
    """Return the charging policies in the package by name."""
    return known_policies()


def reforms() -> Mapping[str, Reform]:
    """Return the reforms in the package by name."""
    return known_reforms()


def _compared_week(name: str, one: Assessed) -> Compared:
    run = one.run
    notes = (*run.scheme.notes_on(run.context.day), *([UNCERTAIN] if run.result.uncertain else []))
    return Compared(name=name, title=one.scheme, outcome=_outcome(run.result), pays=one.pays, notes=notes)


def _compared_journey(name: str, one: Travelled) -> Compared:
    last, scheme = one.weeks[-1], one.plan.scheme
    notes, paid = scheme.notes_on(last.day), total_paid(one.weeks)
    return Compared(name=name, title=scheme.title, outcome=_outcome(last), pays=paid, notes=notes)


def _outcome(result: Assessment | Week) -> str:
    return result.status.value.replace("_", " ")


def _parts(scheme: str) -> tuple[str, ...]:
    return () if scheme == LAW else tuple(scheme.split("+"))
