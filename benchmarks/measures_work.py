"""What the benchmark of measures compares with: ``python -m benchmarks.measures_work scan EVENTS``."""

from __future__ import annotations

import sys


def scan(events: str) -> None:
    """Read every column of the events once, as plainly as DuckDB can."""
    import duckdb

    connection = duckdb.connect()
    names = [row[0] for row in connection.execute("describe select * from read_parquet(?)", [events]).fetchall()]
    columns = ", ".join('max("' + name + '")' for name in names)
    connection.execute(f"select {columns} from read_parquet(?)", [events]).fetchall()


if __name__ == "__main__":
    {"scan": scan}[sys.argv[1]](sys.argv[2])
