"""Writing observations to one file by its suffix; :mod:`ncs.observations.opening` reads them back."""

from __future__ import annotations

from pathlib import Path

from ncs.core.errors import NcsError
from ncs.observations.observation_table import ObservationTable
from ncs.observations.parquet import write_parquet
from ncs.observations.tidy import to_table
from ncs.tables.writers import write_csv, write_json


class UnknownSuffix(NcsError):
    """A file name that does not say how to write observations."""


def save_observations(table: ObservationTable, target: Path) -> None:
    """Write observations as Parquet, CSV or JSON by the suffix of ``target``, whole or not at all.

    Raises:
        UnknownSuffix: another suffix.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    suffix = target.suffix.lower()
    if suffix == ".parquet":
        write_parquet(table, target)
    elif suffix == ".csv":
        write_csv(to_table(table, name="observations", title="Observations"), target)
    elif suffix == ".json":
        write_json([to_table(table, name="observations", title="Observations")], target, title="Observations")
    else:
        raise UnknownSuffix(f"{target.name} does not end in .parquet, .csv or .json.")
