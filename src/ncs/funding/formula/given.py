"""A reader's own figures: people, indicators and spending of England's councils, or a whole country of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, ProblemsFound, UnknownName, raise_if
from ncs.core.looking import is_file
from ncs.core.money import to_pence
from ncs.funding.formula.country import Country, Numbers, Place
from ncs.reference.councils import find_council
from ncs.tables.reading.table_files import Number, Row, read_table

_KNOWN = {"council": ("place", "ons_code", "code", "name")}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class IndicatorRow(_Strict):
    """An indicator of one council."""

    council: str
    indicator: str
    value: Number


class PeopleRow(_Strict):
    """People of some ages in one council, and the release that they are of."""

    council: str
    year: str
    ages: str
    people: Number


class SpendingRow(_Strict):
    """Present spending of one council, pounds a year."""

    council: str
    pounds: Number


M = TypeVar("M", bound=BaseModel)
#: The code of a place by what a file calls it; raises UnknownName.
Finder = Callable[[str], str]


def english(text: str) -> str:
    """Return the code of one of England's councils by any name or code.

    Raises:
        UnknownName: there is none.
    """
    return find_council(text).ons_code


def with_indicators(country: Country, file: Path, find: Finder = english) -> Country:
    """Return a country with indicators from a file; where it names a held one, the file's values are used.

    Raises:
        ProblemsFound: the file cannot be read, or names an unknown council or the same figure twice.
    """
    rows = read_table(file, IndicatorRow, kind="file of indicators", aliases=_KNOWN)
    keys = _keys(file, rows, find, lambda row: row.council, lambda row: row.indicator)
    found = dict(country.indicators)
    at = {code: number for number, code in enumerate(country.codes)}
    for name in sorted({row.value.indicator for row in rows}):
        found[name] = np.full(len(at), np.nan)
    for (code, name), row in zip(keys, rows, strict=True):
        found[name][at[code]] = float(row.value.value)
    return replace(country, indicators=found, notes=(*country.notes, f"Indicators from {file.name}."))


def with_people(country: Country, file: Path, find: Finder = english) -> Country:
    """Return a country with people from a file; all ages that a formula names must be in it.

    Raises:
        ProblemsFound: the file cannot be read, is of several years, names an unknown council or the same people twice,
            or has fewer than none.
    """
    rows = read_table(file, PeopleRow, kind="file of people", aliases=_KNOWN, check=lambda rows: _years(file, rows))
    keys = _keys(file, rows, find, lambda row: row.council, lambda row: row.ages)
    at = {code: number for number, code in enumerate(country.codes)}
    found: dict[str, Numbers] = {ages: np.full(len(at), np.nan) for ages in sorted({row.value.ages for row in rows})}
    for (code, ages), row in zip(keys, rows, strict=True):
        found[ages][at[code]] = float(row.value.people)
    return replace(country, people=found, year=rows[0].value.year, notes=(*country.notes, f"People from {file.name}."))


def with_spending(country: Country, file: Path, find: Finder = english) -> Country:
    """Return a country with present spending from a file, pounds a year; councils that it leaves out have none.

    Raises:
        ProblemsFound: the file cannot be read, names an unknown council or one twice, or spends nothing or less.
    """
    rows = read_table(file, SpendingRow, kind="file of spending", aliases=_KNOWN, check=lambda rows: _spent(file, rows))
    keys = _keys(file, rows, find, lambda row: row.council, lambda _: "")
    found = {code: to_pence(row.value.pounds) for (code, _), row in zip(keys, rows, strict=True)}
    return replace(country, spending=found, spending_source=file.name)


def own_country(folder: Path) -> Country:
    """Return the country that a folder describes: people.csv, spending.csv and, if wanted, indicators.csv.

    Its places are those of people.csv, named as the reader likes.

    Raises:
        ProblemsFound: a file is missing or cannot be used, or names a place that people.csv does not.
    """
    people = folder / "people.csv"
    rows = read_table(people, PeopleRow, kind="file of people", aliases=_KNOWN)
    names = sorted({row.value.council for row in rows})
    country = Country(
        places=tuple(Place(code=name, name=name) for name in names),
        year="",
        england=False,
        notes=("A country of the reader's own, not England.",),
    )

    def _find(text: str) -> str:
        if text not in names:
            raise UnknownName("place in people.csv", text, tuple(names[:5]))
        return text

    country = with_spending(with_people(country, people, _find), folder / "spending.csv", _find)
    indicators = folder / "indicators.csv"
    return with_indicators(country, indicators, _find) if is_file(indicators) else country


def _keys(
    file: Path, rows: Sequence[Row[M]], find: Finder, council: Callable[[M], str], other: Callable[[M], str]
) -> list[tuple[str, str]]:
    if not rows:
        raise empty_refused(file)
    keys: list[tuple[str, str]] = []
    seen: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    for row in rows:
        try:
            key = (find(council(row.value)), other(row.value))
        except UnknownName as error:
            step = "Write the council's name or ONS code as `ncs councils` lists it."
            problems.append(_wrong(file, row.number, "unknown-council", str(error), step))
            continue
        if key in seen:
            problems.append(
                _wrong(file, row.number, "repeated", f"{' '.join(key).strip()} is there twice.", "Keep one.")
            )
        seen.add(key)
        keys.append(key)
    raise_if(problems, f"{file.name} cannot be used")
    return keys


def _wrong(file: Path, row: int, rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file.name, row=row, field="council")


def _years(file: Path, rows: Sequence[Row[PeopleRow]]) -> Iterable[Problem]:
    years = sorted({row.value.year for row in rows})
    if len(years) > 1:
        message = f"People of several years are mixed: {', '.join(years)}."
        yield Problem(rule="year", message=message, next_step="Keep one year.", file=file.name, field="year")
    for row in rows:
        if row.value.people < 0:
            message, step = "There cannot be fewer than no people.", "Correct the cell."
            yield Problem(rule="negative", message=message, next_step=step, file=file.name, row=row.number,
                          field="people", value=str(row.value.people))  # fmt: skip


def _spent(file: Path, rows: Sequence[Row[SpendingRow]]) -> Iterable[Problem]:
    for row in rows:
        if row.value.pounds <= 0:
            message, step = "Present spending must be above nothing.", "Leave the council out if it is not known."
            yield Problem(rule="spending", message=message, next_step=step, file=file.name, row=row.number,
                          field="pounds", value=str(row.value.pounds))  # fmt: skip


def empty_refused(file: Path) -> ProblemsFound:
    """Return the refusal of a file without rows."""
    problem = Problem(rule="empty-file", message="The file has no rows.", next_step="Fill it.", file=file.name)
    return ProblemsFound(f"{file.name} cannot be used", [problem])
