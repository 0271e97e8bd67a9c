"""Series over time: only printed periods, gaps as gaps, and a change that is called one beyond its uncertainty."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.survey.bank.load import data_file
from ncs.survey.estimation.figures import Figure
from ncs.survey.report.exhibits import SCALES, Cell, ExhibitRow, Filled, Layout, all_filled
from ncs.survey.report.published import Place, Published, half_of_printed
from ncs.tables.reading.yaml_files import read_yaml

_YEAR = re.compile(r"(20\d\d)/(\d\d)")
_SPAN = re.compile(r"(\d+) (\w{3})(?: (\d{4}))? - (\d+) (\w{3}) (\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Break(BaseModel):
    """A series that ends before a period, or is compared with care: in some rows, or all; and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure: int
    before: str
    why: str
    rows: tuple[str, ...] = ()
    careful: bool = False


class Restated(BaseModel):
    """An amount that was printed otherwise before."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure: int
    row: str
    period: str
    why: str


class Followed(BaseModel):
    """What is followed over time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figures: tuple[int, ...]
    breaks: tuple[Break, ...]
    restated: tuple[Restated, ...]

    def broken(self, figure: int, row: str, period: str) -> Break | None:
        """Return the break that stands before a period of a row, if any."""
        here = (one for one in self.breaks if (one.figure, one.before) == (figure, period))
        return next((one for one in here if not one.rows or row in one.rows), None)


@cache
def followed() -> Followed:
    """Return what the program follows."""
    return read_yaml(data_file("trend.yaml"), Followed, kind="series over time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period of one series.

    Attributes:
        figure, row, period, unit: where it stands.
        value: as printed, or of this survey in full; None for a gap.
        half: half the width of its 95% interval, in ``unit``; None where it is not known.
        days: how many days the period has, where it is a span of days.
        source: ``as printed``, ``this survey``, ``not printed`` or ``no survey``.
        change: since the last period that has a value: in points for percentages, else in percent; by the day where
            both have days. None where there is nothing to compare, and where an amount was nought or less before.
        verdict: ``rose``, ``fell``, ``about the same``, ``not compared`` or ``not called``; empty for a first period.
        why: what the verdict rests on, and what was restated.
    """

    figure: int
    row: str
    period: str
    unit: str
    value: Decimal | None
    half: float | None
    days: int | None
    source: str
    change: float | None = None
    verdict: str = ""
    why: str = ""

    @property
    def a_day(self) -> float | None:
        """The value by the day; None where the period is no span of days or nothing is printed."""
        return float(self.value) / self.days if self.value is not None and self.days else None


def trend(figures: Mapping[str, Figure] | None, layout: Layout) -> Iterator[Point]:
    """Yield every period of every series.

    Args:
        figures: of this survey by name; None where there is none, and printed ones stand alone.
        layout: of the report, whose figures are followed.
    """
    for filled in all_filled(figures or {}, layout):
        if filled.exhibit.number not in followed().figures:
            continue
        for row in filled.exhibit.rows:
            points = list(_points(filled, row, layout.printed, instead=figures is None))
            if any(point.value is not None for point in points):
                yield from _compared(points)


def _points(filled: Filled, row: ExhibitRow, printed: Mapping[Place, Published], *, instead: bool) -> Iterator[Point]:
    """Yield the periods of a row; where there is no survey of this year, the printed amount stands ``instead``."""
    exhibit, cells = filled.exhibit, filled.cells
    periods = [column for column in exhibit.columns if not column.startswith("Change")]
    relative = _relative(row, cells)
    for period in _with_gaps(periods):
        cell = cells.get((row.label, period))
        value = cell.value if cell is not None else None
        source = "no survey" if cell is None else cell.source
        other = printed.get((exhibit.number, row.label, period))
        if instead and value is None and other is not None and other.value is not None:
            value, source = other.value, "as printed"
        half = _half(cell, row)
        if half is None and value is not None:
            half = half_of_printed(value, row.unit, other.base if other else None, relative)
        days = days_of(period)
        yield Point(
            figure=exhibit.number,
            row=row.label,
            period=period,
            unit=row.unit,
            value=value,
            half=half,
            days=days,
            source=source,
        )


def _with_gaps(periods: Sequence[str]) -> Iterator[str]:
    """Yield periods, with the financial years between them that no column has."""
    last: int | None = None
    for period in periods:
        found = _YEAR.fullmatch(period)
        start = int(found[1]) if found else None
        if start is not None and last is not None:
            yield from (f"{missing}/{(missing + 1) % 100:02d}" for missing in range(last + 1, start))
        last = start
        yield period


def days_of(period: str) -> int | None:
    """Return how many days a period such as ``1 Jan - 31 Mar 2024`` has; None for a day, a year or other words."""
    found = _SPAN.fullmatch(period)
    if found is None or not {found[2], found[5]} <= set(_MONTHS):
        return None
    year = int(found[6])
    first = date(int(found[3] or year), _MONTHS.index(found[2]) + 1, int(found[1]))
    return (date(year, _MONTHS.index(found[5]) + 1, int(found[4])) - first).days + 1


def _half(cell: Cell | None, row: ExhibitRow) -> float | None:
    if cell is None or cell.figure is None:
        return None
    low, high = cell.figure.estimate.lower, cell.figure.estimate.upper
    scale = float(SCALES.get(row.unit, Decimal(1)))
    return None if low is None or high is None else scale * (high - low) / 2


def _relative(row: ExhibitRow, cells: Mapping[tuple[str, str], Cell]) -> float | None:
    """Return the half width of this survey's amount as a part of it: earlier amounts are taken to be as sure."""
    for period in row.now:
        cell = cells.get((row.label, period))
        half = _half(cell, row)
        if cell is not None and cell.value and half is not None:
            return half / abs(float(cell.value))
    return None


def _compared(points: Sequence[Point]) -> Iterator[Point]:
    last: Point | None = None
    for point in points:
        restated = next(
            (one.why for one in followed().restated if (one.figure, one.row, one.period) == _place(point)), ""
        )
        made = point
        if point.value is not None and last is not None:
            made = _step(last, point)
        notes = "; ".join(note for note in (made.why, restated and f"restated: {restated}") if note)
        yield replace(made, why=notes)
        if point.value is not None:
            last = point


def _place(point: Point) -> tuple[int, str, str]:
    return point.figure, point.row, point.period


def _step(last: Point, point: Point) -> Point:
    """Return a point with its change since the last one, and what it may be called."""
    broken = followed().broken(point.figure, point.row, point.period)
    if broken is not None and not broken.careful:
        return replace(point, verdict="not compared", why=f"the series breaks: {broken.why}")
    before, now, halves = _measured(last, point)
    moved = now - before
    change = moved if point.unit == "percent" else (100 * moved / before if before > 0 else None)
    care = f"; with care: {broken.why}" if broken is not None else ""
    by_day = ", by the day" if last.days and point.days else ""
    if halves is None:
        why = f"since {last.period}{by_day}: no uncertainty is known of one of them{care}"
        return replace(point, change=change, verdict="not called", why=why)
    within = abs(moved) <= halves
    verdict = "about the same" if within else "rose" if moved > 0 else "fell"
    beyond = "within" if within else "beyond"
    return replace(
        point, change=change, verdict=verdict, why=f"since {last.period}{by_day}: {beyond} its uncertainty{care}"
    )


def _measured(last: Point, point: Point) -> tuple[float, float, float | None]:
    """Return both values, by the day where both have days, and the half width of their difference."""
    days = (last.days, point.days) if last.days and point.days else (1, 1)
    before, now = float(last.value or 0) / days[0], float(point.value or 0) / days[1]
    if last.half is None or point.half is None:
        return before, now, None
    return before, now, math.hypot(last.half / days[0], point.half / days[1])
