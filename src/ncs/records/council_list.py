"""The councils of a run by their code: from the register, or from a list given in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa
from pydantic import BaseModel, Field

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.records.layout import COUNCILS
from ncs.reference.councils import by_cassr_code
from ncs.tables.reading.table_files import Row, Whole, read_table


class _Listed(BaseModel):
    """One row of the file; other columns are let be."""

    code: str
    name: str
    area: str = ""
    population_18_64: Whole | None = Field(default=None, ge=0)
    population_65_plus: Whole | None = Field(default=None, ge=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCouncil:
    """A council of a run. Populations are for measures; None means that the register's figures are used.

    Raises:
        ValueError: the code, name or area is empty, or a population is negative.
    """

    la_code: str
    council: str
    area: str
    population_18_64: int | None = None
    population_65_plus: int | None = None

    def __post_init__(self) -> None:
        if not (self.la_code and self.council and self.area):
            raise ValueError("a council needs a code, a name and an area")
        if min(self.population_18_64 or 0, self.population_65_plus or 0) < 0:
            raise ValueError("a population cannot be negative")


def read_council_list(path: Path) -> tuple[ListedCouncil, ...]:
    """Read a CSV list of councils, in order of code.

    Columns: ``code``, ``name``, and if wanted ``area`` (a code like those of ONS; without it the council's code),
    ``population_18_64`` and ``population_65_plus``. Headings in any case.

    Raises:
        ProblemsFound: the file is missing, not text, or lacks a column; a row lacks a code or name, repeats a code, or
            has a population that is no whole number.
    """
    summary = f"{path.name}: the list of councils has mistakes"
    check = partial(_repeats, path)
    rows = read_table(path, _Listed, kind="list of councils", others=True, check=check, summary=summary)
    return tuple(sorted((_council(row.value) for row in rows), key=lambda council: council.la_code))


def councils_of(codes: Iterable[str], listed: Iterable[ListedCouncil] | None = None) -> pa.Table:
    """Return the councils with these codes as a table, from the list if one is given, else from the register.

    Raises:
        ProblemsFound: a code is in neither; every such code is named.
    """
    known = None if listed is None else {council.la_code: council for council in listed}
    problems: list[Problem] = []
    rows: list[ListedCouncil] = []
    for code in sorted(codes):
        council = _registered(code) if known is None else known.get(code)
        if council is None:
            problems.append(_unknown(code, in_list=known is not None))
        else:
            rows.append(council)
    raise_if(problems, "Rows of councils that are not known")
    return pa.Table.from_pylist([asdict(council) for council in rows], schema=COUNCILS)


def _registered(code: str) -> ListedCouncil | None:
    try:
        council = by_cassr_code(code)
    except UnknownName:
        return None
    return ListedCouncil(la_code=code, council=council.name, area=council.ons_code)


def _council(row: _Listed) -> ListedCouncil:
    return ListedCouncil(
        la_code=row.code,
        council=row.name,
        area=row.area or row.code,
        population_18_64=row.population_18_64,
        population_65_plus=row.population_65_plus,
    )


def _repeats(path: Path, rows: Sequence[Row[_Listed]]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in rows:
        code = row.value.code
        if first.setdefault(code, row.number) != row.number:
            said = f"Code {code} is given twice: also in row {first[code]}."
            step = "Keep one row."
            yield Problem(rule="repeated-council", message=said, next_step=step, file=path.name, row=row.number)


def _unknown(code: str, *, in_list: bool) -> Problem:
    where = "the list of councils given" if in_list else "the register of councils"
    return Problem(
        rule="unknown-council",
        message=f"Council code {code} is not in {where}.",
        next_step="Correct the LA Code, or give a list of councils that has it (--councils).",
        field="LA Code",
        value=code,
    )
