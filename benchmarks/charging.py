"""Charging: the weekly charge of many people beside a plain loop, one person at a time, and OpenFisca Core; scaling."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from benchmarks.harness import Benchmark, BenchmarkFailed, Measured, Result, Setting, measure, script

#: How many residents each contender is given; one person at a time is far slower, so it gets fewer.
RESIDENTS, ONE_AT_A_TIME = 1_000_000, 5_000
SCALES = {"small": (10_000, 100_000, 1_000_000), "england": (10_000, 100_000, 1_000_000, 10_000_000)}
JOURNEYS = {"small": (10_000, 100_000), "england": (10_000, 100_000, 1_000_000)}
JOURNEYS_ONE_AT_A_TIME = 20
OPENFISCA = "openfisca-core==46.0.1"


def said(measured: Measured, word: str) -> str:
    """Return what a piece printed after a word.

    Raises:
        BenchmarkFailed: it did not print the word.
    """
    found = re.search(rf"^{word} (\S+)$", measured.said, flags=re.MULTILINE)
    if found is None:
        raise BenchmarkFailed(f"the work did not say its {word}: {measured.said[-200:]}")
    return found[1]


def residents(setting: Setting, size: int) -> Path:
    """Return a file of invented residents of a size."""
    target = setting.folder / f"residents-{size}.npz"
    if not target.exists():
        measure(script("charging_work", "people", target, str(size)))
    return target


def openfisca(setting: Setting) -> Path:
    """Return the Python of an environment that holds OpenFisca Core alone, made now if need be.

    Raises:
        BenchmarkFailed: the environment cannot be made, for instance without a network.
    """
    home = setting.folder / "openfisca"
    python = home / "bin" / "python"
    if not python.exists():
        for command in ([sys.executable, "-m", "venv", str(home)], [str(python), "-m", "pip", "install", OPENFISCA]):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                raise BenchmarkFailed(f"{' '.join(command[1:])} failed:\n{done.stderr[-2000:]}")
    return python


def run_means_test(setting: Setting) -> Result:
    """The charge of the same residents by each contender; all must come to the same sum."""
    many, few = residents(setting, RESIDENTS), residents(setting, ONE_AT_A_TIME)
    simple = [str(openfisca(setting)), "-m", "benchmarks.openfisca.means_test", str(many)]
    found = {
        "ncs, all rules, everybody at once": (RESIDENTS, measure(script("charging_work", "arrays", many))),
        "OpenFisca Core, simple means test": (RESIDENTS, measure(simple)),
        "plain Python loop, simple means test": (RESIDENTS, measure(script("charging_work", "loop", many))),
        "ncs, all rules explained, one at a time": (ONE_AT_A_TIME, measure(script("charging_work", "one", few))),
    }
    _agree({name: said(item, "total") for name, (size, item) in found.items() if size == RESIDENTS})
    alone = measure(script("charging_work", "arrays", few))
    _agree({"at once": said(alone, "total"), "one at a time": said(found[list(found)[-1]][1], "total")})
    ours = _each(*found["ncs, all rules, everybody at once"])
    rows = [_row(name, size, item, ours) for name, (size, item) in found.items()]
    notes = [
        "Seconds without the start of the process and the reading of figures. Care home residents of pension age; "
        "all sums of charges are equal.",
        "The simple means test (capital limits, tariff income, allowance) is a small part of the rules that ncs goes "
        "through, and needs none of the other inputs.",
        f"{OPENFISCA.replace('==', ' ')}, in an environment of its own.",
    ]
    return Result(rows, notes)


def run_scaling(setting: Setting) -> Result:
    """The weekly charge of more and more people."""
    found = {
        size: measure(script("charging_work", "arrays", residents(setting, size))) for size in SCALES[setting.size]
    }
    rows: list[dict[str, str | int | float]] = [
        {
            "people": size,
            "seconds": float(said(item, "work")),
            "microseconds a person": _each(size, item),
            "peak memory, MiB": round(item.peak_mib),
        }
        for size, item in found.items()
    ]
    return Result(rows, ["Seconds without the start of the process and the reading of figures."])


def run_journeys(setting: Setting) -> Result:
    """Ten-year weekly journeys under a lifetime cap, of everybody at once and one at a time."""
    few = residents(setting, JOURNEYS_ONE_AT_A_TIME)
    alone, beside = (measure(script("charging_work", piece, few)) for piece in ("one-journey", "journeys"))
    _agree({"one at a time": said(alone, "total"), "at once": said(beside, "total")})
    sizes = JOURNEYS[setting.size]
    found = {size: measure(script("charging_work", "journeys", residents(setting, size))) for size in sizes}
    ours = _each(sizes[-1], found[sizes[-1]])
    rows = [_row("everybody at once", size, item, ours) for size, item in found.items()]
    rows.append(_row("one at a time", JOURNEYS_ONE_AT_A_TIME, alone, ours))
    notes = [
        "522 weeks, rules of the plan of 2022, fees and incomes rising 3% a year; threads as many as processors.",
        "Seconds without the start of the process and the reading of figures. Both ways come to the same sum.",
    ]
    return Result(rows, notes)


def _agree(totals: dict[str, str]) -> None:
    if len(set(totals.values())) != 1:
        raise BenchmarkFailed(f"they do not come to the same charges: {totals}")


def _each(size: int, measured: Measured) -> float:
    return 1e6 * float(said(measured, "work")) / size


def _row(what: str, size: int, measured: Measured, ours: float) -> dict[str, str | int | float]:
    each = _each(size, measured)
    return {
        "what": what,
        "people": size,
        "seconds": float(said(measured, "work")),
        "microseconds a person": each,
        "time a person as a multiple of ncs at once": each / ours,
        "peak memory, MiB": round(measured.peak_mib),
    }


BENCHMARKS = (
    Benchmark(
        "charging-means-test",
        "The charge of a million residents beside a loop and OpenFisca",
        run_means_test,
        sizes=("small",),
    ),
    Benchmark("charging-scaling", "The weekly charge of more and more people", run_scaling),
    Benchmark("charging-journeys", "Ten-year weekly journeys under a lifetime cap", run_journeys),
)
