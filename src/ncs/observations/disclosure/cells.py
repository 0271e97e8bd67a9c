"""Which cells of additive tables to suppress, so that nobody can work a small count out from the totals."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from scipy.optimize import linprog

from ncs.core.errors import NcsError

Key = TypeVar("Key", bound=Hashable)

#: A suppressed count must be able to take at least this many values, for somebody who knows everything published.
VALUES_POSSIBLE = 3


class CannotProtect(NcsError):
    """A count that stays recoverable although all that could be suppressed has been."""


@dataclass(frozen=True, slots=True)
class Sum(Generic[Key]):
    """A total and the parts that add up to it."""

    total: Key
    parts: tuple[Key, ...]


def secondary(
    counts: Mapping[Key, int], primary: frozenset[Key], sums: Sequence[Sum[Key]], *, order: Mapping[Key, int]
) -> frozenset[Key]:
    """Return every cell to suppress: the ``primary`` ones and as many more as are needed.

    In each sum with a cell at risk, the smallest other cell is suppressed (a part before a total), until linear
    programming shows that each primary cell could still take several values.

    Args:
        counts: the true counts; cells that are not in it are unknown to everybody.
        primary: cells that must not be known.
        sums: the additive relations between cells.
        order: rank of each cell for choosing among equals, so that the result is the same every time.

    Raises:
        CannotProtect: a primary cell stays recoverable with its whole table suppressed.
    """
    hidden = set(primary)
    relevant = [s for s in sums if s.total in counts and all(part in counts for part in s.parts)]
    while exposed := _first_exposed(counts, hidden, primary, relevant, order):
        candidates = [
            key
            for s in _touching(relevant, hidden, exposed)
            for key in (*s.parts, s.total)
            if key not in hidden and counts[key] > 0
        ] or [key for s in relevant for key in (*s.parts, s.total) if key not in hidden]
        if not candidates:
            raise CannotProtect("A small count can be worked out whatever is suppressed. Publish fewer breakdowns.")
        totals = {s.total for s in relevant}
        hidden.add(min(candidates, key=lambda key: (key in totals, counts[key], order[key])))
    return frozenset(hidden)


def possible(
    counts: Mapping[Key, int], hidden: frozenset[Key] | set[Key], key: Key, sums: Sequence[Sum[Key]]
) -> tuple[float, float]:
    """Return the least and greatest values that ``key`` could have, for somebody who knows all that is not hidden.

    This is the attack that suppression must withstand: hidden counts are whole numbers of 0 or more, and sums hold.
    """
    names = sorted(hidden, key=repr)
    position = {name: i for i, name in enumerate(names)}
    rows, sides = [], []
    for s in sums:
        row = np.zeros(len(names))
        side = sum(counts[part] for part in s.parts) - counts[s.total]
        for name, sign in [(s.total, -1), *((part, 1) for part in s.parts)]:
            if name in position:
                row[position[name]] += sign
            else:
                side -= sign * counts[name]
        if row.any():
            rows.append(row)
            sides.append(side)
    if not rows:
        return 0.0, float("inf")
    goal = np.zeros(len(names))
    goal[position[key]] = 1
    ends = [linprog(sign * goal, A_eq=np.array(rows), b_eq=np.array(sides), method="highs") for sign in (1, -1)]
    least = ends[0].fun if ends[0].status == 0 else 0.0
    return float(least), float(-ends[1].fun) if ends[1].status == 0 else float("inf")


def _first_exposed(
    counts: Mapping[Key, int],
    hidden: set[Key],
    primary: frozenset[Key],
    sums: Sequence[Sum[Key]],
    order: Mapping[Key, int],
) -> Key | None:
    for key in sorted(primary, key=lambda k: order[k]):
        linked = _component(sums, hidden, key)
        cells = {c for s in linked for c in (s.total, *s.parts) if c in hidden} | {key}
        least, greatest = possible(counts, cells, key, linked)
        if greatest - least < VALUES_POSSIBLE - 1 - 1e-6:
            return key
    return None


def _touching(sums: Sequence[Sum[Key]], hidden: set[Key], key: Key) -> list[Sum[Key]]:
    """Sums that hold the cell itself; if they have nothing left to hide, those linked to it by hidden cells."""
    own = [s for s in sums if key == s.total or key in s.parts]
    if any(cell not in hidden for s in own for cell in (s.total, *s.parts)):
        return own
    return _component(sums, hidden, key)


def _component(sums: Sequence[Sum[Key]], hidden: set[Key], key: Key) -> list[Sum[Key]]:
    """The sums that are linked to ``key`` through hidden cells; others say nothing about it."""
    reached, linked, waiting = {key}, [], list(sums)
    grew = True
    while grew:
        near = [s for s in waiting if reached.intersection((s.total, *s.parts))]
        grew = bool(near)
        linked.extend(near)
        waiting = [s for s in waiting if s not in near]
        reached |= {cell for s in near for cell in (s.total, *s.parts) if cell in hidden}
    return linked
