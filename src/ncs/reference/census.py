"""The census of 2021: disability, tenure and unpaid care by council."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ncs.reference.packaged import data_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """Counts of one council in March 2021. All ages together and not standardised; ONS perturbs small counts.

    Attributes:
        ons_code: the council.
        residents: people.
        disabled: people limited a little or a lot by a long-term condition (Equality Act).
        households: households, of which ``owned_outright``, ``owned_with_mortgage_or_shared``, ``social_rented`` and
            ``private_rented_or_rent_free``.
        residents_aged_5_and_over: those asked about unpaid care, of whom ``carers`` give some, and
            ``carers_20_hours_or_more`` and ``carers_50_hours_or_more`` so many hours a week.
    """

    ons_code: str
    residents: int
    disabled: int
    households: int
    owned_outright: int
    owned_with_mortgage_or_shared: int
    social_rented: int
    private_rented_or_rent_free: int
    residents_aged_5_and_over: int
    carers: int
    carers_20_hours_or_more: int
    carers_50_hours_or_more: int


@cache
def census() -> Mapping[str, Census]:
    """Return the census counts of each of the 153 councils, by ONS code."""
    return {row["ons_code"]: _counts(row) for row in data_rows("census_2021.csv")}


def _counts(row: Mapping[str, str]) -> Census:
    counts = {name: int(cell) for name, cell in row.items() if name != "ons_code"}
    return Census(ons_code=row["ons_code"], **counts)
