"""The metrics of the Local Outcomes Framework as a table: own figures beside the published ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.measures.beside.framework import FrameworkLine
from ncs.measures.beside.spread import spreads
from ncs.observations.observation import Observation
from ncs.observations.views import area_names, period_words
from ncs.reference.regions import ENGLAND
from ncs.tables.tables import Cell, Column, Table

_SHORT = (
    Column(key="outcome", title="Outcome", description="The framework's own number"),
    Column(key="code", title="Measure"),
    Column(key="metric", title="Metric"),
    Column(key="who", title="Who"),
    Column(key="own", title="Own"),
    Column(key="published", title="Published"),
    Column(key="region", title="Region"),
    Column(key="england", title="England"),
)
_FULL = (
    *_SHORT[:2],
    Column(key="id", title="Id"),
    Column(key="wording", title="The framework's words"),
    Column(key="type", title="Type"),
    Column(key="better", title="Better", description="As the framework says: higher, lower or neither"),
    *_SHORT[2:4],
    Column(key="unit", title="Unit"),
    *_SHORT[4:],
    Column(key="own_period", title="Own: of"),
    Column(key="own_status", title="Own: status"),
    Column(key="published_period", title="Published: of"),
    Column(key="region_period", title="Region: of"),
    Column(key="england_period", title="England: of"),
    Column(key="note", title="What to know"),
)
_BETTER = {"+": "higher", "-": "lower"}
_FIGURES = ("own", "published", "region", "england")


def framework_table(lines: Sequence[FrameworkLine], area: str) -> Table:
    """Return every figure of the framework's metrics with all that is known of it."""
    return _table(lines, area, _FULL, name="local_outcomes")


def short_framework_table(lines: Sequence[FrameworkLine], area: str) -> Table:
    """Return the same figures for the screen: own ones where there is a run, region where the area is a council."""
    shown = {"own": any(line.own for line in lines), "published": area != ENGLAND, "region": area != ENGLAND}
    return _table(lines, area, [one for one in _SHORT if shown.get(one.key, True)], name="local_outcomes_short")


def _table(lines: Sequence[FrameworkLine], area: str, columns: Sequence[Column], *, name: str) -> Table:
    keys = [column.key for column in columns]
    rows = [_row(line) for line in lines]
    if columns is not _FULL:
        rows = _each_title_once(rows)
    sources = {one.source for line in lines for one in _figures(line).values() if one is not None}
    return Table(
        name=name,
        title=f"Local Outcomes Framework, adult social care: {area_names().get(area, area)}",
        columns=columns,
        rows=[{key: row[key] for key in keys} for row in rows],
        notes=list(_notes(lines)),
        sources=sorted(sources),
    )


def _each_title_once(rows: Sequence[dict[str, Cell]]) -> list[dict[str, Cell]]:
    """The rows with code and title of a measure in its first row alone."""
    seen: set[Cell] = set()
    shown = []
    for row in rows:
        shown.append({**row, "code": "", "metric": ""} if row["id"] in seen else row)
        seen.add(row["id"])
    return shown


def _figures(line: FrameworkLine) -> dict[str, Observation | None]:
    return {"own": line.own, "published": line.published, "region": line.region, "england": line.england}


def _row(line: FrameworkLine) -> dict[str, Cell]:
    figures, entry, metric = _figures(line), line.measure, line.metric
    return {
        "outcome": metric.outcome,
        "code": entry.code,
        "metric": f"{entry.title} ({entry.unit})",
        "who": _who(line.group),
        "id": entry.id,
        "wording": metric.wording or None,
        "type": metric.type,
        "better": _BETTER.get(metric.direction, "neither"),
        "unit": entry.unit,
        **{key: _value(one, entry.places) for key, one in figures.items()},
        **{f"{key}_period": None if one is None else _period(one) for key, one in figures.items()},
        "own_status": None if line.own is None else str(line.own.status),
        "note": entry.note,
    }


def _who(group: str) -> str:
    return "all" if group == "total" else group.removeprefix("age=")


def _value(one: Observation | None, places: int) -> Decimal | None:
    return None if one is None or one.value is None else round_half_away(one.value, places)


def _period(one: Observation) -> str:
    return period_words(one.period_start, one.period_end)


def _notes(lines: Sequence[FrameworkLine]) -> Iterator[str]:
    own = [line for line in lines if line.own is not None]
    if own:
        without = dict.fromkeys(_named(line) for line in own if line.own is not None and line.own.value is None)
        yield f"Own: figures of the run, {', '.join(sorted({_period(one) for one in _owns(own)}))}."
        if without:
            yield f"Computed without a figure (notes.csv of the run says why): {', '.join(without)}."
    for title, key in (("Published", "published"), ("Region", "region"), ("England", "england")):
        found = sorted({_period(one) for line in lines if (one := _figures(line)[key]) is not None})
        if found:
            yield f"{title}: {', '.join(found)}."
    yield from spreads(
        place for line in lines for place in (*line.measure.counterparts.values(), *line.measure.nearest.values())
    )
    unread = dict.fromkeys(line.measure.code for line in lines if not line.metric.wording)
    if unread:
        yield f"The framework's title was not read, and the series alone tells what is meant: {', '.join(unread)}."


def _owns(lines: Sequence[FrameworkLine]) -> Iterator[Observation]:
    yield from (line.own for line in lines if line.own is not None)


def _named(line: FrameworkLine) -> str:
    return f"{line.measure.code} {_who(line.group)}".removesuffix(" all")
