"""A run gives the same rows in the same order, however many parts the country is worked on in."""

from __future__ import annotations

import errno
import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from ncs.core.files import CannotWrite
from ncs.engine.engine import DuckDB
from ncs.measures.run import output_files, work
from ncs.measures.run.job import carry_out
from ncs.measures.run.work import Council, parts_of
from support.measures_folder import inputs, job_of


def run(folder: Path, out: Path, **options: Any) -> list[str]:
    """Compute what is asked, and return the stages that were told."""
    told: list[str] = []
    job = job_of(folder, out, **options)
    carry_out(job, progress=lambda stage, done, of: told.append(f"{stage}: {done} of {of}"))
    return told


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({}, id="every measure for a year"),
        pytest.param({"period": "rolling", "measures": ("ascof_2b", "ascof_2e")}, id="two periods"),
    ],
)
def test_parts_give_the_same_rows_in_the_same_order(
    options: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = inputs(tmp_path, people=200)
    listed, list_texts = list[Collection[str]](), DuckDB.list_texts

    def watched(running: DuckDB, texts: Collection[str]) -> None:
        listed.append(texts)
        list_texts(running, texts)

    monkeypatch.setattr(DuckDB, "list_texts", watched)
    whole = run(folder, tmp_path / "whole", **options)
    assert listed == []
    monkeypatch.setattr(DuckDB, "rows_at_a_time", pq.read_metadata(folder / "events.parquet").num_rows * 2 // 3)
    parted = run(folder, tmp_path / "parted", **options)
    assert len(listed) == 1, "several parts hold the number of a text in its place, and give the same for it"
    files = sorted(path.relative_to(tmp_path / "whole") for path in (tmp_path / "whole").rglob("*.*"))
    assert files == sorted(path.relative_to(tmp_path / "parted") for path in (tmp_path / "parted").rglob("*.*"))
    tables = [name for name in files if name.parent.name in ("people", "side")]
    assert len(tables) > (2 if options else 20)
    for name in files:
        if name in tables:  # the pieces of a file follow the parts, its rows do not
            assert pq.read_table(tmp_path / "whole" / name).equals(pq.read_table(tmp_path / "parted" / name)), name
        else:
            assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "parted" / name).read_bytes(), name
    assert len(parted) > 1.5 * len(whole)  # two parts at least


def test_a_part_that_is_late_everywhere_still_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second part gets to every file and every count before the first, and waits for it there."""
    folder = inputs(tmp_path, people=50)
    wanted: dict[str, Any] = {"period": "2025-26", "measures": ("ascof_2b", "ascof_2e", "waiting_lists")}
    run(folder, tmp_path / "whole", **wanted)
    monkeypatch.setattr(DuckDB, "rows_at_a_time", pq.read_metadata(folder / "events.parquet").num_rows * 2 // 3)
    begun, context, opened = list[str](), work._context, work.person_details

    def late(*given: Any, **more: Any) -> Any:
        begun.append(threading.current_thread().name)
        _wait_if_first()
        return opened(*given, **more)

    def late_again(*given: Any) -> Any:
        _wait_if_first()
        return context(*given)

    monkeypatch.setattr(work, "person_details", late)
    monkeypatch.setattr(work, "_context", late_again)
    run(folder, tmp_path / "parted", **wanted)
    assert len(set(begun)) > 1, "nothing was done side by side"
    for path in [*(tmp_path / "whole").glob("*/*.parquet"), tmp_path / "whole" / "observations.parquet"]:
        assert pq.read_table(path).equals(pq.read_table(tmp_path / "parted" / path.relative_to(tmp_path / "whole")))


def _wait_if_first() -> None:
    if threading.current_thread().name.endswith("_0"):  # the thread that begins the first part
        threading.Event().wait(0.5)


def test_whole_councils_fill_a_part_up_to_its_limit() -> None:
    councils = [
        Council(la_code=str(code), area=f"E{code}", events=events) for code, events in enumerate((5, 4, 9, 30, 1))
    ]
    codes = [[council.la_code for council in part] for part in parts_of(councils, 10)]
    assert codes == [["0", "1"], ["2"], ["3"], ["4"]]
    assert list(parts_of(councils, None)) == [tuple(councils)]
    assert list(parts_of([], 10)) == [()]


def test_a_run_that_is_stopped_has_ended_what_works_beside_it_before_its_folder_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped where it hears how far its parts have come, while they write."""
    folder, append, there = inputs(tmp_path, people=50), output_files.GrowingFiles.append, list[bool]()
    monkeypatch.setattr(DuckDB, "rows_at_a_time", pq.read_metadata(folder / "events.parquet").num_rows * 2 // 3)

    def slowly(files: output_files.GrowingFiles, path: Path, *rest: Any) -> None:
        threading.Event().wait(0.05)
        there.append(path.parent.parent.is_dir() and threading.current_thread() is not threading.main_thread())
        append(files, path, *rest)

    def told(_stage: str, done: int, _of: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    monkeypatch.setattr(output_files.GrowingFiles, "append", slowly)
    before, threads = sorted(tmp_path.iterdir()), set(threading.enumerate())
    with pytest.raises(KeyboardInterrupt):
        carry_out(job_of(folder, tmp_path / "out"), progress=told)
    assert set(threading.enumerate()) <= threads
    assert len(there) > 2 and all(there)
    assert sorted(tmp_path.iterdir()) == before


def test_a_fault_in_one_part_is_what_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = inputs(tmp_path, people=50)
    monkeypatch.setattr(DuckDB, "rows_at_a_time", pq.read_metadata(folder / "events.parquet").num_rows * 2 // 3)

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(output_files.GrowingFiles, "append", full)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(CannotWrite, match="No space left on device"):
        run(folder, tmp_path / "out")
    assert sorted(tmp_path.iterdir()) == before
