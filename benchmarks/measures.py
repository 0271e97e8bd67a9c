"""Measures: all of them beside a plain scan of the same events, and single ones of one council beside pandas."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs, script
from benchmarks.records import build, synthetic

_ENGLAND = ("--size", "england")
_PERIOD = ("--period", "2025-26")


def events_of(setting: Setting, councils: str) -> Path:
    """Return a folder of joined events of synthetic councils, built now unless an earlier run kept it."""
    usual = ("--councils", councils, "--layout", "national", "--format", "parquet")
    options = (*_ENGLAND, "--every", "6") if councils == "all" else usual
    name = "england" if councils == "all" else f"measures-{councils}"
    out = setting.folder / f"{name}-events"
    if not (out / "run.json").exists():
        build(synthetic(setting, name, *options), out)
    return out


def hospital_of(setting: Setting, councils: str) -> Path:
    """Return a folder with the hospital extract that goes with the events, made now unless an earlier run kept it."""
    out = setting.folder / f"hospital-{councils}"
    if not (out / "README.txt").exists():
        options = _ENGLAND if councils == "all" else ("--councils", councils)
        measure(ncs("synthetic", "hospital", "--out", out, "--seed", "2026", "--format", "parquet", *options))
    return out


def _row(what: str, events: int, measured: Measured, scan: Measured) -> dict[str, str | int | float]:
    return {
        "what": what,
        "events": events,
        "seconds": measured.seconds,
        "processor seconds": measured.processor_seconds,
        "peak memory, MiB": round(measured.peak_mib),
        "processor time as a multiple of the scan": measured.processor_seconds / scan.processor_seconds,
    }


def run_all(setting: Setting) -> Result:
    """Every measure of the registry for one year, with people and side tables, beside one scan."""
    councils = {"small": "4", "england": "all"}[setting.size]
    folder, hospital = events_of(setting, councils), hospital_of(setting, councils)
    events = folder / "events.parquet"
    rows = pq.read_metadata(events).num_rows
    scan = measure(script("measures_work", "scan", events))
    table = [_row("scan", rows, scan, scan)]
    extract = ("--hospital", hospital / "synthetic_hospital.parquet", "--look-ups", hospital)
    runs: dict[str, tuple[str | Path, ...]] = {"ncs measures run, without 2D": (), "ncs measures run": extract}
    for what, more in runs.items():
        if more or setting.size == "small":
            out = setting.folder / "measures-out"
            work = measure(ncs("measures", "run", "--events", folder, *_PERIOD, *more, "--out", out))
            table.append(_row(what, rows, work, scan))
    note = "The scan reads every column once in DuckDB. 2D reads a hospital extract besides."
    return Result(table, [note, f"{_written(out)} rows of people and side tables are written."])


def _written(out: Path) -> str:
    """The rows of the tables that a run wrote."""
    return f"{sum(pq.read_metadata(path).num_rows for path in out.glob('*/*.parquet')):,}"


#: Those that a script of pandas beside counts too.
COMMON = ("ascof_2a", "ascof_2b", "ascof_2c", "ascof_2e", "ascof_3d")

#: What is compared with pandas: the name there, and the measures as ``ncs measures run`` takes them.
_PIECES = {
    "2A": ("ascof_2a",),
    "2B and 2C": ("ascof_2b", "ascof_2c"),
    "2E": ("ascof_2e",),
    "3D": ("ascof_3d",),
    "all of them": COMMON,
}


def run_pandas(setting: Setting) -> Result:
    """The measures of one council by both, each in a process of its own; they must count the same people.

    Raises:
        ValueError: they do not.
    """
    folder = events_of(setting, "1")
    table: list[dict[str, str | int | float]] = []
    for name, measures in _PIECES.items():
        wanted = [] if len(measures) > 2 else [name]
        pandas = measure([*script("pandas_measures", folder / "events.parquet"), *wanted])
        out = setting.folder / "measures-one"
        options = [part for one in measures for part in ("--measure", one)]
        ours = measure(ncs("measures", "run", "--events", folder, *_PERIOD, *options, "--out", out))
        _agree(json.loads(pandas.said), out / "observations.parquet")
        table += [_beside(name, "pandas", pandas, pandas), _beside(name, "ncs measures run", ours, pandas)]
    return Result(table, [f"{pq.read_metadata(folder / 'events.parquet').num_rows:,} events. {_BESIDES}"])


_BESIDES = (
    "Both give the same numerators and denominators. Times hold the start of a process. pandas counts and no more; ncs "
    "also writes each candidate with the rule that left them out and the records that decided, the details of every "
    "person, and a status with its reason for each of 153 councils."
)


def _beside(what: str, how: str, measured: Measured, pandas: Measured) -> dict[str, str | int | float]:
    return {
        "measure": what,
        "by": how,
        "seconds": measured.seconds,
        "processor seconds": measured.processor_seconds,
        "peak memory, MiB": round(measured.peak_mib),
        "processor time as a multiple of pandas": measured.processor_seconds / pandas.processor_seconds,
    }


def _agree(theirs: Mapping[str, Mapping[str, Sequence[int]]], observations: Path) -> None:
    """Compare what pandas counted with the observations of the one council that has any.

    Raises:
        ValueError: they differ.
    """
    for row in pq.read_table(observations).to_pylist():
        if row["numerator"] is None:
            continue
        numerator, denominator = theirs[row["measure"]][row["group"]]
        same = row["numerator"] == numerator and (not denominator or row["denominator"] == denominator)
        if not same:
            raise ValueError(f"they differ in {row['measure']}, {row['group']}: {row['numerator']} and {numerator}")


BENCHMARKS = (
    Benchmark("measures-all", "Every measure beside a scan of the events", run_all),
    Benchmark("measures-pandas", "Measures of one council beside pandas", run_pandas, sizes=("small",)),
)
