"""The attack that a table must withstand before it is published: every count must keep several possible values.

Somebody who knows all that is published knows a range for each part, and how parts add up. Here the ranges are
narrowed by every relation until nothing changes. Whoever asks must ask of ranges that are published, never of true
counts, so that the answer tells nothing either (simulatable auditing: Kenthapadi, Mishra and Nissim, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ncs.observations.disclosure.sums import Part, Relation

#: A count must be able to take at least this many values, for somebody who knows everything published.
VALUES_POSSIBLE = 3

#: Rounds of narrowing; ranges of parts that hang together in a circle could creep for longer.
_ROUNDS = 20

#: The least and greatest that a count can be.
Range = tuple[int, int]

#: Of a part that is not published.
ANYTHING = (0, 10**12)


def exposed_by_sums(relations: Sequence[Relation], ranges: Mapping[Part, Range]) -> frozenset[Part]:
    """Return the parts of which too little stays unknown to somebody who combines the relations.

    Args:
        relations: what is known to add up beside how the published figures are made.
        ranges: what is known of one count of each part; a part that is not there may be anything.
    """
    given = {part: ranges.get(part, ANYTHING) for one in relations for part in (*one.parts, *one.whole)}
    narrowed = _narrowed(relations, given)
    return frozenset(part for part, now in narrowed.items() if too_few(given[part], now))


def says_something(relation: Relation, ranges: Mapping[Part, Range]) -> bool:
    """Whether a relation by itself narrows the range of any of its parts."""
    given = {part: ranges.get(part, ANYTHING) for part in (*relation.parts, *relation.whole)}
    return any(narrower != given[part] for part, narrower in _by_one(relation, given) if given[part] != ANYTHING)


def too_few(before: Range, now: Range) -> bool:
    """Whether a range was narrowed to too few values. One that nothing fits misleads, and is no finding."""
    left = now[1] - now[0] + 1
    return 0 < left < min(VALUES_POSSIBLE, before[1] - before[0] + 1)


def _narrowed(relations: Sequence[Relation], given: Mapping[Part, Range]) -> dict[Part, Range]:
    """Return the ranges of the parts in relations, narrowed by all; a relation that cannot hold says nothing."""
    now = dict(given)
    for _ in range(_ROUNDS):
        changed = False
        for relation in relations:
            for part, narrower in _by_one(relation, now):
                changed |= narrower != now[part]
                now[part] = narrower
        if not changed:
            break
    return now


def _by_one(relation: Relation, now: Mapping[Part, Range]) -> Iterator[tuple[Part, Range]]:
    """Yield the range of each part of a relation, narrowed by it alone; nothing if the relation cannot hold."""
    low, high = _ends(relation.parts, now)
    floor, ceiling = _ends(relation.whole, now)
    if low > ceiling or (relation.exact and high < floor):
        return
    for part in relation.parts:
        least, most = now[part]
        top = min(most, ceiling - (low - least))
        yield part, (max(least, floor - (high - most)) if relation.exact else least, top)
    for part in relation.whole:
        least, most = now[part]
        bottom = max(least, low - (ceiling - most))
        yield part, (bottom, min(most, high - (floor - least)) if relation.exact else most)


def _ends(parts: Iterable[Part], now: Mapping[Part, Range]) -> Range:
    ranges = [now[part] for part in parts]
    return sum(low for low, _ in ranges), sum(high for _, high in ranges)


#: A period as days: its first day, and the day after its last.
Days = tuple[int, int]


def exposed_by_periods(figures: Mapping[Days, Range]) -> frozenset[Days]:
    """Return the periods of one figure of which too little stays unknown, if its counts add up over time.

    Periods may overlap. With a running total at each boundary, each range says by how much two totals differ; the
    narrowest ranges are then shortest paths, which are exact for whole numbers. Where no numbers fit all ranges, the
    counts do not add up over time (people of a year are fewer than those of its quarters), and nothing follows.
    """
    days = sorted({day for period in figures for day in period})
    at = {day: number for number, day in enumerate(days)}
    most = np.full((len(days), len(days)), np.inf)
    np.fill_diagonal(most, 0)
    for earlier, later in pairwise(days):
        most[at[later], at[earlier]] = 0  # a running total never falls
    for (start, end), (low, high) in figures.items():
        most[at[start], at[end]] = min(most[at[start], at[end]], high)
        most[at[end], at[start]] = min(most[at[end], at[start]], -low)
    shortest = _shortest(most)
    if np.diag(shortest).min() < 0:
        return frozenset()
    narrowed = {
        (start, end): (int(-shortest[at[end], at[start]]), int(shortest[at[start], at[end]])) for start, end in figures
    }
    return frozenset(period for period, now in narrowed.items() if too_few(figures[period], now))


def _shortest(most: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the shortest way between any two points (Floyd and Warshall)."""
    ways = most.copy()
    for middle in range(len(ways)):
        ways = np.minimum(ways, ways[:, [middle]] + ways[[middle], :])
    return ways


def overlapping(periods: Iterable[Days]) -> bool:
    """Whether any two of the periods share a day; if none do, they say nothing of one another."""
    ordered = sorted(set(periods))
    return any(later[0] < earlier[1] for earlier, later in pairwise(ordered))
