"""The councils of a run by their code: from the register, or from a list given in its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import Problem, ProblemsFound, UnknownName, raise_if
from ncs.observations.observation import AREA_CODE
from ncs.records.layout import COUNCILS
from ncs.reference.councils import by_cassr_code

#: The councils of a run, in its folder.
COUNCILS_FILE = "councils.parquet"
#: How the ONS codes of countries, of countries together and of England's regions begin.
_NO_COUNCIL = ("E92", "W92", "S92", "N92", "K", "E12")


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
    wrong = [wrong_area(path, None, each.council, each.area) for each in listed if not is_councils(each.area)]
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


def is_councils(area: str) -> bool:
    """Return whether an area may be a council's: in the form of an ONS code, and not England's or a region's."""
    return AREA_CODE.fullmatch(area) is not None and not area.startswith(_NO_COUNCIL)


def wrong_area(path: Path, number: int | None, name: str, area: str) -> Problem:
    """Return what is wrong with a council's area that :func:`is_councils` refuses, in row ``number`` of a file."""
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


def _unknown(code: str, *, in_list: bool) -> Problem:
    where = "the list of councils given" if in_list else "the register of councils"
    return Problem(
        rule="unknown-council",
        message=f"Council code {code} is not in {where}.",
        next_step="Correct the LA Code, or give a list of councils that has it (--councils).",
        field="LA Code",
        value=code,
    )
