"""Where need is worked out: councils, or neighbourhoods that are summed up to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray

from ncs.core.errors import NotModelled
from ncs.funding.formula.country import Country, Numbers
from ncs.funding.formula.model import Level

#: Scores are held in thousandths.
_THOUSANDTHS = 1000.0
_FILE = "neighbourhoods_2021.parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhoods:
    """Neighbourhoods (LSOAs of 2021): code, council, residents, and indicators by id, arrays in the same order."""

    codes: tuple[str, ...]
    councils: tuple[str, ...]
    council: NDArray[np.int64]
    residents: Numbers
    indicators: dict[str, Numbers]


@cache
def neighbourhoods() -> Neighbourhoods:
    """Return England's 33,755 neighbourhoods with the indices of 2025 and what the census of 2021 counted in them."""
    with (files("ncs.funding.formula") / "data" / _FILE).open("rb") as stream:
        table = pq.ParquetFile(stream).read()
    numbers = {
        name: np.frombuffer(table[name].combine_chunks().buffers()[1], dtype=np.int32).astype(np.float64)
        for name in table.column_names
        if name not in ("lsoa21_code", "ons_code")
    }
    names = sorted(set(table["ons_code"].to_pylist()))
    place = {name: at for at, name in enumerate(names)}
    owners = numbers["owned_outright"] + numbers["owned_with_mortgage_or_shared"]
    return Neighbourhoods(
        codes=tuple(table["lsoa21_code"].to_pylist()),
        councils=tuple(names),
        council=np.array([place[code] for code in table["ons_code"].to_pylist()]),
        residents=numbers["residents"],
        indicators={
            "imd_score": numbers["imd_score"] / _THOUSANDTHS,
            "income_score": numbers["income_score"] / _THOUSANDTHS,
            "health_score": numbers["health_score"] / _THOUSANDTHS,
            "disabled": numbers["disabled"] / numbers["residents"],
            "owner_occupied": owners / numbers["households"],
            "social_rented": numbers["social_rented"] / numbers["households"],
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Units of a country in which need is worked out.

    Attributes:
        country: the places that units are summed to.
        place: for each unit, the position of its place.
        share: for each unit, its part of its place's people; a place's shares sum to 1.
        names: codes of the units.
        inside: indicators held for units; any other is the place's.
    """

    country: Country
    place: NDArray[np.int64]
    share: Numbers
    names: tuple[str, ...]
    inside: dict[str, Numbers]

    def people(self, ages: str, year: str) -> Numbers:
        """Return the people of these ages in each unit: the place's, by the unit's part of its residents.

        Raises:
            NotModelled: as :meth:`Country.people_of`.
        """
        return np.asarray(self.country.people_of(ages, year)[self.place] * self.share)

    def indicator(self, name: str) -> Numbers | None:
        """Return an indicator in each unit: its own where it is held so finely, else its place's; None if not held."""
        if name in self.inside and name not in self.country.indicators:
            return self.inside[name]
        found = self.country.indicator(name)
        return None if found is None else found[self.place]

    def summed(self, values: Numbers) -> Numbers:
        """Return the sum over the units of each place."""
        return np.bincount(self.place, weights=values, minlength=len(self.country.places)).astype(np.float64)


def units(country: Country, level: Level) -> Units:
    """Return the units of a country at a level.

    Raises:
        NotModelled: neighbourhoods of a country that is not England.
    """
    if level is Level.COUNCILS:
        count = len(country.places)
        return Units(country=country, place=np.arange(count), share=np.ones(count), names=country.codes, inside={})
    if not country.england:
        raise NotModelled("Neighbourhoods are held for England alone. Write level: councils for a country of your own.")
    found = neighbourhoods()
    whole = np.bincount(found.council, weights=found.residents)
    return Units(
        country=country,
        place=found.council,
        share=found.residents / whole[found.council],
        names=found.codes,
        inside=found.indicators,
    )
