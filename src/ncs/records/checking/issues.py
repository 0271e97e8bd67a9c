"""Runs rules over ``rows`` and keeps what they find in the table ``issues``, without a loop over rows in Python."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ncs.records.duck import identifier, quoted
from ncs.records.rules.model import Check, Finding, Rule

#: ``finding`` numbers the table ``findings``, which says what each is about.
CREATE = """
CREATE OR REPLACE TABLE issues (file_row BIGINT, finding INTEGER, value VARCHAR, suggestion VARCHAR);
CREATE OR REPLACE TABLE findings
    (finding INTEGER, rule VARCHAR, severity VARCHAR, field VARCHAR, message VARCHAR, personal BOOLEAN);
"""


def select(finding: Finding, *, number: int, holds: bool) -> str:
    """Return the SELECT of the rows of ``issues`` for a finding; ``holds`` says whether ``rows`` has the field."""
    value = identifier(finding.field) if holds else "NULL"
    return (
        f"SELECT file_row, {number}, CAST({value} AS VARCHAR), CAST({finding.suggestion} AS VARCHAR) "
        f"FROM {finding.source} WHERE {finding.where}"
    )


def run_rules(con: Any, check: Check, chosen: Iterable[Rule]) -> None:
    """Fill ``issues`` and ``findings`` from the table ``rows``."""
    con.execute(CREATE)
    number = 0
    for rule in chosen:
        for finding in rule.find(check):
            number += 1
            _run(con, check, rule, finding, number)


def _run(con: Any, check: Check, rule: Rule, finding: Finding, number: int) -> None:
    field = check.spec.by_name.get(finding.field)
    about_file = "CAST(NULL AS BIGINT) AS file_row" in finding.source
    con.execute(f"INSERT INTO issues {select(finding, number=number, holds=field is not None and not about_file)}")
    texts = [
        rule.id,
        str(finding.severity or rule.severity),
        finding.field,
        finding.message or f"Not so: {rule.title}.",
    ]
    personal = "TRUE" if field is not None and field.personal else "FALSE"
    con.execute(f"INSERT INTO findings VALUES ({number}, {', '.join(map(quoted, texts))}, {personal})")
