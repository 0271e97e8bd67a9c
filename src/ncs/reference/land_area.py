"""How large councils are, near enough to tell dense places from sparse ones."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from ncs.reference.packaged import data_rows


@cache
def land_area() -> Mapping[str, Decimal]:
    """Return the approximate area of each of the 153 councils in square kilometres, by ONS code.

    Source: ONS boundaries of December 2023, heavily generalised, measured by this project: derived, within about 3%.
    """
    return {row["ons_code"]: Decimal(row["square_kilometres"]) for row in data_rows("land_area_2023.csv")}
