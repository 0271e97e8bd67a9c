"""More and more rows, and rows that are all bad: the cost of a row must stay the same, and memory must not grow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs
from benchmarks.records import build, check, lines_in, national, one_file, rows_in, synthetic
from ncs.cld import specification

#: Councils and people in each, for about 10⁵, 10⁶ and 10⁷ rows of local files of twelve months.
_CHECKED = ((2, 28_000), (2, 280_000), (20, 280_000))
#: Likewise for rows of the national table over three years of quarterly files.
_BUILT = ((1, 7_000), (9, 7_700), (90, 7_700))
_BAD = (100_000, 1_000_000)
_Row = dict[str, str | int | float]


def run_growth(setting: Setting) -> Result:
    """Check and build 10⁵, 10⁶ and (at full size) 10⁷ rows."""
    steps = 3 if setting.size == "england" else 2
    table = [*_growing("build", _builds(setting, steps)), *_growing("check", _checks(setting, steps))]
    return Result(table, ["A multiple of at most 1 means that a row costs no more among many rows than among few."])


def run_bad(setting: Setting) -> Result:
    """Check one file of nothing but bad rows, every issue written."""
    found = []
    for rows in _BAD if setting.size == "england" else _BAD[:1]:
        path = _bad_file(setting.folder / f"bad_{rows}_20250401_20260331.csv", rows)
        out = setting.folder / "bad-out"
        measured = measure(ncs("records", "check", path, "--out", out), allowed=(1,))
        found.append((rows, measured, lines_in([out / "issues.csv"])))
        path.unlink()
        shutil.rmtree(out)
    table = _growing("check", ((rows, measured) for rows, measured, _ in found))
    for row, (_, _, issues) in zip(table, found, strict=True):
        row["issues written"] = issues
    return Result(table, ["Each row holds a council code that is none and nothing else."])


def _builds(setting: Setting, steps: int) -> Iterator[tuple[int, Measured]]:
    for councils, people in _BUILT[:steps]:
        name = f"growth-national-{councils}-{people}"
        inputs = synthetic(setting, name, "--councils", str(councils), *national(people))
        yield rows_in(inputs), build(inputs, setting.folder / "run")


def _checks(setting: Setting, steps: int) -> Iterator[tuple[int, Measured]]:
    for councils, people in _CHECKED[:steps]:
        name = f"growth-local-{councils}-{people}"
        inputs = synthetic(setting, name, "--councils", str(councils), *one_file(str(people)))
        files = sorted(inputs.glob("*.csv"))
        yield lines_in(files), check(files)


def _bad_file(path: Path, rows: int) -> Path:
    fields = specification(2).fields
    line = b"999" + b"," * (len(fields) - 1) + b"\n"
    with path.open("wb") as stream:
        stream.write(",".join(field.header for field in fields).encode() + b"\n")
        for _ in range(rows // 1_000):
            stream.write(line * 1_000)
    return path


def _growing(what: str, measured: Iterator[tuple[int, Measured]]) -> list[_Row]:
    table: list[_Row] = []
    for rows, used in measured:
        each = 1e6 * used.processor_seconds / rows
        table.append(
            {
                "what": what,
                "rows": rows,
                "seconds": used.seconds,
                "rows a second": round(rows / used.seconds),
                "processor microseconds a row": each,
                "as a multiple of the smallest": each / float(table[0]["processor microseconds a row"])
                if table
                else 1.0,
                "peak memory, MiB": round(used.peak_mib),
            }
        )
    return table


BENCHMARKS = (
    Benchmark("records-growth", "Checking and building more and more rows", run_growth),
    Benchmark("records-bad", "Checking files of nothing but bad rows", run_bad),
)
