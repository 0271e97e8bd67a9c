"""A month of the stated period has too few events of a type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ncs.engine.duck import quoted
from ncs.records.rules.date_order import UNKNOWN_ORDER, order_unknown, orders
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import whole_year

_MOST_MONTHS = 60


def _find(check: Check) -> Iterator[Finding]:
    from ncs.records.checking.periods import constants

    if check.layout != "local" or not check.has("stated_period_start", "stated_period_end", "event_end_date"):
        return
    limits = constants()
    small = ", ".join(map(quoted, sorted(limits.no_least_rows | limits.stated_period)))
    started = f"DATE '{check.import_day.replace(day=1).isoformat()}'"
    short = Finding(
        field="event_end_date",
        source="months_of_kinds",
        tables=(orders(check), ("months_of_kinds", _months(started, small))),
        where=f"((n < {limits.least_rows_a_month} AND NOT small) "
        f"OR n * 100 < {limits.least_share_of_median_percent} * middle)",
        suggestion="concat(strftime(month, '%Y-%m'), ': ', n, ' ', kind, 's ended, usually ', "
        "CAST(round(middle) AS BIGINT))",
        about_file=True,
        message="A month of the stated period has too few events of one type.",
    )
    unknown = order_unknown(check, "event_end_date")
    yield replace(short, where=f"{short.where} AND NOT {unknown}")
    yield replace(short, where=f"{short.where} AND {unknown}", message=f"{short.message[:-1]}; {UNKNOWN_ORDER}.")


def _months(started: str, small: str) -> str:
    """Return SQL of the months of the stated period that are over, with how many events of each kind ended in them.

    Args:
        started: the first day of the month that is not over; small: codes of the councils that need fewer.
    """
    return f"""WITH stated AS (SELECT min(period_start) AS opens, max(period_end) AS closes,
                count(*) FILTER (WHERE trim(la_code) IN ({small})) > 0 AS small FROM rows),
            months AS (SELECT CAST(unnest(
                generate_series(date_trunc('month', opens), closes, INTERVAL 1 MONTH)) AS DATE)
                AS month, small FROM stated WHERE date_diff('month', opens, closes) < {_MOST_MONTHS}),
            counts AS (SELECT kind, CAST(date_trunc('month', end_day) AS DATE) AS month, count(*) AS n FROM rows
                WHERE kind IN ('request', 'assessment', 'service') AND end_day < {started} GROUP BY ALL),
            usual AS (SELECT kind, median(n) AS middle FROM counts GROUP BY kind)
            SELECT CAST(NULL AS BIGINT) AS file_row, month, kind, middle, small, coalesce(n, 0) AS n
            FROM months CROSS JOIN usual LEFT JOIN counts USING (kind, month) WHERE month < {started}"""


RULE = Rule(
    id="incomplete-months",
    title="Every month of the stated period has its requests, assessments and services",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="A month counts as complete for a type with at least ten events that ended in it and a fifth of the usual "
    "number. An incomplete month cuts the reporting period, unless it stands alone between complete ones.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Check whether the export left the month out or events are entered late.",
    find=_find,
    examples=(
        Example(
            says="No requests ended in September.",
            rows=whole_year(leave_out=frozenset({("Request", "2025-09")})),
            found=((0, "event_end_date"),),
        ),
        Example(says="A whole year.", rows=whole_year()),
    ),
)
