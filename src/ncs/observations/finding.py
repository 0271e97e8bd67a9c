"""Finding observations by the words that people use: official codes of measures, names of places, financial years."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.errors import NotModelled, UnknownName, near_matches
from ncs.core.periods import Period
from ncs.observations.observation_table import ObservationTable
from ncs.reference.areas import find_area
from ncs.reference.councils import council_with_code
from ncs.register.measures import register


def find_observations(
    table: ObservationTable,
    *,
    measure: str,
    areas: Sequence[str] = (),
    period: str | None = None,
    group: str | None = None,
) -> ObservationTable:
    """Return the rows of a measure, for areas by name or code, exactly a period, and a group; all where not given.

    Raises:
        UnknownName: no such measure in the table, or no such area.
        BadPeriod: the period cannot be read.
        NotModelled: the table has no such row.
    """
    name = measure_in(table, measure)
    span = Period.parse(period) if period else None
    codes = [_code(text) for text in areas] or None
    found = table.select(measure=name, area=codes, period=span, group=group)
    if not len(found):
        asked = ", ".join(part for part in (*areas, period, group) if part)
        raise NotModelled(f"The table has no row of {measure} for {asked}.")
    return found


def measure_in(table: ObservationTable, measure: str) -> str:
    """Return the id of a measure of the table from its id or official code.

    Raises:
        UnknownName: the table has no such measure; the nearest are named.
    """
    held = table.measures()
    try:
        found = measure if measure in held else register().measure(measure).id
    except UnknownName:
        found = measure
    if found not in held:
        raise UnknownName("measure in this table", measure, near_matches(found, held))
    return found


def _code(text: str) -> str:
    """Return the ONS code of an area; the exact code of a former council is taken as it is, for its own years."""
    try:
        return council_with_code(text).ons_code
    except UnknownName:
        return find_area(text).code
