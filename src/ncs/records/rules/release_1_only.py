"""A value existed in Release 1 and has no counterpart."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import quoted
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import assessment
from ncs.records.rules.values import is_release_2, key_sql, outside, without_counterpart


def _find(check: Check) -> Iterator[Finding]:
    if not is_release_2(check.spec):
        return
    for field in check.fields("code list"):
        keys = without_counterpart(check.spec, field.name)
        code_list = check.spec.lists.get(field.name)
        if keys and code_list is not None and code_list.is_checked:
            yield Finding(
                field=field.name,
                about_looks=True,
                where=f"{outside(code_list)} AND {key_sql(field.name)} IN ({', '.join(map(quoted, keys))})",
                message=f"{field.header} holds a Release 1 value that Release 2 has nothing for.",
            )


RULE = Rule(
    id="release-1-only",
    title="No values that ended with Release 1",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The official method turns it into 'Release 1 specification only: Not mapped', which 2A cannot classify.",
    affects=("2A", "waiting times"),
    next_step="Record what happened next in a value of Release 2; no program can choose it for you.",
    find=_find,
    examples=(
        Example(
            says="An outcome and an assessment type that ended.",
            rows=(
                assessment(event_outcome="Progress to financial assessment"),
                assessment(assessment_type="Financial Assessment"),
            ),
            found=((2, "event_outcome"), (3, "assessment_type")),
        ),
        Example(says="A value of Release 2.", rows=(assessment(),)),
    ),
)
