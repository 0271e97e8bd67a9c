"""Setting what may be known of each part of a release, one after the other, so that together they say no more.

A part is published as what may be known of its counts, unless that would, with what is set already, leave too few
values for some count. Then the nearest thing that says less is published in its place. The order is fixed, and each
step depends on what is published already and on what may be known of the part: so how it went gives nothing away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from ncs.core.errors import NcsError
from ncs.observations.disclosure.audit import (
    Days,
    Range,
    exposed_by_periods,
    exposed_by_sums,
    overlapping,
    says_something,
)
from ncs.observations.disclosure.known import Known, neighbours
from ncs.observations.disclosure.releases import Figure
from ncs.observations.disclosure.sums import Part, Relation


class CannotProtect(NcsError):
    """A count that can be worked out whatever is published in its place."""


class Setting:
    """What is set so far, of this release and those before."""

    def __init__(self, relations: Mapping[Figure, Sequence[Relation]], *, base: int, threshold: int) -> None:
        """Begin with nothing set; ``relations`` are those that each part of a table is in."""
        self._relations = relations
        self._base, self._threshold = base, threshold
        self._periods: dict[Figure, dict[Figure, Known]] = defaultdict(dict)
        self.known: dict[Figure, Known] = {}
        self.moved = 0

    def keep(self, figure: Figure, found: Known) -> None:
        """Set a part as it is out already."""
        self.known[figure] = found
        self._periods[_timeless(figure)][figure] = found

    def set(self, figure: Figure, found: Known) -> None:
        """Set a part as what may be known of it, or the nearest that leaves enough values of every count.

        Raises:
            CannotProtect: there is nothing near that does.
        """
        for other in neighbours(found, base=self._base, threshold=self._threshold):
            if self._fits(figure, other):
                self.moved += other != found
                self.keep(figure, other)
                return
        raise CannotProtect(
            f"A small count of {figure.measure} ({figure.group}, {figure.area}) can be worked out whatever is shown. "
            "Publish fewer groups or periods."
        )

    def _fits(self, figure: Figure, found: Known) -> bool:
        counts = range(len(found.low))
        return all(self._fits_sums(figure, found, at) and self._fits_periods(figure, found, at) for at in counts)

    def _fits_sums(self, figure: Figure, found: Known, at: int) -> bool:
        mine = self._relations.get(figure, ())
        if not mine:
            return True
        now = self._ranges(figure, mine, at)
        then = {**now, _part(figure): (found.low[at], found.high[at])}
        if not any(says_something(relation, then) for relation in mine):
            return True
        linked = self._linked(figure)
        now = self._ranges(figure, linked, at)
        then = {**now, _part(figure): (found.low[at], found.high[at])}
        return exposed_by_sums(linked, then) <= exposed_by_sums(linked, now)

    def _ranges(self, figure: Figure, relations: Iterable[Relation], at: int) -> dict[Part, Range]:
        parts = {part for one in relations for part in (*one.parts, *one.whole)}
        placed = {part: self.known.get(_at(figure, part)) for part in parts}
        return {part: (one.low[at], one.high[at]) for part, one in placed.items() if one is not None}

    def _linked(self, figure: Figure) -> tuple[Relation, ...]:
        """The relations that hang together with a part."""
        found: dict[Relation, None] = {}
        waiting, seen = [_part(figure)], {_part(figure)}
        while waiting:
            for relation in self._relations.get(_at(figure, waiting.pop()), ()):
                found[relation] = None
                new = {*relation.parts, *relation.whole} - seen
                seen |= new
                waiting += sorted(new)
        return tuple(found)

    def _fits_periods(self, figure: Figure, found: Known, at: int) -> bool:
        others = self._periods.get(_timeless(figure), {})
        now: dict[Days, Range] = {days(one): (known.low[at], known.high[at]) for one, known in others.items()}
        then = {**now, days(figure): (found.low[at], found.high[at])}
        return not overlapping(then) or exposed_by_periods(then) <= exposed_by_periods(now)


def days(figure: Figure) -> Days:
    """Return the period of a figure as days."""
    return figure.period_start.toordinal(), (figure.period_end + timedelta(days=1)).toordinal()


def _timeless(figure: Figure) -> Figure:
    """The same part in no period."""
    day = figure.period_start.min
    return replace(figure, period_start=day, period_end=day)


def _part(figure: Figure) -> Part:
    return Part(figure.area, figure.group, figure.rest)


def _at(figure: Figure, part: Part) -> Figure:
    """A part of the same table."""
    return replace(figure, area=part.area, group=part.group, rest=part.rest)
