"""Observations as tables of whole counts that may add up, and back again as protected observations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.observations.disclosure.known import Counts
from ncs.observations.disclosure.releases import Figure, Register
from ncs.observations.disclosure.sums import Cell, Part
from ncs.observations.observation import Observation

#: The counts that figures of a table have, and how :class:`~ncs.observations.disclosure.releases.Figure` names them.
BOTH, NUMERATOR, DENOMINATOR, UNRELATED = "both", "numerator", "denominator", "unrelated"

#: The unit of figures that are themselves a count.
PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Name:
    """What the figures of a table share: measure, period, and which counts they have."""

    measure: str
    period_start: date
    period_end: date
    columns: str

    def figure(self, part: Part) -> Figure:
        """Return the name under which the register keeps a part of this table."""
        return Figure(
            measure=self.measure,
            area=part.area,
            period_start=self.period_start,
            period_end=self.period_end,
            group=part.group,
            rest=part.rest,
            columns=self.columns,
        )


@dataclass(frozen=True, slots=True)
class CountTable:
    """One table: the counts of each figure, and where those of this release stand among the observations."""

    name: Name
    cells: Mapping[Cell, Counts]
    places: Mapping[Cell, int]


def releases_in(observations: Sequence[Observation]) -> tuple[tuple[int, ...], ...]:
    """Return where the observations of each release stand.

    Two editions of a method, and any figure that is there twice, are releases after each other: nearly the same counts
    must not be told apart by publishing them together.
    """
    methods = {method: number for number, method in enumerate(sorted({one.method for one in observations}))}
    seen: dict[tuple[object, ...], int] = defaultdict(int)
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, one in enumerate(observations):
        key = (one.measure, one.area, one.period_start, one.period_end, one.group, one.method)
        found[seen[key], methods[one.method]].append(at)
        seen[key] += 1
    return tuple(tuple(found[key]) for key in sorted(found))


def tables_of(observations: Sequence[Observation], at: Sequence[int], register: Register) -> tuple[CountTable, ...]:
    """Return the tables of one release. What was released of a table before, and is not now, belongs to it too."""
    together: dict[tuple[str, date, date, str], list[int]] = defaultdict(list)
    for number in at:
        one = observations[number]
        if columns := _columns(one):
            together[one.measure, one.period_start, one.period_end, columns].append(number)
    before = _released(register)
    return tuple(_table(key, together[key], observations, before) for key in sorted(together))


def _table(
    key: tuple[str, date, date, str],
    numbers: Sequence[int],
    observations: Sequence[Observation],
    before: Mapping[Name, Mapping[Cell, Counts]],
) -> CountTable:
    measure, start, end, columns = key
    pairs = {number: _whole(observations[number]) for number in numbers}
    if columns == BOTH and any(numerator > denominator for numerator, denominator in pairs.values()):
        columns = UNRELATED
    name = Name(measure, start, end, columns)
    places = {(observations[number].area, observations[number].group): number for number in numbers}
    counts = {cell: _counts(pairs[number], columns) for cell, number in places.items()}
    return CountTable(name, {**before.get(name, {}), **counts}, places)


def _released(register: Register) -> Mapping[Name, Mapping[Cell, Counts]]:
    """The figures that are out, by table."""
    found: dict[Name, dict[Cell, Counts]] = defaultdict(dict)
    for figure, out in register.figures.items():
        if not figure.rest:
            name = Name(figure.measure, figure.period_start, figure.period_end, figure.columns)
            found[name][figure.area, figure.group] = out.counts
    return found


def _columns(one: Observation) -> str:
    """Which counts an observation has; none for a figure that does not count people, or has no counts."""
    if one.numerator is not None or one.unit == PEOPLE:
        return BOTH if one.denominator is not None else NUMERATOR if _numerator(one) is not None else ""
    return "" if one.denominator is None else DENOMINATOR


def _numerator(one: Observation) -> Decimal | None:
    return one.value if one.numerator is None and one.unit == PEOPLE else one.numerator


def _whole(one: Observation) -> tuple[int, int]:
    """Numerator and denominator as whole numbers, 0 for one that is not there."""
    found = (_numerator(one), one.denominator)
    numerator, denominator = (0 if count is None else int(round_half_away(count, 0)) for count in found)
    return numerator, denominator


def _counts(pair: tuple[int, int], columns: str) -> Counts:
    numerator, denominator = pair
    found = {BOTH: (numerator, denominator, denominator - numerator), NUMERATOR: (numerator,), UNRELATED: pair}
    return found.get(columns, (denominator,))
