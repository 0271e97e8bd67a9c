"""What a run of measures is asked for, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ncs.core.periods import Period
from ncs.core.progress import Progress, silent
from ncs.core.status import Status
from ncs.engine.relational import ir
from ncs.measures.run.context import Rules
from ncs.measures.run.coverage import Coverage
from ncs.measures.run.definition import Measure
from ncs.measures.run.places import Places
from ncs.observations.observation import Observation

#: What figures name as their source first.
OWN_SOURCE = "own calculation from client level data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to compute.

    Attributes:
        events: Ibis table in the layout EVENTS on the engine's connection.
        edition: the edition the events were built in.
        rules: the measures' rules.
        period: the period, or None for the rolling periods of the data.
        measures: the measures wanted.
        places: the councils to report.
        covered: the days that each council's submissions cover, by ONS code.
        inputs: further Ibis tables by name: ``hospital`` and ``lsoa_councils``.
        source: what the observations name as their source.
        zero_fill: give zeros where the official grids do.
        all_places: report also the councils of which there is nothing; the official grids always do.
        progress: is told the stage in words, how much of it is done and how much there is.
    """

    events: ir.Table
    edition: str
    rules: Rules
    period: Period | None
    measures: tuple[Measure, ...]
    places: Places
    covered: Mapping[str, Coverage]
    inputs: Mapping[str, ir.Table] = field(default_factory=dict)
    source: str = OWN_SOURCE
    zero_fill: bool = False
    all_places: bool = False
    progress: Progress = silent


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The tables of one module and period for some councils.

    Attributes:
        people: the people table of each measure, by id: Ibis tables.
        side: the module's side tables, and once a period the person details: Ibis tables by name.
    """

    period: Period
    edition: str
    people: Mapping[str, ir.Table]
    side: Mapping[str, ir.Table]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Why there is no value, or what must be known of one (status ok)."""

    measure: str
    area: str
    period: Period
    group: str
    status: Status
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The figures of one measure for one period.

    Attributes:
        observations: one for every place and group.
        notes: why, for each without a value.
    """

    measure: Measure
    period: Period
    edition: str
    observations: tuple[Observation, ...]
    notes: tuple[Note, ...]
