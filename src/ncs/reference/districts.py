"""Shire districts and the county that serves them with adult social care."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ncs.reference.names import name_keys
from ncs.reference.packaged import data_rows


@cache
def county_of() -> Mapping[str, str]:
    """Return the ONS code of the county by the ONS code of each shire district, April 2023."""
    return {row["ons_code"]: row["county_code"] for row in data_rows("districts.csv")}


def county_of_district(name: str) -> tuple[str, str] | None:
    """Return a shire district's own name and the ONS code of its county, by its name or code; None if it is none."""
    for row in data_rows("districts.csv"):
        if name.strip().upper() == row["ons_code"] or set(name_keys(name)) & set(name_keys(row["name"])):
            return row["name"], row["county_code"]
    return None


def districts_in(county: str) -> tuple[str, ...]:
    """Return the names of the shire districts in the county with an ONS code; none for any other council."""
    return tuple(row["name"] for row in data_rows("districts.csv") if row["county_code"] == county)
