"""A value is in no code list of any release."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import quoted
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service
from ncs.records.rules.values import (
    key_sql,
    list_severity,
    outside,
    pseudo_values,
    renamed,
    spelling,
    without_counterpart,
)


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("code list"):
        code_list = check.spec.lists.get(field.name)
        if code_list is None or not code_list.is_checked:
            continue
        known = {*spelling(code_list), *pseudo_values(check.spec), "null"}
        if check.release == 2:
            known |= {*renamed(check.spec, field.name), *without_counterpart(check.spec, field.name)}
        if field.name == "delivery_mechanism":
            known.add("self-funder metering only")
        texts = ", ".join(map(quoted, sorted(known)))
        yield Finding(
            field=field.name,
            about_looks=True,
            where=f"{outside(code_list)} AND {key_sql(field.name)} NOT IN ({texts})",
            severity=list_severity(code_list),
            message=f"{field.header} holds a value that is not in its list ({code_list.status}).",
        )


RULE = Rule(
    id="code-list",
    title="Values are in their code list",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The official cleaning cannot map the value: it becomes blank or 'Invalid and not mapped', and the person or "
    "event counts as unknown or not at all. A list that is only probable gives a warning; one that is not "
    "established is not checked.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Choose the value from the list of the specification that says the same.",
    find=_find,
    examples=(
        Example(
            says="A service type nobody knows.",
            rows=(service(service_type="Homecare"),),
            found=((2, "service_type"),),
        ),
        Example(
            says="A list that is not established is not checked.",
            rows=(service(dementia="Perhaps"), service(service_type="Long Term Support: Community")),
        ),
        Example(says="Values of the list.", rows=(service(gender="Male"),)),
    ),
)
