"""What bounds the memory of a build: councils are worked on some at a time, in an engine with a limit of its own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from main_tables import plan, run
from ncs.engine.engine import DuckDB
from ncs.records import build as building
from ncs.records.build import build
from ncs.records.tables import pipeline
from raw_rows import full_file, raw_table

COUNCILS = ("112", "204", "304", "416", "716")
RECEIVED = datetime(2026, 4, 20, 9)


def rows() -> list[dict[str, Any]]:
    """A year of a file for each of five councils, of one size."""
    first = plan().period.start
    return [row for code in COUNCILS for row in full_file(first=first, months=12, la_code=code, import_time=RECEIVED)]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of rows of each part that is worked on, in order."""
    found: list[int] = []
    whole = pipeline.compared

    def compared(part: Any, inputs: Any, engine: DuckDB) -> Any:
        found.append(engine.fetch(part.select("row_id")).num_rows)
        return whole(part, inputs, engine)

    monkeypatch.setattr(pipeline, "compared", compared)
    return found


def test_no_more_rows_are_worked_on_at_a_time_than_are_allowed(
    tmp_path: Path, seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five councils of one size, and room for two and a half: two, two and one. The same is written as at once."""
    size = len(rows()) // len(COUNCILS)
    at_once = run(rows(), tmp_path / "at once")
    assert seen == [5 * size], "so few rows are one part"
    seen.clear()
    monkeypatch.setattr(building, "BATCH_ROWS", size * 5 // 2)
    parted = run(rows(), tmp_path / "parted")
    assert seen == [2 * size, 2 * size, size]
    for name in ("events", "fate", "unmapped"):
        assert parted.table(name).equals(at_once.table(name))


def test_a_council_larger_than_what_is_allowed_is_worked_on_alone(
    tmp_path: Path, seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows of one council are compared with each other, so that no council is ever divided."""
    monkeypatch.setattr(building, "BATCH_ROWS", 1)
    run(rows(), tmp_path)
    assert seen == [len(rows()) // len(COUNCILS)] * len(COUNCILS)


def test_a_build_has_a_million_rows_at_a_time_and_a_limit_of_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With two million rows and 3 GB, four million rows took 3.7 GB; the goal is 2.5 GiB at any size (issue 13)."""
    assert building.BATCH_ROWS <= 1_000_000
    limits: list[str] = []
    keep = DuckDB.keep

    def noting(engine: DuckDB, expression: Any) -> Any:
        [limit] = engine._connection.execute("SELECT current_setting('memory_limit')").fetchone() or ()
        limits.append(limit)
        return keep(engine, expression)

    monkeypatch.setattr(DuckDB, "keep", noting)
    pq.write_table(raw_table(rows()), tmp_path / "raw.parquet")
    build([tmp_path / "raw.parquet"], tmp_path / "run", plan())
    assert set(limits) == {"1.3 GiB"}, "1,500 million bytes, as DuckDB says them"
