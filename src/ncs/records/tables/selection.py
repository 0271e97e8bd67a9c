"""Step 2: which submissions are used, and for which reference period.

For each window of the main table (the whole period of a single table, each quarter of a joined one) every council's
latest file that covers the window wins it. A file that wins several windows gets one reference period, from the
earliest start to the latest end, even where another file won a window in between.

Source: method note section c2; submission selection scripts of the Department of Health and Social Care.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.core.periods import Period, quarters_between
from ncs.engine.relational import ibis, ir
from ncs.records.editions import Edition, Kind
from ncs.records.tables.periods import SUBMISSION


class WrongPeriod(NcsError):
    """A joined table is not made of whole quarters."""


class WhyNot(StrEnum):
    """Why a submission was not selected, the first reason that applies."""

    KNOWN_BAD = "known-bad-file"
    NO_PERIOD = "no-derived-period"
    TOO_LATE = "imported-after-as-of"
    NOT_COVERING = "does-not-cover"
    LATER_FILE = "later-file-covers"


def windows(*, kind: Kind, period: Period) -> pa.Table:
    """Return the windows to select for, with columns ``window_start`` and ``window_end``.

    Raises:
        WrongPeriod: a joined table does not start on the first and end on the last day of a quarter.
    """
    if kind is Kind.SINGLE:
        return _window_table([(period.start, period.end)])
    quarters = [(quarter.start, quarter.end) for quarter in quarters_between(period.start, period.end)]
    if not quarters or (quarters[0][0], quarters[-1][1]) != (period.start, period.end):
        raise WrongPeriod(
            f"A joined table is made of whole quarters, which {period.start} to {period.end} is not. "
            "Start on 1 April, 1 July, 1 October or 1 January and end on the last day of a quarter."
        )
    return _window_table(quarters)


def candidates(listed: ir.Table, wanted: ir.Table, *, as_of: date, edition: Edition) -> ir.Table:
    """Return the submissions that may win each window: one row a submission and window.

    A candidate's derived period covers the window, it came in after the window's last midnight and by ``as_of``, and it
    is not a known bad file.
    """
    rows = listed.filter(_not_bad(listed, edition), listed.import_time.date() <= as_of).cross_join(wanted)
    return rows.filter(
        rows.derived_start <= rows.window_start,
        rows.derived_end >= rows.window_end,
        rows.import_time > rows.window_end.cast("timestamp"),
    )


def selected(listed: ir.Table, wanted: ir.Table, *, as_of: date, edition: Edition) -> ir.Table:
    """Return ``la_code, import_time, ref_period_start, ref_period_end, windows``: one row a selected submission."""
    rows = candidates(listed, wanted, as_of=as_of, edition=edition)
    latest = ibis.window(group_by=["la_code", "window_start"], order_by=rows.import_time.desc())
    ranked = rows.mutate(place=ibis.row_number().over(latest))
    won = ranked.filter(ranked.place == 0)
    return won.group_by(list(SUBMISSION)).aggregate(
        ref_period_start=won.window_start.min(), ref_period_end=won.window_end.max(), windows=won.count()
    )


def explained(listed: ir.Table, wanted: ir.Table, *, as_of: date, edition: Edition) -> ir.Table:
    """Return ``listed`` with the reference period of what was selected, and ``why_not`` for what was not."""
    chosen = selected(listed, wanted, as_of=as_of, edition=edition)
    able = candidates(listed, wanted, as_of=as_of, edition=edition).select(*SUBMISSION).distinct().mutate(able=True)
    rows = listed.left_join(chosen, list(SUBMISSION)).select(
        *listed.columns, "ref_period_start", "ref_period_end", "windows"
    )
    rows = rows.left_join(able, list(SUBMISSION)).select(*rows.columns, "able")
    reason = ibis.cases(
        (rows.ref_period_start.notnull(), ibis.null("string")),
        (~_not_bad(rows, edition), WhyNot.KNOWN_BAD.value),
        (rows.derived_start.isnull() | rows.derived_end.isnull(), WhyNot.NO_PERIOD.value),
        (rows.import_time.date() > as_of, WhyNot.TOO_LATE.value),
        (rows.able.fill_null(False), WhyNot.LATER_FILE.value),
        else_=WhyNot.NOT_COVERING.value,
    )
    return rows.mutate(why_not=reason).drop("able")


def _not_bad(rows: ir.Table, edition: Edition) -> ir.BooleanValue:
    return ~rows.import_time.isin([ibis.timestamp(moment.isoformat(sep=" ")) for moment in edition.bad_imports])


def _window_table(pairs: list[tuple[date, date]]) -> pa.Table:
    return pa.table(
        {
            "window_start": pa.array([start for start, _ in pairs], pa.date32()),
            "window_end": pa.array([end for _, end in pairs], pa.date32()),
        }
    )
