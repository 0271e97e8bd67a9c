"""An NHS number with a wrong check digit."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service

_SUM = " + ".join(f"{11 - place} * (number // {10 ** (10 - place)} % 10)" for place in range(1, 10))
#: Modulus 11: a result of 11 stands for 0; a result of 10 is never issued.
_WRONG = f"(11 - ({_SUM}) % 11) % 11 <> number % 10"
_ONE_DIGIT_REPEATED = "number % 1111111111 = 0"


def _find(check: Check) -> Iterator[Finding]:
    if check.layout == "local" and check.has("nhs_submitted"):
        yield Finding(
            field="nhs_submitted",
            where="nhs_submitted IN (SELECT text FROM wrong_nhs_numbers)",
            tables=(("wrong_nhs_numbers", _wrong(check)),),
            message="The NHS number does not have ten digits with the right check digit.",
        )


def _wrong(check: Check) -> str:
    """Return SQL of the different texts that are no NHS number; longer ones are another rule's."""
    shape = "regexp_full_match(digits, '[0-9]{10}')"
    bare = "replace(replace(trim(text), ' ', ''), '-', '')"
    texts = f"SELECT DISTINCT text FROM cells WHERE place = {check.place('nhs_submitted')} AND text IS NOT NULL"
    return (  # worked out once: otherwise the engine would anew wherever they are named
        f"WITH numbers AS MATERIALIZED (SELECT *, TRY_CAST(digits AS BIGINT) AS number FROM (SELECT text, {bare} "
        f"AS digits FROM ({texts}))) SELECT text FROM numbers WHERE length(digits) <= 10 AND lower(digits) <> 'null' "
        f"AND (NOT {shape} OR {_ONE_DIGIT_REPEATED} OR {_WRONG})"
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
