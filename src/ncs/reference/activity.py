"""How many people have long-term support, from the activity report: to hold other figures about them against."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ncs.core.periods import FinancialYear
from ncs.reference.packaged import data_rows

#: The year that the rates are of.
YEAR = FinancialYear(2024)
#: Ages in years, and the column that has them.
_COLUMNS = {"18-64": "long_term_support_per_100k_18_64", "65+": "long_term_support_per_100k_65_over"}


@cache
def long_term_support(ages: str) -> Mapping[str, float]:
    """Return people with long-term support at any time in 2024-25 per 100,000 of ``ages`` by ONS code, 131 councils.

    Raises:
        KeyError: other ages than ``18-64`` and ``65+``.
    """
    column = _COLUMNS[ages]
    return {row["ons_code"]: float(row[column]) for row in data_rows("activity_rates.csv") if row[column]}
