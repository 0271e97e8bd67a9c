"""Who has reached the qualifying age for Pension Credit, which decides the minimum income guarantee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.core.periods import add_months, aged
from ncs.tables.reading.yaml_files import read_yaml

#: A man born before the first of these reached State Pension age before 6 April 2016; nobody born from the second on
#: did.
COHORT_CERTAIN_BEFORE, COHORT_NONE_FROM = date(1951, 4, 6), date(1953, 4, 6)


@dataclass(frozen=True, slots=True)
class Births:
    """The days on which somebody may have been born: one day if it is known, a year's span if only an age is."""

    earliest: date
    latest: date


class _Formula(BaseModel):
    model_config = ConfigDict(extra="forbid")

    born: date
    until: date
    first_reached: date
    months_each: int


class _Day(BaseModel):
    model_config = ConfigDict(extra="forbid")

    born: date
    reached: date


class _Age(BaseModel):
    model_config = ConfigDict(extra="forbid")

    born: date
    age: int
    months: int


class _Table(BaseModel):
    """The form of ``pension_age.yaml``, whose first lines tell it."""

    model_config = ConfigDict(extra="forbid")

    formulas: tuple[_Formula, ...]
    days: tuple[_Day, ...]
    ages: tuple[_Age, ...]


def births(*, born: date | None, age: int | None, on: date) -> Births | None:
    """Return when a person was born as far as known from a date of birth, or an age on a day; None if neither."""
    if born is not None:
        return Births(born, born)
    if age is None:
        return None
    return Births(add_months(on, -12 * (age + 1)) + timedelta(days=1), add_months(on, -12 * age))


def over_pension_age(when: Births, *, on: date) -> bool | None:
    """Return whether the person has reached the qualifying age on a day; None if the age alone cannot settle it."""
    return _agreed(reached_on(when.earliest) <= on, reached_on(when.latest) <= on)


def old_pension_cohort(when: Births) -> bool | None:
    """Return whether State Pension age was reached before 6 April 2016, so that savings credit is possible.

    None where it depends on whether the person is a man or a woman, or on a date of birth that is not known.
    """
    if when.latest < COHORT_CERTAIN_BEFORE:
        return True
    return False if when.earliest >= COHORT_NONE_FROM else None


def reached_on(born: date) -> date:
    """Return the day on which somebody reaches the qualifying age (Pensions Act 1995 Sch 4 as amended)."""
    table = _table()
    for formula in table.formulas:
        if formula.born <= born <= formula.until:
            first = formula.born
            months = (born.year - first.year) * 12 + born.month - first.month - (1 if born.day < first.day else 0)
            return add_months(formula.first_reached, months * formula.months_each)
    if table.days[0].born <= born < date(1954, 10, 6):
        return [row.reached for row in table.days if row.born <= born][-1]
    row = [row for row in table.ages if row.born <= born][-1]
    return aged(born, years=row.age, months=row.months)


def _agreed(first: bool, second: bool) -> bool | None:
    return first if first == second else None


@cache
def _table() -> _Table:
    return read_yaml(files("ncs.charging.law") / "pension_age.yaml", _Table)
