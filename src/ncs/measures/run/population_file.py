"""A table of populations that somebody gives in place of those that come with the program, as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field

from ncs.core.errors import Problem, UnknownName
from ncs.reference.councils import find_council
from ncs.tables.reading.table_files import Row, Whole, read_table


def _area(council: str) -> str:
    try:
        return find_council(council).ons_code
    except UnknownName as error:
        raise ValueError(str(error)) from error


class _People(BaseModel):
    """One row of a population file; other columns are let be."""

    council: Annotated[str, AfterValidator(_area)]
    ages: Literal["18-64", "65+"]
    population: Whole = Field(ge=0)


def read_populations(path: Path) -> dict[str, dict[str, int]]:
    """Read a CSV with the columns ``council`` (name or code), ``ages`` (18-64 or 65+) and ``population``.

    Returns:
        Persons by ONS code and ages.

    Raises:
        ProblemsFound: the file cannot be read or lacks a column, or rows are not understood, each with its place.
    """
    summary = f"The population file {path.name} has problems"
    check = partial(_repeats, path)
    found: dict[str, dict[str, int]] = {}
    for row in read_table(path, _People, kind="population file", others=True, check=check, summary=summary):
        found.setdefault(row.value.council, {})[row.value.ages] = row.value.population
    return found


def _repeats(path: Path, rows: Sequence[Row[_People]]) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        key = (row.value.council, row.value.ages)
        if key in seen:
            said = f"The council has people aged {row.value.ages} in a row above too."
            yield _problem(path, row.number, "ages", row.value.ages, said)
        seen.add(key)


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
