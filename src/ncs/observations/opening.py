"""Opening observations wherever they are kept: a store, or a Parquet, CSV or JSON file."""

from __future__ import annotations

from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.looking import is_folder
from ncs.observations.folder import ObservationStore
from ncs.observations.observation_table import ObservationTable
from ncs.observations.parquet import read_parquet
from ncs.observations.tidy import read_csv, read_json


class NothingThere(NcsError):
    """A path that holds no observations."""


def open_observations(path: Path) -> ObservationTable:
    """Read the observations at ``path``: all of a store's folder, or one file by its suffix.

    Raises:
        NothingThere: the folder holds no measures, or the suffix is none of .parquet, .csv and .json; or
            the file holds no observation.
        NotParquet, NotTidy: the file is absent or not of its kind.
        ProblemsFound: its rows are wrong; all problems are collected.
    """
    if is_folder(path):
        store = ObservationStore(path)
        if not store.measures():
            raise NothingThere(f"The folder {path} holds no observations. Keep some with: ncs observations keep FILE")
        return store.query()
    readers = {".parquet": read_parquet, ".csv": read_csv, ".json": read_json}
    if path.suffix.lower() not in readers:
        raise NothingThere(
            f"{path} is neither a folder of observations nor a .parquet, .csv or .json file. Next: save a sheet as CSV "
            "UTF-8; a table as its publisher issued it becomes observations by ncs observations read."
        )
    found = readers[path.suffix.lower()](path)
    if not len(found):
        raise NothingThere(f"{path} holds no observation: there are headings, and no row below them. Fill it.")
    return found
