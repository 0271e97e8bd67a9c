"""Files that grow: large batches are written beside the work, in the order in which they came, and faults are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.measures.run import output_files
from ncs.measures.run.output_files import GrowingFiles

SCHEMA = pa.schema([pa.field("place", pa.int64())])
#: Large and small by turns, and more large ones than may wait to be written.
SIZES = (3, 60_000, 2, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000, 1, 4)


def batches(first: int, sizes: tuple[int, ...] = SIZES) -> Iterator[pa.RecordBatch]:
    for size in sizes:
        yield pa.record_batch([pa.array(range(first, first + size), pa.int64())], schema=SCHEMA)
        first += size


def test_rows_stay_in_order_whatever_is_written_beside(tmp_path: Path) -> None:
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


#: Written at once, beside the work where more follow, and beside the work as the last of all.
AT_ONCE, FOLLOWED, LAST = (3,), (60_000,) * 8, (60_000,)


@pytest.mark.parametrize("sizes", [AT_ONCE, FOLLOWED, LAST], ids=["at once", "followed", "last"])
def test_a_fault_while_writing_is_told(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    (tmp_path / "a").write_text("a file where a folder should be made", encoding="utf-8")
    files, given = GrowingFiles(), list[int]()

    def made() -> Iterator[pa.RecordBatch]:
        for batch in batches(0, sizes):
            given.append(batch.num_rows)
            yield batch

    with pytest.raises(NotADirectoryError):
        files.append(tmp_path / "a" / "b" / "one.parquet", "first", made(), SCHEMA)
        files.finish()
    assert len(given) <= 5, "no more is asked for than may wait"
    files.stop()


def test_what_waits_to_be_written_when_it_is_stopped_is_written_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder goes next: nobody may still write into it."""
    files, path, done = GrowingFiles(), tmp_path / "one.parquet", list[int]()
    write = GrowingFiles._write

    def slowly(self: GrowingFiles, path: Path, section: str, batch: pa.RecordBatch, schema: pa.Schema) -> None:
        threading.Event().wait(0.1)
        write(self, path, section, batch, schema)
        done.append(batch.num_rows)

    monkeypatch.setattr(GrowingFiles, "_write", slowly)
    files.append(path, "first", batches(0, (60_000, 60_000, 60_000)), SCHEMA)
    files.stop()
    assert done == [60_000] * 3


def test_rows_of_duckdb_are_written_after_its_connection_is_closed(tmp_path: Path) -> None:
    """The next edition's events begin while the last rows of the one before are being written."""
    files, path, schema = GrowingFiles(), tmp_path / "one.parquet", pa.schema([("a", pa.int64()), ("b", pa.string())])
    asked = "SELECT range AS a, 'text number ' || range AS b FROM range(200000) ORDER BY a"
    with duckdb.connect() as con:
        files.append(path, "first", con.sql(asked).to_arrow_reader(65_536), schema)
    files.finish()
    written = pq.read_table(path)
    assert written["a"].to_pylist() == list(range(200_000))
    assert written["b"].to_pylist()[::50_000] == [f"text number {number}" for number in range(0, 200_000, 50_000)]


def test_nothing_is_written_once_it_is_stopped(tmp_path: Path) -> None:
    files, path = GrowingFiles(), tmp_path / "one.parquet"
    files.append(path, "first", batches(0, (60_000, 60_000)), SCHEMA)
    files.stop()
    with pytest.raises(RuntimeError):
        files.append(path, "first", batches(0, (60_000,)), SCHEMA)


def test_few_rows_need_no_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output_files.GrowingFiles, "_thread", lambda _self: pytest.fail("no thread is wanted"))
    files = GrowingFiles()
    files.append(tmp_path / "one.parquet", "first", batches(0, (10, 20)), SCHEMA)
    files.finish()
    files.stop()
    assert pq.read_metadata(tmp_path / "one.parquet").num_rows == 30


def test_a_file_without_any_row_is_never_made(tmp_path: Path) -> None:
    files = GrowingFiles()
    files.append(tmp_path / "a" / "one.parquet", "first", (), SCHEMA)
    files.finish()
    assert list(tmp_path.iterdir()) == []
