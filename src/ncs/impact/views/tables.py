"""The business case as tables: every figure with its label, and how many stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ncs.impact.asked import Asked
from ncs.impact.figure import Figure, Label
from ncs.tables.tables import Cell, Column, Table

_NOTE = (
    "Printed figures are of Support Guaranteed (Fabian Society, 2023), for £1 billion more in 2021/22. None of "
    "ours was solved from "
    "its table 1."
)


def figures_table(asked: Asked, figures: Sequence[Figure]) -> Table:
    """Return every figure: ours, its range, the printed one, the label, how it was got."""
    return Table(
        name="business_case",
        title=f"£{asked.million:,} million more on adult social care in {asked.year}, paid by "
        f"{asked.financed_by.value.replace('_', ' ')}",
        columns=(
            Column(key="figure", title="Figure"),
            Column(key="what", title="What it is"),
            Column(key="about", title="Of"),
            Column(key="unit", title="Unit"),
            Column(key="low", title="Least"),
            Column(key="value", title="Ours"),
            Column(key="high", title="Most"),
            Column(key="printed", title="Printed", description="for £1 billion in 2021/22"),
            Column(key="label", title="The printed figure is"),
            Column(key="how", title="How"),
            Column(key="source", title="Source of ours"),
        ),
        rows=[_row(figure) for figure in figures],
        notes=(_NOTE,),
        sources=("Support Guaranteed, Fabian Society, 2023",),
    )


def _row(figure: Figure) -> dict[str, Cell]:
    return {
        "figure": figure.id,
        "what": figure.what,
        "about": figure.about,
        "unit": figure.unit,
        "low": figure.low,
        "value": figure.value,
        "high": figure.high,
        "printed": figure.printed,
        "label": figure.label.value,
        "how": figure.how,
        "source": figure.source,
    }


def short_figures(table: Table) -> Table:
    """Return what fits a screen."""
    keep = ("what", "about", "value", "printed", "label")
    columns = [column for column in table.columns if column.key in keep]
    return replace(table, columns=columns, rows=[{key: row[key] for key in keep} for row in table.rows])


def labels_table(figures: Sequence[Figure]) -> Table:
    """Return how many printed figures stand, and how many cannot be checked."""
    counted = Counter(figure.label for figure in figures if figure.printed is not None)
    return Table(
        name="labels",
        title="How far the printed figures stand",
        columns=(Column(key="label", title="The printed figure is"), Column(key="figures", title="Figures", places=0)),
        rows=[{"label": label.value, "figures": counted[label]} for label in Label],
    )
