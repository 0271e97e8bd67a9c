"""The stated reporting period ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.has("stated_period_start", "stated_period_end"):
        yield Finding(
            field="stated_period_end",
            where="period_end < period_start",
            message="The reporting period ends before it starts.",
        )


RULE = Rule(
    id="period-order",
    title="The reporting period ends after it starts",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The stated period names the submission, and is used as it is where a council is too small for a derived one.",
    affects=("submission selection",),
    next_step="Correct the two dates.",
    find=_find,
    examples=(
        Example(
            says="The dates changed places.",
            rows=(service(stated_period_start="2026-03-31", stated_period_end="2025-04-01"),),
            found=((2, "stated_period_end"),),
        ),
        Example(says="A year.", rows=(service(),)),
    ),
)
