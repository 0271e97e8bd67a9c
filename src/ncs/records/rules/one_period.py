"""Rows state different reporting periods."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("stated_period_start", "stated_period_end"):
        yield Finding(
            field="stated_period_end",
            about_file=True,
            source="(SELECT CAST(NULL AS BIGINT) AS file_row, "
            "count(DISTINCT (period_start, period_end)) AS n FROM rows)",
            where="n > 1",
            message="The file states several reporting periods.",
        )


RULE = Rule(
    id="one-period",
    title="A file states one reporting period",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="Rows are then judged against different periods.",
    affects=("submission selection",),
    next_step="Export one rolling period of twelve months.",
    find=_find,
    examples=(
        Example(
            says="Two periods.",
            rows=(service(), service(stated_period_end="2026-06-30")),
            found=((0, "stated_period_end"),),
        ),
        Example(says="One period.", rows=(service(), service())),
    ),
)
