"""Working through the country in parts: whole councils, so many events at a time, so that memory does not grow with it.

Two parts are worked on side by side, each by one thread, where two threads that share every question wait for each
other at its end. Parts write and count in their order, so that the results are those of one after the other.

No official measure but 2D compares councils. What 2D compares is gathered from every part and computed at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any

from ncs.core.periods import Period
from ncs.core.turns import Place, side_by_side
from ncs.engine.engine import Engine
from ncs.engine.relational import Given, ibis, ir
from ncs.measures.parts.person_details import person_details, published
from ncs.measures.parts.timeline import LISTED, for_measures, prepare, texts
from ncs.measures.parts.words import INVALID
from ncs.measures.run.context import CannotMeasure, Computed, Context, Keep, Made
from ncs.measures.run.counting import Found
from ncs.measures.run.plan import Plan, Task, no_data
from ncs.measures.run.registry import Across
from ncs.measures.run.request import Request, Tables

#: Is called with tables as they are made, and the engine that they are on; it must read them before it returns.
Write = Callable[[Tables, Engine], None]

#: As many events as a part has: more take more memory (with 750,000 all England took 3.1 GiB); with fewer, what every
#: part costs is paid more often, and whole councils fill parts less evenly, so that of two side by side the smaller
#: waits longer for its turn.
EVENTS_AT_A_TIME = 600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A council of the events: its code, its area (ONS code) and how many events it has."""

    la_code: str
    area: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The prepared events of some councils, and what the measures have in common, each worked out once.

    Attributes:
        prepared: the events, as ``ncs.measures.parts.timeline.for_measures`` gives them.
        details: the person details of each period that is computed.
    """

    engine: Engine
    prepared: ir.Table
    details: Mapping[Period, ir.Table]
    _made: dict[str, Any] = field(default_factory=dict)
    _kept: list[ir.Table] = field(default_factory=list)

    def once(self, name: str, make: Callable[[Keep], Made], /) -> Made:
        """Return what ``make`` returns, called once a part with what keeps tables as long as the part."""
        if name not in self._made:
            self._made[name] = make(self._keep)
        found: Made = self._made[name]
        return found

    def _keep(self, table: ir.Table) -> ir.Table:
        self._kept.append(self.engine.keep(table))
        return self._kept[-1]

    def forget(self) -> None:
        """Drop every table of the part."""
        for table in reversed((self.prepared, *self.details.values(), *self._kept)):
            self.engine.drop(table)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Linked:
    """What a task that links councils needs of the parts so far: events and person details."""

    task: Task
    across: Across
    events: list[ir.Table] = field(default_factory=list)
    details: list[ir.Table] = field(default_factory=list)


class _Steps:
    """Tells how far a run has come."""

    def __init__(self, request: Request, *, of: int) -> None:
        self._request, self._done, self._of = request, 0, of

    def next(self) -> None:
        """Begin the next step."""
        self._request.progress(f"Measures of {self._request.edition}", self._done, self._of)
        self._done += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """Where tasks are computed, what they come to, and what waits for its turn to say so."""

    request: Request
    engine: Engine
    write: Write
    found: Found = field(default_factory=Found)
    turn: Callable[[Hashable], AbstractContextManager[None]] = lambda _: nullcontext()


def work(plan: Plan, engine: Engine, write: Write) -> Found:
    """Compute every task, part by part and then what links the parts, and return what was counted.

    Args:
        plan: what there is to do.
        engine: where.
        write: writes tables.

    Raises:
        CannotMeasure: the events hold a council that is not among the places, or none of them touches the period.
    """
    request = plan.request
    councils = _councils_in(request, engine)
    engine.expect(sum(council.events for council in councils))
    _refuse_without_events(request, engine)
    bench = _Bench(request=request, engine=engine, write=write)
    linked = [_Linked(task=task, across=task.across) for task in plan.tasks if task.across is not None]
    within = [task for task in plan.tasks if task.across is None]
    parts = list(parts_of(councils, _most(engine))) if plan.tasks else []
    if len(parts) > 1:  # of one, to find its texts takes as long as they save
        engine.list_texts({INVALID, *engine.fetch(texts(request.events, request.rules))["text"].to_pylist()})
    steps = _Steps(request, of=len(parts) * len(within) + len(linked))

    def _do(one: Engine, members: tuple[Council, ...], place: Place) -> None:
        mine = replace(bench, engine=one, turn=place.turn)
        part = _open(mine, plan, members, whole=len(parts) == 1)
        for task in within:
            place.tell()
            _compute(mine, task, _context(mine, task, part))
        with mine.turn("the whole part"):
            bench.found.add_areas(part.prepared, plan.periods, one.fetch)
            for item in linked:
                _gather(item, part)
        part.forget()

    with engine.side_by_side(min(engine.at_once, len(parts))) as engines:
        side_by_side(engines, parts, _do, heard=steps.next, stop=lambda one: one.leave_off())
    for one in linked:
        steps.next()
        _compute(bench, one.task, _linking_context(bench, one))
    return bench.found


def _most(engine: Engine) -> int | None:
    """How many events a part may have; None where the engine takes all at once."""
    most = engine.rows_at_a_time
    return None if most is None else min(most // engine.at_once, EVENTS_AT_A_TIME)


def _councils_in(request: Request, engine: Engine) -> tuple[Council, ...]:
    """The councils that have any event, in order of code; each must be among the places."""
    events = request.events
    sizes = events.group_by("la_code", "area").agg(events=ibis._.count()).order_by("la_code", "area")
    councils = tuple(Council(**row) for row in engine.fetch(sizes).to_pylist())
    strangers = sorted({council.area for council in councils} - set(request.places.by_area))
    if strangers:
        raise CannotMeasure(
            f"The events hold areas that are not among the councils to report: {', '.join(strangers[:5])}"
            f"{' and others' if len(strangers) > 5 else ''}. Give a councils file that lists them (--councils)."
        )
    return councils


def _refuse_without_events(request: Request, engine: Engine) -> None:
    """Refuse a period that no event touches: every figure would be a gap or a nought."""
    asked, events = request.period, request.events
    if asked is None:
        return
    began, ended = events.event_start_date, events.event_end_date
    touching = ((began <= asked.end) & (ended.isnull() | (ended >= asked.start))).any()
    [row] = engine.fetch(events.aggregate(touching=touching, first=began.min(), last=began.max())).to_pylist()
    if not row["touching"] and row["first"] is not None:
        raise CannotMeasure(no_data(asked, Period(row["first"], row["last"])))


def parts_of(councils: Sequence[Council], most: int | None) -> Iterator[tuple[Council, ...]]:
    """Yield runs of councils with at most ``most`` events each (a larger council is a part of its own).

    There is always a part, if only an empty one; without a limit there is just one.
    """
    part: list[Council] = []
    for council in councils:
        if most is not None and part and sum(item.events for item in part) + council.events > most:
            yield tuple(part)
            part = []
        part.append(council)
    yield tuple(part)


def _open(bench: _Bench, plan: Plan, councils: Sequence[Council], *, whole: bool) -> Part:
    """A part of the events: those of ``councils``, neighbours in order of code, or all where it is ``whole``.

    The person details of each period are worked out, and written, once.
    """
    request, engine = bench.request, bench.engine
    events = request.events
    if not whole:
        first, last = councils[0].la_code, councils[-1].la_code
        events = engine.view(events.filter(events.la_code.between(Given(first), Given(last))))
    told = engine.view(prepare(events, request.rules), listed=LISTED)
    prepared = engine.keep(for_measures(told))
    periods = dict.fromkeys(task.period for task in plan.tasks)
    details = {period: engine.keep(person_details(prepared, period, told=told)) for period in periods}
    for period, table in details.items():
        side = {"person_details": published(table)}
        with bench.turn(("person_details", period)):
            bench.write(Tables(period=period, edition=request.edition, people={}, side=side), engine)
    return Part(engine=engine, prepared=prepared, details=details)


def _context(bench: _Bench, task: Task, part: Part) -> Context:
    return Context(
        events=part.prepared,
        details=part.details[task.period],
        period=task.period,
        rules=bench.request.rules,
        fetch=bench.engine.fetch,
        load=bench.engine.load,
        once=part.once,
    )


def _compute(bench: _Bench, task: Task, context: Context) -> None:
    """Compute a module, write and count its people, and forget what it kept."""
    engine, kept = bench.engine, []

    def _keep(table: ir.Table) -> ir.Table:
        kept.append(engine.keep(table))
        return kept[-1]

    computed: Computed = task.module.compute(replace(context, keep=_keep))
    everyone = computed.people if any(computed.people is table for table in kept) else _keep(computed.people)
    people = {measure.id: everyone.filter(everyone.measure == measure.id) for measure in task.measures}
    tables = Tables(period=task.period, edition=bench.request.edition, people=people, side=computed.side)
    with bench.turn((task.module.__name__, task.period)):
        bench.write(tables, engine)
        bench.found.add_people(task.measures, task.period, everyone, engine.fetch)
        bench.found.add_figures(computed.figures)
    for table in reversed(kept):
        engine.drop(table)


def _gather(linked: _Linked, part: Part) -> None:
    """Keep what a module needs of a part to link it with the others."""
    engine = part.engine
    events = engine.share(linked.across(part.prepared))
    people = events.select("la_code", "person_id").distinct()
    details = part.details[linked.task.period].select("la_code", "person_id", "birth", "death")
    linked.events.append(events)
    linked.details.append(engine.share(details.semi_join(people, ["la_code", "person_id"])))


def _linking_context(bench: _Bench, linked: _Linked) -> Context:
    return Context(
        events=bench.engine.together(linked.events),
        details=bench.engine.together(linked.details),
        period=linked.task.period,
        rules=bench.request.rules,
        inputs=bench.request.inputs,
        fetch=bench.engine.fetch,
        load=bench.engine.load,
    )
