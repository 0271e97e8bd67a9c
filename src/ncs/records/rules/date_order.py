"""A column of dates is written month first."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request

_MONTH, _DAY_ONLY, _REST = "(0?[1-9]|1[0-2])", "(1[3-9]|2[0-9]|3[01])", "[/.-][0-9]{4}.*"


def month_first(column: str) -> str:
    """Return SQL that is true where a date can only be month first, such as 03/31/2026."""
    return f"regexp_full_match(trim({column}), '{_MONTH}[/.-]{_DAY_ONLY}{_REST}')"


def day_first(column: str) -> str:
    """Return SQL that is true where a date can only be day first, such as 31/03/2026."""
    return f"regexp_full_match(trim({column}), '{_DAY_ONLY}[/.-]{_MONTH}{_REST}')"


def either_order(column: str) -> str:
    """Return SQL that is true where a date is one day read day first, and another read month first."""
    both = f"regexp_full_match(trim({column}), '{_MONTH}[/.-]{_MONTH}{_REST}')"
    parts = f"string_split_regex(trim({column}), '[/.-]')"
    return f"({both} AND TRY_CAST({parts}[1] AS INTEGER) <> TRY_CAST({parts}[2] AS INTEGER))"


#: What findings about periods add where no cell shows in which order a column of dates is written.
UNKNOWN_ORDER = "it may be written month first, which one file cannot tell"


def order_unknown(column: str) -> str:
    """Return SQL, over the rows, that is true where dates fit both orders and none fits only one."""
    return (
        f"(SELECT count(*) FILTER (WHERE {either_order(column)}) > 0 AND count(*) FILTER (WHERE {month_first(column)} "
        f"OR {day_first(column)}) = 0 FROM rows)"
    )


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("date"):
        name = identifier(field.name)
        counted = (
            f"(SELECT CAST(NULL AS BIGINT) AS file_row, count(*) FILTER (WHERE {month_first(name)}) AS months, "
            f"count(*) FILTER (WHERE {day_first(name)}) AS days, count(*) FILTER (WHERE {either_order(name)}) "
            "AS both_ways FROM rows)"
        )
        hint = "concat(months, ' cells can only be month first, ', days, ' only day first, ', both_ways, ' either')"
        yield Finding(
            field=field.name,
            source=counted,
            where="months > 0 AND days = 0",
            about_file=True,
            suggestion=hint,
            message=f"{field.header} is written month first: some cells can be read no other way. Those that can be "
            "read day first are read wrongly too, with day and month exchanged.",
        )
        yield Finding(
            field=field.name,
            source=counted,
            where="months > 0 AND days > 0",
            about_file=True,
            suggestion=hint,
            message=f"{field.header} is written month first in some cells and day first in others. Those that fit both "
            "may be read wrongly, with day and month exchanged.",
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
            says="Day first, and dates that fit both.",
            rows=(request(event_start_date="31/05/2025"), request(event_start_date="05/06/2025")),
        ),
    ),
)
