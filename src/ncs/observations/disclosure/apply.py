"""Applying a disclosure policy to observations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.observations.disclosure.known import Counts, Known, known, together, typical
from ncs.observations.disclosure.policy import Policy
from ncs.observations.disclosure.releases import Figure, Register, Released, new_register
from ncs.observations.disclosure.setting import Setting, days
from ncs.observations.disclosure.sums import Cell, Made, Part, Relation, Sums, sums
from ncs.observations.disclosure.tables import CountTable, releases_in, tables_of
from ncs.observations.disclosure.values import hidden, published
from ncs.observations.observation import Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """Observations that may leave the council.

    Attributes:
        observations: in the order in which they were given.
        register: the release register with this release in it.
        kept: how many figures stay as an earlier release had them although their counts have moved a little.
        moved: how many parts are published as a figure near their own, because sums or periods would say too much.
    """

    observations: tuple[Observation, ...]
    register: Register
    kept: int
    moved: int


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

    Raises:
        CannotProtect: a count can be worked out whatever is published in its place.

    Returns:
        Suppressed observations have the status ``suppressed``, no counts and no value. All others have rounded
        counts, and values that are worked out from these.
    """
    start = register or new_register()
    if policy.exact_values:
        return Protected(
            observations=tuple(_as_official(one, policy) for one in observations), register=start, kept=0, moved=0
        )
    out, kept, moved = list(observations), 0, 0
    now = start
    for at in releases_in(observations):
        going = _Release(tables_of(observations, at, now), policy, parents, now)
        going.set()
        for number, one in going.published(observations):
            out[number] = one
        now = now.with_release(going.record())
        kept, moved = kept + going.kept, moved + going.moved
    return Protected(
        observations=tuple(out), register=replace(now, releases=start.releases + 1), kept=kept, moved=moved
    )


class _Release:
    """One release on its way: its tables, what they add up to, and the counts that each part is published from."""

    def __init__(
        self, tables: Sequence[CountTable], policy: Policy, parents: Mapping[str, str], register: Register
    ) -> None:
        self._policy, self._register = policy, register
        self._tables = [(table, self._sums(table, parents)) for table in tables]
        relations = [
            Relation(tuple(map(table.name.figure, one.parts)), tuple(map(table.name.figure, one.whole)), one.exact)
            for table, adding in self._tables
            for one in adding.relations
        ]
        self._later = {figure for relation in relations for figure in relation.parts}
        self._setting = Setting(relations, base=policy.round_to, threshold=policy.threshold)
        self._fresh: dict[Figure, Counts] = {}
        self.kept = 0

    @property
    def moved(self) -> int:
        """How many parts are published as something near, because sums or periods would say too much."""
        return self._setting.moved

    def set(self) -> None:
        """Set what may be known of each part: what is out already, then the rest, short periods before long ones.

        Raises:
            CannotProtect: a count can be worked out whatever is published.
        """
        for table, adding in self._tables:
            for part, counts in adding.counts.items():
                self._settle(table.name.figure(part), counts)
        for figure, out in self._register.figures.items():
            if out.alone and figure not in self._fresh:
                self._setting.keep(figure, self._known(out.shown))
        for figure in sorted(self._fresh, key=self._turn):
            self._setting.set(figure, self._known(self._fresh[figure]))

    def published(self, observations: Sequence[Observation]) -> Iterator[tuple[int, Observation]]:
        """Yield each observation of the release as it may be published, with its place."""
        for table, adding in self._tables:
            for cell, number in table.places.items():
                parts = (self._setting.known[table.name.figure(part)] for part in adding.made_of[cell])
                found, one = together(parts, counts=len(table.cells[cell])), observations[number]
                if found.small(self._policy.threshold):
                    yield number, hidden(one)
                else:
                    yield number, published(one, found, table.name.columns, base=self._policy.round_to)

    def record(self) -> Mapping[Figure, Released]:
        """Return what the register is to keep of the release: its parts, and the figures made of them."""
        found: dict[Figure, Released] = {}
        for table, adding in self._tables:
            for cell in table.places:
                for part in adding.made_of[cell]:
                    figure = table.name.figure(part)
                    if figure in self._fresh:
                        found[figure] = self._released(self._fresh[figure], self._published_from(figure), Made())
                if adding.made[cell].way:
                    counts, made = table.cells[cell], adding.made[cell]
                    found[table.name.figure(Part(*cell))] = self._released(counts, counts, made)
        return found

    def _published_from(self, figure: Figure) -> Counts:
        """The true counts of a part, or typical ones of what was published in its place."""
        counts, found = self._fresh[figure], self._setting.known[figure]
        return counts if self._known(counts) == found else typical(found)

    def _released(self, counts: Counts, shown: Counts, made: Made) -> Released:
        number = self._register.releases + 1
        return Released(counts=counts, shown=shown, release=number, way=made.way, parts=made.parts)

    def _turn(self, figure: Figure) -> tuple[bool, int, Figure]:
        """Parts that totals are made of before parts that only relations tell of; then by the length of the period."""
        start, end = days(figure)
        return figure in self._later, end - start, figure

    def _sums(self, table: CountTable, parents: Mapping[str, str]) -> Sums:
        before = {cell: made for cell in table.cells if (made := self._made_before(table, cell)) is not None}
        return sums(table.cells, parents, before=before)

    def _made_before(self, table: CountTable, cell: Cell) -> Made | None:
        """How a figure was made when it was published; None for one that is new, or stood alone and has moved since."""
        figure = table.name.figure(Part(*cell))
        out = self._register.figures.get(figure)
        if out is None or not out.alone:
            return None if out is None else Made(out.way, out.parts)
        settled = self._register.settled(figure, table.cells[cell], threshold=self._policy.threshold)
        return Made() if settled == out.counts else None

    def _settle(self, figure: Figure, counts: Counts) -> None:
        """Leave a part as it is out, if it has not moved; else take its counts from this release."""
        out = self._register.figures.get(figure)
        settled = self._register.settled(figure, counts, threshold=self._policy.threshold)
        if out is not None and out.alone and settled == out.counts:
            self.kept += settled != counts
        else:
            self._fresh[figure] = settled

    def _known(self, counts: Counts) -> Known:
        return known(counts, base=self._policy.round_to, threshold=self._policy.threshold)


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
