"""Applying a disclosure policy to observations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.observations.disclosure.audit import Days, Range, exposed_by_periods, exposed_by_sums, overlapping
from ncs.observations.disclosure.known import Counts, Known, known, together
from ncs.observations.disclosure.policy import Policy
from ncs.observations.disclosure.releases import Figure, Register, Released, new_register
from ncs.observations.disclosure.sums import Cell, Part, Sums, sums
from ncs.observations.disclosure.tables import CountTable, releases_in, tables_of
from ncs.observations.disclosure.values import hidden, published
from ncs.observations.schema import Observation

#: How often rounding may be doubled before a figure is left to what it is: it is then rounded to hundreds of thousands.
_DOUBLINGS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """Observations that may leave the council.

    Attributes:
        observations: in the order in which they were given.
        register: the release register with this release in it.
        kept: how many figures stay as an earlier release had them although their counts have moved a little.
        coarser: how many parts are rounded more coarsely than the policy says, because sums or periods said too much.
    """

    observations: tuple[Observation, ...]
    register: Register
    kept: int
    coarser: int


def protect(
    observations: Sequence[Observation], policy: Policy, *, parents: Mapping[str, str]
) -> tuple[Observation, ...]:
    """Return observations that nobody can be found from, as :func:`release` without earlier releases."""
    return release(observations, policy, parents=parents).observations


def release(
    observations: Sequence[Observation], policy: Policy, *, parents: Mapping[str, str], register: Register | None = None
) -> Protected:
    """Return observations that nobody can be found from, in the same order, and the register with them in it.

    Args:
        observations: with true counts.
        policy: what to suppress and round.
        parents: for each area the area that it is part of (council to region, region to England), by ONS code.
        register: what is out already; without it, earlier releases are not defended against.

    Returns:
        Suppressed observations have the status ``suppressed``, no counts and no value. All others have rounded
        counts, and values that are worked out from these.
    """
    start = register or new_register()
    if policy.exact_values:
        return Protected(
            observations=tuple(_as_official(one, policy) for one in observations), register=start, kept=0, coarser=0
        )
    out, kept, coarser = list(observations), 0, 0
    now = start
    for at in releases_in(observations):
        going = _Release(tables_of(observations, at, now), policy, parents, now)
        going.withstand()
        for number, one in going.published(observations):
            out[number] = one
        now = now.with_release(going.record())
        kept, coarser = kept + going.kept, coarser + going.coarser
    return Protected(
        observations=tuple(out), register=replace(now, releases=start.releases + 1), kept=kept, coarser=coarser
    )


class _Release:
    """One release on its way: what its tables add up to, and how coarsely each part is rounded."""

    def __init__(
        self, tables: Sequence[CountTable], policy: Policy, parents: Mapping[str, str], register: Register
    ) -> None:
        self._policy, self._register = policy, register
        self._tables = [(table, self._sums(table, parents)) for table in tables]
        self._parts: dict[Figure, Counts] = {}
        self._base: dict[Figure, int] = {}
        self._fresh: set[Figure] = set()
        self.kept = 0
        for table, adding in self._tables:
            for part, counts in adding.counts.items():
                self._settle(table.name.figure(part), counts)

    @property
    def coarser(self) -> int:
        """How many fresh parts are rounded more coarsely than the policy says."""
        return sum(self._base[figure] > self._policy.round_to for figure in self._fresh)

    def withstand(self) -> None:
        """Round parts more coarsely until neither sums nor periods say too much of any."""
        for _ in range(_DOUBLINGS):
            found = self._exposed()
            if not found:
                return
            for figure in found:
                self._base[figure] *= 2

    def published(self, observations: Sequence[Observation]) -> Iterator[tuple[int, Observation]]:
        """Yield each observation of the release as it may be published, with its place."""
        for table, adding in self._tables:
            for cell, number in table.places.items():
                found = self._of(table, adding.made_of[cell], len(table.cells[cell]))
                if found.small(self._policy.threshold):
                    yield number, hidden(observations[number])
                else:
                    one = observations[number]
                    yield number, published(one, found, table.name.columns, base=self._policy.round_to)

    def record(self) -> Mapping[Figure, Released]:
        """Return what the register is to keep of the release: its parts, and the figures made of them."""
        found: dict[Figure, Released] = {}
        for table, adding in self._tables:
            for cell in table.places:
                for part in adding.made_of[cell]:
                    figure = table.name.figure(part)
                    if figure in self._fresh:
                        found[figure] = self._released(self._parts[figure], self._base[figure], alone=True)
                if adding.made_of[cell] != (Part(*cell),):
                    made = self._released(table.cells[cell], self._policy.round_to, alone=False)
                    found[table.name.figure(Part(*cell))] = made
        return found

    def _released(self, counts: Counts, base: int, *, alone: bool) -> Released:
        return Released(counts=counts, base=base, alone=alone, release=self._register.releases + 1)

    def _sums(self, table: CountTable, parents: Mapping[str, str]) -> Sums:
        alone = frozenset(cell for cell in table.cells if self._stays_alone(table, cell))
        return sums(table.cells, parents, alone=alone)

    def _stays_alone(self, table: CountTable, cell: Cell) -> bool:
        """Whether a figure was published by itself before, and has not moved since."""
        figure = table.name.figure(Part(*cell))
        out = self._register.figures.get(figure)
        if out is None or not out.alone:
            return False
        return self._register.settled(figure, table.cells[cell], threshold=self._policy.threshold) == out.counts

    def _settle(self, figure: Figure, counts: Counts) -> None:
        """Take the counts of a part from the register if it has not moved, else from this release."""
        out = self._register.figures.get(figure)
        settled = self._register.settled(figure, counts, threshold=self._policy.threshold)
        self._parts[figure] = settled
        if out is not None and out.alone and settled == out.counts:
            self._base[figure] = out.base
            self.kept += settled != counts
        else:
            self._base[figure] = self._policy.round_to
            self._fresh.add(figure)

    def _known(self, figure: Figure) -> Known:
        return known(self._parts[figure], base=self._base[figure], threshold=self._policy.threshold)

    def _of(self, table: CountTable, parts: Sequence[Part], counts: int) -> Known:
        return together((self._known(table.name.figure(part)) for part in parts), counts=counts)

    def _exposed(self) -> set[Figure]:
        """The fresh parts to round more coarsely: those of which sums or periods say too much, or what says it."""
        return {*self._exposed_by_sums(), *self._exposed_by_periods()}

    def _exposed_by_sums(self) -> Iterator[Figure]:
        for table, adding in self._tables:
            if not adding.relations:
                continue
            ranges = {part: self._known(table.name.figure(part)) for part in adding.counts}
            exposed = exposed_by_sums(adding.relations, ranges)
            for relation in adding.relations:
                if exposed.intersection((*relation.parts, *relation.whole)):
                    yield from self._coarsened(table, relation.parts) or self._coarsened(table, relation.whole)

    def _coarsened(self, table: CountTable, parts: Sequence[Part]) -> list[Figure]:
        return [figure for figure in map(table.name.figure, parts) if figure in self._fresh]

    def _exposed_by_periods(self) -> Iterator[Figure]:
        for figures in self._by_periods():
            periods = {_days(figure): figure for figure in figures}
            for at in range(len(next(iter(figures.values())).low)):
                ranges: dict[Days, Range] = {_days(one): (k.low[at], k.high[at]) for one, k in figures.items()}
                exposed = exposed_by_periods(ranges)
                yield from self._to_coarsen(periods) if exposed else ()

    def _to_coarsen(self, periods: Mapping[Days, Figure]) -> list[Figure]:
        """Of the periods of one figure the longest fresh ones: they say most, and lose least by coarser rounding."""
        fresh = {days: figure for days, figure in periods.items() if figure in self._fresh}
        longest = max((end - start for start, end in fresh), default=0)
        return [figure for (start, end), figure in fresh.items() if end - start == longest]

    def _by_periods(self) -> Iterator[Mapping[Figure, Known]]:
        """What is known of each part in all its periods that overlap, in this release and before."""
        found: dict[Figure, dict[Figure, Known]] = defaultdict(dict)
        for figure, out in self._register.figures.items():
            if out.alone and figure not in self._parts:
                found[_timeless(figure)][figure] = known(out.counts, base=out.base, threshold=self._policy.threshold)
        for figure in self._parts:
            found[_timeless(figure)][figure] = self._known(figure)
        for figures in found.values():
            if overlapping(map(_days, figures)):
                yield figures


def _days(figure: Figure) -> Days:
    return figure.period_start.toordinal(), (figure.period_end + timedelta(days=1)).toordinal()


def _timeless(figure: Figure) -> Figure:
    """The same part in no period."""
    day = figure.period_start.min
    return replace(figure, period_start=day, period_end=day)


def _as_official(one: Observation, policy: Policy) -> Observation:
    """Hide small counts but not the value, and round the others."""
    found = [count for count in (one.numerator, one.denominator) if count is not None]
    if any(0 < count < policy.threshold for count in found):
        return replace(one, numerator=None, denominator=None)
    return replace(one, numerator=_rounded(one.numerator, policy), denominator=_rounded(one.denominator, policy))


def _rounded(count: Decimal | None, policy: Policy) -> Decimal | None:
    if count is None or policy.round_to == 1:
        return count
    return round_half_away(count / policy.round_to, 0) * policy.round_to
