"""Council tax of 2024-25: tax base, band D, requirement and the adult social care precept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ncs.reference.packaged import data_rows, decimal_or_none


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilTax:
    """Council tax of one council in 2024-25.

    Attributes:
        ons_code: the council.
        precepting: True for counties, whose figures are the county precept only; compare them with counties.
        requirement: council tax requirement, pounds.
        tax_base: tax base for council tax setting, band D equivalents.
        band_d: council tax for a band D dwelling, pounds a year.
        precept_increment: raised by the adult social care precept newly levied in 2024-25, pounds. Not cumulative. None
            for North Yorkshire, where the publication does not state it.
        precept_band_d: that increment for a band D dwelling, pounds a year.
    """

    ons_code: str
    precepting: bool
    requirement: Decimal
    tax_base: Decimal
    band_d: Decimal
    precept_increment: Decimal | None
    precept_band_d: Decimal


@cache
def council_tax() -> Mapping[str, CouncilTax]:
    """Return the council tax of each of the 153 councils in 2024-25, by ONS code."""
    return {
        row["ons_code"]: CouncilTax(
            ons_code=row["ons_code"],
            precepting=row["return"].startswith("major precepting"),
            requirement=Decimal(row["council_tax_requirement_gbp"]),
            tax_base=Decimal(row["tax_base_band_d"]),
            band_d=Decimal(row["band_d_gbp"]),
            precept_increment=decimal_or_none(row["asc_precept_2024_25_total_gbp"]),
            precept_band_d=Decimal(row["asc_precept_element_band_d_gbp"]),
        )
        for row in data_rows("council_tax_2024_25.csv")
    }
