"""Runs of the main tables in words and tables."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.run_plan import Outcome
from ncs.records.tables.fate_rules import WORDS, Rule
from ncs.records.why import Explanation
from ncs.tables.tables import Cell, Column, Table

_COLUMNS = (
    Column(key="fate", title="Fate"),
    Column(key="rule", title="Rule"),
    Column(key="rows", title="Rows", unit="rows"),
    Column(key="meaning", title="Meaning"),
)
_KEPT = "the row is an event as submitted"


def fates_table(outcome: Outcome) -> Table:
    """Return how many rows met each fate, and why, in order of the steps."""
    order = list(Rule)
    ranked = sorted(outcome.fates.items(), key=lambda item: order.index(Rule(item[0][1])) if item[0][1] else -1)
    rows: list[dict[str, Cell]] = [
        {"fate": fate, "rule": rule or "none", "rows": count, "meaning": WORDS[Rule(rule)][1] if rule else _KEPT}
        for (fate, rule), count in ranked
    ]
    return Table(
        name="fates",
        title=f"{outcome.rows:,} rows became {outcome.events:,} events",
        columns=_COLUMNS,
        rows=rows,
        notes=_notes(outcome),
    )


def _notes(outcome: Outcome) -> list[str]:
    if not outcome.unmapped:
        return []
    return [
        f"{outcome.unmapped:,} different submitted values fit no mapping and count as blank: see unmapped.parquet. "
        "Add them to a cleaning table (--mappings) to use them."
    ]


def why_words(explanation: Explanation) -> Iterator[str]:
    """Yield lines that explain one row's fate, a line a step with the section of the method in front."""
    yield f"Row {explanation.row_id} ({explanation.place}): {explanation.fate}"
    yield f"Edition {explanation.edition}; sections are those of docs/explanation/main-tables.md."
    for step in explanation.steps:
        yield f"  {step.section}  {'yes' if step.passed else 'NO '}  {step.words}"
