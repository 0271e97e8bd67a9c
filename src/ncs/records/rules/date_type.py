"""A date that is no date."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier, quoted
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import request
from ncs.records.rules.validity import not_a_date

#: Ways in which programs write days that are not read here, since each can be read as another day, and in what words.
#: Few, for each is asked about every column of dates.
_WAYS = (
    (
        r"(3|4|5)[0-9]{4}(\.[0-9]+)?|1[0-9]{9}([0-9]{3}|[0-9]{6})?",
        "holds a number of days or seconds, as spreadsheets and programs keep dates, such as 45870 for 1 August 2025",
    ),
    (
        r"(19|20)[0-9]{2}[01][0-9][0-3][0-9]([0-9]{4,6})?"
        r"|[0-9]{1,2}[-/. ]*[A-Za-z]{3,9}[-/., ]*([0-9]{2}|[0-9]{4})( .*)?|[A-Za-z]{3,9}[ .]+[0-9]{1,2}, *[0-9]{4}.*"
        r"|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}( .*)?",
        "is written without dashes, with the month in letters or with two digits of the year, such as 20250801, "
        "1 Aug 2025 or 1/8/25",
    ),
)


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("date"):
        text = f"ncs_bare({identifier(field.name)})"
        shapes = [(f"regexp_full_match({text}, {quoted(shape)})", words) for shape, words in _WAYS]
        for shape, words in shapes:
            yield Finding(
                field=field.name,
                about_looks=True,
                where=f"{not_a_date(field)} AND {shape}",
                message=f"{field.header} {words}. It is not read as a date.",
            )
        known = " OR ".join(shape for shape, _ in shapes)
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"{not_a_date(field)} AND NOT ({known})",
            message=f"{field.header} is not a date: there is no such day, or it is written another way.",
        )


RULE = Rule(
    id="date-type",
    title="Dates are days of the calendar, written 2026-03-31 or 31/03/2026",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The date is read as blank. A row without a start drops out; one without an end counts as open.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Correct the date; where a whole column is so, export it as 2026-03-31.",
    find=_find,
    examples=(
        Example(
            says="31 February, words, two digits of a year.",
            rows=(
                request(event_start_date="2025-02-31"),
                request(event_end_date="31/02/2025"),
                request(date_of_birth="1/4/50"),
            ),
            found=((2, "event_start_date"), (3, "event_end_date"), (4, "date_of_birth")),
        ),
        Example(
            says="A spreadsheet's number, no dashes, the month in letters, seconds, noughts.",
            rows=(
                request(event_start_date="45870"),
                request(event_end_date="20250601"),
                request(date_of_birth="15-MAR-50"),
                request(event_start_date="1754006400000"),
                request(date_of_death="00/00/0000"),
            ),
            found=(
                (2, "event_start_date"),
                (3, "event_end_date"),
                (4, "date_of_birth"),
                (5, "event_start_date"),
                (6, "date_of_death"),
            ),
        ),
        Example(
            says="ISO and UK dates, with or without a time.",
            rows=(request(event_start_date="2025-06-01 00:00:00", event_end_date="03/06/2025 00:00"),),
        ),
    ),
)
