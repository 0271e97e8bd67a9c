"""The councils that figures are given for, and the populations that some are divided by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ncs.core.errors import NcsError
from ncs.measures.run.context import CannotMeasure
from ncs.records.council_list import COUNCILS_FILE, ListedCouncil, read_recorded
from ncs.reference.councils import councils
from ncs.reference.populations import populations

#: The release that the official code of June 2026 divides by ("a 2024 table").
POPULATION_YEAR = "mid-2024"
AGES = ("18-64", "65+")
#: Both together.
ADULTS = "18+"


class CannotRead(NcsError):
    """An input file cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A council: its CASSR ``code``, ``area`` (ONS code), ``name`` and ``population`` by ages where known."""

    code: str
    area: str
    name: str
    population: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def people(self, ages: str) -> int | None:
        """Return the population of ``18-64``, ``65+`` or both together (``18+``); None where it is not known."""
        bands = AGES if ages == ADULTS else (ages,)
        known = [self.population.get(band) for band in bands]
        return None if None in known else sum(filter(None, known))


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The councils of a run, in words where their populations come from, and whether they are all of England."""

    places: tuple[Place, ...]
    population_source: str
    all_of_england: bool

    @property
    def by_area(self) -> Mapping[str, Place]:
        """The councils by ONS code."""
        return {place.area: place for place in self.places}


def registered(population_file: Path | None = None) -> Places:
    """Return the councils of the register with the packaged populations, or with those of a file.

    Raises:
        ProblemsFound: the population file cannot be read, or has unknown councils, ages or numbers.
    """
    people = _packaged() if population_file is None else _read(population_file)
    found = []
    for council in councils():
        found.append(
            Place(
                code=council.cassr_code or "",
                area=council.ons_code,
                name=council.name,
                population=MappingProxyType(people.get(council.ons_code, {})),
            )
        )
    source = f"population file {population_file.name}" if population_file else f"ONS {POPULATION_YEAR} population"
    return Places(places=tuple(found), population_source=source, all_of_england=True)


def _read(population_file: Path) -> dict[str, dict[str, int]]:
    from ncs.measures.run.population_file import read_populations  # pydantic, for whom gives such a file

    return read_populations(population_file)


def _packaged() -> dict[str, dict[str, int]]:
    """The packaged populations that are published, by ONS code and ages; a suppressed one stays out."""
    found: dict[str, dict[str, int]] = {}
    for ages in AGES:
        for area, people in populations(ages=ages, year=POPULATION_YEAR).items():
            if people is not None:
                found.setdefault(area, {})[ages] = people
    return found


def read_places(path: Path) -> Places:
    """Read councils that replace the register, from the list that ``ncs records build --councils`` takes too.

    Raises:
        ProblemsFound: the file cannot be read or lacks a column, rows are not understood, or an area is no ONS code.
    """
    from ncs.records.council_file import read_council_list  # pydantic, for whom gives such a file

    return _listed(read_council_list(path), f"councils file {path.name}")


def recorded(files: Sequence[Path]) -> Places:
    """Return the councils that events were built with, from ``councils.parquet`` of each of their folders.

    Raises:
        ProblemsFound: a file is missing or damaged, or an area is no council's.
        CannotMeasure: two folders say different things of a council.
    """
    found: dict[str, ListedCouncil] = {}
    for path in files:
        for council in read_recorded(path):
            if found.setdefault(council.area, council) != council:
                raise CannotMeasure(
                    f"Two events folders say different things of the area {council.area} ({council.council}). "
                    "Give a councils file that says what is meant (--councils)."
                )
    return _listed([found[area] for area in sorted(found)], f"{COUNCILS_FILE} of the events")


def _listed(councils_given: Sequence[ListedCouncil], source: str) -> Places:
    found = []
    for council in councils_given:
        counts = {"18-64": council.population_18_64, "65+": council.population_65_plus}
        people = MappingProxyType({ages: count for ages, count in counts.items() if count is not None})
        found.append(Place(code=council.la_code, area=council.area, name=council.council, population=people))
    return Places(places=tuple(found), population_source=source, all_of_england=False)
