"""Step 6: closing services that were left open and did not come back (joined tables only).

A service still open after the reference period of its file should be found again in the next one. Where no record of
the event is in a period that starts the next day, its end is taken to be missing or wrong, and it ends with its
reference period. The council's last period (by start) is never cropped. Where a quarter has no file, everything open
there is cropped; a later copy of the same event still wins when records are ranked.

Source: method note section c6; derived fields script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir


def with_cropped_end(rows: ir.Table) -> ir.Table:
    """Add ``event_end_date`` (corrected, then cropped; null is open) and ``cropped``.

    ``rows`` needs ``la_code, event_key, ref_period_start, ref_period_end, event_end_date_corrected`` and a unique
    ``row_id``.
    """
    lost = _not_found_later(rows).select(lost_row=ibis._.row_id, cropped=True)
    joined = rows.left_join(lost, [rows.row_id == lost.lost_row])
    cropped = joined.cropped.fill_null(False)
    end = cropped.ifelse(joined.ref_period_end, joined.event_end_date_corrected)
    return joined.select(*rows.columns, cropped=cropped, event_end_date=end)


def _not_found_later(rows: ir.Table) -> ir.Table:
    """Records open after a reference period that is not their council's last, and missing from the next."""
    last = rows.group_by("la_code").aggregate(last_start=rows.ref_period_start.max())
    last = last.select(ibis._.la_code.name("last_of"), "last_start")
    open_after = rows.event_end_date_corrected.isnull() | (rows.event_end_date_corrected > rows.ref_period_end)
    open_rows = rows.filter(open_after).join(last, [ibis._.la_code == last.last_of])
    open_rows = open_rows.filter(open_rows.ref_period_start < open_rows.last_start).select(
        "row_id", "la_code", "event_key", next_day=open_rows.ref_period_end + ibis.interval(days=1)
    )
    later = rows.select("la_code", "event_key", next_day=rows.ref_period_start).distinct()
    return open_rows.anti_join(later, ["la_code", "event_key", "next_day"])
