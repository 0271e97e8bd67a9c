"""The period the file can be used for is not the one it states."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.date_order import UNKNOWN_ORDER, order_unknown, orders
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request, whole_year

_NONE = "(SELECT CAST(NULL AS BIGINT) AS file_row, * FROM derived_periods)"
_SHORT = "derived_start > stated_start OR derived_end < stated_end"


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("la_code", "event_type", "event_end_date"):
        unknown = order_unknown(check, "event_end_date")
        tables = (orders(check),)
        yield from _none_or_short(f"NOT {unknown}", ".", tables)
        ending = f". Event End Date fits both orders of day and month: {UNKNOWN_ORDER}."
        yield from _none_or_short(unknown, ending, tables)


def _none_or_short(where: str, ending: str, tables: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    yield Finding(
        field="stated_period_end",
        source=_NONE,
        tables=tables,
        where=f"derived_end IS NULL AND {where}",
        about_file=True,
        message=f"No reporting period can be derived: no month has enough requests, assessments and services{ending}",
    )
    yield Finding(
        field="stated_period_end",
        source=_NONE,
        tables=tables,
        where=f"({_SHORT}) AND {where}",
        suggestion="concat('derived: ', derived_start, ' to ', derived_end)",
        about_file=True,
        message=f"The derived reporting period does not reach over the stated one{ending}",
    )


RULE = Rule(
    id="reporting-period",
    title="The derived reporting period covers the stated one",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The official method derives the period from the months in which enough requests, assessments and services "
    "ended (the derivation of September 2026), and does not use the file for any other period.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Look at the events by month; complete the months that are short, or state the period that is covered.",
    find=_find,
    examples=(
        Example(says="One request is no period.", rows=(request(),), found=((0, "stated_period_end"),)),
        Example(
            says="Without requests in the last month, the derived period ends a month early.",
            rows=whole_year(leave_out=frozenset({("Request", "2026-03")})),
            found=((0, "stated_period_end"),),
        ),
        Example(says="A whole year.", rows=whole_year()),
        Example(
            says="One month's gap in one type is bridged.",
            rows=whole_year(leave_out=frozenset({("Request", "2025-09")})),
        ),
    ),
)
