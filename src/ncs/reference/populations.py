"""How many people live in a place, by age.

Two releases of the Office for National Statistics are held, and they must not be read as growth from one to the other:

- ``mid-2023``: every single year of age to 89, then 90 and over, for the 153 councils (July 2024 release).
- ``mid-2024``: ages 18-64 and 65+ only, as printed by the Department of Health and Social Care in the adult social care
  outcomes framework 2024-25; suppressed for a few very small councils, and rounded to five for regions and England.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ncs.core.errors import NotModelled
from ncs.reference.areas import Area, find_area
from ncs.reference.councils import councils
from ncs.reference.packaged import data_rows
from ncs.reference.regions import ENGLAND

#: The oldest single year of age: 90 and over.
OLDEST = 90

_AGES = re.compile(r"^(\d{1,2})(?:\s*(?:\+|(?:-|–|_|\s+to\s+)\s*(\d{1,2}|plus)))?$")
_TABLES = {"mid-2023": "population_mid_2023.csv", "mid-2024": "population_mid_2024.csv"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRange:
    """Ages from ``youngest`` to ``oldest``, both included; ``oldest`` None means and over."""

    youngest: int
    oldest: int | None

    @classmethod
    def parse(cls, text: str) -> AgeRange:
        """Read ``all``, ``18+``, ``18-64``, ``18 to 64``, ``65_plus`` or a single year such as ``90``.

        Raises:
            NotModelled: it is none of these, or runs backwards.
        """
        cleaned = text.strip().casefold().removeprefix("aged ")
        if cleaned in ("all", "all ages", "all_ages"):
            return cls(youngest=0, oldest=None)
        match = _AGES.match(cleaned)
        if not match:
            raise NotModelled(f"{text!r} is not a range of ages. Write 18+, 18-64 or all.")
        youngest = int(match[1])
        if "+" in cleaned or match[2] == "plus":
            return cls(youngest=youngest, oldest=None)
        oldest = int(match[2]) if match[2] else youngest
        if oldest < youngest:
            raise NotModelled(f"{text!r} runs backwards. Write the younger age first, such as 18-64.")
        return cls(youngest=youngest, oldest=oldest)

    def __str__(self) -> str:
        if self.oldest is None:
            return "all ages" if self.youngest == 0 else f"{self.youngest}+"
        return str(self.youngest) if self.oldest == self.youngest else f"{self.youngest}-{self.oldest}"


def population(area: str, *, ages: str = "18+", year: str = "mid-2023") -> int:
    """Return the number of people of these ages who live in an area.

    Args:
        area: name or code of a council, a region or England.
        ages: such as ``18+``, ``18-64``, ``65+``, ``75+``, ``85+`` or ``all``.
        year: ``mid-2023`` or ``mid-2024``.

    Returns:
        Persons. Mid-2023 regions and England are the sums of their councils; mid-2024 ones are printed, rounded to 5.

    Raises:
        UnknownName: no such area.
        NotModelled: no such year or ages in the release, or the figure is suppressed at source. Never zero instead.
    """
    return _people(find_area(area), AgeRange.parse(ages), _release(year))


def populations(*, ages: str = "18+", year: str = "mid-2023") -> Mapping[str, int | None]:
    """Return the population of these ages by ONS code for all 153 councils; None where suppressed at source.

    Raises:
        NotModelled: no such year or ages in the release.
    """
    wanted, release = AgeRange.parse(ages), _release(year)
    found: dict[str, int | None] = {}
    for council in councils():
        place = Area(code=council.ons_code, name=council.name, kind="council")
        try:
            found[council.ons_code] = _people(place, wanted, release)
        except Suppressed:
            found[council.ons_code] = None
    return found


def _people(place: Area, ages: AgeRange, release: str) -> int:
    return _single_years(place, ages) if release == "mid-2023" else _two_bands(place, ages)


class Suppressed(NotModelled):
    """A population that its publisher suppressed."""


def _release(year: str) -> str:
    cleaned = year.strip().casefold().replace(" ", "-")
    release = cleaned if cleaned.startswith("mid-") else f"mid-{cleaned}"
    if release not in _TABLES:
        raise NotModelled(f"Population of {year!r} is not held. Held: {', '.join(_TABLES)}.")
    return release


@cache
def _table(release: str) -> Mapping[str, Mapping[str, str]]:
    return {row["ons_code"]: row for row in data_rows(_TABLES[release])}


def _single_years(place: Area, ages: AgeRange) -> int:
    oldest = OLDEST if ages.oldest is None else ages.oldest
    if ages.youngest > OLDEST or oldest > OLDEST or (ages.oldest == OLDEST):
        raise NotModelled(f"Mid-2023 ages are held singly to 89, then 90+; asked for {ages}.")
    years = [str(age) if age < OLDEST else "90+" for age in range(ages.youngest, oldest + 1)]
    rows = [_table("mid-2023")[code] for code in _within(place)]
    return sum(int(row[age]) for row in rows for age in years)


def _within(place: Area) -> tuple[str, ...]:
    if place.kind == "council":
        return (place.code,)
    return tuple(item.ons_code for item in councils() if place.code in (ENGLAND, item.region_code))


def _two_bands(place: Area, ages: AgeRange) -> int:
    bands = {"18-64": ("18-64",), "65+": ("65+",), "18+": ("18-64", "65+")}.get(str(ages))
    if bands is None:
        raise NotModelled(f"Mid-2024 holds ages 18-64, 65+ and 18+ only; asked for {ages}. Mid-2023 has single years.")
    cells = [_table("mid-2024")[place.code][band] for band in bands]
    if "" in cells:
        raise Suppressed(f"The mid-2024 population of {place.name} aged {ages} is suppressed at source; use mid-2023.")
    return sum(map(int, cells))
