"""The file lacks a column."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import WHOLE_FILE, Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    for field in check.spec.fields:
        expected = field.national_name if check.layout == "national" else field.checked
        if field.name not in check.held and expected:
            yield Finding(
                field=field.name,
                source=WHOLE_FILE,
                about_file=True,
                where="TRUE",
                severity=Severity.ERROR if field.mandatory != "never" else Severity.WARNING,
                message=f"The file has no column {field.header}.",
            )


RULE = Rule(
    id="missing-column",
    title="Every column of the specification is there",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="A column that is missing is blank on every row.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Add the column with the heading of the specification, even if it is empty.",
    find=_find,
    examples=(
        Example(says="No event outcome.", rows=(service(),), without=("event_outcome",), found=((0, "event_outcome"),)),
        Example(says="Names are not checked centrally.", rows=(service(),), without=("first_name", "last_name")),
    ),
)
