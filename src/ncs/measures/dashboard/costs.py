"""Weekly and quarterly costs of services, as the national dashboard works them out (method note, section f)."""

from __future__ import annotations

from ncs.core.periods import Quarter, day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.timeline import OPEN
from ncs.measures.parts.words import fold

#: Units a week by the start of the cost frequency, as a fraction. The frequency overrides the units submitted.
UNITS_A_WEEK = (
    ("week", (1, 1)),
    ("fortnight", (1, 2)),
    ("4-week", (1, 4)),
    ("month", (12, 52)),
    ("quarter", (4, 52)),
    ("annual", (1, 52)),
)
ONE_OFF = "one-off"


def costs(services: ir.Table, quarter: Quarter) -> ir.Table:
    """Return the services that overlap the quarter and have a cost, with what each cost, in pence.

    Unit costs and units count without their sign. A one-off cost counts in full in any quarter that the service
    overlaps; other services without a cost or units, and services that end before they start, are left out. All
    arithmetic is on whole numbers and rounded once, halves away from zero.

    Args:
        services: service events in the layout EVENTS of a single build.
        quarter: the quarter.

    Returns:
        Ibis table: who and what, ``units_a_week`` (text, a number or fraction), ``days`` in the quarter,
        ``weekly_pence`` (null for one-off costs) and ``quarter_pence``.
    """
    first, last = day_number(quarter.start), day_number(quarter.end)
    start = services.event_start_date.epoch_days().cast("int64")
    end = ibis.coalesce(services.event_end_date.epoch_days().cast("int64"), OPEN)
    days = ibis.least(end, last) - ibis.greatest(start, first) + 1
    rows = services.filter((start <= last) & (end >= first) & (end >= start)).mutate(days=days)
    rows = _with_units(rows).filter((ibis._.cost > 0) & (ibis._.once | (ibis._.hundredths > 0)))
    weekly = _divided(rows.cost * rows.hundredths * rows.over, rows.under * 100)
    total = _divided(rows.cost * rows.hundredths * rows.over * rows.days, rows.under * 700)
    return rows.select(
        "la_code",
        "council",
        "area",
        "person_id",
        "la_person_id",
        "record_id",
        "working_age_band",
        "primary_support_reason",
        "client_type",
        "service_type",
        "service_component",
        "delivery_mechanism",
        "event_start_date",
        "event_end_date",
        "unit_cost",
        "cost_frequency",
        "planned_units_per_week",
        "days",
        quarter_start=ibis.literal(quarter.start),
        quarter_end=ibis.literal(quarter.end),
        weekly_pence=rows.once.ifelse(ibis.null("int64"), weekly),
        quarter_pence=rows.once.ifelse(rows.cost, total),
    )


def _with_units(rows: ir.Table) -> ir.Table:
    """Add ``cost`` (pence), ``once``, and units a week as ``hundredths * over / under / 100``."""
    often = fold(rows.cost_frequency).fill_null("")
    fixed = [(often.startswith(word), share) for word, share in UNITS_A_WEEK]
    units = (rows.planned_units_per_week.abs() * 100).cast("int64").fill_null(0)
    return rows.mutate(
        cost=(rows.unit_cost.abs() * 100).cast("int64").fill_null(0),
        once=often == ONE_OFF,
        hundredths=ibis.cases(*((test, 100) for test, _ in fixed), else_=units).cast("int64"),
        over=ibis.cases(*((test, share[0]) for test, share in fixed), else_=1).cast("int64"),
        under=ibis.cases(*((test, share[1]) for test, share in fixed), else_=1).cast("int64"),
    )


def _divided(number: ir.IntegerValue, by: ir.IntegerValue) -> ir.IntegerValue:
    """A number of 0 or more divided and rounded, halves away from zero."""
    return (2 * number + by) // (2 * by)
