"""The attack that a table must withstand before it is published: every count must keep several possible values.

Somebody who knows all that is published knows a range for each part, and how parts add up. Here the ranges are
narrowed by every relation until nothing changes. Whoever asks must ask of ranges that are published, never of true
counts, so that the answer tells nothing either (simulatable auditing: Kenthapadi, Mishra and Nissim, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ncs.observations.disclosure.sums import Relation

#: What ranges are of.
T = TypeVar("T")

#: A count must be able to take at least this many values, for somebody who knows everything published.
VALUES_POSSIBLE = 3

#: Rounds of narrowing; ranges of parts that hang together in a circle could creep for longer.
_ROUNDS = 20

#: The least and greatest that a count can be.
Range = tuple[int, int]

#: Of a part that is not published.
ANYTHING = (0, 10**12)


def exposed_by_sums(relations: Sequence[Relation[T]], ranges: Mapping[T, Range]) -> frozenset[T]:
    """Return the parts of which too little stays unknown to somebody who combines the relations.

    Args:
        relations: what is known to add up beside how the published figures are made.
        ranges: what is known of one count of each part; a part that is not there may be anything.
    """
    given = {part: ranges.get(part, ANYTHING) for one in relations for part in (*one.parts, *one.whole)}
    narrowed = _narrowed(relations, given)
    return frozenset(part for part, now in narrowed.items() if too_few(given[part], now))


def holds(relation: Relation[T], ranges: Mapping[T, Range]) -> bool:
    """Whether there are counts within the ranges of which a relation is true."""
    low, high = _ends(relation.parts, ranges)
    floor, ceiling = _ends(relation.whole, ranges)
    return low <= ceiling and (high >= floor or not relation.exact)


def says_something(relation: Relation[T], ranges: Mapping[T, Range]) -> bool:
    """Whether a relation by itself narrows the range of any of its parts."""
    given = {part: ranges.get(part, ANYTHING) for part in (*relation.parts, *relation.whole)}
    return any(narrower != given[part] for part, narrower in _by_one(relation, given) if given[part] != ANYTHING)


def too_few(before: Range, now: Range) -> bool:
    """Whether a range was narrowed to too few values. One that nothing fits misleads, and is no finding."""
    left = now[1] - now[0] + 1
    return 0 < left < min(VALUES_POSSIBLE, before[1] - before[0] + 1)


def _narrowed(relations: Sequence[Relation[T]], given: Mapping[T, Range]) -> dict[T, Range]:
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


def _by_one(relation: Relation[T], now: Mapping[T, Range]) -> Iterator[tuple[T, Range]]:
    """Yield the range of each part of a relation, narrowed by it alone; nothing if the relation cannot hold."""
    if not holds(relation, now):
        return
    low, high = _ends(relation.parts, now)
    floor, ceiling = _ends(relation.whole, now)
    for part in relation.parts:
        least, most = now[part]
        top = min(most, ceiling - (low - least))
        yield part, (max(least, floor - (high - most)) if relation.exact else least, top)
    for part in relation.whole:
        least, most = now[part]
        bottom = max(least, low - (ceiling - most))
        yield part, (bottom, min(most, high - (floor - least)) if relation.exact else most)


def _ends(parts: Iterable[T], now: Mapping[T, Range]) -> Range:
    ranges = [now.get(part, ANYTHING) for part in parts]
    return sum(low for low, _ in ranges), sum(high for _, high in ranges)
