"""A council's figures over time as an XmR chart: which years ordinary variation does not explain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ncs.places.landscape import Landscape
from ncs.places.views import words
from ncs.places.views.plots import axis_of
from ncs.present.svg import Limit, Series, Words, lines
from ncs.reference.regions import ENGLAND
from ncs.register.measures import MeasureEntry
from ncs.statistics.runs import FEWEST, Chart, xmr

#: Fewer figures than this are not worth a picture.
DRAWN_FROM = 3


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Run:
    """One council's figures over time.

    Attributes:
        measure: what is measured.
        name: of the council.
        years: in words, in order.
        own, england: figures year by year; None where there is none.
        chart: of the council's figures, gaps left out; None with fewer than seven.
        sources: the publications the figures come from.
    """

    measure: MeasureEntry
    name: str
    years: Sequence[str]
    own: Sequence[float | None]
    england: Sequence[float | None]
    chart: Chart | None
    sources: Sequence[str]

    @property
    def unusual(self) -> tuple[int, ...]:
        """Places among the years of the figures with special cause variation."""
        known = [place for place, value in enumerate(self.own) if value is not None]
        return () if self.chart is None else tuple(known[point] for point in self.chart.special)


def run_of(landscape: Landscape, measure: MeasureEntry, area: str) -> Run | None:
    """Return a council's figures over time; None with fewer than three."""
    series = landscape.series[measure.id]
    own = [_value(dict(zip(f.areas, f.value, strict=True)).get(area)) for f in map(series.at, series.periods)]
    known = [value for value in own if value is not None]
    if len(known) < DRAWN_FROM:
        return None
    return Run(
        measure=measure,
        name=words.names()[area],
        years=[words.year(period) for period in series.periods],
        own=own,
        england=[series.printed(ENGLAND, period) for period in series.periods],
        chart=xmr(known) if len(known) >= FEWEST else None,
        sources=series.sources,
    )


def run_plot(run: Run) -> str:
    """Return the run as a plot beside England, with its mean and process limits, years beyond them ringed."""
    return lines(
        [
            Series(name=run.name, values=run.own, signals=run.unusual),
            Series(name="England", values=run.england),
        ],
        labels=run.years,
        axis=axis_of(run.measure),
        below="Year",
        limits=_levels(run),
        signal="Not explained by ordinary variation",
        said=Words(
            title=f"{run.measure.title}: {run.name} over time",
            description=f"{run.name} beside England, year by year. A gap is a year without a figure. {run_words(run)}",
            source="; ".join(run.sources),
            name=f"run-{run.measure.id}",
        ),
    )


def run_words(run: Run) -> str:
    """Return what the chart shows in a sentence: the years that stand out and by which rule, or why it cannot say."""
    if run.chart is None:
        count = sum(value is not None for value in run.own)
        return f"There are {count} figures; process limits need at least {FEWEST}, so no year is called unusual."
    start = f"{run.name}'s process limits (XmR) are {_between(run, run.chart)}"
    if not run.unusual:
        return f"{start}: no year is beyond what ordinary variation explains."
    return f"{start}; not explained by ordinary variation: {', '.join(run.years[place] for place in run.unusual)}."


def _levels(run: Run) -> list[Limit]:
    known = [value for value in run.own if value is not None]
    levels = [Limit(name="Its own mean", value=sum(known) / len(known))]
    if run.chart is not None:
        levels += [Limit(name="Its process limits", value=edge, dash="2 3") for edge in _edges(run.measure, run.chart)]
    return levels


def _between(run: Run, chart: Chart) -> str:
    low, high = (words.number(run.measure, edge) for edge in _edges(run.measure, chart))
    return f"{low:,} to {high:,}"


def _edges(measure: MeasureEntry, chart: Chart) -> tuple[float, float]:
    """Limits beyond what the measure can be are drawn where it ends."""
    low, high = np.clip([chart.lower, chart.upper], *measure.scale)
    return float(low), float(high)


def _value(value: float | None) -> float | None:
    return None if value is None or np.isnan(value) else float(value)
