"""England and its nine regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ncs.core.errors import UnknownName, near_matches
from ncs.reference.names import plain
from ncs.reference.packaged import data_rows

#: ONS code of England.
ENGLAND = "E92000001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region of England: ONS ``code``, ``name`` as ONS writes it, and other names in use."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


@cache
def regions() -> tuple[Region, ...]:
    """Return the nine regions, in order of code."""
    return tuple(
        Region(code=row["code"], name=row["name"], aliases=tuple(filter(None, row["aliases"].split(";"))))
        for row in data_rows("regions.csv")
    )


@cache
def _by_name() -> Mapping[str, Region]:
    """The regions by every name and code they go by, made plain; of two with one name the first counts."""
    return {
        plain(name): region for region in reversed(regions()) for name in (region.code, region.name, *region.aliases)
    }


def find_region(text: str) -> Region:
    """Return the region with this name, alias or ONS code, without regard to case and punctuation.

    Raises:
        UnknownName: there is none; the nearest names are given, or all nine where none is near.
    """
    wanted = plain(text).removesuffix(" region").removeprefix("the ")
    if wanted in _by_name():
        return _by_name()[wanted]
    names = [region.name for region in regions()]
    raise UnknownName("region", text, near_matches(text, names) or names)
