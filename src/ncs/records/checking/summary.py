"""What was found, counted: by rule, by measure, and events by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ncs.records.rules import rule, rules
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
        f"""SELECT rule, severity, heading, finding, message, issues, is_whole, first FROM (
            SELECT finding, count(*) AS issues, bool_or(file_row IS NULL) AS is_whole, min(file_row, {NAMED}) AS first
            FROM issues WHERE file = {file} GROUP BY finding) JOIN findings USING (finding)"""
    ).fetchall()
    alike: dict[tuple[str, str, str], list[_Found]] = {}
    for rule_id, severity, heading, *counted in found:
        alike.setdefault((rule_id, severity, heading), []).append(_Found(*counted))
    counts = [_rule_count(con, *key, of, file, rows) for key, of in alike.items()]
    return tuple(sorted(counts, key=first_things_first))


@dataclass(frozen=True, slots=True)
class _Found:
    """Issues of one finding, which names a row once; ``first`` are the numbers of its first rows."""

    finding: int
    message: str
    issues: int
    is_whole: bool
    first: list[int] | None


def _rule_count(
    con: DuckDBPyConnection, rule_id: str, severity: str, heading: str, found: list[_Found], file: int, rows: int
) -> RuleCount:
    affected = rows if any(of.is_whole for of in found) else found[0].issues
    if affected < rows and len(found) > 1:  # a row may be found twice
        listed = ", ".join(str(of.finding) for of in found)
        [affected] = con.execute(
            f"SELECT count(DISTINCT file_row) FROM issues WHERE file = {file} AND finding IN ({listed})"
        ).fetchone()
    return RuleCount(
        rule=rule(rule_id),
        severity=Severity(severity),
        field=heading,
        messages=tuple(sorted({of.message for of in found})),
        issues=sum(of.issues for of in found),
        rows=affected,
        first_rows=tuple(sorted({row for of in found for row in of.first or ()})[:NAMED]),
    )


def first_things_first(count: RuleCount) -> tuple[int, bool, int, str, str]:
    """Return what counts are ordered by: see :func:`rule_counts`."""
    return _RANK[count.severity], not count.rule.changes_measures, -count.rows, count.rule.id, count.field


def measure_counts(con: DuckDBPyConnection, *, file: int, rows: int) -> tuple[MeasureCount, ...]:
    """Return for each measure how many of a file's ``rows`` have a finding that changes it, most rows first.

    A finding about the file as a whole affects every row, as in :func:`rule_counts`.
    """
    measures = sorted({measure for found in rules() for measure in found.affects})
    bits = [(measure, severity) for measure in measures for severity in (Severity.ERROR, Severity.WARNING)]
    counted = ", ".join(f"count(*) FILTER (changed & {1 << bit} <> 0)" for bit in range(len(bits)))
    counts_of = con.execute(
        f"""SELECT file_row IS NULL, {counted} FROM (SELECT file_row, bit_or(changes) AS changed
            FROM issues JOIN (SELECT finding, {_changes_sql(bits)} AS changes FROM findings) USING (finding)
            WHERE file = {file} GROUP BY file_row) GROUP BY 1"""
    ).fetchall()
    affected = dict.fromkeys(bits, 0)
    for is_whole, *counts in sorted(counts_of):
        affected |= {bit: rows if is_whole else count for bit, count in zip(bits, counts, strict=True) if count}
    of_measures = [
        MeasureCount(measure=m, errors=affected[m, Severity.ERROR], warnings=affected[m, Severity.WARNING])
        for m in measures
    ]
    return tuple(
        sorted((c for c in of_measures if c.errors or c.warnings), key=lambda c: (-c.errors, -c.warnings, c.measure))
    )


def _changes_sql(bits: list[tuple[str, Severity]]) -> str:
    """SQL of the measures that a finding changes, by its severity, as one whole number."""
    cases = []
    for found in rules():
        for severity in (Severity.ERROR, Severity.WARNING):
            changes = sum(1 << bit for bit, of in enumerate(bits) if of[0] in found.affects and of[1] is severity)
            cases.append(f"WHEN rule = '{found.id}' AND severity = '{severity}' THEN {changes}")
    return f"CASE {' '.join(cases)} ELSE 0 END"


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
