"""Counting people tables by area and group, and what the parts of the country have come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from ncs.core.periods import Period, day_number
from ncs.engine.relational import ibis, ir, whole_aggregate
from ncs.measures.run.context import Figure
from ncs.measures.run.definition import BadDefinition, Count, Group, Measure
from ncs.reference.regions import ENGLAND

Fetch = Callable[[ir.Table], pa.Table]

#: The bits that any of several numbers has.
_all_bits = whole_aggregate("bit_or")
#: As many bits as a whole number of an engine has at least, but for its sign. 2D has the most groups, 18.
_MOST = 31
#: An ONS code and a group's name.
_Place = tuple[str, str]
#: What the columns of a people table hold for those in a group.
_Where = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Numerator and denominator (None where it is a population) of one area and group."""

    numerator: int
    denominator: int | None


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

    def add_people(self, measures: Sequence[Measure], period: Period, people: ir.Table, fetch: Fetch) -> None:
        """Add the counts of a people table, but for measures whose figures are their module's own."""
        counted = [measure for measure in measures if measure.denominator_from is not Count.OWN]
        if counted:
            for measure, found in counts(people, counted, fetch).items():
                self.counts.setdefault((measure, period), {}).update(found)

    def add_figures(self, figures: Sequence[Figure]) -> None:
        """Add figures that a module worked out itself."""
        for figure in figures:
            self.figures.setdefault(figure.measure, []).append(figure)

    def add_areas(self, prepared: ir.Table, periods: Sequence[Period], fetch: Fetch) -> None:
        """Add the areas that have an event in each period."""
        for period, areas in _areas_with_events(prepared, periods, fetch).items():
            self.with_events[period] = self.with_events.get(period, frozenset()) | areas


def counts(people: ir.Table, measures: Sequence[Measure], fetch: Fetch) -> Mapping[str, Mapping[_Place, Counted]]:
    """Return, by measure, the numerator and denominator of each area and group with anybody in it.

    A unit (a person, or one episode of a person) counts once, however many rows it has. All are counted in one
    question, as asking takes longer than counting where there are few.

    Args:
        people: people table holding the measures.
        measures: their definitions; an England row is added for those that have one.
        fetch: reads a small result (the engine's ``fetch``).

    Raises:
        BadDefinition: the measures have more groups than a number has bits.
    """
    wheres = list(dict.fromkeys(tuple(group.where.items()) for measure in measures for group in measure.groups))
    if len(wheres) > _MOST:
        ids = ", ".join(measure.id for measure in measures)
        raise BadDefinition(f"Counted together ({ids}) are {len(wheres)} groups; a number has bits for {_MOST}.")
    marked = _marked(people, wheres)
    together = _by_area(marked)
    nation = [measure.id for measure in measures if measure.england]
    if nation:
        whole = marked.filter(marked.measure.isin(nation)).mutate(area=ibis.literal(ENGLAND))
        together = together.union(_by_area(whole))
    rows = fetch(together).to_pylist()
    found: dict[str, dict[_Place, Counted]] = {measure.id: {} for measure in measures}
    for measure in measures:
        mine = [row for row in rows if row["measure"] == measure.id]
        for group in measure.groups:
            found[measure.id] |= _counted(mine, measure, group, wheres.index(tuple(group.where.items())))
    return found


def _marked(people: ir.Table, wheres: Sequence[_Where]) -> ir.Table:
    """Each row with its unit, and in which figures it is: the bit 2**n stands for being as ``wheres[n]`` says.

    Bits of whoever is nobody, or is not known to be in a numerator or denominator, count for nothing there.
    """
    here = [ibis.and_(*(people[column] == value for column, value in where)) for where in wheres]
    inside = _number(here)
    unit = people.person_id + "|" + ibis.coalesce(people.episode, "")
    rows = people.select("measure", "area", "in_numerator", "in_denominator", unit=unit, inside=inside)
    return rows.select(
        *("measure", "area", "unit", "inside"),
        numerator=ibis.cases((rows.unit.notnull() & rows.in_numerator, rows.inside), else_=0),
        denominator=ibis.cases((rows.unit.notnull() & rows.in_denominator, rows.inside), else_=0),
    )


def _number(holding: Sequence[ir.BooleanValue]) -> ir.IntegerValue:
    """The number of which each bit says whether a condition holds: eight bits at a time, as SQL can be read so."""
    number, *others = [ibis.cases((one, 1 << bit), else_=0) for bit, one in enumerate(holding[:8])]
    for other in others:
        number = number + other
    return number + 256 * _number(holding[8:]) if holding[8:] else number


def _by_area(marked: ir.Table) -> ir.Table:
    """How many units of each measure and area are in the same figures.

    What any row of a unit is in is gathered first: that is less work than to tell units apart for each figure.
    """
    units = marked.group_by("measure", "area", "unit").agg(
        **{name: _all_bits(marked[name]) for name in ("inside", "numerator", "denominator")}
    )
    return units.group_by("measure", "area", "inside", "numerator", "denominator").agg(units=ibis._.count())


def _counted(rows: Sequence[Mapping[str, Any]], measure: Measure, group: Group, number: int) -> dict[_Place, Counted]:
    """The areas in which a group of a measure has any row."""
    bit, from_people = 1 << number, measure.denominator_from is Count.PEOPLE
    found: dict[str, tuple[int, int]] = {}
    for row in rows:
        if row["inside"] & bit:
            top, bottom = found.get(row["area"], (0, 0))
            top += row["units"] if row["numerator"] & bit else 0
            bottom += row["units"] if row["denominator"] & bit else 0
            found[row["area"]] = top, bottom
    return {
        (area, group.name): Counted(numerator=top, denominator=bottom if from_people else None)
        for area, (top, bottom) in found.items()
    }


def _areas_with_events(prepared: ir.Table, periods: Sequence[Period], fetch: Fetch) -> dict[Period, frozenset[str]]:
    """Return, for each period, the areas with an event that touches it.

    Each period is asked about alone: however many there are, the question is the one that SQL is prepared for.
    """
    found = {}
    for period in periods:
        touching = (prepared.start <= day_number(period.end)) & (prepared.end >= day_number(period.start))
        rows = fetch(prepared.filter(touching).select("area").distinct())
        found[period] = frozenset(rows["area"].to_pylist())
    return found
