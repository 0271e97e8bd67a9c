"""Runs rules over ``rows`` and keeps what they find in the table ``issues``, without a loop over rows in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ncs.engine.duck import identifier, quoted
from ncs.records.rules.model import Check, Finding, Rule

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_Numbered = tuple[int, Finding]
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
#: The same of few rows, where findings about single rows are one statement.
TOGETHER_OF_FEW = 100
#: Up to so many rows, findings about single rows are asked for in one look at the rows. Of more, that takes longer than
#: asking for each apart: measured, 0.1 of 0.6 seconds at 600 rows, 0.8 of 0.9 at 16,000, 3.6 of 2.9 at 100,000.
FEW_ROWS = 20_000
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
    first, rows = con.execute("SELECT (SELECT count(*) FROM findings), (SELECT count(*) FROM rows)").fetchone()
    few = rows <= FEW_ROWS
    about: list[str] = []
    waiting: list[_Numbered] = []
    con.execute("BEGIN")
    for done, rule in enumerate(chosen):
        if told is not None:
            told(done)
        for finding in rule.find(check):
            number = first + len(about)
            waiting.append((number, finding))
            about.append(_described(finding, rule, check, number))
        if len(waiting) >= (TOGETHER_OF_FEW if few else TOGETHER):
            _insert(con, waiting, check, file=file, few=few)
    _insert(con, waiting, check, file=file, few=few)
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


def _insert(con: DuckDBPyConnection, waiting: list[_Numbered], check: Check, *, file: int, few: bool) -> None:
    """Keep what the findings that wait find, and let none wait any longer."""
    of_a_row = [(number, finding) for number, finding in waiting if few and _of_a_row(finding)]
    others = [one for one in waiting if one not in of_a_row] if of_a_row else waiting
    if of_a_row:
        _insert_together(con, of_a_row, check, file=file)
    if others:
        asked = (_found(finding, check, number=number, file=file) for number, finding in others)
        con.execute(f"INSERT INTO issues {' UNION ALL '.join(asked)}")
    waiting.clear()


def _of_a_row(finding: Finding) -> bool:
    """Whether a finding looks at one row of ``rows`` at a time."""
    return finding.source == "rows" and "SELECT" not in f"{finding.where} {finding.suggestion}".upper()


def _insert_together(con: DuckDBPyConnection, found: list[_Numbered], check: Check, *, file: int) -> None:
    """Keep what findings about single rows find: in one look at the rows which are hit, then the values of these.

    Of few rows a statement costs more than its work, and most findings find nothing.
    """
    conditions = ", ".join(f"CASE WHEN {finding.where} THEN {number} END" for number, finding in found)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE hits AS SELECT file_row, hit FROM "
        f"(SELECT file_row, unnest([{conditions}]) AS hit FROM rows) WHERE hit IS NOT NULL"
    )
    hit = {number for (number,) in con.execute("SELECT DISTINCT hit FROM hits").fetchall()}
    if hit:
        named = [(number, finding) for number, finding in found if number in hit]
        values = " ".join(f"WHEN {number} THEN {_value(finding, check)}" for number, finding in named)
        hints = " ".join(f"WHEN {number} THEN {_hint(finding)}" for number, finding in named)
        con.execute(
            f"INSERT INTO issues SELECT {file}, file_row, hit, CASE hit {values} END, CASE hit {hints} END "
            "FROM hits JOIN rows USING (file_row)"
        )


def _found(finding: Finding, check: Check, *, number: int, file: int) -> str:
    return (
        f"SELECT {file}, file_row, {number}, {_value(finding, check)}, {_hint(finding)} "
        f"FROM {finding.source} WHERE {finding.where}"
    )


def _value(finding: Finding, check: Check) -> str:
    known = finding.field in check.spec.by_name and not finding.about_file
    return f"CAST({identifier(finding.field) if known else 'NULL'} AS VARCHAR)"


def _hint(finding: Finding) -> str:
    return f"CAST({finding.suggestion} AS VARCHAR)"


def _described(finding: Finding, rule: Rule, check: Check, number: int) -> str:
    field = check.spec.by_name.get(finding.field)
    heading = finding.field if field is None else field.header
    texts = [rule.id, str(finding.severity or rule.severity), finding.field, heading, finding.message]
    personal = "TRUE" if field is not None and field.personal else "FALSE"
    return f"({number}, {', '.join(map(quoted, texts))}, {personal})"
