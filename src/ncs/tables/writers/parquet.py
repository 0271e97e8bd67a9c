"""A table as Parquet: typed columns, exact decimals, and its words in the file's metadata."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from ncs.tables.arrow import to_arrow
from ncs.tables.tables import Table


def fill(table: Table, target: Path) -> None:
    """Write a table to ``target``: whole numbers, exact decimals, days, yes or no, and text; gaps are null.

    The title, unit and description of a column are in its metadata. The same table gives the same bytes.

    Raises:
        ValueError: a number is not finite.
    """
    pq.write_table(to_arrow(table), target, compression="zstd", version="2.6")
