"""The recent trend of every council on every measure, as a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ncs.places.landscape import Landscape
from ncs.places.views import words
from ncs.reference.councils import find_council
from ncs.register.measures import register
from ncs.tables.tables import Cell, Column, Table

_COLUMNS = (
    Column(key="council", title="Council"),
    Column(key="ons_code", title="ONS code"),
    Column(key="measure", title="Measure", description="Official code"),
    Column(key="title", title="What it is"),
    Column(key="first", title="First period", description="Of those that the trend is of: at most five"),
    Column(key="last", title="Last period"),
    Column(key="periods", title="Periods", description="How many have a figure"),
    Column(key="trend", title="Trend", description="improving, worsening, rising or falling, or why none is said"),
)


def trends_table(landscape: Landscape, *, councils: Collection[str] = (), measures: Collection[str] = ()) -> Table:
    """Return the trend of each council on each measure over its last periods with a figure.

    Args:
        landscape: of all measures.
        councils: names or codes; all if none.
        measures: codes or ids; all if none.

    Raises:
        UnknownName: a council or measure is not known.
    """
    areas = {find_council(name).ons_code for name in councils}
    ids = {register().measure(name).id for name in measures}
    rows = [
        _row(landscape, name, area)
        for name, found in landscape.trends.items()
        if not ids or name in ids
        for area in found
        if not areas or area in areas
    ]
    return Table(name="trends", title="Recent trends of councils on official measures", columns=_COLUMNS, rows=rows)


def _row(landscape: Landscape, name: str, area: str) -> Mapping[str, Cell]:
    trend, measure, council = landscape.trends[name][area], register().measure(name), find_council(area)
    return {
        "council": council.name,
        "ons_code": council.ons_code,
        "measure": measure.code,
        "title": measure.title,
        "first": words.year(trend.periods[0]) if trend.periods else None,
        "last": words.year(trend.periods[-1]) if trend.periods else None,
        "periods": len(trend.periods),
        "trend": trend.word,
    }
