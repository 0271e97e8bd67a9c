"""Rebasing: what the allocations would be from a new baseline. A projection of this project, not an official figure.

Annex B, step 1, says that the baselines of all councils will be updated with 2025-26 outturn once it is there, in
autumn 2026. Steps 2 and 3 do not depend on the baseline, so the increase in pounds carries over (``cash``, the
default). The other reading carries over the rate of growth (``rate``). Then the minimum path applies again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from ncs.core.errors import NotModelled, UnknownName
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.published import YEARS, Allocation, PublishedTable
from ncs.observations.readers.outturn import read_outturn
from ncs.reference.councils import Council, find_council
from ncs.reference.outturn import outturn

#: The outturn carried in the package: a trial of the method, a year older than the one that Annex B names.
TRIAL_YEAR = FinancialYear(2024)


class Keep(StrEnum):
    """What is carried over from the published table: the increase in pounds, or the rate of growth."""

    CASH = "cash"
    RATE = "rate"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBaselines:
    """Net current expenditure by ONS code, GBP million, exact; None where no return was submitted."""

    year: FinancialYear
    source: str
    by_council: Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectedYear:
    """One council's year, GBP million.

    Attributes:
        year: the financial year.
        amount: the projection.
        most: the most that it could be. Above ``amount`` only for a council that was on the minimum and whose new
            baseline is lower: the table hides how far below the minimum its formula result was.
        on_minimum: whether the minimum path sets the amount.
    """

    year: FinancialYear
    amount: Fraction
    most: Fraction
    on_minimum: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """One council rebased; ``years`` is empty, and ``reason`` says why, unless the status is ok."""

    council: Council
    published: Allocation
    baseline: Decimal | None
    status: Status
    reason: str = ""
    years: tuple[ProjectedYear, ...] = ()


def bundled_baselines() -> NewBaselines:
    """Return the outturn of 2024-25 carried in the package, as a trial."""
    found = outturn(TRIAL_YEAR)
    amounts = {code: _millions(item.net_thousand) for code, item in found.items()}
    return NewBaselines(year=TRIAL_YEAR, source="2024-25 outturn carried in the package (a trial)", by_council=amounts)


def baselines_from(path: Path, *, year: FinancialYear | None = None, checked: Collection[str] = ()) -> NewBaselines:
    """Read new baselines from a file in the publisher's multi-year format.

    Args:
        path: the file.
        year: which year of it; the latest unless given.
        checked: ONS codes of councils whose outturn is said to be right, though far from what is held.

    Raises:
        ProblemsFound: with every problem in the file.
        NotModelled: the file has no row of the year.
    """
    rows = read_outturn(path, years=() if year is None else (year,), whole=False, checked=checked)
    years = {FinancialYear.of(item.period_start) for item in rows}
    if not years:
        raise NotModelled(f"{path.name} has no outturn of a council{f' for {year}' if year else ''}.")
    chosen = max(years)
    amounts = {item.area: _millions(item.value) for item in rows if item.period_start == chosen.start}
    return NewBaselines(year=chosen, source=f"{chosen} outturn read from {path.name}", by_council=amounts)


def rebase(
    table: PublishedTable, new: NewBaselines, path: MinimumPath, *, keep: Keep = Keep.CASH
) -> tuple[Projection, ...]:
    """Return every council's projection from its new baseline, in the order of the table."""
    return tuple(_project(item, new, path, keep) for item in table.allocations)


def only(projections: tuple[Projection, ...], council: str | None) -> tuple[Projection, ...]:
    """Return the projection of one council by any of its names or codes, or all.

    Raises:
        UnknownName: there is no such council; the nearest names are given.
    """
    if council is None:
        return projections
    code = find_council(council).ons_code
    return tuple(item for item in projections if item.council.ons_code == code)


def kept(word: str) -> Keep:
    """Return what a word says is carried over.

    Raises:
        UnknownName: it is neither ``cash`` nor ``rate``.
    """
    if word not in set(Keep):
        raise UnknownName("way of carrying over", word, tuple(Keep))
    return Keep(word)


def _project(item: Allocation, new: NewBaselines, path: MinimumPath, keep: Keep) -> Projection:
    baseline = new.by_council.get(item.council.ons_code)
    if baseline is None or not item.published:
        reason = f"no {new.year} outturn" if baseline is None else "no increase is published to carry over"
        status = Status.MISSING if item.published else item.status
        return Projection(council=item.council, published=item, baseline=baseline, status=status, reason=reason)
    years = tuple(_year(item, Fraction(baseline), path, keep, number) for number in (1, 2, 3))
    return Projection(council=item.council, published=item, baseline=baseline, status=Status.OK, years=years)


def _year(item: Allocation, baseline: Fraction, path: MinimumPath, keep: Keep, number: int) -> ProjectedYear:
    before, then = Fraction(item.baseline), Fraction(item.notional[number - 1])
    carried = baseline + then - before if keep is Keep.CASH else baseline * then / before
    minimum = baseline * Fraction(path.working[number - 1])
    floored = path.on_minimum(item, number) is True
    amount = minimum if floored else max(minimum, carried)
    return ProjectedYear(
        year=YEARS[number - 1],
        amount=amount,
        most=max(amount, carried) if floored and keep is Keep.CASH else amount,
        on_minimum=floored or carried < minimum,
    )


def _millions(thousand: int | Decimal | None) -> Decimal | None:
    return None if thousand is None else Decimal(thousand) / 1000
