"""Step 4: end dates corrected for deaths, and which rows belong to the reference period of their file.

Source: method note section c4; filtering script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.tables.fate_rules import Rule
from ncs.records.tables.text import contains


def with_corrected_end(rows: ir.Table) -> ir.Table:
    """Add ``event_end_date_corrected``: the date of death where it falls inside the event, else the submitted end.

    Inside means from start to end, both included; for an event without an end, strictly after the start.
    """
    death, start, end = rows.date_of_death, rows.event_start_date, rows.event_end_date
    inside = (death >= start) & (death <= end)
    cuts = inside.fill_null(False) | (end.isnull() & (death > start)).fill_null(False)
    return rows.mutate(event_end_date_corrected=cuts.ifelse(death, end))


def is_service_text(event_type: ir.StringValue) -> ir.BooleanValue:
    """Whether the submitted event type has the word service in it; null where the type is blank."""
    return contains(event_type, "service")


def filter_rule(rows: ir.Table) -> ir.StringValue:
    """Return the rule that drops a row from its reference period, null for a row that stays.

    Services stay when they touch the period, everything else when it ended in it. There is no test that an event
    starts before it ends. ``rows`` needs ``event_end_date_corrected`` and the reference period.
    """
    end, start, death = rows.event_end_date_corrected, rows.event_start_date, rows.date_of_death
    first, last = rows.ref_period_start, rows.ref_period_end
    service = is_service_text(rows.event_type)
    outside = (start > last) | (end < first) | (~service & (end > last))
    return ibis.cases(
        (rows.event_type.isnull(), Rule.BLANK_TYPE.value),
        (start.isnull(), Rule.BLANK_START.value),
        (~service & end.isnull(), Rule.NO_END.value),
        (outside.fill_null(False), Rule.OUTSIDE_PERIOD.value),
        ((death < first).fill_null(False), Rule.DIED_BEFORE_PERIOD.value),
        ((death < start).fill_null(False), Rule.DIED_BEFORE_EVENT.value),
        else_=ibis.null("string"),
    )
