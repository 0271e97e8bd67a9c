"""Measures: all beside a plain scan of the same events, and some beside plain scripts of pandas, Polars and DuckDB."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.harness import Benchmark, Measured, Result, Setting, TooLarge, measure, ncs, script
from benchmarks.machine import free_mib
from benchmarks.records import build, national, synthetic
from ncs.reference.regions import ENGLAND

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
            work = measure(ncs("measures", "run", "--events", folder, *_PERIOD, *more, "--out", out, "--replace"))
            table.append(_row(what, rows, work, scan))
    note = "The scan reads every column once in DuckDB. 2D reads a hospital extract besides."
    return Result(table, [note, f"{_written(out)} rows of people and side tables are written."])


def _written(out: Path) -> str:
    """The rows of the tables that a run wrote."""
    return f"{sum(pq.read_metadata(path).num_rows for path in out.glob('*/*.parquet')):,}"


#: Those that the plain scripts beside count too.
COMMON = ("ascof_2a", "ascof_2b", "ascof_2c", "ascof_2e", "ascof_3d")

#: What is compared: the name that the scripts know, and the measures as ``ncs measures run`` takes them.
_PIECES = {
    "2A": ("ascof_2a",),
    "2B and 2C": ("ascof_2b", "ascof_2c"),
    "2E": ("ascof_2e",),
    "3D": ("ascof_3d",),
    "all of them": COMMON,
}
#: What an analyst would write instead, each a script of its own that counts the same.
PLAIN = {"pandas": "pandas_measures", "Polars": "polars_measures", "plain DuckDB": "duckdb_measures"}
OURS = "ncs measures run"
#: Councils, and people in each, for about 10⁴, 10⁵, 10⁶ and 10⁷ events.
_GROWN = ((1, 2_900), (2, 14_300), (20, 14_300), (100, 28_700))
#: What counts whom alone: its denominator is a count of the population.
_NUMERATORS = ("ascof_2b", "ascof_2c")
#: What a script may take of the memory that is free before it counts as not fitting.
_SHARE = 0.9
#: What a run took, or that it did not fit.
Found = Mapping[str, Measured | TooLarge]
_BESIDES = (
    "All give the same numerators and denominators, or the benchmark fails. Times hold the start of a process. The "
    "scripts count and no more; ncs also writes each candidate with the rule that left them out and the records that "
    "decided, the details of every person, and a status with its reason for each of 153 councils."
)


def counted(
    folder: Path, out: Path, measures: Sequence[str], *names: str, warm: bool = True
) -> dict[str, Measured | TooLarge]:
    """Measure the plain scripts and ncs on the events of a folder, each in a process of its own.

    Args:
        folder: the events, of the year 2025-26.
        out: the folder that ncs makes.
        measures: as ``ncs measures run`` takes them.
        names: the same, as the scripts know them; all without any.
        warm: run each once before, unmeasured.

    Returns:
        What each took; of a script for which this machine has too little memory, that.

    Raises:
        ValueError: one of them counts something else than ncs.
    """
    commands = {how: [*script(module, folder / "events.parquet"), *names] for how, module in PLAIN.items()}
    scripts = {how: _if_it_fits(command, warm=warm) for how, command in commands.items()}
    options = [part for one in measures for part in ("--measure", one)]
    run = ncs("measures", "run", "--events", folder, *_PERIOD, *options, "--out", out, "--replace")
    ours = measure(run, warm=warm)
    for how, measured in scripts.items():
        if isinstance(measured, Measured):
            agree(how, json.loads(measured.said), out / "observations.parquet")
    return {**scripts, OURS: ours}


def _if_it_fits(command: Sequence[str], *, warm: bool) -> Measured | TooLarge:
    try:
        return measure(command, warm=warm, most_mib=_SHARE * free_mib())
    except TooLarge as error:
        return error


def run_plain(setting: Setting) -> Result:
    """The measures of one council by all of them."""
    folder = events_of(setting, "1")
    table: list[dict[str, str | int | float]] = []
    for name, measures in _PIECES.items():
        wanted = [] if len(measures) > 2 else [name]
        found = counted(folder, setting.folder / "measures-one", measures, *wanted)
        table += [_beside({"measure": name}, how, found) for how in found]
    return Result(table, [f"{pq.read_metadata(folder / 'events.parquet').num_rows:,} events. {_BESIDES}"])


def run_growth(setting: Setting) -> Result:
    """The same measures by all of them, of about 10⁴ and 10⁵ events, and at full size of 10⁶ and 10⁷."""
    table: list[dict[str, str | int | float]] = []
    notes = [f"2A, 2B, 2C, 2E and 3D. {_BESIDES}"]
    for councils, people in _GROWN if setting.size == "england" else _GROWN[:2]:
        folder = _grown(setting, councils, people)
        rows = pq.read_metadata(folder / "events.parquet").num_rows
        found = counted(folder, setting.folder / "measures-grown", COMMON, warm=not table)
        table += [_beside({"events": rows}, how, found) for how in found]
        notes += [
            f"{how} at {rows:,} events did not fit the memory that was free, and was ended when it held so much."
            for how, one in found.items()
            if isinstance(one, TooLarge)
        ]
    return Result(table, notes)


def _grown(setting: Setting, councils: int, people: int) -> Path:
    """A folder of joined events, built now unless an earlier run kept it."""
    name = f"measures-grown-{councils}-{people}"
    out = setting.folder / f"{name}-events"
    if not (out / "run.json").exists():
        build(synthetic(setting, name, "--councils", str(councils), *national(people)), out)
    return out


def _beside(what: dict[str, str | int | float], how: str, found: Found) -> dict[str, str | int | float]:
    measured, pandas = found[how], found["pandas"]
    if isinstance(measured, TooLarge):
        return {**what, "by": f"{how}, which did not fit", "peak memory, MiB": round(measured.held_mib)}
    row = {
        **what,
        "by": how,
        "seconds": measured.seconds,
        "processor seconds": measured.processor_seconds,
        "peak memory, MiB": round(measured.peak_mib),
    }
    if isinstance(pandas, Measured):
        row["processor time as a multiple of pandas"] = measured.processor_seconds / pandas.processor_seconds
    return row


def agree(how: str, theirs: Mapping[str, Mapping[str, Sequence[int]]], observations: Path) -> None:
    """Compare what a script counted with the observations of all councils together.

    Args:
        how: who counted.
        theirs: numerator and denominator by measure and group.
        observations: what ncs wrote.

    Raises:
        ValueError: they differ in what is counted or in a count, or there is nothing to compare.
    """
    ours: dict[tuple[str, str], list[int]] = {}
    for row in pq.read_table(observations).to_pylist():
        if row["numerator"] is not None and row["area"] != ENGLAND:
            both = ours.setdefault((row["measure"], row["group"]), [0, 0])
            both[0], both[1] = both[0] + row["numerator"], both[1] + (row["denominator"] or 0)
    if not ours:
        raise ValueError("ncs counted nothing")
    counts = {(name, group): list(pair) for name, groups in theirs.items() for group, pair in groups.items()}
    for what in sorted(ours.keys() | counts):
        mine, other = ([*pair] if pair else None for pair in (ours.get(what), counts.get(what)))
        if what[0] in _NUMERATORS and mine and other:
            mine, other = mine[:1], other[:1]
        if mine != other:
            raise ValueError(f"{how} differs in {', '.join(what)}: {other}, not {mine}")


BENCHMARKS = (
    Benchmark("measures-all", "Every measure beside a scan of the events", run_all),
    Benchmark("measures-plain", "Measures of one council beside plain scripts", run_plain, sizes=("small",)),
    Benchmark("measures-growth", "Measures of more and more events beside plain scripts", run_growth),
)
