"""A whole run: compute what is asked for, and write one folder. Its inputs were opened and checked before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from ncs.core.files import atomic_folder
from ncs.core.periods import Period
from ncs.core.progress import Progress
from ncs.engine.engine import Engine, EngineName, engine
from ncs.measures.run.definition import Measure
from ncs.measures.run.inputs import Events
from ncs.measures.run.output import Output
from ncs.measures.run.places import Places
from ncs.measures.run.prepared import prepared
from ncs.measures.run.publishing import Publishing
from ncs.measures.run.request import Note, Request, Tables
from ncs.measures.run.run import run
from ncs.observations.observation import Observation

#: What DuckDB may hold: a part of the country is worked on in memory, with the lists of records behind each person.
MEMORY = "2GB"


class Extract(Protocol):
    """A file that some measures need beside the events: opened, its headings checked, and read when a run needs it."""

    def table(self) -> pa.Table:
        """Read it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A run that :func:`ncs.measures.run.asking.asked` has found possible.

    Attributes:
        events: one for each edition, the oldest first.
        measures: those wanted.
        period: the period, or None for the rolling periods of the data.
        places: the councils to report.
        further: what some measures need besides, by name: ``hospital`` and ``lsoa_councils``.
        about: what the run is, without paths of the machine.
        read: every file and folder that is read.
        publishing: how the figures are protected, if they are to be published.
    """

    events: tuple[Events, ...]
    measures: tuple[Measure, ...]
    period: Period | None
    places: Places
    further: Mapping[str, Extract]
    about: Mapping[str, object]
    read: tuple[Path, ...]
    out: Path
    engine: EngineName = EngineName.DUCKDB
    official_grid: bool = False
    all_councils: bool = False
    publishing: Publishing | None = None
    replace: bool = False

    @property
    def private(self) -> bool:
        """Whether what is written is for its user alone."""
        return self.publishing is None or self.publishing.policy.local_only


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a job came to.

    Attributes:
        observations: the figures, as they were written.
        notes: why figures are missing, each with its edition.
        names: of the councils, by ONS code.
        remarks: what is to be said of figures that are published.
    """

    observations: Sequence[Observation]
    notes: Sequence[tuple[str, Note]]
    names: Mapping[str, str]
    remarks: tuple[str, ...] = ()


#: Fills a folder that is not yet in its place with what a run came to.
Finish = Callable[[Path, Done], None]


def carry_out(job: Job, *, progress: Progress, finish: Finish | None = None) -> Done:
    """Compute and write everything the job asks for; the folder appears whole or not at all.

    Unless it is to be published, it is for its user alone: it names persons and shows small numbers.

    Args:
        job: what is asked for.
        progress: is told the stage in words, how much of it is done and how much there is.
        finish: adds more files to the folder before it takes its place.

    Raises:
        NcsError: a cell of an input cannot be read, or inputs do not fit together; nothing is written.
    """
    with atomic_folder(job.out, replace=job.replace, private=job.private, read=job.read) as scratch:
        output = Output(scratch, publishing=job.publishing)
        for events in job.events:
            with engine(job.engine, memory=MEMORY, prepared=prepared()) as running:
                _measure(_request(job, events, running, progress), job.events, running, output)
        output.finish(job.about)
        names = {place.area: place.name for place in job.places.places}
        done = Done(observations=output.observations, notes=output.notes, names=names, remarks=output.remarks)
        if finish is not None:
            finish(scratch, done)
        output.record()
    return done


def _request(job: Job, events: Events, running: Engine, progress: Progress) -> Request:
    return Request(
        events=running.read([events.path]),
        edition=events.edition,
        rules=events.rules,
        period=job.period,
        measures=job.measures,
        places=job.places,
        covered=events.covered,
        inputs={name: running.load(extract.table()) for name, extract in job.further.items()},
        zero_fill=job.official_grid,
        all_places=job.all_councils,
        progress=progress,
    )


def _measure(request: Request, editions: Sequence[Events], running: Engine, output: Output) -> None:
    """Add the results of one edition; with the last of several, the step between the first and the last."""
    results = run(request, running, output.write)
    first, last = editions[0], editions[-1]
    if first is last or request.edition != last.edition:
        output.add(results)
        return
    # the newer edition's events by the older edition's rules
    output.add(results, step=run(replace(request, rules=first.rules), running, _unread), older=first.edition)


def _unread(_tables: Tables, _engine: Engine) -> None:
    """Of the step between the editions only the figures are wanted."""
