"""The banks that come with the program, by year, and a later year of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import ValidationError

from ncs.core.errors import NotModelled, Problem, ProblemsFound, raise_if
from ncs.survey.bank.bank import Bank, Option, problems_of
from ncs.survey.bank.item import Item
from ncs.survey.bank.years import Year, later
from ncs.tables.reading.findings import words_of
from ncs.tables.reading.table_files import read_table
from ncs.tables.reading.yaml_files import read_yaml

FIRST = 2025
_SOURCE = (
    "ADASS, Spring Survey 2025 (July 2025): figures, bases and short labels as printed; "
    "items marked as inferred are this project's reading."
)


def data_file(name: str) -> Traversable:
    """Return a file of this domain's data folder."""
    return files("ncs.survey") / "data" / name


def years() -> tuple[int, ...]:
    """Return the years whose bank comes with the program."""
    return (FIRST, 2026)


@cache
def bank_of(year: int) -> Bank:
    """Return the bank of a year.

    Raises:
        NotModelled: there is none.
    """
    if year not in years():
        held = " and ".join(map(str, years()))
        raise NotModelled(f"There is no bank of {year}; there are those of {held}. Give a file of your own: --bank.")
    if year == FIRST:
        return _first()
    return read_year(data_file(f"bank_{year}.yaml"))


@cache
def _first() -> Bank:
    rows = read_table(data_file("bank_2025.csv"), Item, kind="bank of questions")
    options = read_yaml(data_file("option_lists.yaml"), dict[str, tuple[Option, ...]])
    sections = read_yaml(data_file("sections.yaml"), dict[str, str])
    items = {row.value.id: row.value for row in rows}
    made = Bank(year=FIRST, items=items, options=options, sections=sections, sources=(_SOURCE,))
    raise_if(problems_of(made, file="bank_2025.csv"), "The bank of 2025 cannot be used")
    return made


def read_year(file: Path | Traversable) -> Bank:
    """Read a later year's bank: a YAML file that says what has changed since the year that it builds on.

    Raises:
        NotModelled: it builds on a year that is not held.
        ProblemsFound: everything that is wrong in it, and every change that would break a series without saying so.
    """
    year = read_yaml(file, Year, kind="bank of a year", next_step="See docs/how-to/survey-lead-run-the-survey.md.")
    base = bank_of(year.builds_on)
    try:
        made = later(base, year, file=file.name)
    except ValidationError as error:
        raise ProblemsFound(f"The bank of {year.year} cannot be used", list(_invalid(error, file.name))) from error
    raise_if(problems_of(made, file=file.name), f"The bank of {year.year} cannot be used")
    return made


def _invalid(error: ValidationError, file: str) -> list[Problem]:
    problems = []
    for item in error.errors(include_url=False):
        said, step = words_of(item, next_step="Correct the change.")
        where = ".".join(map(str, item["loc"])) or "The item"
        problems.append(Problem(rule="item", message=f"{where} {said}.", next_step=step, file=file))
    return problems


def index(bank: Bank) -> Mapping[str, Item]:
    """Return the items of a bank by concept."""
    return {item.concept: item for item in bank.items.values()}
