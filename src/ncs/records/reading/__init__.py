"""Reading submissions: local and national layouts, in CSV, XLSX and Parquet, into the columns of this program."""

from ncs.records.reading.files import FileFormat, detect
from ncs.records.reading.headings import find_layout
from ncs.records.reading.options import ReadOptions
from ncs.records.reading.raw import FileRead, ReadReport, to_raw_parquet
from ncs.records.reading.stage import Staged, stage

__all__ = [
    "FileFormat",
    "FileRead",
    "ReadOptions",
    "ReadReport",
    "Staged",
    "detect",
    "find_layout",
    "stage",
    "to_raw_parquet",
]
