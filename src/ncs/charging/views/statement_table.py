"""A statement of charge as a table, a row a line."""

from __future__ import annotations

from ncs.charging.law.context import Context
from ncs.charging.law.statement import Assessment
from ncs.charging.law.uncertainty import line_doubts
from ncs.tables.tables import Column, Table

_COLUMNS = (
    Column(key="section", title="Part"),
    Column(key="what", title="What"),
    Column(key="amount", title="Amount", unit="£", places=2),
    Column(key="words", title="Explanation"),
    Column(key="rule", title="Rule", description="The provision applied"),
    Column(key="doubt", title="Not certain", description="Why the line is not certain; empty when it is"),
)


def statement_table(result: Assessment, context: Context, *, scheme: str) -> Table:
    """Return every line of a statement with its amount, words and rule, and what is assumed and uncertain below."""
    title = context.case.title or "a case"
    return Table(
        name="statement",
        title=f"What care costs: {title}, on {context.day.day} {context.day:%B %Y}",
        columns=_COLUMNS,
        rows=[
            {
                "section": line.section.value,
                "what": line.title,
                "amount": line.amount,
                "words": line.words,
                "rule": line.rule,
                "doubt": " ".join(line_doubts(context, line)),
            }
            for line in result.lines
        ],
        notes=(*result.assumptions, *result.uncertain),
        sources=(scheme, context.policy.title),
    )
