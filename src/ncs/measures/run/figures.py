"""From the counts of every council to observations: every place, group and period, each with its status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ncs.core.periods import Period
from ncs.measures.run.context import Figure
from ncs.measures.run.coverage import caveat, why_missing
from ncs.measures.run.definition import Count, Measure
from ncs.measures.run.observe import Counted, Frame, Note, observations, own_observations
from ncs.measures.run.periods import figure_periods
from ncs.measures.run.places import Place
from ncs.measures.run.request import Request, Result
from ncs.observations.schema import Observation
from ncs.reference.regions import ENGLAND

#: What is said where a measure needs an input that was not given.
MISSING_INPUT = {
    "hospital": "it needs an extract of hospital spells in the national layout (--hospital)",
    "lsoa_councils": "it needs a look-up from small areas (LSOA) to councils (--look-ups)",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the parts of the country have come to so far.

    Attributes:
        counts: by measure and period, then by ONS code and group.
        figures: those that modules worked out themselves, by measure.
        with_events: the areas with an event that touches a period.
    """

    counts: dict[tuple[str, Period], dict[tuple[str, str], Counted]] = field(default_factory=dict)
    figures: dict[str, list[Figure]] = field(default_factory=dict)
    with_events: dict[Period, frozenset[str]] = field(default_factory=dict)

    def add_counts(self, measure: Measure, period: Period, counted: Mapping[tuple[str, str], Counted]) -> None:
        """Add the counts of some councils."""
        self.counts.setdefault((measure.id, period), {}).update(counted)

    def add_figures(self, found: Sequence[Figure]) -> None:
        """Add figures of some councils."""
        for figure in found:
            self.figures.setdefault(figure.measure, []).append(figure)

    def add_areas(self, found: Mapping[Period, frozenset[str]]) -> None:
        """Add the areas with events among some councils."""
        for period, areas in found.items():
            self.with_events[period] = self.with_events.get(period, frozenset()) | areas


def lacking(measure: Measure, request: Request) -> str | None:
    """Return what is said of an input that the measure needs and the request lacks, or None."""
    absent = [need for need in MISSING_INPUT if need in measure.needs and request.inputs.get(need) is None]
    return MISSING_INPUT[absent[0]] if absent else None


def result(measure: Measure, period: Period, request: Request, found: Found) -> Result:
    """Return a measure's observations for every place and group, with a note for each that has no value."""
    seen = list(_observed(measure, period, request, found))
    return Result(
        measure=measure,
        period=period,
        edition=request.edition,
        observations=tuple(item for item, _ in seen),
        notes=tuple(note for _, note in seen if note is not None),
    )


def _observed(
    measure: Measure, period: Period, request: Request, found: Found
) -> Iterator[tuple[Observation, Note | None]]:
    places = _reported(request, measure)
    frame = _frame(measure, period, request, found)
    if frame.not_applicable or measure.denominator_from is not Count.OWN:
        yield from observations(frame, places, found.counts.get((measure.id, period), {}))
        return
    for one in _by_figure_period(frame, request, found):
        yield from own_observations(one, places, found.figures.get(measure.id, ()))


def _by_figure_period(frame: Frame, request: Request, found: Found) -> list[Frame]:
    """The frame, once for each period that has its own figures."""
    periods = figure_periods(frame.measure, frame.period)
    if not periods:
        return [replace(frame, not_applicable="no whole calendar quarter lies within the period")]
    return [_frame(frame.measure, period, request, found) for period in periods]


def _frame(measure: Measure, period: Period, request: Request, found: Found) -> Frame:
    return Frame(
        measure=measure,
        period=period,
        edition=request.edition,
        source=_source(measure, request),
        absent=_absent(measure, period, request, found),
        caveats=_caveats(measure, period, request),
        not_applicable=lacking(measure, request),
        zero_fill=request.zero_fill and has_official_grid(measure),
    )


def has_official_grid(measure: Measure) -> bool:
    """Return whether government publishes the measure in a grid filled with zeros: outcomes are, medians are not."""
    return measure.official and measure.denominator_from is not Count.OWN


def _absent(measure: Measure, period: Period, request: Request, found: Found) -> dict[str, str]:
    """Why areas have no figure. England has one when every council has, or where official grids are asked for."""
    seen = found.with_events.get(period, frozenset())
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


def _caveats(measure: Measure, period: Period, request: Request) -> dict[str, str]:
    found = {area: caveat(covered, period, measure.look_back_days) for area, covered in request.covered.items()}
    return {area: text for area, text in found.items() if text is not None}


def _reported(request: Request, measure: Measure) -> tuple[Place, ...]:
    england = (Place(code="", area=ENGLAND, name="England"),) if measure.england else ()
    return (*request.places.places, *england)


def _source(measure: Measure, request: Request) -> str:
    if measure.denominator_from is Count.POPULATION:
        return f"{request.source}; {request.places.population_source}"
    return request.source
