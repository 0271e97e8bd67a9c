"""A value is longer than its kind of code can be."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields():
        if field.max_length is not None and (check.layout == "local" or field.name == "la_code"):
            text, most = identifier(field.name), field.max_length
            compact = f"replace(trim({text}), ' ', '')"
            yield Finding(
                field=field.name,
                where=f"strlen({text}) > {most} AND length({compact}) > {most}",  # bytes, soon counted, are no fewer
                message=f"{field.header} has more than {most} characters.",
            )


RULE = Rule(
    id="length",
    title="Codes are no longer than codes of their kind",
    severity=Severity.WARNING,
    certainty=Certainty.STANDARD,
    why="A longer value is cut or refused when loaded, or is in the wrong column. The specification's own lengths are "
    "not published where they could be read.",
    next_step="Check that the columns have not shifted, then correct the value.",
    find=_find,
    examples=(
        Example(
            says="An NHS number of eleven digits.",
            rows=(service(nhs_submitted="94347659190"),),
            found=((2, "nhs_submitted"),),
        ),
        Example(says="Blanks do not count.", rows=(service(nhs_submitted="943 476 5919"),)),
    ),
)
