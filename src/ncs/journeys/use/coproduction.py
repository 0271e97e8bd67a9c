"""What can be asked of a record of co-production."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.journeys.coproduction.record import Coproduction, read_coproduction
from ncs.journeys.views.coproduction import coproduction_tables
from ncs.present.answer import Answer
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Together(Answer):
    """Where co-production stands on a day."""

    record: Coproduction
    on: date

    def tables(self) -> tuple[Table, ...]:
        """Return forums, advice traced to decisions, decisions, payments, and the survey's item."""
        return coproduction_tables(self.record, self.on)


def together(file: Path, *, on: date) -> Together:
    """Give where co-production stands on a day, from the record in a file.

    Raises:
        ProblemsFound: the file cannot be used.
    """
    return Together(record=read_coproduction(file, on=on), on=on)
