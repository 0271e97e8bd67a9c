"""Client level data: checking files and building the main tables, from one council to all of England."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs, script

#: First and last day of the main tables, and the day as of which files count.
PERIOD = (_FIRST, _LAST, _AS_OF) = ("2023-04-01", "2026-03-31", "2026-05-05")
_EDITION = "dhsc-2026-09"


def synthetic(setting: Setting, name: str, *options: str) -> Path:
    """Return a folder of synthetic records called ``name``, made now unless an earlier run kept it."""
    folder = setting.folder / name
    if not (folder / "README.txt").exists():
        measure(ncs("synthetic", "records", "--out", folder, "--seed", "2026", *options))
    return folder


def national(people: int) -> tuple[str, ...]:
    """Return the options of three years of quarterly files in the national layout."""
    return ("--people", str(people), "--from", _FIRST, "--to", _LAST, "--layout", "national", "--format", "parquet")


def one_file(people: str) -> tuple[str, ...]:
    """Return the options of one local file of twelve months a council."""
    return ("--people", people, "--from", "2025-04-01", "--to", _LAST, "--every", "12", "--layout", "local")


def build(inputs: Path, out: Path, *, warm: bool = False) -> Measured:
    """Build the joined main table of three years from a folder; ``warm`` is as :func:`measure` says, here and below."""
    period = ("--from", _FIRST, "--to", _LAST, "--as-of", _AS_OF)
    kind = ("--kind", "joined", "--edition", _EDITION)
    return measure(ncs("records", "build", inputs, *kind, *period, "--out", out, "--replace"), warm=warm)


def check(files: list[Path], *, warm: bool = False) -> Measured:
    """Check files; a clean file ends with 0, one with problems with 1, and both are a success here."""
    return measure(ncs("records", "check", *files), allowed=(0, 1), warm=warm)


def text_to_parquet(inputs: list[Path], out: Path, *, warm: bool = False) -> Measured:
    """Let DuckDB read the same files as text and write Parquet."""
    return measure(script("duckdb_text", out, *inputs), warm=warm)


def rows_in(folder: Path) -> int:
    """Count the rows of the Parquet files in a folder."""
    return sum(pq.read_metadata(path).num_rows for path in folder.glob("*.parquet"))


def lines_in(files: list[Path]) -> int:
    """Count the rows of CSV files, headings left out (no synthetic value holds a line end)."""
    lines = 0
    for path in files:
        with path.open("rb") as stream:
            lines += sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1 << 20), b"")) - 1
    return lines


def _row(what: str, rows: int, measured: Measured, yardstick: Measured) -> dict[str, str | int | float]:
    return {
        "what": what,
        "rows": rows,
        "seconds": measured.seconds,
        "processor seconds": measured.processor_seconds,
        "rows a second": round(rows / measured.seconds),
        "peak memory, MiB": round(measured.peak_mib),
        "time, as a multiple of reading as text": measured.seconds / yardstick.seconds,
        "processor time, likewise": measured.processor_seconds / yardstick.processor_seconds,
    }


def run_build(setting: Setting) -> Result:
    """Build from national files and compare with merely reading them."""
    if setting.size == "england":
        inputs = synthetic(setting, "england", "--size", "england", "--every", "6")
        whole = "all of England, a file every six months"
    else:
        inputs = synthetic(setting, "build", "--councils", "6", *national(6_000))
        whole = "6 councils of 6,000 people, a file a quarter"
    rows = rows_in(inputs)
    built = build(inputs, setting.folder / "run")
    yardstick = text_to_parquet([inputs], setting.folder / "text.parquet")
    events = pq.read_metadata(setting.folder / "run" / "events.parquet").num_rows
    notes = [
        f"{whole}; {rows:,} rows became {events:,} events.",
        "Reading as text: DuckDB, two threads, to one Parquet file.",
    ]
    table = [_row("reading as text", rows, yardstick, yardstick), _row("ncs records build", rows, built, yardstick)]
    return Result(table, notes)


def run_check(setting: Setting) -> Result:
    """Check local CSV files and compare with merely reading them."""
    people, councils = ("40000", "8") if setting.size == "england" else ("20000", "1")
    inputs = synthetic(setting, f"check-{people}-{councils}", "--councils", councils, *one_file(people))
    files = sorted(inputs.glob("*.csv"))
    rows = lines_in(files)
    yardstick = text_to_parquet(files, setting.folder / "text.parquet")
    checked = check(files)
    table = [_row("reading as text", rows, yardstick, yardstick), _row("ncs records check", rows, checked, yardstick)]
    return Result(
        table, [f"{len(files)} CSV files of twelve months.", "Both times hold the start of a process of Python."]
    )


BENCHMARKS = (
    Benchmark("records-build", "Building the main tables", run_build),
    Benchmark("records-check", "Checking files", run_check),
)
