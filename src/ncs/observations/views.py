"""Observations in words and tables: what is kept, and the figures that were asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ncs.core.periods import FinancialYear, Period, Quarter
from ncs.core.status import Status
from ncs.observations.observation import Observation
from ncs.observations.store import ObservationTable, to_table
from ncs.reference.areas import areas
from ncs.reference.councils import register
from ncs.register.measures import register as measures
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_SHORT = (
    Column(key="measure", title="Measure"),
    Column(key="area", title="Area"),
    Column(key="period", title="Period"),
    Column(key="group", title="Group"),
    Column(key="value", title="Value"),
    Column(key="lower", title="Lower"),
    Column(key="upper", title="Upper"),
    Column(key="unit", title="Unit"),
    Column(key="status", title="Status"),
)
_SUMMARY = (
    Column(key="measure", title="Measure"),
    Column(key="first", title="First day"),
    Column(key="last", title="Last day"),
    Column(key="areas", title="Areas", description="Number of areas with a row."),
    Column(key="rows", title="Rows"),
    Column(key="gaps", title="Gaps", description="Rows without a value."),
    Column(key="sources", title="Sources", description="Number of sources."),
)


def area_names() -> dict[str, str]:
    """Return the names of England, the regions and the councils, present and former, by ONS code."""
    return {council.ons_code: council.name for council in register()} | {area.code: area.name for area in areas()}


def period_words(start: date, end: date) -> str:
    """Return a period as people say it: a financial year, a quarter of one, or two dates."""
    period = Period(start, end)
    year, quarter = FinancialYear.of(start), Quarter.of(start)
    if period == year.period:
        return str(year)
    return str(quarter) if period == quarter.period else f"{shown_date(start)} to {shown_date(end)}"


def short_table(found: ObservationTable) -> Table:
    """Return the figures for the terminal, with names for areas and words for periods."""
    names = area_names()
    rows = [dict(_short(one, names.get(one.area, one.area))) for one in found]
    sources = sorted(set(found.data.column("source").to_pylist()))
    notes = _called(found.data.column("measure").to_pylist())
    return Table(name="observations", title="Observations", columns=_SHORT, rows=rows, notes=notes, sources=sources)


def _called(kept: Iterable[str]) -> tuple[str, ...]:
    """Return in words what measures of the register are; what somebody named themselves has no other name."""
    known = measures().measures
    return tuple(f"{name} is {known[name].called}." for name in sorted(set(kept)) if name in known)


def _short(one: Observation, area: str) -> Iterator[tuple[str, Cell]]:
    yield "measure", one.measure
    yield "area", area
    yield "period", period_words(one.period_start, one.period_end)
    yield "group", one.group
    yield "unit", one.unit
    yield "status", str(one.status)
    for key in ("value", "lower", "upper"):
        yield key, getattr(one, key)


def full_table(found: ObservationTable) -> Table:
    """Return every column of the figures, with names for areas, for files."""
    return to_table(found, name="observations", title="Observations", area_names=area_names())


def summary_table(found: ObservationTable) -> Table:
    """Return one row a measure: the days covered, and how many areas, rows, gaps and sources there are."""
    by_measure: dict[str, list[Observation]] = defaultdict(list)
    for one in found:
        by_measure[one.measure].append(one)
    rows: list[dict[str, Cell]] = [
        {
            "measure": measure,
            "first": min(one.period_start for one in kept),
            "last": max(one.period_end for one in kept),
            "areas": len({one.area for one in kept}),
            "rows": len(kept),
            "gaps": sum(one.status is not Status.OK for one in kept),
            "sources": len({one.source for one in kept}),
        }
        for measure, kept in by_measure.items()
    ]
    return Table(name="measures", title="Measures kept", columns=_SUMMARY, rows=rows, notes=_called(by_measure))
