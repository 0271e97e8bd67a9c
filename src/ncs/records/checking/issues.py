"""Runs rules over ``rows`` and keeps what they find in the table ``issues``, without a loop over rows in Python."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ncs.records.duck import identifier, quoted
from ncs.records.rules.model import Check, Finding, Rule

#: ``finding`` numbers the table ``findings``, which says what each is about; ``file`` counts from 0.
CREATE = """
CREATE TABLE IF NOT EXISTS issues
    (file INTEGER, file_row BIGINT, finding INTEGER, value VARCHAR, suggestion VARCHAR);
CREATE TABLE IF NOT EXISTS findings
    (finding INTEGER, rule VARCHAR, severity VARCHAR, field VARCHAR, message VARCHAR, personal BOOLEAN);
"""


def run_rules(con: Any, check: Check, chosen: Iterable[Rule], *, file: int = 0) -> None:
    """Add to ``issues`` and ``findings`` what the ``chosen`` rules find in the table ``rows``, the rows of ``file``."""
    con.execute(CREATE)
    for rule in chosen:
        for finding in rule.find(check):
            _run(con, check, rule, finding, file)


def _run(con: Any, check: Check, rule: Rule, finding: Finding, file: int) -> None:
    number = con.execute("SELECT count(*) FROM findings").fetchone()[0]
    field = check.spec.by_name.get(finding.field)
    value = identifier(finding.field) if field is not None and not finding.about_file else "NULL"
    con.execute(
        f"INSERT INTO issues SELECT {file}, file_row, {number}, CAST({value} AS VARCHAR), "
        f"CAST({finding.suggestion} AS VARCHAR) FROM {finding.source} WHERE {finding.where}"
    )
    texts = [
        rule.id,
        str(finding.severity or rule.severity),
        finding.field,
        finding.message or f"Not so: {rule.title}.",
    ]
    personal = "TRUE" if field is not None and field.personal else "FALSE"
    con.execute(f"INSERT INTO findings VALUES ({number}, {', '.join(map(quoted, texts))}, {personal})")
