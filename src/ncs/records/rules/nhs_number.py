"""An NHS number with a wrong check digit."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service

_DIGITS = "replace(replace(trim(nhs_submitted), ' ', ''), '-', '')"
_SUM = " + ".join(f"{11 - place} * TRY_CAST(substr({_DIGITS}, {place}, 1) AS INTEGER)" for place in range(1, 10))
#: Modulus 11: a result of 11 stands for 0; a result of 10 is never issued.
_WRONG = f"(11 - ({_SUM}) % 11) % 11 <> TRY_CAST(substr({_DIGITS}, 10, 1) AS INTEGER)"


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("nhs_submitted"):
        shape = f"regexp_full_match({_DIGITS}, '[0-9]{{10}}')"
        same = f"regexp_full_match({_DIGITS}, '(0+|1+|2+|3+|4+|5+|6+|7+|8+|9+)')"
        yield Finding(
            field="nhs_submitted",
            where=f"length({_DIGITS}) <= 10 AND lower({_DIGITS}) <> 'null' AND (NOT {shape} OR {same} OR {_WRONG})",
        )


RULE = Rule(
    id="nhs-number",
    title="NHS numbers have ten digits and the right check digit",
    severity=Severity.WARNING,
    certainty=Certainty.STANDARD,
    why="A wrong number cannot be traced, so the person is not linked to hospital data or to rows with the right "
    "number, and is counted as somebody else. A filler such as 9999999999 makes many people one.",
    affects=("2A", "2B and 2C", "2D", "2E", "3D", "waiting times"),
    next_step="Trace the number again, or leave it blank so that the council's own person id is used.",
    find=_find,
    examples=(
        Example(
            says="A wrong digit, a filler, letters.",
            rows=(
                service(nhs_submitted="9434765918"),
                service(nhs_submitted="9999999999"),
                service(nhs_submitted="UNKNOWN"),
            ),
            found=((2, "nhs_submitted"), (3, "nhs_submitted"), (4, "nhs_submitted")),
        ),
        Example(says="A right one, with blanks, and none.", rows=(service(nhs_submitted="943 476 5919"),)),
    ),
)
