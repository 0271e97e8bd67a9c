"""What can be asked of the official measures: the figures, the people behind each, and the figures beside others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.explained import Explained
from ncs.core.given import as_path, name_of, names_of, path_of
from ncs.core.progress import Progress, silent
from ncs.measures.beside.compare import Comparison
from ncs.measures.beside.compare import compare as beside_official
from ncs.measures.beside.steps import explained
from ncs.measures.beside.why import Story, story
from ncs.measures.dashboard.job import Written, write_dashboard
from ncs.measures.run.definition import Measure
from ncs.measures.run.job import Done, Job, carry_out
from ncs.measures.run.publishing import LOCAL_USE, PUBLISHED
from ncs.measures.run.registry import find
from ncs.measures.run.registry import measures as registered
from ncs.measures.run.results import people_path, read_observations
from ncs.measures.views.compare import comparison_table
from ncs.measures.views.measures import definition_table, list_table, summary_table
from ncs.measures.views.person import story_table
from ncs.measures.views.why import why_timeline, why_words
from ncs.observations.observation_table import ObservationTable, from_observations
from ncs.observations.views import full_table
from ncs.present.answer import Answer
from ncs.records.use import Built
from ncs.reference.areas import find_area
from ncs.tables.tables import Cell, Column, Table

__all__ = ["Measured", "compare", "compute", "dashboard", "definitions", "opened", "why"]

#: A folder of events: its path, or the answer that built it.
Events = Path | str | Built


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Measured(Answer):
    """A folder with figures, reasons where there is none, and the people behind each. It is read when asked for.

    Attributes:
        folder: where it is.
        done: figures and notes of a run just made; None where an earlier run was opened.
        standing: whom the folder is for, in words.
    """

    folder: Path
    done: Done | None = None
    standing: str = LOCAL_USE

    @property
    def observations(self) -> ObservationTable:
        """The figures, one for every measure, place, period and group.

        Raises:
            CannotRead: the folder holds none.
        """
        return read_observations(self.folder) if self.done is None else from_observations(self.done.observations)

    def tables(self) -> tuple[Table, ...]:
        """Return the figures, then how many there are by measure and period."""
        figures = self.observations
        notes = () if self.done is None else self.done.notes
        return full_table(figures), summary_table(tuple(figures), notes)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of figures that were just published; nothing of others."""
        return () if self.done is None else self.done.remarks

    def summary(self) -> Table:
        """Return how many figures there are by measure and period, and why others have none."""
        return self.tables()[1]

    def people(self, measure: str) -> pa.Table:
        """Read the people behind a measure as an Arrow table: record-level, for use inside the council.

        Raises:
            UnknownName: there is no such measure.
            CannotRead: the run kept nobody of it.
        """
        return pq.read_table(people_path(self.folder, find(measure).id))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonStory(Answer):
    """One person's events, and what a measure made of them. For use inside the council only."""

    story: Story

    def tables(self) -> tuple[Table, ...]:
        """Return the person's events, a row each."""
        return (story_table(self.story),)

    def in_words(self) -> tuple[str, ...]:
        """Return the events and the rule at each step, a line each."""
        return tuple(why_words(self.story))

    def explained(self) -> tuple[Explained, ...]:
        """Return each rule of the measure and how it fell out for the person."""
        return explained(self.story)

    def timeline(self) -> str:
        """Return the events as an SVG timeline, those that decided the outcome in bold."""
        return why_timeline(self.story)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BesideOfficial(Answer):
    """Own figures beside the official ones, and why the two may differ."""

    comparison: Comparison

    def tables(self) -> tuple[Table, ...]:
        """Return one row an area and group, the largest difference first."""
        return (comparison_table(self.comparison),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dashboard(Answer):
    """A folder with the dashboard's tables, which are nearly row by row: for use inside the council only."""

    folder: Path
    written: Written
    standing: str = LOCAL_USE

    def tables(self) -> tuple[Table, ...]:
        """Return how many rows each table has."""
        columns = (Column(key="table", title="Table"), Column(key="rows", title="Rows"))
        rows: list[Mapping[str, Cell]] = [{"table": name, "rows": count} for name, count in self.written.rows.items()]
        title = f"Dashboard tables; costs are those of {self.written.quarter}"
        return (Table(name="dashboard", title=title, columns=columns, rows=rows),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Definitions(Answer):
    """Measures that can be computed, each with its definition."""

    measures: tuple[Measure, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the list, then each definition; of one measure, its definition alone."""
        defined = tuple(map(definition_table, self.measures))
        return defined if len(defined) == 1 else (list_table(self.measures), *defined)


def compute(
    events: Events | Sequence[Events],
    period: str,
    out: Path | str,
    *,
    measures: str | Sequence[str] = (),
    editions: str | Sequence[str] = (),
    councils: Path | str | None = None,
    population: Path | str | None = None,
    hospital: Path | str | None = None,
    look_ups: Path | str | None = None,
    engine: str = "duckdb",
    official_grid: bool = False,
    publish: bool = False,
    releases: Path | str | None = None,
    replace: bool = False,
    progress: Progress = silent,
) -> Measured:
    """Compute the official measures for every council and group, with the people behind each figure.

    It writes while it computes, because the people behind a national figure are too many to hold.

    Args:
        events: what :func:`ncs.records.use.build` made, or its folder; one for each edition.
        period: ``START:END``, a financial year, a quarter, or ``rolling`` (the last 12 months).
        out: folder to make, whole or not at all.
        measures: ids, codes or modules; all unless given.
        editions: those of the events unless given.
        councils: a list that replaces the register.
        population: a CSV of council, ages and population.
        hospital: hospital spells in the national layout.
        look_ups: folder with ``lsoa_to_council.csv``.
        engine: ``duckdb``, or ``spark`` where that extra is installed.
        official_grid: show outcomes without a figure as zero, as official grids do.
        publish: protect small numbers, and leave out every table about people.
        releases: with ``publish``, the release register that knows what is out already; made if need be.
        replace: whether an earlier run in ``out`` may be replaced.
        progress: is told how far the work has come.

    Raises:
        NcsError: an input cannot be read, or inputs do not fit together; nothing is written.
    """
    job = Job(
        events=tuple(map(_folder, _several(events))),
        period=period,
        measures=names_of(measures),
        editions=names_of(editions),
        councils=as_path(councils),
        population=as_path(population),
        hospital=as_path(hospital),
        look_ups=as_path(look_ups),
        engine=engine,
        official_grid=official_grid,
        publish=publish,
        releases=as_path(releases),
        out=path_of(out),
        replace=replace,
    )
    return Measured(
        folder=job.out, done=carry_out(job, progress=progress), standing=PUBLISHED if publish else LOCAL_USE
    )


def opened(results: Path | str | Measured) -> Measured:
    """Return an earlier run of measures, to be read when it is asked for."""
    return results if isinstance(results, Measured) else Measured(folder=path_of(results))


def why(measure: str, person: str, *, results: Path | str | Measured, events: Events) -> PersonStory:
    """Show one person's events and the rule at each step. For use inside the council only.

    Args:
        measure: id or code.
        person: person id of the events, or the council's own number.
        results: what :func:`compute` made, or its folder.
        events: the events that the results were computed from.

    Raises:
        UnknownName: there is no such measure.
        NoSuchPerson: the events hold nobody of that reference.
        CannotRead: a folder is not what it should be.
    """
    found = story(find(measure), person, results=opened(results).folder, events=_folder(events))
    return PersonStory(story=found)


def compare(measure: str, results: Path | str | Measured, *, area: str | None = None) -> BesideOfficial:
    """Set own figures beside the official published ones, with the likely reasons for differences.

    Args:
        measure: id or code.
        results: what :func:`compute` made, or its folder.
        area: only this area, by name or code.

    Raises:
        UnknownName: there is no such measure or area.
        NotPublished: there is no official figure to compare with.
        CannotRead: the folder holds no results.
    """
    code = None if area is None else find_area(area).code
    return BesideOfficial(comparison=beside_official(find(measure), opened(results).folder, area=code))


def dashboard(
    events: Events, out: Path | str, *, engine: str = "duckdb", replace: bool = False, progress: Progress = silent
) -> Dashboard:
    """Write the national dashboard's tables from a single build into the folder ``out``, whole or not at all.

    Raises:
        CannotRead: ``events`` is no single build.
        ProblemsFound: columns of the layout are missing.
    """
    folder = path_of(out)
    return Dashboard(
        folder=folder,
        written=write_dashboard(_folder(events), folder, engine_name=engine, replace=replace, progress=progress),
    )


def definitions(measure: str | None = None) -> Definitions:
    """Give the measures that can be computed, or one: who is in, who counts, what excludes, where it is published.

    Args:
        measure: id or code; every measure unless given.

    Raises:
        UnknownName: there is no such measure; the nearest is named.
    """
    return Definitions(measures=registered() if measure is None else (find(name_of(measure) or ""),))


def _several(events: Events | Sequence[Events]) -> Sequence[Events]:
    return events if isinstance(events, list | tuple) else (events,)


def _folder(events: Events) -> Path:
    return events.folder if isinstance(events, Built) else path_of(events)
