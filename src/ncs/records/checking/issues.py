"""Runs rules over ``rows`` and keeps what they find in the table ``issues``, without a loop over rows in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ncs.engine.duck import identifier, quoted
from ncs.records.rules.model import Check, Finding, Rule

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: ``finding`` numbers the table ``findings``, which says what each is about; ``file`` counts from 0.
#: ``field`` is the name inside this program, ``heading`` what the specification calls it.
CREATE = """
CREATE TABLE IF NOT EXISTS issues
    (file INTEGER, file_row BIGINT, finding INTEGER, value VARCHAR, suggestion VARCHAR);
CREATE TABLE IF NOT EXISTS findings (finding INTEGER, rule VARCHAR, severity VARCHAR, field VARCHAR, heading VARCHAR,
    message VARCHAR, personal BOOLEAN);
"""

#: So many findings, or those of one rule if it has more, are asked for in one statement: each costs time of its own.
TOGETHER = 20
#: Rules that name why a cell is wrong, and those that then only say that it is.
CAUSES = ("error-text", "leading-apostrophe", "hidden-characters")
FOLLOWED = ("code-list", "council-code", "date-type", "length", "nhs-number", "number-type", "postcode")


def run_rules(
    con: DuckDBPyConnection,
    check: Check,
    chosen: Iterable[Rule],
    *,
    file: int = 0,
    told: Callable[[int], None] | None = None,
) -> None:
    """Add to ``issues`` and ``findings`` what the ``chosen`` rules find in the table ``rows``, the rows of ``file``.

    Args:
        con: where the tables are; check: what the rules may know of the file; file: its number.
        told: is told how many rules are done.
    """
    con.execute(CREATE)
    first = con.execute("SELECT count(*) FROM findings").fetchone()[0]
    about: list[str] = []
    waiting: list[str] = []
    con.execute("BEGIN")
    for done, rule in enumerate(chosen):
        if told is not None:
            told(done)
        for finding in rule.find(check):
            number = first + len(about)
            waiting.append(_found(finding, check, number=number, file=file))
            about.append(_described(finding, rule, check, number))
        if len(waiting) >= TOGETHER:
            _insert(con, waiting)
    _insert(con, waiting)
    if about:
        con.execute(f"INSERT INTO findings VALUES {', '.join(about)}")
    con.execute("COMMIT")


def leave_one_cause(con: DuckDBPyConnection, *, file: int) -> None:
    """Take out what other rules say of a cell whose true cause is known: an apostrophe, an error, a hidden character.

    Mandatory fields and the order of dates are judged on what can be read, so they never speak of such a cell.
    """
    causes, followed = (", ".join(map(quoted, names)) for names in (CAUSES, FOLLOWED))
    con.execute(
        f"""DELETE FROM issues WHERE file = {file}
        AND finding IN (SELECT finding FROM findings WHERE rule IN ({followed}))
        AND (file_row, (SELECT field FROM findings WHERE findings.finding = issues.finding)) IN (
            SELECT (file_row, field) FROM issues JOIN findings USING (finding)
            WHERE file = {file} AND rule IN ({causes}))"""
    )


def _insert(con: DuckDBPyConnection, waiting: list[str]) -> None:
    """Keep what the queries that wait find, in their order, and let none wait any longer."""
    if waiting:
        con.execute(f"INSERT INTO issues {' UNION ALL '.join(waiting)}")
        waiting.clear()


def _found(finding: Finding, check: Check, *, number: int, file: int) -> str:
    known = finding.field in check.spec.by_name and not finding.about_file
    value = identifier(finding.field) if known else "NULL"
    return (
        f"SELECT {file}, file_row, {number}, CAST({value} AS VARCHAR), "
        f"CAST({finding.suggestion} AS VARCHAR) FROM {finding.source} WHERE {finding.where}"
    )


def _described(finding: Finding, rule: Rule, check: Check, number: int) -> str:
    field = check.spec.by_name.get(finding.field)
    heading = finding.field if field is None else field.header
    texts = [rule.id, str(finding.severity or rule.severity), finding.field, heading, finding.message]
    personal = "TRUE" if field is not None and field.personal else "FALSE"
    return f"({number}, {', '.join(map(quoted, texts))}, {personal})"
