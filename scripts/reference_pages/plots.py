"""Reference page of the plots: each drawn once from invented figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ncs.core.periods import Period
from ncs.present import svg

_SOURCE = "invented figures, to show the plot"
_SPEND = svg.Axis(title="Spend per adult", unit="£ a year", prefix="£")
_PERCENT = svg.Axis(title="Satisfied with care", unit="percent", domain=(40, 100))
_COUNCILS = ("Northford", "Eastham", "Westbury Vale", "Southmere", "Midchester")
_YEARS = ("2021-22", "2022-23", "2023-24", "2024-25")


def _said(name: str, title: str) -> svg.Words:
    description = "An example of this kind of plot, drawn from invented figures for invented councils."
    return svg.Words(title=title, description=description, source=_SOURCE, name=name)


def _ranked_bars() -> str:
    bars = [svg.Bar(label=name, value=480 + 35 * n, mark=n == 2) for n, name in enumerate(_COUNCILS)]
    england = svg.Reference(label="England", value=560)
    return svg.ranked_bars(bars, axis=_SPEND, said=_said("ranked-bars", "Spend per adult"), reference=england)


def _columns() -> str:
    bars = [svg.Bar(label=f"Q{n}", value=900 + 70 * n) for n in (1, 2, 3, 4)]
    said = _said("columns", "Requests for support by quarter")
    return svg.columns(bars, axis=svg.Axis(title="Requests"), below="Quarter of 2024-25", said=said)


def _dumbbell() -> str:
    pairs = [svg.Pair(label=name, before=500 + 20 * n, after=590 - 5 * n) for n, name in enumerate(_COUNCILS)]
    said = _said("dumbbell", "Spend per adult before and after")
    return svg.dumbbell(pairs, axis=_SPEND, said=said, before="2025-26", after="2028-29")


def _ranked_intervals() -> str:
    items = [
        svg.Interval(label=name, value=58 + 5 * n, lower=54 + 5 * n, upper=62 + 5 * n, group=int(n == 4))
        for n, name in enumerate(_COUNCILS)
    ]
    groups = ("Like England", "Above England")
    said = _said("ranked-intervals", "Satisfaction with 95% intervals")
    return svg.ranked_intervals(items, axis=_PERCENT, said=said, groups=groups)


def _dot_and_range() -> str:
    items = [
        svg.Spread(label="Satisfaction", low=58, high=74, middle=66, dot=70),
        svg.Spread(label="Safety", low=62, high=78, middle=71, dot=60),
        svg.Spread(label="Control over daily life", low=70, high=84, middle=77, dot=None),
    ]
    axis = svg.Axis(title="People", unit="percent", domain=(50, 100))
    said = _said("dot-and-range", "Northford among its comparators")
    return svg.dot_and_range(items, axis=axis, said=said, dot="Northford", range_name="Comparators", middle="Median")


def _scatter() -> str:
    points = [svg.Point(name=name, x=10 + 6 * n, y=500 + 30 * n, labelled=n == 3) for n, name in enumerate(_COUNCILS)]
    across = svg.Axis(title="People aged 85 and over", unit="thousands", zero=True)
    return svg.scatter(points, x=across, y=_SPEND, said=_said("scatter", "Age and spend"))


def _funnel() -> str:
    sizes = range(50, 501, 25)
    limits = [
        svg.Curve(name=f"{name} limits", dash=dash, points=[(size, 66 + side * wide / size**0.5) for size in sizes])
        for name, wide, dash in (("95%", 93, "5 4"), ("99.8%", 146, ""))
        for side in (-1, 1)
    ]
    points = [svg.Point(name=name, x=90 + 80 * n, y=64 + n % 3) for n, name in enumerate(_COUNCILS[:4])]
    points.append(svg.Point(name=_COUNCILS[4], x=400, y=80, group=1, labelled=True))
    size = svg.Axis(title="People who answered")
    groups = ("Within the limits", "Outside the limits")
    said = _said("funnel", "Satisfaction by number of answers")
    return svg.funnel(points, size=size, value=_PERCENT, said=said, curves=limits, groups=groups)


def _lines() -> str:
    months = [f"{name} 2024" for name in ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")]
    series = [svg.Series(name="Northford", values=[30, 32, 29, None, 31, 33, 38, 41], signals=[7])]
    limits = [svg.Limit(name="Mean", value=32, dash=""), svg.Limit(name="Limits", value=24)]
    limits.append(svg.Limit(name="Limits", value=40))
    axis = svg.Axis(title="Median wait", unit="days")
    said = _said("lines", "Waiting for an assessment")
    return svg.lines(series, labels=months, axis=axis, below="Month", said=said, limits=limits)


def _stacked_area() -> str:
    series = [
        svg.Series(name=name, values=[first + step * n for n in range(4)])
        for name, first, step in (("Council tax", 11, 1), ("Grants", 8, 1), ("Charges", 3, 0))
    ]
    axis = svg.Axis(title="Spend", unit="£ billion", prefix="£")
    said = _said("stacked-area", "Where the money comes from")
    return svg.stacked_area(series, labels=_YEARS, axis=axis, below="Financial year", said=said)


def _timeline() -> str:
    events = [
        svg.Event(label="Request", start=date(2024, 4, 8), end=date(2024, 4, 8)),
        svg.Event(label="Assessment", start=date(2024, 4, 15), end=date(2024, 5, 20)),
        svg.Event(label="Home support", start=date(2024, 5, 21), end=None, kind=1),
    ]
    year = Period(date(2024, 4, 1), date(2025, 3, 31))
    said = _said("timeline", "One invented person's year")
    return svg.timeline(events, period=year, said=said, kinds=("First contact and assessment", "Service"))


def _waterfall() -> str:
    parts = [svg.Step(label=name, value=value) for name, value in (("Pay", 16), ("On-costs", 5), ("Business", 8))]
    steps = [*parts, svg.Step(label="Price", value=29, total=True)]
    axis = svg.Axis(title="An hour", unit="£", prefix="£")
    return svg.waterfall(steps, axis=axis, said=_said("waterfall", "How a price is made up"))


def _tornado() -> str:
    swings = [svg.Swing(label="Travel", low=28, high=31), svg.Swing(label="Sick pay", low=28.8, high=29.6)]
    axis = svg.Axis(title="An hour", unit="£", prefix="£")
    said = _said("tornado", "What moves a price")
    return svg.tornado(swings, axis=axis, said=said, middle=svg.Reference(label="As given", value=29))


def _arcs() -> str:
    labels = ["Green Paper", "White paper", "Bill"]
    waits = [svg.Arc(first=0, then=1, strong=True), svg.Arc(first=1, then=2, strong=True), svg.Arc(first=0, then=2)]
    said = _said("arcs", "What waits for what, invented")
    return svg.arcs(labels, waits, said=said, strong=(0, 1, 2), key="Decides when")


_PLOTS: tuple[tuple[Callable[..., str], Callable[[], str]], ...] = (
    (svg.ranked_bars, _ranked_bars),
    (svg.columns, _columns),
    (svg.dumbbell, _dumbbell),
    (svg.ranked_intervals, _ranked_intervals),
    (svg.dot_and_range, _dot_and_range),
    (svg.scatter, _scatter),
    (svg.funnel, _funnel),
    (svg.lines, _lines),
    (svg.stacked_area, _stacked_area),
    (svg.timeline, _timeline),
    (svg.waterfall, _waterfall),
    (svg.tornado, _tornado),
    (svg.arcs, _arcs),
)


def pages() -> dict[str, str]:
    """Return the page by its file name."""
    lines = [
        "# Plots",
        "",
        "The functions of `ncs.present.svg`. Each returns SVG text with a title, a description and a source, readable "
        "in black and white. The figures here are invented.",
        "",
    ]
    for function, example in _PLOTS:
        first = (function.__doc__ or "").split("\n\n")[0]
        lines += [f"## `{function.__name__}`", "", first, "", f"<div>\n{example()}</div>", ""]
    return {"plots.md": "\n".join(lines)}
