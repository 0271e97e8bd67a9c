"""Synthetic records: rows a second, and memory that does not grow with the number of councils."""

from __future__ import annotations

import shutil

from benchmarks.harness import Benchmark, Result, Setting, measure, ncs
from benchmarks.records import rows_in


def run_synthetic(setting: Setting) -> Result:
    """Make records of more and more councils at their true size."""
    steps = ("1", "10", "99") if setting.size == "england" else ("1", "4", "12")
    table: list[dict[str, str | int | float]] = []
    for councils in steps:
        folder = setting.folder / f"synthetic-{councils}"
        options = ("--councils", councils, "--layout", "national", "--format", "parquet", "--seed", "2026")
        measured = measure(ncs("synthetic", "records", "--size", "council", *options, "--out", folder))
        rows = rows_in(folder)
        table.append(
            {
                "councils": int(councils),
                "rows": rows,
                "seconds": measured.seconds,
                "processor seconds": measured.processor_seconds,
                "rows a processor second": round(rows / measured.processor_seconds),
                "peak memory, MiB": round(measured.peak_mib),
            }
        )
        shutil.rmtree(folder)
    return Result(
        table, ["Three years of quarterly files in the national layout as Parquet; councils of their true size."]
    )


BENCHMARKS = (Benchmark("synthetic-records", "Making synthetic records", run_synthetic),)
