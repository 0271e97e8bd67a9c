"""A number that is no number."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import carer, service
from ncs.records.rules.validity import not_a_number


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields("decimal", "integer"):
        words = "an amount in figures" if field.type == "decimal" else "a whole number"
        yield Finding(
            field=field.name,
            about_looks=True,
            where=not_a_number(field),
            message=f"{field.header} is not {words}.",
        )


RULE = Rule(
    id="number-type",
    title="Costs, units and counts are plain numbers",
    severity=Severity.ERROR,
    certainty=Certainty.METHOD,
    why="The cost is read as blank and the service leaves the cost tables. Pound signs and commas are not numbers.",
    affects=("costs",),
    next_step="Write the number alone, such as 1250.00.",
    find=_find,
    examples=(
        Example(
            says="A pound sign, a comma, a word.",
            rows=(
                service(unit_cost="£21.50"),
                service(unit_cost="1,250.00"),
                service(planned_units_per_week="ten"),
                carer(no_of_adults_being_cared_for="1.5"),
            ),
            found=(
                (2, "unit_cost"),
                (3, "unit_cost"),
                (4, "planned_units_per_week"),
                (5, "no_of_adults_being_cared_for"),
            ),
        ),
        Example(says="Plain numbers.", rows=(service(unit_cost="1250"), carer(no_of_adults_being_cared_for="2"))),
    ),
)
