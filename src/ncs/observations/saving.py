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


def save_observations(table: ObservationTable, target: Path, *, replace: bool = False) -> None:
    """Write observations as Parquet, CSV or JSON by the suffix of ``target``, whole or not at all.

    Raises:
        UnknownSuffix: another suffix.
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    suffix = observations_suffix(target)
    if suffix == ".parquet":
        write_parquet(table, target, replace=replace)
    elif suffix == ".csv":
        write_csv(to_table(table, name="observations", title="Observations"), target, replace=replace)
    else:
        tables = [to_table(table, name="observations", title="Observations")]
        write_json(tables, target, title="Observations", replace=replace)


def observations_suffix(target: Path) -> str:
    """Return the suffix by which observations are written, in small letters, so that it can be known before any work.

    Raises:
        UnknownSuffix: it is none of .parquet, .csv and .json.
    """
    suffix = target.suffix.lower()
    if suffix not in (".parquet", ".csv", ".json"):
        raise UnknownSuffix(f"{target.name} does not end in .parquet, .csv or .json.")
    return suffix
