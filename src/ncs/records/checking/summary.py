"""What was found, counted: by rule, by measure, and events by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ncs.records.rules import rules
from ncs.records.rules.model import Rule, Severity

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Row numbers named for a rule.
NAMED = 5
KINDS = ("request", "assessment", "service", "review")
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """What one rule found in one field, in one severity.

    Attributes:
        field: as the specification heads it. messages: what is wrong, in sentences.
        issues: how many. rows: in how many different rows. first_rows: their numbers; none when about the whole file.
    """

    rule: Rule
    severity: Severity
    field: str
    messages: tuple[str, ...]
    issues: int
    rows: int
    first_rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCount:
    """How many different rows have an error or a warning that changes a measure; all, where it is the file's."""

    measure: str
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """Events that ended in a month, by kind. Open services are in no month."""

    month: date
    requests: int
    assessments: int
    services: int
    reviews: int


def rule_counts(con: DuckDBPyConnection, *, file: int, rows: int) -> tuple[RuleCount, ...]:
    """Return what was found in a file of ``rows`` rows by rule and field, first what to put right first.

    A finding about the file as a whole affects every row. Errors come before warnings and notes; within them, rules
    that change a measure before those that do not, then those that affect more rows.
    """
    found = con.execute(
        f"""SELECT rule, severity, count(*),
            CASE WHEN bool_or(file_row IS NULL) THEN {rows} ELSE count(DISTINCT file_row) END,
            heading, list_sort(list(DISTINCT message)), min(file_row, {NAMED * 20})
            FROM issues JOIN findings USING (finding) WHERE file = {file} GROUP BY rule, severity, heading"""
    ).fetchall()
    known = {rule.id: rule for rule in rules()}
    counts = [
        RuleCount(
            rule=known[rule],
            severity=Severity(severity),
            field=heading,
            messages=tuple(messages),
            issues=issues,
            rows=affected,
            first_rows=tuple(dict.fromkeys(first or ()))[:NAMED],
        )
        for rule, severity, issues, affected, heading, messages, first in found
    ]
    return tuple(sorted(counts, key=first_things_first))


def first_things_first(count: RuleCount) -> tuple[int, bool, int, str, str]:
    """Return what counts are ordered by: see :func:`rule_counts`."""
    return _RANK[count.severity], not count.rule.changes_measures, -count.rows, count.rule.id, count.field


def measure_counts(con: DuckDBPyConnection, *, file: int, rows: int) -> tuple[MeasureCount, ...]:
    """Return for each measure how many of a file's ``rows`` have a finding that changes it, most rows first.

    A finding about the file as a whole affects every row, as in :func:`rule_counts`.
    """
    measures = sorted({measure for rule in rules() for measure in rule.affects})
    counts = [_of_measure(con, measure, file, rows) for measure in measures]
    return tuple(
        sorted((c for c in counts if c.errors or c.warnings), key=lambda c: (-c.errors, -c.warnings, c.measure))
    )


def _of_measure(con: DuckDBPyConnection, measure: str, file: int, rows: int) -> MeasureCount:
    ids = ", ".join(f"'{rule.id}'" for rule in rules() if measure in rule.affects)
    errors, warnings = con.execute(
        f"""SELECT {_affected("error", rows)}, {_affected("warning", rows)}
            FROM issues JOIN findings USING (finding) WHERE file = {file} AND rule IN ({ids})"""
    ).fetchone()
    return MeasureCount(measure=measure, errors=errors, warnings=warnings)


def _affected(severity: str, rows: int) -> str:
    """Return SQL of how many rows have a finding of a severity; one without a row is about all ``rows``."""
    such = f"FILTER (WHERE severity = '{severity}'"
    return f"CASE WHEN count(*) {such} AND file_row IS NULL) > 0 THEN {rows} ELSE count(DISTINCT file_row) {such}) END"


def month_counts(con: DuckDBPyConnection) -> tuple[MonthCount, ...]:
    """Return events of the table ``rows`` by the month they ended in, from 2020; months without are absent."""
    columns = ", ".join(f"count(*) FILTER (WHERE kind = '{kind}')" for kind in KINDS)
    found = con.execute(
        f"""SELECT CAST(date_trunc('month', end_day) AS DATE) AS month, {columns} FROM rows
        WHERE kind IS NOT NULL AND end_day BETWEEN DATE '2020-01-01' AND DATE '2100-01-01' GROUP BY 1 ORDER BY 1"""
    ).fetchall()
    return tuple(
        MonthCount(month=month, requests=requests, assessments=assessments, services=services, reviews=reviews)
        for month, requests, assessments, services, reviews in found
    )
