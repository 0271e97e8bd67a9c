"""Setting what may be known of each part of a release, one after the other, so that together they say no more.

A part is published as what may be known of its counts, unless that would, with what is set already, leave too few
values for some count. Then the nearest thing that says less is published in its place. The order is fixed, and each
step depends on what is published already and on what may be known of the part: so how it went gives nothing away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ncs.core.errors import NcsError
from ncs.observations.disclosure.audit import exposed_by_sums, holds, says_something
from ncs.observations.disclosure.known import Known, neighbours
from ncs.observations.disclosure.linked import hanging_together
from ncs.observations.disclosure.releases import Figure
from ncs.observations.disclosure.sums import Relation
from ncs.observations.disclosure.timelines import Days, Timeline, timeline


class CannotProtect(NcsError):
    """A count that can be worked out whatever is published in its place."""


class Setting:
    """What is set so far, of this release and those before."""

    def __init__(self, relations: Iterable[Relation[Figure]], *, base: int, threshold: int) -> None:
        """Begin with nothing set; ``relations`` are what adds up beside how totals are made."""
        self._linked = {figure: linked for linked in hanging_together(relations) for figure in linked.figures}
        self._base, self._threshold = base, threshold
        self._lines: dict[Figure, Timeline] = {}
        self.known: dict[Figure, Known] = {}
        self.moved = 0

    def keep(self, figure: Figure, found: Known) -> None:
        """Set a part as it is out already; each part once."""
        self.known[figure] = found
        line = self._lines.get(_timeless(figure)) or timeline(len(found.low))
        self._lines[_timeless(figure)] = line.adding(days(figure), found)

    def set(self, figure: Figure, found: Known) -> None:
        """Set a part as what may be known of it, or the nearest that leaves enough values of every count.

        Raises:
            CannotProtect: there is nothing near that does.
        """
        other = next(self._possible(figure, found), None)
        if other is None:
            raise CannotProtect(
                f"A small count of {figure.measure} ({figure.group}, {figure.area}) can be worked out whatever is "
                "shown. Publish fewer groups or periods."
            )
        self.moved += other != found
        self.keep(figure, other)

    def _possible(self, figure: Figure, found: Known) -> Iterator[Known]:
        """What may be said in place of ``found``, the best first; what cannot be true of all that is set comes last.

        Figures that contradict one another tell that one of them is not shown as itself.
        """
        for agreeing in (True, False):
            for other in neighbours(found, base=self._base, threshold=self._threshold):
                counts = range(len(other.low))
                if all(self._fits_sums(figure, other, at, agreeing=agreeing) for at in counts) and self._fits_periods(
                    figure, other, agreeing=agreeing and other != found
                ):
                    yield other

    def _fits_sums(self, figure: Figure, found: Known, at: int, *, agreeing: bool) -> bool:
        linked = self._linked.get(figure)
        if linked is None:
            return True
        now = {one: (is_.low[at], is_.high[at]) for one in linked.figures if (is_ := self.known.get(one)) is not None}
        then = {**now, figure: (found.low[at], found.high[at])}
        if agreeing and not all(holds(one, then) or not holds(one, now) for one in linked.of[figure]):
            return False
        if not any(says_something(relation, then) for relation in linked.of[figure]):
            return True
        return exposed_by_sums(linked.relations, then) <= exposed_by_sums(linked.relations, now)

    def _fits_periods(self, figure: Figure, found: Known, *, agreeing: bool) -> bool:
        line = self._lines.get(_timeless(figure))
        if line is None:
            return True
        wider = line.adding(days(figure), found)
        if agreeing and (line.holds() & ~wider.holds()).any():
            return False
        before, after = line.exposed(), wider.exposed()
        return not after[:, -1].any() and not (after[:, :-1] & ~before).any()


def days(figure: Figure) -> Days:
    """Return the period of a figure as days."""
    return figure.period_start.toordinal(), (figure.period_end + timedelta(days=1)).toordinal()


def _timeless(figure: Figure) -> Figure:
    """The same part in no period."""
    return figure._replace(period_start=date.min, period_end=date.min)
