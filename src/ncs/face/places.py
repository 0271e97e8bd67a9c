"""All that is said of one council, and of where councils differ, for a notebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ncs.core.explained import Explained
from ncs.core.given import WrongValue, as_path, name_of, names_of, number_of, path_of, text_of
from ncs.face.councils import council as council_named
from ncs.observations.given import observations_of
from ncs.observations.observation_table import ObservationTable
from ncs.places import use
from ncs.places.views import profile as profile_views
from ncs.places.views.explained import explained_lines
from ncs.places.views.lists import brief_of, lists_of
from ncs.places.views.signal_table import signals_table
from ncs.places.views.tables import brief_table
from ncs.present.answer import Answer
from ncs.reference.councils import Council
from ncs.tables.tables import Table

#: The word that stands for the whole country where a council is wanted.
ENGLAND = "england"


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Profile(Answer):
    """Every official measure of a council beside its comparators, or of England with the spread between councils.

    Attributes:
        council: whose; None for England.
        found: the measures, then the council's statistical peers.
        lines: each measure beside each comparator; none of England.
        draw: makes the page.
    """

    council: Council | None
    found: tuple[Table, ...]
    lines: tuple[Explained, ...]
    draw: Callable[[], str]

    def tables(self) -> tuple[Table, ...]:
        """Return the measures, then the council's statistical peers."""
        return self.found

    def explained(self) -> tuple[Explained, ...]:
        """Return a line for each measure beside each comparator, with how sure it is; nothing for England."""
        return self.lines

    @cached_property
    def page(self) -> str:
        """The whole profile with its plots, as one HTML page."""
        return self.draw()


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


def profile(
    council: str,
    *,
    observations: Any = None,
    quality_notes: Path | str | None = None,
    providers: Path | str | None = None,
) -> Profile:
    """Give every official measure of a council beside England, its region, its class, its peers and its past.

    Args:
        council: any name or code, or ``england``.
        observations: your own, in place of the official ones where both are: a path, a frame, or what
            ``ncs.measures(…)`` gave.
        quality_notes: a file of notes on the quality of data, beside the official ones: what they name is to be
            checked before anything is said of it.
        providers: a folder that ``ncs providers read`` made; adds where care is, and what opened and closed.

    Raises:
        UnknownName: there is no such council; the nearest are named.
        NcsError: what was given holds no observations, no notes or no register of providers.
    """
    homes = None if providers is None else use.care(path_of(providers, "providers"))
    if isinstance(council, str) and council.strip().casefold() == ENGLAND:
        return _england(observations, quality_notes, homes)
    whose = council_named(council)
    found = use.landscape(_own(observations), as_path(quality_notes, "quality_notes"))
    return Profile(
        council=whose,
        found=tuple(profile_views.council_tables(found, whose.ons_code, homes)),
        lines=explained_lines(found, whose.ons_code),
        draw=lambda: profile_views.council_page(found, whose.ons_code, homes),
    )


def signals(
    councils: str | Sequence[str] = (),
    *,
    measures: str | Sequence[str] = (),
    beside: str = "england",
    observations: Any = None,
    quality_notes: Path | str | None = None,
) -> Variation:
    """Give how councils stand on each measure beside a comparator: value, signal, size, and how sure we are.

    Args:
        councils: by any name or code; all unless given.
        measures: codes or ids; all unless given.
        beside: ``england``, ``region``, ``class``, ``peers``, ``past``, or ``list:Leeds,Sheffield``.
        observations, quality_notes: as for :func:`profile`.

    Raises:
        UnknownName: a council, measure or comparator is not known.
        NoFigures: no measure asked for can be compared in that way.
        NcsError: what was given holds no observations.
    """
    given = {"councils": names_of(councils, "councils"), "measures": names_of(measures, "measures")}
    comparator = text_of(beside, what="a comparator")
    found = use.landscape(_own(observations), as_path(quality_notes, "quality_notes"))
    return Variation(found=(signals_table(found, beside=comparator, **given),))


def priorities(
    *,
    outcome: int | None = None,
    region: str | None = None,
    top: int = 10,
    observations: Any = None,
    quality_notes: Path | str | None = None,
) -> Variation:
    """Give whom to talk to, both ways, by strength and breadth of the evidence, with how far each place can be trusted.

    Args:
        outcome: only this priority outcome: 1, 2 or 3.
        region: only councils of this region.
        top: how many councils to list each way.
        observations, quality_notes: as for :func:`profile`.

    Raises:
        UnknownName: no such outcome or region.
        WrongValue: ``top`` is below 1.
        NcsError: what was given holds no observations.
    """
    chosen, where, most = number_of(outcome, "outcome"), name_of(region, "region"), _at_least_one(top)
    found = lists_of(
        use.landscape(_own(observations), as_path(quality_notes, "quality_notes")),
        outcome=chosen,
        region=where,
        top=most,
    )
    return Variation(found=(found.together, *found.apart))


def brief(council: str, *, observations: Any = None, quality_notes: Path | str | None = None) -> Brief:
    """Give two pages for a meeting with a council: money, outcomes, waits, what stands out, questions, peers, support.

    Args:
        council: any name or code.
        observations, quality_notes: as for :func:`profile`.

    Raises:
        UnknownName: there is no such council; the nearest are named.
        NcsError: what was given holds no observations.
    """
    answer = use.brief(
        council_named(council).ons_code, _own(observations), notes=as_path(quality_notes, "quality_notes")
    )
    whose, found = answer.council, answer.landscape
    table = brief_table(found.lines(whose.ons_code), f"Measures of {whose.name}", "measures", found)
    lines = explained_lines(found, whose.ons_code)
    return Brief(council=whose, page=brief_of(answer), measures=table, lines=lines)


def _england(observations: Any, quality_notes: Path | str | None, homes: use.Care | None) -> Profile:
    found = use.landscape(_own(observations), as_path(quality_notes, "quality_notes"))
    tables = tuple(profile_views.england_tables(found, homes))
    return Profile(council=None, found=tables, lines=(), draw=lambda: profile_views.england_page(found, homes))


def _at_least_one(given: int) -> int:
    """Return a number of councils to list.

    Raises:
        WrongValue: it is no whole number, or below one.
    """
    found = number_of(given, "given")
    if found is None or found < 1:
        raise WrongValue(f"How many councils to list is a whole number from 1, not {given!r}.")
    return found


def _own(given: Any) -> ObservationTable | None:
    """Return one's own observations; None where there are none."""
    return None if given is None else observations_of(given)
