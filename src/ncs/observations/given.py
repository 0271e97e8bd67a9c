"""Observations that a user gives: a file or folder, a frame, or observations already."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import pyarrow as pa

from ncs.core.errors import Problem, raise_if
from ncs.observations.observation_table import ObservationTable, check
from ncs.observations.opening import open_observations
from ncs.observations.schema import SCHEMA
from ncs.tables.given import arrow_given

#: What a frame of observations may have beside the columns of the schema; it says nothing that they do not.
_BESIDE = ("area_name",)


def observations_of(given: Any) -> ObservationTable:
    """Return observations that were given as a path, as a frame with the columns of an observation, or as they are.

    Raises:
        NothingThere, NotParquet, NotTidy: the path holds no observations.
        NotAFrame: what was given is neither a path nor a frame.
        ProblemsFound: columns are missing, unknown or of the wrong kind, or rows are wrong; all are collected.
    """
    held = getattr(given, "observations", given)
    if isinstance(held, ObservationTable):
        return held
    if isinstance(given, str | PathLike):
        return open_observations(Path(given))
    frame = arrow_given(given, what="observations")
    kept = frame.select([name for name in frame.column_names if name not in _BESIDE])
    problems: list[Problem] = []
    typed = pa.table({name: _typed(name, kept.column(name), problems) for name in kept.column_names})
    raise_if(problems, "This is not a table of observations")
    return ObservationTable(check(typed))


def _typed(name: str, column: pa.ChunkedArray, problems: list[Problem]) -> pa.ChunkedArray:
    """Return a column in the type that observations have; a column that cannot be is added to the problems."""
    if name not in SCHEMA.names:
        return column
    kind = SCHEMA.field(name).type
    try:
        return column.cast(kind)
    except pa.ArrowException:
        problems += _not(name, kind)
        return column


def _not(name: str, kind: pa.DataType) -> Iterator[Problem]:
    wanted = "numbers" if pa.types.is_decimal(kind) else "dates" if pa.types.is_date(kind) else "text"
    step = f"Give {wanted} in this column, and nothing where there is no value."
    yield Problem(rule="column-kind", message=f"This column does not hold {wanted}.", next_step=step, field=name)
