"""Series over time as a table: each period, what has changed since the last, and what that may be called."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ncs.survey.trend import Point
from ncs.tables.tables import Column, Table


def trend_table(points: Sequence[Point], *, invented: bool) -> Table:
    """Return every period of every series, a row each; gaps stay gaps."""
    notes = [
        "Earlier periods are as printed in the report of 2025. Their uncertainty is not printed: of shares it is "
        "worked out from the base under the figure, which is taken to be that of all its periods; other amounts are "
        "taken to be as sure, in proportion, as this survey's.",
        "A change is called one only where it is beyond the uncertainty of both periods together. The same councils "
        "answer each year, so that this is on the cautious side.",
    ]
    return Table(
        name="trend",
        title="The survey over time",
        columns=[
            Column(key="figure", title="Figure"),
            Column(key="row", title="Series"),
            Column(key="period", title="Period"),
            Column(key="unit", title="Unit"),
            Column(key="value", title="Value"),
            Column(key="a_day", title="By the day"),
            Column(key="half", title="Margin", description="half the width of the 95% interval"),
            Column(key="change", title="Change", description="in points for percentages, else in percent"),
            Column(key="verdict", title="Called"),
            Column(key="source", title="Source"),
            Column(key="why", title="Why"),
        ],
        rows=[
            {
                "figure": one.figure,
                "row": one.row,
                "period": one.period,
                "unit": one.unit,
                "value": _short(one.value),
                "a_day": _short(one.a_day),
                "half": _short(one.half, 2),
                "change": _tenths(one.change),
                "verdict": one.verdict,
                "source": one.source,
                "why": one.why,
            }
            for one in points
        ],
        notes=[*notes, *(["This survey's councils are invented, and so is every answer."] if invented else [])],
        sources=["ADASS, Spring Survey 2025, figures as printed"],
    )


def _short(value: Decimal | float | None, figures: int = 9) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.{figures}g}")


def _tenths(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(repr(value)).quantize(Decimal("0.1"))


def short_trend(table: Table, figure: int) -> Table:
    """Return one figure's series in the columns that fit a screen."""
    keys = ("row", "period", "value", "change", "verdict", "why")
    return Table(
        name=table.name,
        title=f"Figure {figure} over time",
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows if row["figure"] == figure],
        notes=table.notes,
    )
