"""Whom one edition of the method counts and another does not, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ncs.engine.engine import Engine
from ncs.engine.relational import Given, ibis, ir
from ncs.tables.tables import Cell, Column, Table

NOT_LOOKED_AT = "not looked at: no record of theirs falls into the measure's window and population"

_COLUMNS = (
    Column(key="measure", title="Measure"),
    Column(key="period_start", title="First day"),
    Column(key="period_end", title="Last day"),
    Column(key="area", title="Area"),
    Column(key="counted_in", title="Counted only in"),
    Column(key="reason", title="Reason in the other edition"),
    Column(key="people", title="People", unit="people"),
)
_GROUP = ["measure", "period_start", "period_end", "area"]
_PERSON = [*_GROUP, "la_code", "person_id"]


def people_only_in_one(people: Sequence[Path], *, older: str, newer: str, engine: Engine) -> Table:
    """Return how many people are counted in one edition only, by measure, period, area and the rule of the other.

    A person is counted where any of their episodes is in the denominator (in the numerator, where the denominator is a
    population). The reason is that of the other edition; the first in alphabetical order where episodes differ.

    Args:
        people: files of people tables that hold both editions.
        older: the older edition's name.
        newer: the newer edition's name.
        engine: where to compare them.
    """
    rows = [row for path in people for row in _differing(engine.read([path]), (older, newer), engine)]
    return Table(
        name="editions_people",
        title=f"People counted in only one of {older} and {newer}",
        columns=_COLUMNS,
        rows=sorted(rows, key=lambda row: tuple(str(row[column.key]) for column in _COLUMNS)),
    )


def _differing(people: ir.Table, names: tuple[str, str], engine: Engine) -> list[dict[str, Cell]]:
    found: list[dict[str, Cell]] = []
    for counted_in, other in (names, names[::-1]):
        inside = _by_person(people.filter(people.edition == Given(counted_in))).filter(ibis._.counted).select(*_PERSON)
        outside = _by_person(people.filter(people.edition == Given(other)))
        joined = inside.left_join(outside, _PERSON).filter(lambda table: ~table.counted.fill_null(False))
        reason = joined.reason.fill_null(NOT_LOOKED_AT)
        counted = joined.mutate(reason=reason).group_by([*_GROUP, "reason"]).agg(people=ibis._.count())
        found += [{**row, "counted_in": counted_in} for row in engine.fetch(counted).to_pylist()]
    return found


def _by_person(people: ir.Table) -> ir.Table:
    counts = ibis.coalesce(people.in_denominator, people.in_numerator).fill_null(False)
    return people.group_by(_PERSON).agg(counted=counts.any(), reason=people.reason.min())
