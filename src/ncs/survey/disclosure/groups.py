"""Which groups of councils may be told of: each by itself, and nothing that follows from others and from England."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from ncs.core.arrays import Bools, Floats
from ncs.survey.disclosure.rules import Variable
from ncs.survey.frame import Frame

#: A group: by what councils are divided, and its name.
Group = tuple[str, str]

#: Ways in which councils are divided, in the order in which they are kept: what comes later gives way.
WAYS = ("region", "class", "peers")
#: Peers are councils of like size: the frame in so many bands of adults, each with as many councils.
BANDS = 4
FOLLOWS = "with other figures it would give away a group that may not be told"


@dataclass(frozen=True, slots=True)
class Grouped:
    """Groups of those who were asked: members by group, in order of way and name."""

    members: Mapping[Group, frozenset[str]]

    def way(self, name: str) -> list[Group]:
        """Return the groups of one way."""
        return [group for group in self.members if group[0] == name]


def grouped(frame: Frame) -> Grouped:
    """Return the councils of a frame by region, by class and by size, in order of way and name."""
    by_size = sorted(frame.councils.values(), key=lambda one: (one.adults, one.code))
    found: dict[Group, set[str]] = {}
    for at, one in enumerate(by_size):
        band = f"size {1 + at * BANDS // len(by_size)} of {BANDS}"
        for way, name in zip(WAYS, (one.region, one.kind, band), strict=True):
            found.setdefault((way, name), set()).add(one.code)
    order = sorted(found, key=lambda group: (WAYS.index(group[0]), group[1]))
    return Grouped({group: frozenset(found[group]) for group in order})


def kept_back(variables: Sequence[Variable], groups: Grouped) -> dict[Group, str]:
    """Return the groups of which nothing may be told, each with the reason.

    Args:
        variables: what is told of each group, tied together; the same of England is known.
        groups: the ways of dividing councils.
    """
    back: dict[Group, str] = {}
    for group, members in groups.members.items():
        reason = next((why for one in variables if (why := one.wrong(members))), "")
        if reason:
            back[group] = reason
    while (also := _follows(variables, groups, back)) is not None:
        back[also] = FOLLOWS
    return back


def _follows(variables: Sequence[Variable], groups: Grouped, back: Mapping[Group, str]) -> Group | None:
    """Return one more group to keep back, because others would give away too much; None if all is well."""
    for one in variables:
        for way in WAYS:
            left = [group for group in groups.way(way) if group in back]
            rest = frozenset(one.answered()) & frozenset().union(*(groups.members[group] for group in left))
            shown = [group for group in groups.way(way) if group not in back]
            if rest and shown and one.wrong(rest):
                return _smallest(shown, one, groups)
        told = [group for group in groups.members if group not in back]
        last = max((WAYS.index(group[0]) for group in told), default=0)
        if last and any(one.wrong(members) for members in derivable(one, groups, told)):
            return _smallest([group for group in told if group[0] == WAYS[last]], one, groups)
    return None


def _smallest(among: Sequence[Group], one: Variable, groups: Grouped) -> Group:
    return min(among, key=lambda group: (len(groups.members[group].intersection(one.answered())), group))


def derivable(one: Variable, groups: Grouped, told: Sequence[Group]) -> Iterator[frozenset[str]]:
    """Yield sets of councils whose sum follows from the groups told and from England.

    Differences of groups of which one holds the other; every meeting of groups of each way whose sum is a linear
    combination of what is told; and those that follow once one council, alone in its meeting, adds its own answer.
    """
    answered = frozenset(one.answered())
    sets = [groups.members[group] & answered for group in told]
    for a, b in product(sets, sets):
        if b < a and a != answered:
            yield a - b
    cells = _cells(groups, answered)
    rows = np.array([[float(cell <= some) for cell in cells] for some in [*sets, answered]])
    alone = np.array([len(cell) == 1 for cell in cells])
    yield from (cell for cell, known in zip(cells, _known(rows, alone), strict=True) if known)


def _cells(groups: Grouped, answered: frozenset[str]) -> list[frozenset[str]]:
    """Return the meetings of groups of each way that anybody of ``answered`` is in, in order of their groups."""
    found: dict[tuple[Group, ...], set[str]] = {}
    of = {way: {code: group for group in groups.way(way) for code in groups.members[group]} for way in WAYS}
    for code in sorted(answered):
        found.setdefault(tuple(of[way][code] for way in WAYS), set()).add(code)
    return [frozenset(found[key]) for key in sorted(found)]


def _known(rows: Floats, alone: Bools) -> list[bool]:
    """Return, for each column, whether it is a linear combination of the rows, or of them and one other ``alone``.

    What the rows leave open is a projection; a column that is parallel to another in it follows from that one.
    """
    left = np.eye(rows.shape[1]) - np.linalg.pinv(rows) @ rows
    size = np.diag(left)
    parallel = np.abs(np.outer(size, size) - left**2) < 1e-9
    np.fill_diagonal(parallel, val=False)
    return [bool(one) for one in (size < 1e-9) | (parallel & alone & (size > 1e-9)).any(axis=1)]
