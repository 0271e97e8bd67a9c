"""Step 7: one record an event.

Records of one event compete: the later reference period wins (joined tables), then the later end with open first, the
better outcome, the conversation flag, and the higher record identifier. Single tables keep services apart by delivery
mechanism and cost. Nothing is merged field by field: the winner is a row as submitted.

Source: method note section c7; unique events script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.editions import Edition, Kind
from ncs.records.tables.cleaning import UNRANKED
from ncs.records.tables.event_key import is_type
from ncs.records.tables.fate_rules import Rule
from ncs.records.tables.text import fold

#: What an open event counts as when ends are compared.
OPEN_END = "9999-01-01"
#: What a blank conversation flag counts as: less than a flag of nought.
NO_FLAG = -1


def apart_columns(rows: ir.Table, edition: Edition) -> dict[str, ir.Value]:
    """Return what keeps services of one event apart in a single table, null for other events.

    Text is cleaned, with blank equal to empty. Amounts have two decimal places; no amount is not the same as nought.
    """
    service = is_type(rows, "Service", edition)
    return {
        "apart_delivery": service.ifelse(fold(rows.delivery_mechanism).fill_null(""), ibis.null("string")),
        "apart_frequency": service.ifelse(fold(rows.cost_frequency).fill_null(""), ibis.null("string")),
        "apart_cost": service.ifelse(rows.unit_cost, ibis.null(rows.unit_cost.type())),
        "apart_units": service.ifelse(rows.planned_units_per_week, ibis.null(rows.planned_units_per_week.type())),
    }


def ranked(rows: ir.Table, kind: Kind) -> ir.Table:
    """Add ``place`` (0 is kept), ``winner`` (the kept row's ``row_id``) and ``decided_by`` (null for the winner).

    ``rows`` needs the event key, the cropped end, what :func:`apart_columns` gives (single tables), and the columns
    compared. Records equal in everything fall back on import time, file and row of the file, so a result never depends
    on the order of rows.
    """
    rows = rows.mutate(
        rank_end=rows.event_end_date.fill_null(ibis.date(OPEN_END)),
        rank_outcome=rows.event_outcome_hierarchy.fill_null(UNRANKED),
        rank_conversation=rows.conversation.fill_null(NO_FLAG),
    )
    group = ["la_code", "event_key"]
    if kind is Kind.SINGLE:
        group += ["apart_delivery", "apart_frequency", "apart_cost", "apart_units"]
    window = ibis.window(group_by=group, order_by=_order(rows, kind))
    compared = ["row_id", "ref_period_end", "rank_end", "rank_outcome", "rank_conversation"]
    best = {f"best_{name}": rows[name].first().over(window) for name in compared}
    rows = rows.mutate(place=ibis.row_number().over(window), **best)
    rows = rows.mutate(winner=rows.best_row_id, decided_by=_decided_by(rows, kind))
    return rows.drop(*compared[2:], *(f"best_{name}" for name in compared))


def _order(rows: ir.Table, kind: Kind) -> list[ir.Value]:
    order = [
        rows.rank_end.desc(),
        rows.rank_outcome.asc(),
        rows.rank_conversation.desc(),
        rows.record_id.desc(),
        rows.import_time.desc(),
        rows.import_file.desc(),
        rows.file_row.desc(),
    ]
    return [rows.ref_period_end.desc(), *order] if kind is Kind.JOINED else order


def _decided_by(rows: ir.Table, kind: Kind) -> ir.StringValue:
    """Name the first comparison that this record lost to the winner."""
    later_period = rows.best_ref_period_end > rows.ref_period_end if kind is Kind.JOINED else ibis.literal(False)
    return ibis.cases(
        (rows.place == 0, ibis.null("string")),
        (later_period, Rule.LATER_PERIOD.value),
        (rows.best_rank_end > rows.rank_end, Rule.LATER_END.value),
        (rows.best_rank_outcome < rows.rank_outcome, Rule.BETTER_OUTCOME.value),
        (rows.best_rank_conversation > rows.rank_conversation, Rule.CONVERSATION.value),
        else_=Rule.HIGHER_RECORD.value,
    )
