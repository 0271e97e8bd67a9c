"""Reading a table of registered deaths, for editions that take dates of death from registrations."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ncs.core.errors import Problem, raise_if
from ncs.tables.reading.column_files import open_columns

DEATHS = pa.schema(
    [
        pa.field("nhs_id", pa.string()),
        pa.field("date_of_death", pa.date32()),
        pa.field("registered", pa.date32()),
    ]
)


def read_deaths(path: Path) -> pa.Table:
    """Read registered deaths from CSV or Parquet with columns ``nhs_id``, ``date_of_death`` and ``registered``.

    Dates are ISO. Several rows a person are allowed; rows without an ``nhs_id`` are of no use and refused. No problem
    repeats a cell, as they are about persons.

    Raises:
        ProblemsFound: the file cannot be read, lacks a column or has it twice, holds something that is no date, or has
            rows without an ``nhs_id``.
    """
    table = open_columns(path, _TYPES, kind="table of deaths", values_shown=False).table()
    blank = pc.indices_nonzero(pc.is_null(table.column("nhs_id"))).to_pylist()
    problem = Problem(
        rule="blank-nhs-id",
        message=f"{len(blank)} rows have no nhs_id.",
        next_step="Remove them.",
        file=path.name,
        row=blank[0] + 2 if blank else None,
        field="nhs_id",
    )
    raise_if([problem] if blank else [], f"{path.name}: the table of deaths has mistakes")
    return table.cast(DEATHS)


_TYPES = {field.name: field.type for field in DEATHS}
