"""Values over time: lines and run charts with limits, and stacked areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ncs.present.svg.axes import BELOW, named, upright, upright_room
from ncs.present.svg.frame import Box, Key, Words, document, for_phones, head_height
from ncs.present.svg.marks import INK, Style, area, hatch, line, marker, path, style
from ncs.present.svg.scales import Axis, Number, Scale, decimal, scale

_HIGH = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values in order of the labels; None is a gap and breaks the line. ``signals`` are places to be ringed."""

    name: str
    values: Sequence[Number | None]
    signals: Sequence[int] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A level line across the plot, such as a mean or a control limit; those of one name share a legend entry."""

    name: str
    value: Number
    dash: str = "5 4"


@for_phones
def lines(
    series: Sequence[Series],
    *,
    labels: Sequence[str],
    axis: Axis,
    below: str,
    said: Words,
    limits: Sequence[Limit] = (),
    signal: str = "Signal",
    marked: Sequence[int] | None = None,
) -> str:
    """Return a line a series, each with its own shape, colour and dash; ringed places are named ``signal``.

    A lone series of the axis' own name has no legend: the axis says it. With ``marked`` only labels of these places may
    stand below, such as those of whole years.

    Raises:
        ValueError: a series has not one value a label, or there is nothing to draw.
        OutsideDomain: a value lies outside the axis' own domain.
    """
    _check(series, labels, said)
    said_already = [one.name for one in series] == [axis.title]  # a lone line, which the axis names
    keys = [
        Key(text=one.name, look=style(number), kind="both") for number, one in enumerate(series) if not said_already
    ]
    keys += [Key(text=name, look=_level(one), kind="line") for name, one in {one.name: one for one in limits}.items()]
    if any(one.signals for one in series):
        keys.append(Key(text=signal, look=Style(INK, "circle", "", 0), hollow=True))
    values = [value for one in series for value in one.values if value is not None]
    box, at, across = _paper([*values, *(one.value for one in limits)], labels, axis, said, keys)
    body = [*upright(box, at, axis)]
    body += [line(box.left, at(one.value), box.right, at(one.value), dash=one.dash, width=1.5) for one in limits]
    for number, one in enumerate(series):
        body += _line(one, style(number), across, at, labels, axis)
    body += named(box, *_marked(across, labels, marked), below)
    return document(said, body, bottom=box.bottom + BELOW, keys=keys)


def _marked(
    across: Sequence[float], labels: Sequence[str], marked: Sequence[int] | None
) -> tuple[Sequence[float], Sequence[str]]:
    places = range(len(labels)) if marked is None else marked
    return [across[place] for place in places], [labels[place] for place in places]


def _level(limit: Limit) -> Style:
    return Style(INK, "cross", limit.dash, 0)


def _check(series: Sequence[Series], labels: Sequence[str], said: Words) -> None:
    if not series or not labels:
        raise ValueError(f"{said.title}: there is nothing to draw")
    for one in series:
        if len(one.values) != len(labels):
            raise ValueError(f"{one.name} has {len(one.values)} values for {len(labels)} labels")


def _paper(
    values: Sequence[Number], labels: Sequence[str], axis: Axis, said: Words, keys: Sequence[Key]
) -> tuple[Box, Scale, list[float]]:
    """Return the box, the vertical scale, and where each label stands."""
    top = head_height(said, keys) + 28
    at = scale(values, axis, start=top + _HIGH, end=top)
    box = Box(left=upright_room(axis, at), top=top, right=said.width - 30.0, bottom=top + _HIGH)
    inset = 20
    step = (box.wide - 2 * inset) / max(1, len(labels) - 1)
    return box, at, [box.left + inset + step * place for place in range(len(labels))]


def _line(
    one: Series, look: Style, across: Sequence[float], at: Scale, labels: Sequence[str], axis: Axis
) -> Iterator[str]:
    for run in _runs(one.values):
        if len(run) > 1:
            yield path([(across[place], at(value)) for place, value in run], colour=look.colour, dash=look.dash)
        for place, value in run:
            hint = f"{one.name}, {labels[place]}: {axis.number(value)}"
            yield marker(look.shape, across[place], at(value), colour=look.colour, size=3.5, hint=hint)
            if place in one.signals:
                yield _ring(across[place], at(value))


def _ring(x: float, y: float) -> str:
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="8" fill="none" stroke="{INK}" stroke-width="2"/>'


def _runs(values: Sequence[Number | None]) -> Iterator[list[tuple[int, Number]]]:
    """Split values at the gaps, keeping each value's place."""
    run: list[tuple[int, Number]] = []
    for place, value in enumerate(values):
        if value is not None:
            run.append((place, value))
        elif run:
            yield run
            run = []
    if run:
        yield run


@for_phones
def stacked_area(
    series: Sequence[Series],
    *,
    labels: Sequence[str],
    axis: Axis,
    below: str,
    said: Words,
    steps: bool = False,
    marked: Sequence[int] | None = None,
) -> str:
    """Return parts of a whole over time, the first at the bottom; each has its own hatching as well as colour.

    With ``steps`` each value holds until the next, as amounts do that change from one day to another; ``marked`` is
    as in :func:`lines`.

    Raises:
        ValueError: a value is missing or negative (a stack of parts cannot show it), or as :func:`lines`.
        OutsideDomain: the whole lies outside the axis' own domain.
    """
    _check(series, labels, said)
    if any(value is None or value < 0 for one in series for value in one.values):
        raise ValueError(f"{said.title}: a stack cannot show a missing or a negative value")
    levels = _levels(series)
    fills = [f"{said.anchor}-hatch-{number}" for number in range(len(series))]
    defs = "".join(hatch(fill, style(number), gap=5 + number) for number, fill in enumerate(fills))
    keys = [
        Key(text=one.name, look=style(number), kind="area", fill=f"url(#{fills[number]})")
        for number, one in enumerate(series)
    ]
    box, at, across = _paper(
        [value for level in levels for value in level], labels, replace(axis, zero=True), said, keys
    )
    body = [*upright(box, at, axis)]
    for number, one in enumerate(series):
        lower, upper = (
            _outline([(x, at(value)) for x, value in zip(across, level, strict=True)], steps=steps)
            for level in levels[number : number + 2]
        )
        body.append(
            area([*upper, *reversed(lower)], fill=f"url(#{fills[number]})", edge=style(number).colour, hint=one.name)
        )
    body += named(box, *_marked(across, labels, marked), below)
    return document(said, body, bottom=box.bottom + BELOW, keys=keys, defs=defs)


def _outline(points: list[tuple[float, float]], *, steps: bool) -> list[tuple[float, float]]:
    """Return the points of a line, or of one that holds each height until the next point."""
    if not steps:
        return points
    held = [(after[0], before[1]) for before, after in pairwise(points)]
    return [points[0], *(point for pair in zip(held, points[1:], strict=True) for point in pair)]


def _levels(series: Sequence[Series]) -> list[list[Decimal]]:
    """Return the running sums from nought, one list more than there are series."""
    levels = [[Decimal(0)] * len(series[0].values)]
    for one in series:
        added = [decimal(value) for value in one.values if value is not None]
        levels.append([under + value for under, value in zip(levels[-1], added, strict=True)])
    return levels
