"""The benchmarks measure what they say, and the plain scripts that ncs is compared with do the same work."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

pytest.importorskip("pandas", reason="pandas is in the bench group of dependencies")
ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_pandas_polars_duckdb_and_ncs_keep_the_same_records_with_the_same_person_end_and_age(tmp_path: Path) -> None:
    from benchmarks.main_tables import _OURS, _THEIRS, PLAIN, agree, kept

    first, last, as_of = "2024-10-01", "2026-03-31", "2026-05-05"
    data, out, other = (str(tmp_path / name) for name in ("data", "run", "plain.parquet"))
    size = ("--councils", "2", "--people", "1500", "--from", first, "--to", last)
    run("ncs", "synthetic", "records", *size, "--layout", "national", "--format", "parquet", "--out", data)
    kind = ("--kind", "joined", "--edition", "dhsc-2026-09")
    run("ncs", "records", "build", data, *kind, "--from", first, "--to", last, "--as-of", as_of, "--out", out)
    ours = kept(Path(out, "events.parquet"), _OURS)
    assert len(ours) > 1_000
    for how, module in PLAIN.items():
        run(f"benchmarks.{module}", data, other, first, last, as_of)
        agree(how, kept(Path(other), _THEIRS), ours)


@pytest.mark.parametrize(
    "theirs",
    [
        {},
        {1: ("a", None, 70)},
        {1: ("a", None, 70), 2: ("b", date(2026, 1, 2), None)},
        {1: ("a", None, 71), 2: ("b", date(2026, 1, 1), None)},
        {1: ("c", None, 70), 2: ("b", date(2026, 1, 1), None)},
        {1: ("a", None, 70), 2: ("b", date(2026, 1, 1), None), 3: ("b", None, None)},
    ],
)
def test_a_script_that_keeps_other_records_fails(theirs: dict[int, tuple[str, date | None, int | None]]) -> None:
    from benchmarks.main_tables import agree

    ours: dict[int, tuple[str, date | None, int | None]] = {1: ("a", None, 70), 2: ("b", date(2026, 1, 1), None)}
    agree("it", dict(ours), ours)
    with pytest.raises(ValueError, match="it differs"):
        agree("it", theirs, ours)
    with pytest.raises(ValueError, match="ncs kept nothing"):
        agree("it", {}, {})


#: Two councils and England, whose sum is not counted again; what 2B is a share of nobody but ncs counts.
_OBSERVED = (
    ("ascof_2a", "E06000001", "total", 1, 2),
    ("ascof_2a", "E06000002", "total", 3, 5),
    ("ascof_2a", "E06000003", "total", None, None),
    ("ascof_2a", "E92000001", "total", 4, 7),
    ("ascof_2b", "E06000001", "age=18-64", 2, 90_000),
)
_COUNTED = {"ascof_2a": {"total": [4, 7]}, "ascof_2b": {"age=18-64": [2, 0]}}


@pytest.mark.parametrize(
    "change",
    [
        {"ascof_2a": {"total": [5, 7]}},
        {"ascof_2a": {"total": [4, 8]}},
        {"ascof_2a": {"total": [4, 0]}},
        {"ascof_2a": {}},
        {"ascof_2a": {"total": [4, 7], "age=65+": [1, 1]}},
        {"ascof_2b": {"age=18-64": [3, 0]}},
        {"ascof_2e": {"total": [1, 1]}},
    ],
)
def test_a_script_that_counts_something_else_fails(tmp_path: Path, change: dict[str, dict[str, list[int]]]) -> None:
    from benchmarks.measures import agree

    path = tmp_path / "observations.parquet"
    names = ("measure", "area", "group", "numerator", "denominator")
    pq.write_table(pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in _OBSERVED]), path)
    agree("it", _COUNTED, path)
    with pytest.raises(ValueError, match="it differs in ascof_2"):
        agree("it", _COUNTED | change, path)


def test_a_script_that_does_not_fit_the_memory_is_ended_and_said_to_be_so() -> None:
    """It would take 2 GB, piece by piece; what it held at its end is told in its row, and no time."""
    from benchmarks.harness import Measured, TooLarge, measure
    from benchmarks.measures import _beside

    grows = "import time; held = [(bytearray(50_000_000), time.sleep(0.05)) for _ in range(40)]"
    with pytest.raises(TooLarge) as failed:
        measure([sys.executable, "-c", grows], most_mib=400)
    assert 400 < failed.value.held_mib < 1_500
    for gives_up in ("raise MemoryError", "import sys; sys.exit('Out of Memory Error: 3 GB')"):
        with pytest.raises(TooLarge):
            measure([sys.executable, "-c", gives_up])
    found = {"pandas": failed.value, "ncs": Measured(1.0, 2.0, 300.4, "")}
    assert _beside({"events": 5}, "pandas", found) == {
        "events": 5,
        "by": "pandas, which did not fit",
        "peak memory, MiB": round(failed.value.held_mib),
    }
    ours = {"events": 5, "by": "ncs", "seconds": 1.0, "processor seconds": 2.0, "peak memory, MiB": 300}
    assert _beside({"events": 5}, "ncs", found) == ours


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


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says what a process held at most")
def test_the_memory_of_a_service_is_that_of_its_largest_process_also_of_one_that_gave_it_back() -> None:
    """A child that held 150 MiB and gave them back, beside a parent that holds next to nothing."""
    from benchmarks.web import _memory

    child = "held = bytearray(150 << 20); del held; print('gone', flush=True); input()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    command = [sys.executable, "-c", parent]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None and running.stdout.readline() == "gone\n"
        assert 150 <= _memory(running.pid)["peak memory, MiB"] < 300
        running.communicate("\n")
