"""Whom a council is compared with: England, its region, its class, its own past, a list of its own, or its peers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

import numpy as np

from ncs.core.errors import NcsError, UnknownName
from ncs.core.periods import Period
from ncs.places.figures import Figures
from ncs.places.load import NoFigures, Series
from ncs.places.peers import PEERS, peers
from ncs.places.signals import Yardstick, against_fixed, against_groups, against_past
from ncs.reference.councils import Council, councils, find_council
from ncs.statistics.funnel import Dispersion


class Comparator(StrEnum):
    """The kinds of comparator."""

    ENGLAND = "england"
    REGION = "region"
    CLASS = "class"
    PEERS = "peers"
    PAST = "past"
    LIST = "list"


class NoMembers(NcsError):
    """A comparator that nobody else belongs to."""


def comparator_named(text: str) -> tuple[Comparator, tuple[str, ...]]:
    """Read a comparator from text: ``england``, ``region``, ``class``, ``peers``, ``past`` or ``list:Leeds,Sheffield``.

    Returns:
        The kind, and the names of a list's councils as given (none for other kinds).

    Raises:
        NoMembers: a list of fewer than two different councils.
        UnknownName: no such comparator, or a council of the list is not known.
    """
    kind, colon, members = text.strip().partition(":")
    known = [str(one) for one in Comparator]
    if kind.casefold() not in known or (colon and kind.casefold() != Comparator.LIST):
        names = [name if name != Comparator.LIST else "list:Leeds,Sheffield" for name in known]
        raise UnknownName("comparator", text, names)
    chosen = tuple(name.strip() for name in members.split(",") if name.strip())
    if kind.casefold() == Comparator.LIST:
        _members(chosen)
    return Comparator(kind.casefold()), chosen


def yardstick(
    series: Series,
    figures: Figures,
    comparator: Comparator,
    *,
    chosen: Sequence[str] = (),
    treatment: Dispersion | None = None,
) -> Yardstick:
    """Return what the ``figures`` are compared with.

    England is the figure printed for it. Region, class, peers and a list are the pooled figures of their members
    other than the council itself. The past is the period before. Where nothing is printed for England, the ordinary
    size of chance in a group is judged at the pooled figure of all councils.

    Args:
        series: the measure's figures over time.
        figures: of the period in question, for all councils.
        comparator: which kind.
        chosen: names or codes of the councils of a list.
        treatment: of over-dispersion; chosen by test if not given.

    Raises:
        NoFigures: there is no earlier period.
        NoMembers: a list is empty or has only one council.
        UnknownName: a council of the list is not known.
    """
    if comparator is Comparator.PAST:
        return against_past(figures, series.at(_before(series, figures)), name="its own earlier figure")
    printed = series.england(figures.period)
    if comparator is Comparator.ENGLAND:
        return against_fixed(figures, printed, name="England", treatment=treatment)
    base = against_fixed(figures, figures.pooled() if np.isnan(printed) else printed, name="", treatment=treatment)
    groups, name = _groups(figures, comparator, chosen)
    return against_groups(figures, groups, base, name=name)


def _before(series: Series, figures: Figures) -> Period:
    earlier = [period for period in series.periods if period < figures.period]
    if not earlier:
        raise NoFigures(
            f"{series.measure.code} has no figures before {figures.period}, so there is no past to compare with."
        )
    return earlier[-1]


def _groups(figures: Figures, comparator: Comparator, chosen: Sequence[str]) -> tuple[list[tuple[str, ...]], str]:
    by_code = {council.ons_code: council for council in councils()}
    if comparator is Comparator.LIST:
        return [_members(chosen)] * len(figures.areas), "the councils listed"
    if comparator is Comparator.PEERS:
        return [_peers(area) for area in figures.areas], "statistical peers"
    key = _region if comparator is Comparator.REGION else _class
    name = "the rest of its region" if comparator is Comparator.REGION else "the rest of its class"
    together: dict[str, list[str]] = {}
    for council in by_code.values():
        together.setdefault(key(council), []).append(council.ons_code)
    return [tuple(together[key(by_code[area])]) for area in figures.areas], name


def _members(chosen: Sequence[str]) -> tuple[str, ...]:
    """Return the ONS codes of a list, each once."""
    members = tuple(dict.fromkeys(find_council(name).ons_code for name in chosen))
    if len(members) < 2:
        raise NoMembers(
            "A list for comparison needs at least two different councils. Name them, such as list:Leeds,Sheffield."
        )
    return members


@cache
def _peers(area: str) -> tuple[str, ...]:
    return tuple(peer.area for peer in peers(area, most=PEERS))


def _region(council: Council) -> str:
    return council.region_code


def _class(council: Council) -> str:
    return council.kind
