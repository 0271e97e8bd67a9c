"""Variation: signals of every measure and year, and intervals and funnels beside PHStatsMethods."""

from __future__ import annotations

import re

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs, script
from benchmarks.variation_work import COUNCILS, MEASURES, YEARS


def _said(measured: Measured, word: str) -> float:
    found = re.search(rf"{word} ([\d.]+)", measured.said)
    if found is None:
        raise ValueError(f"the work did not say its {word}: {measured.said[-200:]}")
    return float(found[1])


def _inner(measured: Measured) -> float:
    return _said(measured, "seconds")


def _row(what: str, measured: Measured, beside: float) -> dict[str, str | int | float]:
    return {
        "what": what,
        "seconds": _inner(measured),
        "peak memory, MiB": round(measured.peak_mib),
        "time as a multiple of ncs": _inner(measured) / beside,
    }


def run_intervals(_setting: Setting) -> Result:
    """Wilson intervals and funnel limits of invented percentages by both."""
    ours, theirs = (measure(script("variation_work", piece)) for piece in ("ours", "theirs"))
    beside = _inner(ours)
    rows = [_row("ncs", ours, beside), _row("PHStatsMethods", theirs, beside)]
    notes = [
        f"{COUNCILS} councils × {MEASURES} measures × {YEARS} years; seconds without the start of the process.",
        "PHStatsMethods gives approximate limits at 100 sizes, ncs exact ones at every council's own size.",
    ]
    return Result(rows, notes)


def run_signals(setting: Setting) -> Result:
    """Every signal against England and peers, and the profiles of every council."""
    made = measure(script("variation_work", "signals"))
    profiles = measure(ncs("profile", "all", "--out", setting.folder / "profiles"))
    reading = _said(made, "reading")
    memory = round(made.peak_mib)
    count = int(_said(made, "signals"))
    rows: list[dict[str, str | int | float]] = [
        {"what": "reading the official tables", "seconds": reading, "peak memory, MiB": memory},
        {"what": f"{count:,} signals", "seconds": _said(made, "work") - reading, "peak memory, MiB": memory},
        {"what": "153 profiles", "seconds": profiles.seconds, "peak memory, MiB": round(profiles.peak_mib)},
    ]
    return Result(rows, ["Signals: every official measure and year with an England figure, against England and peers."])


BENCHMARKS = (
    Benchmark("variation-intervals", "Intervals and funnels beside PHStatsMethods", run_intervals),
    Benchmark("variation-signals", "Signals and profiles of every council", run_signals),
)
