"""From counts to observations: exact values, and a status with its reason wherever there is no value."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ncs.core.money import round_half_away
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.measures.run.context import Figure
from ncs.measures.run.definition import Count, Group, Measure
from ncs.measures.run.places import Place
from ncs.observations.schema import Observation

#: Added to the source of a figure that is zero only because the official grids show zero there.
ZERO_FILLED = "shown as zero as the official grids do"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Numerator and denominator (None where it is a population) of one area and group."""

    numerator: int
    denominator: int | None


NOBODY = Counted(numerator=0, denominator=0)


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
class Frame:
    """What all observations of one measure, period and edition share.

    Attributes:
        absent: reasons why an area has no figure at all, by ONS code.
        caveats: what must be known of an area's figures, by ONS code.
        not_applicable: the reason why the measure cannot be computed anywhere, or None.
        zero_fill: give zero, as the official grids do, where there is no value, unless the measure cannot be computed.
    """

    measure: Measure
    period: Period
    edition: str
    source: str
    absent: Mapping[str, str]
    caveats: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    not_applicable: str | None = None
    zero_fill: bool = False


def observations(
    frame: Frame, places: tuple[Place, ...], counts: Mapping[tuple[str, str], Counted]
) -> Iterator[tuple[Observation, Note | None]]:
    """Yield an observation, and a note where it has no value, for every place and group.

    Args:
        frame: what they share.
        places: every area to report, in order.
        counts: by ONS code and group name; an absent pair counts as nobody.
    """
    for place in places:
        for group in frame.measure.groups:
            yield _observe(
                frame, place, group, counts.get((place.area, group.name), Counted(numerator=0, denominator=0))
            )


def _observe(frame: Frame, place: Place, group: Group, counted: Counted) -> tuple[Observation, Note | None]:
    denominator = counted.denominator
    if frame.measure.denominator_from is Count.POPULATION and group.population is not None:
        denominator = place.population.get(group.population)
    why = _why_not(frame, place, denominator)
    if why is None and denominator:
        value = ratio(counted.numerator, denominator, scale=frame.measure.scale, places=frame.measure.places)
        known = frame.caveats.get(place.area)
        note = _note(frame, place, group, Status.OK, known) if known else None
        return _observation(frame, place, group, (counted.numerator, denominator, value), Status.OK), note
    status, message = why or (Status.NOT_APPLICABLE, "nobody is in the denominator")
    counts = (counted.numerator, denominator) if why is None else (None, None)
    note = _note(frame, place, group, status, message)
    if frame.zero_fill and not frame.not_applicable:
        return _observation(frame, place, group, (0, denominator or 0, Decimal(0)), Status.OK, ZERO_FILLED), note
    return _observation(frame, place, group, (*counts, None), status), note


def _note(frame: Frame, place: Place, group: Group, status: Status, message: str) -> Note:
    return Note(
        measure=frame.measure.id,
        area=place.area,
        period=frame.period,
        group=group.name,
        status=status,
        message=message,
    )


def _why_not(frame: Frame, place: Place, denominator: int | None) -> tuple[Status, str] | None:
    if frame.not_applicable:
        return Status.NOT_APPLICABLE, frame.not_applicable
    if place.area in frame.absent:
        return Status.MISSING, frame.absent[place.area]
    if denominator is None:
        return Status.MISSING, "the population table has no figure for the council"
    return None


def _observation(
    frame: Frame,
    place: Place,
    group: Group,
    figures: tuple[int | None, int | None, Decimal | None],
    status: Status,
    remark: str = "",
) -> Observation:
    numerator, denominator, value = figures
    return Observation(
        measure=frame.measure.id,
        area=place.area,
        period_start=frame.period.start,
        period_end=frame.period.end,
        group=group.name,
        numerator=None if numerator is None else Decimal(numerator),
        denominator=None if denominator is None else Decimal(denominator),
        value=value,
        unit=frame.measure.unit,
        status=status,
        source="; ".join(filter(None, (frame.source, remark))),
        method=frame.edition,
    )


def ratio(numerator: int, denominator: int, *, scale: int, places: int) -> Decimal:
    """Return ``scale * numerator / denominator``, divided last and rounded half away from zero."""
    return round_half_away(Fraction(scale * numerator, denominator), places)


def own_observations(
    frame: Frame, places: tuple[Place, ...], figures: Sequence[Figure]
) -> Iterator[tuple[Observation, Note | None]]:
    """Yield an observation for every place and group from figures that a module worked out itself.

    A place and group without a figure has none because its data do not cover the period, or because nobody counts.
    """
    found = {(item.area, item.group): item for item in figures if _belongs(item, frame)}
    for place in places:
        for group in frame.measure.groups:
            figure = found.get((place.area, group.name))
            if figure is None or _why_not(frame, place, 0):
                yield _observe(frame, place, group, NOBODY)
            else:
                known = frame.caveats.get(place.area)
                note = _note(frame, place, group, Status.OK, known) if known else None
                yield _own(frame, place, group, figure), note


def _belongs(figure: Figure, frame: Frame) -> bool:
    return figure.measure == frame.measure.id and figure.period == frame.period


def _own(frame: Frame, place: Place, group: Group, figure: Figure) -> Observation:
    figures = (figure.numerator, figure.denominator, figure.value)
    seen = _observation(frame, place, group, figures, Status.OK)
    return dataclasses.replace(seen, lower=figure.lower, upper=figure.upper)
