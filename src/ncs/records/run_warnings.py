"""What a user of a run should know before using its events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import pyarrow as pa

from ncs.cld import specification
from ncs.records.raw_input import RawInput
from ncs.records.run_plan import Plan
from ncs.records.tables.selection import windows

#: What a blank means, where it changes what is counted.
_BLANK = {
    "event_end_date": "a service with such an end counts as open, and anything else drops out",
    "event_start_date": "such rows drop out",
    "date_of_death": "such a person counts as living",
    "date_of_birth": "such a person has no age",
}


def reading_warnings(source: RawInput) -> list[str]:
    """Return a warning for each field of each file with cells that were taken for blank, since they cannot be read."""
    headings = {field.name: field.header for field in specification().fields}
    return [
        _unread(file, headings.get(name, name), count, source.disordered.get(file, {}).get(name, 0), _BLANK.get(name))
        for file, counts in source.unread.items()
        for name, count in counts.items()
    ]


def _unread(file: str, heading: str, count: int, disordered: int, meaning: str | None) -> str:
    cells = "1 cell" if count == 1 else f"{count:,} cells"
    said = f"{file}: {cells} of {heading} cannot be read and count as blank{f': {meaning}' if meaning else ''}."
    dates = "1 of them is a date" if disordered == 1 else f"{disordered:,} of them are dates"
    order = f" {dates} written month first, or year, day, month: those of the column that could be read may be wrong "
    order += "too, with day and month exchanged."
    return f"{said}{order if disordered else ''} Next: ncs records check says where and why."


def run_warnings(submissions: pa.Table, plan: Plan) -> list[str]:
    """Return warnings in a fixed order: councils without a qualifying file, shared import times, deaths."""
    rows = submissions.to_pylist()
    return [*_absent(rows, plan), *_shared_times(rows), *_deaths(plan)]


def _absent(rows: list[dict[str, Any]], plan: Plan) -> Iterator[str]:
    wanted = windows(kind=plan.kind, period=plan.period).to_pylist()
    for council in sorted({row["council"] for row in rows if row["council"]}):
        own = [row for row in rows if row["council"] == council]
        missing = [window for window in wanted if not _covered(own, window)]
        if len(missing) == len(wanted):
            yield f"{council} has no file that qualifies and is absent from the events."
        elif missing:
            spans = ", ".join(f"{window['window_start']} to {window['window_end']}" for window in missing)
            yield f"{council} has no file that covers {spans}."


def _covered(rows: list[dict[str, Any]], window: dict[str, date]) -> bool:
    """Whether a selected file covers a window by its derived period: it then won the window, or a later file did."""
    return any(
        row["ref_period_start"] is not None
        and row["derived_start"] <= window["window_start"]
        and row["derived_end"] >= window["window_end"]
        and row["import_time"] > datetime.combine(window["window_end"], time())
        for row in rows
    )


def _shared_times(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        if row["files"] > 1:
            yield (
                f"{row['council'] or 'Rows without a council code'}: {row['files']} files share the import time "
                f"{row['import_time']} and count as one submission, as in the official method."
            )


def _deaths(plan: Plan) -> Iterator[str]:
    if plan.edition.ons_deaths and plan.deaths is None and not plan.submitted_deaths:
        yield (
            f"Edition {plan.edition.name} takes dates of death from ONS registrations. None were given, so submitted "
            "dates are used and results can differ from official ones."
        )
