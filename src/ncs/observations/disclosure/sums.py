"""Which figures of a table are sums of others: groups, crossed groups, places, and those whose group is not known.

One way of adding up is chosen for each figure, and the figure is published as the sum of its protected parts. The rest
of a total, such as people whose age is not known, is a part as well. Other ways of adding up become relations, which
:mod:`ncs.observations.disclosure.audit` looks at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from ncs.observations.disclosure.known import Counts

#: A figure of a table: its area and its group.
Cell = tuple[str, str]

#: The group of everybody.
TOTAL = "total"

#: The way of adding up by places; others are named by what divides a group, such as ``age``.
PLACES = "places"


#: What a relation is of: parts of one table, or the figures of a release that they are.
T = TypeVar("T")


class Part(NamedTuple):
    """What is protected by itself: a figure, or the ``rest`` of a figure after its parts of one kind."""

    area: str
    group: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Relation(Generic[T]):
    """Parts that come to no more than the whole, and to exactly the whole where nobody is left over."""

    parts: tuple[T, ...]
    whole: tuple[T, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Made:
    """Of which places or groups a figure is made, beside a rest; by no way and of none, where it is its own part."""

    way: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sums:
    """How a table adds up.

    Attributes:
        made_of: the protected parts of each figure; one that is its own part stands alone.
        made: the way in which each figure is made.
        counts: the true counts of each part.
        relations: what else is known to add up.
    """

    made_of: Mapping[Cell, tuple[Part, ...]]
    made: Mapping[Cell, Made]
    counts: Mapping[Part, Counts]
    relations: tuple[Relation[Part], ...]


def sums(cells: Mapping[Cell, Counts], parents: Mapping[str, str], *, before: Mapping[Cell, Made]) -> Sums:
    """Return how a table adds up.

    Args:
        cells: the counts of each figure.
        parents: for each area the area that it is part of; areas that are not in the table are passed over.
        before: how figures were made that were published before; they are made so again, where that is possible.
    """
    ways = _Ways(cells, parents)
    made_of: dict[Cell, tuple[Part, ...]] = {}
    made: dict[Cell, Made] = {}
    counts: dict[Part, Counts] = {}
    found = _Relations(made_of)
    for cell in sorted(cells, key=lambda one: _depth(one, parents), reverse=True):
        possible = list(ways.of(cell, before.get(cell)))
        chosen = None if before.get(cell) == Made() else next(iter(possible), None)
        made[cell] = Made() if chosen is None else Made(chosen.name, chosen.parts)
        made_of[cell] = _parts(cell, chosen, cells, made_of, counts)
        for way in possible:
            found.add(cell, way, chosen)
    return Sums(made_of, made, counts, tuple(found.relations))


def kinds(group: str) -> frozenset[str]:
    """Return the parts of a group: ``age=65+;gender=male`` has two, ``total`` none."""
    return frozenset(() if group == TOTAL else group.split(";"))


@dataclass(frozen=True, slots=True)
class _Way:
    name: str
    cells: tuple[Cell, ...]
    left: Counts

    @property
    def parts(self) -> tuple[str, ...]:
        """The areas or groups that it goes over."""
        return tuple(area if self.name == PLACES else group for area, group in self.cells)


class _Ways:
    """The ways in which the figures of a table add up."""

    def __init__(self, cells: Mapping[Cell, Counts], parents: Mapping[str, str]) -> None:
        self._cells = cells
        self._found: dict[Cell, dict[str, list[Cell]]] = defaultdict(lambda: defaultdict(list))
        named = {(area, kinds(group)): (area, group) for area, group in cells}
        for area, group in sorted(cells):
            above = _above(area, group, cells, parents)
            if above is not None:
                self._found[above][PLACES].append((area, group))
            divided = kinds(group)
            for one in divided:
                whole = named.get((area, divided - {one}))
                if whole is not None:
                    self._found[whole][one.partition("=")[0]].append((area, group))

    def of(self, cell: Cell, before: Made | None) -> Iterator[_Way]:
        """Yield the ways in which a figure is a sum, the best first.

        That is the way in which it was made ``before``, even if it has other parts now: else the rest of that time,
        less that of today, would tell of the new parts. Then come places, and groups of several parts by name.
        """
        found = self._found.get(cell, {})
        if before is not None and before.way:
            parts = [(name, cell[1]) if before.way == PLACES else (cell[0], name) for name in before.parts]
            if parts != found.get(before.way) and self._cells.keys() >= set(parts):
                yield from self._way(cell, before.way, parts)
        for name in sorted(found, key=lambda kind: _rank(kind, found[kind], before)):
            yield from self._way(cell, name, found[name])

    def _way(self, cell: Cell, name: str, parts: Iterable[Cell]) -> Iterator[_Way]:
        """A way, if the parts come to no more than the figure."""
        left = _left(self._cells[cell], (self._cells[part] for part in parts))
        if min(left) >= 0:
            yield _Way(name, tuple(parts), left)


def _rank(name: str, parts: Sequence[Cell], before: Made | None) -> tuple[bool, bool, bool, str]:
    return before is None or name != before.way, name != PLACES, len(parts) < 2, name


def _above(area: str, group: str, cells: Mapping[Cell, Counts], parents: Mapping[str, str]) -> Cell | None:
    """The nearest area above that has a figure for the same group."""
    seen = {area}
    while (area := parents.get(area, "")) and area not in seen:
        if (area, group) in cells:
            return area, group
        seen.add(area)
    return None


def _depth(cell: Cell, parents: Mapping[str, str]) -> tuple[int, int, Cell]:
    area, group = cell
    steps, seen = 0, {area}
    while (area := parents.get(area, "")) and area not in seen:
        steps += 1
        seen.add(area)
    return steps, len(kinds(group)), cell


def _left(whole: Counts, parts: Iterable[Counts]) -> Counts:
    return tuple(count - sum(found) for count, *found in zip(whole, *parts, strict=True))


def _parts(
    cell: Cell,
    way: _Way | None,
    cells: Mapping[Cell, Counts],
    made_of: Mapping[Cell, tuple[Part, ...]],
    counts: dict[Part, Counts],
) -> tuple[Part, ...]:
    """The parts of a figure; those that are new get their counts."""
    if way is None:
        alone = Part(*cell)
        counts[alone] = cells[cell]
        return (alone,)
    rest = Part(*cell, rest=way.name)
    counts[rest] = way.left
    return (*(part for one in way.cells for part in made_of[one]), rest)


class _Relations:
    """What ways of adding up say beside the one that was chosen for each figure.

    Where a figure is made of places, what a way says of it follows from what the same way says of the places. Then only
    what is over and above that is kept: else every count of the country would hang together with every other.
    """

    def __init__(self, made_of: Mapping[Cell, tuple[Part, ...]]) -> None:
        self.relations: list[Relation[Part]] = []
        self._made_of = made_of
        self._said: dict[tuple[Cell, str], tuple[_Form, Counts]] = {}

    def add(self, cell: Cell, way: _Way, chosen: _Way | None) -> None:
        """Take in what a way says of a figure; those of its parts must have been taken in before."""
        form = _form(way, self._made_of[cell], self._made_of)
        self._said[cell, way.name] = form, way.left
        if way is chosen:
            return
        form, left = self._over_and_above(form, way, chosen)
        parts = tuple(part for part, times in form.items() for _ in range(times))
        whole = tuple(part for part, times in form.items() for _ in range(-times))
        if parts or whole:
            self.relations.append(Relation(parts, whole, exact=not any(left)))

    def _over_and_above(self, form: _Form, way: _Way, chosen: _Way | None) -> tuple[_Form, Counts]:
        """What a way says of a figure, less what it says of each of the places that the figure is made of."""
        below = [self._said[key] for cell in _places(chosen) if (key := (cell, way.name)) in self._said]
        left = _left(way.left, (counts for _, counts in below))
        if not below or min(left) < 0:
            return form, way.left
        rest = Counter(form)
        for said, _ in below:
            rest.subtract(said)
        return {part: times for part, times in rest.items() if times}, left


#: How often each part stands on the side of the parts, less how often on that of the whole.
_Form = Mapping[Part, int]


def _places(chosen: _Way | None) -> tuple[Cell, ...]:
    return chosen.cells if chosen is not None and chosen.name == PLACES else ()


def _form(way: _Way, whole: tuple[Part, ...], made_of: Mapping[Cell, tuple[Part, ...]]) -> _Form:
    """A way of adding up, without the parts that are on both sides."""
    form = Counter(part for one in way.cells for part in made_of[one])
    form.subtract(whole)
    return {part: times for part, times in form.items() if times}
