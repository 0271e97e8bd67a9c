"""A delivery mechanism that is not to be used."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.has("delivery_mechanism"):
        yield Finding(
            field="delivery_mechanism",
            where="lower(trim(delivery_mechanism)) = 'self-funder metering only'",
            message="The value is not to be used.",
        )


RULE = Rule(
    id="self-funder-metering",
    title="Self-Funder Metering Only is not used",
    severity=Severity.ERROR,
    certainty=Certainty.GUIDANCE,
    why="The value was kept for a charging reform that has not started; 3D counts the delivery as unknown.",
    affects=("3D",),
    next_step="Leave the field blank, or leave out services that the council neither funds nor arranges.",
    find=_find,
    examples=(
        Example(
            says="Metering.",
            rows=(service(delivery_mechanism="Self-Funder Metering Only"),),
            found=((2, "delivery_mechanism"),),
        ),
        Example(says="A direct payment.", rows=(service(delivery_mechanism="Direct payment"),)),
    ),
)
