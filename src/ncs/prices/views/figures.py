"""The dated figures of pay, and of what an employer pays on top of it, as a table."""

from __future__ import annotations

from datetime import date

from ncs.policy.parameters import Parameters
from ncs.policy.shown import CONFIDENCE, FIGURE_COLUMNS, LEFT_OUT, figure_rows
from ncs.tables.tables import Table
from ncs.tables.wording import shown_date


def figures_table(figures: Parameters, *, day: date) -> Table:
    """Return the figures in force on a day, by name, each with its source."""
    return Table(
        name="pay_figures",
        title=f"Figures of pay and of what employers pay on top, on {shown_date(day)}",
        columns=FIGURE_COLUMNS,
        rows=figure_rows(figures, sorted(figures), day=day),
        notes=(CONFIDENCE, LEFT_OUT),
        sources=("The package's own files, with a source for each value",),
    )
