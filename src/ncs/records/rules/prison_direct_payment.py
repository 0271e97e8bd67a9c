"""A direct payment in prison."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    for name in ("delivery_mechanism", "service_component"):
        if check.has("service_type", name):
            yield Finding(
                field=name,
                where=f"plain_service_type = 'long term support: prison' AND plain_{name} = 'direct payment'",
                message="A direct payment is recorded in prison.",
            )


RULE = Rule(
    id="prison-direct-payment",
    title="No direct payments in prison",
    severity=Severity.ERROR,
    certainty=Certainty.GUIDANCE,
    why="3D knows no such pair; the person is counted in community support with a direct payment or not at all.",
    affects=("3D",),
    next_step="Choose another delivery mechanism, or correct the service type.",
    find=_find,
    examples=(
        Example(
            says="A direct payment in prison.",
            rows=(
                service(
                    service_type="Long term support: Prison",
                    service_component="Other long term support",
                    delivery_mechanism="Direct payment",
                ),
            ),
            found=((2, "delivery_mechanism"),),
        ),
        Example(says="A direct payment at home.", rows=(service(delivery_mechanism="Direct payment"),)),
    ),
)
