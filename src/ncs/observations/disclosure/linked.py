"""Figures that hang together: those that share a relation, directly or over others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ncs.observations.disclosure.releases import Figure
from ncs.observations.disclosure.sums import Relation


@dataclass(frozen=True, slots=True)
class Linked:
    """Figures that hang together.

    Attributes:
        figures: all of them.
        relations: all that are between them.
        of: for each figure the relations that it stands in.
    """

    figures: tuple[Figure, ...]
    relations: tuple[Relation[Figure], ...]
    of: Mapping[Figure, tuple[Relation[Figure], ...]]


def hanging_together(relations: Iterable[Relation[Figure]]) -> Iterator[Linked]:
    """Yield the figures of relations in groups that have nothing to do with one another."""
    near: dict[Figure, list[Relation[Figure]]] = defaultdict(list)
    for relation in relations:
        for figure in sorted({*relation.parts, *relation.whole}):
            near[figure].append(relation)
    seen: set[Figure] = set()
    for figure in near:
        if figure not in seen:
            found = _reached(figure, near)
            seen |= found.keys()
            between = dict.fromkeys(relation for one in found for relation in near[one])
            yield Linked(tuple(found), tuple(between), {one: tuple(near[one]) for one in found})


def _reached(start: Figure, near: Mapping[Figure, Iterable[Relation[Figure]]]) -> dict[Figure, None]:
    """Every figure that can be reached over relations, in a fixed order."""
    found, waiting = {start: None}, [start]
    while waiting:
        for relation in near[waiting.pop()]:
            for figure in (*relation.parts, *relation.whole):
                if figure not in found:
                    found[figure] = None
                    waiting.append(figure)
    return found
