"""A value that only the official cleaning makes."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier, quoted
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service
from ncs.records.rules.values import outside, pseudo_values


def _find(check: Check) -> Iterator[Finding]:
    keys = ", ".join(map(quoted, pseudo_values(check.spec)))
    for field in check.fields("code list"):
        if field.name not in check.spec.lists:
            continue
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"{outside(check.spec.lists[field.name])} AND lower(trim({identifier(field.name)})) IN ({keys})",
            message=f"{field.header} holds a value that the official cleaning makes; councils never submit it.",
        )


RULE = Rule(
    id="pseudo-value",
    title="No values that only the official cleaning makes",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The value says that something could not be mapped. Submitted again, the original is lost.",
    affects=("2A", "2E"),
    next_step="Export from the case management system, not from a processed table.",
    find=_find,
    examples=(
        Example(
            says="A processed value came back.",
            rows=(service(event_outcome="Invalid and not mapped"),),
            found=((2, "event_outcome"),),
        ),
        Example(says="A submitted value.", rows=(service(),)),
    ),
)
