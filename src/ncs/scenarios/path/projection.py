"""The official projection of people, as the Office for National Statistics publishes it: a column a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, create_model

from ncs.core.arrays import Floats
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.money import round_half_away
from ncs.reference.populations import OLDEST, population
from ncs.scenarios.path.cohort import People
from ncs.tables.reading.table_files import Number, Row, read_table

#: The youngest age that the path is about.
ADULT = 18
#: Mid-years that a projection may have, and the code of England.
FIRST, LAST, ENGLAND = 2018, 2072, "E92000001"
#: Mid-years that published projections are compared in, read too where the file has them.
COMPARED = range(2023, 2041)
#: Areas with less than this part of England's adults of mid-2023 are not the whole of it.
WHOLE = 0.97
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
    component: str = "Population"


_YEARS: Any = {f"y{year}": (Number | None, None) for year in range(FIRST, LAST + 1)}
ProjectedRow = create_model("ProjectedRow", __base__=_Base, **_YEARS)


def official(file: Path, years: Sequence[int], *, draws: int) -> People:
    """Read England's people by single year of age from a published projection.

    Rows for ``persons`` are used, or else those for males and females together; England's row, or else the sum of its
    councils; births, deaths, all ages together and other groups are let be.

    A blank is not nobody: where the rows of several areas or sexes make up an age, each must have its figure.

    Raises:
        ProblemsFound: the file cannot be read, has one sex alone or a part of England, lacks a year, an age, or a
            figure of one area among others, or a figure is below nothing.
    """
    rows = read_table(file, ProjectedRow, kind="projection", aliases=_ALIASES, others=True, next_step=_GET)
    people = [row for row in rows if row.value.component.strip().casefold() == "population"]
    used = _of_england(_persons(people, file.name))
    found = {year: np.full(OLDEST + 1, np.nan) for year in sorted({*years, *COMPARED})}
    problems = [*_absent(used, file.name), *_blank(used, found, years, file.name), *_fill(found, used, file.name)]
    problems += list(_gaps(found, years, file.name)) if not problems else []
    problems += list(_part(found, used, file.name)) if not problems else []
    if problems:
        raise ProblemsFound("The projection cannot be used", problems)
    by_age: dict[int, Floats] = {year: np.tile(people, (draws + 1, 1)) for year, people in found.items()}
    return People(by_age=by_age, source=f"the projection in {file.name}", official=True)


def _persons(rows: Sequence[Row[Any]], file: str) -> list[Row[Any]]:
    both = [row for row in rows if row.value.sex.strip().casefold() in ("persons", "all", "total")]
    sexes = {row.value.sex.strip().casefold() for row in rows}
    if not both and len(sexes) < 2:
        message = f"The file has {' and '.join(sorted(sexes)) or 'nobody'} alone."
        problem = Problem(rule="sex", message=message, next_step=_GET, file=file, field="SEX")
        raise ProblemsFound("The projection cannot be used", [problem])
    return both or list(rows)


def _of_england(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    whole = [row for row in rows if row.value.area_code.strip() == ENGLAND]
    codes = {row.value.area_code.strip() for row in rows}
    two_tier = any(code.startswith("E07") for code in codes)  # districts, beside which counties would count twice
    councils = ("E06", "E07", "E08", "E09") if two_tier else ("E06", "E08", "E09", "E10")
    return whole or [row for row in rows if row.value.area_code.strip().startswith(councils)]


def _part(found: Mapping[int, Floats], rows: Sequence[Row[Any]], file: str) -> Iterator[Problem]:
    """Yield a problem where areas without a row for England are not the whole of it: growth would be theirs."""
    if any(row.value.area_code.strip() == ENGLAND for row in rows):
        return
    first = min(found)  # that nearest to mid-2023: in later years growth would hide who is not there
    adults, all_of_them = float(found[first][ADULT:].sum()), population("England", ages="18+")
    if adults < WHOLE * all_of_them:
        message = (
            f"Its areas have {round_half_away(adults, 0):,} adults in mid-{first}; England had {all_of_them:,} "
            "in mid-2023."
        )
        step = "Give the file with England's row, or with every council."
        yield Problem(rule="part", message=message, next_step=step, file=file, field="AREA_CODE")


def _absent(rows: Sequence[Row[Any]], file: str) -> Iterator[Problem]:
    """Yield a problem for each area and sex that lacks rows of ages which others have."""
    ages: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        age = row.value.age_group.strip().casefold()
        if _age(age) is not None and _adult(age):
            ages.setdefault((row.value.area_code.strip(), row.value.sex.strip().casefold()), set()).add(age)
    every = set().union(*ages.values())
    for (area, sex), has in ages.items():
        lacking = sorted(every - has, key=lambda age: (_age(age), age))
        if lacking:
            message = (
                f"{area} ({sex}) has no row for {len(lacking)} of the ages that others have, the first {lacking[0]}."
            )
            yield Problem(rule="absent", message=message, next_step=_GET, file=file, field="AGE_GROUP", value=area)


def _adult(age: str) -> bool:
    return (_age(age) or 0) >= ADULT


def _blank(rows: Sequence[Row[Any]], found: dict[int, Floats], years: Sequence[int], file: str) -> Iterator[Problem]:
    """Yield a problem for each blank of a year that other rows have; a year that is only compared is left out.

    A year that no row has is none of the file's, and is said to be missing as a whole.
    """
    adults = [row for row in rows if _adult(row.value.age_group)]
    for year in tuple(found):
        blank = [row for row in adults if getattr(row.value, f"y{year}", None) is None]
        if not blank or len(blank) == len(adults):
            continue
        if year not in years:
            del found[year]
            continue
        for row in blank:
            message = f"{row.value.area_code} has no figure for the age {row.value.age_group}; a blank is not nobody."
            yield Problem(rule="blank", message=message, next_step=_GET, file=file, row=row.number, field=str(year))


def _fill(found: dict[int, Floats], rows: Sequence[Row[Any]], file: str) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        age = _age(row.value.age_group)
        key = tuple(part.strip().casefold() for part in (row.value.area_code, row.value.sex, row.value.age_group))
        if age is not None and (first := seen.setdefault(key, row.number)) != row.number:
            yield Problem(rule="repeated", message=f"The same people are in row {first}: they would count twice.",
                          next_step="Give one variant of the projection.", file=file, row=row.number,
                          field="AGE_GROUP", value=row.value.age_group)  # fmt: skip
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


def _gaps(found: dict[int, Floats], years: Sequence[int], file: str) -> Iterator[Problem]:
    """Yield a problem for each year of the path that is not whole; a year that is only compared is then left out."""
    for year, people in tuple(found.items()):
        missing = [age for age in range(ADULT, OLDEST + 1) if np.isnan(people[age])]
        if missing and year not in years:
            del found[year]
        elif missing:
            message = f"Mid-{year} has no people for {len(missing)} of the ages from 18, the first {missing[0]}."
            yield Problem(rule="missing", message=message, next_step=_GET, file=file, field=str(year))
        people[np.isnan(people)] = 0.0
