"""How deprived each council's area is: the Indices of Deprivation 2025."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ncs.core.provenance import Confidence
from ncs.reference.packaged import data_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprivation:
    """Average score of one council; higher is more deprived.

    Attributes:
        ons_code: the council.
        average_score: mean score of its neighbourhoods on the Index of Multiple Deprivation, weighted by population.
        income_score: mean share of people on low income (income domain), 0 to 1.
        health_score: mean score of the domain of health and disability; England is near 0.
        confidence: ``published``, or ``derived`` for counties, where it is this project's mean of the districts'
            published scores weighted by population.
    """

    ons_code: str
    average_score: Decimal
    income_score: Decimal
    health_score: Decimal
    confidence: Confidence


@cache
def deprivation() -> Mapping[str, Deprivation]:
    """Return the deprivation of each of the 153 councils, by ONS code."""
    return {
        row["ons_code"]: Deprivation(
            ons_code=row["ons_code"],
            average_score=Decimal(row["imd_average_score"]),
            income_score=Decimal(row["income_average_score"]),
            health_score=Decimal(row["health_average_score"]),
            confidence=Confidence(row["basis"]),
        )
        for row in data_rows("deprivation_2025.csv")
    }
