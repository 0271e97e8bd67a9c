"""Counting people tables by area and group, and what the parts of the country have come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from ncs.core.periods import Period, day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.run.context import Figure
from ncs.measures.run.definition import Count, Measure
from ncs.reference.regions import ENGLAND

Fetch = Callable[[ir.Table], pa.Table]


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

    def add_people(self, measure: Measure, period: Period, people: ir.Table, fetch: Fetch) -> None:
        """Add the counts of a people table, unless the measure's figures are its module's own."""
        if measure.denominator_from is not Count.OWN:
            self.counts.setdefault((measure.id, period), {}).update(counts(people, measure, fetch))

    def add_figures(self, figures: Sequence[Figure]) -> None:
        """Add figures that a module worked out itself."""
        for figure in figures:
            self.figures.setdefault(figure.measure, []).append(figure)

    def add_areas(self, prepared: ir.Table, periods: Sequence[Period], fetch: Fetch) -> None:
        """Add the areas that have an event in each period."""
        for period, areas in _areas_with_events(prepared, periods, fetch).items():
            self.with_events[period] = self.with_events.get(period, frozenset()) | areas


def counts(people: ir.Table, measure: Measure, fetch: Fetch) -> Mapping[tuple[str, str], Counted]:
    """Return the numerator and denominator of each area and group with anybody in it.

    A unit (a person, or one episode of a person) counts once, however many rows it has.

    Args:
        people: people table holding the measure.
        measure: its definition; an England row is added where it has one.
        fetch: reads a small result (the engine's ``fetch``).
    """
    mine = people.filter(people.measure == measure.id)
    unit = mine.person_id + "|" + ibis.coalesce(mine.episode, "")
    mine = mine.mutate(unit=unit)
    parts = [_group(mine, group.name, dict(group.where)) for group in measure.groups]
    if measure.england:
        whole = mine.mutate(area=ibis.literal(ENGLAND))
        parts += [_group(whole, group.name, dict(group.where)) for group in measure.groups]
    together = ibis.union(*parts) if len(parts) > 1 else parts[0]
    from_people = measure.denominator_from is Count.PEOPLE
    return {
        (row["area"], row["group"]): Counted(
            numerator=row["numerator"], denominator=row["denominator"] if from_people else None
        )
        for row in fetch(together.order_by("area", "group")).to_pylist()
    }


def _group(people: ir.Table, name: str, where: Mapping[str, str]) -> ir.Table:
    for column, value in where.items():
        people = people.filter(people[column] == value)
    return people.group_by("area").agg(
        group=ibis.literal(name),
        numerator=people.unit.nunique(where=people.in_numerator).cast("int64"),
        denominator=people.unit.nunique(where=people.in_denominator).cast("int64"),
    )


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
