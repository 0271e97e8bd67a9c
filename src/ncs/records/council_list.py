"""The councils of a run by their code: from the register, or from a list given in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel, Field

from ncs.core.errors import Problem, ProblemsFound, UnknownName, raise_if
from ncs.observations.observation import AREA_CODE
from ncs.records.layout import COUNCILS
from ncs.reference.councils import by_cassr_code
from ncs.tables.reading.table_files import Row, Whole, read_table

#: The councils of a run, in its folder.
COUNCILS_FILE = "councils.parquet"
#: How the ONS codes of countries, of countries together and of England's regions begin.
_NO_COUNCIL = ("E92", "W92", "S92", "N92", "K", "E12")


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


def read_recorded(path: Path) -> tuple[ListedCouncil, ...]:
    """Read the councils of a run from its ``councils.parquet``, in order of code.

    Raises:
        ProblemsFound: the file is missing or damaged, or an area in it is no council's, as builds once allowed.
    """
    try:
        rows = pq.ParquetFile(path).read(columns=COUNCILS.names).select(COUNCILS.names).cast(COUNCILS).to_pylist()
        listed = [ListedCouncil(**row) for row in rows]
    except (OSError, pa.ArrowException, KeyError, ValueError) as error:
        raise ProblemsFound("The councils of the events cannot be read", [_unreadable(path, error)]) from error
    wrong = [_wrong_area(path, None, each.council, each.area) for each in listed if not _is_councils(each.area)]
    raise_if(wrong, "The events were built with areas that are no council's: build them again")
    return tuple(sorted(listed, key=lambda council: council.la_code))


def _unreadable(path: Path, error: Exception) -> Problem:
    return Problem(
        rule="councils-of-events",
        message=f"The list of councils of the events is missing or damaged: {error}.",
        next_step="Build the events again, or give a list of councils (--councils).",
        file=path.name,
    )


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
        elif not _is_councils(area):
            yield _wrong_area(path, row.number, listed.name, area)
        elif (other := areas.setdefault(area, row.number)) != row.number:
            yield _shared_area(path, row.number, area, other)


def _is_councils(area: str) -> bool:
    """Whether an area may be a council's: in the form of an ONS code, and not England's or a region's."""
    return AREA_CODE.fullmatch(area) is not None and not area.startswith(_NO_COUNCIL)


def _wrong_area(path: Path, number: int | None, name: str, area: str) -> Problem:
    form = AREA_CODE.fullmatch(area) is None
    said = "in the form of an ONS code" if form else "of a council: this is a country's or a region's"
    return Problem(
        rule="area-code",
        message=f"The council {name} has no area code {said}.",
        next_step="Give in the column area a code of one letter and eight digits, such as E10000014.",
        file=path.name,
        row=number,
        field="area",
        value=area,
    )


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


def _unknown(code: str, *, in_list: bool) -> Problem:
    where = "the list of councils given" if in_list else "the register of councils"
    return Problem(
        rule="unknown-council",
        message=f"Council code {code} is not in {where}.",
        next_step="Correct the LA Code, or give a list of councils that has it (--councils).",
        field="LA Code",
        value=code,
    )
