"""All that is said of one council, and of where councils differ, for a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ncs.core.explained import Explained
from ncs.core.given import names_of
from ncs.face.councils import council as council_named
from ncs.observations.given import observations_of
from ncs.observations.official import official
from ncs.observations.schema import Observation
from ncs.places.landscape import Landscape
from ncs.places.views import profile as profile_views
from ncs.places.views.brief import brief_page, money_lines
from ncs.places.views.explained import explained_lines
from ncs.places.views.lists import lists_of
from ncs.places.views.signal_table import signals_table
from ncs.places.views.tables import brief_table
from ncs.places.views.waits import wait_lines
from ncs.present.answer import Answer
from ncs.reference.councils import Council
from ncs.tables.tables import Table

#: The word that stands for the whole country where a council is wanted.
ENGLAND = "england"


@dataclass(frozen=True, kw_only=True, repr=False)
class Profile(Answer):
    """Every official measure of a council beside its comparators, or of England with the spread between councils.

    Attributes:
        council: whose; None for England.
        landscape: all measures of all councils.
    """

    council: Council | None
    landscape: Landscape

    def tables(self) -> tuple[Table, ...]:
        """Return the measures, then the council's statistical peers."""
        return self._found

    def explained(self) -> tuple[Explained, ...]:
        """Return a line for each measure beside each comparator, with how sure it is; nothing for England."""
        return () if self.council is None else explained_lines(self.landscape, self.council.ons_code)

    @cached_property
    def page(self) -> str:
        """The whole profile with its plots, as one HTML page."""
        if self.council is None:
            return profile_views.england_page(self.landscape)
        return profile_views.council_page(self.landscape, self.council.ons_code)

    @cached_property
    def _found(self) -> tuple[Table, ...]:
        if self.council is None:
            return (profile_views.england_table(self.landscape),)
        return tuple(profile_views.council_tables(self.landscape, self.council.ons_code))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Variation(Answer):
    """Where councils differ: the tables found."""

    found: tuple[Table, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the tables, the main one first."""
        return self.found


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Brief(Answer):
    """Two pages for a meeting with a council: ``page`` is HTML that prints; the table holds its measures."""

    council: Council
    page: str
    measures: Table
    lines: tuple[Explained, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the measures of the council."""
        return (self.measures,)

    def explained(self) -> tuple[Explained, ...]:
        """Return a line for each measure beside each comparator, with how sure it is."""
        return self.lines


def profile(council: str, *, observations: Any = None) -> Profile:
    """Give every official measure of a council beside England, its region, its class, its peers and its past.

    Args:
        council: any name or code, or ``england``.
        observations: your own, in place of the official ones where both are: a path, a frame, or what
            ``ncs.measures(…)`` gave.

    Raises:
        UnknownName: there is no such council; the nearest are named.
        NcsError: what was given holds no observations.
    """
    whose = None if _is_england(council) else council_named(council)
    return Profile(council=whose, landscape=_landscape(observations))


def signals(
    councils: str | Sequence[str] = (),
    *,
    measures: str | Sequence[str] = (),
    beside: str = "england",
    observations: Any = None,
) -> Variation:
    """Give how councils stand on each measure beside a comparator: value, signal, size, and how sure we are.

    Args:
        councils: by any name or code; all unless given.
        measures: codes or ids; all unless given.
        beside: ``england``, ``region``, ``class``, ``peers``, ``past``, or ``list:Leeds,Sheffield``.
        observations: as for :func:`profile`.

    Raises:
        UnknownName: a council, measure or comparator is not known.
        NoFigures: no measure asked for can be compared in that way.
        NcsError: what was given holds no observations.
    """
    given = {"councils": names_of(councils), "measures": names_of(measures)}
    return Variation(found=(signals_table(_landscape(observations), beside=beside, **given),))


def priorities(
    *, outcome: int | None = None, region: str | None = None, top: int = 10, observations: Any = None
) -> Variation:
    """Give whom to talk to, both ways, by strength and breadth of the evidence, with how far each place can be trusted.

    Args:
        outcome: only this priority outcome: 1, 2 or 3.
        region: only councils of this region.
        top: how many councils to list each way.
        observations: as for :func:`profile`.

    Raises:
        UnknownName: no such outcome or region.
        NcsError: what was given holds no observations.
    """
    found = lists_of(_landscape(observations), outcome=outcome, region=region, top=top)
    return Variation(found=(found.together, *found.apart))


def brief(council: str, *, observations: Any = None) -> Brief:
    """Give two pages for a meeting with a council: money, outcomes, waits, what stands out, questions, peers, support.

    Args:
        council: any name or code.
        observations: as for :func:`profile`.

    Raises:
        UnknownName: there is no such council; the nearest are named.
        NcsError: what was given holds no observations.
    """
    whose, held = council_named(council), _held(observations)
    found, code = Landscape(held), whose.ons_code
    page = brief_page(found, code, money_lines(whose), wait_lines(held, code))
    table = brief_table(found.lines(code), f"Measures of {whose.name}", "measures", found)
    return Brief(council=whose, page=page, measures=table, lines=explained_lines(found, code))


def _is_england(name: str) -> bool:
    return isinstance(name, str) and name.strip().casefold() == ENGLAND


def _landscape(given: Any) -> Landscape:
    return Landscape(_held(given))


def _held(given: Any) -> tuple[Observation, ...]:
    """Return the official observations, those given in their place where both are."""
    own = () if given is None else tuple(observations_of(given))
    known = {_key(one) for one in own}
    return (*own, *(one for one in official() if _key(one) not in known))


def _key(one: Observation) -> tuple[object, ...]:
    return one.measure, one.area, one.period_start, one.period_end, one.group
