"""Counting a people table by area and group."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import pyarrow as pa
from ibis.expr import types as ir

from ncs.measures.run.definition import Count, Measure
from ncs.measures.run.observe import Counted
from ncs.reference.regions import ENGLAND


def counts(
    people: ir.Table, measure: Measure, fetch: Callable[[ir.Table], pa.Table]
) -> Mapping[tuple[str, str], Counted]:
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
