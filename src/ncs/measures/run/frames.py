"""What all observations of one measure, period and edition share, and what was counted for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ncs.core.periods import Period
from ncs.measures.parts.sources import DHSC
from ncs.measures.run.context import Figure
from ncs.measures.run.counting import Counted, Found
from ncs.measures.run.coverage import caveat, why_missing
from ncs.measures.run.definition import Count, Measure
from ncs.measures.run.places import Place
from ncs.measures.run.plan import Plan, Wanted
from ncs.measures.run.request import Request
from ncs.reference.regions import ENGLAND

NO_QUARTER = "no whole calendar quarter lies within the period"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all observations of one measure, period and edition share, and what was found for them.

    Attributes:
        places: every area to report, in order.
        absent: reasons why an area has no figure at all, by ONS code.
        caveats: what must be known of an area's figures, by ONS code.
        not_applicable: the reason why the measure cannot be computed anywhere, or None.
        as_officially: give what was counted, as the official grids do, also where a reason speaks against it.
        zero_fill: give zero, as the official grids do, where there is no value, unless the measure cannot be computed.
        counts: by ONS code and group name; an absent pair counts as nobody.
        figures: those that the module worked out itself, by ONS code and group name.
    """

    measure: Measure
    period: Period
    edition: str
    source: str
    places: tuple[Place, ...]
    absent: Mapping[str, str]
    caveats: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    not_applicable: str | None = None
    as_officially: bool = False
    zero_fill: bool = False
    counts: Mapping[tuple[str, str], Counted] = field(default_factory=lambda: MappingProxyType({}))
    figures: Mapping[tuple[str, str], Figure] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """The frames of one measure and period: one for each period that has its own figures."""

    measure: Measure
    period: Period
    edition: str
    frames: tuple[Frame, ...]


def framed(plan: Plan, found: Found) -> Iterator[Framed]:
    """Yield what is shared by the observations of each measure and period of a plan, in its order."""
    for wanted in plan.wanted:
        frames = tuple(_frames(plan.request, wanted, found))
        yield Framed(measure=wanted.measure, period=wanted.period, edition=plan.request.edition, frames=frames)


def _frames(request: Request, wanted: Wanted, found: Found) -> Iterator[Frame]:
    measure = wanted.measure
    is_own = measure.denominator_from is Count.OWN and wanted.lacking is None
    no_quarter = NO_QUARTER if is_own and not wanted.figures else None
    for period in wanted.figures if is_own and wanted.figures else (wanted.period,):
        counts = found.counts.get((measure.id, wanted.period), {})
        own = [item for item in found.figures.get(measure.id, ()) if is_own and item.period == period]
        absent = _absent(request, measure, period, found.with_events.get(period, frozenset()) | _counted(counts, own))
        caveats = {area: caveat(covered, period, measure.look_back_days) for area, covered in request.covered.items()}
        yield Frame(
            measure=measure,
            period=period,
            edition=request.edition,
            source=_source(request, measure),
            places=_reported(request, measure, _counted(counts, own)),
            absent=absent,
            caveats={area: text for area, text in caveats.items() if text is not None},
            not_applicable=wanted.lacking or no_quarter,
            as_officially=request.zero_fill and measure.publisher == DHSC,
            zero_fill=request.zero_fill and has_official_grid(measure),
            counts=counts,
            figures={(item.area, item.group): item for item in own},
        )


def _counted(counts: Mapping[tuple[str, str], Counted], figures: Sequence[Figure]) -> frozenset[str]:
    """The areas of which somebody was counted: what was counted is there, whatever else is not."""
    of_counts = {area for (area, _), one in counts.items() if one.numerator or one.denominator}
    return frozenset(of_counts | {one.area for one in figures if one.numerator or one.denominator})


def _source(request: Request, measure: Measure) -> str:
    if measure.denominator_from is Count.POPULATION:
        return f"{request.source}; {request.places.population_source}"
    return request.source


def _reported(request: Request, measure: Measure, counted: frozenset[str]) -> tuple[Place, ...]:
    """The places to report: those that sent data or of which somebody was counted, unless all are wanted."""
    england = (Place(code="", area=ENGLAND, name="England"),) if measure.england else ()
    if request.all_places or request.zero_fill:
        return (*request.places.places, *england)
    known = counted | request.covered.keys()
    return (*(place for place in request.places.places if place.area in known), *england)


def has_official_grid(measure: Measure) -> bool:
    """Return whether government publishes the measure in a grid filled with zeros, by its own rules.

    Its outcomes are; medians are not, nor metrics that it names and leaves the rules to others.
    """
    return measure.publisher == DHSC and measure.denominator_from is not Count.OWN


def _absent(request: Request, measure: Measure, period: Period, seen: frozenset[str]) -> dict[str, str]:
    """Why areas have no figure. England has one when every council has, or where official grids are asked for.

    ``seen`` are the areas that have an event in the period, or of which somebody was counted.
    """
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
