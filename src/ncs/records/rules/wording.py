"""A value differs from its list only in case or spacing."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import quoted
from ncs.records.rules.model import QUALITY_CHECKS, Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service
from ncs.records.rules.values import in_list, is_release_2, key_sql, lookup, outside, recased, spelling


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("code list"):
        code_list = check.spec.lists.get(field.name)
        if code_list is None or not code_list.texts:
            continue
        exact = spelling(code_list)
        elsewhere = recased(check.spec, field.name) if is_release_2(check.spec) and code_list.is_checked else ()
        keys = ", ".join(map(quoted, sorted(exact)))
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"{outside(code_list)} AND NOT {in_list(field.name, elsewhere)} "
            f"AND {key_sql(field.name)} IN ({keys})",
            suggestion=lookup(field.name, exact),
            message=f"{field.header} differs from the list in capital letters or blanks.",
        )


RULE = Rule(
    id="wording",
    title="Values are written exactly as in their list",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="National validation compares exactly and fails the value; the measures compare without case and still map it.",
    affects=(QUALITY_CHECKS,),
    next_step="Use the suggested value; ncs records fix does so for the whole file.",
    find=_find,
    examples=(
        Example(
            says="Lower case, and two blanks.",
            rows=(service(gender="female"), service(event_outcome="Continuation of  support or services ")),
            found=((2, "gender"), (3, "event_outcome")),
        ),
        Example(
            says="A no-break blank between words, as copied from a web page.",
            rows=(service(event_outcome="Continuation of\u00a0support or services"),),
            found=((2, "event_outcome"),),
        ),
        Example(says="Exact.", rows=(service(),)),
    ),
)
