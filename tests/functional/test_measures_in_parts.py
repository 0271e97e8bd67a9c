"""A run gives the same rows in the same order, however many parts the country is worked on in."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from ncs.engine.engine import DuckDB
from ncs.measures.run import output_files
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
    whole = run(folder, tmp_path / "whole", **options)
    monkeypatch.setattr(DuckDB, "rows_at_a_time", pq.read_metadata(folder / "events.parquet").num_rows * 2 // 3)
    parted = run(folder, tmp_path / "parted", **options)
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


def test_whole_councils_fill_a_part_up_to_its_limit() -> None:
    councils = [
        Council(la_code=str(code), area=f"E{code}", events=events) for code, events in enumerate((5, 4, 9, 30, 1))
    ]
    codes = [[council.la_code for council in part] for part in parts_of(councils, 10)]
    assert codes == [["0", "1"], ["2"], ["3"], ["4"]]
    assert list(parts_of(councils, None)) == [tuple(councils)]
    assert list(parts_of([], 10)) == [()]


def test_a_run_that_is_stopped_has_ended_what_writes_beside_it_before_its_folder_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped when all is given and some of it still waits to be written."""
    folder, write, there = inputs(tmp_path, people=50), output_files.GrowingFiles._write, list[bool]()

    def slowly(files: output_files.GrowingFiles, path: Path, *rest: Any) -> None:
        threading.Event().wait(0.05)
        there.append(path.parent.parent.is_dir())
        write(files, path, *rest)

    def stopped(_files: output_files.GrowingFiles) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output_files, "_MANY", 1)
    monkeypatch.setattr(output_files.GrowingFiles, "_write", slowly)
    monkeypatch.setattr(output_files.GrowingFiles, "finish", stopped)
    before, threads = sorted(tmp_path.iterdir()), set(threading.enumerate())
    with pytest.raises(KeyboardInterrupt):
        run(folder, tmp_path / "out")
    assert set(threading.enumerate()) <= threads
    assert len(there) > 4 and all(there)
    assert sorted(tmp_path.iterdir()) == before
