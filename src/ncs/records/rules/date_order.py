"""A column of dates is written month first."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.reading.day_order import day_before_month, day_first, either_order, month_first
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request

#: What findings about periods add where no cell shows in which order a column of dates is written.
UNKNOWN_ORDER = "it may be written month first, which one file cannot tell"


def orders(check: Check) -> tuple[str, str]:
    """Return the name and the SQL of a table with how many cells of each field of dates can be read in which order."""
    listed = ", ".join(str(check.place(field.name)) for field in check.spec.fields if field.type == "date")
    counted = (
        f"SELECT place, {_sum(month_first('text'))} AS months, {_sum(day_first('text'))} AS days, "
        f"{_sum(either_order('text'))} AS both_ways, {_sum(day_before_month('text'))} AS swapped "
        f"FROM (SELECT place, text, sum(cells) AS cells FROM cells WHERE place IN ({listed}) GROUP BY ALL) "
        "GROUP BY place"
    )
    return "date_orders", counted


def order_unknown(check: Check, field: str) -> str:
    """Return SQL that is true where dates of a field fit both orders and none fits only one, by :func:`orders`."""
    fits = "both_ways > 0 AND months = 0 AND days = 0"
    return f"coalesce((SELECT {fits} FROM date_orders WHERE place = {check.place(field)}), FALSE)"


def _sum(test: str) -> str:
    return f"CAST(coalesce(sum(cells) FILTER (WHERE {test}), 0) AS BIGINT)"


def _find(check: Check) -> Iterator[Finding]:
    tables = (orders(check),)
    for field in check.fields("date"):
        counted = (
            f"(SELECT CAST(NULL AS BIGINT) AS file_row, * FROM date_orders WHERE place = {check.place(field.name)})"
        )
        hint = "concat(months, ' cells can only be month first, ', days, ' only day first, ', both_ways, ' either')"
        yield Finding(
            field=field.name,
            source=counted,
            tables=tables,
            where="months > 0 AND days = 0",
            about_file=True,
            suggestion=hint,
            message=f"{field.header} is written month first: some cells can be read no other way. Those that can be "
            "read day first are read wrongly too, with day and month exchanged.",
        )
        yield Finding(
            field=field.name,
            source=counted,
            tables=tables,
            where="months > 0 AND days > 0",
            about_file=True,
            suggestion=hint,
            message=f"{field.header} is written month first in some cells and day first in others. Those that fit both "
            "may be read wrongly, with day and month exchanged.",
        )
        yield Finding(
            field=field.name,
            source=counted,
            tables=tables,
            where="swapped > 0",
            about_file=True,
            suggestion="concat(swapped, ' cells can only be year, day, month')",
            message=f"{field.header} is written year, day, month in some cells, such as 2026-31-03. Others that are so "
            "written and can be read as year, month, day are read wrongly, with day and month exchanged.",
        )


RULE = Rule(
    id="date-order",
    title="Dates with slashes are written day first",
    severity=Severity.ERROR,
    certainty=Certainty.OWN,
    why="04/03/2026 is 4 March here. A column written month first loses every day after the 12th, and moves the others "
    "to another month without a word.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Export the column as 2026-03-31, or day first; correcting single cells is not enough.",
    find=_find,
    examples=(
        Example(
            says="One date that is month first makes the column so.",
            rows=(request(event_start_date="05/06/2025"), request(event_start_date="05/31/2025")),
            found=((0, "event_start_date"),),
        ),
        Example(
            says="Both orders in one column.",
            rows=(request(event_end_date="13/06/2025"), request(event_end_date="06/13/2025")),
            found=((0, "event_end_date"),),
        ),
        Example(
            says="The day before the month after a year: the second is read as 6 May.",
            rows=(request(event_end_date="2025-31-05"), request(event_end_date="2025-05-06")),
            found=((0, "event_end_date"),),
        ),
        Example(
            says="Day first, and dates that fit both.",
            rows=(request(event_start_date="31/05/2025"), request(event_start_date="05/06/2025")),
        ),
    ),
)
