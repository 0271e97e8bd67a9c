"""A cost that makes no sense."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import service

#: A package above this a week exists, but is rare enough to look at.
MOST_A_WEEK = 20_000


def _find(check: Check) -> Iterator[Finding]:
    if not check.has("unit_cost"):
        return
    yield Finding(
        field="unit_cost",
        where="kind = 'service' AND cost = 0",
        message="The unit cost is zero, so the service is left out of the cost tables.",
    )
    yield Finding(
        field="unit_cost",
        where="kind = 'service' AND cost < 0",
        message="The unit cost is negative; the official method drops the sign.",
    )
    if check.has("cost_frequency", "planned_units_per_week"):
        yield Finding(
            field="planned_units_per_week",
            where="kind = 'service' AND cost_by = 'unit' AND coalesce(units, 0) <= 0 AND cost <> 0",
            message="Units a week are blank, zero or negative although the cost is by the unit.",
        )
        yield Finding(
            field="unit_cost",
            where=f"kind = 'service' AND ((cost_by = 'week' AND abs(cost) > {MOST_A_WEEK}) "
            f"OR (cost_by = 'unit' AND abs(cost * units) > {MOST_A_WEEK}))",
            message=f"The service costs more than £{MOST_A_WEEK:,} a week.",
            severity=Severity.NOTE,
        )


RULE = Rule(
    id="cost-sense",
    title="Costs can be right",
    severity=Severity.WARNING,
    certainty=Certainty.OWN,
    why="The cost tables take the frequency, the absolute cost and, where the cost is by the unit, the units a week. "
    "Zeros drop out; a yearly cost entered as weekly counts fifty-two times.",
    affects=("costs",),
    next_step="Check cost, frequency and units together.",
    find=_find,
    examples=(
        Example(
            says="Zero, negative, no units, and a yearly cost entered as weekly.",
            rows=(
                service(unit_cost="0"),
                service(unit_cost="-21.50"),
                service(planned_units_per_week="0"),
                service(unit_cost="52000", cost_frequency="Weekly"),
            ),
            found=((2, "unit_cost"), (3, "unit_cost"), (4, "planned_units_per_week"), (5, "unit_cost")),
        ),
        Example(says="Ten hours at £21.50.", rows=(service(),)),
    ),
)
