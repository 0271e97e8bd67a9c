"""What a user asks of a simulation, as text and paths: checked, put together and run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ncs.charging.law.policy import find_policy
from ncs.charging.reforms.naming import is_file, parts, short_name, text_and_day
from ncs.charging.run import figures_with
from ncs.charging.simulation.calibration import Calibration
from ncs.charging.simulation.checks import problems_of_years
from ncs.charging.simulation.inputs import inputs
from ncs.charging.simulation.people import People
from ncs.charging.simulation.people_file import read_people
from ncs.charging.simulation.results import Simulation
from ncs.charging.simulation.run import simulate
from ncs.charging.simulation.schemes import LAW, chosen
from ncs.charging.simulation.survey import read_survey
from ncs.core.errors import NcsError, Problem, ProblemsFound, fault, raise_if
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress
from ncs.core.refusals import refuse_folder
from ncs.policy.parameters import Parameters
from ncs.policy.uncertain import read_inputs

SYNTHETIC = "synthetic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventor:
    """Who invents people: the caller hands it over, since charging knows nothing of invented people.

    Attributes:
        day: the day on which invented people stand, unless an earlier one is asked for.
        size: how many there are when nobody says.
        make: from how many, ``seed`` and ``on`` (a day) to people; ``fitted`` to people and how they were fitted.
        problems_of: from the same to the reasons why such people cannot be invented.
    """

    day: date
    size: int
    make: Callable[..., People]
    fitted: Callable[..., tuple[People, Calibration]]
    problems_of: Callable[..., Iterable[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options of ``ncs charge simulate`` as given."""

    population: str
    reforms: tuple[str, ...]
    first: str
    last: str
    year: str | None = None
    people: int | None = None
    seed: int = 2026
    policy: str = "statutory"
    mapping: Path | None = None
    draws: int | None = None
    assumptions: Path | None = None
    parameters: Path | None = None
    slots: bool = False
    out: Path | None = None
    replace: bool = False

    def options(self) -> Mapping[str, Any]:
        """Return the options by name, with files by their names alone; the folder of results is left out."""
        shown = {key: value.name if isinstance(value, Path) else value for key, value in asdict(self).items()}
        population = self.population if self.population == SYNTHETIC else Path(self.population).name
        reforms = [short_name(name) for name in self.reforms]
        return {key: value for key, value in shown.items() if key not in ("out", "replace")} | {
            "population": population,
            "reforms": reforms,
        }

    def files(self) -> tuple[Path, ...]:
        """Return the files that are read, in order of the options."""
        named = [part for name in self.reforms for part in parts(name) if is_file(part)]
        own = [text_and_day(part)[0] for part in named]
        given = [None if self.population == SYNTHETIC else self.population, *own, self.mapping, self.assumptions]
        return tuple(Path(path) for path in [*given, self.parameters] if path is not None)


def simulated(asked: Asked, *, inventor: Inventor, progress: Progress | None = None) -> Simulation:
    """Return the simulation that is asked for; ``inventor`` is asked where no people are given.

    Raises:
        NcsError: years, reforms, files or numbers that cannot be used; as far as can be, all together.
    """
    if asked.out is not None:
        refuse_folder(asked.out, replace=asked.replace, read=asked.files())
    problems: list[Problem] = []
    first, last = (_year(text, option, problems) for text, option in ((asked.first, "--from"), (asked.last, "--to")))
    year = _year(asked.year, "--year", problems) if asked.year else None
    problems += _mismatches(asked)
    policy, figures = find_policy(asked.policy), figures_with(asked.parameters)
    known = read_inputs(asked.assumptions, inputs()) if asked.assumptions else inputs()
    if asked.population == SYNTHETIC:
        span = (first, last, year)
        problems += _before_inventing(asked, inventor, span=None if problems else span, figures=figures)
    raise_if(problems, "The simulation cannot be run")
    people, fitted = _people(asked, inventor, first=first)
    return simulate(
        people,
        reforms=asked.reforms,
        first=first,
        last=last,
        seed=asked.seed,
        policy=policy,
        year=year,
        draws=asked.draws,
        known=known,
        figures=figures,
        progress=progress,
        calibration=fitted,
    )


def _people(asked: Asked, inventor: Inventor, *, first: FinancialYear) -> tuple[People, Calibration | None]:
    """Return the people, and how they were fitted if they are invented here; such stand on their default day, or in the
    April of an earlier first year.
    """
    if asked.population == SYNTHETIC:
        return inventor.fitted(_size(asked, inventor), seed=asked.seed, on=_stands(inventor, first))
    if asked.mapping is not None:
        return read_survey(Path(asked.population), asked.mapping), None
    return read_people(Path(asked.population)), None


def _stands(inventor: Inventor, first: FinancialYear) -> date:
    usual = inventor.day
    return min(usual, date(first.starts, usual.month, usual.day))


def _size(asked: Asked, inventor: Inventor) -> int:
    return inventor.size if asked.people is None else asked.people


def _before_inventing(
    asked: Asked,
    inventor: Inventor,
    *,
    span: tuple[FinancialYear, FinancialYear, FinancialYear | None] | None,
    figures: Parameters,
) -> Iterator[Problem]:
    """Yield what can be known to be wrong before people are invented, which takes long; ``span`` is None where years
    cannot be read.
    """
    first, last, year = span or (FinancialYear(2026), FinancialYear(2026), None)
    stands = _stands(inventor, first)
    yield from inventor.problems_of(_size(asked, inventor), seed=asked.seed, on=stands)
    yield from problems_of_years(stands, first=first, last=last, year=year, draws=asked.draws)
    try:
        chosen([name for name in asked.reforms if name != LAW], figures=figures, starting=first.start)
    except ProblemsFound as error:
        yield from error.problems


def _year(text: str, option: str, problems: list[Problem]) -> FinancialYear:
    try:
        return FinancialYear.parse(text)
    except NcsError as error:
        step = "Write a financial year like 2026-27."
        problems.append(Problem(rule="bad-year", message=str(error), next_step=step, field=option, value=text))
        return FinancialYear(2026)


def _mismatches(asked: Asked) -> list[Problem]:
    """Return options that do not go together, and names of reforms that are not known."""
    found = []
    if LAW in asked.reforms:
        step = "Leave it out: every reform is compared with it."
        found.append(fault("law-as-reform", "--reform", "The law as it stands is always there.", step))
    if asked.people is not None and asked.population != SYNTHETIC:
        found.append(
            fault("people-of-a-file", "--people", "How many people there are is up to the file.", "Leave it out.")
        )
    if asked.mapping is not None and asked.population == SYNTHETIC:
        found.append(fault("mapping-alone", "--mapping", "A mapping needs a survey.", "Name it with --population."))
    if asked.slots and asked.out is None:
        found.append(fault("slots-alone", "--slots", "Rows are given only in a folder.", "Name one with --out."))
    if asked.slots and asked.population != SYNTHETIC:
        found.append(fault("slots-of-a-file", "--slots", "Rows are given only of invented people.", "Leave it out."))
    return found
