"""Quartiles of returns both ways: of providers' totals, and the sum of the quartiles of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ncs.prices.collect.drivers import DRIVERS
from ncs.prices.collect.form import cost_lines
from ncs.prices.collect.returns_made import Return

QUARTILES = (Decimal("0.25"), Decimal("0.5"), Decimal("0.75"))
#: No figure rests on fewer returns.
FEWEST = 5
#: Where returns count by their size, none may be more than this part of all: quartiles lie a quarter of all weight
#: apart, so a larger one would be a quartile itself, and everybody in the place knows which provider is large.
LARGEST = Decimal("0.25")
#: Where each return counts alike, no owner may have more than this part of them: the median would be its own.
MOST_OWNED = Decimal("0.5")

Quartiles = tuple[Decimal, Decimal, Decimal]


def quantile(numbers: Sequence[Decimal], share: Decimal, weights: Sequence[Decimal] | None = None) -> Decimal:
    """Return a quantile, exactly.

    Without weights it lies on the straight line between the two nearest numbers, as spreadsheets' QUARTILE.INC has it.
    With weights it is the least number up to which at least ``share`` of all weight lies.

    Args:
        numbers: at least one.
        share: from 0 to 1.
        weights: one a number, such as residents.
    """
    if weights is not None:
        return _weighted(sorted(zip(numbers, weights, strict=True)), share)
    ranked = sorted(numbers)
    at = share * (len(ranked) - 1)
    below = int(at)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (at - below) * (ranked[above] - ranked[below])


def _weighted(ranked: Sequence[tuple[Decimal, Decimal]], share: Decimal) -> Decimal:
    whole, reached = sum(weight for _, weight in ranked), Decimal(0)
    for number, weight in ranked:
        reached += weight
        if reached >= share * whole:
            return number
    return ranked[-1][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineQuartiles:
    """Lower quartile, median and upper quartile of a line, part or total, in pounds a unit; None: too few returns.

    Attributes:
        name, part: what it is of; ``level`` is line, part or total.
        way: ``line`` for a line; ``providers`` for quartiles of providers' sums; ``lines`` for sums of quartiles.
        returns: how many it rests on; pooled: whether those of a wider area are among them.
        hidden: why there are no values, where there are none.
    """

    name: str
    part: str
    level: str
    way: str
    returns: int
    pooled: bool
    values: Quartiles | None
    hidden: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Returns that figures rest on: those of the place, and those of a wider area for lines with too few.

    Attributes:
        by_size: whether returns count by residents or hours.
        others: how many owners' returns of the place are not among them, where figures of all are given beside these.
    """

    own: Sequence[Return]
    wider: Sequence[Return] = ()
    by_size: bool = False
    others: int = 0

    def of(self) -> tuple[Sequence[Return], bool]:
        """Return the returns to use, and whether those of the wider area are among them."""
        if not self.wider or not self.withheld(self.own):
            return self.own, False
        known = {one.location for one in self.own}
        return [*self.own, *(one for one in self.wider if one.location not in known)], True

    def withheld(self, returns: Sequence[Return]) -> str:
        """Say why no figure may rest on returns; nothing if one may."""
        if len(returns) < FEWEST:
            return f"fewer than {FEWEST} returns"
        if owners(returns) < FEWEST:
            return f"the returns are of fewer than {FEWEST} owners"
        if 0 < self.others < FEWEST:
            return f"fewer than {FEWEST} other owners: they would be told from these figures and those of all"
        share = _largest(returns, by_size=self.by_size)
        if self.by_size and share > LARGEST:
            return "one owner has more than a quarter of all by size: it would be told from the figure"
        return "one owner has more than half of the returns: the figure would be its own" if share > MOST_OWNED else ""

    def values(self, returns: Sequence[Return], numbers: Sequence[Decimal]) -> Quartiles:
        """Return the quartiles of numbers, one a return."""
        weights = [one.size for one in returns] if self.by_size else None
        low, middle, high = (quantile(numbers, share, weights) for share in QUARTILES)
        return low, middle, high


def owners(returns: Sequence[Return]) -> int:
    """Return how many owners returns are of."""
    return len({one.held_by for one in returns})


def of_kinds(returns: Sequence[Return], kinds: Iterable[str], *, by_size: bool) -> Iterator[tuple[str, Pool]]:
    """Yield the returns of each kind of provider, beside how many owners have the others."""
    for kind in kinds:
        own, rest = ([one for one in returns if (one.kind == kind) is its] for its in (True, False))
        yield kind, Pool(own=own, by_size=by_size, others=owners(rest))


def _largest(returns: Sequence[Return], *, by_size: bool) -> Decimal:
    """Return the largest owner's part of returns, each alike or by size."""
    held: dict[str, Decimal] = {}
    for one in returns:
        held[one.held_by] = held.get(one.held_by, Decimal(0)) + (one.size if by_size else 1)
    return max(held.values()) / sum(held.values())


def summed_up(pool: Pool, service: str) -> tuple[LineQuartiles, ...]:
    """Return quartiles of every line; then of every part and of the whole, both ways."""
    lines = tuple(_lines(pool, service))
    return (*lines, *_sums(pool, lines))


def _of(pool: Pool, name: str, part: str, level: str, names: Sequence[str]) -> LineQuartiles:
    returns, pooled = pool.of()
    numbers = [sum((one.lines[line] for line in names), Decimal(0)) for one in returns]
    hidden = pool.withheld(returns)
    found = None if hidden else pool.values(returns, numbers)
    way = "line" if level == "line" else "providers"
    return LineQuartiles(
        name=name, part=part, level=level, way=way, returns=len(returns), pooled=pooled, values=found, hidden=hidden
    )


def _lines(pool: Pool, service: str) -> Iterator[LineQuartiles]:
    for line in cost_lines(service):
        yield _of(pool, line.name, line.part, "line", [line.name])


def _sums(pool: Pool, lines: Sequence[LineQuartiles]) -> Iterator[LineQuartiles]:
    parts: Mapping[str, list[str]] = {part: [] for part in dict.fromkeys(one.part for one in lines)}
    for one in lines:
        parts[one.part].append(one.name)
    for part, names in [*parts.items(), ("total", [one.name for one in lines])]:
        level = "total" if part == "total" else "part"
        yield _of(pool, part, part, level, names)
        inside = [one for one in lines if one.name in names]
        yield LineQuartiles(
            name=part, part=part, level=level, way="lines", returns=inside[0].returns, pooled=inside[0].pooled,
            values=added([one.values for one in inside]), hidden=inside[0].hidden,
        )  # fmt: skip


def added(
    quartiles: Sequence[Quartiles | None],
) -> Quartiles | None:
    """Return sums of line quartiles, as the published returns of 2022 made their totals; None if one is not held."""
    held = [one for one in quartiles if one is not None]
    if len(held) != len(quartiles):
        return None
    low, middle, high = (sum((one[at] for one in held), Decimal(0)) for at in range(3))
    return low, middle, high


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverQuartiles:
    """Quartiles of a driver among the returns that give it; None, with the reason, where there are too few."""

    name: str
    returns: int
    pooled: bool
    values: Quartiles | None
    hidden: str = ""


def driver_quartiles(pool: Pool, service: str) -> tuple[DriverQuartiles, ...]:
    """Return quartiles of every driver, under the rules that lines have: a return without it is not counted in it."""
    return tuple(_of_driver(pool, name) for name in DRIVERS[service])


def _of_driver(pool: Pool, name: str) -> DriverQuartiles:
    returns, pooled = replace(pool, own=_with(pool.own, name), wider=_with(pool.wider, name)).of()
    hidden = pool.withheld(returns)
    values = None if hidden else pool.values(returns, [one.drivers[name] for one in returns])
    return DriverQuartiles(name=name, returns=len(returns), pooled=pooled, values=values, hidden=hidden)


def _with(returns: Sequence[Return], name: str) -> tuple[Return, ...]:
    return tuple(one for one in returns if name in one.drivers)
