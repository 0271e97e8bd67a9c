"""Observations as a table for people and other programs, and back again from the CSV and JSON that ncs writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from ncs.core.errors import NcsError, Problem, raise_if
from ncs.observations.observation_table import ObservationTable, check, fits, plain
from ncs.observations.schema import NUMBER, SCHEMA
from ncs.tables.reading.csv_text import delimiter_of, text_rows
from ncs.tables.reading.text import open_text
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers.plain import unguard

#: Title and meaning of each column of :data:`SCHEMA`, in its order.
MEANINGS: Mapping[str, tuple[str, str]] = {
    "measure": ("Measure", "What is measured, by its id, such as ascof_2a or notional_allocation."),
    "area": ("Area code", "ONS code of the council, region or country."),
    "period_start": ("Period start", "First day described."),
    "period_end": ("Period end", "Last day described."),
    "group": ("Group", "Who is described: total, or name=value such as age=65+; several are joined by semicolons."),
    "numerator": ("Numerator", "What is counted or summed, where the value is a quotient."),
    "denominator": ("Denominator", "What it is divided by."),
    "value": ("Value", "The figure; there is one exactly when the status is ok."),
    "lower": ("Lower limit", "Lower end of the interval around the value, as the method defines it."),
    "upper": ("Upper limit", "Upper end of the interval around the value."),
    "unit": ("Unit", "Unit of the value and its interval."),
    "status": ("Status", "ok, suppressed, not_applicable or missing."),
    "source": ("Source", "Publication or run that the figure comes from."),
    "method": ("Method", "Edition of the method."),
}
#: Nothing else is a date or a number here: not 20240401, not 1_000, and no figures of other scripts.
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_AREA_NAME = Column(key="area_name", title="Area", description="Name of the council, region or country.")


class NotTidy(NcsError):
    """A file that does not hold observations as ncs writes them."""


def to_table(
    observations: ObservationTable,
    *,
    name: str,
    title: str,
    area_names: Mapping[str, str] | None = None,
    notes: Sequence[str] = (),
) -> Table:
    """Return observations for the writers; with ``area_names`` (by ONS code) a column of names follows the codes."""
    columns = [Column(key=key, title=head, description=meaning) for key, (head, meaning) in MEANINGS.items()]
    if area_names is not None:
        columns.insert(SCHEMA.names.index("area") + 1, _AREA_NAME)
    rows = [_row(row, area_names) for row in observations.data.to_pylist()]
    sources = sorted(set(observations.data.column("source").to_pylist()))
    return Table(name=name, title=title, columns=columns, rows=rows, notes=notes, sources=sources)


def _row(row: Mapping[str, Any], names: Mapping[str, str] | None) -> dict[str, Cell]:
    made: dict[str, Cell] = {key: plain(value) if isinstance(value, Decimal) else value for key, value in row.items()}
    return made if names is None else {**made, "area_name": names.get(row["area"])}


def read_csv(source: Path) -> ObservationTable:
    """Read observations from a CSV with the columns of :data:`SCHEMA`; a column ``area_name`` is left out.

    Raises:
        ProblemsFound: there is no such file, it is not text, columns are missing or unknown, or cells or rows are
            wrong; each with its row and column.
    """
    opened = open_text(source, kind="file of observations")
    rows = text_rows(opened.text, file=opened.file, delimiter=delimiter_of(opened.text, headings=SCHEMA.names))
    head, *cells = [[unguard(cell) for cell in row] for row in rows] or [[]]
    raise_if(_ragged(head, cells, source.name), "Some lines do not fit the heading")
    return _from_text(head, [dict(zip(head, line, strict=True)) for line in cells], source.name)


def _ragged(head: Sequence[str], cells: Sequence[Sequence[str]], file: str) -> Iterator[Problem]:
    for number, line in enumerate(cells, start=2):
        if len(line) != len(head):
            said = f"This line has {len(line)} cells, but the heading has {len(head)}."
            yield Problem(
                rule="cells", message=said, next_step="Look for a missing comma or quote.", file=file, row=number
            )


def read_json(source: Path) -> ObservationTable:
    """Read observations from the JSON that ncs writes; several tables in it are joined.

    Raises:
        NotTidy: it is not JSON of tables.
        ProblemsFound: as :func:`read_csv`.
    """
    try:
        text = open_text(source, kind="file of observations").text
        tables = json.loads(text, parse_float=str)["tables"]  # a number as it is written, with every digit
        heads = [[column["key"] for column in table["columns"]] for table in tables]
        rows = [_as_text(row) for table in tables for row in table["rows"]]
    except RecursionError:
        raise NotTidy(f"{source} cannot be read: it is nested too deeply.") from None
    except json.JSONDecodeError as error:
        raise NotTidy(f"{source} is not JSON: {error.msg}, in line {error.lineno}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        said = "it should hold tables, each with its columns and rows"
        raise NotTidy(f"{source} is not JSON of tables as ncs writes it: {said}.") from error
    return _from_text(heads[0] if heads else [], rows, source.name)


def _as_text(row: Mapping[str, object]) -> dict[str, str]:
    return {key: "" if value is None else str(value) for key, value in row.items()}


def _from_text(head: Sequence[str], rows: Sequence[Mapping[str, str]], file: str) -> ObservationTable:
    raise_if(_head_problems(head, file), "This is not a table of observations")
    problems: list[Problem] = []
    columns = {field.name: list(_cells(field, rows, file, problems)) for field in SCHEMA}
    raise_if(problems, "Some cells cannot be read")
    return ObservationTable(check(pa.table(columns, schema=_NULLABLE), file=file))


#: The schema before the checks, which say what is empty better than Arrow does.
_NULLABLE = pa.schema([field.with_nullable(True) for field in SCHEMA])


def _head_problems(head: Sequence[str], file: str) -> Iterator[Problem]:
    known = {*SCHEMA.names, _AREA_NAME.key}
    for name in SCHEMA.names:
        if head.count(name) != 1:
            said = "This column is missing." if name not in head else "This column is there more than once."
            yield Problem(rule="columns", message=said, next_step="Have it once.", file=file, row=1, field=name)
    for name in head:
        if name not in known:
            said = "Observations have no such column."
            yield Problem(rule="columns", message=said, next_step="Remove it.", file=file, row=1, field=name)


def _cells(
    field: pa.Field, rows: Iterable[Mapping[str, str]], file: str, problems: list[Problem]
) -> Iterator[str | Decimal | date | None]:
    """Read one column; what cannot be read is added to ``problems``, and its cell is None until they are raised."""
    for number, row in enumerate(rows, start=2):
        text = row.get(field.name, "")
        try:
            yield _cell(field.type, text)
        except ValueError as error:
            problems.append(
                Problem(
                    rule="cell",
                    message=f"This is not {error}.",
                    next_step="Put it right, or leave the cell empty and give the status.",
                    file=file,
                    row=number,
                    field=field.name,
                    value=text,
                )
            )
            yield None


def _cell(kind: pa.DataType, text: str) -> str | Decimal | date | None:
    """Read one cell.

    Raises:
        ValueError: the text is not what its message names.
    """
    if not text:
        return None
    if pa.types.is_string(kind):
        return text
    if pa.types.is_date(kind):
        return _day(text)
    if not _NUMBER.fullmatch(text.strip()):
        raise ValueError("a number")
    number = Decimal(text.strip())
    if not fits(number):
        raise ValueError(f"a number with at most {NUMBER.scale} decimals")
    return number


def _day(text: str) -> date:
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError("a date such as 2026-04-01")
