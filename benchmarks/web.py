"""The web service under load: two hundred requests a second of mixed pages on the loopback address, cold and warm."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.harness import Benchmark, BenchmarkFailed, Result, Setting
from benchmarks.web_work import Asked, Visitor, answered, percentile

#: Requests a second, and for how many seconds.
RATE, SECONDS = 200, 20
#: Of a hundred requests 50 open a place, 5 the statement of what care costs; the rest are light pages and the API.
_PLACES = ("camden", "leeds", "torbay", "kent", "cornwall", "norfolk", "york", "wirral", "bexley", "dorset")
_LIGHT = ("/", "/places/", "/measures/", "/what-you-may-ask-for/", "/what-care-costs/", "/about")
_API = ("/api/v1/councils/Camden/profile", "/api/v1/measures")
_WAIT = 300.0


def run_web(setting: Setting) -> Result:
    """Start the service as in production, with a database file, and ask it: as soon as it listens, and again."""
    rows: list[dict[str, str | int | float]] = []
    load = os.getloadavg()[1]
    began = time.perf_counter()
    with _service(setting.folder) as (port, server):
        ready = time.perf_counter() - began
        pages = _mixed(Visitor(port).statement())
        for said in ("cold", "warm"):
            before = _Spent.now(server)
            found = answered(port, pages, rate=RATE, seconds=SECONDS)
            used = _Spent.now(server).since(before)
            more: dict[str, str | int | float] = {**used.columns(len(found)), **_memory(server)}
            rows += [row | more for row in _rows(said, found)]
    return Result(
        rows,
        [
            "Wanted: 95 of 100 within 300 ms for a place and within 500 ms for the statement, and no error.",
            "gunicorn with 2 workers of 4 threads, SQLite, on the asking machine. A request's time runs from when it "
            "was due: waiting for those before it counts.",
            "Cold: the first requests of a service that has just begun to listen; before them only the questions of "
            "what care costs were answered, not the statement. Nothing is kept from an earlier run, and no answer by a "
            "proxy. Warm: the same again.",
            "Processor time is the service's alone, over all kinds of page. 200 requests a second on two processors "
            "can take 10 ms each at most, the asking included; a time to answer beyond what that leaves is waiting for "
            "other work of the machine, which the last column counts.",
            "Peak memory is that of the service's largest process since it began, workers and the one that forks them: "
            "what workers share with it is in each of them.",
            f"Load of the machine (over 5 minutes) before it began: {load:.1f}, on {os.cpu_count()} processors.",
            f"It listened {ready:.0f} seconds after it was started: by then all pages for everybody are made, once, "
            "and one request of each other kind is rehearsed.",
        ],
    )


def _mixed(statement: Asked) -> list[Asked]:
    """Return a hundred requests in their order: 50 of places, 5 of the statement, 45 of light pages and the API."""
    places = [Asked(kind="place", path=f"/places/{name}") for name in _PLACES]
    light = [*(Asked(kind="light", path=path) for path in _LIGHT), *(Asked(kind="API", path=path) for path in _API)]
    found = []
    for at in range(100):
        if at % 20 == 9:
            found.append(statement)
        elif at % 2 == 0:
            found.append(places[at // 2 % len(places)])
        else:
            found.append(light[at // 2 % len(light)])
    return found


def _rows(said: str, found: list[tuple[str, int, float]]) -> Iterator[dict[str, str | int | float]]:
    for kind in ("place", "statement", "light", "API"):
        times = [seconds for name, _, seconds in found if name == kind]
        yield {
            "pages": f"{said}: {kind}",
            "requests": len(times),
            "errors": sum(status != 200 for name, status, _ in found if name == kind),
            "median, ms": round(1000 * percentile(times, 50)),
            "p95, ms": round(1000 * percentile(times, 95)),
            "p99, ms": round(1000 * percentile(times, 99)),
        }


@contextlib.contextmanager
def _service(folder: Path) -> Iterator[tuple[int, int]]:
    """Put the service up with the settings of production, and yield its port and the number of its process."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    told = {"NCS_WEB_PRODUCTION": "1", "NCS_WEB_SECRET": "s" * 50, "NCS_WEB_HOSTS": "localhost", "NCS_WEB_PROXIES": "1"}
    told |= {"NCS_WEB_FOLDER": str(folder / "web"), "NCS_WEB_DATABASE": "", "NCS_WEB_API_A_MINUTE": "1000000"}
    environment = {**os.environ, **told}
    for command in (("migrate", "--noinput"), ("collectstatic", "--noinput")):
        subprocess.run([sys.executable, "-m", "ncs.web", *command], env=environment, check=True, capture_output=True)
    server = [sys.executable, "-m", "gunicorn", "--preload", "--no-control-socket", "ncs.web.ready:service()"]
    server += ["--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"]
    log = folder / "log"
    with (
        log.open("wb") as out,
        subprocess.Popen(server, env=environment, stdout=out, stderr=out) as running,
    ):
        try:
            _await(port, log)
            yield port, running.pid
        finally:
            running.send_signal(signal.SIGTERM)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spent:
    """Processor seconds so far: of the service's workers, of the asker, of everything on the machine (Linux alone)."""

    at: float
    service: float
    asker: float
    machine: float

    @classmethod
    def now(cls, server: int) -> _Spent:
        """Return what was spent until now; without ``/proc`` nothing but the asker's is known."""
        return cls(at=time.perf_counter(), service=_workers(server), asker=time.process_time(), machine=_machine())

    def since(self, before: _Spent) -> _Spent:
        """Return what was spent since."""
        return _Spent(
            at=self.at - before.at,
            service=self.service - before.service,
            asker=self.asker - before.asker,
            machine=self.machine - before.machine,
        )

    def columns(self, requests: int) -> dict[str, float]:
        """Return the service's milliseconds a request, and how many processors all else on the machine had."""
        other = max(0.0, self.machine - self.service - self.asker)
        return {
            "processor, ms a request": round(1000 * self.service / requests, 1),
            "processors taken by asking": round(self.asker / self.at, 2),
            "processors taken by others": round(other / self.at, 2),
        }


def _children(server: int) -> list[str]:
    """Return the numbers of the workers' processes; none where there is no ``/proc``."""
    children = Path(f"/proc/{server}/task/{server}/children")
    return children.read_text().split() if children.exists() else []


def _memory(server: int) -> dict[str, int]:
    """Return the peak of resident memory of the service's largest process, as of other commands; nothing elsewhere."""
    told = [Path(f"/proc/{pid}/status") for pid in (server, *_children(server))]
    found = [re.search(r"^VmHWM:\s+(\d+) kB$", one.read_text(), re.MULTILINE) for one in told if one.exists()]
    peaks = [int(one[1]) for one in found if one is not None]
    return {"peak memory, MiB": round(max(peaks) / 1024)} if peaks else {}


def _workers(server: int) -> float:
    ticks = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13] for pid in _children(server)]
    return sum(int(one) for pair in ticks for one in pair) / os.sysconf("SC_CLK_TCK")


def _machine() -> float:
    """Return the seconds that all processors were busy: every column of the first line but idle and waiting."""
    stat = Path("/proc/stat")
    if not stat.exists():
        return 0.0
    ticks = [int(one) for one in stat.read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def _await(port: int, log: Path) -> None:
    until = time.monotonic() + _WAIT
    while time.monotonic() < until:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise BenchmarkFailed(f"The service did not start:\n{log.read_text(errors='replace')[-2000:]}")


BENCHMARKS = (Benchmark("web", "The web service", run_web),)
