"""Reader of the population by single year of age (Office for National Statistics, mid-year estimates).

A CSV with a row an area and a column for each age from ``0`` to ``90+``; the code is in ``ons_code``, or in a column
such as ``lad23_code``. Shire districts are added up to their county, which is the council with adult social care
duties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from ncs.core.errors import NotModelled
from ncs.observations.observation import Observation
from ncs.observations.table_checks import Checks
from ncs.reference.councils import council_with_code, councils
from ncs.reference.districts import county_of
from ncs.register.measures import register
from ncs.tables.reading.grid import Line, read_csv

MEASURE = "population"
METHOD = "ons_mid_year_estimate"
AGES = (*map(str, range(90)), "90+")

_CODE = re.compile(r"^(ons_code|lad\d*_?code|lad\d*cd|ladcode\d*|utla\d*cd|area_code)$", re.IGNORECASE)
_NAME = re.compile(r"^(name|lad_name|lad\d*_?name|lad\d*nm|utla\d*nm|laname\d*|area_name)$", re.IGNORECASE)
_TOTAL = "all_ages"
#: A year outside these is a slip of the keyboard: no table by single year of age is of it.
_FIRST_YEAR, _LAST_YEAR = 1971, 2100


def read_population(path: Path, *, year: int) -> tuple[Observation, ...]:
    """Read a population table.

    Args:
        path: the CSV.
        year: the calendar year of the mid-year estimate; the file does not say it.

    Returns:
        For each council, one observation a single year of age (``age=0`` to ``age=90+``) and one for all ages
        (``total``), in order of code, people on 30 June of ``year``.

    Raises:
        NotModelled: there is no such year.
        ProblemsFound: with every problem: a column that is not there, an unknown council or district, an area twice
            (also as a county and as its districts), a council or some of a county's districts left out, a cell that is
            not a whole number, ages that do not add up to the printed total.
    """
    day = _day(year)
    checks = Checks(read_csv(path))
    headings = [cell.strip() for cell in checks.grid.rows[0]]
    code = next((cell for cell in headings if _CODE.match(cell)), "ons_code")
    name = next((cell for cell in headings if _NAME.match(cell)), None)
    people: dict[str, list[int]] = {}
    parts: dict[str, set[str]] = {}
    if checks.columns([code, *AGES], 0):
        for line in checks.grid.lines(0):
            area, counts = _area(checks, line, code, name), _counts(checks, line)
            if area:
                parts.setdefault(area, set()).add(line[code])
            if area and counts and checks.once((line[code],), line, line[code]):
                before = people.get(area, [0] * len(counts))
                people[area] = [old + new for old, new in zip(before, counts, strict=True)]
        checks.all_there(parts, councils(on=day), what="of population")
        _check_counties(checks, parts)
    checks.done(f"{path.name} could not be read as a population table")
    return tuple(_observations(people, year))


def _day(year: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise NotModelled(f"There are no population estimates of mid-{year}. Say the year, such as --year 2023.")
    return date(year, 6, 30)


def _check_counties(checks: Checks, parts: Mapping[str, set[str]]) -> None:
    """Note each county that is there as itself and by districts, or by some of its districts only."""
    for county in sorted(set(county_of().values()) & set(parts)):
        districts = {code for code, whose in county_of().items() if whose == county}
        given, name = parts[county] & districts, str(council_with_code(county))
        if given != parts[county] and given:
            message = f"{name} is there as a county and by its districts, so that its people count twice."
            checks.add("county-and-districts", message, "Keep the county's row or its districts' rows.")
        elif given and given != districts:
            missing = ", ".join(sorted(districts - given))
            message = f"{name} has rows of some of its districts only, so that it would be too small."
            checks.add("missing-district", message, f"Use the whole table; these districts have no row: {missing}.")


def _area(checks: Checks, line: Line, code: str, name: str | None) -> str | None:
    county = county_of().get(line[code])
    if county:
        return county
    council = checks.council(line[code], line[name] if name else "", line, code)
    return council.ons_code if council else None


def _counts(checks: Checks, line: Line) -> list[int]:
    numbers = [checks.number(line[age], line, age) for age in AGES]
    whole = [int(number) for number in numbers if number is not None and number == int(number)]
    if len(whole) < len(AGES):
        if None not in numbers:
            checks.add("not-whole", "People are counted in whole numbers.", "Use the file as published.", row=line.row)
        return []
    printed = checks.number(line.cells[_TOTAL], line, _TOTAL) if _TOTAL in line.cells else None
    if printed is not None and printed != sum(whole):
        message = f"The ages add up to {sum(whole)}, not to the printed total."
        checks.add(
            "total-differs",
            message,
            "Check the row against the publication.",
            row=line.row,
            at=_TOTAL,
            value=str(printed),
        )
    return whole


def _observations(people: dict[str, list[int]], year: int) -> Iterator[Observation]:
    for area, counts in sorted(people.items()):
        groups = [*((f"age={age}", count) for age, count in zip(AGES, counts, strict=True)), ("total", sum(counts))]
        for group, count in groups:
            yield Observation(
                measure=MEASURE,
                area=area,
                period_start=date(year, 6, 30),
                period_end=date(year, 6, 30),
                group=group,
                value=Decimal(count),
                unit=register().measures[MEASURE].unit,
                source=f"ONS, Mid-{year} population estimates by single year of age",
                method=METHOD,
            )
