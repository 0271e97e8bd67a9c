"""Running a command in a process of its own and measuring it; the shapes of benchmarks and their results."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SIZES = ("small", "england")


class BenchmarkFailed(Exception):
    """A measured command did not succeed; its last words are in the message."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took: seconds by the clock, seconds of processor time, and the peak of resident memory in MiB."""

    seconds: float
    processor_seconds: float
    peak_mib: float
    said: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and how large a benchmark runs: ``size`` is one of SIZES, ``folder`` may be filled with gigabytes."""

    size: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Result:
    """Rows of a table, with a heading a column, and what a reader must know."""

    rows: Sequence[Mapping[str, str | int | float]]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A named benchmark. ``run`` makes its own data in the setting's folder and gives a result."""

    name: str
    title: str
    run: Callable[[Setting], Result]
    sizes: Sequence[str] = field(default=SIZES)


def ncs(*arguments: str | Path) -> list[str]:
    """Return the command line of ``ncs`` with arguments."""
    return [sys.executable, "-m", "ncs", *map(str, arguments)]


def script(module: str, *arguments: str | Path) -> list[str]:
    """Return the command line of a module of this package with arguments."""
    return [sys.executable, "-m", f"benchmarks.{module}", *map(str, arguments)]


def measure(command: Sequence[str], *, allowed: Sequence[int] = (0,)) -> Measured:
    """Run a command and measure it with its children; its words go to a file, so that none of them slows it down.

    Raises:
        BenchmarkFailed: it ended with a code that is not ``allowed``.
    """
    words = Path(tempfile.gettempdir()) / f"benchmark-{os.getpid()}.txt"
    begun = time.perf_counter()
    try:
        with words.open("wb") as stream:
            process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begun
        said = words.read_text(encoding="utf-8", errors="replace")
    finally:
        words.unlink(missing_ok=True)
    if process.returncode not in allowed:
        raise BenchmarkFailed(f"{' '.join(command[:6])} … ended with {process.returncode}:\n{said[-2000:]}")
    return Measured(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)
