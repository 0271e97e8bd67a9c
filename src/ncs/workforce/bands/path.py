"""From pay now to the band: London weights, pensions, the gap, and the years to parity under a pace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, near_matches
from ncs.core.money import nearest_penny, round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.policy.nhs_pay import NHS_WEEK, NhsPoint, nhs_point
from ncs.policy.on_costs import WEEKS, employer_pension, on_costs, tax_year_starts
from ncs.policy.payroll import legal_minimum
from ncs.tables.reading.table_files import Number, Row, read_table
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.bands.evaluation import Evaluated
from ncs.workforce.held import data_file

#: Nobody plans further.
MOST_YEARS = 60
_MOST_RATE = Decimal(100)


class Zone(BaseModel):
    """A London weight: a share of pay between a least and a most amount, pounds a year."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    share: Decimal
    least: Decimal
    most: Decimal


class _Weights(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    zones: dict[str, Zone]


class Pension(BaseModel):
    """A pension option: the employer's share of all pay, or of qualifying earnings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    share: Decimal
    of: Literal["qualifying", "all"]
    confidence: Confidence
    source: str


class HeldPay(BaseModel):
    """Median pay that is held."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hourly: Decimal
    day: date
    source: str


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    weights: _Weights
    pensions: dict[str, Pension]
    pay: dict[str, HeldPay]


class GivenPay(BaseModel):
    """A role's pay now, pounds an hour, as a user gives it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    role: str
    hourly: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """A role's pay now: pounds an hour, and where it is from."""

    hourly: Decimal
    source: str


@cache
def _held() -> _File:
    return read_yaml(data_file("bands.yaml"), _File)


def zones() -> Mapping[str, Zone]:
    """Return the London weights by name."""
    return _held().weights.zones


def pensions() -> Mapping[str, Pension]:
    """Return the pension options by name."""
    return _held().pensions


def read_pay(file: Path, roles: Sequence[Evaluated], day: date) -> Mapping[str, Decimal]:
    """Read pay by role: ``role, hourly``.

    Raises:
        ProblemsFound: an unknown role, one twice, pay in pence or below the legal minimum of the day.
    """
    names = {one.name for one in roles}
    rows = read_table(
        file, GivenPay, kind="pay by role", check=lambda rows: _wrong(rows, names, day, file.name), some=True
    )
    return {row.value.role: row.value.hourly for row in rows}


def _wrong(rows: Sequence[Row[GivenPay]], names: set[str], day: date, file: str) -> Iterator[Problem]:
    seen: set[str] = set()
    least = legal_minimum(day)
    for row in rows:
        role, hourly = row.value.role, row.value.hourly
        if role not in names:
            step = f"Roles: {', '.join(near_matches(role, names) or sorted(names))}."
            yield _problem("unknown-role", f"There is no role {role}.", step, file, row.number, "role")
        if role in seen:
            yield _problem("twice", f"{role} is there twice.", "Keep one row a role.", file, row.number, "role")
        seen.add(role)
        if hourly >= _MOST_RATE:
            message = f"{hourly} pounds an hour is not a wage; it looks like pence."
            yield _problem(
                "pence", message, f"Write pounds: {round_half_away(hourly / 100, 2)}.", file, row.number, "hourly"
            )
        elif hourly < least:
            message = f"{hourly} is less than the legal minimum of {day}, {least}."
            yield _problem("below-the-legal-minimum", message, "Check it.", file, row.number, "hourly")


def _problem(rule: str, message: str, step: str, file: str, row: int, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row, field=field)


def pay_now(one: Evaluated, given: Mapping[str, Decimal], day: date) -> Now | None:
    """Return a role's pay: as given, else as held and no less than the legal minimum of the day; None if neither.

    Pay of a later year than the day's is not pay then.
    """
    if one.name in given:
        return Now(hourly=given[one.name], source="given")
    held = _held().pay.get(one.role.pay_of or "")
    if held is None or held.day > FinancialYear.of(day).end:
        return None
    least = legal_minimum(day)
    if held.hourly >= least:
        return Now(hourly=held.hourly, source=held.source)
    return Now(hourly=least, source=f"the legal minimum of {day}, for {held.hourly} ({held.source}) is below it")


def with_weight(point: NhsPoint, zone: Zone) -> tuple[Decimal, bool]:
    """Return a year's pay in a zone, and whether the weight is derived: raised as the point is from the year held."""
    year = FinancialYear.parse(_held().weights.year)
    same = nhs_point(year, point.band, point.step)
    growth = point.annual / same.annual
    weight = min(max(point.annual * zone.share, zone.least * growth), zone.most * growth)
    return nearest_penny(point.annual + weight), str(year) != point.year


def employer_cost(annual: Decimal, pension: Pension, year: FinancialYear) -> Decimal:
    """Return what a pension option costs an employer for a worker of a yearly pay, pounds a year."""
    if pension.of == "all":
        return nearest_penny(annual * pension.share)
    on = on_costs(tax_year_starts(year))
    weekly = np.array([float(annual / WEEKS)])
    return round_half_away(float(employer_pension(weekly, on)[0]) * float(WEEKS), 2)


def years_to_parity(now: Decimal, target: Decimal, *, pace: Decimal) -> int | None:
    """Return the years until pay that grows faster than the NHS's, by ``pace`` a year, has reached it.

    Nought where it has already; None where the pace never gets there within :data:`MOST_YEARS`.

    Args:
        now: pay now; target: pay of the NHS now, in the same unit.
        pace: by how much more than the NHS's pay it grows, a fraction a year.
    """
    for years in range(MOST_YEARS + 1):
        if now * (1 + pace) ** years >= target:
            return years
    return None


def full_time_year(hourly: Decimal) -> Decimal:
    """Return a year of full-time hours, pounds."""
    return nearest_penny(hourly * WEEKS * NHS_WEEK)
