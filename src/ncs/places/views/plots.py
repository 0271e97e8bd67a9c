"""Plots of one measure: funnel, ranked intervals, run chart, and a council among its peers."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.money import round_half_away
from ncs.places.comparators import Comparator
from ncs.places.figures import PER_PERCENT, PER_RATE
from ncs.places.landscape import Landscape
from ncs.places.peers import peers
from ncs.places.views import words
from ncs.present.svg import Axis, Curve, Interval, Point, Reference, Words, dot_and_range, funnel, ranked_intervals
from ncs.present.svg import Spread as Span
from ncs.reference.regions import ENGLAND
from ncs.register.measures import Kind, MeasureEntry
from ncs.statistics.funnel import PROBABILITIES, Dispersion, Spread, binomial_limits, limits, poisson_limits

_STEPS = 60


def funnel_plot(landscape: Landscape, measure: MeasureEntry, area: str | None) -> str | None:
    """Return every council's figure by its number of people, with limits around England; one council is named.

    None where no numbers of people or no figure for England are published, so no funnel can be drawn.
    """
    series = landscape.series[measure.id]
    figures = series.at(series.latest)
    shown = ~np.isnan(figures.value) & ~np.isnan(figures.base)
    england = series.printed(ENGLAND, series.latest)
    if measure.kind not in (Kind.PERCENT, Kind.RATE) or shown.sum() < 2 or england is None:
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
    when = words.year(series.latest)
    groups = ["Other councils", of] if of else ["Councils"]
    return funnel(
        points,
        size=Axis(title=_base(measure)),
        value=axis_of(measure),
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


def _base(measure: MeasureEntry) -> str:
    return "Population" if measure.kind is Kind.RATE else f"{measure.counts.capitalize()} in the denominator"


def _limit_curves(landscape: Landscape, measure: MeasureEntry, most: float, england: float) -> list[Curve]:
    spread = landscape.sticks[measure.id][Comparator.ENGLAND].spread
    sizes = np.geomspace(most / 400, most, _STEPS)
    curves = [Curve(name="England", points=[(float(sizes[0]), england), (most, england)])]
    for (name, probability), dash in zip(PROBABILITIES.items(), ("6 3", "2 3"), strict=True):
        for edge in funnel_limits(measure, sizes, england, spread, probability):
            points = [(float(s), float(e)) for s, e in zip(sizes, edge, strict=True)]
            curves.append(Curve(name=f"{name} limits", points=points, dash=dash))
    return curves


def funnel_limits(
    measure: MeasureEntry, sizes: Floats, england: float, spread: Spread, probability: float
) -> tuple[Floats, Floats]:
    """Return lower and upper limits by number of people: exact where only chance counts, else with the spread."""
    percent = measure.kind is Kind.PERCENT
    if spread.used is Dispersion.NONE and percent:
        lower, upper = binomial_limits(sizes.round(), england / PER_PERCENT, probability=probability)
        return lower * PER_PERCENT, upper * PER_PERCENT
    if spread.used is Dispersion.NONE:
        lower, upper = poisson_limits(england * sizes / PER_RATE, probability=probability)
        return lower / sizes * PER_RATE, upper / sizes * PER_RATE
    errors = np.sqrt(england * ((PER_PERCENT - england) if percent else PER_RATE) / sizes)
    lowest, highest = measure.scale
    return limits(errors, england, spread, probability=probability, lowest=lowest, highest=highest)


def ranked_plot(landscape: Landscape, measure: MeasureEntry, area: str | None) -> str | None:
    """Return every council's figure with its 95% interval, ranked; None without intervals or England."""
    series = landscape.series[measure.id]
    found = landscape.signals[Comparator.ENGLAND][measure.id]
    names = words.names()
    items = [
        Interval(
            label=names[a],
            value=_rounded(measure, s.value),
            lower=_rounded(measure, s.lower),
            upper=_rounded(measure, s.upper),
            mark=a == area,
        )
        for a, s in found.items()
        if s.value is not None and s.lower is not None and s.upper is not None and s.period == series.latest
    ]
    england = series.printed(ENGLAND, series.latest)
    if len(items) < 2 or england is None:
        return None
    left_out = len(found) - len(items)
    return ranked_intervals(
        items,
        axis=axis_of(measure),
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


def _rounded(measure: MeasureEntry, value: float) -> Decimal:
    """Return a figure as it is given everywhere: the ends of an interval are sums of floats, such as 0.452999…96."""
    return round_half_away(Decimal(repr(value)), measure.places)


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
                Span(
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


def axis_of(measure: MeasureEntry) -> Axis:
    """Return the axis of a measure's values: its title if short, else its code, with the unit."""
    return Axis(title=measure.title if len(measure.title) < 40 else f"Measure {measure.code}", unit=measure.unit)
