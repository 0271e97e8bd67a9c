"""The councils that figures are given for, and the populations that some are divided by."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ncs.core.errors import NcsError, NotModelled, Problem, UnknownName, raise_if
from ncs.observations.schema import AREA_CODE
from ncs.records.council_list import read_council_list
from ncs.reference.councils import councils, find_council
from ncs.reference.populations import population

#: The release that the official code of June 2026 divides by ("a 2024 table").
POPULATION_YEAR = "mid-2024"
AGES = ("18-64", "65+")


class CannotRead(NcsError):
    """An input file cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A council: its CASSR ``code``, ``area`` (ONS code), ``name`` and ``population`` by ages where known."""

    code: str
    area: str
    name: str
    population: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


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
        ProblemsFound: the population file has unknown councils, ages or numbers.
        CannotRead: it cannot be read at all.
    """
    given = read_populations(population_file) if population_file else None
    found = []
    for council in councils():
        people = _packaged(council.ons_code) if given is None else given.get(council.ons_code, {})
        found.append(
            Place(
                code=council.cassr_code or "",
                area=council.ons_code,
                name=council.name,
                population=MappingProxyType(people),
            )
        )
    source = f"population file {population_file.name}" if population_file else f"ONS {POPULATION_YEAR} population"
    return Places(places=tuple(found), population_source=source, all_of_england=True)


def _packaged(area: str) -> dict[str, int]:
    """The packaged populations that are published for a council; a suppressed one stays out."""
    found = {}
    for ages in AGES:
        try:
            found[ages] = population(area, ages=ages, year=POPULATION_YEAR)
        except NotModelled:
            continue
    return found


def read_populations(path: Path) -> dict[str, dict[str, int]]:
    """Read a CSV with the columns ``council`` (name or code), ``ages`` (18-64 or 65+) and ``population``.

    Returns:
        Persons by ONS code and ages.

    Raises:
        ProblemsFound: rows that are not understood, each with its place.
        CannotRead: the file cannot be read or lacks a column.
    """
    found: dict[str, dict[str, int]] = {}
    problems: list[Problem] = []
    for number, row in enumerate(_rows(path, ("council", "ages", "population")), start=2):
        try:
            area = find_council(row["council"]).ons_code
        except UnknownName as error:
            problems.append(_problem(path, number, "council", row["council"], str(error)))
            continue
        ages, persons = row["ages"].strip(), row["population"].replace(",", "").strip()
        if ages not in AGES:
            problems.append(_problem(path, number, "ages", ages, f"The ages must be one of {', '.join(AGES)}."))
        elif not persons.isdigit():
            problems.append(_problem(path, number, "population", persons, "The population must be a whole number."))
        else:
            found.setdefault(area, {})[ages] = int(persons)
    raise_if(problems, f"The population file {path.name} has problems")
    return found


def read_places(path: Path) -> Places:
    """Read councils that replace the register, from the list that ``ncs records build --councils`` takes too.

    Raises:
        ProblemsFound: rows that are not understood, or an area that is no ONS code, each with its place.
        BadCouncilList: the file cannot be read or lacks a column.
    """
    listed = read_council_list(path)
    problems = [
        Problem(
            rule="area-code",
            message=f"The council {council.council} has no area in the form of an ONS code, such as E10000014.",
            next_step="Add a column area with a code of one letter and eight digits.",
            file=path.name,
            field="area",
            value=council.area,
        )
        for council in listed
        if not AREA_CODE.match(council.area)
    ]
    raise_if(problems, f"{path.name}: measures need an ONS code for each council")
    found = []
    for council in listed:
        counts = {"18-64": council.population_18_64, "65+": council.population_65_plus}
        people = MappingProxyType({ages: count for ages, count in counts.items() if count is not None})
        found.append(Place(code=council.la_code, area=council.area, name=council.council, population=people))
    source = f"councils file {path.name}"
    return Places(places=tuple(found), population_source=source, all_of_england=False)


def _rows(path: Path, needed: tuple[str, ...]) -> list[dict[str, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(f"{path} cannot be read: {error}. Give a CSV file in UTF-8.") from error
    reader = csv.DictReader(text.splitlines())
    missing = [column for column in needed if column not in (reader.fieldnames or ())]
    if missing:
        raise CannotRead(f"{path} lacks the column {', '.join(missing)}. It needs: {', '.join(needed)}.")
    return [{key: (value or "").strip() for key, value in row.items() if key} for row in reader]


def _problem(path: Path, row: int, column: str, value: str, message: str) -> Problem:
    return Problem(
        rule="councils-file",
        message=message,
        next_step="Correct the row and run again.",
        file=path.name,
        row=row,
        field=column,
        value=value,
    )
