"""Measures: all of them beside a plain scan of the same events, and single ones of one council beside pandas."""

from __future__ import annotations

import re
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


def run_pandas(setting: Setting) -> Result:
    """2C of one council by both; they must count the same people."""
    events = events_of(setting, "1") / "events.parquet"
    found = {name: measure(script("measures_work", piece, events)) for name, piece in _PIECES.items()}
    counted = {name: _said(item, "counted") for name, item in found.items()}
    if len(set(counted.values())) != 1:
        raise ValueError(f"they do not count the same people: {counted}")
    rows: list[dict[str, str | int | float]] = [
        {"what": name, "seconds": _said(item, "work"), "peak memory, MiB": round(item.peak_mib)}
        for name, item in found.items()
    ]
    note = f"Both count {counted['ncs']:.0f} people; ncs also lists every candidate with its reason and records."
    return Result(rows, ["Seconds without the start of the process.", note])


_PIECES = {"ncs": "ours", "pandas": "pandas"}


def _said(measured: Measured, word: str) -> float:
    found = re.search(rf"{word} ([\d.]+)", measured.said)
    if found is None:
        raise ValueError(f"the work did not say its {word}: {measured.said[-200:]}")
    return float(found[1])


BENCHMARKS = (
    Benchmark("measures-all", "Every measure beside a scan of the events", run_all),
    Benchmark("measures-pandas", "ASCOF 2C of one council beside pandas", run_pandas, sizes=("small",)),
)
