"""Own figures beside the official published ones, and why the two may differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ncs.core.errors import NcsError
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.measures.beside.spread import spreads
from ncs.measures.run.definition import Count, Measure
from ncs.measures.run.results import read_observations, read_run
from ncs.observations.activity import published
from ncs.observations.observation import Observation
from ncs.register.measures import register
from ncs.tables.wording import shown_days


class NotPublished(NcsError):
    """There is no official figure to compare with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One own figure and the official one.

    ``difference`` is own less official; None where either has no value, or the official is not the same figure.
    """

    own: Observation
    official: Observation | None

    @property
    def difference(self) -> Decimal | None:
        """Own value less official value, in the measure's unit."""
        if self.official is None or self.own.value is None or self.official.value is None:
            return None
        if register().counterpart(self.own.measure, self.own.group) is None:
            return None
        return self.own.value - self.official.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Own figures of one period with their official counterparts, and why they may differ, most likely first.

    Attributes:
        measure: the measure.
        rows: one for each area, group and edition of the run.
        reasons: the likely reasons for differences.
        spread: how the published figures of councils lie, where no figure of England is printed.
        editions: those of the rows, older first.
        not_shown: the other periods of the run.
    """

    measure: Measure
    rows: Sequence[Beside]
    reasons: Sequence[str]
    spread: Sequence[str]
    editions: Sequence[str]
    not_shown: Sequence[Period]


def compare(measure: Measure, results: Path, *, area: str | None = None) -> Comparison:
    """Return a measure's own figures beside the official ones, for the own period that ends nearest to the official.

    Args:
        measure: the measure.
        results: folder of ``ncs measures run``.
        area: one area's ONS code; None for every area with an own figure.

    Raises:
        NotPublished: no official table is held of this measure, or the run has no figure of it.
        CannotRead: the folder holds no results.
    """
    latest = {(row.measure, row.group, row.area): row for row in sorted(published(), key=lambda row: row.period_end)}
    wanted = [row for row in read_observations(results).select(measure=measure.id) if _is_wanted(row, area)]
    rows = [
        Beside(own=row, official=latest.get((*place, row.area)))
        for row in wanted
        if (place := register().nearest(row.measure, row.group)) is not None
    ]
    if not any(row.official for row in rows):
        raise _nothing(measure, has_place=bool(rows))
    periods = _nearest_first(rows)
    rows = [row for row in rows if _period(row.own) == periods[0]]
    return Comparison(
        measure=measure,
        rows=rows,
        reasons=tuple(_reasons(measure, rows, read_run(results))),
        spread=tuple(_spread(measure, rows)),
        editions=sorted({row.own.method for row in rows}),
        not_shown=periods[1:],
    )


def _nothing(measure: Measure, *, has_place: bool) -> NotPublished:
    said = f"There is nothing to compare: no official figures of {measure.id} are held for the areas of this run."
    if has_place:
        return NotPublished(f"{said} {measure.entry.note}".strip())
    more = "The waiting times have not been published as a table; ASCOF 2A to 3D of 2024-25 have."
    return NotPublished(f"{said} {more}")


def _spread(measure: Measure, rows: Sequence[Beside]) -> Iterator[str]:
    places = (register().nearest(measure.id, row.own.group) for row in rows)
    yield from spreads(place for place in places if place is not None)


def _period(item: Observation) -> Period:
    return Period(item.period_start, item.period_end)


def _nearest_first(rows: Sequence[Beside]) -> list[Period]:
    """The own periods that have an official counterpart: first that which ends nearest to it, of two the later."""
    official_end = next(row.official.period_end for row in rows if row.official)
    periods = {_period(row.own) for row in rows if row.official}
    return sorted(periods, key=lambda one: (abs(one.end - official_end), -one.end.toordinal(), one.start))


def _is_wanted(row: Observation, area: str | None) -> bool:
    return row.area == area if area else row.status is Status.OK


def _reasons(measure: Measure, rows: Sequence[Beside], run: Mapping[str, Any]) -> Iterator[str]:
    """Why own and official figures may differ, in order of how much each usually matters."""
    pairs = [(row.own, row.official) for row in rows if row.official]
    own, there = pairs[0]
    if register().counterpart(own.measure, own.group) is None:
        yield f"Not the same figure: the published one is {_titled(there)}, the nearest there is. {measure.entry.note}"
    editions = " and ".join(sorted({item.method for item, _ in pairs}))
    if (own.period_start, own.period_end) != (there.period_start, there.period_end):
        yield (
            f"Period: yours is {shown_days(own.period_start, own.period_end)}, the official "
            f"{shown_days(there.period_start, there.period_end)}."
        )
    yield (
        f"Edition: yours is {editions}; the official figures of {there.method} were made with an earlier version of "
        "the method and from the files that government had then."
    )
    if measure.denominator_from is Count.POPULATION:
        used = own.source.rpartition("; ")[2]
        yield f"Population: yours is {used}; the official table used its own mid-year estimate."
    yield from _record_reasons(run)
    hidden = sum(item.status is Status.SUPPRESSED or item.numerator is None for _, item in pairs)
    if hidden:
        yield f"Suppression: {hidden} of {len(pairs)} official figures are suppressed or give no counts."
    yield f"Rounding: yours is rounded to {measure.rounding}; the official is as printed."


def _titled(there: Observation) -> str:
    return f'"{register().measures[there.measure].full_title}"'


def _record_reasons(run: Mapping[str, Any]) -> Iterator[str]:
    options = [dict(item.get("options") or {}) for item in run.get("events", ())]
    if not any(item.get("deaths") == "registered" for item in options):
        yield "Deaths: yours are the submitted dates of death; the national table takes them from ONS registrations."
    yield (
        "People: national figures join records by traced NHS number; a local file has only the submitted number, so "
        "one person with and without a number can be two."
    )
    if any(item.get("true_birth_dates") for item in options):
        yield "Birth dates: yours are true dates; nationally everybody is born on the first of the month."
    yield "Other councils: people who moved are followed across councils in 2D only, and only nationally."
