"""How a population's weights were fitted, as a table that hides no gap."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import isfinite

from ncs.charging.simulation.calibration import Calibration, Fit
from ncs.core.money import round_half_away
from ncs.tables.tables import Cell, Column, Table


def calibration_table(found: Calibration, *, title: str, population: str, notes: Sequence[str] = ()) -> Table:
    """Return every target with its value before and after fitting and the gap that is left, with source and reason.

    ``population`` says in a word whose weights they are, on every row.
    """
    return Table(
        name="calibration",
        title=title,
        columns=(
            Column(key="name", title="Name"),
            Column(key="population", title="Population"),
            Column(key="target", title="Target"),
            Column(key="use", title="Use"),
            Column(key="wanted", title="Wanted"),
            Column(key="before", title="Before"),
            Column(key="after", title="After"),
            Column(key="gap", title="Gap %", places=1),
            Column(key="unit", title="Unit"),
            Column(key="period", title="Period"),
            Column(key="confidence", title="Confidence"),
            Column(key="source", title="Source"),
            Column(key="why", title="Why so"),
        ),
        rows=[{"population": population, **_row(fit)} for fit in found.fits],
        notes=(
            f"{found.rows:,} rows stand for England; they are as exact as "
            f"{round_half_away(found.effective, 0):,} rows of equal weight. "
            f"Fitting changed weights by factors from {found.least:.2f} to {found.most:.2f}.",
            "Fitted: the weights meet it. Compared: nothing is done to meet it; the gap is what it is.",
            *notes,
        ),
        sources=tuple(dict.fromkeys(fit.target.source for fit in found.fits)),
    )


def short_table(table: Table) -> Table:
    """Return the calibration without the rows by region, and the columns that are too long for a terminal."""
    kept = ("target", "use", "wanted", "before", "after", "gap")
    rows = [row for row in table.rows if not str(row["name"]).startswith("region_")]
    return Table(
        name=table.name,
        title=table.title,
        columns=tuple(column for column in table.columns if column.key in kept),
        rows=[{key: row[key] for key in kept} for row in rows],
        notes=table.notes,
        sources=("Units, sources and reasons of each, and people by region, are in the file of the calibration.",),
    )


def _row(fit: Fit) -> dict[str, Cell]:
    target = fit.target
    return {
        "name": target.name,
        "target": target.title,
        "use": target.use,
        "wanted": _shown(target.value, target.unit),
        "before": _shown(fit.before, target.unit),
        "after": _shown(fit.after, target.unit),
        "gap": _rounded(100 * fit.gap, 1),
        "unit": target.unit,
        "period": target.period,
        "confidence": target.confidence,
        "source": target.source,
        "why": target.why,
    }


def _shown(value: float, unit: str) -> Decimal | None:
    """Return a share with three decimals, pounds a week with pence, the rest as whole numbers; nothing for nobody."""
    return _rounded(value, {"share": 3, "GBP a week": 2}.get(unit, 0))


def _rounded(value: float, places: int) -> Decimal | None:
    """Return the value rounded; a minus that rounding leaves with nothing is dropped."""
    if not isfinite(value):
        return None
    found = round_half_away(Decimal(repr(value)), places)
    return found or abs(found)
