"""What can be asked of charging about England: the cost of a reform, published costings, people of a survey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.charging.simulation.asked import Asked, Inventor, simulated
from ncs.charging.simulation.benchmarks import STARTS
from ncs.charging.simulation.costings import Compared as ComparedCosting
from ncs.charging.simulation.costings import compared
from ncs.charging.simulation.people import People
from ncs.charging.simulation.people_file import parquet_file, write_people
from ncs.charging.simulation.results import Simulation
from ncs.charging.simulation.survey import read_survey
from ncs.charging.simulation.survey_mapping import mapping_template
from ncs.charging.views.simulation.costings import costings_table
from ncs.charging.views.simulation.folder import simulation_tables
from ncs.charging.views.simulation.words import before_tables
from ncs.charging.views.survey import assumptions_table
from ncs.core.given import path_of
from ncs.core.progress import Progress
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = [
    "Asked",
    "Costings",
    "Simulated",
    "Surveyed",
    "costings",
    "mapping_template",
    "people_target",
    "simulate",
    "survey",
]


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
    return Surveyed(people=read_survey(path_of(survey, "survey"), path_of(mapping)))


def people_target(target: Path | str, *, replace: bool = False, read: Sequence[Path] = ()) -> Path:
    """Return where people may be written, so that a name that cannot be is refused before the work.

    Raises:
        NcsError: the name is not that of a Parquet file, is one of the files ``read``, or is taken.
    """
    return parquet_file(path_of(target, "target"), replace=replace, read=tuple(read))
