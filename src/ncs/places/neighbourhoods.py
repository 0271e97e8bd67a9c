"""Inside a council: its neighbourhoods by deprivation, disability and tenure, and larger areas by unpaid care."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ncs.funding.formula.units import neighbourhoods
from ncs.reference.packaged import data_rows

#: England's neighbourhoods are cut into so many parts of the same number, the first the most deprived.
TENTHS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """A neighbourhood (LSOA of 2021, about 1,600 people). Shares are between 0 and 1.

    Attributes:
        code: ONS code.
        tenth: of England by the Index of Multiple Deprivation 2025; 1 is the most deprived.
        score: of that index; higher is more deprived.
        residents: people in March 2021.
        disabled: share of them limited by a long-term condition.
        owned, social: shares of households that own their home (outright or with a mortgage), or rent it socially.
    """

    code: str
    tenth: int
    score: float
    residents: int
    disabled: float
    owned: float
    social: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CareArea:
    """An area of about 8,000 people (MSOA of 2021): those aged 5 and over, and how many of them give unpaid care.

    ``carers_20_hours_or_more`` and ``carers_50_hours_or_more`` give it for so many hours a week, and are of them.
    """

    code: str
    people: int
    carers: int
    carers_20_hours_or_more: int
    carers_50_hours_or_more: int


def inside(area: str) -> tuple[Neighbourhood, ...]:
    """Return the neighbourhoods of a council by its ONS code, the most deprived first; nothing for no council."""
    held = neighbourhoods()
    if area not in held.councils:
        return ()
    mine = np.flatnonzero(held.council == held.councils.index(area))
    scores = held.indicators["imd_score"]
    found = [
        Neighbourhood(
            code=held.codes[at],
            tenth=int(_tenths()[at]),
            score=float(scores[at]),
            residents=int(held.residents[at]),
            disabled=float(held.indicators["disabled"][at]),
            owned=float(held.indicators["owner_occupied"][at]),
            social=float(held.indicators["social_rented"][at]),
        )
        for at in mine
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.code)))


@cache
def _tenths() -> NDArray[np.int64]:
    """Return the tenth of England of every neighbourhood; of equal scores the first by code is the more deprived."""
    scores = neighbourhoods().indicators["imd_score"]
    tenths = np.empty(len(scores), dtype=np.int64)
    tenths[np.argsort(-scores, kind="stable")] = np.arange(len(scores)) * TENTHS // len(scores) + 1
    return tenths


def care_areas(area: str) -> tuple[CareArea, ...]:
    """Return the larger areas of a council by its ONS code, those with most carers of 20 hours or more first."""
    found = _care_areas().get(area, ())
    return tuple(sorted(found, key=lambda one: (-one.carers_20_hours_or_more / one.people, one.code)))


@cache
def _care_areas() -> Mapping[str, Sequence[CareArea]]:
    found: dict[str, list[CareArea]] = {}
    for row in data_rows("unpaid_care_msoa_2021.csv"):
        one = CareArea(
            code=row["msoa"],
            people=int(row["residents_aged_5_and_over"]),
            carers=int(row["carers"]),
            carers_20_hours_or_more=int(row["carers_20_hours_or_more"]),
            carers_50_hours_or_more=int(row["carers_50_hours_or_more"]),
        )
        found.setdefault(row["ons_code"], []).append(one)
    return dict(found)
