"""What became of every submitted row.

Source: the rules are those of sections c2 to c7 of the method note; keeping account of them is this project's own.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.layout import FATE
from ncs.records.tables.fate_rules import Fate, Rule


def fate(judged: ir.Table, ranked: ir.Table) -> ir.Table:
    """Return one row a submitted row, in the columns of ``FATE``, ordered by council and row.

    Args:
        judged: every submitted row with ``rule``, null where no rule drops it.
        ranked: what :func:`ncs.records.tables.ranking.ranked` returned for the rows without a rule.
    """
    result = ranked.select(
        ranked_row="row_id", place="place", winner="winner", decided_by="decided_by", cropped="cropped",
        final_end="event_end_date",
    )  # fmt: skip
    rows = judged.left_join(result, [judged.row_id == result.ranked_row])
    lost, cropped = rows.place > 0, rows.cropped.fill_null(False)
    words = ibis.cases(
        (rows.rule.notnull(), Fate.DROPPED.value),
        (lost, Fate.SUPERSEDED.value),
        (cropped, Fate.CROPPED.value),
        else_=Fate.KEPT.value,
    )
    why = ibis.cases(
        (rows.rule.notnull(), rows.rule),
        (lost, rows.decided_by),
        (cropped, Rule.NOT_FOUND_LATER.value),
        else_=ibis.null("string"),
    )
    columns = rows.mutate(
        fate=words,
        rule=why,
        superseded_by=lost.ifelse(rows.winner, ibis.null("int64")),
        cropped_to=cropped.ifelse(rows.final_end, ibis.null("date")),
    )
    return columns.select(*FATE.names).order_by([ibis.asc("la_code", nulls_first=True), "row_id"])
