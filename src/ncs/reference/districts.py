"""Shire districts and the county that serves them with adult social care."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ncs.reference.packaged import data_rows


@cache
def county_of() -> Mapping[str, str]:
    """Return the ONS code of the county by the ONS code of each shire district, April 2023."""
    return {row["ons_code"]: row["county_code"] for row in data_rows("districts.csv")}
