"""What can be asked of a list for early help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.journeys.early_help import Screening, read_list
from ncs.journeys.views.early_help import early_help_tables, known_table
from ncs.present.answer import Answer
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EarlyHelp(Answer):
    """A list, screened; and who on it a journal knew already, with what came of that."""

    found: tuple[Screening, ...]
    known: tuple[tuple[Screening, str], ...] = ()

    def tables(self) -> tuple[Table, ...]:
        """Return whom to reach with what, who is left out with why, and who was known, where somebody was."""
        return (*early_help_tables(self.found), *([known_table(self.known)] if self.known else []))


def early_help(file: Path, *, today: date) -> EarlyHelp:
    """Give a list screened: what to offer first to whom, and who may not be written to.

    Raises:
        ProblemsFound: the file cannot be read.
    """
    return EarlyHelp(found=read_list(file, today=today))
