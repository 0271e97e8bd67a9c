"""Whole runs, as the command line asks for them, write the same rows on Spark as on DuckDB."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from ncs.measures.dashboard.job import write_dashboard
from ncs.measures.run.job import carry_out
from run_engines import quick_spark
from support.measures_folder import inputs, job_of

pytestmark = [pytest.mark.spark, pytest.mark.slow]


def same_files(one: Path, other: Path) -> int:
    """Assert that two folders hold the same files: tables with the same rows in the same order, text to the byte."""
    files = sorted(path.relative_to(one) for path in one.rglob("*.*"))
    assert files == sorted(path.relative_to(other) for path in other.rglob("*.*"))
    for name in files:
        if name.suffix == ".parquet":
            assert pq.read_table(one / name).to_pylist() == pq.read_table(other / name).to_pylist(), name
        else:
            assert (one / name).read_bytes() == (other / name).read_bytes(), name
    return len(files)


def test_measures(tmp_path: Path) -> None:
    """One measure is enough for what a run adds: person details, order, files; the specs compare the measures."""
    quick_spark()
    folder = inputs(tmp_path, people=60)
    for engine in ("duckdb", "spark"):
        job = job_of(folder, tmp_path / engine, measures=("ascof_2c",), engine=engine)
        carry_out(job, progress=lambda *_: None)
    assert same_files(tmp_path / "duckdb", tmp_path / "spark") > 6


def test_dashboard_tables(tmp_path: Path) -> None:
    quick_spark()
    folder = inputs(tmp_path, people=60)
    period = {"start": "2025-04-01", "end": "2026-03-31"}
    told = {"kind": "single", "edition": {"name": "dhsc-2026-09"}, "period": period}
    (folder / "run.json").write_text(json.dumps(told), encoding="utf-8")
    for engine in ("duckdb", "spark"):
        write_dashboard(folder, tmp_path / engine, engine_name=engine, progress=lambda *_: None)
    assert same_files(tmp_path / "duckdb", tmp_path / "spark") > 10
