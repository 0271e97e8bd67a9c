"""What is worked out once and held while the service runs: every council on every measure, and what is drawn of it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cache, lru_cache

from django.conf import settings

from ncs.places import use
from ncs.places.use import Landscape
from ncs.places.views import profile
from ncs.present.page import Report
from ncs.reference.councils import Council, councils, find_council
from ncs.reference.postcodes import Postcodes
from ncs.reference.postcodes import postcodes as directory

_LOCK, _READING = threading.Lock(), threading.Lock()


def landscape() -> Landscape:
    """Return all measures for all councils; the first to ask waits some seconds, and others with them."""
    with _LOCK:
        return _landscape()


@cache
def _landscape() -> Landscape:
    found = use.landscape(notes=settings.ENVIRONMENT.quality_notes)
    _ = found.trends, found.sticks
    for beside_one in found.signals.values():
        for by_area in beside_one.values():
            tuple(by_area.values())  # each is made when it is first asked for, and nobody shall wait for it then
    return found


@cache
def care() -> use.Care | None:
    """Return where care is, from the register of providers that the service was given; None without one."""
    folder = settings.ENVIRONMENT.providers
    return None if folder is None else use.care(folder)


def postcodes() -> Postcodes | None:
    """Return the directory of postcodes that the service was given; None without one. The first to ask waits."""
    with _READING:
        return _postcodes()


@cache
def _postcodes() -> Postcodes | None:
    file = settings.ENVIRONMENT.postcodes
    return None if file is None else directory(file)


@lru_cache(maxsize=200)
def council_report(area: str) -> Report:
    """Return the profile of the council with an ONS code."""
    return profile.council_report(landscape(), area, care())


@cache
def england_report() -> Report:
    """Return the profile of England."""
    return profile.england_report(landscape(), care())


@cache
def by_slug() -> Mapping[str, Council]:
    """Return the councils by the name that their pages have in addresses."""
    from ncs.core.naming import slug

    return {slug(one.name): one for one in councils()}


def council_of(name: str) -> Council:
    """Return the council of a page's address, by its own name there or by any name or code.

    Raises:
        UnknownName: nothing, or more than one council, is meant; the nearest are named.
    """
    return by_slug().get(name) or find_council(name.replace("-", " "))


def warm() -> None:
    """Begin to work out what is held, without waiting, so that the first visitor need not."""
    threading.Thread(target=landscape, name="figures", daemon=True).start()
    threading.Thread(target=postcodes, name="postcodes", daemon=True).start()
