"""Dated figures as rows of a table: the value on a day, since when it holds, how sure it is, and where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from ncs.core.errors import NotModelled
from ncs.policy.parameters import Parameters
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

FIGURE_COLUMNS = (
    Column(key="figure", title="Figure"),
    Column(key="value", title="Value"),
    Column(key="unit", title="Unit"),
    Column(key="since", title="Since"),
    Column(key="confidence", title="Confidence"),
    Column(key="title", title="What it is"),
    Column(key="source", title="Source", description="Where the value is from"),
)
#: What the degrees of confidence are.
CONFIDENCE = (
    "published: stated in an instrument or on an official page; derived: worked out from published values; "
    "uncertain: not confirmed against a published source."
)
#: What is not there.
LEFT_OUT = "Figures with no value on the day are left out."
_ON_A_SCREEN = ("figure", "value", "unit", "since", "confidence")


def figure_rows(figures: Parameters, names: Iterable[str], *, day: date) -> list[Mapping[str, Cell]]:
    """Return a row for each named figure that has a value on the day, in the order of the names.

    Raises:
        NotModelled: the day is before the first value of all of them: a table without a row would say nothing of it.
    """
    chosen = tuple(names)
    rows = [row for name in chosen if (row := _row(figures, name, day)) is not None]
    first = min((one.start for name in chosen for one in figures[name].values), default=day)
    if day < first:
        raise NotModelled(f"No figure is modelled before {shown_date(first)}; asked for {shown_date(day)}.")
    return rows


def short_figures(table: Table) -> Table:
    """Return what fits a screen: without what each is and its source, which a file holds."""
    kept = [column for column in table.columns if column.key in _ON_A_SCREEN]
    rows = [{column.key: row[column.key] for column in kept} for row in table.rows]
    return replace(table, columns=kept, rows=rows)


def _row(figures: Parameters, name: str, day: date) -> Mapping[str, Cell] | None:
    try:
        value = figures.at(name, day)
    except NotModelled:
        return None
    return {
        "figure": name,
        "value": f"{value.value:,f}",
        "unit": figures[name].unit,
        "since": value.start,
        "confidence": value.confidence.value,
        "title": figures[name].title,
        "source": value.source,
    }
