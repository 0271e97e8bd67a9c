"""Two editions side by side: how a figure differs, and whether by its events or by the measure's own rules.

The step between: the newer edition's events, measured by the older edition's rules. From the older figure to that step
the difference is due to the events (keys, reporting periods, deaths, cleaning); from there on, to the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from ncs.observations.observation import Observation
from ncs.tables.tables import Cell, Column, Table

Key = tuple[str, str, date, date, str]

COLUMNS = (
    Column(key="measure", title="Measure"),
    Column(key="area", title="Area"),
    Column(key="period_start", title="First day"),
    Column(key="period_end", title="Last day"),
    Column(key="group", title="Group"),
    Column(key="unit", title="Unit"),
    Column(key="older", title="Older edition"),
    Column(key="newer", title="Newer edition"),
    Column(key="difference", title="Difference", description="newer less older"),
    Column(key="by_events", title="Of which by the events"),
    Column(key="by_rules", title="Of which by the measure's rules"),
)


def side_by_side(
    older: Iterable[Observation],
    between: Iterable[Observation],
    newer: Iterable[Observation],
    *,
    names: tuple[str, str],
) -> Table:
    """Return one row for each figure that has a value in either edition.

    Args:
        older, newer: observations of the two editions.
        between: the newer edition's events measured by the older edition's rules.
        names: the editions' names, older first.

    Returns:
        A table with both values and, where both and the step between have one, the difference and its two causes,
        which add up to it exactly.
    """
    first, step, last = _by_key(older), _by_key(between), _by_key(newer)
    keys = sorted(
        key for key in first.keys() | last.keys() if _value(first, key) is not None or _value(last, key) is not None
    )
    units = {item.measure: item.unit for item in (*first.values(), *last.values())}
    rows = [_row(key, units[key[0]], [_value(found, key) for found in (first, step, last)]) for key in keys]
    notes = [f"Older edition: {names[0]}. Newer edition: {names[1]}.", "A figure without a value is blank."]
    return Table(name="editions", title="Two editions side by side", columns=COLUMNS, rows=rows, notes=notes)


def _by_key(found: Iterable[Observation]) -> Mapping[Key, Observation]:
    return {(item.measure, item.area, item.period_start, item.period_end, item.group): item for item in found}


def _value(found: Mapping[Key, Observation], key: Key) -> Decimal | None:
    return found[key].value if key in found else None


def _row(key: Key, unit: str, values: Sequence[Decimal | None]) -> dict[str, Cell]:
    measure, area, first_day, last_day, group = key
    older, between, newer = values
    both = older is not None and newer is not None
    return {
        "measure": measure,
        "area": area,
        "period_start": first_day,
        "period_end": last_day,
        "group": group,
        "unit": unit,
        "older": older,
        "newer": newer,
        "difference": _less(newer, older),
        "by_events": _less(between, older) if both else None,
        "by_rules": _less(newer, between) if both else None,
    }


def _less(value: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if value is None or other is None else value - other
