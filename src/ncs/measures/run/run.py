"""Computing measures from events, part by part of the country, with the people behind each figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

import ibis
from ibis.expr import types as ir

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.parts.person_details import published
from ncs.measures.run import registry
from ncs.measures.run.context import CannotMeasure, Computed, Context
from ncs.measures.run.counting import counts
from ncs.measures.run.coverage import areas_with_events, latest_day
from ncs.measures.run.definition import Count, Measure
from ncs.measures.run.figures import Found, lacking, result
from ncs.measures.run.parts import Council, Part, councils_in, open_part, parts_of
from ncs.measures.run.periods import figure_periods, periods_for
from ncs.measures.run.places import Places
from ncs.measures.run.request import Request, Result, Tables

Write = Callable[[Tables], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """One module for one period."""

    module: registry.Module
    measures: tuple[Measure, ...]
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """What a task that links councils needs of the parts so far, chosen by ``across``: events and person details."""

    task: _Task
    across: Callable[[ir.Table], ir.Table]
    events: list[ir.Table] = field(default_factory=list)
    details: list[ir.Table] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What every part of a run shares."""

    request: Request
    engine: Engine
    write: Write
    found: Found = field(default_factory=Found)


def run(request: Request, engine: Engine, write: Write) -> tuple[Result, ...]:
    """Return every measure and period of the request, in order of measure.

    Args:
        request: what to compute.
        engine: where.
        write: is called with tables as they are made; it must read them before it returns.

    Raises:
        CannotMeasure: there are no events, or they hold a council that is not among the places.
        BadPeriod: the period is not understood.
    """
    councils = councils_in(request.events, engine.fetch)
    _check_places(request.places, councils)
    last_day = latest_day(request.covered)
    shared = _Run(request=request, engine=engine, write=write)
    _work(shared, _tasks(request, last_day=last_day), councils)
    return tuple(
        result(measure, period, request, shared.found)
        for measure in request.measures
        for period in periods_for(request.period, measure, last_day)
    )


def _tasks(request: Request, *, last_day: date) -> list[_Task]:
    """Every module and period to compute; those whose input is lacking are left out."""
    able = sorted(
        (measure for measure in request.measures if lacking(measure, request) is None),
        key=lambda measure: registry.module_of(measure).__name__,
    )
    return [
        _Task(module=module, measures=measures, period=period)
        for module, group in groupby(able, key=registry.module_of)
        for measures in (tuple(group),)
        for period in periods_for(request.period, measures[0], last_day)
    ]


def _work(shared: _Run, tasks: Sequence[_Task], councils: Sequence[Council]) -> None:
    """Work through the parts, and then through what links them."""
    request, engine = shared.request, shared.engine
    linking = [_Gathered(task=task, across=across) for task, across in _linking(tasks)]
    within = [task for task in tasks if all(task is not gathered.task for gathered in linking)]
    parts = list(parts_of(councils, engine.rows_at_a_time)) if tasks else []
    steps = _Steps(request, of=len(parts) * len(within) + len(linking))
    for members in parts:
        part = open_part(request.events, members, request.rules, engine, whole=len(parts) == 1)
        shared.found.add_areas(areas_with_events(part.prepared, _periods(tasks), engine.fetch))
        _write_details(shared, part, tasks)
        for task in within:
            steps.next()
            _compute(shared, task, _context(shared, task, part))
        for gathered in linking:
            _gather(gathered, part)
        part.forget()
    for gathered in linking:
        steps.next()
        _compute(shared, gathered.task, _linking_context(shared, gathered))


def _linking(tasks: Sequence[_Task]) -> list[tuple[_Task, Callable[[ir.Table], ir.Table]]]:
    found = [(task, registry.across_councils(task.module)) for task in tasks]
    return [(task, across) for task, across in found if across is not None]


class _Steps:
    """Tells how far a run has come."""

    def __init__(self, request: Request, *, of: int) -> None:
        self._request, self._done, self._of = request, 0, of

    def next(self) -> None:
        """Begin the next step."""
        self._request.progress(f"Measures of {self._request.edition}", self._done, self._of)
        self._done += 1


def _periods(tasks: Sequence[_Task]) -> list[Period]:
    """Every period that a figure is given for."""
    wanted = {
        period
        for task in tasks
        for measure in task.measures
        for period in (task.period, *figure_periods(measure, task.period))
    }
    return sorted(wanted, key=lambda period: (period.start, period.end))


def _write_details(shared: _Run, part: Part, tasks: Sequence[_Task]) -> None:
    """Write the person details of a part, once for each period."""
    for period in dict.fromkeys(task.period for task in tasks):
        side = {"person_details": published(part.details(period))}
        shared.write(Tables(period=period, edition=shared.request.edition, people={}, side=side))


def _compute(shared: _Run, task: _Task, context: Context) -> None:
    """Compute a module, count and write its people, and forget what it kept."""
    engine, kept = shared.engine, []

    def _keep(table: ir.Table) -> ir.Table:
        kept.append(engine.keep(table))
        return kept[-1]

    computed: Computed = task.module.compute(replace(context, keep=_keep))
    everyone = computed.people if any(computed.people is table for table in kept) else _keep(computed.people)
    people = {measure.id: everyone.filter(everyone.measure == measure.id) for measure in task.measures}
    for measure in task.measures:
        if measure.denominator_from is not Count.OWN:
            shared.found.add_counts(measure, task.period, counts(people[measure.id], measure, engine.fetch))
    shared.found.add_figures(computed.figures)
    shared.write(Tables(period=task.period, edition=shared.request.edition, people=people, side=computed.side))
    for table in reversed(kept):
        engine.drop(table)


def _context(shared: _Run, task: _Task, part: Part) -> Context:
    return Context(
        events=part.prepared,
        details=part.details(task.period),
        period=task.period,
        rules=shared.request.rules,
        fetch=shared.engine.fetch,
        load=shared.engine.load,
        once=part.once,
    )


def _gather(gathered: _Gathered, part: Part) -> None:
    """Keep what a module needs of a part to link it with the others."""
    engine = part.engine
    events = engine.keep(gathered.across(part.prepared))
    people = events.select("la_code", "person_id").distinct()
    details = part.details(gathered.task.period).select("la_code", "person_id", "birth", "death")
    gathered.events.append(events)
    gathered.details.append(engine.keep(details.semi_join(people, ["la_code", "person_id"])))


def _linking_context(shared: _Run, gathered: _Gathered) -> Context:
    return Context(
        events=_together(gathered.events),
        details=_together(gathered.details),
        period=gathered.task.period,
        rules=shared.request.rules,
        inputs=shared.request.inputs,
        fetch=shared.engine.fetch,
        load=shared.engine.load,
    )


def _together(tables: Sequence[ir.Table]) -> ir.Table:
    return ibis.union(*tables) if len(tables) > 1 else tables[0]


def _check_places(places: Places, councils: Sequence[Council]) -> None:
    strangers = sorted({council.area for council in councils} - set(places.by_area))
    if strangers:
        raise CannotMeasure(
            f"The events hold areas that are not among the councils to report: {', '.join(strangers[:5])}"
            f"{' and others' if len(strangers) > 5 else ''}. Give a councils file that lists them (--councils)."
        )
