"""The yearly survey: estimates of every item beside svy, and the whole chain from returns to report.

To compare, install svy in an environment of its own: it wants a Polars that the lock does not hold. This does it:
``python -m venv svy && svy/bin/pip install svy==0.35.0 numpy``; the benchmark makes one itself where none is there.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.charging import said
from benchmarks.harness import Benchmark, BenchmarkFailed, Measured, Result, Setting, measure, ncs, script
from benchmarks.survey_work import COUNCILS, ITEMS, RETURNS

SVY = "svy==0.35.0"


def svy_python(setting: Setting) -> Path:
    """Return the Python of an environment that holds svy alone, made now if need be.

    Raises:
        BenchmarkFailed: the environment cannot be made, for instance without a network.
    """
    home = setting.folder / "svy"
    python = home / "bin" / "python"
    if not python.exists():
        for command in ([sys.executable, "-m", "venv", str(home)], [str(python), "-m", "pip", "install", SVY, "numpy"]):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                raise BenchmarkFailed(f"{' '.join(command[1:])} failed:\n{done.stderr[-2000:]}")
    return python


def run_estimates(setting: Setting) -> Result:
    """Mean, total and ratio of the same invented answers by both; sums of figures and of errors must agree."""
    theirs = measure([str(svy_python(setting)), "-m", "benchmarks.survey_work", "svy"])
    ours = measure(script("survey_work", "ncs"))
    for word in ("values", "errors"):
        here, there = float(said(ours, word)), float(said(theirs, word))
        if abs(here - there) > 1e-6 * abs(there):
            raise BenchmarkFailed(f"the two do not agree: {word} sum to {here!r} and {there!r}")
    beside = float(said(ours, "work"))
    notes = [
        f"Mean, total and ratio to size of {ITEMS} items, {RETURNS} answers of {COUNCILS} councils, each with its "
        "standard error and interval; seconds without the start of the process and the making of the answers.",
        f"Figures and standard errors agree to one part in a million. {SVY.replace('==', ' ')} (MIT) in an "
        "environment of its own.",
    ]
    return Result([_row("ncs", ours, beside), _row("svy", theirs, beside)], notes)


def _row(what: str, measured: Measured, beside: float) -> dict[str, str | int | float]:
    seconds = float(said(measured, "work"))
    return {
        "what": what,
        "seconds": seconds,
        "peak memory, MiB": round(measured.peak_mib),
        "time as a multiple of ncs": seconds / beside,
    }


def run_chain(setting: Setting) -> Result:
    """Returns made, read, estimated and reported, a command each."""
    made, reading, report = (setting.folder / name for name in ("returns", "reading", "report"))
    steps = {
        "139 returns of invented councils made": ncs("synthetic", "survey", "--year", "2025", "--out", made),
        "read and edited": ncs(
            *("survey", "read", made / "returns.csv", "--frame", made / "frame.csv", "--year", "2025", "--out", reading)
        ),
        "every figure estimated": ncs("survey", "estimate", reading, "--out", setting.folder / "figures.ods"),
        "report of 22 figures": ncs("survey", "report", reading, "--out", report),
    }
    rows: list[dict[str, str | int | float]] = []
    for what, command in steps.items():
        took = measure(command)
        rows.append({"what": what, "seconds": took.seconds, "peak memory, MiB": round(took.peak_mib)})
    return Result(rows, ["Whole commands, the start of the process included."])


BENCHMARKS = (
    Benchmark("survey-chain", "The yearly survey from returns to report", run_chain, sizes=("small",)),
    Benchmark("survey-svy", "Estimates of the yearly survey beside svy", run_estimates, sizes=("small",)),
)
