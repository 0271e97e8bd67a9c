"""More and more rows, and rows that are all bad: the cost of a row must stay the same, and memory must not grow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs
from benchmarks.records import build, check, lines_in, national, one_file, rows_in, synthetic, text_to_parquet
from ncs.cld import specification

#: Councils and people in each, for about 10⁴, 10⁵, 10⁶ and 10⁷ rows of local files of twelve months.
_CHECKED = ((1, 5_600), (2, 28_000), (2, 280_000), (20, 280_000))
#: Likewise for rows of the national table over three years of quarterly files.
_BUILT = ((1, 700), (1, 7_000), (9, 7_700), (90, 7_700))
_BAD = (100_000, 1_000_000)
_Row = dict[str, str | int | float]
#: Rows, what the work on them took, and what reading them as text took where that is beside it.
_Work = tuple[int, Measured, Measured | None]


def run_growth(setting: Setting) -> Result:
    """Build and check 10⁴ and 10⁵ rows, and at full size 10⁶ and 10⁷, each beside merely reading them."""
    steps = len(_BUILT) if setting.size == "england" else 2
    table = [*_growing("build", _builds(setting, steps)), *_growing("check", _checks(setting, steps))]
    notes = [
        "A multiple of at most 1 of the smallest means that a row costs no more among many rows than among few.",
        "Reading as text: DuckDB, two threads, to one Parquet file, run after the same work on the same files.",
    ]
    return Result(table, notes)


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
    table = _growing("check", ((rows, measured, None) for rows, measured, _ in found))
    for row, (_, _, issues) in zip(table, found, strict=True):
        row["issues written"] = issues
    return Result(table, ["Each row holds a council code that is none and nothing else."])


def _builds(setting: Setting, steps: int) -> Iterator[_Work]:
    for step, (councils, people) in enumerate(_BUILT[:steps]):
        name = f"growth-national-{councils}-{people}"
        inputs = synthetic(setting, name, "--councils", str(councils), *national(people))
        built = build(inputs, setting.folder / "run", warm=not step)
        yield rows_in(inputs), built, text_to_parquet([inputs], setting.folder / "text.parquet", warm=not step)


def _checks(setting: Setting, steps: int) -> Iterator[_Work]:
    for step, (councils, people) in enumerate(_CHECKED[:steps]):
        name = f"growth-local-{councils}-{people}"
        inputs = synthetic(setting, name, "--councils", str(councils), *one_file(str(people)))
        files = sorted(inputs.glob("*.csv"))
        checked = check(files, warm=not step)
        yield lines_in(files), checked, text_to_parquet(files, setting.folder / "text.parquet", warm=not step)


def _bad_file(path: Path, rows: int) -> Path:
    fields = specification(2).fields
    line = b"999" + b"," * (len(fields) - 1) + b"\n"
    with path.open("wb") as stream:
        stream.write(",".join(field.header for field in fields).encode() + b"\n")
        for _ in range(rows // 1_000):
            stream.write(line * 1_000)
    return path


def _growing(what: str, works: Iterator[_Work]) -> list[_Row]:
    table: list[_Row] = []
    for rows, used, text in works:
        each = 1e6 * used.processor_seconds / rows
        first = float(table[0]["processor microseconds a row"]) if table else each
        row: _Row = {
            "what": what,
            "rows": rows,
            "seconds": used.seconds,
            "rows a second": round(rows / used.seconds),
            "processor microseconds a row": each,
            "as a multiple of the smallest": each / first,
        }
        if text is not None:
            row["processor time as a multiple of reading as text"] = used.processor_seconds / text.processor_seconds
        row["peak memory, MiB"] = round(used.peak_mib)
        if text is not None:
            row["peak memory of reading as text, MiB"] = round(text.peak_mib)
        table.append(row)
    return table


BENCHMARKS = (
    Benchmark("records-growth", "Checking and building more and more rows", run_growth),
    Benchmark("records-bad", "Checking files of nothing but bad rows", run_bad),
)
