"""The yardstick: DuckDB reads files as text, every column, and writes them as one Parquet file. Nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb


def main(out: str, *files: str) -> None:
    """Copy CSV or Parquet files into one Parquet file as text, on two threads, as the work itself has."""
    con = duckdb.connect(config={"threads": 2, "memory_limit": "6GB", "preserve_insertion_order": "false"})
    paths = [str(path) for name in files for path in _within(Path(name))]
    if paths[0].endswith(".parquet"):
        source = f"SELECT COLUMNS(*)::VARCHAR FROM read_parquet({paths!r})"
    else:
        source = f"SELECT * FROM read_csv({paths!r}, all_varchar = true, union_by_name = true, header = true)"
    con.execute(f"COPY ({source}) TO '{out}' (FORMAT parquet, COMPRESSION zstd)")
    count = con.execute(f"SELECT count(*) FROM read_parquet('{out}')").fetchone()
    print(0 if count is None else count[0])


def _within(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted([*path.glob("*.parquet"), *path.glob("*.csv")])


if __name__ == "__main__":
    main(*sys.argv[1:])
