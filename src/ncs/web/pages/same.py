"""Pages that are the same for everybody: made once a day and process, kept packed, and not sent to who has them."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers

View = Callable[..., HttpResponse]
#: How many bytes of packed pages one process keeps: all councils' pages take about 20 million.
MOST = 64_000_000
#: For how many seconds one waits for another who makes the same page.
PATIENCE = 20.0
#: How hard pages are packed: they are packed once.
_HARD = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    packed: bytes
    mark: str
    kind: str
    policy: Any


class _Pages:
    """The pages that one process keeps, those longest not asked for going first; of one day alone."""

    def __init__(self) -> None:
        self._lock, self._found, self._size, self._day = threading.Lock(), OrderedDict[str, _Page](), 0, ""
        self._made: dict[str, tuple[threading.Lock, int]] = {}

    def get(self, path: str) -> _Page | None:
        """Return the page that is kept of a path; None where there is none of today."""
        with self._lock:
            self._today()
            if (found := self._found.get(path)) is not None:
                self._found.move_to_end(path)
            return found

    def put(self, path: str, page: _Page) -> None:
        """Keep a page."""
        with self._lock:
            self._today()
            if path not in self._found and len(page.packed) <= MOST:
                self._found[path] = page
                self._size += len(page.packed)
            while self._size > MOST:
                self._size -= len(self._found.popitem(last=False)[1].packed)

    @contextmanager
    def making(self, path: str) -> Iterator[None]:
        """Let one make the page of a path at a time, while others who want it wait; no longer than :data:`PATIENCE`."""
        with self._lock:
            turn, many = self._made.get(path, (threading.Lock(), 0))
            self._made[path] = turn, many + 1
        had = turn.acquire(timeout=PATIENCE)
        try:
            yield
        finally:
            if had:
                turn.release()
            with self._lock:
                turn, many = self._made[path]
                self._made[path] = turn, many - 1
                if many == 1:
                    del self._made[path]

    def clear(self) -> None:
        """Keep nothing any more."""
        with self._lock:
            self._found.clear()
            self._size = 0

    def _today(self) -> None:
        """Begin anew with each day: pages may say what is to come."""
        if (day := timezone.localdate().isoformat()) != self._day:
            self._found.clear()
            self._size, self._day = 0, day


_PAGES = _Pages()
forget_all = _PAGES.clear


def same_for_all(view: View) -> View:
    """Keep the pages of a view, where they are the same for everybody.

    Kept is what was asked without a query and found, and asks for no cookie: a form with a token is made each time.
    """

    @wraps(view)
    def _kept(request: HttpRequest, *args: Any, **rest: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or request.META.get("QUERY_STRING"):
            return view(request, *args, **rest)
        if (found := _PAGES.get(request.path)) is not None:
            return _answer(request, found)
        with _PAGES.making(request.path):
            if (found := _PAGES.get(request.path)) is not None:  # another made it meanwhile
                return _answer(request, found)
            answer = view(request, *args, **rest)
            if request.method == "GET" and _is_same(request, answer):
                _PAGES.put(request.path, _packed(answer))
            return answer

    _kept.__dict__["same_for_all"] = True  # so that a service can make such pages before it begins
    return _kept


def _is_same(request: HttpRequest, answer: HttpResponse) -> bool:
    """Whether an answer holds nothing of who asked: no cookie, no token of a form, nothing that is not to be kept."""
    if answer.status_code != 200 or answer.streaming or answer.cookies or request.session.accessed:
        return False
    if request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):  # what a token leaves behind when it is written into a page
        return False
    varies = {one.strip().lower() for one in answer.headers.get("Vary", "").split(",")}
    return "cookie" not in varies and "no-store" not in answer.headers.get("Cache-Control", "")


def _packed(answer: HttpResponse) -> _Page:
    return _Page(
        packed=gzip.compress(answer.content, _HARD, mtime=0),
        mark=f'W/"{hashlib.sha256(answer.content).hexdigest()[:32]}"',
        kind=answer.headers["Content-Type"],
        policy=getattr(answer, "_csp_update", None),
    )


def _answer(request: HttpRequest, found: _Page) -> HttpResponse:
    # Marks are compared weakly (RFC 9110, 13.1.2): a proxy may have made one weak, or strong, on its way.
    asked = {one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")}
    answer: HttpResponse
    if found.mark.removeprefix("W/") in asked or "*" in asked:
        answer = HttpResponseNotModified()
    elif _takes_gzip(request.headers.get("Accept-Encoding", "")):
        answer = HttpResponse(found.packed, content_type=found.kind)
        answer.headers["Content-Encoding"] = "gzip"
    else:
        answer = HttpResponse(gzip.decompress(found.packed), content_type=found.kind)
    answer.headers["ETag"] = found.mark
    patch_vary_headers(answer, ["Accept-Encoding"])
    if found.policy is not None:
        answer._csp_update = found.policy
    return answer


def _takes_gzip(said: str) -> bool:
    """Whether a browser takes what is packed: it names gzip, and not as what it will not have."""
    parts = [one.replace(" ", "").lower() for one in said.split(",")]
    return any(one == "gzip" or (one.startswith("gzip;") and one not in ("gzip;q=0", "gzip;q=0.0")) for one in parts)
