"""The places that a formula is worked out for: people, indicators and spending, England's or a reader's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ncs.core.errors import NotModelled
from ncs.funding.formula.indicators import held
from ncs.reference.council_tax import CouncilTax, council_tax
from ncs.reference.councils import councils
from ncs.reference.populations import populations

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One council: its code, name, region and class; region and class are empty in a country of one's own."""

    code: str
    name: str
    region: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """Places in order of code, with what is known of each.

    Attributes:
        places: in order of code.
        year: release of the population.
        people: people by ages, an array in the order of places; England's are found when asked for.
        indicators: values by id, an array each, not a number where a place has none.
        spending: present spending in pence by code; a place without has none, and takes no part in grants.
        own_taxes: council tax by code in a country of one's own; England's is held.
        england: whether the places are England's councils.
        notes: what a reader must know, such as that it is invented.
    """

    places: tuple[Place, ...]
    year: str
    people: Mapping[str, Numbers] = field(default_factory=dict)
    indicators: Mapping[str, Numbers] = field(default_factory=dict)
    spending: Mapping[str, int] = field(default_factory=dict)
    spending_source: str = ""
    own_taxes: Mapping[str, CouncilTax] = field(default_factory=dict)
    england: bool = True
    notes: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its places, in order."""
        return tuple(place.code for place in self.places)

    @property
    def taxes(self) -> Mapping[str, CouncilTax]:
        """Council tax by code: England's of 2024-25, or what a country of one's own gives."""
        return council_tax() if self.england else self.own_taxes

    def people_of(self, ages: str, year: str) -> Numbers:
        """Return the people of these ages in each place.

        Raises:
            NotModelled: no such ages, or people of another year.
        """
        if self.people and year != self.year:
            raise NotModelled(f"The people given are of {self.year}, and the formula is for {year}.")
        if ages in self.people:
            return self.people[ages]
        if not self.england or self.people:
            raise NotModelled(
                f"The people given have no ages {ages}. Given: {', '.join(sorted(self.people)) or 'none'}."
            )
        return _of_england(ages, year)

    def indicator(self, name: str) -> Numbers | None:
        """Return the values of an indicator, not a number where a place has none; None if nobody holds it."""
        if name in self.indicators:
            return self.indicators[name]
        if not self.england or name not in held():
            return None
        values = held()[name].values()
        return np.array([values.get(code, np.nan) for code in self.codes], dtype=np.float64)


@cache
def _of_england(ages: str, year: str) -> Numbers:
    found = populations(ages=ages, year=year)
    people = [found[code] for code in sorted(found)]
    return np.array([np.nan if count is None else count for count in people], dtype=np.float64)


@cache
def england() -> Country:
    """Return England's 153 councils with the population of mid-2023 and the indicators held; without spending."""
    names = {item.ons_code: item for item in councils()}
    places = tuple(
        Place(code=code, name=item.name, region=item.region, kind=item.kind) for code, item in sorted(names.items())
    )
    return Country(places=places, year="mid-2023")
