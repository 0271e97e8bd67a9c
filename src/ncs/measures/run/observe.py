"""From counts to observations: exact values, and a status with its reason wherever there is no value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.measures.run.context import Figure
from ncs.measures.run.counting import Counted
from ncs.measures.run.definition import Count, Group
from ncs.measures.run.frames import Frame, Framed
from ncs.measures.run.marks import GIVEN_ALL_THE_SAME, ZERO_FILLED
from ncs.measures.run.places import Place
from ncs.measures.run.request import Note, Result
from ncs.observations.observation import Observation

NOBODY = Counted(numerator=0, denominator=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """The figures of one place and group; ``note`` is the status and reason to note, where there is one.

    A value that only the official grids give has the ``remark`` that says so, and the note of the gap that it fills.
    """

    status: Status
    note: tuple[Status, str] | None
    numerator: int | None = None
    denominator: int | None = None
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    remark: str = ""


def observed(framed: Framed) -> Result:
    """Return an observation for every place and group, with a note for each that has no value or a caveat."""
    seen = [
        (_observation(frame, place, group, answer), _note(frame, place, group, answer))
        for frame in framed.frames
        for place in frame.places
        for group in frame.measure.groups
        for answer in (_answer(frame, place, group),)
    ]
    return Result(
        measure=framed.measure,
        period=framed.period,
        edition=framed.edition,
        observations=tuple(item for item, _ in seen),
        notes=tuple(note for _, note in seen if note is not None),
    )


def _answer(frame: Frame, place: Place, group: Group) -> _Answer:
    counted = frame.counts.get((place.area, group.name), NOBODY)
    figure = frame.figures.get((place.area, group.name))
    denominator = counted.denominator
    if frame.measure.denominator_from is Count.POPULATION and group.population is not None:
        denominator = place.people(group.population)
    why = _why_not(frame, place, denominator)
    held_back = why is not None and (frame.not_applicable is not None or not frame.as_officially)
    if held_back or (figure is None and not denominator):
        return _without_value(frame, place, counted, denominator, why)
    caveat = frame.caveats.get(place.area)
    note = why or ((Status.OK, caveat) if caveat else None)
    remark = "" if why is None else ZERO_FILLED if figure is None and counted is NOBODY else GIVEN_ALL_THE_SAME
    if figure is not None:
        return _of_figure(figure, note, remark)
    value = ratio(counted.numerator, denominator or 0, scale=frame.measure.scale, places=frame.measure.places)
    return _Answer(
        status=Status.OK,
        note=note,
        numerator=counted.numerator,
        denominator=denominator,
        value=value,
        remark=remark,
    )


def _of_figure(figure: Figure, note: tuple[Status, str] | None, remark: str) -> _Answer:
    return _Answer(
        status=Status.OK,
        note=note,
        numerator=figure.numerator,
        denominator=figure.denominator,
        value=figure.value,
        lower=figure.lower,
        upper=figure.upper,
        remark=remark,
    )


def _why_not(frame: Frame, place: Place, denominator: int | None) -> tuple[Status, str] | None:
    if frame.not_applicable:
        return Status.NOT_APPLICABLE, frame.not_applicable
    if place.area in frame.absent:
        return Status.MISSING, frame.absent[place.area]
    if denominator is None:
        return Status.MISSING, "the population table has no figure for the council"
    return None


def _without_value(
    frame: Frame, place: Place, counted: Counted, denominator: int | None, why: tuple[Status, str] | None
) -> _Answer:
    status, message = why or (Status.NOT_APPLICABLE, "nobody is in the denominator")
    note = (status, message)
    if frame.zero_fill and not frame.not_applicable:
        zero, people = Decimal(0), counted.numerator
        return _Answer(
            status=Status.OK, note=note, numerator=people, denominator=denominator or 0, value=zero, remark=ZERO_FILLED
        )
    if why is None:
        return _Answer(status=status, note=note, numerator=counted.numerator, denominator=denominator)
    if place.area not in frame.absent and not frame.not_applicable:
        return _Answer(status=status, note=note, numerator=counted.numerator)  # only the population is not known
    return _Answer(status=status, note=note)


def ratio(numerator: int, denominator: int, *, scale: int, places: int) -> Decimal:
    """Return ``scale * numerator / denominator``, divided last and rounded half away from zero."""
    return round_half_away(Fraction(scale * numerator, denominator), places)


def _observation(frame: Frame, place: Place, group: Group, answer: _Answer) -> Observation:
    return Observation(
        measure=frame.measure.id,
        area=place.area,
        period_start=frame.period.start,
        period_end=frame.period.end,
        group=group.name,
        numerator=None if answer.numerator is None else Decimal(answer.numerator),
        denominator=None if answer.denominator is None else Decimal(answer.denominator),
        value=answer.value,
        lower=answer.lower,
        upper=answer.upper,
        unit=frame.measure.unit,
        status=answer.status,
        source="; ".join(filter(None, (frame.source, answer.remark))),
        method=frame.edition,
    )


def _note(frame: Frame, place: Place, group: Group, answer: _Answer) -> Note | None:
    if answer.note is None:
        return None
    status, message = answer.note
    return Note(
        measure=frame.measure.id,
        area=place.area,
        period=frame.period,
        group=group.name,
        status=status,
        message=message,
    )
