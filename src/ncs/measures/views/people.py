"""The people behind a measure as tables: a row each, counts of them, and what a question in SQL gave."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa

from ncs.measures.beside.listing import counted_by
from ncs.measures.run.definition import Measure
from ncs.tables.tables import Cell, Column, Table

LOCAL = "For use inside the council only: these are persons."

_TITLES = {
    "person_id": "Person",
    "episode": "Episode",
    "counted": "Counted",
    "age_group": "Ages",
    "reason": "Left out because",
    "category": "Category",
    "detail": "Detail",
    "cohort": "Cohort",
    "gender": "Gender",
    "area": "Area code",
    "edition": "Edition",
    "period_start": "First day",
    "period_end": "Last day",
    "in_denominator": "In denominator",
    "in_numerator": "In numerator",
    "records": "Records",
    "people": "Rows",
}
#: Columns of a list of people in the order in which they are shown; those without any content are left out.
_LISTED = (
    *("person_id", "episode", "age_group", "in_denominator", "in_numerator", "category", "detail", "reason", "records"),
    *("gender", "cohort", "area", "period_start", "period_end", "edition"),
)
#: What fits a screen.
_SHORT = ("person_id", "age_group", "category", "detail", "reason", "records")


def people_table(people: pa.Table, measure: Measure) -> Table:
    """Return the people behind a measure, a row each (or each episode), with the records that decided."""
    rows = [_person(row) for row in people.to_pylist()]
    held = [key for key in _LISTED if any(row[key] is not None for row in rows)] or ["person_id"]
    return Table(
        name="people",
        title=f"{measure.code}: {people.num_rows:,} row{'s' * (people.num_rows != 1)} of people",
        columns=[Column(key=key, title=_TITLES[key]) for key in held],
        rows=[{key: row[key] for key in held} for row in rows],
        notes=[LOCAL],
    )


def short_people(table: Table) -> Table:
    """Return the columns of a list of people that fit a screen."""
    kept = [column for column in table.columns if column.key in _SHORT]
    rows = [{column.key: row[column.key] for column in kept} for row in table.rows]
    return Table(name=table.name, title=table.title, columns=kept, rows=rows, notes=table.notes)


def _person(row: Mapping[str, Any]) -> dict[str, Cell]:
    records = ", ".join(str(one) for one in row["record_ids"] or ())
    return {key: records if key == "records" else row[key] for key in _LISTED}


def by_table(people: pa.Table, measure: Measure, column: str) -> Table:
    """Return how many rows of the people table have each value of a column, the commonest first.

    Raises:
        UnknownName: people cannot be counted by it.
    """
    rows: list[Mapping[str, Cell]] = [{"value": value, "people": count} for value, count in counted_by(people, column)]
    columns = (Column(key="value", title=_TITLES[column]), Column(key="people", title="Rows"))
    title = f"{measure.code}: {people.num_rows:,} rows of people by {_TITLES[column].lower()}"
    return Table(name="people_by", title=title, columns=columns, rows=rows, notes=[_BLANK] if _gap(rows) else [])


_BLANK = "Where there is no value, the person counts or the measure gives none."


def _gap(rows: list[Mapping[str, Cell]]) -> bool:
    return any(row["value"] is None for row in rows)


def answer_table(found: pa.Table) -> Table:
    """Return what a question in SQL gave: its columns as they are called, lists and other kinds of value as text."""
    names = [
        f"{name}_{place}" if name in found.column_names[:place] else name
        for place, name in enumerate(found.column_names)
    ]
    cells = [[_cell(value) for value in column.to_pylist()] for column in found.columns]
    rows = [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]
    columns = [Column(key=name, title=name) for name in names]
    return Table(name="answer", title="Answer", columns=columns, rows=rows, notes=[_MAY_BE])


_MAY_BE = "For use inside the council only, where it is about persons or small numbers."


def _cell(value: Any) -> Cell:
    if isinstance(value, float):
        return Decimal(repr(value)) if value == value and abs(value) != float("inf") else str(value)
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if value is None or isinstance(value, (str, int, Decimal)):
        return value
    return value if isinstance(value, date) and not isinstance(value, datetime) else str(value)
