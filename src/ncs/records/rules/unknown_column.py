"""The file has a column nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import WHOLE_FILE, Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    for place, heading in enumerate(check.unknown[:50], start=1):
        shown = "".join(mark for mark in heading if mark.isprintable())[:60]
        yield Finding(
            field=f"column {place}",
            source=WHOLE_FILE,
            about_file=True,
            where="TRUE",
            message=f"The heading {shown!r} is in no release of the specification.",
        )


RULE = Rule(
    id="unknown-column",
    title="No columns but those of the specification",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="The column is ignored; a misspelt heading means that the field it was meant for is missing.",
    next_step="Correct the heading, or remove the column.",
    find=_find,
    examples=(
        Example(says="A misspelt heading.", rows=(service(),), unknown=("Servise Type",), found=((0, "column 1"),)),
        Example(says="None.", rows=(service(),)),
    ),
)
