"""Own figures beside official ones as a table."""

from __future__ import annotations

from decimal import Decimal

from ncs.measures.compare import Beside, Comparison
from ncs.observations.schema import Observation
from ncs.observations.tables import Cell, Column, Table
from ncs.reference.areas import areas


def comparison_table(comparison: Comparison) -> Table:
    """Return one row an area and group, the largest difference first, with the likely reasons as notes."""
    measure = comparison.measure
    columns = (
        Column(key="area", title="Area"),
        Column(key="group", title="Group"),
        Column(key="own", title="Own", places=measure.places),
        Column(key="own_counts", title="Own counts"),
        Column(key="official", title="Official", places=measure.places),
        Column(key="official_counts", title="Official counts"),
        Column(key="difference", title="Difference", places=measure.places),
    )
    names = {area.code: area.name for area in areas()}
    ordered = sorted(comparison.rows, key=lambda row: (-abs(row.difference or Decimal(0)), row.own.area, row.own.group))
    return Table(
        name=f"{measure.id}_official",
        title=f"{measure.code}: own and official figures ({measure.unit})",
        columns=columns,
        rows=[_cells(row, names.get(row.own.area, row.own.area)) for row in ordered],
        notes=[f"Why they may differ. {reason}" for reason in comparison.reasons],
        sources=sorted({row.official.source for row in comparison.rows if row.official}),
    )


def _cells(row: Beside, name: str) -> dict[str, Cell]:
    return {
        "area": name,
        "group": row.own.group,
        "own": row.own.value,
        "own_counts": _counts(row.own),
        "official": row.official.value if row.official else None,
        "official_counts": _counts(row.official) if row.official else None,
        "difference": row.difference,
    }


def _counts(item: Observation) -> str | None:
    if item.numerator is None or item.denominator is None:
        return None
    return f"{item.numerator:,.0f} of {item.denominator:,.0f}"
