"""The service for a server that loads it before its workers begin: ``gunicorn --preload "ncs.web.ready:service()"``.

What is the same for everybody is worked out first and its pages are made, and one request of each other kind is
rehearsed; only then does the server listen. Its workers share what is held, so that the first visitor waits for
nothing, and a worker that begins anew costs nothing.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import time
from collections.abc import Iterable, Iterator, Sequence

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from ncs.core.build import build
from ncs.web.inside import request
from ncs.web.pages import held

_LOG = logging.getLogger(__name__)


def service() -> WSGIHandler:
    """Return the service when what is the same for everybody is held and its pages are made."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ncs.web.settings")
    made, began = get_wsgi_application(), time.monotonic()
    build()  # of the program that is loaded, not of one that is put in its place later
    from ncs.web.rehearsal import rehearse  # its models can be had from here on

    many = make(made, addresses())
    held.council_report.cache_clear()  # what it was needed for is made
    tried = list(rehearse(made))
    if wrong := [f"{one.asked} ({one.status})" for one in tried if one.status >= 400]:
        _LOG.error("Rehearsed and not well: %s", ", ".join(wrong))
    _leave_alone()
    took = time.monotonic() - began
    _LOG.info("%d pages were made and %d requests rehearsed in %.0f seconds.", many, len(tried), took)
    return made


def addresses() -> Iterator[str]:
    """Yield the addresses of pages that are the same for everybody: those without a name, measures', councils'."""
    yield from _plain(get_resolver().url_patterns, "/")
    yield from (reverse("measure", args=[name]) for name in held.landscape().series)
    yield from (reverse("place", args=[name]) for name in held.by_slug())


def make(made: WSGIHandler, wanted: Iterable[str]) -> int:
    """Make pages, which are kept as when somebody asks for them; return how many there are."""
    many = 0
    for path in wanted:
        made.get_response(request(path))
        many += 1
    return many


def _leave_alone() -> None:
    """Let the processes that follow share what is held: no connection, and memory that nobody looks through again."""
    connections.close_all()
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)


def _plain(found: Sequence[URLPattern | URLResolver], start: str) -> Iterator[str]:
    for one in found:
        address = start + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _plain(one.url_patterns, address)
        elif "<" not in address and getattr(one.callback, "same_for_all", False):
            yield address
