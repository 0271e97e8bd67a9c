"""A whole run: compute what is asked for, and write one folder. Its inputs were opened and checked before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ncs.core.files import atomic_folder
from ncs.core.periods import Period
from ncs.core.progress import Progress
from ncs.engine.engine import Engine, EngineName, engine
from ncs.measures.parts.hospital import Extract
from ncs.measures.run.definition import Measure
from ncs.measures.run.inputs import Events
from ncs.measures.run.output import Output
from ncs.measures.run.places import Places
from ncs.measures.run.request import Note, Request, Tables
from ncs.measures.run.run import run
from ncs.observations.schema import Observation

#: What DuckDB may hold: a part of the country is worked on in memory, with the lists of records behind each person.
MEMORY = "4GB"


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
    publish: bool = False
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a job came to."""

    observations: Sequence[Observation]
    notes: Sequence[tuple[str, Note]]


def carry_out(job: Job, *, progress: Progress) -> Done:
    """Compute and write everything the job asks for; the folder appears whole or not at all.

    Unless it is to be published, it is for its user alone: it names persons and shows small numbers.

    Raises:
        NcsError: a cell of an input cannot be read, or inputs do not fit together; nothing is written.
    """
    with atomic_folder(job.out, replace=job.replace, private=not job.publish, read=job.read) as scratch:
        output = Output(scratch, publish=job.publish)
        for events in job.events:
            with engine(job.engine, memory=MEMORY) as running:
                _measure(_request(job, events, running, progress), job.events, running, output)
        output.finish(job.about)
    return Done(observations=output.observations, notes=output.notes)


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
        progress=progress,
    )


def _measure(request: Request, editions: Sequence[Events], running: Engine, output: Output) -> None:
    """Add the results of one edition; with the last of several, the step between the first and the last."""
    results = run(request, running, partial(output.write, engine=running))
    first, last = editions[0], editions[-1]
    if first is last or request.edition != last.edition:
        output.add(results)
        return
    # the newer edition's events by the older edition's rules
    output.add(results, step=run(replace(request, rules=first.rules), running, _unread), older=first.edition)


def _unread(_tables: Tables) -> None:
    """Of the step between the editions only the figures are wanted."""
