"""Applying a disclosure policy to observations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.observations.disclosure.cells import Sum, secondary
from ncs.observations.disclosure.policy import Policy
from ncs.observations.schema import Observation

#: Area and group: what tells the cells of one table (a measure, period, source and method) apart.
Cell = tuple[str, str]


def protect(
    observations: Sequence[Observation], policy: Policy, *, parents: Mapping[str, str]
) -> tuple[Observation, ...]:
    """Return the observations with small numbers suppressed and counts rounded, in the same order.

    Args:
        observations: with true counts.
        policy: what to suppress and round.
        parents: for each area the area that it is part of (council to region, region to England), by ONS code; these
            and the breakdowns of each total are the sums that secondary suppression defends.

    Returns:
        Suppressed observations have the status ``suppressed`` and no counts (and no value, if the policy says so).
    """
    hidden = _hidden(observations, policy, parents)
    return tuple(_published(o, policy, hide=i in hidden) for i, o in enumerate(observations))


def _hidden(observations: Sequence[Observation], policy: Policy, parents: Mapping[str, str]) -> frozenset[int]:
    primary = {i for i, o in enumerate(observations) if _small(o, policy)}
    if not policy.secondary or not primary:
        return frozenset(primary)
    tables: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, o in enumerate(observations):
        tables[o.measure, o.period_start, o.period_end, o.source, o.method].append(i)
    hidden = set(primary)
    for table in tables.values():
        for column in ("numerator", "denominator"):
            hidden |= _hidden_in(observations, [*table], column, frozenset(hidden.intersection(table)), parents)
    return frozenset(hidden)


def _hidden_in(
    observations: Sequence[Observation],
    table: list[int],
    column: str,
    primary: frozenset[int],
    parents: Mapping[str, str],
) -> set[int]:
    """Suppress more cells of one column of one table, until the small ones are safe."""
    where: dict[Cell, int] = {}
    counts: dict[Cell, int] = {}
    for i in table:
        count = getattr(observations[i], column)
        if count is not None and count == count.to_integral_value():
            where[observations[i].area, observations[i].group] = i
            counts[observations[i].area, observations[i].group] = int(count)
    small = frozenset(cell for cell, i in where.items() if i in primary)
    order = {cell: n for n, cell in enumerate(sorted(counts))}
    sums = [*_breakdowns(counts), *_places(counts, parents)]
    return {where[cell] for cell in secondary(counts, small, sums, order=order)}


def _breakdowns(cells: Iterable[Cell]) -> list[Sum[Cell]]:
    """Each area's total, and the groups of one kind (such as ``age=…``) that add up to it."""
    kinds: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    known = set(cells)
    for area, group in known:
        if group != "total" and ";" not in group:
            kinds[area, group.partition("=")[0]].append((area, group))
    return [
        Sum((area, "total"), tuple(sorted(parts)))
        for (area, _), parts in sorted(kinds.items())
        if (area, "total") in known
    ]


def _places(cells: Iterable[Cell], parents: Mapping[str, str]) -> list[Sum[Cell]]:
    """Each area, and the areas that add up to it, group by group."""
    parts: dict[Cell, list[Cell]] = defaultdict(list)
    known = set(cells)
    for area, group in known:
        parent = (parents.get(area, ""), group)
        if parent in known:
            parts[parent].append((area, group))
    return [Sum(parent, tuple(sorted(found))) for parent, found in sorted(parts.items())]


def _small(o: Observation, policy: Policy) -> bool:
    """A count of 1 to one below the threshold, or all but so few of the denominator."""
    found = [count for count in (o.numerator, o.denominator) if count is not None]
    if policy.complement and o.numerator is not None and o.denominator is not None:
        found.append(o.denominator - o.numerator)
    return any(0 < count < policy.threshold for count in found)


def _published(o: Observation, policy: Policy, *, hide: bool) -> Observation:
    if hide and policy.value_too:
        return replace(
            o, numerator=None, denominator=None, value=None, lower=None, upper=None, status=Status.SUPPRESSED
        )
    if hide:
        return replace(o, numerator=None, denominator=None)
    return replace(o, numerator=_rounded(o.numerator, policy), denominator=_rounded(o.denominator, policy))


def _rounded(count: Decimal | None, policy: Policy) -> Decimal | None:
    if count is None or policy.round_to == 1:
        return count
    return round_half_away(count / policy.round_to, 0) * policy.round_to
