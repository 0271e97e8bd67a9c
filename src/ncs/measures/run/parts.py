"""Working through the country in parts: whole councils, so many events at a time, so that memory does not grow with it.

No official measure but 2D compares councils. What 2D compares is gathered from every part and computed at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import ibis
import pyarrow as pa
from ibis.expr import types as ir

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.parts.person_details import person_details
from ncs.measures.parts.timeline import prepare
from ncs.measures.run.context import Keep, Made, Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A council of the events: its code, its area (ONS code) and how many events it has."""

    la_code: str
    area: str
    events: int


def councils_in(events: ir.Table, fetch: Callable[[ir.Table], pa.Table]) -> tuple[Council, ...]:
    """Return the councils that have any event, in order of code."""
    sizes = events.group_by("la_code", "area").agg(events=ibis._.count()).order_by("la_code", "area")
    return tuple(Council(**row) for row in fetch(sizes).to_pylist())


def parts_of(councils: Sequence[Council], most: int | None) -> Iterator[tuple[Council, ...]]:
    """Yield runs of councils with at most ``most`` events each (a larger council is a part of its own).

    There is always a part, if only an empty one; without a limit there is just one.
    """
    part: list[Council] = []
    for council in councils:
        if most is not None and part and sum(item.events for item in part) + council.events > most:
            yield tuple(part)
            part = []
        part.append(council)
    yield tuple(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The prepared events of some councils, and what the measures have in common, each worked out once.

    Attributes:
        prepared: the events, as ``ncs.measures.parts.timeline.prepare`` gives them.
    """

    engine: Engine
    prepared: ir.Table
    _made: dict[str, Any] = field(default_factory=dict)
    _kept: list[ir.Table] = field(default_factory=list)

    def keep(self, table: ir.Table) -> ir.Table:
        """Work a table out and hold it until the part is done."""
        self._kept.append(self.engine.keep(table))
        return self._kept[-1]

    def once(self, name: str, make: Callable[[Keep], Made]) -> Made:
        """Return what ``make`` returns, called once a part with what keeps tables as long as the part."""
        if name not in self._made:
            self._made[name] = make(self.keep)
        found: Made = self._made[name]
        return found

    def details(self, period: Period) -> ir.Table:
        """Return the person details of a period."""
        return self.once(f"details {period}", lambda keep: keep(person_details(self.prepared, period)))

    def forget(self) -> None:
        """Drop every table of the part."""
        for table in reversed(self._kept):
            self.engine.drop(table)


def open_part(events: ir.Table, councils: Sequence[Council], rules: Rules, engine: Engine, *, whole: bool) -> Part:
    """Return a part of the events: those of ``councils``, neighbours in order of code, or all where it is ``whole``."""
    if not whole:
        events = events.filter(events.la_code.between(councils[0].la_code, councils[-1].la_code))
    kept = [engine.keep(prepare(events, rules))]
    return Part(engine=engine, prepared=kept[0], _kept=kept)
