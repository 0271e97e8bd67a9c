"""Points by two values: scatter, and funnel with its limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ncs.present.svg.axes import BELOW, along, upright, upright_room
from ncs.present.svg.frame import Box, Key, Words, document, for_phones, head_height
from ncs.present.svg.labels import labels
from ncs.present.svg.marks import Style, marker, path, style
from ncs.present.svg.scales import Axis, Number, Scale, scale

_HIGH = 380


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point: ``name`` is shown over it, and written beside it if ``labelled``; ``group`` picks shape and colour."""

    name: str
    x: Number
    y: Number
    group: int = 0
    labelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line through points in order of x, such as a control limit; ``dash`` tells it from the others.

    Curves of one name and dash, such as the upper and the lower limit, share one entry in the legend.
    """

    name: str
    points: Sequence[tuple[Number, Number]]
    dash: str = ""


@for_phones
def scatter(
    points: Sequence[Point],
    *,
    x: Axis,
    y: Axis,
    said: Words,
    groups: Sequence[str] = (),
    curves: Sequence[Curve] = (),
) -> str:
    """Return points by two values; ``groups`` are named in the legend with their shapes, ``curves`` with their dashes.

    Raises:
        ValueError: there are no points, a point's group has no name, or a number cannot be drawn.
        OutsideDomain: a point or a curve lies outside an axis' own domain.
    """
    if not points or any(not 0 <= point.group < max(1, len(groups)) for point in points):
        raise ValueError(f"{said.title}: there are no points, or a point's group is not among {list(groups)}")
    keys = [Key(text=name, look=style(number), hollow=_hollow(number, groups)) for number, name in enumerate(groups)]
    keys += [
        Key(text=name, look=_look(curve), kind="line") for name, curve in {one.name: one for one in curves}.items()
    ]
    top = head_height(said, keys) + 28
    bottom = top + _HIGH
    up = scale([value for _, value in _every(points, curves)], y, start=bottom, end=top)
    box = Box(left=upright_room(y, up), top=top, right=said.width - 30.0, bottom=bottom)
    across = scale([value for value, _ in _every(points, curves)], x, start=box.left, end=box.right, about=said.ticks)
    body = [*upright(box, up, y), *along(box, across, x)]
    body += [
        path([(across(a), up(b)) for a, b in one.points], colour="#000000", width=1.5, dash=one.dash) for one in curves
    ]
    body += _dots(points, groups, across, up, x, y)
    named = [(across(one.x), up(one.y), one.name) for one in points if one.labelled]
    body += labels(named, box, avoid=[(across(one.x), up(one.y)) for one in points])
    return document(said, body, bottom=bottom + BELOW, keys=keys)


def funnel(
    points: Sequence[Point], *, size: Axis, value: Axis, said: Words, curves: Sequence[Curve], groups: Sequence[str]
) -> str:
    """Return a funnel plot: each point by its size (from nought) and value, with the limits as ``curves``.

    Raises:
        ValueError, OutsideDomain: as :func:`scatter`.
    """
    return scatter(points, x=replace(size, zero=True), y=value, said=said, groups=groups, curves=curves)


def _every(points: Sequence[Point], curves: Sequence[Curve]) -> list[tuple[Number, Number]]:
    return [(one.x, one.y) for one in points] + [pair for curve in curves for pair in curve.points]


def _hollow(group: int, groups: Sequence[str]) -> bool:
    """Among several groups the first, ordinary one is hollow, so that the others stand out on paper too."""
    return group == 0 and len(groups) > 1


def _look(curve: Curve) -> Style:
    return Style("#000000", "cross", curve.dash, 0)


def _dots(points: Sequence[Point], groups: Sequence[str], across: Scale, up: Scale, x: Axis, y: Axis) -> Iterator[str]:
    """Draw the ordinary first, so that the outstanding lie on top."""
    for point in sorted(points, key=lambda one: (one.labelled, one.group)):
        look = style(point.group)
        hint = f"{point.name}: {x.title} {x.number(point.x)}, {y.title} {y.number(point.y)}"
        hollow = _hollow(point.group, groups)
        yield marker(look.shape, across(point.x), up(point.y), colour=look.colour, hollow=hollow, hint=hint)
