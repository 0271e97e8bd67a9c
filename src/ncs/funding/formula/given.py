"""A reader's own figures: people, indicators and spending of England's councils, or a whole country of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import numpy as np

from ncs.core.errors import Problem, ProblemsFound, UnknownName
from ncs.core.looking import is_file
from ncs.core.money import to_pence
from ncs.funding.formula.country import Country, Numbers, Place
from ncs.reference.council_rows import CALLED, CouncilRow, naming_problems
from ncs.reference.council_tax import CouncilTax
from ncs.reference.councils import find_council
from ncs.tables.reading.table_files import Number, Row, read_table


class IndicatorRow(CouncilRow):
    """An indicator of one council."""

    indicator: str
    value: Number


class PeopleRow(CouncilRow):
    """People of some ages in one council, and the release that they are of."""

    year: str
    ages: str
    people: Number


class TaxRow(CouncilRow):
    """Council tax of one council: band D equivalents, pounds raised a year, and of these by a precept for care."""

    tax_base: Number
    pounds: Number
    precept_pounds: Number | None = None


class SpendingRow(CouncilRow):
    """Present spending of one council, pounds a year."""

    pounds: Number


M = TypeVar("M", bound=CouncilRow)
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
    rows, keys = _keyed(file, IndicatorRow, "file of indicators", find, lambda row: row.indicator)
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
    rows, keys = _keyed(file, PeopleRow, "file of people", find, lambda row: row.ages, _years)
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
    rows, keys = _keyed(file, SpendingRow, "file of spending", find, lambda _: "", _spent)
    found = {code: to_pence(row.value.pounds) for (code, _), row in zip(keys, rows, strict=True)}
    return replace(country, spending=found, spending_source=file.name)


def own_country(folder: Path) -> Country:
    """Return the country that a folder describes: people.csv, spending.csv; if wanted indicators.csv, council_tax.csv.

    Its places are those of people.csv, named as the reader likes, by code, name or both.

    Raises:
        ProblemsFound: a file is missing or cannot be used, or names a place that people.csv does not.
    """
    people = folder / "people.csv"
    rows = read_table(people, PeopleRow, kind="file of people", aliases=CALLED)
    names = {row.value.called: row.value.council or row.value.code for row in rows}
    country = Country(
        places=tuple(Place(code=code, name=name) for code, name in sorted(names.items())),
        year="",
        england=False,
        notes=("A country of the reader's own, not England.",),
    )
    find = finder(country)
    country = with_spending(with_people(country, people, find), folder / "spending.csv", find)
    indicators, taxes = folder / "indicators.csv", folder / "council_tax.csv"
    country = with_indicators(country, indicators, find) if is_file(indicators) else country
    return with_taxes(country, taxes, find) if is_file(taxes) else country


def finder(country: Country) -> Finder:
    """Return how a place of a country is found by what a file calls it: England's by any name, others by their own."""
    if country.england:
        return english
    names = {place.name: place.code for place in country.places} | {code: code for code in country.codes}

    def _find(text: str) -> str:
        if text not in names:
            raise UnknownName("place in people.csv", text, tuple(country.codes[:5]))
        return names[text]

    return _find


def with_taxes(country: Country, file: Path, find: Finder) -> Country:
    """Return a country of one's own with the council tax of its places; what a precept raised may be left out.

    Raises:
        ProblemsFound: the file cannot be read, names an unknown place or one twice, or a figure cannot be.
    """
    rows, keys = _keyed(file, TaxRow, "file of council tax", find, lambda _: "", _taxed)
    taxes = {code: _tax(code, row.value) for (code, _), row in zip(keys, rows, strict=True)}
    return replace(country, own_taxes=taxes)


def _tax(code: str, row: TaxRow) -> CouncilTax:
    precept = row.precept_pounds
    return CouncilTax(
        ons_code=code, precepting=False, requirement=row.pounds, tax_base=row.tax_base,
        band_d=row.pounds / row.tax_base, precept_increment=precept,
        precept_band_d=(precept or Decimal(0)) / row.tax_base,
    )  # fmt: skip


def _taxed(file: Path, rows: Sequence[Row[TaxRow]]) -> Iterable[Problem]:
    for row in rows:
        tax, precept = row.value, row.value.precept_pounds or Decimal(0)
        if tax.tax_base <= 0 or not 0 <= precept <= tax.pounds:
            message = "A tax base is above nothing, and a precept no more than what council tax raises."
            yield _wrong(file, row.number, "council-tax", message, "Correct the row.")


def _keyed(
    file: Path,
    model: type[M],
    kind: str,
    find: Finder,
    other: Callable[[M], str],
    check: Callable[[Path, Sequence[Row[M]]], Iterable[Problem]] = lambda _file, _rows: (),
) -> tuple[tuple[Row[M], ...], list[tuple[str, str]]]:
    """Return the rows of a file, and of each the code of its place with what else tells it from the place's others.

    Raises:
        ProblemsFound: everything that is wrong in the file, its cells and its names of places together.
    """

    def _all(rows: Sequence[Row[M]]) -> Iterator[Problem]:
        yield from check(file, rows)
        yield from _misnamed(file, rows, find, other)

    rows = read_table(file, model, kind=kind, aliases=CALLED, check=_all)
    if not rows:
        raise empty_refused(file)
    return rows, [(find(row.value.called), other(row.value)) for row in rows]


def _misnamed(file: Path, rows: Sequence[Row[M]], find: Finder, other: Callable[[M], str]) -> Iterator[Problem]:
    yield from naming_problems(((row.number, row.value) for row in rows), file.name, find)
    seen: set[tuple[str, str]] = set()
    for row in (row for row in rows if row.value.called):
        try:
            key = (find(row.value.called), other(row.value))
        except UnknownName as error:
            step = "Write the council's name or ONS code as `ncs councils` lists it."
            yield _wrong(file, row.number, "unknown-council", str(error), step)
            continue
        if key in seen:
            yield _wrong(file, row.number, "repeated", f"{' '.join(key).strip()} is there twice.", "Keep one.")
        seen.add(key)


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
