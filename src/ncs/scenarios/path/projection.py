"""The official projection of people, as the Office for National Statistics publishes it: a column a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, create_model

from ncs.core.arrays import Floats
from ncs.core.errors import Problem, ProblemsFound
from ncs.reference.populations import OLDEST
from ncs.scenarios.path.cohort import People
from ncs.tables.reading.table_files import Number, Row, read_table

#: Mid-years that a projection may have, and the code of England.
FIRST, LAST, ENGLAND = 2018, 2072, "E92000001"
_GET = "ONS: population projections for local authorities (or England), persons by single year of age, CSV."
_ALIASES = {
    "area_code": ("AREA_CODE", "code"),
    "sex": ("SEX", "gender"),
    "age_group": ("AGE_GROUP", "age"),
    **{f"y{year}": (str(year),) for year in range(FIRST, LAST + 1)},
}


class _Base(BaseModel):
    model_config = ConfigDict(extra="forbid")

    area_code: str
    sex: str
    age_group: str


_YEARS: Any = {f"y{year}": (Number | None, None) for year in range(FIRST, LAST + 1)}
ProjectedRow = create_model("ProjectedRow", __base__=_Base, **_YEARS)


def official(file: Path, years: Sequence[int], *, draws: int) -> People:
    """Read England's people by single year of age from a published projection.

    Rows for ``persons`` are used, or else those for males and females together; England's row, or else the sum of the
    areas that are there; all ages together and other groups are let be.

    Raises:
        ProblemsFound: the file cannot be read, a year or an age is missing, or a figure is below nothing.
    """
    rows = read_table(file, ProjectedRow, kind="projection", aliases=_ALIASES, others=True, next_step=_GET)
    used = _of_england(_persons(rows))
    found = {year: np.full(OLDEST + 1, np.nan) for year in years}
    problems = list(_fill(found, used, file.name))
    problems += list(_gaps(found, file.name)) if not problems else []
    if problems:
        raise ProblemsFound("The projection cannot be used", problems)
    by_age: dict[int, Floats] = {year: np.tile(people, (draws + 1, 1)) for year, people in found.items()}
    return People(by_age=by_age, source=f"the projection in {file.name}", official=True)


def _persons(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    both = [row for row in rows if row.value.sex.strip().casefold() in ("persons", "all", "total")]
    return both or list(rows)


def _of_england(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    whole = [row for row in rows if row.value.area_code.strip() == ENGLAND]
    return whole or [row for row in rows if row.value.area_code.strip().startswith(("E06", "E07", "E08", "E09"))]


def _fill(found: dict[int, Floats], rows: Sequence[Row[Any]], file: str) -> Iterator[Problem]:
    for row in rows:
        age = _age(row.value.age_group)
        for year in found if age is not None else ():
            count = getattr(row.value, f"y{year}", None)
            if count is None:
                continue
            if count < 0:
                yield Problem(rule="negative", message="There cannot be fewer than no people.", next_step=_GET,
                              file=file, row=row.number, field=str(year), value=str(count))  # fmt: skip
            at = found[year]
            at[age] = (0.0 if np.isnan(at[age]) else at[age]) + float(count)


def _age(text: str) -> int | None:
    cleaned = text.strip().casefold().removesuffix("and over").removesuffix("+").strip()
    if not cleaned.isdecimal():
        return None
    return min(int(cleaned), OLDEST) if int(cleaned) <= 110 else None


def _gaps(found: dict[int, Floats], file: str) -> Iterator[Problem]:
    for year, people in found.items():
        missing = [age for age in range(18, OLDEST + 1) if np.isnan(people[age])]
        if missing:
            message = f"Mid-{year} has no people for {len(missing)} of the ages from 18, the first {missing[0]}."
            yield Problem(rule="missing", message=message, next_step=_GET, file=file, field=str(year))
        people[np.isnan(people)] = 0.0
