"""Plots of one measure: funnel, ranked intervals, run chart, and a council among its peers."""

from __future__ import annotations

import numpy as np

from ncs.report.svg import (
    Axis,
    Curve,
    Interval,
    Limit,
    Point,
    Reference,
    Series,
    Spread,
    Words,
    dot_and_range,
    funnel,
    lines,
    ranked_intervals,
)
from ncs.report.variation import words
from ncs.variation.comparators import Comparator
from ncs.variation.funnel import PROBABILITIES, limits
from ncs.variation.landscape import Landscape
from ncs.variation.peers import peers
from ncs.variation.register import Kind, MeasureEntry

_BASES = {Kind.PERCENT: "People in the denominator", Kind.RATE: "Population"}
_STEPS = 60


def funnel_plot(landscape: Landscape, measure: MeasureEntry, area: str | None) -> str | None:
    """Return every council's figure by its number of people, with limits around England; one council is named.

    None where no numbers of people are published, so no funnel can be drawn.
    """
    series = landscape.series[measure.id]
    figures = series.at(series.latest)
    shown = ~np.isnan(figures.value) & ~np.isnan(figures.base)
    if measure.kind not in _BASES or shown.sum() < 2:
        return None
    names = words.names()
    points = [
        Point(
            name=names[a],
            x=float(figures.base[i]),
            y=float(figures.value[i]),
            group=int(a == area),
            labelled=a == area,
        )
        for i, a in enumerate(figures.areas)
        if shown[i]
    ]
    of = names[area] if area in names and area is not None else ""
    when, england = words.year(series.latest), series.england(series.latest)
    groups = ["Other councils", of] if of else ["Councils"]
    return funnel(
        points,
        size=Axis(title=_BASES[measure.kind]),
        value=_axis(measure),
        groups=groups,
        curves=_limit_curves(landscape, measure, float(np.nanmax(figures.base)), england),
        said=Words(
            title=f"{measure.title}, {when}{': ' + of if of else ''}",
            description=(
                f"Each point is a council. The level line is England, {words.figure(measure, england)}. "
                f"Councils between the "
                "limits differ no more than chance and the ordinary spread between councils explain."
            ),
            source="; ".join(series.sources),
            name=f"funnel-{measure.id}",
        ),
    )


def _limit_curves(landscape: Landscape, measure: MeasureEntry, most: float, england: float) -> list[Curve]:
    stick = landscape.sticks[measure.id][Comparator.ENGLAND]
    sizes = np.geomspace(most / 400, most, _STEPS)
    share = england / 100
    errors = (
        100 * np.sqrt(share * (1 - share) / sizes) if measure.kind is Kind.PERCENT else np.sqrt(england * 1e5 / sizes)
    )
    low = -np.inf if measure.lowest is None else measure.lowest
    high = np.inf if measure.highest is None else measure.highest
    curves = [Curve(name="England", points=[(float(sizes[0]), england), (most, england)])]
    for (name, probability), dash in zip(PROBABILITIES.items(), ("6 3", "2 3"), strict=True):
        for edge in limits(errors, england, stick.spread, probability=probability, lowest=low, highest=high):
            points = [(float(s), float(e)) for s, e in zip(sizes, edge, strict=True)]
            curves.append(Curve(name=f"{name} limits", points=points, dash=dash))
    return curves


def ranked_plot(landscape: Landscape, measure: MeasureEntry, area: str | None) -> str | None:
    """Return every council's figure with its 95% interval, ranked; None where no intervals can be had."""
    series = landscape.series[measure.id]
    found = landscape.signals[Comparator.ENGLAND][measure.id]
    names = words.names()
    items = [
        Interval(label=names[a], value=s.value, lower=s.lower, upper=s.upper, mark=a == area)
        for a, s in found.items()
        if s.value is not None and s.lower is not None and s.upper is not None
    ]
    if len(items) < 2:
        return None
    left_out = len(found) - len(items)
    england = series.england(series.latest)
    return ranked_intervals(
        items,
        axis=_axis(measure),
        reference=Reference(label="England", value=england),
        said=Words(
            title=f"{measure.title}, {words.year(series.latest)}: every council with its 95% interval",
            description=(
                f"Councils from highest to lowest beside England at {words.figure(measure, england)}. "
                f"Intervals that overlap say "
                f"that the order between two councils is uncertain. {left_out} councils have no figure or no interval."
            ),
            source="; ".join(series.sources),
            name=f"ranked-{measure.id}",
        ),
    )


def run_plot(landscape: Landscape, measure: MeasureEntry, area: str) -> str | None:
    """Return one council's figures over time beside England's; None with fewer than three years."""
    series = landscape.series[measure.id]
    own, england = [], []
    for period in series.periods:
        figures = series.at(period)
        position = {a: i for i, a in enumerate(figures.areas)}
        value = float(figures.value[position[area]]) if area in position else float("nan")
        own.append(None if np.isnan(value) else value)
        england.append(series.printed("E92000001", period))
    if sum(value is not None for value in own) < 3:
        return None
    name = words.names()[area]
    return lines(
        [Series(name=name, values=own), Series(name="England", values=england)],
        labels=[words.year(period) for period in series.periods],
        axis=_axis(measure),
        below="Year",
        limits=_process_limits([v for v in own if v is not None]),
        said=Words(
            title=f"{measure.title}: {name} over time",
            description=f"{name} beside England, year by year. A gap is a year without a figure.",
            source="; ".join(series.sources),
            name=f"run-{measure.id}-{area}",
        ),
    )


def _process_limits(values: list[float]) -> list[Limit]:
    """The centre line only: limits of an XmR chart from fewer than ten points would mislead."""
    return [Limit(name="Its own mean", value=sum(values) / len(values))]


def peers_plot(landscape: Landscape, area: str) -> str | None:
    """Return a council's percentages among its statistical peers: the peers' range and middle, and its own dot."""
    close = {peer.area for peer in peers(area)}
    names = words.names()
    rows = []
    for series in landscape.series.values():
        figures = series.at(series.latest)
        if series.measure.unit != "percent":
            continue
        theirs = [float(v) for a, v in zip(figures.areas, figures.value, strict=True) if a in close and not np.isnan(v)]
        mine = dict(zip(figures.areas, figures.value, strict=True)).get(area, np.nan)
        if len(theirs) >= 2:
            rows.append(
                Spread(
                    label=f"{series.measure.code} {series.measure.title}",
                    low=min(theirs),
                    high=max(theirs),
                    middle=float(np.median(theirs)),
                    dot=None if np.isnan(mine) else float(mine),
                )
            )
    if not rows:
        return None
    return dot_and_range(
        rows,
        axis=Axis(title="Percent", unit="%", domain=(0, 100)),
        dot=names[area],
        range_name="Its statistical peers, lowest to highest",
        middle="Middle peer",
        said=Words(
            title=f"{names[area]} among its statistical peers",
            description=(
                f"For each measure in percent, the grey bar reaches from the lowest to the highest of the "
                f"peers of {names[area]}, "
                "the stroke is the middle one, and the dot is the council."
            ),
            source="; ".join(sorted({source for s in landscape.series.values() for source in s.sources})),
            name=f"peers-{area}",
        ),
    )


def _axis(measure: MeasureEntry) -> Axis:
    return Axis(title=measure.title if len(measure.title) < 40 else f"Measure {measure.code}", unit=measure.unit)
