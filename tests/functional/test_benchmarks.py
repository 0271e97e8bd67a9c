"""The benchmarks measure what they say, and the pandas version that ncs is compared with does the same work."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

pytest.importorskip("pandas", reason="pandas is in the bench group of dependencies")
ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_pandas_and_ncs_keep_the_same_records_with_the_same_ages(tmp_path: Path) -> None:
    period = ["2024-10-01", "2026-03-31", "2026-05-05"]
    data, out, other = (str(tmp_path / name) for name in ("data", "run", "pandas.parquet"))
    run(
        "ncs",
        "synthetic",
        "records",
        "--councils",
        "2",
        "--people",
        "1500",
        "--from",
        period[0],
        "--to",
        period[1],
        "--layout",
        "national",
        "--format",
        "parquet",
        "--out",
        data,
    )
    options = [
        "--kind",
        "joined",
        "--edition",
        "dhsc-2026-09",
        "--from",
        period[0],
        "--to",
        period[1],
        "--as-of",
        period[2],
    ]
    run("ncs", "records", "build", data, *options, "--out", out)
    run("benchmarks.pandas_main_tables", data, other, *period)
    ours = pq.read_table(f"{out}/events.parquet").select(["record_id", "person_id", "event_end_date", "latest_age"])
    theirs = pq.read_table(other).select(["record_id", "person", "end_cropped", "latest_age"])
    assert ours.num_rows > 1_000
    mine = {row["record_id"]: (row["person_id"], row["event_end_date"], row["latest_age"]) for row in ours.to_pylist()}
    for row in theirs.to_pylist():
        end = row["end_cropped"]
        age = row["latest_age"]
        expected = (row["person"], end.date() if end else None, None if age is None else int(age))
        assert mine.pop(row["record_id"]) == expected
    assert not mine


def test_a_measured_command_that_fails_says_why() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "from benchmarks.harness import measure; measure(['python3', '-c', '1/0'])"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert said.returncode == 1
    assert "ended with 1" in said.stderr and "ZeroDivisionError" in said.stderr


def test_memory_and_time_are_those_of_the_child() -> None:
    script = (
        "from benchmarks.harness import measure; import sys;"
        "m = measure([sys.executable, '-c', 'x = bytearray(300_000_000); print(len(x))']);"
        "assert m.peak_mib > 280 and m.seconds > 0 and m.said.strip() == '300000000', m"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


#: A command whose module is compiled where Python may; it notes each start, and says what it was told of compiling.
_STARTS = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
import work
with (pathlib.Path(sys.argv[1]) / "starts").open("a") as starts:
    starts.write("x")
print(sys.dont_write_bytecode)
"""
_MEASURE = """
import sys
from benchmarks.harness import measure
for warm in (False, True):
    print(measure([sys.executable, "-c", sys.argv[1], sys.argv[2]], warm=warm).said.strip())
"""


def test_no_side_compiles_its_modules_at_every_start_and_one_that_is_warm_was_started_once_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a machine sets PYTHONDONTWRITEBYTECODE, the start of ncs took twice as long as anybody waits for it."""
    (tmp_path / "work.py").write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    said = subprocess.run(
        [sys.executable, "-c", _MEASURE, _STARTS, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert said.split() == ["False", "False"]
    assert [path.name.split(".")[0] for path in (tmp_path / "__pycache__").iterdir()] == ["work"]
    assert (tmp_path / "starts").read_text() == "xxx"


def test_a_plain_loop_and_both_ways_of_ncs_come_to_the_same_charges(tmp_path: Path) -> None:
    residents = str(tmp_path / "residents.npz")
    run("benchmarks.charging_work", "people", residents, "300")
    totals = {run("benchmarks.charging_work", piece, residents).split()[1] for piece in ("arrays", "loop", "one")}
    assert len(totals) == 1


def test_journeys_at_once_and_one_at_a_time_come_to_the_same_payments(tmp_path: Path) -> None:
    residents = str(tmp_path / "residents.npz")
    run("benchmarks.charging_work", "people", residents, "2")
    totals = {run("benchmarks.charging_work", piece, residents).split()[1] for piece in ("journeys", "one-journey")}
    assert len(totals) == 1


def test_the_page_is_made_of_the_results_that_are_kept_and_of_no_other() -> None:
    """Each is of a benchmark that there is, at a size that it has, and names its machine."""
    from benchmarks.registry import all_benchmarks
    from benchmarks.results import FOLDER, PAGE, page_text

    known = all_benchmarks()
    kept = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    assert kept and [one["name"] for one in kept if one["size"] not in known[one["name"]].sizes] == []
    assert all(one["machine"][what] for one in kept for what in ("processors", "memory", "system", "versions"))
    assert page_text() == PAGE.read_text(encoding="utf-8")
