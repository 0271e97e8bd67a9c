"""What can be asked of bands: roles by job evaluation, London weights, pensions, the way to parity."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from os import PathLike

from ncs.core.errors import NotModelled
from ncs.core.explained import Explained
from ncs.core.given import as_path
from ncs.core.periods import FinancialYear
from ncs.policy.nhs_pay import nhs_point
from ncs.present.answer import Answer
from ncs.tables.tables import Table
from ncs.workforce.bands.evaluation import evaluated
from ncs.workforce.bands.path import pay_now, read_pay
from ncs.workforce.held import data_file
from ncs.workforce.views.bands import (
    Banded,
    bands_table,
    explained_lines,
    path_table,
    pensions_table,
    record_table,
    weights_table,
)

PathLikeText = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RolesInBands(Answer):
    """Roles in bands of a year, at a pace towards the NHS's pay, which grows itself."""

    found: tuple[Banded, ...]
    year: FinancialYear
    pace: Decimal
    growth: Decimal

    def tables(self) -> tuple[Table, ...]:
        """Return the bands, the job evaluation record, London weights, pension options and the way to parity."""
        return (
            bands_table(self.found, self.year, self.pace),
            record_table(self.found),
            weights_table(self.found, self.year),
            pensions_table(self.found, self.year),
            path_table(self.found, self.year, pace=self.pace, growth=self.growth),
        )

    def explained(self) -> tuple[Explained, ...]:
        """Return each role's band as an explained line."""
        return explained_lines(self.found, self.year)


def bands(
    *,
    year: str = "2026-27",
    pace: str = "0.02",
    growth: str = "0.03",
    roles: PathLikeText | None = None,
    pay: PathLikeText | None = None,
) -> RolesInBands:
    """Put roles into bands.

    Args:
        year: of the pay points.
        pace: by how much more than the NHS's pay a role's pay grows, a fraction a year (0.02 is 2%).
        growth: of the NHS's pay, a fraction a year.
        roles: a YAML file of roles with the levels that a panel gave; without it, proposed bands with empty records.
        pay: a table of pay now by role, pounds an hour.

    Raises:
        ProblemsFound: everything that is wrong in the files.
        NotModelled: the points of the year are not held, or a pace or growth is no such fraction.
        BadPeriod: the year cannot be read.
    """
    when = FinancialYear.parse(year)
    faster, grown = _fraction("pace", pace), _fraction("growth", growth)
    made, given = evaluated(as_path(roles, "roles")), as_path(pay, "pay")
    own = read_pay(given, made, when.start) if given is not None else {}
    found = tuple(
        Banded(
            role=one,
            entry=nhs_point(when, one.band),
            top=nhs_point(when, one.band, "top"),
            now=pay_now(one, own, when.start),
        )
        for one in made
    )
    return RolesInBands(found=found, year=when, pace=faster, growth=grown)


def roles_text() -> str:
    """Return the roles with their proposed bands and empty records, a YAML file with comments to fill."""
    return data_file("role_bands.yaml").read_text(encoding="utf-8")


def _fraction(name: str, text: str) -> Decimal:
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or not Decimal("-0.1") <= found <= Decimal("0.3"):
        raise NotModelled(f"{text!r} is no {name}: write a fraction a year from -0.1 to 0.3, such as 0.02 for 2%.")
    return found
