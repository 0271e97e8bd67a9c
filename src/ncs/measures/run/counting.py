"""Counting people tables by area and group, and what the parts of the country have come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from ncs.core.periods import Period, day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.run.context import Figure
from ncs.measures.run.definition import Count, Measure
from ncs.reference.regions import ENGLAND

Fetch = Callable[[ir.Table], pa.Table]

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
    """
    wheres = list(dict.fromkeys(tuple(group.where.items()) for measure in measures for group in measure.groups))
    unit = people.person_id + "|" + ibis.coalesce(people.episode, "")
    together = _by_area(people.mutate(unit=unit), wheres)
    nation = [measure.id for measure in measures if measure.england]
    if nation:
        whole = people.filter(people.measure.isin(nation)).mutate(unit=unit, area=ibis.literal(ENGLAND))
        together = together.union(_by_area(whole, wheres))
    found: dict[str, dict[_Place, Counted]] = {measure.id: {} for measure in measures}
    for row in fetch(together.order_by("measure", "area")).to_pylist():
        for measure in measures:
            if measure.id == row["measure"]:
                found[measure.id].update(_counted(row, measure, wheres))
    return found


def _by_area(people: ir.Table, wheres: Sequence[_Where]) -> ir.Table:
    """Of each measure and area: units in numerator and denominator, and whether any row, that are as ``wheres`` say.

    What is true of any row of a unit is gathered first: that is less work than to tell units apart for each figure.
    """
    flags = {}
    for number, where in enumerate(wheres):
        inside = ibis.and_(*(people[column] == value for column, value in where)).fill_null(False)
        known = inside & people.unit.notnull()
        flags[f"rows_{number}"] = (inside & people.measure.notnull()).any()  # every row, where all are inside
        flags[f"numerator_{number}"] = (known & people.in_numerator.fill_null(False)).any()
        flags[f"denominator_{number}"] = (known & people.in_denominator.fill_null(False)).any()
    units = people.group_by("measure", "area", "unit").agg(**flags)
    return units.group_by("measure", "area").agg(**{name: units.measure.count(where=units[name]) for name in flags})


def _counted(row: Mapping[str, Any], measure: Measure, wheres: Sequence[_Where]) -> Iterator[tuple[_Place, Counted]]:
    """The groups of a measure that have any row in the area of this row."""
    from_people = measure.denominator_from is Count.PEOPLE
    for group in measure.groups:
        number = wheres.index(tuple(group.where.items()))
        if row[f"rows_{number}"]:
            denominator = row[f"denominator_{number}"] if from_people else None
            yield (row["area"], group.name), Counted(numerator=row[f"numerator_{number}"], denominator=denominator)


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
