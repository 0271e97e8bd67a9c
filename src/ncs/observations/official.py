"""Official tables carried inside the package as observations, so that they can be used without a connection."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files

from ncs.core.errors import UnknownName, near_matches
from ncs.core.provenance import Source
from ncs.observations.observation_table import ObservationTable
from ncs.observations.parquet import read_packaged

_DATA = files("ncs.observations") / "data"


@cache
def editions() -> Mapping[str, Source]:
    """Return the editions that are held with their sources, such as ``ascof_2024_25``."""
    from ncs.tables.reading.sources import read_sources  # YAML, which a run that names an edition does not need

    return {name.removesuffix(".parquet"): source for name, source in read_sources(_DATA / "sources.yaml").items()}


@cache
def official(edition: str = "ascof_2024_25") -> ObservationTable:
    """Return an official table as observations.

    ``ascof_2024_25`` has the 25 measures for England, the regions and the councils, with every year that the workbook
    prints, gaps included; see :mod:`ncs.observations.readers.ascof` for what each column means.

    Raises:
        UnknownName: the edition is not held.
    """
    if f"{edition}.parquet" not in {one.name for one in _DATA.iterdir()}:
        raise UnknownName("edition of official tables", edition, near_matches(edition, editions()))
    with as_file(_DATA / f"{edition}.parquet") as path:
        return read_packaged(path)
