"""Rates of the activity report by council and age: people with long-term support, and requests from new clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ncs.core.periods import FinancialYear
from ncs.core.provenance import Source
from ncs.reference.packaged import data_rows, sources

#: The year that the rates are of.
YEAR = FinancialYear(2024)
_FILE = "activity_rates.csv"
#: Ages in years, and how the columns of the table name them.
_AGES = {"18-64": "18_64", "65+": "65_over"}
AGES = tuple(_AGES)


def long_term_support(ages: str) -> Mapping[str, float]:
    """Return people with long-term support at any time in 2024-25 per 100,000 of ``ages`` by ONS code, 131 councils.

    Raises:
        KeyError: other ages than ``18-64`` and ``65+``.
    """
    return _rates("long_term_support", ages)


def new_client_requests(ages: str) -> Mapping[str, float]:
    """Return requests from new clients in 2024-25 per 100,000 of ``ages`` by ONS code, 131 councils.

    Raises:
        KeyError: other ages than ``18-64`` and ``65+``.
    """
    return _rates("new_client_requests", ages)


def source() -> Source:
    """Return where the rates are from."""
    return sources()[_FILE]


@cache
def _rates(name: str, ages: str) -> Mapping[str, float]:
    column = f"{name}_per_100k_{_AGES[ages]}"
    return {row["ons_code"]: float(row[column]) for row in data_rows(_FILE) if row[column]}
