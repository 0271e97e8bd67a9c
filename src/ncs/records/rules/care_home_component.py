"""A care home service whose component is not a care home."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service


def _find(check: Check) -> Iterator[Finding]:
    if check.has("service_type", "service_component"):
        yield Finding(
            field="service_component",
            where="plain_service_type IN ('long term support: nursing care', 'long term support: residential care') "
            "AND service_component IS NOT NULL AND (NOT regexp_matches(plain_service_component, 'residential|nursing') "
            "OR plain_service_component LIKE '%short%')",
            message="A long term care home has a component that is no long term residential or nursing care.",
        )


RULE = Rule(
    id="care-home-component",
    title="Long term residential and nursing care has a residential or nursing component",
    severity=Severity.WARNING,
    certainty=Certainty.METHOD,
    why="2B and 2C count an admission only where the component holds 'Residential' or 'Nursing' and not 'Short'.",
    affects=("2B and 2C",),
    next_step="Choose Long term residential care or Long term nursing care, or correct the service type.",
    find=_find,
    examples=(
        Example(
            says="A care home with home support, and one with a short stay.",
            rows=(
                service(service_type="Long term support: Residential care"),
                service(service_type="Long term support: Nursing care", service_component="Short term nursing care"),
            ),
            found=((2, "service_component"), (3, "service_component")),
        ),
        Example(
            says="A care home.",
            rows=(
                service(
                    service_type="Long term support: Residential care", service_component="Long term residential care"
                ),
            ),
        ),
    ),
)
