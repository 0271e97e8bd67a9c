"""How many people and requests a council's story needs, from its population or from a number of people asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ncs.synthetic.places import Place
from ncs.synthetic.rates import Rates


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of people, and of requests by people without support, over the whole story.

    Attributes:
        community, residential: people on long-term support when the story opens, (18 to 64, 65 and over).
        requesters: people who ask, (18 to 64, 65 and over).
        requests: their requests, (18 to 64, 65 and over).
        carers: unpaid carers with records of their own.
        by_association: unpaid carers known only through the person they care for.
    """

    community: tuple[int, int]
    residential: tuple[int, int]
    requesters: tuple[int, int]
    requests: tuple[int, int]
    carers: int
    by_association: int

    @property
    def people(self) -> int:
        """All people."""
        stock = sum(self.community) + sum(self.residential)
        return stock + sum(self.requesters) + self.carers + self.by_association


def counts_for(rates: Rates, place: Place, *, years: float, demand: float, people: int | None) -> Counts:
    """Return the numbers for a council over ``years``; with ``people``, scaled so that this many are in the records."""
    full = _scaled(rates, place, years=years, demand=demand, scale=1.0)
    if people is None:
        return full
    return _scaled(rates, place, years=years, demand=demand, scale=people / max(1, full.people))


def _scaled(rates: Rates, place: Place, *, years: float, demand: float, scale: float) -> Counts:
    share = (
        scale * place.adults_18_64 / rates.number("published", "adults_18_64"),
        scale * place.adults_65 / rates.number("published", "adults_65"),
    )
    stock = {name: rates.number("assumed", "stock", name) for name in rates.at("assumed", "stock")}
    community = (round(stock["community_18_64"] * share[0]), round(stock["community_65"] * share[1]))
    residential = (round(stock["residential_18_64"] * share[0]), round(stock["residential_65"] * share[1]))
    old_share = rates.number("published", "requests_65_share")
    never = rates.number("assumed", "requests_never_made")
    asked = rates.number("published", "requests") * demand / (1 - never)
    again = rates.number("assumed", "existing_client_requests_a_year")
    yearly = (
        asked * (1 - old_share) * share[0] - again * (community[0] + residential[0]),
        asked * old_share * share[1] - again * (community[1] + residential[1]),
    )
    requests = (round(max(0.0, yearly[0]) * years), round(max(0.0, yearly[1]) * years))
    each = 1 + rates.number("assumed", "requests_a_person_a_year") * years
    clients = sum(community) + sum(residential)
    return Counts(
        community=community,
        residential=residential,
        requesters=(round(requests[0] / each), round(requests[1] / each)),
        requests=requests,
        carers=round(clients * rates.number("assumed", "carers", "for_each_client")),
        by_association=round(clients * rates.number("assumed", "carers", "by_association_for_each_client")),
    )
