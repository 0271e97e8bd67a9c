"""A value is worded as in Release 1."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.cld import Release
from ncs.engine.duck import quoted
from ncs.records.rules.model import QUALITY_CHECKS, Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service
from ncs.records.rules.values import in_list, is_release_2, key_sql, lookup, outside, recased, renamed, spelling


def _find(check: Check) -> Iterator[Finding]:
    if not is_release_2(check.spec):
        return
    for field in check.fields("code list"):
        code_list = check.spec.lists.get(field.name)
        if code_list is None or not code_list.is_checked:
            continue
        other, case = renamed(check.spec, field.name), recased(check.spec, field.name)
        keys = ", ".join(map(quoted, sorted(other))) or "NULL"
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"{outside(code_list)} AND ({key_sql(field.name)} IN ({keys}) OR {in_list(field.name, case)})",
            suggestion=lookup(field.name, other | spelling(code_list)),
            message=f"{field.header} holds the Release 1 wording.",
        )


RULE = Rule(
    id="release-1-wording",
    title="Values are worded as in Release 2",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="National validation of Release 2 fails the value (result -7) although the measures still map it. Some values "
    "changed only in their capital letters.",
    affects=(QUALITY_CHECKS,),
    next_step="Use the suggested value; ncs records fix does so for the whole file.",
    find=_find,
    examples=(
        Example(
            says="Another word, and other capital letters.",
            rows=(service(service_component="Home Support"), service(client_type="Service User")),
            found=((2, "service_component"), (3, "client_type")),
        ),
        Example(
            says="Release 1 wording is right under Release 1.",
            rows=(service(client_type="Service User"),),
            release=Release.ONE,
        ),
        Example(says="Release 2 wording.", rows=(service(),)),
    ),
)
