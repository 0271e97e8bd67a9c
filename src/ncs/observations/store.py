"""Keeping observations: the checked table, Parquet files, and a folder of them. Import from here."""

from ncs.observations.folder import BadMeasureName, ObservationStore
from ncs.observations.observation_table import ObservationTable, from_observations, nine_places
from ncs.observations.parquet import NotParquet, read_parquet, write_parquet
from ncs.observations.tidy import read_csv, read_json, to_table

__all__ = [
    "BadMeasureName",
    "NotParquet",
    "ObservationStore",
    "ObservationTable",
    "from_observations",
    "nine_places",
    "read_csv",
    "read_json",
    "read_parquet",
    "to_table",
    "write_parquet",
]
