"""Reading a table of registered deaths, for editions that take dates of death from registrations."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from ncs.core.errors import NcsError, Problem, raise_if

DEATHS = pa.schema(
    [
        pa.field("nhs_id", pa.string()),
        pa.field("date_of_death", pa.date32()),
        pa.field("registered", pa.date32()),
    ]
)


class BadDeaths(NcsError):
    """A table of deaths that cannot be read."""


def read_deaths(path: Path) -> pa.Table:
    """Read registered deaths from CSV or Parquet with columns ``nhs_id``, ``date_of_death`` and ``registered``.

    Dates are ISO. Several rows a person are allowed; rows without an ``nhs_id`` are of no use and refused.

    Raises:
        BadDeaths: the file cannot be read, lacks a column, or holds something that is no date.
        ProblemsFound: rows without an ``nhs_id``.
    """
    try:
        table = pq.read_table(path) if path.suffix == ".parquet" else _read_csv(path)
        missing = [name for name in DEATHS.names if name not in table.column_names]
        if missing:
            raise BadDeaths(f"{path.name} lacks the columns {', '.join(missing)}.")
        table = table.select(DEATHS.names).cast(DEATHS)
    except (OSError, pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise BadDeaths(f"Could not read the table of deaths {path.name}: {error}") from error
    blank = pc.sum(pc.is_null(table.column("nhs_id"))).as_py() or 0
    problem = Problem(
        rule="blank-nhs-id",
        message=f"{blank} rows have no nhs_id.",
        next_step="Remove them.",
        file=path.name,
        field="nhs_id",
    )
    raise_if([problem] if blank else [], f"{path.name}: the table of deaths has mistakes")
    return table


def _read_csv(path: Path) -> pa.Table:
    types = {field.name: field.type for field in DEATHS}
    return pacsv.read_csv(path, convert_options=pacsv.ConvertOptions(column_types=types, strings_can_be_null=True))
