"""What can be asked of the NHS money beside councils' own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ncs.core.given import as_path
from ncs.funding.formula.pooled import USUAL, Plan, Step, explained, read_minimum, read_plan
from ncs.funding.use.formula import PathText
from ncs.funding.views.formula.pooled import beside_table, plan_table
from ncs.present.answer import Answer
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Pooled(Answer):
    """The NHS's minimum contributions in a plan, and the allocations' growth beside what is printed."""

    plan: Plan
    minimum: Mapping[str, Mapping[str, int]] | None
    steps: tuple[Step, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the growth beside what is printed, then councils."""
        return beside_table(self.steps), plan_table(self.plan, self.minimum)


def pooled(*, minimum: PathText = None, plan: PathText = None) -> Pooled:
    """Return the NHS money beside councils' own.

    Args:
        minimum: the NHS's minimum contributions as published (council, year, pounds); missing without.
        plan: a pooled plan (YAML: title, core, preventive, other in percent, source); what directors say without.

    Raises:
        ProblemsFound: a file cannot be used; the parts of a plan do not sum to 100.
    """
    given, file = as_path(minimum, "minimum"), as_path(plan, "plan")
    found = None if given is None else read_minimum(given)
    return Pooled(plan=USUAL if file is None else read_plan(file), minimum=found, steps=explained(found))
