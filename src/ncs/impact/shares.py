"""Regions' shares of care spending, of people, and of the tax that pays: the independent inputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled, Problem, UnknownName
from ncs.core.periods import FinancialYear
from ncs.impact.facts import council_tax_by_region, table_1
from ncs.reference.councils import councils
from ncs.reference.outturn import outturn
from ncs.reference.populations import populations
from ncs.reference.regions import find_region
from ncs.tables.reading.table_files import PartOfOne, Row, read_table

#: The outturn nearest to 2021-22 that is held.
NEAREST = FinancialYear(2022)
#: Shares given may miss 1 by rounding.
SLACK = Decimal("0.001")
Shares = Mapping[str, Decimal]


class FinancedBy(StrEnum):
    """What pays for the spending."""

    INCOME_TAX = "income_tax"
    VAT = "vat"
    COUNCIL_TAX = "council_tax"
    ALL_TAXES = "all_taxes"


def _shares(amounts: Mapping[str, Decimal]) -> Shares:
    whole = sum(amounts.values(), Decimal(0))
    return {code: amount / whole for code, amount in amounts.items()}


def by_region(amounts: Mapping[str, int | None], *, on: date | None = None) -> Mapping[str, int]:
    """Return councils' amounts summed to the nine regions, by region code.

    Args:
        amounts: by ONS code.
        on: the day of which the councils are; today's without.

    Raises:
        NotModelled: a council's amount is not known, so that its region's share would be too small. Never zero instead.
    """
    found = dict.fromkeys(table_1(), 0)
    for council in councils() if on is None else councils(on=on):
        amount = amounts.get(council.ons_code)
        if amount is None:
            raise NotModelled(f"{council.name} has no figure, so the share of its region is not known.")
        found[council.region_code] += amount
    return found


@cache
def spending_shares() -> Shares:
    """Return regions' shares of net spending on adult social care in 2022-23, by region code.

    Raises:
        NotModelled: a council of that year has no outturn.
    """
    spent = {code: item.net_thousand for code, item in outturn(NEAREST).items()}
    return _shares({code: Decimal(amount) for code, amount in by_region(spent, on=NEAREST.end).items()})


@cache
def adults() -> Mapping[str, int]:
    """Return people aged 18 to 64 in mid-2023 by region code; NotModelled where a council's are not held."""
    return by_region(populations(ages="18-64"))


@cache
def residents() -> Mapping[str, int]:
    """Return people of all ages in mid-2023 by region code; NotModelled where a council's are not held."""
    return by_region(populations(ages="all"))


class RevenueRow(BaseModel):
    """A region's share of the tax that pays."""

    model_config = ConfigDict(extra="forbid")
    region: str
    share: PartOfOne


def given_shares(file: Path) -> Shares:
    """Return regions' shares of a tax from a file with columns region and share, brought to a sum of exactly 1.

    Raises:
        ProblemsFound: a region is unknown, missing or there twice, a share is negative, or they do not sum to 1.
    """
    rows = read_table(file, RevenueRow, kind="file of revenue shares", check=lambda rows: _wrong(file, rows))
    return _shares({find_region(row.value.region).code: row.value.share for row in rows})


def _wrong(file: Path, rows: Sequence[Row[RevenueRow]]) -> Iterable[Problem]:
    seen: set[str] = set()
    step = "Give each of the nine regions once."
    for row in rows:
        try:
            code = find_region(row.value.region).code
        except UnknownName as error:
            yield _problem(file, "unknown-region", str(error), step, row.number)
            continue
        if code in seen:
            yield _problem(file, "repeated", "The region is there twice.", step, row.number)
        if row.value.share < 0:
            yield _problem(file, "negative", "A share cannot be below nothing.", "Correct it.", row.number)
        seen.add(code)
    if missing := set(table_1()) - seen:
        yield _problem(file, "missing-region", f"{len(missing)} regions are missing.", step, None)
    whole = sum((row.value.share for row in rows), Decimal(0))
    if abs(whole - 1) > SLACK:
        message = f"The shares sum to {whole}, not to 1."
        yield _problem(file, "shares", message, "Write shares of England, such as 0.105.", None)


def _problem(file: Path, rule: str, message: str, step: str, row: int | None) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file.name, row=row, field="region")


def tax_shares(financed_by: FinancedBy, file: Path | None) -> Shares | None:
    """Return regions' shares of the tax that pays: given, or of council tax as held; None where nobody holds them."""
    if file is not None:
        return given_shares(file)
    return _shares(council_tax_by_region()) if financed_by is FinancedBy.COUNCIL_TAX else None
