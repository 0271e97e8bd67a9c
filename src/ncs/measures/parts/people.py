"""The people behind a figure: one row for every candidate, with the rule that decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ncs.engine.relational import ibis, ir

#: Columns of every people table, in order.
#: ``episode`` separates several units of one person: an episode's start, or a council person number.
#: ``in_denominator`` is null where the denominator is a population. ``reason`` is null for those who count.
COLUMNS = (
    "measure",
    "area",
    "la_code",
    "person_id",
    "episode",
    "age_group",
    "gender",
    "cohort",
    "in_denominator",
    "in_numerator",
    "category",
    "detail",
    "reason",
    "record_ids",
)

_TEXT = ("measure", "episode", "age_group", "gender", "cohort", "category", "detail", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rule of a funnel: rows for which ``keep`` is true go on; false or null stops, for this ``reason``."""

    reason: str
    keep: ir.BooleanValue


def funnel(rows: ir.Table, steps: Sequence[Step]) -> ir.Table:
    """Return ``rows`` with ``stage`` (number of rules passed) and ``reason`` (the rule that stopped it, or null)."""
    stopped = [(~step.keep.fill_null(False), index, step.reason) for index, step in enumerate(steps)]
    return rows.mutate(
        stage=ibis.cases(*((fails, index) for fails, index, _ in stopped), else_=len(steps)),
        reason=ibis.cases(*((fails, reason) for fails, _, reason in stopped), else_=ibis.null("string")),
    )


def furthest(rows: ir.Table, by: Sequence[str]) -> ir.Table:
    """Keep, for each unit named by the columns ``by``, the rows that got furthest through the funnel."""
    best = rows.stage.max().over(ibis.window(group_by=list(by)))
    return rows.mutate(furthest_stage=best).filter(lambda table: table.stage == table.furthest_stage)


def records(rows: ir.Table) -> ir.ArrayValue:
    """Return the distinct record ids of a group, in order: an aggregate."""
    return rows.record_id.collect(distinct=True).sort()


def people_table(rows: ir.Table, measure: str) -> ir.Table:
    """Return ``rows`` as a people table of ``measure``: every column, in order, missing ones null."""
    blank: dict[str, ir.Value] = {name: ibis.null("string") for name in _TEXT if name not in rows.columns}
    table = rows.mutate(**{**blank, "measure": ibis.literal(measure)})
    return table.select(*COLUMNS)
