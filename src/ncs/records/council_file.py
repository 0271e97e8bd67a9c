"""A list of councils that somebody gives in place of the register, as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from pydantic import BaseModel, Field

from ncs.core.errors import Problem
from ncs.records.council_list import ListedCouncil, is_councils, wrong_area
from ncs.tables.reading.table_files import Row, Whole, read_table


class _Listed(BaseModel):
    """One row of the file; other columns are let be."""

    code: str
    name: str
    area: str = ""
    population_18_64: Whole | None = Field(default=None, ge=0)
    population_65_plus: Whole | None = Field(default=None, ge=0)


def read_council_list(path: Path) -> tuple[ListedCouncil, ...]:
    """Read a CSV list of councils, in order of code.

    Columns: ``code``, ``name``, ``area`` (in the form of an ONS code; left out, the code must have that form), and if
    wanted ``population_18_64`` and ``population_65_plus``. Headings in any case.

    Raises:
        ProblemsFound: the file is missing, not text, or lacks a column; a row lacks a code or name, repeats a code or
            area, has an area that is no council's, or a population that is no whole number.
    """
    summary = f"{path.name}: the list of councils has mistakes"
    check = partial(_mistakes, path)
    rows = read_table(path, _Listed, kind="list of councils", others=True, check=check, summary=summary)
    return tuple(sorted((_council(row.value) for row in rows), key=lambda council: council.la_code))


def _council(row: _Listed) -> ListedCouncil:
    return ListedCouncil(
        la_code=row.code,
        council=row.name,
        area=row.area or row.code,
        population_18_64=row.population_18_64,
        population_65_plus=row.population_65_plus,
    )


def _mistakes(path: Path, rows: Sequence[Row[_Listed]]) -> Iterator[Problem]:
    codes: dict[str, int] = {}
    areas: dict[str, int] = {}
    for row in rows:
        listed, area = row.value, row.value.area or row.value.code
        first = codes.setdefault(listed.code, row.number)
        if first != row.number:
            said = f"Code {listed.code} is given twice: also in row {first}."
            yield Problem(
                rule="repeated-council", message=said, next_step="Keep one row.", file=path.name, row=row.number
            )
        elif not is_councils(area):
            yield wrong_area(path, row.number, listed.name, area)
        elif (other := areas.setdefault(area, row.number)) != row.number:
            yield _shared_area(path, row.number, area, other)


def _shared_area(path: Path, number: int, area: str, other: int) -> Problem:
    return Problem(
        rule="repeated-area",
        message=f"The area is also that of row {other}, so figures of the two councils would be one.",
        next_step="Give each council an area of its own.",
        file=path.name,
        row=number,
        field="area",
        value=area,
    )
