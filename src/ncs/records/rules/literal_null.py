"""The word NULL stands where nothing should."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields():
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"lower(trim({identifier(field.name)})) = 'null'",
            message=f"{field.header} holds the word NULL.",
        )


RULE = Rule(
    id="literal-null",
    title="Blank cells are blank, not the word NULL",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="Since September 2026 the word is removed from most text fields, but not from identifiers, dates and costs: "
    "there, everybody with the word becomes one person or one event.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Export blank cells as empty.",
    find=_find,
    examples=(
        Example(
            says="A person id that says NULL.",
            rows=(service(la_person_id="NULL"),),
            found=((2, "la_person_id"),),
        ),
        Example(says="An empty cell.", rows=(service(event_description=""),)),
    ),
)
