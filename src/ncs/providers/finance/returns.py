"""The documented return: what a provider sends about one period, as its accounts have it, and its checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem
from ncs.core.periods import aged
from ncs.tables.reading.table_files import Day, Number, PartOfOne, Row, Whole, read_table

Amount = Annotated[Number, Field(ge=0)]
Share = Annotated[PartOfOne, Field(ge=0, le=1)]
#: Days of a year, by which figures of a period that is not twelve months are made those of a year.
YEAR = Decimal(365)


class Tier(StrEnum):
    """Which rules a provider is supervised by: large ones every quarter, local ones every year."""

    LARGE = "large"
    LOCAL = "local"


class Audit(StrEnum):
    """What the auditor said."""

    CLEAN = "clean"
    QUALIFIED = "qualified"
    ADVERSE = "adverse"
    DISCLAIMER = "disclaimer"
    NONE = "none"


class Return(BaseModel):
    """One provider's return for one period, in pounds; a figure that is not given is not nought.

    Attributes:
        provider_id, name, tier: whom it is of; company_number: to hold accounts against.
        period_start, period_end: both included.
        revenue, staff_costs, other_costs: of the period; the last without rent, fees, interest, tax, depreciation.
        agency_costs: part of staff_costs. rent_related: part of rent, to related parties.
        cash, debt, net_assets: on the last day; net_assets may be negative. covenant_headroom: share.
        beds, occupancy: registered beds, and the share of them that was occupied.
        domicile, owner_country: where taxed, and of the ultimate owner, as two letters such as GB.
        accounts_due, accounts_filed: days; audit: the opinion; sale_and_leaseback, wage_breach: whether it was so.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    provider_id: str = Field(min_length=1)
    name: str = Field(min_length=1)
    tier: Tier
    period_start: Day
    period_end: Day
    revenue: Amount
    staff_costs: Amount
    other_costs: Amount
    company_number: str = ""
    agency_costs: Amount | None = None
    rent: Amount | None = None
    rent_related: Amount | None = None
    management_fees: Amount | None = None
    depreciation: Amount | None = None
    interest: Amount | None = None
    tax: Number | None = None
    cash: Amount | None = None
    debt: Amount | None = None
    net_assets: Number | None = None
    capital_spending: Amount | None = None
    dividends: Amount | None = None
    covenant_headroom: PartOfOne | None = None
    beds: Annotated[Whole, Field(ge=0)] | None = None
    occupancy: Share | None = None
    domicile: str = ""
    owner_country: str = ""
    accounts_due: Day | None = None
    accounts_filed: Day | None = None
    audit: Audit | None = None
    sale_and_leaseback: bool | None = None
    wage_breach: bool | None = None

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.period_end - self.period_start).days + 1

    @property
    def years(self) -> Decimal:
        """How many years the period has: 1 for twelve months and 2 for twenty-four, also those with a 29 February; else
        its days of 365.
        """
        after = self.period_end + timedelta(days=1)
        whole = after.year - self.period_start.year
        return Decimal(whole) if aged(self.period_start, years=whole) == after else self.days / YEAR

    @property
    def period(self) -> str:
        """The period in words."""
        return f"{self.period_start} to {self.period_end}"


def read_returns(path: Path) -> tuple[Return, ...]:
    """Read returns, a row a provider and period; headings are the fields of :class:`Return`.

    Raises:
        ProblemsFound: everything that is wrong: a column or cell, a period that ends before it begins or is over two
            years, two periods of one provider that overlap, a part that is more than its whole.
    """
    return tuple(row.value for row in read_table(path, Return, kind="financial return", check=_checked, some=True))


def _checked(rows: Sequence[Row[Return]]) -> Iterator[Problem]:
    for place, row in enumerate(rows):
        yield from _alone(row)
        for earlier in rows[:place]:
            yield from _together(earlier, row)


def _alone(row: Row[Return]) -> Iterator[Problem]:
    one = row.value
    if not 1 <= one.days <= 731:
        message = f"The period has {one.days} days."
        yield _problem(row, "period", "period_end", message, "Correct the days: a period is up to two years.")
    for part, whole in (("agency_costs", "staff_costs"), ("rent_related", "rent")):
        less, more = getattr(one, part), getattr(one, whole)
        if less is not None and less > (more or 0):
            yield _problem(row, "part-over-whole", part, f"It is more than {whole}.", "Correct one of the two.")


def _together(earlier: Row[Return], row: Row[Return]) -> Iterator[Problem]:
    one, other = row.value, earlier.value
    if one.provider_id == other.provider_id and max(one.period_start, other.period_start) <= min(
        one.period_end, other.period_end
    ):
        message = f"The period overlaps that of row {earlier.number}, {other.period}."
        yield _problem(row, "overlap", "period_start", message, "Keep one row for each day.")


def _problem(row: Row[Return], rule: str, field: str, message: str, step: str) -> Problem:
    return Problem(
        rule=rule, message=message, next_step=step, row=row.number, field=field, value=row.value.provider_id
    )  # fmt: skip


def latest(returns: Sequence[Return]) -> dict[str, tuple[Return, Return | None]]:
    """Return each provider's last return and the one before, by provider, in order of name."""
    held: dict[str, list[Return]] = {}
    for one in sorted(returns, key=lambda one: one.period_end):
        held.setdefault(one.provider_id, []).append(one)
    made = {key: (many[-1], many[-2] if len(many) > 1 else None) for key, many in held.items()}
    return dict(sorted(made.items(), key=lambda item: (item[1][0].name, item[0])))


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """The day as of which providers are looked at; ``given``, or else the newest that the returns tell of."""

    day: date
    given: bool = True


def as_of(returns: Sequence[Return], given: date | None) -> AsOf:
    """Return the day given; else the newest day of which the returns tell: a period's end, or accounts filed.

    A file that tells of a day was made on it or later, so what it says is not filed was not filed then.
    """
    if given is not None:
        return AsOf(day=given)
    return AsOf(day=max(max(one.period_end, one.accounts_filed or one.period_end) for one in returns), given=False)


def overdue(one: Return, on: AsOf) -> bool | None:
    """Return whether accounts were late by a day: not filed by the end of the day on which they were due.

    None if that is not known: no day on which they are due, or not filed, and nobody says as of which later day.
    """
    if one.accounts_due is None:
        return None
    if min(one.accounts_filed or on.day, on.day) > one.accounts_due:
        return True
    return False if on.given or one.accounts_filed is not None else None
