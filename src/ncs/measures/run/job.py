"""A whole run as the command line asks for it: read the inputs, compute, write one folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.core.files import atomic_folder
from ncs.core.periods import Period
from ncs.core.progress import Progress
from ncs.engine.engine import Engine, engine
from ncs.measures.beside.edition_people import people_only_in_one
from ncs.measures.run import registry
from ncs.measures.run.context import CannotMeasure
from ncs.measures.run.definition import Measure
from ncs.measures.run.inputs import EventsFolder, match_editions, open_folder, read_given
from ncs.measures.run.output import Output
from ncs.measures.run.periods import read_period
from ncs.measures.run.places import Places, read_places, registered
from ncs.measures.run.publishing import LOCAL_USE, PUBLISHED, keep_register, register_of, remarks
from ncs.measures.run.request import Note, Request, Tables
from ncs.measures.run.run import run
from ncs.observations.schema import Observation
from ncs.tables.writers import write_csv

if TYPE_CHECKING:  # loads what most runs never need
    from ncs.observations.disclosure import Register

#: What DuckDB may hold: a part of the country is worked on in memory, with the lists of records behind each person.
MEMORY = "4GB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The options of ``ncs measures run``; empty measures mean all, empty editions those of the events folders."""

    events: tuple[Path, ...]
    period: str
    out: Path
    measures: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    councils: Path | None = None
    population: Path | None = None
    hospital: Path | None = None
    look_ups: Path | None = None
    engine: str = "duckdb"
    official_grid: bool = False
    publish: bool = False
    releases: Path | None = None
    replace: bool = False

    def files(self) -> tuple[Path, ...]:
        """Return the files and folders that are read, in order of the options."""
        given = (*self.events, self.councils, self.population, self.hospital, self.look_ups, self.releases)
        return tuple(path for path in given if path is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a job came to."""

    observations: Sequence[Observation]
    notes: Sequence[tuple[str, Note]]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a job asks for, checked before any work: events folders from the oldest edition, and what to measure."""

    folders: tuple[EventsFolder, ...]
    measures: tuple[Measure, ...]
    period: Period | None
    places: Places
    register: Register | None = None


def carry_out(job: Job, *, progress: Progress) -> Done:
    """Compute and write everything the job asks for; the folder appears whole or not at all.

    Unless it is to be published, it is for its user alone: it names persons and shows small numbers.

    Raises:
        NcsError: an input cannot be read, or inputs do not fit together; nothing is written.
    """
    asked = _asked(job)
    with atomic_folder(job.out, replace=job.replace, private=not job.publish, read=job.files()) as scratch:
        output = Output(scratch, publish=job.publish, register=asked.register)
        for folder in asked.folders:
            with engine(job.engine, memory=MEMORY) as running:
                request = _request(job, asked, folder, running, progress)
                _measure(request, asked, running, output)
        output.finish(_about(job, asked))
        if len(asked.folders) > 1:
            _compare_people(scratch, asked.folders)
        said: tuple[str, ...] = ()
        if output.protected is not None:
            said = remarks(output.protected, job.releases)
            keep_register(output.protected, job.releases)
    return Done(observations=output.observations, notes=output.notes, remarks=said)


def _asked(job: Job) -> _Asked:
    measures, period = registry.chosen(job.measures), read_period(job.period)
    folders = match_editions([open_folder(folder) for folder in job.events], job.editions)
    if job.publish and len(folders) > 1:
        raise CannotMeasure("Publish one edition at a time: the difference between two could show small numbers.")
    if job.releases is not None and not job.publish:
        raise CannotMeasure("A release register (--releases) is kept of what is published: give --publish as well.")
    if job.councils and job.population:
        raise CannotMeasure("Give either --councils (with its own populations) or --population, not both.")
    places = read_places(job.councils) if job.councils else registered(job.population)
    register = register_of(job.releases)
    return _Asked(folders=folders, measures=measures, period=period, places=places, register=register)


def _request(job: Job, asked: _Asked, folder: EventsFolder, running: Engine, progress: Progress) -> Request:
    given = read_given(folder, running, hospital=job.hospital, look_ups=job.look_ups)
    return Request(
        events=given.events,
        edition=folder.edition,
        rules=folder.rules,
        period=asked.period,
        measures=asked.measures,
        places=asked.places,
        covered=given.covered,
        inputs=given.further,
        zero_fill=job.official_grid,
        progress=progress,
    )


def _measure(request: Request, asked: _Asked, running: Engine, output: Output) -> None:
    """Add the results of one edition; after the last of several, how the figures of the first and last differ."""
    for result in run(request, running, partial(output.write, engine=running)):
        output.add(result)
    first, last = asked.folders[0], asked.folders[-1]
    if first is not last and request.edition == last.edition:
        # the newer edition's events by the older edition's rules: the step between the two
        between = run(replace(request, rules=first.rules), running, _unread)
        figures = [item for result in between for item in result.observations]
        output.compare(older=first.edition, between=figures)


def _unread(_tables: Tables) -> None:
    """Of the step between the editions only the figures are wanted."""


def _compare_people(folder: Path, folders: Sequence[EventsFolder]) -> None:
    """Write whom only one of the first and last edition counts, and why, to ``editions_people.csv``."""
    with engine() as running:
        files = sorted((folder / "people").glob("*.parquet"))
        table = people_only_in_one(files, older=folders[0].edition, newer=folders[-1].edition, engine=running)
    write_csv(table, folder / "editions_people.csv")


def _about(job: Job, asked: _Asked) -> dict[str, object]:
    """What the run was, without paths of the machine."""
    return {
        "editions": [folder.edition for folder in asked.folders],
        "events": [_told(folder) for folder in asked.folders],
        "period": job.period,
        "measures": [measure.id for measure in asked.measures],
        "use": PUBLISHED if job.publish else LOCAL_USE,
        "releases": job.releases.name if job.releases else None,
        "official_grid": job.official_grid,
        "councils": job.councils.name if job.councils else "register",
        "population": job.population.name if job.population else None,
        "hospital": job.hospital.name if job.hospital else None,
    }


def _told(folder: EventsFolder) -> dict[str, object]:
    """What matters of the events for comparing results: as-of date and the options of the build."""
    return {"edition": folder.edition, **{name: folder.account.get(name) for name in ("as_of", "options")}}
