"""Any place with figures: England, a region or a council."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from ncs.core.errors import UnknownName
from ncs.reference.councils import councils, find_council, register
from ncs.reference.names import plain
from ncs.reference.regions import ENGLAND, find_region, regions


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A place: ONS ``code``, ``name`` and ``kind`` (``England``, ``region`` or ``council``)."""

    code: str
    name: str
    kind: str


def find_area(text: str, *, on: date | None = None) -> Area:
    """Return the area that a name or code means: England, a region, or a council of the day (None: 1 April 2026).

    Raises:
        UnknownName: nothing, or more than one council, is meant; the nearest are named.
        NotModelled: the day is before 1 April 1998.
    """
    if plain(text) in ("england", ENGLAND.casefold()):
        return Area(code=ENGLAND, name="England", kind="England")
    try:
        region = find_region(text)
    except UnknownName:
        council = find_council(text, on=on)
        return Area(code=council.ons_code, name=council.name, kind="council")
    return Area(code=region.code, name=region.name, kind="region")


@cache
def parents() -> Mapping[str, str]:
    """Return the area that each area is part of, by ONS code: England of a region, the region of a council.

    Former councils are there too; where a code was in use in two regions, the later one counts.
    """
    above = {council.ons_code: council.region_code for council in register()}
    return MappingProxyType(above | {region.code: ENGLAND for region in regions()})


def areas(*, on: date | None = None) -> tuple[Area, ...]:
    """Return England, the nine regions and the councils of a day (None: 1 April 2026), in that order."""
    england = Area(code=ENGLAND, name="England", kind="England")
    parts = [Area(code=region.code, name=region.name, kind="region") for region in regions()]
    places = [Area(code=council.ons_code, name=council.name, kind="council") for council in councils(on=on)]
    return (england, *parts, *places)
