"""Asks a service on the loopback address so often a second, and notes how long after it was due each answer came."""

from __future__ import annotations

import http.client
import re
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from queue import SimpleQueue
from urllib.parse import urlencode

from benchmarks.harness import BenchmarkFailed

#: What the proxy with HTTPS before a service in production tells it, and what every browser takes.
_SAID = {"Host": "localhost", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1", "Accept-Encoding": "gzip"}
#: So many requests may be on their way at once; more wait, and their waiting counts.
_AT_ONCE = 32
#: Answers to the questions of what care costs: an invented person of 86 in a care home, alone, with a house.
_ANSWERS: dict[str, dict[str, str]] = {
    "where": {"where": "care_home"},
    "date": {"date-day": "4", "date-month": "5", "date-year": "2026"},
    "born": {"born-day": "1", "born-month": "2", "born-year": "1940"},
    "admitted": {"admitted-day": "20", "admitted-month": "4", "admitted-year": "2026"},
    "nursing": {"nursing": "no"},
    "cost": {"cost": "950", "cost-time": "week"},
    "couple": {"couple": "no"},
    "state_pension": {"state_pension": "940", "state_pension-time": "four"},
    "pension": {"pension": "0", "pension-time": "week"},
    "benefit": {"benefit": "none"},
    "credit": {"credit": "", "credit-time": "week"},
    "other_income": {"other_income": "", "other_income-time": "week"},
    "savings": {"savings": "9000"},
    "shares": {"shares": ""},
    "owns_home": {"owns_home": "yes"},
    "home_value": {"home_value": "140000"},
    "mortgage": {"mortgage": ""},
    "share": {"share": "alone"},
    "others": {"others": "nobody"},
    "gift": {"gift": ""},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request: what kind of page it is, its path, and the cookie that goes with it."""

    kind: str
    path: str
    cookie: str = ""


@dataclass(slots=True)
class Visitor:
    """One browser on a port, with its cookies."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> tuple[int, str, str]:
        """Return the status, where it leads, and the text of a page."""
        return self._asked("GET", path, {})

    def statement(self) -> Asked:
        """Answer the questions of what care costs, and return the request for the statement.

        Raises:
            BenchmarkFailed: the questions do not lead there.
        """
        at = "/what-care-costs/"
        given: Mapping[str, str] = {}
        for _ in range(2 * len(_ANSWERS) + 2):
            hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.get(at)[2]))
            _, to, _ = self._asked("POST", at, {**hidden, **given})
            at = to or at
            if at.endswith("/check"):
                path = at.removesuffix("check") + "statement"
                return Asked(kind="statement", path=path, cookie=self._cookie())
            given = _ANSWERS[at.rpartition("/")[2]]
        raise BenchmarkFailed("The questions do not lead to a statement")

    def _asked(self, way: str, path: str, form: Mapping[str, str]) -> tuple[int, str, str]:
        held = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        headers = {**_SAID, "Accept-Encoding": "identity", "Referer": "https://localhost/", "Cookie": self._cookie()}
        body = urlencode(form) if way == "POST" else None
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        held.request(way, path, body=body, headers=headers)
        answer = held.getresponse()
        text = answer.read().decode()
        for one in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = one.partition(";")[0].partition("=")
            self.cookies[name] = value
        held.close()
        return answer.status, answer.headers.get("Location", ""), text

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def answered(port: int, pages: Sequence[Asked], *, rate: int, seconds: int) -> list[tuple[str, int, float]]:
    """Ask for pages in turn, each when it is due, and return the kind, status and seconds of each answer.

    Args:
        port: of the service.
        pages: asked for in turn.
        rate: requests a second.
        seconds: for how long.
    """
    due: SimpleQueue[tuple[float, Asked] | None] = SimpleQueue()
    found: list[tuple[str, int, float]] = []
    askers = [threading.Thread(target=_ask, args=(port, due, found)) for _ in range(_AT_ONCE)]
    for one in askers:
        one.start()
    begin = time.perf_counter()
    for at, page in zip(range(rate * seconds), cycle(pages), strict=False):
        when = begin + at / rate
        time.sleep(max(0.0, when - time.perf_counter()))
        due.put((when, page))
    for _ in askers:
        due.put(None)
    for one in askers:
        one.join()
    return found


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that this share of a hundred is not longer than (nearest rank)."""
    ordered = sorted(times)
    return ordered[max(0, min(len(ordered) - 1, -(-len(ordered) * int(share) // 100) - 1))]


def _ask(port: int, due: SimpleQueue[tuple[float, Asked] | None], found: list[tuple[str, int, float]]) -> None:
    held = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    while (one := due.get()) is not None:
        when, page = one
        headers = _SAID | ({"Cookie": page.cookie} if page.cookie else {})
        try:
            held.request("GET", page.path, headers=headers)
            answer = held.getresponse()
            answer.read()
            status = answer.status
        except (OSError, http.client.HTTPException):
            held.close()
            status = 0
        found.append((page.kind, status, time.perf_counter() - when))
    held.close()
