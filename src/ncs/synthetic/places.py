"""The councils of the synthetic England: real names and populations, invented people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ncs.core.errors import NcsError
from ncs.reference.councils import Council, councils, find_council
from ncs.reference.populations import population


class NoSuchPlaces(NcsError):
    """The councils asked for cannot be chosen."""


@dataclass(frozen=True, slots=True)
class Place:
    """A council and its adults.

    Attributes:
        name: the council's name.
        ons_code: its ONS code.
        cassr_code: its three-digit code in adult social care returns.
        adults_18_64, adults_65: adults of these ages, in persons.
    """

    name: str
    ons_code: str
    cassr_code: str
    adults_18_64: int
    adults_65: int


def place_of(council: Council) -> Place:
    """Return the place of a council with its population.

    Raises:
        NcsError: no population is known.
    """
    if council.cassr_code is None:
        raise NoSuchPlaces(f"{council.name} has no code in adult social care returns yet.")
    young = population(council.ons_code, ages="18-64")
    old = population(council.ons_code, ages="65+")
    return Place(council.name, council.ons_code, council.cassr_code, young, old)


def places(wanted: Sequence[str]) -> tuple[Place, ...]:
    """Return the councils named, all of them (``all``), or up to 99 of them spread over the register.

    Raises:
        NoSuchPlaces: nothing is wanted, or no councils.
        UnknownName: a name is not a council's.
    """
    every = sorted(map(place_of, councils()), key=lambda place: place.cassr_code)
    if list(wanted) == ["all"]:
        return tuple(every)
    if len(wanted) == 1 and wanted[0].isdigit() and len(wanted[0]) < 3:  # three digits are a council's code
        number = int(wanted[0])
        if number < 1:
            raise NoSuchPlaces("Ask for 1 to 99 councils, for names or codes, or for all.")
        spread = [every[(index * 61 + 7) % len(every)] for index in range(number)]
        return tuple(sorted(spread, key=lambda place: place.cassr_code))
    if not wanted:
        raise NoSuchPlaces("Name at least one council, a number of councils, or all.")
    chosen = {place.cassr_code: place for place in (place_of(find_council(name)) for name in wanted)}
    return tuple(chosen[code] for code in sorted(chosen))
