"""Files that grow: section by section, in the order in which rows came, and side by side on several threads."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.measures.run.output_files import GrowingFiles

SCHEMA = pa.schema([pa.field("place", pa.int64())])
SIZES = (3, 60_000, 2, 60_000, 1, 4)


def batches(first: int, sizes: tuple[int, ...] = SIZES) -> Iterator[pa.RecordBatch]:
    for size in sizes:
        yield pa.record_batch([pa.array(range(first, first + size), pa.int64())], schema=SCHEMA)
        first += size


def test_rows_stay_in_order_within_their_section(tmp_path: Path) -> None:
    files, one, other = GrowingFiles(), tmp_path / "a" / "one.parquet", tmp_path / "a" / "other.parquet"
    files.append(one, "first", batches(0), SCHEMA)
    files.append(other, "first", batches(0, (5,)), SCHEMA)
    files.append(one, "second", batches(1_000_000), SCHEMA)
    files.append(one, "first", batches(sum(SIZES), (60_000, 1)), SCHEMA)
    files.finish()
    first, second = sum(SIZES) + 60_001, sum(SIZES)
    written = pq.read_table(one)["place"].to_pylist()
    assert written == [*range(first), *range(1_000_000, 1_000_000 + second)]
    assert pq.ParquetFile(one).metadata.num_row_groups == 2 * len(SIZES) + 2
    assert pq.read_table(other)["place"].to_pylist() == [0, 1, 2, 3, 4]
    assert sorted(path.name for path in one.parent.iterdir()) == ["one.parquet", "other.parquet"]


def test_different_files_grow_at_the_same_time(tmp_path: Path) -> None:
    files, paths = GrowingFiles(), [tmp_path / "a" / f"{number}.parquet" for number in range(20)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda path: files.append(path, "first", batches(0), SCHEMA), paths))
    files.finish()
    assert [pq.read_table(path)["place"].to_pylist() for path in paths] == [list(range(sum(SIZES)))] * 20


def test_a_fault_while_writing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file where a folder should be made", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        GrowingFiles().append(tmp_path / "a" / "b" / "one.parquet", "first", batches(0), SCHEMA)


def test_a_file_without_any_row_is_never_made(tmp_path: Path) -> None:
    files = GrowingFiles()
    files.append(tmp_path / "a" / "one.parquet", "first", (), SCHEMA)
    files.finish()
    assert list(tmp_path.iterdir()) == []
