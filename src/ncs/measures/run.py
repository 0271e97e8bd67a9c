"""Computing measures from events: every council, group and period, with the people behind each figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from ncs.core.periods import Period
from ncs.measures import registry
from ncs.measures.context import CannotMeasure, Context, Figure, Rules, rules_of
from ncs.measures.counting import counts
from ncs.measures.coverage import Coverage, areas_in, areas_with_events, caveat, latest_day, why_missing
from ncs.measures.definition import Count, Measure
from ncs.measures.observe import Frame, Note, observations, own_observations
from ncs.measures.periods import figure_periods, periods_for
from ncs.measures.person_details import person_details, published
from ncs.measures.places import Place, Places
from ncs.measures.timeline import prepare
from ncs.observations.schema import Observation
from ncs.records.engine import Engine
from ncs.reference.regions import ENGLAND

#: What is said where a measure needs an input that was not given.
MISSING_INPUT = {
    "hospital": "it needs an extract of hospital spells in the national layout (--hospital)",
    "lsoa_councils": "it needs a look-up from small areas (LSOA) to councils (--look-ups)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to compute.

    Attributes:
        events: Ibis table in the layout EVENTS on the engine's connection.
        edition: the edition the events were built in.
        rules: the measures' rules; None means those of the edition.
        period: ``START:END``, a financial year, a quarter, or ``rolling``.
        measures: the measures wanted.
        places: the councils to report.
        covered: the days that each council's submissions cover, by ONS code.
        inputs: further Ibis tables by name: ``hospital`` and ``lsoa_councils``.
        source: what the observations name as their source.
        zero_fill: give zeros where the official grids do.
        progress: is told the stage in words, how much of it is done and how much there is.
    """

    events: Any
    edition: str
    rules: Rules | None = None
    period: str
    measures: tuple[Measure, ...]
    places: Places
    covered: Mapping[str, Coverage]
    inputs: Mapping[str, Any] = field(default_factory=dict)
    source: str = "own calculation from client level data"
    zero_fill: bool = False
    progress: Callable[[str, int, int], None] = lambda _stage, _done, _of: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One measure for one period.

    Attributes:
        observations: one for every place and group.
        notes: why, for each without a value.
        people: the people table, an Ibis table, or None where the measure could not be computed.
        side: the side tables of its module (given with the module's first measure only).
    """

    measure: Measure
    period: Period
    edition: str
    observations: tuple[Observation, ...]
    notes: tuple[Note, ...]
    people: Any
    side: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What every measure of a run shares."""

    request: Request
    engine: Engine
    rules: Rules
    prepared: Any
    details: dict[Period, Any] = field(default_factory=dict)
    with_events: dict[Period, frozenset[str]] = field(default_factory=dict)
    told: set[Period] = field(default_factory=set)


def run(request: Request, engine: Engine) -> Iterator[Result]:
    """Yield each measure and period of the request. A result's tables must be read before the next is asked for.

    Raises:
        CannotMeasure: there are no events, or they hold a council that is not among the places.
        UnknownName: there is no such edition.
        BadPeriod: the period is not understood.
    """
    rules = request.rules or rules_of(request.edition)
    _check_places(request.places, areas_in(request.events, engine.fetch))
    last_day = latest_day(request.covered)
    prepared = engine.keep(prepare(request.events, rules))
    shared = _Run(request=request, engine=engine, rules=rules, prepared=prepared)
    tasks = [
        (module, wanted, period)
        for module, wanted in _by_module(request.measures)
        for period in periods_for(request.period, wanted[0], last_day)
    ]
    for done, (module, wanted, period) in enumerate(tasks):
        request.progress(f"Measures of {request.edition}", done, len(tasks))
        yield from _module_results(shared, module, wanted, period)


def _by_module(measures: tuple[Measure, ...]) -> list[tuple[registry.Module, tuple[Measure, ...]]]:
    return [(module, tuple(group)) for module, group in groupby(measures, key=registry.module_of)]


def _module_results(
    shared: _Run, module: registry.Module, wanted: tuple[Measure, ...], period: Period
) -> Iterator[Result]:
    """Yield the wanted measures of one module, computing its people once and forgetting them afterwards."""
    needs = {need for measure in wanted for need in measure.needs}
    lacking = next((text for need, text in MISSING_INPUT.items() if need in needs and not _given(shared, need)), None)
    frames = [_frame(shared, measure, period, lacking) for measure in wanted]
    if lacking:
        for frame in frames:
            seen = list(observations(frame, _reported(shared.request, frame.measure), {}))
            yield _finished(frame, seen, people=None, side={})
        return
    kept: list[Any] = []

    def _keep(table: Any) -> Any:
        kept.append(shared.engine.keep(table))
        return kept[-1]

    computed = module.compute(_context(shared, period, _keep))
    people = _keep(computed.people)
    for number, frame in enumerate(frames):
        side = {**computed.side, **_details_once(shared, period)} if number == 0 else {}
        mine = people.filter(people.measure == frame.measure.id)
        yield _finished(frame, _observed(shared, frame, people, computed.figures), people=mine, side=side)
    for table in reversed(kept):
        shared.engine.drop(table)


def _details_once(shared: _Run, period: Period) -> dict[str, Any]:
    """The person details, with the first module of each period only."""
    if period in shared.told:
        return {}
    shared.told.add(period)
    return {"person_details": published(shared.details[period])}


def _given(shared: _Run, need: str) -> bool:
    return shared.request.inputs.get(need) is not None


def _frame(shared: _Run, measure: Measure, period: Period, lacking: str | None) -> Frame:
    return Frame(
        measure=measure,
        period=period,
        edition=shared.request.edition,
        source=_source(shared.request, measure),
        absent=_absent(shared, measure, period),
        caveats=_caveats(shared, measure, period),
        not_applicable=lacking,
        zero_fill=shared.request.zero_fill,
    )


def _observed(
    shared: _Run, frame: Frame, people: Any, figures: tuple[Figure, ...]
) -> list[tuple[Observation, Note | None]]:
    places = _reported(shared.request, frame.measure)
    if frame.measure.denominator_from is Count.OWN:
        return [item for one in _by_figure_period(shared, frame) for item in own_observations(one, places, figures)]
    return list(observations(frame, places, counts(people, frame.measure, shared.engine.fetch)))


def _by_figure_period(shared: _Run, frame: Frame) -> list[Frame]:
    """The frame, once for each period that has its own figures."""
    periods = figure_periods(frame.measure, frame.period)
    if not periods:
        return [replace(frame, not_applicable="no whole calendar quarter lies within the period")]
    return [_frame(shared, frame.measure, period, None) for period in periods]


def _check_places(places: Places, areas: frozenset[str]) -> None:
    strangers = sorted(areas - set(places.by_area))
    if strangers:
        raise CannotMeasure(
            f"The events hold areas that are not among the councils to report: {', '.join(strangers[:5])}"
            f"{' and others' if len(strangers) > 5 else ''}. Give a councils file that lists them (--councils)."
        )


def _context(shared: _Run, period: Period, keep: Callable[[Any], Any]) -> Context:
    if period not in shared.details:
        shared.details[period] = shared.engine.keep(person_details(shared.prepared, period))
    return Context(
        events=shared.prepared,
        details=shared.details[period],
        period=period,
        rules=shared.rules,
        hospital=shared.request.inputs.get("hospital"),
        lsoa_councils=shared.request.inputs.get("lsoa_councils"),
        keep=keep,
        fetch=shared.engine.fetch,
        load=shared.engine.load,
    )


def _absent(shared: _Run, measure: Measure, period: Period) -> dict[str, str]:
    """Why areas have no figure. England has one when every council has, or where official grids are asked for."""
    if period not in shared.with_events:
        shared.with_events[period] = areas_with_events(shared.prepared, period, shared.engine.fetch)
    request, seen = shared.request, shared.with_events[period]
    reasons = {
        place.area: why_missing(
            request.covered.get(place.area),
            period,
            has_events=place.area in seen,
            follow_up_days=measure.follow_up_days,
        )
        for place in request.places.places
    }
    absent = {area: reason for area, reason in reasons.items() if reason is not None}
    if not request.places.all_of_england:
        absent[ENGLAND] = "the councils given are not all of England's"
    elif absent and measure.england and not request.zero_fill:
        absent[ENGLAND] = f"{len(absent)} of {len(reasons)} councils have no figure"
    return absent


def _caveats(shared: _Run, measure: Measure, period: Period) -> dict[str, str]:
    found = {area: caveat(covered, period, measure.look_back_days) for area, covered in shared.request.covered.items()}
    return {area: text for area, text in found.items() if text is not None}


def _reported(request: Request, measure: Measure) -> tuple[Place, ...]:
    england = (Place(code="", area=ENGLAND, name="England"),) if measure.england else ()
    return (*request.places.places, *england)


def _source(request: Request, measure: Measure) -> str:
    if measure.denominator_from is Count.POPULATION:
        return f"{request.source}; {request.places.population_source}"
    return request.source


def _finished(frame: Frame, seen: Sequence[tuple[Observation, Note | None]], *, people: Any, side: Any) -> Result:
    return Result(
        measure=frame.measure,
        period=frame.period,
        edition=frame.edition,
        observations=tuple(item for item, _ in seen),
        notes=tuple(note for _, note in seen if note is not None),
        people=people,
        side=side,
    )
