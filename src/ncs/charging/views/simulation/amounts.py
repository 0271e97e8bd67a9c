"""Amounts and headings that the tables of a simulation share."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ncs.charging.simulation.results import Outcome, Simulation
from ncs.core.money import round_half_away
from ncs.core.naming import slug
from ncs.tables.tables import Column

#: Payers of a simulation in words; nobody is a single person here.
PAYERS = {
    "person": "People, now",
    "deferred": "People, deferred",
    "council": "Councils",
    "nhs": "NHS",
    "social_security": "Social security",
    "third_party": "Third parties",
}
MEASURES = {"public": "Net public cost", "council": "Councils", "people": "People, with benefits lost"}
SYNTHETIC = "SYNTHETIC POPULATION: the people are invented and fitted to published totals. See the sources."


def millions(pence: float | int | Fraction, places: int = 1) -> Decimal:
    """Return pounds million, rounded half away from zero."""
    return round_half_away(Fraction(pence) / 100_000_000, places)


def pounds(pence: float | int) -> Decimal:
    """Return pounds and whole pence."""
    return round_half_away(Fraction(pence) / 100, 2)


def people(number: float | Decimal) -> int:
    """Return a number of people, to the nearest hundred: a population of this kind gives no finer one."""
    return int(round_half_away(Fraction(number) / 100, 0)) * 100


def percent(part: float, whole: float) -> Decimal:
    """Return a share in percent, to one place; zero of nobody."""
    return round_half_away(Fraction(part) * 100 / Fraction(whole), 1) if whole else Decimal(0)


def money(key: str, title: str, description: str = "") -> Column:
    """Return a column of pounds million."""
    return Column(key=key, title=title, unit="£ million", description=description, places=1)


def sources(simulation: Simulation) -> tuple[str, ...]:
    """Return where the people and the rules come from."""
    reforms = dict.fromkeys(
        f"{reform.title}: {reform.source}" for outcome in simulation.reforms for reform in outcome.named.scheme.reforms
    )
    return f"People: {simulation.people.source}", *reforms


def headline(simulation: Simulation, what: str) -> str:
    """Return a title with the years, and that the population is synthetic where it is."""
    years = f"{simulation.first} to {simulation.last}" if simulation.last != simulation.first else str(simulation.first)
    return f"{what}, {years}{' (synthetic population)' if simulation.people.synthetic else ''}"


def scheme_slug(outcome: Outcome) -> str:
    """Return the scheme's name as part of a file name and of addresses in a page."""
    return slug(outcome.named.name, mark="_", keep_case=True)
