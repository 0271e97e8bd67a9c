"""The same case under several schemes: for a week, or over a whole journey."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_summary import total_paid
from ncs.charging.run import prepare, prepare_journey
from ncs.charging.simulation.schemes import LAW
from ncs.charging.views.tables import UNCERTAIN, Compared, comparison_table
from ncs.tables.tables import Table


def compare_weeks(
    case: Path, schemes: Sequence[str], *, day: str | None, policy: str, parameters: Path | None
) -> Table:
    """Return the weekly charge under each scheme; reforms joined by + make one scheme, and ``law`` has none.

    Raises:
        NcsError: a file cannot be read, a name is not known, or the case has problems.
    """
    found = []
    for name in schemes:
        run = prepare(case, day=day, policy=policy, reforms=_reforms(name), parameters=parameters)
        outcome = run.result.status.value.replace("_", " ")
        title = run.scheme.title_on(run.context.day)
        notes = (*run.scheme.notes_on(run.context.day), *([UNCERTAIN] if run.result.uncertain else []))
        found.append(Compared(name=name, title=title, outcome=outcome, pays=run.result.pays, notes=notes))
    return comparison_table(found)


def compare_journeys(case: Path, schemes: Sequence[str], *, weeks: int, policy: str, parameters: Path | None) -> Table:
    """Return what each pays in all over a journey under each scheme; the outcome is how it ends.

    Raises:
        NcsError: as :func:`compare_weeks`.
    """
    found = []
    for name in schemes:
        plan = prepare_journey(case, weeks=weeks, policy=policy, reforms=_reforms(name), parameters=parameters)
        travelled = travel(plan)
        outcome = travelled[-1].status.value.replace("_", " ")
        paid, notes = total_paid(travelled), plan.scheme.notes_on(travelled[-1].day)
        found.append(Compared(name=name, title=plan.scheme.title, outcome=outcome, pays=paid, notes=notes))
    return comparison_table(found, period=f"in all over {weeks} weeks")


def _reforms(name: str) -> Sequence[str]:
    return () if name == LAW else name.split("+")
