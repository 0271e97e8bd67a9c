"""A fault of the file system is told of what it is about: an input that went is no output that could not be written.

A full disk below the results was told of the folder of working files, on another disk with room; a drive with an input
that went was told as "Could not write" of the results.
"""

from __future__ import annotations

import errno
import shutil
from collections import namedtuple
from pathlib import Path

import duckdb
import pytest

from ncs.core.files import CannotWrite, atomic_folder, atomic_path
from ncs.core.working import is_elsewhere
from ncs.engine.duck import faults, scratch_folder

_Usage = namedtuple("_Usage", "total used free")
FULL = OSError(errno.ENOSPC, "No space left on device")  # as Arrow says it: without a name


def gone(path: Path) -> FileNotFoundError:
    return FileNotFoundError(errno.ENOENT, "No such file or directory", str(path))


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Bytes that are free, by the name of a folder somewhere above."""
    left: dict[str, int] = {}

    def usage(path: Path) -> _Usage:
        return _Usage(0, 0, next(size for name, size in left.items() if name in Path(path).parts))

    monkeypatch.setattr(shutil, "disk_usage", usage)
    return left


def test_a_named_file_says_whose_fault_it_is(tmp_path: Path) -> None:
    inside, beside = tmp_path / "out" / "events.parquet", tmp_path / "out.csv"
    assert not is_elsewhere(gone(inside), tmp_path / "out")
    assert not is_elsewhere(gone(tmp_path / "out"), tmp_path / "out")
    assert is_elsewhere(gone(beside), tmp_path / "out")
    assert not is_elsewhere(gone(beside), tmp_path / "out", beside)
    assert not is_elsewhere(gone(beside))  # nothing was begun: it is about beginning


def test_an_input_that_went_is_not_told_as_an_output(tmp_path: Path) -> None:
    for writer in (atomic_folder, atomic_path):
        with pytest.raises(FileNotFoundError) as told, writer(tmp_path / "run"):
            (tmp_path / "input.csv").read_text()
        assert told.value.filename == str(tmp_path / "input.csv")
    with pytest.raises(FileNotFoundError), scratch_folder(tmp_path):
        (tmp_path / "input.csv").read_text()
    assert not any(tmp_path.iterdir())


def test_an_output_that_cannot_be_written_is(tmp_path: Path) -> None:
    with (
        pytest.raises(CannotWrite, match=r"Could not write .*run: No such file"),
        atomic_folder(tmp_path / "run") as one,
    ):
        (one / "deeper" / "a.csv").write_text("")
    with pytest.raises(CannotWrite, match=r"Could not write in "), scratch_folder(tmp_path) as folder:
        (folder / "deeper" / "a.csv").write_text("")


def test_an_output_that_cannot_be_begun_is(tmp_path: Path) -> None:
    """Also the second of two: the folder above it is a file."""
    (tmp_path / "file").write_text("")
    for target in (tmp_path / "file" / "run", tmp_path / "file" / "deeper" / "run"):
        with pytest.raises(CannotWrite, match=r"Could not write .*run"), atomic_folder(target):
            pass
        with (
            pytest.raises(CannotWrite, match=r"Could not write .*run"),
            atomic_folder(tmp_path / "first"),
            atomic_folder(target),
        ):
            pass


def test_a_full_disk_is_told_of_the_folder_on_it(free: dict[str, int], tmp_path: Path) -> None:
    """Results on one disk, working files on another: whichever is full is named, and the other is not."""
    working, results = tmp_path / "working", tmp_path / "results"
    working.mkdir()
    for full, other, said in (
        (results, working, "Could not write .*run"),
        (working, results, r"Could not write in .*working"),
    ):
        free |= {full.name: 1000, other.name: 10 << 30}
        with (
            pytest.raises(CannotWrite, match=said) as told,
            atomic_folder(results / "run"),
            scratch_folder(working),
        ):
            raise FULL
        assert other.name not in str(told.value)


def test_a_commit_on_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    """DuckDB calls it a fault of the transaction."""
    said = 'TransactionContext Error: Failed to commit: Could not write file "work.duckdb.wal": No space left on device'
    with (
        pytest.raises(CannotWrite, match=r"Could not write working files in .*: No space left"),
        faults(tmp_path / "working", memory="1GB"),
    ):
        raise duckdb.TransactionException(said)
    with pytest.raises(duckdb.TransactionException), faults(tmp_path / "working", memory="1GB"):
        raise duckdb.TransactionException("another fault")
