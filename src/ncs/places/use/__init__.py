"""What may be asked of places: a profile, signals, priorities, a brief. Typed answers; nothing printed or written.

Every question takes one's own observations, such as ``ncs measures run`` writes, or None. Groups of own results that
are the same figure as an official one are set under it (see :func:`ncs.places.load.meet`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.observations.observation import Observation
from ncs.observations.official import official
from ncs.places.comparators import Comparator, comparator_named
from ncs.places.landscape import Landscape as Landscape  # what doors hold and hand to views
from ncs.places.load import NoFigures, meet
from ncs.places.notes import read_notes
from ncs.places.priorities import Case, Direction, expectations_of
from ncs.places.sensitivity import Trust, other_boards, trust
from ncs.places.signals import Signal
from ncs.reference.councils import Council, councils, find_council
from ncs.reference.regions import Region, find_region
from ncs.register.measures import MeasureEntry, register
from ncs.tables.reading.text import TextFile

if TYPE_CHECKING:
    from ncs.places.care import Care as Care  # what doors hold and hand to views

#: One's own observations, or None.
Own = Iterable[Observation] | None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Profile:
    """All measures of all councils, and whose profile is wanted; ``council`` is None for England as a whole."""

    council: Council | None
    landscape: Landscape

    @property
    def name(self) -> str:
        """The council's name, or England."""
        return "England" if self.council is None else self.council.name


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Signals:
    """Signals by measure beside one comparator; ``without`` says why other measures have none.

    ``chosen`` are the councils of a list, ``areas`` the ONS codes asked for (all if none).
    """

    landscape: Landscape
    comparator: Comparator
    chosen: Sequence[str]
    areas: frozenset[str]
    found: Sequence[tuple[MeasureEntry, Mapping[str, Signal]]]
    without: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One list of councils: which way, the cases in order, and how far each place can be trusted."""

    direction: Direction
    cases: Sequence[Case]
    trust: Mapping[str, Trust]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Priorities:
    """Whom to talk to, both ways; of one outcome and region, or of all (None), the first ``top`` of each list."""

    landscape: Landscape
    lists: Sequence[Listed]
    outcome: int | None
    region: Region | None
    top: int


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Brief:
    """What a meeting with a council needs: its standing on every measure, and the observations held of it."""

    council: Council
    landscape: Landscape
    held: Sequence[Observation]


def landscape(own: Own = None, notes: TextFile | None = None) -> Landscape:
    """Return all measures for all councils: the official tables, and one's own results where they have a value.

    Args:
        own: one's own observations, or None.
        notes: a table of notes on the quality of data (:func:`ncs.places.notes.read_notes`).

    Raises:
        BadFigures: an area twice in a period, or a value outside its measure's scale.
        ProblemsFound: the notes are wrong.
    """
    said = () if notes is None else read_notes(notes)
    return _official_landscape() if own is None and not said else Landscape(_held(own), said)


@cache
def _official_landscape() -> Landscape:
    return Landscape(official())


def care(folder: Path) -> Care:
    """Return where care is by council, from a folder that ``ncs providers read`` made.

    Raises:
        ProblemsFound: it is no such folder, or is damaged.
    """
    from ncs.places.care import care as read_care  # with all that is known of providers, which few ask for

    return read_care(folder)


def profiles(names: Iterable[str], own: Own = None, notes: TextFile | None = None) -> Iterator[Profile]:
    """Yield the profile of each council by any name or code, and of ``england``.

    Raises:
        UnknownName: a name is no council; nothing is yielded then.
    """
    wanted = [_council(name) for name in names]
    found = landscape(own, notes)
    for council in wanted:
        yield Profile(council=council, landscape=found)


def place_name(name: str) -> str:
    """Return the name of the council that any name or code means, or England for ``england``.

    Raises:
        UnknownName: it is no council.
    """
    council = _council(name)
    return "England" if council is None else council.name


def brief(name: str, own: Own = None, *, notes: TextFile | None = None, found: Landscape | None = None) -> Brief:
    """Return what a meeting with a council, by any name or code, needs.

    Args:
        name: of the council.
        own: one's own observations, or None; notes: as for :func:`landscape`.
        found: the landscape of the same observations, where it was worked out already.

    Raises:
        UnknownName: there is no such council.
        ProblemsFound: the notes are wrong.
    """
    council = find_council(name)
    all_held = None if own is None else _held(own)
    of_it = official().select(area=council.ons_code) if all_held is None else all_held
    said = () if notes is None else read_notes(notes)
    ready = found or (landscape() if own is None and not said else Landscape(all_held or official(), said))
    return Brief(council=council, landscape=ready, held=tuple(o for o in of_it if o.area == council.ons_code))


def priorities(found: Landscape, *, outcome: int | None = None, region: str | None = None, top: int = 10) -> Priorities:
    """Return the lists of councils to talk to, both ways, with how far each place can be trusted.

    Raises:
        UnknownName: no such outcome or region.
    """
    expectations = expectations_of(outcome)
    where = None if region is None else find_region(region)
    among = [c.ons_code for c in councils() if where is None or c.region_code == where.code]
    boards = other_boards(found.series, among, expectations, doubted=found.doubts)
    lists = [
        Listed(
            direction=way,
            cases=found.cases(way, outcome=outcome, among=among),
            trust=trust(boards, way, top=top),
        )
        for way in Direction
    ]
    return Priorities(landscape=found, lists=lists, outcome=outcome, region=where, top=top)


def signals(found: Landscape, *, beside: str, councils: Sequence[str] = (), measures: Sequence[str] = ()) -> Signals:
    """Return the signal of every council on each measure beside one comparator.

    Args:
        found: the landscape.
        beside: the comparator in text, such as ``region`` or ``list:Leeds,Sheffield``.
        councils: names or codes; all if none.
        measures: codes or ids; all if none.

    Raises:
        NoFigures: no measure asked for can be compared in that way.
        NoMembers: a list of fewer than two different councils.
        UnknownName: a council, measure or comparator is not known.
    """
    comparator, chosen = comparator_named(beside)
    areas = frozenset(find_council(name).ons_code for name in councils)
    asked = [register().measure(name) for name in measures] or [series.measure for series in found.series.values()]
    having, without = [], []
    for measure in asked:
        try:
            having.append((measure, found.beside(measure, comparator, chosen=chosen)))
        except NoFigures as error:
            without.append(str(error))
    if not having:
        raise NoFigures(" ".join(without))
    return Signals(landscape=found, comparator=comparator, chosen=chosen, areas=areas, found=having, without=without)


def _council(name: str) -> Council | None:
    return None if name.casefold() == "england" else find_council(name)


def _held(own: Own) -> tuple[Observation, ...]:
    return meet(own or (), official())
