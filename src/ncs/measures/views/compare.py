"""Own figures beside official ones as a table."""

from __future__ import annotations

from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.periods import Period
from ncs.measures.beside.compare import Beside, Comparison
from ncs.observations.observation import Observation
from ncs.reference.areas import areas
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_days


def comparison_table(comparison: Comparison) -> Table:
    """Return one row an area and group, the largest difference first, with the likely reasons as notes."""
    measure = comparison.measure
    edition = (Column(key="edition", title="Edition"),) if len(comparison.editions) > 1 else ()
    columns = (
        Column(key="area", title="Area"),
        Column(key="group", title="Group"),
        *edition,
        Column(key="own", title="Own", places=measure.places),
        Column(key="official", title="Official", places=measure.places),
        Column(key="difference", title="Difference", places=measure.places),
        Column(key="own_counts", title="Own counts"),
        Column(key="official_counts", title="Official counts"),
    )
    names = {area.code: area.name for area in areas()}
    ordered = sorted(comparison.rows, key=_largest_difference_first)
    [period] = {Period(row.own.period_start, row.own.period_end) for row in ordered}
    more = ", ".join(shown_days(one.start, one.end) for one in comparison.not_shown)
    days = shown_days(period.start, period.end)
    return Table(
        name=f"{measure.id}_official",
        title=f"{measure.code}: own figures of {days} and official ones ({measure.unit})",
        columns=columns,
        rows=[_cells(row, names.get(row.own.area, row.own.area), with_edition=bool(edition)) for row in ordered],
        notes=[
            *([f"Of the run's periods this ends nearest to the official one. Not shown: {more}."] if more else []),
            *comparison.spread,
            *(f"Why they may differ. {reason}" for reason in comparison.reasons),
        ],
        sources=sorted({row.official.source for row in comparison.rows if row.official}),
    )


def _largest_difference_first(row: Beside) -> tuple[Decimal, str, str, str]:
    return -abs(row.difference or Decimal(0)), row.own.area, row.own.group, row.own.method


def _cells(row: Beside, name: str, *, with_edition: bool) -> dict[str, Cell]:
    return {
        "area": name,
        "group": row.own.group,
        **({"edition": row.own.method} if with_edition else {}),
        "own": row.own.value,
        "own_counts": _counts(row.own),
        "official": row.official.value if row.official else None,
        "official_counts": _counts(row.official) if row.official else None,
        "difference": row.difference,
    }


def _counts(item: Observation) -> str | None:
    if item.numerator is None or item.denominator is None:
        return None
    return f"{round_half_away(item.numerator, 0):,} of {round_half_away(item.denominator, 0):,}"
