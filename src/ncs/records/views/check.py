"""What the record checker found, as tables, files and a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.cld import Release, specification
from ncs.core.errors import UnknownName
from ncs.core.files import atomic_folder, write_text
from ncs.core.money import round_half_away
from ncs.present.page import Section, bullets, escape, figure, html_page, html_table, paragraphs
from ncs.records.checking.quality import FieldQuality
from ncs.records.checking.run import Checked, FileCheck
from ncs.records.checking.summary import MonthCount, RuleCount, first_things_first
from ncs.records.views.check_words import gathered, headline, heads
from ncs.tables.tables import Cell, Column, Table

if TYPE_CHECKING:
    from ncs.records.fixing import Fixed

TITLE = "Client level data check"
SOURCE = "The file itself, checked by ncs against the client level data specification (see its certainty)"
FORMATS = ("csv", "json", "xlsx", "html")
#: A worksheet holds at most so many issues; the CSV and JSON files hold all.
MOST_IN_SHEET = 20_000
#: Months in the plot, counted back from the last.
MONTHS_DRAWN = 36

_SUMMARY = (
    Column(key="order", title="Order", description="What to put right first"),
    Column(key="file", title="File"),
    Column(key="severity", title="Severity"),
    Column(key="field", title="Field"),
    Column(key="wrong", title="What is wrong"),
    Column(key="what", title="What must hold"),
    Column(key="why", title="Why it matters"),
    Column(key="rows", title="Rows"),
    Column(key="percent", title="Rows (%)", places=1),
    Column(key="issues", title="Issues"),
    Column(key="affects", title="Changes"),
    Column(key="first_rows", title="First rows"),
    Column(key="next_step", title="Next step"),
    Column(key="rule", title="Rule"),
    Column(key="certainty", title="Certainty"),
)
_ON_PAGE = ("order", "severity", "field", "wrong", "why", "rows", "percent", "affects", "first_rows", "next_step")
_QUALITY = (
    Column(key="file", title="File"),
    Column(key="module", title="Module"),
    Column(key="field", title="Field"),
    Column(key="valid", title="Valid"),
    Column(key="blank", title="Blank", description="Blank and allowed to be"),
    Column(key="missing", title="Missing", description="Blank and mandatory"),
    Column(key="invalid", title="Invalid"),
    Column(key="release_1_wording", title="Release 1 wording"),
    Column(key="not_checked", title="Not checked", description="The code list is not established"),
    Column(key="not_applicable", title="Not applicable"),
)
#: What several files have in common, on one page: so many by rule and field.
MOST_ON_PAGE = 40
_OVER_ALL = (
    Column(key="wrong", title="What is wrong"),
    Column(key="severity", title="Severity"),
    Column(key="rows", title="Rows"),
    Column(key="files", title="Files"),
    Column(key="most", title="Most in"),
    Column(key="next_step", title="Next step"),
)
_MEASURES = (
    Column(key="file", title="File"),
    Column(key="measure", title="Measure or table"),
    Column(key="errors", title="Rows with errors"),
    Column(key="warnings", title="Rows with warnings"),
)
_MONTHS = (
    Column(key="file", title="File"),
    Column(key="month", title="Month"),
    Column(key="requests", title="Requests"),
    Column(key="assessments", title="Assessments"),
    Column(key="services", title="Services ended"),
    Column(key="reviews", title="Reviews"),
)
_ISSUES = (
    Column(key="file", title="File"),
    Column(key="row", title="Row"),
    Column(key="field", title="Field"),
    Column(key="value", title="Value"),
    Column(key="rule", title="Rule"),
    Column(key="severity", title="Severity"),
    Column(key="message", title="Message"),
    Column(key="suggestion", title="Suggestion"),
)


def summary(files: Sequence[FileCheck]) -> Table:
    """Return what to put right first by file, rule and field: errors that change a measure, by rows affected."""
    found = [(file, count) for file in files for count in file.counts]
    counts = sorted(found, key=lambda pair: first_things_first(pair[1]))
    rows = [_summary_row(order, file, count) for order, (file, count) in enumerate(counts, start=1)]
    return Table(name="summary", title="What to put right first", columns=_SUMMARY, rows=rows, sources=[SOURCE])


def _with(table: Table, keys: Sequence[str]) -> Table:
    columns = [column for key in keys for column in table.columns if column.key == key]
    rows = [{key: row.get(key) for key in keys} for row in table.rows]
    return Table(name=table.name, title=table.title, columns=columns, rows=rows)


def _summary_row(order: int, file: FileCheck, count: RuleCount) -> dict[str, Cell]:
    return {
        "order": order,
        "file": file.format.path.name,
        "severity": str(count.severity),
        "field": count.field,
        "wrong": " ".join(count.messages),
        "what": count.rule.title,
        "why": count.rule.why,
        "rows": count.rows,
        "percent": round_half_away(Fraction(100 * count.rows, max(file.rows, 1)), 1),
        "issues": count.issues,
        "affects": ", ".join(count.rule.affects) or "nothing known",
        "first_rows": ", ".join(map(str, count.first_rows)) or "whole file",
        "next_step": count.rule.next_step,
        "rule": count.rule.id,
        "certainty": str(count.rule.certainty),
    }


def quality_table(files: Sequence[FileCheck]) -> Table:
    """Return the state of the cells of every field."""
    rows = [_quality_row(file, field) for file in files for field in file.quality]
    notes = [
        "Mandatory and applicable are as established for Release 1; those of Release 2 are not published where they "
        "could be read."
    ]
    return Table(name="quality", title="Data quality by field", columns=_QUALITY, rows=rows, notes=notes)


def _quality_row(file: FileCheck, field: FieldQuality) -> dict[str, Cell]:
    return {"file": file.format.path.name, "module": field.module, "field": field.header} | {
        column.key: getattr(field, column.key) for column in _QUALITY[3:]
    }


def measures_table(files: Sequence[FileCheck]) -> Table:
    """Return how many rows have a finding that changes each measure."""
    rows: list[dict[str, Cell]] = [
        {"file": file.format.path.name, "measure": item.measure, "errors": item.errors, "warnings": item.warnings}
        for file in files
        for item in file.measures
    ]
    return Table(name="measures", title="Rows that change a measure", columns=_MEASURES, rows=rows)


def months_table(files: Sequence[FileCheck]) -> Table:
    """Return events by the month they ended in."""
    rows: list[dict[str, Cell]] = [
        {
            "file": file.format.path.name,
            "month": f"{item.month:%Y-%m}",
            "requests": item.requests,
            "assessments": item.assessments,
            "services": item.services,
            "reviews": item.reviews,
        }
        for file in files
        for item in file.months
    ]
    notes = ["Open services are in no month."]
    return Table(name="months", title="Events by the month they ended in", columns=_MONTHS, rows=rows, notes=notes)


def issues_table(checked: Checked, *, show_values: bool, most: int = MOST_IN_SHEET) -> Table:
    """Return the first ``most`` issues, saying how many there are in all."""
    total = sum(count.issues for file in checked.files for count in file.counts)
    rows = checked.first_issues(most, show_values=show_values)
    notes = [] if total <= most else [f"The first {most:,} of {total:,} issues. issues.csv holds them all."]
    if not show_values:
        notes.append("Values are left out; give --show-values for those of fields that identify nobody.")
    return Table(name="issues", title="Issues", columns=_ISSUES, rows=rows, notes=notes)


def write_check(
    checked: Checked, folder: Path, *, formats: Sequence[str], show_values: bool, replace: bool = False
) -> list[Path]:
    """Write what was found as ``folder`` in each of ``formats`` (csv, json, xlsx, html) and return the files.

    The folder appears whole or not at all, for its user alone: issues name rows of persons. With ``replace``, what an
    earlier check wrote there goes.

    Raises:
        UnknownName: a format that is not one of ``FORMATS``.
        AlreadyThere, IsAnInput, NotOurs, CannotWrite: as :func:`ncs.core.files.atomic_folder` says.
    """
    for name in formats:
        if name not in FORMATS:
            raise UnknownName("format", name, FORMATS)
    read = [file.format.path for file in checked.files]
    with atomic_folder(folder, replace=replace, private=True, read=read) as scratch:
        written = _fill(checked, scratch, formats=formats, show_values=show_values)
        return [folder / path.relative_to(scratch) for path in written]


def _fill(checked: Checked, folder: Path, *, formats: Sequence[str], show_values: bool) -> list[Path]:
    from ncs.tables.writers import write_tables  # takes long to load, as plots do, and most checks write nothing

    tables = [build(checked.files) for build in (summary, quality_table, measures_table, months_table)]
    written: list[Path] = []
    for name in dict.fromkeys(formats):
        if name in ("csv", "json"):
            checked.write_issues(folder / f"issues.{name}", show_values=show_values)
            written += [folder / f"issues.{name}", *write_tables(tables, folder, title=TITLE, formats=[name])]
        elif name == "xlsx":
            sheets = [*tables, issues_table(checked, show_values=show_values)]
            written += write_tables(sheets, folder, title=TITLE, formats=["xlsx"])
        else:
            write_text(folder / "check.html", page(checked.files, together=checked.together))
            written.append(folder / "check.html")
    return written


def page(files: Sequence[FileCheck], *, together: Sequence[str] = ()) -> str:
    """Return the report as one HTML page. Parts about one file go by its number: names may be alike or long.

    What only the files ``together`` show stands first.
    """
    return html_page(title=TITLE, intro="\n\n".join((*together, *heads(files))), sections=report_sections(files))


def report_sections(files: Sequence[FileCheck], *, together: Sequence[str] = ()) -> list[Section]:
    """Return the sections of the report: counts, and the numbers of the first rows; no value of a file.

    What only the files ``together`` show stands first, where it is given.
    """
    numbered = list(enumerate(files, start=1))
    between = (
        [Section(heading="What only the files together show", body="".join(map(paragraphs, together)))]
        if together
        else []
    )
    one_by_one = "".join(_first(n, file) for n, file in numbered)
    first = [Section(heading="What to put right first", body=one_by_one)]
    if len(files) > 1:
        first = [
            Section(heading="What to put right first", body=html_table(_over_all(files))),
            Section(heading="File by file", body=bullets(list(map(headline, files))) + one_by_one),
        ]
    return [
        *between,
        *first,
        Section(heading="What it does to the measures", body=html_table(measures_table(files))),
        Section(heading="Events by month", body="".join(_plot(n, file) for n, file in numbered if file.months)),
        Section(heading="Data quality by field", body=html_table(quality_table(files))),
        Section(heading="What was not checked", body=paragraphs(NOT_CHECKED) + bullets(list(unchecked_lists(files)))),
    ]


def fixed_table(fixed: Fixed) -> Table:
    """Return how many cells were corrected, by field and rule."""
    spec = specification(Release.TWO)
    rows: list[dict[str, Cell]] = [
        {"field": spec.field(field).header, "rule": name, "cells": count} for field, name, count in fixed.by_field
    ]
    columns = [
        Column(key="field", title="Field"),
        Column(key="rule", title="Rule"),
        Column(key="cells", title="Cells corrected"),
    ]
    return Table(name="corrected", title="Cells corrected", columns=columns, rows=rows)


NOT_CHECKED = (
    "The rules of national validation under Release 2 are not published. Where something is established only for "
    "Release 1, rests on a general standard or is our own, the summary says so. These code lists are not established, "
    "so their values are accepted:"
)


def unchecked_lists(files: Sequence[FileCheck]) -> Iterable[str]:
    """Yield the fields that hold values of a code list that is not established."""
    seen = {field.header: None for file in files for field in file.quality if field.not_checked}
    return seen or {"none in these files": None}


def _over_all(files: Sequence[FileCheck]) -> Table:
    """Return what was found in several files by rule and field, first what to put right first."""
    found = gathered(files)
    rows: list[dict[str, Cell]] = [
        {
            "wrong": f"{item.worst.field}: {' '.join(item.worst.messages)}",
            "severity": str(item.worst.severity),
            "rows": item.rows,
            "files": len(item.counts),
            "most": min(item.counts, key=lambda pair: first_things_first(pair[1]))[0].format.path.name,
            "next_step": item.worst.rule.next_step,
        }
        for item in found[:MOST_ON_PAGE]
    ]
    more = len(found) - len(rows)
    notes = [f"{more:,} more by rule and field stand file by file below."] if more else []
    title = f"What to put right first in {len(files)} files"
    return Table(name="over_all", title=title, columns=_OVER_ALL, rows=rows, notes=notes)


def _first(number: int, file: FileCheck) -> str:
    if not file.counts:
        return f"<p>{escape(file.format.path.name)}: nothing.</p>\n"
    table = _with(summary([file]), _ON_PAGE)
    return html_table(replace(table, name=f"{table.name}_{number}", title=file.format.path.name))


def _plot(number: int, file: FileCheck) -> str:
    from ncs.present.svg.frame import Words
    from ncs.present.svg.lines import Series, lines
    from ncs.present.svg.scales import Axis

    months: Sequence[MonthCount] = file.months[-MONTHS_DRAWN:]
    name = file.format.path.name
    svg = lines(
        [
            Series(name="Requests", values=[item.requests for item in months]),
            Series(name="Assessments", values=[item.assessments for item in months]),
            Series(name="Services ended", values=[item.services for item in months]),
            Series(name="Reviews", values=[item.reviews for item in months]),
        ],
        labels=[f"{item.month:%b %y}" for item in months],
        axis=Axis(title="Events", zero=True, whole=True),
        below="Month the event ended in",
        said=Words(
            title=f"Events by month, {name}",
            description="Events of each type by the month they ended in. A month far below its neighbours may be "
            "incomplete, and an incomplete month shortens the period the file can be used for.",
            source=SOURCE,
            name=f"file {number}",
        ),
    )
    table = months_table([file])
    table = replace(table, name=f"{table.name}_{number}")
    return f"<h3>{escape(name)}</h3>\n" + figure(svg, table=table)
