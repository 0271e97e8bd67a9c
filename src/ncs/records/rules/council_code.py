"""The council code is nobody's."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import quoted
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service
from ncs.reference.councils import councils


def _find(check: Check) -> Iterator[Finding]:
    if check.has("la_code"):
        codes = ", ".join(quoted(council.cassr_code) for council in councils() if council.cassr_code)
        yield Finding(
            field="la_code",
            where=f"la_code IS NOT NULL AND lower(trim(la_code)) <> 'null' AND trim(la_code) NOT IN ({codes})",
            message="The code belongs to none of the 153 councils.",
        )


RULE = Rule(
    id="council-code",
    title="LA Code is the code of one of the 153 councils",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="Rows of an unknown council belong to nobody and count nowhere.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Use the council's three-digit code, such as 714 for the City of London.",
    find=_find,
    examples=(
        Example(
            says="An ONS code, and a code of nobody.",
            rows=(service(la_code="E09000001"), service(la_code="999")),
            found=((2, "la_code"), (3, "la_code")),
        ),
        Example(says="The City of London.", rows=(service(la_code="714"),)),
    ),
)
