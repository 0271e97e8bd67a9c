"""What councils bought and paid: weeks in care homes, unit costs of 2014-15, and fees that are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled, Problem, UnknownName
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.reference.councils import find_council
from ncs.tables.reading.table_files import Number, Row, read_table

ENGLAND = "E92000001"
#: The one year for which what councils paid for care home weeks is held.
UNIT_COST_YEAR = "2014-15"
UNIT_COSTS = "HSCIC, Personal Social Services: Expenditure and Unit Costs, England 2014-15, people aged 65 and over"
#: A fee or price above this was written in pence: pounds an hour of services that are paid by the hour, and a week,
#: night or session of others.
MOST_AN_HOUR, MOST = Decimal(500), Decimal(10_000)
BY_THE_HOUR = ("homecare", "supported_living", "personal_assistant")


class Weeks(BaseModel):
    """Weeks in care homes that a council arranged in a year; empty where the source has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    code: str
    council: str
    residential_weeks: Number | None = None
    nursing_weeks: Number | None = None


class UnitCost(BaseModel):
    """What a council spent on weeks in homes for people aged 65 and over in 2014-15.

    Attributes:
        service: ``residential`` (by others), ``residential_own`` (the council's own homes) or ``nursing``.
        weeks: client-weeks; spending_thousand: thousands of pounds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    council: str
    service: str
    weeks: Number
    spending_thousand: Number

    @property
    def a_week(self) -> Decimal | None:
        """Pounds a week; None where there were no weeks, or nothing was spent."""
        if self.weeks <= 0 or self.spending_thousand <= 0:
            return None
        return self.spending_thousand * 1000 / self.weeks


class Spending(BaseModel):
    """What England's councils spent in a year, billions of pounds in cash: gross current, and on long-term support."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    gross_current_billion: Number
    long_term_billion: Number


class Fee(BaseModel):
    """What a council paid for a unit in a year; ``units`` for services whose volume is not held."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    year: str
    service: str
    fee: Number
    price: Number | None = None
    units: Number | None = None
    source: str


@cache
def weeks() -> tuple[Weeks, ...]:
    """Return the weeks held, by council and year from 2019-20 to 2022-23."""
    rows = read_table(files("ncs.prices") / "data" / "care_home_weeks.csv", Weeks)
    return tuple(row.value for row in rows)


@cache
def unit_costs() -> tuple[UnitCost, ...]:
    """Return what councils spent on care home weeks in 2014-15, England's own row among them."""
    rows = read_table(files("ncs.prices") / "data" / "care_home_unit_costs_2014_15.csv", UnitCost)
    return tuple(row.value for row in rows)


@cache
def spending() -> tuple[Spending, ...]:
    """Return what England's councils spent, by year from 2019-20 to 2023-24."""
    rows = read_table(files("ncs.prices") / "data" / "england_spending.csv", Spending)
    return tuple(row.value for row in rows)


def read_fees(path: Path) -> tuple[Fee, ...]:
    """Read fees that councils paid; years are written one way, such as 2022-23.

    Raises:
        ProblemsFound: the table cannot be used: a fee is there twice, in pence or below nought, or a year or council
            cannot be; with every problem.
    """
    rows = read_table(path, Fee, kind="table of fees", check=lambda rows: _wrong(rows, path.name), some=True)
    return tuple(_written_one_way(row.value) for row in rows)


def _written_one_way(fee: Fee) -> Fee:
    year, service = str(FinancialYear.parse(fee.year)), _service(fee)
    return fee.model_copy(update={"year": year, "code": _code(fee), "service": service})


def _service(fee: Fee) -> str:
    return fee.service.strip().casefold().replace(" ", "_")


def _code(fee: Fee) -> str:
    """Return the code by which a council's weeks of that year are held, whatever code or name is given."""
    if fee.code == ENGLAND:
        return fee.code
    held = {one.code for one in weeks()} | {one.code for one in unit_costs()}
    if fee.code in held:
        return fee.code
    return find_council(fee.code, on=FinancialYear.parse(fee.year).start).ons_code


def _wrong(rows: Sequence[Row[Fee]], file: str) -> Iterator[Problem]:
    first: dict[tuple[str, str, str], int] = {}
    for row in rows:
        found = list(_one(row, file))
        yield from found
        if any(one.field in ("code", "year") for one in found):
            continue
        fee = row.value
        key = (_code(fee), str(FinancialYear.parse(fee.year)), _service(fee))
        if key in first:
            message = f"The fee of {fee.code} for {fee.service} in {key[1]} is in row {first[key]} already."
            yield _problem("fee-twice", message, "Keep one of them.", file, row.number, "service", fee.service)
        first.setdefault(key, row.number)


def _one(row: Row[Fee], file: str) -> Iterator[Problem]:
    fee = row.value
    try:
        FinancialYear.parse(fee.year)
        _code(fee)
    except BadPeriod as error:
        yield _problem("bad-year", str(error), "Write it like 2022-23.", file, row.number, "year", fee.year)
    except (UnknownName, NotModelled) as error:
        yield _problem("unknown-council", str(error), "Give its ONS code.", file, row.number, "code", fee.code)
    most = MOST_AN_HOUR if _service(fee) in BY_THE_HOUR else MOST
    for name in ("fee", "price", "units"):
        number: Decimal | None = getattr(fee, name)
        if number is not None and number < 0:
            yield _problem(
                "below-nought", f"The {name} is below nought.", "Check it.", file, row.number, name, str(number)
            )
        elif number is not None and name != "units" and number > most:
            message = f"{number} is more than {most:,} pounds: it looks like pence."
            yield _problem("pence-for-pounds", message, "Write pounds.", file, row.number, name, str(number))


def _problem(rule: str, message: str, step: str, file: str, row: int, field: str, value: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row, field=field, value=value)
