"""What bounds the memory of a build: councils are worked on some at a time, in an engine with a limit of its own."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from main_tables import plan, run
from ncs.core.behind import Behind
from ncs.engine.engine import DuckDB, Engine
from ncs.engine.room import in_bytes
from ncs.records import build as building
from ncs.records import rows_file
from ncs.records.tables import pipeline
from raw_rows import full_file

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
    assert building.BATCH_ROWS <= 1_000_000 and in_bytes(building.MEMORY) <= 1_500_000_000
    asked: list[tuple[str, int]] = []
    whole = building.engine

    def noting(name: str, *, memory: str, beside: int, **options: Any) -> AbstractContextManager[Engine]:
        asked.append((memory, beside))
        return whole(name, memory=memory, beside=beside, **options)

    monkeypatch.setattr(building, "engine", noting)
    run(rows(), tmp_path)
    assert asked == [(building.MEMORY, building.BESIDE)]


def test_rows_are_written_in_groups_of_one_size_whatever_batches_they_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eleven rows in batches of 3, of 5 or of all are groups of 4, 4 and 3, and the same bytes."""
    monkeypatch.setattr(rows_file, "ROW_GROUP", 4)
    table = pa.table({"row": pa.array(range(11), pa.int64())})
    for size in (3, 5, 11):
        with Behind() as behind, rows_file.RowsFile(tmp_path / f"{size}.parquet", table.schema, behind) as written:
            for batch in table.to_batches(max_chunksize=size):
                written.write(batch)
    about = pq.read_metadata(tmp_path / "3.parquet")
    assert [about.row_group(number).num_rows for number in range(about.num_row_groups)] == [4, 4, 3]
    assert pq.read_table(tmp_path / "3.parquet").equals(table)
    assert len({(tmp_path / f"{size}.parquet").read_bytes() for size in (3, 5, 11)}) == 1


def test_a_list_of_values_is_kept_of_columns_alone_whose_values_repeat(tmp_path: Path) -> None:
    """Fifty fates of one file: each has its own number, all the same words. Blanks and order are as they were."""
    table = pa.table(
        {
            "row_id": pa.array(range(50, 0, -1), pa.int64()),
            "fate": ["kept"] * 50,
            "superseded_by": pa.array([None, 7] * 25, pa.int64()),
        }
    )
    path = tmp_path / "rows.parquet"
    with Behind() as behind, rows_file.RowsFile(path, table.schema, behind) as written:
        for batch in table.to_batches():
            written.write(batch)
    group = pq.read_metadata(path).row_group(0)
    assert [group.column(place).has_dictionary_page for place in range(3)] == [False, True, False]
    assert pq.read_table(path).equals(table)


def test_after_a_failure_no_more_rows_are_written(tmp_path: Path) -> None:
    """What waits to be written may be all that memory holds, and the file goes anyway."""
    table = pa.table({"row": pa.array(range(11), pa.int64())})
    path = tmp_path / "rows.parquet"
    with (
        pytest.raises(KeyboardInterrupt),
        Behind() as behind,
        rows_file.RowsFile(path, table.schema, behind) as written,
    ):
        written.write(table.to_batches()[0])
        raise KeyboardInterrupt
    assert pq.read_metadata(path).num_rows == 0
