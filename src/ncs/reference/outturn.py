"""What councils spent on adult social care: net current expenditure from the revenue outturn return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.reference.packaged import data_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Outturn:
    """Adult social care spending of one council in one year.

    Attributes:
        ons_code: the council of that year; before April 2023 also Cumbria, North Yorkshire and Somerset counties.
        year: financial year.
        net_thousand: net current expenditure on adult social care in thousand pounds, cash; None where the council did
            not submit its return. Never zero instead.
    """

    ons_code: str
    year: FinancialYear
    net_thousand: int | None

    @property
    def submitted(self) -> bool:
        """Whether the council submitted its return."""
        return self.net_thousand is not None


@cache
def outturn(year: FinancialYear) -> Mapping[str, Outturn]:
    """Return the outturn of a year by ONS code: 2022-23, 2023-24 or 2024-25.

    Raises:
        NotModelled: another year.
    """
    rows = [row for row in data_rows("outturn.csv") if row["year"] == str(year)]
    if not rows:
        held = sorted({row["year"] for row in data_rows("outturn.csv")})
        raise NotModelled(f"Outturn of {year} is not held. Held: {', '.join(held)}. Read a later file with a reader.")
    return {row["ons_code"]: _outturn(row, year) for row in rows}


def council_outturn(ons_code: str, year: FinancialYear) -> Outturn:
    """Return the outturn of one council in a year.

    Raises:
        NotModelled: another year, or a code that is not in that year's table.
    """
    found = outturn(year).get(ons_code)
    if found is None:
        raise NotModelled(f"There is no outturn of {year} for {ons_code}: it was not a council of that year.")
    return found


@cache
def held_outturn(ons_code: str) -> tuple[FinancialYear, int] | None:
    """Return the latest outturn above zero that is held for a council, in thousand pounds, with its year; or None."""
    for year in (FinancialYear(start) for start in (2024, 2023, 2022)):
        found = outturn(year).get(ons_code)
        if found is not None and found.net_thousand:
            return year, found.net_thousand
    return None


def _outturn(row: Mapping[str, str], year: FinancialYear) -> Outturn:
    value = row["adult_social_care_net_k"]
    return Outturn(ons_code=row["ons_code"], year=year, net_thousand=int(value) if value else None)
