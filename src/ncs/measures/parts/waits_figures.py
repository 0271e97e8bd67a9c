"""Stage 4 of the waiting times: waits in days, their medians by quarter and age, and tables of context."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import pyarrow as pa

from ncs.core.periods import Period, Quarter, day_number, quarters_between
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.waits_events import ASSESSMENT
from ncs.measures.run.context import Figure

#: Age bands reported, as the official tables relabel them (nobody under 25 is in the waits).
AGE_GROUPS = {"18 to 64": "25-64", "65 and above": "65+"}

_PLACE = ["area", "la_code"]


def quarters_of(period: Period) -> tuple[Quarter, ...]:
    """Return the calendar quarters that lie wholly within a period."""
    return tuple(quarters_between(period.start, period.end))


def label(quarter: Quarter) -> str:
    """Return a quarter as its first and last day: ``2025-04-01 to 2025-06-30``."""
    return f"{quarter.start} to {quarter.end}"


def days_of(quarters: Sequence[Quarter]) -> pa.Table:
    """Return each day of the quarters once: ``day_of_quarter`` is its number, ``quarter`` the label of its quarter.

    A table, so that what is asked of events is one question however many quarters a period has.
    """
    days = {day: item for item in quarters for day in range(day_number(item.start), day_number(item.end) + 1)}
    labels = {item: label(item) for item in quarters}
    schema = pa.schema([pa.field("day_of_quarter", pa.int64()), pa.field("quarter", pa.string())])
    return pa.table({"day_of_quarter": list(days), "quarter": [labels[item] for item in days.values()]}, schema=schema)


def with_quarter(rows: ir.Table, day: str, name: str, days: ir.Table) -> ir.Table:
    """Add the label of the quarter of a day number as the column ``name``; null outside the quarters.

    Args:
        rows: has the column ``day``.
        day: the column of the day number.
        name: of the column that is added.
        days: the days of the quarters, as :func:`days_of` gives them.
    """
    named = days.rename({name: "quarter"})
    return rows.left_join(named, rows[day] == named.day_of_quarter).drop("day_of_quarter")


def age_group(band: ir.StringValue) -> ir.StringValue:
    """Return the age group reported for an event's working age band; null for others."""
    return band.cases(*AGE_GROUPS.items(), else_=None)


def medians(
    waits: ir.Table, measure: str, quarters: Sequence[Quarter], fetch: Callable[[ir.Table], pa.Table]
) -> tuple[Figure, ...]:
    """Return the median of each council, quarter and age group: of an even number, the mean of the middle two.

    Args:
        waits: columns ``area, quarter, age_group, days``; one row a wait.
        measure: the measure's id.
        quarters: the quarters reported.
        fetch: reads the result, one row a figure.
    """
    periods = {label(item): item.period for item in quarters}
    return tuple(
        Figure(
            measure=measure,
            area=row["area"],
            period=periods[row["quarter"]],
            group=f"age={row['age_group']}",
            value=median_of(row),
            denominator=row["waits"],
        )
        for row in fetch(middles(waits, ["area", "quarter", "age_group"])).to_pylist()
    )


def middles(waits: ir.Table, by: Sequence[str]) -> ir.Table:
    """Return for each group of the columns ``by`` how many ``waits`` it has and the ``lower`` and ``upper`` middle.

    Args:
        waits: the columns ``by`` and ``days``; one row a wait.
        by: what makes a group.
    """
    group = list(by)
    ranked = waits.mutate(
        place=ibis.row_number().over(ibis.window(group_by=group, order_by=waits.days)),
        waits=ibis._.count().over(ibis.window(group_by=group)),
    )
    middle = ranked.group_by(group).agg(
        waits=ranked.waits.max(),
        lower=ranked.days.max(where=ranked.place == (ranked.waits - 1) // 2),
        upper=ranked.days.max(where=ranked.place == ranked.waits // 2),
    )
    return middle.order_by(group)


def median_of(row: Mapping[str, int]) -> Decimal:
    """Return the median of a row of :func:`middles`: the mean of the two middle days, exact."""
    return Decimal(row["lower"] + row["upper"]) / 2


def context_table(pool: ir.Table, responses: ir.Table, services: ir.Table, days: ir.Table) -> ir.Table:
    """Return what the waits rest on, by council, quarter and the age bands of the waits (stage 5 of the method).

    Args:
        pool: the events of stage 2.1; each counts in the quarter in which it starts.
        responses: first responses that count, with ``quarter``, ``age_group``, ``kind`` and ``assessment_type``.
        services: services waited for that count, with ``quarter``, ``age_group`` and ``service_type``.
        days: the days of the quarters reported, as :func:`days_of` gives them.

    Returns:
        Ibis table: ``area, la_code, quarter, age_group, breakdown`` (events of the pool by kind; responses by kind;
        assessments, the types of the first responses that are one; services, the types of those waited for), ``value``
        and ``events``.
    """
    events = with_quarter(pool, "start", "quarter", days).mutate(age_group=age_group(ibis._.working_age_band))
    assessed = responses.filter(responses.kind == ASSESSMENT)
    parts = (
        ("events", events, events.kind),
        ("responses", responses, responses.kind),
        ("assessments", assessed, assessed.assessment_type),
        ("services", services, services.service_type),
    )
    keys = [*_PLACE, "quarter", "age_group", "value"]
    counts = [
        rows.mutate(value=value)
        .filter(lambda table: table.quarter.notnull() & table.age_group.notnull())
        .group_by(keys)
        .agg(events=ibis._.count())
        .mutate(breakdown=ibis.literal(name))
        .select(*keys[:-1], "breakdown", "value", "events")
        for name, rows, value in parts
    ]
    return ibis.union(*counts)
