"""What can be asked of the official measures: the figures, the people behind each, and the figures beside others.

What only one question needs is loaded by it: a run of measures is not to wait for pages that it does not write.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import UnknownName, near_matches
from ncs.core.given import WrongValue, as_path, name_of, names_of, path_of, text_of, truth_of
from ncs.core.progress import Progress, silent
from ncs.measures.beside.others import Line, beside_others
from ncs.measures.given import Events, folder_of, several
from ncs.measures.run.asking import Options, asked
from ncs.measures.run.job import Done, Job, carry_out
from ncs.measures.run.publishing import LOCAL_USE
from ncs.measures.run.registry import find
from ncs.measures.run.registry import measures as registered
from ncs.measures.run.request import Note
from ncs.measures.run.results import people_path, read_observations
from ncs.measures.views.figures import (
    MOST_COUNCILS,
    Known,
    councils_of,
    figures_page,
    full_table,
    known_of,
    screen_tables,
)
from ncs.measures.views.measures import summary_table
from ncs.observations.observation_table import ObservationTable, from_observations
from ncs.observations.views import full_table as observations_table
from ncs.present.answer import Answer
from ncs.reference.areas import areas, find_area
from ncs.reference.regions import ENGLAND
from ncs.tables.tables import Table
from ncs.tables.writers import filling

if TYPE_CHECKING:
    from ncs.measures.views.answers import (
        BesideOfficial,
        Dashboard,
        Definitions,
        Listed,
        OutcomesFramework,
        PersonStory,
    )

__all__ = [
    "Measured",
    "compare",
    "compute",
    "dashboard",
    "definitions",
    "opened",
    "outcomes_framework",
    "people",
    "query",
    "why",
]


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
        """Return the figures, how many there are by measure and period, and each beside last year and others."""
        full = full_table(self._lines(), self._known())
        return observations_table(self.observations), self.summary(), full

    def _notes(self) -> Sequence[tuple[str, Note]]:
        return () if self.done is None else self.done.notes

    def _lines(self, area: str | None = None) -> tuple[Line, ...]:
        return beside_others(self.observations if area is None else self.observations.select(area=area))

    def _known(self) -> Known:
        return Known() if self.done is None else known_of(self.done.notes, self.done.names)

    def figures(self, council: str | None = None) -> Table:
        """Return every figure with all that is known of it, beside last year, its region and England.

        Raises:
            UnknownName: there is no such council, or the run has no figure of it.
        """
        area = None if council is None else _area_of(council, councils_of(self._lines()))
        return full_table(self._lines(area), self._known())

    def of_councils(self, council: str | None = None) -> tuple[Table, ...]:
        """Return the figures of each council beside last year, its region and England, a table a council and edition.

        Args:
            council: only this one, by name or code; without it every one, or none where there are more than three.

        Raises:
            UnknownName: there is no such council, or the run has no figure of it.
        """
        area = None if council is None else _area_of(council, councils_of(self._lines()))
        lines = self._lines(area)
        if area is None and len(councils_of(lines)) > MOST_COUNCILS:
            return ()
        return screen_tables(lines, self._known())

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of figures that were just published; nothing of others."""
        return () if self.done is None else self.done.remarks

    def summary(self) -> Table:
        """Return how many figures there are by measure and period, and why others have none."""
        return summary_table(tuple(self.observations), self._notes())

    def people(self, measure: str) -> pa.Table:
        """Read the people behind a measure as an Arrow table: record-level, for use inside the council.

        Raises:
            UnknownName: there is no such measure.
            CannotRead: the run kept nobody of it.
        """
        return pq.read_table(people_path(self.folder, find(measure).id))


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
    all_councils: bool = False,
    publish: bool = False,
    disclosure: str | None = None,
    releases: Path | str | None = None,
    replace: bool = False,
    progress: Progress = silent,
) -> Measured:
    """Compute the official measures for every council and group, with the people behind each figure.

    It writes while it computes: the people behind a national figure are too many to hold.

    Args:
        events: what :func:`ncs.records.use.build` made, or its folder; one for each edition.
        period: ``START:END``, a financial year, a quarter, or ``rolling`` (the last 12 months).
        out: folder to make, whole or not at all.
        measures: ids, codes or modules; all unless given.
        editions: those of the events unless given.
        councils: a list that replaces the register; left out, the list that the events were built with, if any.
        population: a CSV of council, ages and population.
        hospital: hospital spells in the national layout.
        look_ups: folder with ``lsoa_to_council.csv``.
        engine: ``duckdb``, or ``spark`` where that extra is installed.
        official_grid: show outcomes without a figure as zero, as official grids do, for every council.
        all_councils: report also the councils of which there is nothing.
        publish: protect small numbers, and leave out every table about people.
        disclosure: with ``publish``, a disclosure policy's name; others than ``standard`` give counts away.
        releases: with ``publish``, the release register that knows what is out already; made if need be.
        replace: whether an earlier run in ``out`` may be replaced.
        progress: is told how far the work has come.

    Raises:
        NcsError: an input cannot be read, inputs do not fit together, or no data touch the period; nothing is written.
    """
    options = Options(
        events=tuple(map(folder_of, several(events))), period=text_of(period, what="a period"), out=path_of(out, "out"),
        measures=names_of(measures, "measures"), editions=names_of(editions, "editions"),
        councils=as_path(councils, "councils"), population=as_path(population, "population"),
        hospital=as_path(hospital, "hospital"), look_ups=as_path(look_ups, "look_ups"),
        engine=text_of(engine, what="an engine"), official_grid=truth_of(official_grid, "official_grid"),
        all_councils=truth_of(all_councils, "all_councils"), publish=truth_of(publish, "publish"),
        disclosure=name_of(disclosure, "disclosure"), releases=as_path(releases, "releases"), replace=replace,
    )  # fmt: skip
    return _carried_out(asked(options), progress)


def _carried_out(job: Job, progress: Progress) -> Measured:
    standing = LOCAL_USE if job.publishing is None else job.publishing.standing
    done = carry_out(job, progress=progress, finish=partial(_show, standing=standing))
    return Measured(folder=job.out, done=done, standing=standing)


def _show(folder: Path, done: Done, *, standing: str) -> None:
    """Write the figures as a page and as a workbook."""
    lines, known = beside_others(done.observations), known_of(done.notes, done.names)
    (folder / "figures.html").write_text(figures_page(lines, known, standing=standing), encoding="utf-8", newline="\n")
    table = full_table(lines, known)
    filling([table], "xlsx", title=table.title)(folder / "figures.xlsx")


def opened(results: Path | str | Measured) -> Measured:
    """Return an earlier run of measures, to be read when it is asked for."""
    return results if isinstance(results, Measured) else Measured(folder=path_of(results, "results"))


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
    from ncs.measures.beside.why import story
    from ncs.measures.views.answers import PersonStory

    wanted = find(text_of(measure, what="a measure"))
    found = story(wanted, text_of(person, what="a person"), results=opened(results).folder, events=folder_of(events))
    return PersonStory(story=found)


def people(
    measure: str,
    results: Path | str | Measured,
    *,
    counted: bool | None = None,
    holding: Mapping[str, str] = MappingProxyType({}),
    council: str | None = None,
    by: str | None = None,
) -> Listed:
    """List the people behind a measure, or count them by what was made of them. For use inside the council only.

    Args:
        measure: id or code.
        results: what :func:`compute` made, or its folder.
        counted: True for those who count, False for those left out, None for all.
        holding: text that columns (``reason``, ``category``, ``detail``, ``cohort``, ``age_group``, ``gender``) must
            hold, whatever its case.
        council: only this one, by name or code.
        by: count them by this column, in place of listing them.

    Raises:
        UnknownName: there is no such measure, council or column.
        CannotRead: the run kept nobody of the measure.
        NobodyLike: nobody has a value asked for.
    """
    from ncs.measures.beside.listing import Choice, chosen_people
    from ncs.measures.views.answers import Listed
    from ncs.measures.views.people import by_table, people_table

    found = find(measure)
    area = None if council is None else find_area(council).code
    rows = chosen_people(opened(results).folder, found, Choice(counted=counted, values=holding, area=area))
    return Listed(listed=(people_table(rows, found) if by is None else by_table(rows, found, by),))


def query(sql: str, results: Path | str | Measured, *, events: Events | None = None) -> Listed:
    """Ask a question in SQL of a run's tables: ``observations``, ``people_ID``, the side tables, and ``events``.

    The question can read these tables and nothing else, and writes nothing. What it gives may be about persons.

    Args:
        sql: one SELECT in DuckDB's SQL.
        results: what :func:`compute` made, or its folder.
        events: the events that the results were computed from, where the question needs them.

    Raises:
        BadQuestion: the question is none, or cannot be answered; the tables are named.
        CannotRead: the folder holds no results.
    """
    from ncs.engine.sql_questions import answer
    from ncs.measures.beside.listing import tables_of
    from ncs.measures.views.answers import Listed
    from ncs.measures.views.people import answer_table

    tables = tables_of(opened(results).folder, None if events is None else folder_of(events))
    return Listed(listed=(answer_table(answer(sql, tables)),))


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
    from ncs.measures.beside.compare import compare as beside_official
    from ncs.measures.views.answers import BesideOfficial

    code = None if area is None else find_area(text_of(area, what="an area")).code
    return BesideOfficial(
        comparison=beside_official(find(text_of(measure, what="a measure")), opened(results).folder, area=code)
    )


def outcomes_framework(
    council: str | None = None, *, results: Path | str | Measured | None = None
) -> OutcomesFramework:
    """Give the Local Outcomes Framework's metrics of adult social care: published figures, and own ones of a run.

    Args:
        council: by name or code; left out, the one council of the run, or England where no run is given.
        results: what :func:`compute` made, or its folder.

    Raises:
        UnknownName: there is no such council, or the run has no figure of it.
        WrongValue: the run has several councils, and none is named.
        CannotRead: the folder holds no results.
    """
    from ncs.measures.beside.framework import framework_lines
    from ncs.measures.views.answers import OutcomesFramework

    own = () if results is None else tuple(opened(results).observations)
    held = tuple(sorted({one.area for one in own if one.value is not None} - {ENGLAND}))
    if council is not None:
        area = _area_of(council, held) if own else find_area(text_of(council, what="a council")).code
    elif len(held) > 1:
        raise WrongValue(f"The run has figures of {len(held)} councils: {', '.join(held)}. Say which is meant.")
    else:
        area = held[0] if held else ENGLAND
    return OutcomesFramework(area=area, lines=framework_lines(area, own))


def dashboard(
    events: Events, out: Path | str, *, engine: str = "duckdb", replace: bool = False, progress: Progress = silent
) -> Dashboard:
    """Write the national dashboard's tables from a single build into the folder ``out``, whole or not at all.

    Raises:
        CannotRead: ``events`` is no single build.
        ProblemsFound: columns of the layout are missing.
    """
    from ncs.measures.dashboard.job import write_dashboard
    from ncs.measures.views.answers import Dashboard

    folder = path_of(out, "out")
    return Dashboard(
        folder=folder,
        written=write_dashboard(folder_of(events), folder, engine_name=engine, replace=replace, progress=progress),
    )


def definitions(measure: str | None = None) -> Definitions:
    """Give the measures that can be computed, or one: who is in, who counts, what excludes, where it is published.

    Args:
        measure: id or code; every measure unless given.

    Raises:
        UnknownName: there is no such measure; the nearest is named.
    """
    from ncs.measures.views.answers import Definitions

    return Definitions(measures=registered() if measure is None else (find(name_of(measure, "measure") or ""),))


def _area_of(council: str, held: Sequence[str]) -> str:
    """The ONS code of a council of a run, which the register need not know."""
    if council in held:
        return council
    area = find_area(council).code
    if area not in held:
        names = [one.name for one in areas() if one.code in held]
        raise UnknownName("council with figures in this run", council, near_matches(council, names) or names or held)
    return area
