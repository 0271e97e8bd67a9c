"""What can be asked beside a charge: what would be paid if something were changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from ncs.charging.run import CaseGiven, coming_changes
from ncs.charging.use.cases import assess
from ncs.charging.views.what_if import what_if_table
from ncs.charging.what_if import Alternative, alternatives
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = ["WhatIfs", "what_if"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WhatIfs(Answer):
    """Today's answer, and what would be paid a week with something changed."""

    title: str
    found: tuple[Alternative, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row for each, today's first."""
        return (what_if_table(self.found, title=self.title),)


def what_if(
    case: CaseGiven,
    *,
    date: day | str | None = None,
    policy: Path | str = "statutory",
    reforms: str | Sequence[str] = (),
    parameters: Path | str | None = None,
) -> WhatIfs:
    """Set beside the charge what it would be on later days, with the home kept or sold, a gift, a partner in or out.

    What the case asks under ``what_if`` comes first.

    Args:
        case, date, policy, reforms, parameters: as for :func:`ncs.charging.use.cases.assess`.

    Raises:
        NcsError: as for :func:`ncs.charging.use.cases.assess`.
    """
    run = assess(case, date=date, policy=policy, reforms=reforms, parameters=parameters).run
    return WhatIfs(title=run.case.title or "a case", found=alternatives(run, coming_changes(run)))
