"""Running a command in a process of its own and measuring it; the shapes of benchmarks and their results."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SIZES = ("small", "england")


class BenchmarkFailed(Exception):
    """A measured command did not succeed; its last words are in the message."""


class TooLarge(BenchmarkFailed):
    """A measured command needs more memory than this machine has for it; ``held_mib`` is what it held by then."""

    def __init__(self, said: str, held_mib: float) -> None:
        super().__init__(said)
        self.held_mib = held_mib


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


#: Starts a command and prints what it took; one that comes to hold more bytes than it may is ended before the system
#: ends something else. It holds next to nothing itself: the peak of memory that the system says of a process is never
#: below that of the process which started it, and we hold more than some commands do.
_STARTER = """
import _thread, os, sys, time
def watch(child, most):
    page = os.sysconf("SC_PAGE_SIZE")
    try:
        while True:
            time.sleep(0.1)
            with open(f"/proc/{child}/statm") as told:
                if int(told.read().split()[1]) * page > most:
                    return os.kill(child, 9)
    except OSError:
        pass
flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
said = [(os.POSIX_SPAWN_OPEN, 1, sys.argv[1], flags, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2)]
begun = time.perf_counter()
child = os.posix_spawnp(sys.argv[3], sys.argv[3:], os.environ, file_actions=said)
if int(sys.argv[2]):
    _thread.start_new_thread(watch, (child, int(sys.argv[2])))
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - begun
print(os.waitstatus_to_exitcode(status), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


#: Modules of either side must not be compiled at every start, which nobody's are.
_COMPILES_NOTHING = "PYTHONDONTWRITEBYTECODE"
#: The code of a process that was killed, and what pandas, Polars and DuckDB say when they are given no more memory.
_KILLED = -9
_NO_MEMORY = ("MemoryError", "memory allocation of", "Out of Memory", "OutOfMemory")


def measure(
    command: Sequence[str], *, allowed: Sequence[int] = (0,), warm: bool = False, most_mib: float = 0
) -> Measured:
    """Run a command and measure it with its children; its words go to a file, so that none of them slows it down.

    The peak of memory is that of its largest process.

    Args:
        command: what to run. What Python compiles of its modules is kept, whatever the environment says.
        allowed: the exit codes that are no failure.
        warm: run it once before, unmeasured, so that what it loads is compiled: for what takes little longer than that.
        most_mib: it is ended when it holds more memory than this; 0 sets no limit, and not every system can.

    Raises:
        BenchmarkFailed: it ended with a code that is not ``allowed``.
        TooLarge: it did for want of memory.
    """
    return [_measured(command, allowed, most_mib) for _ in range(1 + warm)][-1]


def _measured(command: Sequence[str], allowed: Sequence[int], most_mib: float) -> Measured:
    kept = {name: value for name, value in os.environ.items() if name != _COMPILES_NOTHING}
    words = Path(tempfile.gettempdir()) / f"benchmark-{os.getpid()}.txt"
    options = [str(words), str(round(most_mib * 2**20)), *map(str, command)]
    starter = [sys.executable, "-I", "-S", "-c", _STARTER, *options]
    try:
        told = subprocess.run(starter, env=kept, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
        said = words.read_text(encoding="utf-8", errors="replace")
    finally:
        words.unlink(missing_ok=True)
    code, seconds, processor_seconds, peak_kib = int(told[0]), *map(float, told[1:])
    if code not in allowed and (code == _KILLED or any(words in said for words in _NO_MEMORY)):
        raise TooLarge(f"{' '.join(command[:6])} … ended with {code} for want of memory", peak_kib / 1024)
    if code not in allowed:
        raise BenchmarkFailed(f"{' '.join(command[:6])} … ended with {code}:\n{said[-2000:]}")
    return Measured(seconds, processor_seconds, peak_kib / 1024, said)
